"""The examples in the documentation of methods."""

from __future__ import annotations

from generator.languages.typescript.expression_layout import ExpressionLayout
from generator.languages.typescript.operations import Operation, is_named
from generator.languages.typescript.places import Places
from generator.languages.typescript.results import named_envelope, page_item_name, unnamed_result
from generator.languages.typescript.samples import Samples
from generator.languages.typescript.syntax import Await, Call
from generator.languages.typescript.type_layout import TypeLayout
from generator.model.api import ResultKind
from generator.model.types import Array, OneOf, Ref, Type, strip_null
from generator.planning.house import Role
from generator.planning.pretty import Doc, pretty

WIDTH = 60
"""The columns that a line of an example may take."""

_STANDARD = frozenset(["create", "retrieve", "update", "list", "delete", "get", "remove"])


def method_example(samples: Samples, types: TypeLayout, op: Operation) -> tuple[str, ...]:
    """The lines of the example of a method; none where it is deprecated, or its result has no name to show."""
    places = samples.places
    styled = "method_examples" in places.target.style
    if not styled or not op.method.examples or op.method.deprecated or _is_list_of_union(op):
        return ()
    layout = ExpressionLayout(types, WIDTH, examples=True)
    call = samples.call(op, whole=False, given=bool(samples.members(op, whole=False).entries))
    if op.method.page is not None:
        remark = places.target.house.lines(Role.EXAMPLE_PAGES)
        name = example_variable(places, op)
        head = _printed(layout, (f"for await (const {name} of ", layout.doc(call), ") {"))
        return (*(f"// {line}" for line in remark), *head, "  // ...", "}")
    name = example_variable(places, op)
    if not name:
        return _printed(layout, (layout.doc(Await(call)), ";"))
    lines = _printed(layout, (f"const {name} =", layout.assigned(Await(call)), ";"))
    if op.method.result.kind is not ResultKind.BINARY:
        return lines
    content = _printed(layout, ("const content =", layout.assigned(Await(Call(f"{name}.blob", ()))), ";"))
    return (*lines, "", *content, "console.log(content);")


def _printed(layout: ExpressionLayout, doc: Doc) -> tuple[str, ...]:
    return tuple(pretty(doc, layout.width).split("\n"))


def _is_list_of_union(op: Operation) -> bool:
    """Whether the result is a list of one of several types, which has no name to call it by."""
    result = strip_null(op.method.result.type) if op.method.result.type is not None else None
    return op.method.page is None and isinstance(result, Array) and isinstance(strip_null(result.item), OneOf)


def example_variable(places: Places, op: Operation) -> str:
    """What the result of a method is called; '' where there is none."""
    names, method = places.names, op.method
    if method.page is not None:
        if is_named(method.page.item) or named_envelope(op) is None:
            return names.variable_of(page_item_name(places, op))
        return names.variable_of(names.singular(op.resource.name))
    result = method.result
    if result.kind is not ResultKind.BINARY and result.type is None:
        return ""
    if result.kind is not ResultKind.BINARY and result.type is not None and is_named(result.type):
        return names.variable_of(_model_name(places, result.type))
    unnamed = unnamed_result(places, op)
    listed = strip_null(unnamed) if unnamed is not None else None
    if isinstance(listed, Array) and (is_named(listed.item) or method.name.wire in _STANDARD):
        return _of_list(places, op, listed)
    if method.name.wire not in _STANDARD:
        return "response"
    plural = method.name.wire == "list"
    return names.variable_of(names.plural(op.resource.name) if plural else names.singular(op.resource.name))


def _of_list(places: Places, op: Operation, listed: Array) -> str:
    item = strip_null(listed.item)
    if isinstance(item, Ref) and not item.recursive:
        return places.names.variable_of(places.names.plural(_model_name(places, item)))
    return places.names.variable_of(places.names.plural(op.resource.name))


def _model_name(places: Places, type_: Type) -> str:
    inner = strip_null(type_)
    assert isinstance(inner, Ref)
    model = places.api.models[inner.id]
    place = places.model(model)
    return model.name.wire or (place.name if place is not None else "response")
