"""The module of the pages: a class for each page scheme of the config."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.languages.typescript.jsdoc import type_lines
from generator.languages.typescript.literals import key, member_access, string
from generator.languages.typescript.places import Places
from generator.languages.typescript.runtime_views import PagePart, PagesFile, PageView
from generator.model.api import PageKind, PageProperty, PageScheme
from generator.model.types import Array, Nullable, Scalar, ScalarKind, strip_null
from generator.planning.contract import FilePlan
from generator.planning.page_schemes import Path, parameter, path_to, schemes_by_class

PAGINATION: Final = "src/core/pagination.ts"
_TYPES: Final = {
    ScalarKind.STRING: "string",
    ScalarKind.BINARY: "string",
    ScalarKind.INTEGER: "number",
    ScalarKind.NUMBER: "number",
    ScalarKind.BOOLEAN: "boolean",
}
_EMPTY: Final = {"string": "''", "number": "0", "boolean": "false"}
_NONE: Final = ("return null;",)


def page_files(places: Places, header: tuple[str, ...]) -> tuple[FilePlan, ...]:
    """The plan of the module of the pages; none where no method pages."""
    schemes = schemes_by_class(places.api, places.names.class_name)
    if not schemes:
        return ()
    view = PagesFile(header, tuple(_Page(places, name, scheme).view() for name, scheme in schemes.items()))
    return (FilePlan(PAGINATION, "typescript/pagination.ts.jinja", view),)


@dataclass(frozen=True, slots=True)
class _Page:
    """Plans the class of one scheme."""

    places: Places
    name: str
    scheme: PageScheme

    def view(self) -> PageView:
        parts: list[PagePart] = []
        answer = tuple(self._member(prop, parts) for prop in self.scheme.response if not prop.from_header)
        fields = tuple(f"{key(prop.name)}: {self._held_type(prop)};" for prop in self.scheme.response)
        assignments = tuple(self._assignment(prop) for prop in self.scheme.response)
        return PageView(
            name=self.name,
            doc=_comment(type_lines(self.scheme.docs)),
            params=tuple(f"{key(name)}?: {type_};" for name, type_ in self._params().items()),
            is_list=self._is_list,
            answer=answer,
            parts=tuple(parts),
            fields=fields,
            reads_body=not self._is_list and any(not prop.from_header for prop in self.scheme.response),
            assignments=assignments,
            items=self._items(),
            has_next=self._has_next(),
            next=self._next(),
        )

    @property
    def _is_list(self) -> bool:
        return any(prop.top_level_array for prop in self.scheme.response)

    # -- declarations ----------------------------------------------------------------------------------------------

    def _params(self) -> dict[str, str]:
        """The first part of each parameter's path, with its type; what is further inside has no type of its own."""
        found: dict[str, str] = {}
        for prop in self.scheme.request:
            path = prop.name.split(".")
            found.setdefault(path[0], "unknown" if path[1:] else self._type(prop, []))
        return found

    def _member(self, prop: PageProperty, parts: list[PagePart]) -> str:
        optional = prop.purpose == "has_next_page"
        return f"{key(prop.name)}{'?' if optional else ''}: {self._type(prop, parts)};"

    def _held_type(self, prop: PageProperty) -> str:
        """The type of the page's own property."""
        if prop.from_header:
            return "string | null"
        type_ = self._type(prop, [])
        return f"{type_} | undefined" if prop.purpose == "has_next_page" else type_

    def _type(self, prop: PageProperty, parts: list[PagePart], owner: str = "") -> str:
        null = " | null" if isinstance(prop.type, Nullable) else ""
        if prop.purpose == "items":
            return "Array<Item>"
        if prop.children:
            return f"{self.name}Response.{self._part(prop, owner, parts)}{null}"
        inner = strip_null(prop.type)
        if isinstance(inner, Scalar):
            return f"{_TYPES[inner.kind]}{null}"
        return "Array<unknown>" if isinstance(inner, Array) else "unknown"

    def _part(self, prop: PageProperty, owner: str, parts: list[PagePart]) -> str:
        """The name of the interface for an object inside of the answer; its declaration is added to the parts."""
        name = f"{owner}{self.places.names.class_name(prop.name)}"
        generic = f"{name}<Item>" if path_to(prop.children, "items") else name
        place = len(parts)
        members = tuple(f"{key(child.name)}?: {self._type(child, parts, name)};" for child in prop.children)
        parts.insert(place, PagePart(generic, members))
        return generic

    def _assignment(self, prop: PageProperty) -> str:
        place = f"this{member_access(prop.name)}"
        if prop.from_header:
            return f"{place} = response.headers.get({string(prop.from_header)});"
        if prop.top_level_array:
            return f"{place} = Array.isArray(body) ? body : [];"
        return f"{place} = {self._value(prop, f'given{member_access(prop.name)}')};"

    def _value(self, prop: PageProperty, given: str) -> str:
        """What is given, or what stands for nothing in its place."""
        if self._is_list:
            return _EMPTY.get(self._type(prop, []), "undefined as never")
        if prop.purpose == "items":
            return f"{given} || []"
        if prop.purpose == "has_next_page":
            return f"{given} ?? undefined"
        if isinstance(prop.type, Nullable):
            return f"{given} ?? null"
        if prop.children:
            return f"{given} ?? {{}}"
        type_ = self._type(prop, [])
        if type_ == "unknown":
            return given
        return f"{given} ?? {'[]' if type_.startswith('Array') else _EMPTY[type_]}"

    # -- methods -----------------------------------------------------------------------------------------------------

    def _items(self) -> str:
        path = path_to(self.scheme.response, "items")
        if not path:
            return "[]"
        return self._read(path) if len(path) == 1 else f"{self._read(path)} ?? []"

    def _has_next(self) -> str:
        if self.scheme.kind is PageKind.FAKE_PAGE:
            return ""
        path = path_to(self.scheme.response, "has_next_page")
        flag = f"{self._read(path)} !== false && " if path else ""
        if self.scheme.continue_on_empty:
            return f"{flag}this.nextPageRequestOptions() !== null"
        return f"{flag}super.hasNextPage()" if flag else ""

    def _next(self) -> tuple[str, ...]:
        match self.scheme.kind:
            case PageKind.CURSOR:
                return self._by_cursor()
            case PageKind.CURSOR_ID:
                return self._by_item()
            case PageKind.CURSOR_URL:
                return self._by_url()
            case PageKind.OFFSET:
                return self._by_offset()
            case PageKind.PAGE_NUMBER:
                return self._by_number()
            case PageKind.FAKE_PAGE:
                return _NONE

    def _by_cursor(self) -> tuple[str, ...]:
        forward = self._follow("next_cursor_param", "next_cursor_field")
        backward = self._follow("previous_cursor_param", "previous_cursor_field")
        return self._either_way("previous_cursor_param", forward, backward)

    def _follow(self, param: str, field: str) -> tuple[str, ...]:
        path = path_to(self.scheme.response, field)
        if not path or not parameter(self.scheme, param):
            return _NONE
        return (f"const cursor = {self._read(path)};", f"return cursor ? {self._ask(param, 'cursor')} : null;")

    def _by_item(self) -> tuple[str, ...]:
        path = path_to(self.scheme.response, "items")
        item_id = string((path[-1].item_id if path else "") or "id")

        def ask(param: str, index: str) -> tuple[str, ...]:
            if not parameter(self.scheme, param):
                return _NONE
            return (
                f"const item = items[{index}] as {{ [key: string]: unknown }} | undefined;",
                f"const cursor = item?.[{item_id}] ?? null;",
                f"return cursor === null ? null : {self._ask(param, 'cursor')};",
            )

        back = "previous_cursor_id_param"
        forward, backward = ask("next_cursor_id_param", "items.length - 1"), ask(back, "0")
        statements = self._either_way(back, forward, backward)
        return statements if statements == _NONE else ("const items = this.getPaginatedItems();", *statements)

    def _either_way(self, back: str, forward: tuple[str, ...], backward: tuple[str, ...]) -> tuple[str, ...]:
        """The statements that go forward, or backward where the request asked for a page before another one."""
        if not parameter(self.scheme, back) or backward == _NONE:
            return forward
        asked = f"if ({self._asked(back)} !== undefined) {{"
        return (asked, *(f"  {line}" for line in backward), "}", *forward)

    def _by_url(self) -> tuple[str, ...]:
        path = path_to(self.scheme.response, "cursor_url_field")
        if not path:
            return _NONE
        return (f"const url = {self._read(path)};", "return url ? this._askAt(url) : null;")

    def _by_offset(self) -> tuple[str, ...]:
        param = "offset_count_param"
        if not parameter(self.scheme, param):
            return _NONE
        start = self._number("offset_count_start_field", param, "0")
        return (
            f"const offset = {start} + this.getPaginatedItems().length;",
            *self._ending("offset_total_count_field", param, "offset", "offset"),
        )

    def _by_number(self) -> tuple[str, ...]:
        param = "page_number_param"
        if not parameter(self.scheme, param):
            return _NONE
        number = self._number("current_page_number_field", param, "1")
        return (
            f"const page = {number};",
            *self._ending("total_page_count_field", param, "page", "page + 1"),
        )

    def _number(self, purpose: str, param: str, start: str) -> str:
        """The number that the answer tells, else that of the request, else the start."""
        told = self._told(path_to(self.scheme.response, purpose))
        return f"Number({told}{' ?? ' if told else ''}{self._asked(param)} ?? {start})"

    def _ending(self, purpose: str, param: str, reached: str, following: str) -> tuple[str, ...]:
        """The statements that ask for what follows, unless the total is reached."""
        ask, path = self._ask(param, following), path_to(self.scheme.response, purpose)
        if not path:
            return (f"return {ask};",)
        total = f"const total = {self._told(path)};"
        return (total, f"return total !== undefined && {reached} >= Number(total) ? null : {ask};")

    # -- expressions -------------------------------------------------------------------------------------------------

    def _read(self, path: Path) -> str:
        """The value at a path of properties; undefined where an object on the way is missing."""
        first, *rest = path
        return f"this{member_access(first.name)}{''.join(member_access(p.name, optional=True) for p in rest)}"

    def _told(self, path: Path) -> str:
        """What the answer itself says at a path, '' without one."""
        if not path:
            return ""
        if path[0].from_header:
            return f"({self._read(path)} ?? undefined)"
        return f"this._told({', '.join(string(prop.name) for prop in path)})"

    def _place(self, purpose: str) -> str:
        """Where a parameter stands in the request, as arguments."""
        place = "body" if self.scheme.param_location == "body" else "query"
        return ", ".join(string(part) for part in (place, *parameter(self.scheme, purpose).split(".")))

    def _asked(self, purpose: str) -> str:
        return f"this._asked({self._place(purpose)})"

    def _ask(self, purpose: str, value: str) -> str:
        return f"this._askFor({value}, {self._place(purpose)})"


def _comment(lines: tuple[str, ...]) -> tuple[str, ...]:
    return ("/**", *(f" * {line}".rstrip() for line in lines), " */") if lines else ()
