"""Which methods carry an example in their documentation."""

from __future__ import annotations

from dataclasses import replace

from generator.config.resources import ResourceConfig
from generator.model.api import Body, Resource, Result
from generator.model.types import strip_null
from generator.normalise.facts import examples_of
from generator.openapi.document import Operation


def gives_example(operation: Operation, body: Body | None, result: Result) -> bool:
    """Whether the document has an example for a parameter, for the body or a property of it, or for the answer.

    Those count that stand at the parameter itself, except in queries, and in the schema of the answer as a whole.
    """
    if any(parameter.location != "query" and examples_of(parameter.node) for parameter in operation.parameters):
        return True
    if result.type is not None and strip_null(result.type).info.examples:
        return True
    if body is None:
        return False
    return bool(body.examples or body.type.info.examples) or any(field.type.info.examples for field in body.fields)


def with_examples(resource: Resource, config: ResourceConfig) -> Resource:
    """A resource at the top, with examples on all of its methods and those below it if one of them is given some.

    What `x-sdkpress-no-examples` rules out has none.
    """
    return _shown(resource, config, shown=_gives(resource))


def _gives(resource: Resource) -> bool:
    return any(method.examples for method in resource.methods) or any(map(_gives, resource.children))


def _shown(resource: Resource, config: ResourceConfig, *, shown: bool) -> Resource:
    shown = shown and not config.no_examples
    below = zip(resource.children, config.subresources, strict=True)
    return replace(
        resource,
        methods=tuple(replace(method, examples=shown) for method in resource.methods),
        children=tuple(_shown(child, entry, shown=shown) for child, entry in below),
    )
