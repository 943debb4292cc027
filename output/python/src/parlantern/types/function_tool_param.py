# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Dict
from typing_extensions import Literal, Required, TypedDict

__all__ = ["FunctionToolParam"]


class FunctionToolParam(TypedDict, total=False):
    """A function that your own program runs."""

    name: Required[str]

    type: Required[Literal["function"]]

    description: str
    """When to use it. The agent reads this."""

    parameters: Dict[str, object]
    """The arguments, as a [JSON Schema](https://json-schema.org)."""

    strict: bool
