"""Values drawn from a JSON schema, by the schema alone; nothing of the generator is used."""

from __future__ import annotations

import datetime as dt
import string
from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

DEEPEST = 5
_TEXTS = {
    "date-time": st.datetimes(timezones=st.just(dt.timezone.utc)).map(
        lambda moment: moment.replace(microsecond=0).isoformat().replace("+00:00", "Z")
    ),
    "date": st.dates().map(str),
    "uuid": st.uuids().map(str),
    "email": st.just("a@b.example"),
    "uri": st.just("https://a.example/b"),
    "byte": st.just("aGVsbG8="),
    "binary": st.just("hello"),
    "ipv4": st.just("127.0.0.1"),
}
_LETTERS = st.text(alphabet=f"{string.ascii_letters}{string.digits} é-_", max_size=12)


def values(document: Mapping[str, Any], schema: Any, depth: int = 0) -> st.SearchStrategy[Any]:
    """Values that fit a schema of the document, unless it says more than its types, constants and properties."""
    schema = resolved(document, schema)
    if not isinstance(schema, dict) or not schema or depth > 3 * DEEPEST:
        return st.one_of(st.none(), st.booleans(), _LETTERS)
    if "const" in schema:
        return st.just(schema["const"])
    if schema.get("enum"):
        return st.sampled_from(schema["enum"])
    for word in ("oneOf", "anyOf"):
        if schema.get(word):
            rest = {key: value for key, value in schema.items() if key not in {word, "discriminator"}}
            one = st.one_of(
                *(values(document, _joined(rest, part), depth + 1) for part in _shallow(document, schema[word], depth))
            )
            return st.none() | one if schema.get("nullable") else one
    if schema.get("allOf"):
        return values(document, _all(document, schema), depth + 1)
    kinds = schema.get("type") or ("object" if "properties" in schema else "array" if "items" in schema else None)
    # YAML's null beside real types is what people write when they mean "null"
    kinds = [kind or "null" for kind in kinds] if isinstance(kinds, list) else [kinds]
    kinds = [*kinds, "null"] if schema.get("nullable") else kinds
    return st.one_of(*(_of_kind(document, schema, kind, depth) for kind in kinds))


def resolved(document: Mapping[str, Any], schema: Any) -> Any:
    """The schema that a reference leads to."""
    while isinstance(schema, dict) and "$ref" in schema:
        found: Any = document
        for part in schema["$ref"].removeprefix("#/").split("/"):
            found = found[part.replace("~1", "/").replace("~0", "~")]
        schema = found
    return schema


def _of_kind(
    document: Mapping[str, Any], schema: dict[str, Any], kind: str | None, depth: int
) -> st.SearchStrategy[Any]:
    match kind:
        case "null":
            return st.none()
        case "boolean":
            return st.booleans()
        case "integer":
            low, high = schema.get("minimum", -1000), schema.get("maximum", 2**40)
            return st.integers(int(low), max(int(low), int(high)))
        case "number":
            low, high = schema.get("minimum", -1000), schema.get("maximum", 1e6)
            return st.floats(low, max(low, high), width=32 if low == -1000 and high == 1e6 else 64)
        case "string":
            return _text(schema)
        case "array":
            least = schema.get("minItems", 0)
            most = max(least, min(schema.get("maxItems", 2), 2 if depth < DEEPEST else 0))
            return st.lists(values(document, schema.get("items", {}), depth + 1), min_size=least, max_size=most)
        case "object":
            return _object(document, schema, depth)
        case _:
            return st.one_of(st.none(), st.booleans(), _LETTERS)


def _text(schema: dict[str, Any]) -> st.SearchStrategy[str]:
    if "pattern" in schema:
        return st.from_regex(schema["pattern"], fullmatch=True)
    known = _TEXTS.get(schema.get("format", ""))
    if known is not None:
        return known
    least = schema.get("minLength", 0)
    return st.text(
        alphabet=string.ascii_letters, min_size=least, max_size=max(least, min(schema.get("maxLength", 12), 12))
    )


def _object(document: Mapping[str, Any], schema: dict[str, Any], depth: int) -> st.SearchStrategy[Any]:
    properties = schema.get("properties") or {}
    needed = [name for name in schema.get("required") or () if name in properties]
    must = {name: values(document, properties[name], depth + 1) for name in needed}
    may = {
        name: values(document, part, depth + 1)
        for name, part in properties.items()
        if name not in must and depth < DEEPEST and not (isinstance(part, dict) and part.get("writeOnly"))
    }
    drawn: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(must, optional=may)
    more = schema.get("additionalProperties")
    if isinstance(more, dict) and depth < DEEPEST:
        names = st.sampled_from(["extra one", "extraTwo"])
        extra = st.dictionaries(names, values(document, more, depth + 1), max_size=2)
        return st.tuples(extra, drawn).map(lambda pair: pair[0] | pair[1])
    return drawn


def _shallow(document: Mapping[str, Any], parts: list[Any], depth: int) -> list[Any]:
    """The variants; deep down only those that end soon."""
    if depth < DEEPEST:
        return parts
    flat = [
        part
        for part in parts
        if not {"properties", "items", "oneOf", "anyOf", "allOf"} & {*(resolved(document, part) or {})}
    ]
    return flat or parts[:1]


def _all(document: Mapping[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """One schema that says what all parts say."""
    whole = {key: value for key, value in schema.items() if key != "allOf"}
    for part in schema["allOf"]:
        found = resolved(document, part)
        found = _all(document, found) if found.get("allOf") else found
        whole = _joined(whole, found)
    return whole


def _joined(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    if not {key for key in one if key not in {"description", "title", "nullable", "type"}}:
        return other
    if "$ref" in other:
        return {"allOf": [one, other]}
    joined = {**one, **other}
    if one.get("properties") or other.get("properties"):
        joined["properties"] = {**(one.get("properties") or {}), **(other.get("properties") or {})}
        joined["required"] = [*(one.get("required") or ()), *(other.get("required") or ())]
    return joined
