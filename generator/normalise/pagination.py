"""Which methods page, and by which of the config's schemes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.config.resources import MethodConfig
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.model.api import Body, Location, Page, PageKind, PageProperty, PageScheme, Parameter, Result, ResultKind
from generator.model.types import Array, Enum, Field, Nullable, Object, OneOf, Scalar, ScalarKind, Type, Unknown
from generator.model.types import strip_null as without_null
from generator.normalise.shapes import Resolve, all_fields, shape_of
from generator.planning.naming import words

_NUMBERS: Final = (ScalarKind.INTEGER, ScalarKind.NUMBER)
_ASKS_FOR_PAGES: Final = frozenset(
    {
        "after",
        "before",
        "cursor",
        "next_cursor",
        "offset",
        "page",
        "page_number",
        "page_token",
        "skip",
        "starting_after",
    }
)


@dataclass(frozen=True, slots=True)
class Operands:
    """What a page scheme is held against: the query parameters, the body and the response of a method."""

    parameters: tuple[Parameter, ...]
    body: Body | None
    result: Result

    @property
    def envelope(self) -> Type | None:
        """The type of the whole response, where it is JSON."""
        return (self.result.envelope or self.result.type) if self.result.kind is ResultKind.JSON else None


@dataclass(slots=True)
class Pagination:
    """Finds the page scheme of each method."""

    schemes: tuple[PageScheme, ...]
    resolve: Resolve
    findings: Findings

    def page(self, method: MethodConfig, operands: Operands, place: str) -> Page | None:
        """How a method pages, None for not at all.

        The scheme is the one that the config names (`paginated`), else the first that fits. Schemes are tried on methods
        named `list` or `list_...`, and on those with `paginated: true`.
        """
        wanted = method.paginated
        if wanted is False or (wanted is None and words(method.name)[:1] != ("list",)):
            return None
        if isinstance(wanted, str):
            return self._named(wanted, method, operands, place)
        return self._first(method, operands, place)

    def _named(self, name: str, method: MethodConfig, operands: Operands, place: str) -> Page | None:
        scheme = next((scheme for scheme in self.schemes if scheme.name.wire == name), None)
        if scheme is None:
            self.findings.add(codes.PAGINATION_UNKNOWN(method.at, place=place, name=name))
            return None
        page = self._made(scheme, operands, named=True)
        missing = tuple(self._missing(scheme, operands))
        if page is None:
            self._report_misfit(method, place, scheme, missing)
        elif missing:
            endpoint, listed = _endpoint(method), ", ".join(missing)
            finding = codes.PAGINATION_PARTIAL(method.at, place=place, endpoint=endpoint, name=name, missing=listed)
            self.findings.add(finding)
        return page

    def _first(self, method: MethodConfig, operands: Operands, place: str) -> Page | None:
        fitting = [scheme for scheme in self.schemes if not any(self._missing(scheme, operands))]
        pages = [page for page in (self._made(scheme, operands) for scheme in fitting) if page is not None]
        if not pages:
            if method.paginated is True:
                self._report_misfit(method, place, *self._closest(operands))
            elif self._looks_paged(operands):
                self.findings.add(codes.PAGINATION_NOT_CONFIGURED(method.at, place=place, endpoint=_endpoint(method)))
            return None
        # A scheme that never asks for a further page fits where any other does.
        rivals = [page for page in pages[1:] if page.scheme.kind is not PageKind.FAKE_PAGE]
        if rivals:
            names = ", ".join(page.scheme.name.wire for page in (pages[0], *rivals))
            finding = codes.PAGINATION_AMBIGUOUS(method.at, place=place, endpoint=_endpoint(method), names=names)
            self.findings.add(finding)
        return pages[0]

    def _made(self, scheme: PageScheme, operands: Operands, *, named: bool = False) -> Page | None:
        """The use of a scheme by a method; None where the response has no list of items."""
        envelope = operands.envelope
        item = self._item(scheme.response, envelope) if envelope is not None else None
        return Page(scheme, item, envelope, named) if item is not None else None

    def _closest(self, operands: Operands) -> tuple[PageScheme | None, tuple[str, ...]]:
        """The scheme that lacks the least, and what it lacks."""
        if operands.envelope is None or not self.schemes:
            return None, ()
        lacking = [(scheme, tuple(self._missing(scheme, operands))) for scheme in self.schemes]
        return min(lacking, key=lambda each: len(each[1]))

    def _report_misfit(
        self, method: MethodConfig, place: str, scheme: PageScheme | None, missing: tuple[str, ...]
    ) -> None:
        reason = "there is no scheme, or no JSON response"
        if scheme is not None:
            reason = f"{scheme.name.wire} asks for {', '.join(missing) or 'a list of items'}"
        self.findings.add(codes.PAGINATION_NO_MATCH(method.at, place=place, endpoint=_endpoint(method), reason=reason))

    # -- what a scheme asks for ----------------------------------------------------------------------------------

    def _missing(self, scheme: PageScheme, operands: Operands) -> Iterator[str]:
        """What an operation lacks of what a scheme asks for, as a reader would say it."""
        offered = {p.name.wire: p.type for p in operands.parameters if p.location is Location.QUERY}
        if scheme.param_location == "body":
            offered = {each.name: each.type for each in operands.body.fields} if operands.body is not None else {}
        for prop in scheme.request:
            found = self._parameter(prop.name, offered)
            if not prop.optional and (found is None or not self._alike(prop.type, found)):
                yield f"the {scheme.param_location} parameter {prop.name}"
        envelope = operands.envelope
        if envelope is None:
            yield "a JSON response"
            return
        yield from (f"the response field {name}" for name in self._missing_fields(scheme.response, envelope))

    def _parameter(self, name: str, offered: dict[str, Type]) -> Type | None:
        """The type of a parameter; a dotted name leads into one that is an object."""
        while name not in offered and "." in name:
            outer, _, name = name.partition(".")
            shape = shape_of(offered[outer], self.resolve) if outer in offered else None
            if not isinstance(shape, Object):
                return None
            offered = {each.name: each.type for each in all_fields(shape, self.resolve)}
        return offered.get(name)

    def _missing_fields(self, properties: tuple[PageProperty, ...], type_: Type, outer: str = "") -> Iterator[str]:
        shape = shape_of(type_, self.resolve)
        for prop in properties:
            name = f"{outer}{prop.name}"
            if prop.from_header or prop.optional:
                continue
            if prop.top_level_array:
                if not isinstance(shape, Array):
                    yield f"{name} (the whole response as a list)"
                continue
            found = self._field(shape, prop.name)
            if found is None or not (prop.children or self._alike(prop.type, found.type)):
                yield name
            elif prop.children:
                yield from self._missing_fields(prop.children, found.type, f"{name}.")

    def _item(self, properties: tuple[PageProperty, ...], envelope: Type) -> Type | None:
        """The type of one item of the list that the scheme says holds them."""
        shape = shape_of(envelope, self.resolve)
        for prop in properties:
            if prop.top_level_array and isinstance(shape, Array):
                return shape.item
            found = self._field(shape, prop.name)
            if found is None:
                continue
            if prop.purpose == "items":
                listed = shape_of(found.type, self.resolve)
                return listed.item if isinstance(listed, Array) else None
            nested = self._item(prop.children, found.type) if prop.children else None
            if nested is not None:
                return nested
        return None

    def _field(self, shape: Type, name: str) -> Field | None:
        if not isinstance(shape, Object):
            return None
        return next((each for each in all_fields(shape, self.resolve) if each.name == name), None)

    def _alike(self, wanted: Type, found: Type) -> bool:
        """Whether a type is of the kind that the scheme asks for; of a union, whether one member is."""
        want, have = without_null(wanted), shape_of(found, self.resolve)
        if isinstance(want, Unknown):
            return True
        if isinstance(have, OneOf) and not isinstance(want, OneOf):
            return any(self._alike(want, variant) for variant in have.variants if not isinstance(variant, OneOf))
        if isinstance(want, Scalar):
            return _is_scalar(have, want.kind)
        return isinstance(have, type(want)) or not isinstance(want, Array | Nullable)

    def _looks_paged(self, operands: Operands) -> bool:
        """Whether a method takes a parameter that asks for a page and gives a list, alone or in an object."""
        asked = {"_".join(words(p.name.wire)) for p in operands.parameters if p.location is Location.QUERY}
        if operands.envelope is None or not asked & _ASKS_FOR_PAGES:
            return False
        shape = shape_of(operands.envelope, self.resolve)
        listed = all_fields(shape, self.resolve) if isinstance(shape, Object) else ()
        return isinstance(shape, Array) or any(isinstance(shape_of(f.type, self.resolve), Array) for f in listed)


def _is_scalar(type_: Type, kind: ScalarKind) -> bool:
    """Whether values of a type are of a scalar kind; a set of constants is by its constants."""
    if isinstance(type_, Enum):
        expected = {ScalarKind.STRING: str, ScalarKind.BOOLEAN: bool}.get(kind, (int, float))
        return all(isinstance(value, expected) for value in type_.values)
    if not isinstance(type_, Scalar):
        return False
    return type_.kind is kind or (type_.kind in _NUMBERS and kind in _NUMBERS)


def _endpoint(method: MethodConfig) -> str:
    return str(method.endpoint or method.name)
