"""Which parts of a request are arguments of their own, in every language."""

from __future__ import annotations

from generator.model.api import Body, Method
from generator.model.style import Style


def positional_body(method: Method, style: Style) -> Body | None:
    """The body that is an argument behind those of the path: one of bytes that must be given (style `positional_bytes`)."""
    body = method.body
    is_alone = "positional_bytes" in style and body is not None and body.is_bytes and body.required
    return body if is_alone else None
