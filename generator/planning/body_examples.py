"""The example that a document gives for a whole request body."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.api import Body
from generator.model.types import Field, JsonValue, Scalar, strip_null
from generator.planning.examples import ExampleStyle


def body_example(body: Body | None, variant: int | None, style: ExampleStyle) -> Mapping[str, JsonValue]:
    """The example of a body, or of one of its variants, by argument; empty where there is none.

    The example of a union is not one for each of its variants. Listed examples once gave texts and numbers alone that had
    none of their own (style `outer_first`).
    """
    if body is None:
        return {}
    if not body.is_object:
        return {body.param_name: body.examples[0]} if body.examples else {}
    of_media = next(iter(body.examples), None) if variant is None else None
    if isinstance(of_media, Mapping):
        return of_media
    info, fields = body.type.info, body.fields
    if variant is not None:
        info, fields = body.variants[variant].type.info, body.variants[variant].fields
    of_schema = next(iter(info.examples), None)
    if not isinstance(of_schema, Mapping):
        return {}
    return of_schema if style.outer_first or not info.listed_examples else _without_own(of_schema, fields)


def _without_own(found: Mapping[str, JsonValue], fields: tuple[Field, ...]) -> Mapping[str, JsonValue]:
    lacking = {f.name for f in fields if isinstance(strip_null(f.type), Scalar) and not f.type.info.examples}
    return {name: value for name, value in found.items() if name in lacking}
