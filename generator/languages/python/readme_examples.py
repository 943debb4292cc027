"""The calls that the readme shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.reach import every_resource, shown_methods
from generator.languages.python.resource_layout import resource_chain
from generator.languages.python.returns import ReturnKind
from generator.languages.python.signature import CallArgument, MethodPlan, Signature, Switch, method_plan
from generator.languages.python.test_values import spelled
from generator.model.api import Method, MethodKind, Resource
from generator.model.project import Example
from generator.model.types import JsonValue
from generator.planning.examples import example, example_style


@dataclass(frozen=True, slots=True)
class Shown:
    """A call to show: its plan, its expression on the sync client, the variable it is kept in, and what to print."""

    plan: MethodPlan
    call: str
    variable: str
    printed: str
    streams: bool
    imports: tuple[str, ...]


def shown_example(layout: Layout, *sections: str) -> Shown | None:
    """The example of the first of these sections that the config has and the SDK can call."""
    found = layout.api.project.example(*sections)
    method = _method_at(layout, found) if found is not None else None
    return _shown(layout, *method, found, streaming=sections[0] == "streaming") if found and method else None


def usual_example(layout: Layout) -> Shown | None:
    """A call to begin with: that of the config, else the first method that gives back a model."""
    told = shown_example(layout, "headline", "default")
    if told is not None:
        return told
    for resource, method in _methods(layout):
        plan = method_plan(layout, resource, method)
        if plan.returned.kind in (ReturnKind.MODEL, ReturnKind.PAGE):
            return _shown(layout, resource, method, Example("default", method.verb, method.path), streaming=False)
    return None


def _methods(layout: Layout) -> Iterator[tuple[Resource, Method]]:
    for resource in every_resource(layout.api):
        for method in shown_methods(resource):
            if method.kind is MethodKind.HTTP:
                yield resource, method


def _method_at(layout: Layout, wanted: Example) -> tuple[Resource, Method] | None:
    return next(
        ((r, m) for r, m in _methods(layout) if (m.verb, m.path) == (wanted.verb, wanted.path) and not m.deprecated),
        None,
    )


def _shown(layout: Layout, resource: Resource, method: Method, told: Example, *, streaming: bool) -> Shown:
    plan = method_plan(layout, resource, method)
    imports = Imports(("readme",))
    signature = _signature(plan, streaming=streaming)
    arguments = tuple(_arguments(layout, imports, signature, told))
    alone = len(signature.arguments) == 1 and signature.arguments[0].positional
    spelt = ", ".join(text if alone else f"{name}={text}" for name, text in arguments)
    chain = ".".join((layout.api.project.example_client, *resource_chain(layout, resource), plan.name))
    variable = layout.names.attribute(told.assign_to) if told.assign_to else plan.variable
    variable = f"{variable}_" if variable == layout.api.project.example_client else variable
    name = (
        layout.names.model_attribute(layout.names.attribute(told.response_property)) if told.response_property else ""
    )
    if told.file_param:
        imports.name("pathlib", "Path")
    return Shown(
        plan=plan,
        call=f"{chain}({spelt})",
        variable=variable,
        printed=f"{variable}.{name}" if name else variable,
        streams=streaming and (plan.streams or plan.returned.kind is ReturnKind.STREAM),
        imports=imports.lines,
    )


def _signature(plan: MethodPlan, *, streaming: bool) -> Signature:
    wanted = Switch.ON if streaming else Switch.OFF
    return next((s for s in plan.signatures if s.switch is wanted), plan.signatures[0])


def _arguments(layout: Layout, imports: Imports, signature: Signature, told: Example) -> Iterator[tuple[str, str]]:
    """The arguments that the example gives, and those that no call can leave out."""
    style = example_style(layout.target)
    for argument in signature.arguments:
        given = _given(argument, told.params)
        if argument.switch is Switch.ON:
            yield argument.name, "True"
        elif argument.wire == told.file_param:
            yield argument.name, f"Path({literal(told.file_path or 'path/to/file')})"
        elif given is not None or (argument.required and argument.switch is None):
            kept = replace(style, required_only=given is None, as_given=given is not None)
            value = example(layout.api, kept, argument.type, argument.wire, given or ())
            yield argument.name, spelled(layout, imports, value)


def _given(argument: CallArgument, params: Mapping[str, JsonValue]) -> tuple[JsonValue, ...] | None:
    return next(((params[name],) for name in (argument.wire, argument.name) if name in params), None)
