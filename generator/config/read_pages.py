"""Reads pagination schemes and the handling of server-sent events."""

from __future__ import annotations

from typing import Literal, cast

from generator.config.keys import Keys, read_with
from generator.config.settings import EventRule, PageProperty, PaginationScheme, StreamingConfig
from generator.diagnostics.position import Span
from generator.load.tree import Mapping, Sequence, Value

_TYPES = ("cursor", "cursor_id", "cursor_url", "offset", "page_number", "fake_page")
_HANDLES = ("yield", "error", "done", "continue", "yield_event_and_data")
_PURPOSE = "x-stainless-pagination-property"


def read_pagination(root: Keys) -> tuple[PaginationScheme, ...]:
    """The pagination schemes, in the order in which they are tried; one mapping counts as a list of one."""
    value = root.value("pagination")
    if isinstance(value, Mapping):
        return tuple(read_with(root.keys("pagination"), _as_list, []))
    if value is None:
        return ()
    found = []
    for keys in root.items("pagination"):
        found += _as_list(keys)
        keys.done()
    return tuple(found)


def read_streaming(root: Keys) -> StreamingConfig | None:
    """The top-level `streaming` block."""
    return read_with(root.keys("streaming"), lambda keys: _streaming(keys, root.key_at("streaming")), None)


def _as_list(keys: Keys) -> list[PaginationScheme]:
    keys.require("type")
    kind = keys.choice("type", *_TYPES)
    location = keys.choice("param_location", "query", "body")
    scheme = PaginationScheme(
        name=keys.text("name") or "",
        type=kind or "",
        description=keys.text("description"),
        request=_properties(keys, "request"),
        response=_properties(keys, "response"),
        param_location=cast(Literal["query", "body"] | None, location),
        continue_on_empty_items=keys.switch("continue_on_empty_items"),
        at=keys.at("name"),
    )
    return [scheme] if kind is not None else []


def _properties(owner: Keys, key: str) -> tuple[PageProperty, ...]:
    found = []
    for name, value, at, nested in owner.entries(key):
        if isinstance(value, Mapping):
            found.append(_property(name, value, at, nested))
        elif value is not None:
            nested.wrong_type(name, "a schema", value, nested.at(name))
    return tuple(found)


def _property(name: str, schema: Mapping, at: Span | None, owner: Keys) -> PageProperty:
    """A property from its schema; the schema's other keywords are not ours to judge."""
    keys = Keys(owner.report, schema, owner.join(name))
    purpose, marks = _purpose(keys)
    types = keys.texts("type") or ()
    items = keys.value("items")
    return PageProperty(
        name=name,
        types=tuple(kind for kind in types if kind != "null"),
        nullable=schema.get("nullable") is True or "null" in types,
        purpose=purpose,
        from_header=marks.text("from_header") if marks else None,
        is_top_level_array=marks.switch("is_top_level_array") if marks else False,
        required=marks.flag("required") if marks else None,
        properties=_properties(keys, "properties"),
        items=_property("items", items, keys.key_at("items"), keys) if isinstance(items, Mapping) else None,
        schema=schema,
        at=at,
    )


def _purpose(keys: Keys) -> tuple[str | None, Keys | None]:
    """The purpose of a property, written as a mapping or as a bare text."""
    value: Value = keys.value(_PURPOSE)
    if isinstance(value, str):
        return value, None
    marks = keys.keys(_PURPOSE)
    return (marks.text("purpose"), marks) if marks is not None else (None, None)


def _streaming(keys: Keys, at: Span | None) -> StreamingConfig:
    return StreamingConfig(on_event=_rules(keys, "on_event"), rules=_rules(keys, "x-sdkpress-streaming-rules"), at=at)


def _rules(owner: Keys, key: str) -> tuple[EventRule, ...]:
    if owner.value(key) is None:
        return ()
    found = []
    for keys in owner.items(key):
        found.append(_rule(keys))
        keys.done()
    return tuple(found)


def _rule(keys: Keys) -> EventRule:
    keys.require("handle")
    types = keys.value("event_type")
    return EventRule(
        event_types=(keys.texts("event_type") or ()) if isinstance(types, (str, Sequence)) else (),
        event_starts_with=keys.text("event_starts_with"),
        data_starts_with=keys.text("data_starts_with"),
        fallthrough=keys.choice("kind", "fallthrough") == "fallthrough",
        handle=keys.choice("handle", *_HANDLES) or "yield",
        error_property=keys.text("error_property"),
        at=keys.key_at("handle"),
    )
