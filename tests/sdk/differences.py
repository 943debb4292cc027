"""Where the models of another generator refuse a value that fits its schema, and the known reasons of that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.sdk.drawing import resolved

OTHER_SCHEMA = "The other generator gives the name of the schema to the model of an inline property."


def models_it(model: Any, document: Mapping[str, Any], schema: Any) -> bool:
    """Whether a model is made from a schema of properties: it has a field for each of them."""
    named = {field.alias or name for name, field in getattr(model, "model_fields", {}).items()}
    properties = (resolved(document, schema) or {}).get("properties")
    return properties is None or set(properties) <= named


def unexplained(value: Any, errors: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """What pydantic says of a value, less what comes from a discriminator: the schema lets it be left out, they do not."""
    untagged = [error["loc"] for error in errors if _left_out_tag(value, error)]
    for error in errors:
        if not any(error["loc"] == place or _branches(value, error["loc"], place) for place in untagged):
            yield f"{'.'.join(map(str, error['loc']))}: {error['type']}"


def _left_out_tag(value: Any, error: Mapping[str, Any]) -> bool:
    """Whether a variant was not found because the value, which fits its schema, has no discriminator."""
    if error["type"] != "union_tag_not_found":
        return False
    found = value
    for part in error["loc"]:
        found = _inside(found, part)
    return isinstance(found, dict) and error["ctx"]["discriminator"].strip("'") not in found


def _branches(value: Any, one: tuple[int | str, ...], other: tuple[int | str, ...]) -> bool:
    """Whether two places are inside different variants of one union: pydantic tells of each variant."""
    for part, beside in zip(one, other, strict=False):
        if part != beside:
            return not _is_inside(value, part) and not _is_inside(value, beside)
        value = _inside(value, part)
    return False


def _inside(value: Any, part: int | str) -> Any:
    """The part of a value that a step leads to; a step that names a variant of a union leads nowhere."""
    return value[part] if _is_inside(value, part) else value


def _is_inside(value: Any, part: int | str) -> bool:
    if isinstance(value, dict):
        return part in value
    return isinstance(value, list) and isinstance(part, int) and part < len(value)
