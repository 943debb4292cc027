"""The example that a document gives for a whole request body."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.api import Body
from generator.model.types import JsonValue
from generator.planning.examples import ExampleStyle


def body_example(body: Body | None, variant: int | None, style: ExampleStyle) -> Mapping[str, JsonValue]:
    """The example of a body, or of one of its variants, by property; empty where there is none.

    The example of a union is not one for each of its variants.
    """
    if body is None or not body.is_object:
        return {}
    of_media = body.examples if variant is None else ()
    info = body.type.info if variant is None else body.variants[variant].type.info
    of_schema = info.examples if style.outer_first or not info.listed_examples else ()
    firsts = (examples[0] for examples in (of_media, of_schema) if examples)
    return next((first for first in firsts if isinstance(first, Mapping)), {})
