"""Why a method of a Python SDK is as it is: its name, its arguments, what it gives back, and their order."""

from __future__ import annotations

from collections.abc import Iterator

from generator.languages.python.layout import Layout
from generator.languages.python.returns import ReturnKind
from generator.languages.python.signature import CallArgument, MethodPlan, method_plan
from generator.languages.python.type_reasons import name_says
from generator.model.api import BodyKind, Method, Resource
from generator.planning import common_reasons
from generator.planning.reason_words import (
    BYTES_SAY,
    argument_order_says,
    page_says,
    stream_reasons,
    type_says,
)
from generator.planning.reasons import Reason, Topic


def method_reasons(layout: Layout, resource: Resource, method: Method) -> tuple[Reason, ...]:
    """All reasons for a method."""
    named = name_says(layout, method.name.wire, layout.names.attribute(method.name.wire), "the config")
    http = _http(layout, resource, method)
    return tuple(common_reasons.method_reasons(method, layout.target.language, named, http))


def argument_reasons(layout: Layout, method: Method, argument: CallArgument) -> tuple[Reason, ...]:
    """All reasons for an argument of a method."""
    return tuple(_argument(layout, method, argument))


def _http(layout: Layout, resource: Resource, method: Method) -> Iterator[Reason]:
    plan = method_plan(layout, resource, method)
    yield from _result(plan)
    if method.page is not None:
        yield Reason(Topic.PAGE, page_says(method.page), method.page.scheme.name.at)
    yield from stream_reasons(method)
    positional = [argument for argument in plan.signatures[0].arguments if argument.positional]
    in_path = [argument.name for argument in positional if argument.location == "path"]
    if in_path:
        why = "the config names them" if method.positional is not None else "the last parameter of the path is"
        yield Reason(Topic.ORDER, f"positional: {', '.join(in_path)}; {why}", method.at)
    for argument in positional:
        if argument.location == "body":
            at = argument.type.info.at or method.source
            yield Reason(Topic.ORDER, f"positional: {argument.name}; {BYTES_SAY}", at)
    yield Reason(Topic.ORDER, argument_order_says(layout.api))
    if method.body is not None and method.body.kind is not BodyKind.JSON:
        yield Reason(Topic.TYPE, f"the body is sent as {method.body.media}", method.body.type.info.at or method.source)
    if len({signature.variant for signature in plan.signatures}) > 1:
        says = "overloads: the body is a union of objects, one overload for each"
        yield Reason(Topic.TYPE, says, method.body.type.info.at if method.body is not None else None)


def _result(plan: MethodPlan) -> Iterator[Reason]:
    method, returned = plan.method, plan.returned
    at = (method.result.type.info.at if method.result.type is not None else None) or method.source
    match returned.kind:
        case ReturnKind.NONE:
            yield Reason(Topic.TYPE, "gives nothing: the successful response has no content", at)
        case ReturnKind.BINARY:
            yield Reason(Topic.TYPE, f"gives the raw body: the response is {method.result.media}", at)
        case ReturnKind.PAGE:
            name = returned.place.name if returned.place else "object"
            yield Reason(Topic.TYPE, f"gives `{returned.sync_page}[{name}]`, a page of {name}", at)
        case _:
            name = returned.place.name if returned.place else "object"
            yield Reason(Topic.TYPE, f"gives `{name}`, the successful response ({method.result.media})", at)
    if returned.unwrap:
        says = f"what is given is the property `{returned.unwrap}` of the response (unwrap_response)"
        yield Reason(Topic.TYPE, says, method.at)


def _argument(layout: Layout, method: Method, argument: CallArgument) -> Iterator[Reason]:
    parameter, info = argument.parameter, argument.type.info
    at = parameter.name.at if parameter is not None else info.at
    where = f"the parameter `{argument.wire}` ({argument.location})" if parameter is not None else ""
    yield Reason(Topic.SOURCE, where or f"the property `{argument.wire}` of the body", at)
    yield Reason(Topic.NAME, name_says(layout, argument.wire, argument.name, "the document", info), at)
    yield Reason(Topic.TYPE, type_says(layout.api, argument.type), info.at or at)
    if argument.switch is not None:
        yield Reason(Topic.TYPE, "its value decides whether the method streams, so each overload fixes it", method.at)
    elif argument.required:
        yield Reason(Topic.TYPE, "required, so it has no default", at)
    else:
        default = "omit" if "omit_default" in layout.target.style else "NOT_GIVEN"
        yield Reason(Topic.TYPE, f"not required, so `{default}` is its default", at)
    if argument.positional and argument.location == "body":
        yield Reason(Topic.ORDER, f"positional: {BYTES_SAY}", at)
    elif argument.positional:
        why = "the config names it (positional_params)" if method.positional is not None else "the last of the path"
        yield Reason(Topic.ORDER, f"positional: {why}", method.at if method.positional is not None else at)
    else:
        group = "required" if argument.required else "optional"
        yield Reason(Topic.ORDER, f"among the {group} ones of the {argument.location}")
    if argument.docs:
        yield Reason(Topic.TEXT, "its text is the description of the document", info.at or at)
