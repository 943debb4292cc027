# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["FunctionCallItemParam"]


class FunctionCallItemParam(TypedDict, total=False):
    """The agent wants a function to be run."""

    arguments: Required[str]
    """The arguments as JSON."""

    call_id: Required[str]

    name: Required[str]

    type: Required[Literal["function_call"]]
