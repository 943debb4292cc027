"""Page schemes of the config, and which methods page by which of them."""

from __future__ import annotations

from collections.abc import Callable

from generator.config import settings as config
from generator.config.resources import MethodConfig
from generator.model.api import Body, Location, Page, PageKind, PageProperty, PageScheme, Parameter, Result, ResultKind
from generator.model.names import Name
from generator.model.types import Array, Field, Nullable, Object, Scalar, ScalarKind, Type, Unknown, strip_null
from generator.normalise.shapes import Resolve, all_fields, shape_of

_KINDS = {kind.value: kind for kind in PageKind}

_INFERRED_REQUEST = {
    PageKind.CURSOR: (("cursor", "next_cursor_param"),),
    PageKind.PAGE_NUMBER: (("page", "page_number_param"),),
    PageKind.OFFSET: (("offset", "offset_count_param"),),
}
_INFERRED_RESPONSE = {
    "has_more": "has_next_page",
    "hasMore": "has_next_page",
    "next_cursor": "next_cursor_field",
    "total": "offset_total_count_field",
    "total_pages": "total_page_count_field",
}


def page_scheme(scheme: config.PaginationScheme, type_of: Callable[[config.PageProperty], Type]) -> PageScheme | None:
    """A page scheme of the config, None for an unknown type; roles that are not annotated follow from names."""
    kind = _KINDS.get(scheme.type)
    if kind is None:
        return None
    arrays = [prop for prop in scheme.response if "array" in prop.types]
    request = tuple(_property(prop, type_of, _request_purpose(prop, kind)) for prop in scheme.request)
    response = tuple(
        _property(prop, type_of, "items" if arrays == [prop] else _response_purpose(prop)) for prop in scheme.response
    )
    return PageScheme(
        name=Name(scheme.name or "page", scheme.at),
        kind=kind,
        request=request,
        response=response,
        docs=scheme.description or "",
        param_location=scheme.param_location or "query",
        continue_on_empty=scheme.continue_on_empty_items,
    )


def _property(prop: config.PageProperty, type_of: Callable[[config.PageProperty], Type], inferred: str) -> PageProperty:
    return PageProperty(
        name=prop.name,
        type=type_of(prop),
        purpose=prop.purpose or inferred,
        from_header=prop.from_header or "",
        top_level_array=prop.is_top_level_array,
        required=prop.required is True,
        children=tuple(_property(child, type_of, _response_purpose(child)) for child in prop.properties),
        item_id=_item_id(prop),
    )


def _item_id(prop: config.PageProperty) -> str:
    items = prop.items.properties if prop.items is not None else ()
    return next((item.name for item in items if item.purpose == "cursor_item_id"), "")


def _request_purpose(prop: config.PageProperty, kind: PageKind) -> str:
    return dict(_INFERRED_REQUEST.get(kind, ())).get(prop.name, "")


def _response_purpose(prop: config.PageProperty) -> str:
    return _INFERRED_RESPONSE.get(prop.name, "")


def page_of(
    method: MethodConfig,
    schemes: tuple[PageScheme, ...],
    parameters: tuple[Parameter, ...],
    body: Body | None,
    result: Result,
    resolve: Resolve,
) -> Page | None:
    """How a method pages: by the scheme that the config names, else by the first that fits; None for not at all."""
    if method.paginated is False or result.kind is not ResultKind.JSON or result.type is None:
        return None
    envelope = result.envelope or result.type
    for scheme in schemes:
        named = method.paginated == scheme.name.wire
        if isinstance(method.paginated, str) and not named:
            continue
        item = _item(scheme.response, envelope, resolve)
        if item is not None and (named or _fits(scheme, parameters, body, envelope, resolve)):
            return Page(scheme, item, envelope, named)
    return None


def _item(properties: tuple[PageProperty, ...], envelope: Type, resolve: Resolve) -> Type | None:
    """The type of one item of the list that the scheme says holds them."""
    shape = shape_of(envelope, resolve)
    for prop in properties:
        if prop.top_level_array and isinstance(shape, Array):
            return shape.item
        found = _field(shape, prop.name, resolve)
        if found is None:
            continue
        if prop.purpose == "items":
            listed = shape_of(found.type, resolve)
            return listed.item if isinstance(listed, Array) else None
        nested = _item(prop.children, found.type, resolve) if prop.children else None
        if nested is not None:
            return nested
    return None


def _field(shape: Type, name: str, resolve: Resolve) -> Field | None:
    if not isinstance(shape, Object):
        return None
    return next((field for field in all_fields(shape, resolve) if field.name == name), None)


def _fits(
    scheme: PageScheme, parameters: tuple[Parameter, ...], body: Body | None, envelope: Type, resolve: Resolve
) -> bool:
    offered: dict[str, Type] = {p.name.wire: p.type for p in parameters if p.location is Location.QUERY}
    if scheme.param_location == "body" and body is not None:
        offered = {field.name: field.type for field in body.fields}
    shape = shape_of(envelope, resolve)
    asked = all(prop.name in offered and _alike(prop.type, offered[prop.name], resolve) for prop in scheme.request)
    return asked and all(_has(shape, prop, resolve) for prop in scheme.response if not prop.from_header)


def _has(shape: Type, prop: PageProperty, resolve: Resolve) -> bool:
    if prop.top_level_array:
        return isinstance(shape, Array)
    found = _field(shape, prop.name, resolve)
    if found is None:
        return False
    inner = shape_of(found.type, resolve)
    if prop.children:
        return all(_has(inner, child, resolve) for child in prop.children)
    return _alike(prop.type, found.type, resolve)


def _alike(wanted: Type, found: Type, resolve: Resolve) -> bool:
    """Whether a type is of the kind that the scheme asks for."""
    want, have = strip_null(wanted), shape_of(found, resolve)
    if isinstance(want, Unknown):
        return True
    if isinstance(want, Scalar) and isinstance(have, Scalar):
        numbers = (ScalarKind.INTEGER, ScalarKind.NUMBER)
        return want.kind is have.kind or (want.kind in numbers and have.kind in numbers)
    return isinstance(have, type(want)) or not isinstance(want, Array | Scalar | Nullable)
