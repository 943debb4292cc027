"""The module of the pages: a sync and an async class for each page scheme of the config."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.languages.python.docstrings import class_docstring
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.models import header_lines
from generator.languages.python.page_views import PageField, PagePart, PagesFile, PageView
from generator.model.api import PageKind, PageProperty, PageScheme
from generator.model.types import Array, Scalar, ScalarKind, strip_null
from generator.planning.contract import FilePlan
from generator.planning.page_schemes import Path, parameter, path_to, schemes_by_class

_TYPES: Final = {
    ScalarKind.STRING: "str",
    ScalarKind.BINARY: "str",
    ScalarKind.INTEGER: "int",
    ScalarKind.NUMBER: "float",
    ScalarKind.BOOLEAN: "bool",
}


def page_files(layout: Layout) -> tuple[FilePlan, ...]:
    """The plan of the module of the pages; none where no method pages."""
    if not layout.api.pages:
        return ()
    schemes = schemes_by_class(layout.api, layout.names.class_name)
    pages = tuple(_Page(layout, name, scheme).view() for name, scheme in schemes.items())
    view = PagesFile(
        header=header_lines(layout),
        imports=_imports(pages),
        exports=tuple(f"{kind}{page.name}" for page in pages for kind in ("Sync", "Async")),
        pages=pages,
        adds=any("_with(" in line for page in pages for line in page.next_info),
    )
    return (FilePlan(f"src/{layout.target.package_name}/pagination.py", "python/pagination.py.jinja", view),)


def _imports(pages: Iterable[PageView]) -> tuple[str, ...]:
    text = "\n".join(
        line
        for page in pages
        for lines in (
            page.next_info,
            page.build,
            (field.default for part in page.parts for field in part.fields),
            (field.default for field in page.fields),
            (field.annotation for part in page.parts for field in part.fields),
            (field.annotation for field in page.fields),
            ("BaseModel",) if page.parts else (),
        )
        for line in lines
    )
    optional = {
        "FieldInfo(": "from pydantic import Field as FieldInfo",
        "httpx.": "from ._http import httpx",
        "BaseModel": "from ._models import BaseModel",
        "construct_type(": "from ._models import construct_type",
        "is_mapping(": "from ._utils import is_mapping",
    }
    return (
        "from typing import Any, Dict, List, Generic, Mapping, Optional, TypeVar, cast",
        "from typing_extensions import Self, override",
        "from ._base_client import BasePage, PageInfo, BaseSyncPage, BaseAsyncPage",
        *(line for mark, line in optional.items() if mark in text),
    )


@dataclass(slots=True)
class _Page:
    """Plans the classes of one scheme, whose names are a name behind `Sync` and `Async`."""

    layout: Layout
    name: str
    scheme: PageScheme

    def view(self) -> PageView:
        parts: list[PagePart] = []
        fields = tuple(self._field(prop, self.name, parts) for prop in self.scheme.response)
        return PageView(
            name=self.name,
            shared=f"_{self.name}",
            doc=class_docstring(self.scheme.docs),
            parts=tuple(parts),
            fields=fields,
            items=self._items(),
            has_next=self._has_next(),
            next_info=self._next_info(),
            build=self._build(),
        )

    # -- attributes ----------------------------------------------------------------------------------------------

    def _attribute(self, prop: PageProperty) -> str:
        return self.layout.names.model_attribute(self.layout.names.attribute(prop.name))

    def _field(self, prop: PageProperty, owner: str, parts: list[PagePart]) -> PageField:
        name = self._attribute(prop)
        listed = prop.purpose == "items"
        annotation = "List[_T]" if listed else f"Optional[{self._type(prop, owner, parts)}]"
        required = listed and prop in self.scheme.response
        if name == prop.name:
            return PageField(name, annotation, "" if required else " = None")
        alias = f"alias={literal(prop.name)}"
        return PageField(name, annotation, f" = FieldInfo({alias if required else f'{alias}, default=None'})")

    def _type(self, prop: PageProperty, owner: str, parts: list[PagePart]) -> str:
        if prop.children:
            part = f"{owner}{self.layout.names.class_part(prop.name)}"
            has_items = any(child.purpose == "items" for child in prop.children)
            fields = tuple(self._field(child, part, parts) for child in prop.children)
            if has_items:
                fields = tuple(
                    PageField(f.name, f"Optional[{f.annotation}]", f.default or " = None")
                    if f.annotation == "List[_T]"
                    else f
                    for f in fields
                )
            parts.append(PagePart(f"{part}(BaseModel, Generic[_T])" if has_items else f"{part}(BaseModel)", fields))
            return f"{part}[_T]" if has_items else part
        inner = strip_null(prop.type)
        if isinstance(inner, Scalar):
            return _TYPES[inner.kind]
        return "List[object]" if isinstance(inner, Array) else "object"

    # -- methods -------------------------------------------------------------------------------------------------

    def _items(self) -> tuple[str, ...]:
        path = path_to(self.scheme.response, "items")
        if not path:
            return ("return []",)
        return (f"return {self._read(path)} or []",)

    def _has_next(self) -> tuple[str, ...]:
        if self.scheme.kind is PageKind.FAKE_PAGE:
            return ()
        path = path_to(self.scheme.response, "has_next_page")
        said = (f"if {self._read(path)} is False:", "    return False") if path else ()
        if self.scheme.continue_on_empty:
            return (*said, "return self.next_page_info() is not None")
        return (*said, "return super().has_next_page()") if said else ()

    def _next_info(self) -> tuple[str, ...]:
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
                return ("return None",)

    def _by_cursor(self) -> tuple[str, ...]:
        forward = self._follow("next_cursor_param", "next_cursor_field")
        return self._either_way(
            "previous_cursor_param", forward, self._follow("previous_cursor_param", "previous_cursor_field")
        )

    def _follow(self, param: str, field: str) -> tuple[str, ...]:
        path = path_to(self.scheme.response, field)
        if not path or not parameter(self.scheme, param):
            return ("return None",)
        return (f"cursor = {self._read(path)}", "if not cursor:", "    return None", self._ask(param, "cursor"))

    def _by_item(self) -> tuple[str, ...]:
        path = path_to(self.scheme.response, "items")
        wire = path[-1].item_id if path else ""
        item_id = literal(self.layout.names.model_attribute(self.layout.names.attribute(wire or "id")))

        def ask(param: str, index: str) -> tuple[str, ...]:
            if not parameter(self.scheme, param):
                return ("return None",)
            return (
                f"cursor = getattr(items[{index}], {item_id}, None)",
                "if cursor is None:",
                "    return None",
                self._ask(param, "cursor"),
            )

        start = ("items = self._get_page_items()", "if not items:", "    return None")
        back = "previous_cursor_id_param"
        return (*start, *self._either_way(back, ask("next_cursor_id_param", "-1"), ask(back, "0")))

    def _either_way(self, back: str, forward: tuple[str, ...], backward: tuple[str, ...]) -> tuple[str, ...]:
        """The statements that go forward, or backward where the request asked for a page before another one."""
        if not parameter(self.scheme, back) or backward == ("return None",):
            return forward
        asked = self._asked(back)
        return (f"if {asked}:", *(f"    {line}" for line in backward), *forward)

    def _by_url(self) -> tuple[str, ...]:
        path = path_to(self.scheme.response, "cursor_url_field")
        if not path:
            return ("return None",)
        return (
            f"url = {self._read(path)}",
            "if not url:",
            "    return None",
            "return PageInfo(url=httpx.URL(url))",
        )

    def _by_offset(self) -> tuple[str, ...]:
        start = path_to(self.scheme.response, "offset_count_start_field")
        total = path_to(self.scheme.response, "offset_total_count_field")
        if not parameter(self.scheme, "offset_count_param"):
            return ("return None",)
        return (
            f"start = {self._number(start, 'offset_count_param', '0')}",
            "offset = start + len(self._get_page_items())",
            *self._stop(total, "offset"),
            self._ask("offset_count_param", "offset"),
        )

    def _by_number(self) -> tuple[str, ...]:
        current = path_to(self.scheme.response, "current_page_number_field")
        total = path_to(self.scheme.response, "total_page_count_field")
        if not parameter(self.scheme, "page_number_param"):
            return ("return None",)
        return (
            f"page = {self._number(current, 'page_number_param', '1')}",
            *self._stop(total, "page"),
            self._ask("page_number_param", "page + 1"),
        )

    def _number(self, field: Path, param: str, start: str) -> str:
        """The number that the response tells, else that of the request, else the start."""
        asked = f"int(cast(Any, {self._asked(param)}) or {start})"
        if not field:
            return asked
        value = self._read(field)
        return f"{value} if {value} is not None else {asked}" if len(field) == 1 else f"({value}) or {asked}"

    def _stop(self, total: Path, reached: str) -> tuple[str, ...]:
        if not total:
            return ()
        return (
            f"total = {self._read(total)}",
            f"if total is not None and {reached} >= total:",
            "    return None",
        )

    def _build(self) -> tuple[str, ...]:
        """The statements that make a page of a list without an object around it, or of what headers tell."""
        fields = [prop for prop in self.scheme.response if prop.from_header]
        listed = next((prop for prop in self.scheme.response if prop.top_level_array), None)
        if not fields and listed is None:
            return ()
        plain = f"{{{literal(listed.name)}: data}}" if listed is not None else "{}"
        return (
            f"values: Dict[str, object] = dict(data) if is_mapping(data) else {plain}",
            *(f"values[{literal(prop.name)}] = response.headers.get({literal(prop.from_header)})" for prop in fields),
            "return cast(Self, construct_type(type_=cls, value=values))",
        )

    # -- expressions ---------------------------------------------------------------------------------------------

    def _read(self, path: Path) -> str:
        """The value at a path of properties, None where an object on the way is missing."""
        names = [self._attribute(prop) for prop in path]
        whole = ".".join(("self", *names))
        on_the_way = [".".join(("self", *names[:count])) for count in range(1, len(names))]
        given = " and ".join(f"{name} is not None" for name in on_the_way)
        return f"{whole} if {given} else None" if given else whole

    @property
    def _in_body(self) -> bool:
        return self.scheme.param_location == "body"

    @property
    def _sent(self) -> str:
        return "cast(Mapping[str, Any], self._options.json_data or {})" if self._in_body else "self._options.params"

    def _asked(self, purpose: str) -> str:
        """The value that the request of this page had for a parameter."""
        first, *rest = (literal(part) for part in parameter(self.scheme, purpose).split("."))
        text = f"{self._sent}.get({first})"
        for part in rest:
            text = f"(cast(Mapping[str, Any], {text}) or {{}}).get({part})"
        return text

    def _ask(self, purpose: str, value: str) -> str:
        """The statement that asks for the next page by a parameter."""
        names = parameter(self.scheme, purpose).split(".")
        kind = "json" if self._in_body else "params"
        if len(names) == 1:
            return f"return PageInfo({kind}={{{literal(names[0])}: {value}}})"
        path = ", ".join(literal(name) for name in names)
        return f"return PageInfo({kind}=_with({self._sent}, [{path}], {value}))"
