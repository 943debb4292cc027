"""Methods that stream when the caller asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.model.api import Method
from generator.normalise.checks.subject import Subject


def check_streams(subject: Subject) -> Iterator[Diagnostic]:
    """Streams that are asked for with an argument that the method does not take."""
    for each in subject.methods:
        stream = each.method.stream if each.method is not None else None
        if each.method is None or each.config.streaming is None or stream is None or not stream.discriminator:
            continue
        taken = _taken(each.method)
        if taken and stream.discriminator not in taken:
            reason = f"the request has no property {stream.discriminator}, which is to ask for the stream"
            yield codes.STREAMING_INVALID(each.config.streaming.at, place=each.place, reason=reason)


def _taken(method: Method) -> frozenset[str]:
    """The wire names of all arguments; none where the body is not an object, whose properties nobody knows."""
    body = method.body
    if body is not None and not body.is_object:
        return frozenset()
    fields = (*body.fields, *(f for variant in body.variants for f in variant.fields)) if body is not None else ()
    return frozenset((*(p.name.wire for p in method.parameters), *(field.name for field in fields)))
