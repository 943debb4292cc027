"""Page schemes of the config, with the role of each property: the one it is given, else one that its name shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from generator.config import settings as config
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.model.api import PageKind, PageProperty, PageScheme
from generator.model.names import Name
from generator.model.types import Type
from generator.normalise.nearest import Nearest
from generator.planning.naming import words

ROLES: Final[Mapping[PageKind, frozenset[str]]] = {
    PageKind.CURSOR: frozenset(
        {"next_cursor_param", "next_cursor_field", "previous_cursor_param", "previous_cursor_field"}
    ),
    PageKind.CURSOR_ID: frozenset({"cursor_item_id", "next_cursor_id_param", "previous_cursor_id_param"}),
    PageKind.CURSOR_URL: frozenset({"cursor_url_field"}),
    PageKind.OFFSET: frozenset({"offset_count_param", "offset_count_start_field", "offset_total_count_field"}),
    PageKind.PAGE_NUMBER: frozenset({"page_number_param", "current_page_number_field", "total_page_count_field"}),
    PageKind.FAKE_PAGE: frozenset(),
}
"""The roles that only one type of pagination has; `items` and `has_next_page` go with each of them."""

_COMMON: Final = frozenset({"items", "has_next_page"})
_NEEDED: Final[Mapping[PageKind, tuple[str, ...]]] = {
    PageKind.CURSOR: ("next_cursor_param", "next_cursor_field"),
    PageKind.CURSOR_ID: ("next_cursor_id_param",),
    PageKind.CURSOR_URL: ("cursor_url_field",),
    PageKind.OFFSET: ("offset_count_param",),
    PageKind.PAGE_NUMBER: ("page_number_param",),
    PageKind.FAKE_PAGE: (),
}
_NUMBERS: Final = frozenset({"integer", "number"})
_TEXTS: Final = frozenset({"string"})
_REQUEST_NAMES: Final = {
    (PageKind.CURSOR, "cursor"): ("next_cursor_param", _TEXTS),
    (PageKind.PAGE_NUMBER, "page"): ("page_number_param", _NUMBERS),
    (PageKind.OFFSET, "offset"): ("offset_count_param", _NUMBERS),
}
_RESPONSE_NAMES: Final = {
    (PageKind.CURSOR, "next_cursor"): ("next_cursor_field", _TEXTS),
    (PageKind.PAGE_NUMBER, "page"): ("current_page_number_field", _NUMBERS),
    (PageKind.PAGE_NUMBER, "total_pages"): ("total_page_count_field", _NUMBERS),
    (PageKind.OFFSET, "offset"): ("offset_count_start_field", _NUMBERS),
    (PageKind.OFFSET, "total"): ("offset_total_count_field", _NUMBERS),
}
_KINDS: Final = {kind.value: kind for kind in PageKind}

TypeOf = Callable[[config.PageProperty, str], Type]


def page_schemes(
    schemes: tuple[config.PaginationScheme, ...], type_of: TypeOf, findings: Findings
) -> tuple[PageScheme, ...]:
    """The page schemes of a config, in its order; roles that cannot be filled are reported."""
    return tuple(
        _scheme(scheme, f"#config/pagination/{index}", type_of, findings)
        for index, scheme in enumerate(schemes)
        if scheme.type in _KINDS
    )


def _scheme(scheme: config.PaginationScheme, where: str, type_of: TypeOf, findings: Findings) -> PageScheme:
    kind = _KINDS[scheme.type]
    roles = _inferred(scheme, kind, where)
    _check(scheme, kind, roles, findings)
    return PageScheme(
        name=Name(scheme.name or "page", scheme.at),
        kind=kind,
        request=tuple(_property(prop, f"{where}/request/{prop.name}", roles, type_of) for prop in scheme.request),
        response=tuple(_property(prop, f"{where}/response/{prop.name}", roles, type_of) for prop in scheme.response),
        docs=scheme.description or "",
        param_location=scheme.param_location or "query",
        continue_on_empty=scheme.continue_on_empty_items,
    )


def _property(prop: config.PageProperty, where: str, roles: Mapping[str, str], type_of: TypeOf) -> PageProperty:
    children = tuple(_property(child, f"{where}/{child.name}", roles, type_of) for child in prop.properties)
    return PageProperty(
        name=prop.name,
        type=type_of(prop, where),
        purpose=roles.get(where, ""),
        from_header=prop.from_header or "",
        top_level_array=prop.is_top_level_array,
        required=prop.required is True,
        optional=prop.required is False,
        children=children,
        item_id=_item_id(prop),
    )


def _item_id(prop: config.PageProperty) -> str:
    items = prop.items.properties if prop.items is not None else ()
    return next((item.name for item in items if item.purpose == "cursor_item_id"), "")


def _inferred(scheme: config.PaginationScheme, kind: PageKind, where: str) -> dict[str, str]:
    """The role of each property by its place: first those that are given, then those that names and types show."""
    request = tuple(_leaves(scheme.request, f"{where}/request"))
    response = tuple(_leaves(scheme.response, f"{where}/response"))
    roles = {place: prop.purpose for place, prop in (*request, *response) if prop.purpose}
    shown = [(place, _shown(prop, kind, _REQUEST_NAMES)) for place, prop in request if place not in roles]
    shown += [(place, _shown(prop, kind, _RESPONSE_NAMES)) for place, prop in response if place not in roles]
    arrays = [place for place, prop in response if "array" in prop.types]
    if len(arrays) == 1 and arrays[0] not in roles:
        shown.append((arrays[0], "items"))
    for place, role in shown:
        if role and role not in roles.values():
            roles[place] = role
    return roles


def _leaves(properties: tuple[config.PageProperty, ...], where: str) -> Iterator[tuple[str, config.PageProperty]]:
    """Each property with its place, those inside of others too."""
    for prop in properties:
        place = f"{where}/{prop.name}"
        yield place, prop
        yield from _leaves(prop.properties, place)


def _shown(
    prop: config.PageProperty, kind: PageKind, names: Mapping[tuple[PageKind, str], tuple[str, frozenset[str]]]
) -> str:
    """The role that a property's name and type show; camel case and the path before a dot do not matter."""
    name = "_".join(words(prop.name.rsplit(".", 1)[-1]))
    if name == "has_more" and "boolean" in prop.types:
        return "has_next_page"
    role, types = names.get((kind, name), ("", frozenset()))
    return role if types & set(prop.types) else ""


def _check(scheme: config.PaginationScheme, kind: PageKind, roles: Mapping[str, str], findings: Findings) -> None:
    """Reports roles that the type of pagination does not know, and those without which no page follows another."""
    place = f"pagination.{scheme.name}" if scheme.name else "pagination"
    nearest = Nearest(sorted(ROLES[kind] | _COMMON))
    for role in roles.values():
        if role not in ROLES[kind] | _COMMON:
            finding = codes.PAGINATION_ROLE_UNKNOWN(
                scheme.at, place=place, hint=nearest.hint(role), role=role, type=kind.value, name=scheme.name or "page"
            )
            findings.add(finding)
    for role in ("items", *_NEEDED[kind]):
        if role not in roles.values():
            name = scheme.name or "page"
            findings.add(codes.PAGINATION_ROLE_MISSING(scheme.at, place=place, role=role, name=name))
