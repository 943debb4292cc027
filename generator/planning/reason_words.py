"""The sentences of reasons that are the same in every language: what the document and the config say."""

from __future__ import annotations

from typing import Final

from generator.model.api import Api, Method, Page, ResultKind
from generator.model.types import Array, Enum, Map, Nullable, Object, OneOf, Ref, Scalar, Type, Unknown
from generator.planning.order import STANDARD_METHODS
from generator.planning.reasons import Reason, Topic

_MOST: Final = 4


def type_says(api: Api, type_: Type) -> str:
    """What the document says of a type, in words."""
    match type_:
        case Nullable():
            return f"{type_says(api, type_.inner)}, or null"
        case Scalar():
            return f"{type_.kind.value}{f' with the format {type_.info.format}' if type_.info.format else ''}"
        case Enum():
            values = ", ".join(str(value) for value in type_.values[:_MOST])
            return f"one of {len(type_.values)} values: {values}{', ...' if len(type_.values) > _MOST else ''}"
        case Array():
            return f"a list; each item is {type_says(api, type_.item)}"
        case Map():
            return f"an object with any keys; each value is {type_says(api, type_.value)}"
        case Ref():
            model = api.models.get(type_.id)
            named = f"the model `{model.name.wire}`" if model is not None else "a type that holds itself"
            return f"{named}, by reference to {type_.id}"
        case OneOf():
            told = f", told apart by `{type_.discriminator.property}`" if type_.discriminator is not None else ""
            return f"one of {len(type_.variants)} types{told}"
        case Object():
            return f"an object with {len(type_.fields)} properties"
        case Unknown():
            return f"anything{f' ({type_.reason})' if type_.reason else ''}"


def page_says(page: Page) -> str:
    """Why a method gives pages of a scheme."""
    asked = ", ".join(f"`{prop.name}`" for prop in page.scheme.request) or "nothing"
    given = ", ".join(f"`{prop.name}`" for prop in page.scheme.response if not prop.from_header)
    if page.named:
        return f"`{page.scheme.name.wire}`: the config names this scheme at the method (paginated)"
    return (
        f"`{page.scheme.name.wire}`: the first scheme that fits; it asks with {asked} and finds {given or 'a list'},"
        " which the operation and its response have"
    )


def method_order_says(method: Method) -> str:
    """Why a method stands where it does among those of its resource."""
    if method.name.wire in STANDARD_METHODS:
        return (
            f"number {STANDARD_METHODS.index(method.name.wire) + 1} of {', '.join(STANDARD_METHODS)}, which come first"
        )
    return f"by name, behind {', '.join(STANDARD_METHODS)}"


def member_order_says(api: Api) -> str:
    """Why the members of a type stand in their order."""
    if api.sorted_properties:
        return "members: required ones first, each group by name with `id` and `token` before the others"
    return "members: required ones first, each group as in the document (sort_schema_properties is off)"


BYTES_SAY = "the body is, for it is bytes and must be given"
"""Why a body is an argument of its own."""


def argument_order_says(api: Api) -> str:
    """Why the arguments of a method stand in their order."""
    rule = "by name" if api.sorted_properties else "as in the document (sort_schema_properties is off)"
    return f"arguments: required ones first; of each those of the query, the body, the header; each {rule}"


def stream_reasons(method: Method) -> tuple[Reason, ...]:
    """Why a method streams, if it does."""
    if method.stream is None:
        return ()
    asked = f"`{method.stream.discriminator}` asks for it" if method.stream.discriminator else "always"
    says = f"it streams ({method.stream.kind.value}; {asked}), as the config says"
    return (Reason(Topic.TYPE, says, method.at),)


def result_says(method: Method, name: str) -> str:
    """What a method gives back, where it is called `name` in the SDK."""
    match method.result.kind:
        case ResultKind.NONE:
            return "gives nothing: the successful response has no content"
        case ResultKind.BINARY:
            return f"gives the raw body: the response is {method.result.media}"
        case _ if method.page is not None:
            return f"gives `{name}`, pages of what the response lists"
    return f"gives `{name}`, the successful response ({method.result.media})"
