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
    if variant is not None:
        info = body.variants[variant].type.info
        sources = [(info.examples, info.listed_examples)]
    else:
        sources = [(body.examples, body.listed_examples), (body.type.info.examples, body.type.info.listed_examples)]
    for examples, listed in sources:
        found = next(iter(examples), None)
        if isinstance(found, Mapping) and (style.outer_first or not listed):
            return found
    return {}
