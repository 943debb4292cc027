"""Which methods carry an example in their documentation."""

from __future__ import annotations

from generator.config.settings import SdkConfig
from generator.model.api import Body, Location, Parameter
from generator.normalise.models import walk_resources


def asks_for_examples(config: SdkConfig) -> bool:
    """Whether a config has examples on all methods: with `openapi.code_samples`, or by taking them from some of them."""
    taken = any(resource.no_examples for _, resource in walk_resources(config.resources))
    return taken or bool(config.openapi.code_samples)


def gives_example(parameters: tuple[Parameter, ...], body: Body | None) -> bool:
    """Whether the document has an example for a part of the path or for the body; those of queries do not count."""
    in_path = [parameter for parameter in parameters if parameter.location is Location.PATH]
    if any(parameter.examples or parameter.type.info.examples for parameter in in_path):
        return True
    if body is None:
        return False
    return bool(body.examples or body.type.info.examples) or any(field.type.info.examples for field in body.fields)
