"""The calls that the readme shows."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.load.tree import span_of
from generator.model.api import Method
from generator.normalise.checks.subject import Subject


def check_readme(subject: Subject) -> Iterator[Diagnostic]:
    """Examples of operations that no method reaches, and those that lack a required argument."""
    if subject.config.readme is None:
        return
    methods = {each.config.endpoint: each for each in reversed(subject.methods)}
    for example in subject.config.readme.examples:
        place = f"readme.example_requests.{example.section}"
        each = methods.get(example.endpoint)
        if each is None:
            yield codes.README_ENDPOINT(example.endpoint.at, place=place, endpoint=example.endpoint)
        elif each.method is not None:
            given = {*example.params, *((example.file_param,) if example.file_param else ())}
            if missing := [name for name in _required(each.method) if name not in given]:
                at = span_of(example.params) or example.at
                yield codes.README_MISSING_PARAM(at, place=place, names=", ".join(missing))


def _required(method: Method) -> Iterator[str]:
    """The wire names of what a call of the method must give."""
    yield from (parameter.name.wire for parameter in method.parameters if parameter.required)
    body = method.body
    if body is not None and body.required and body.is_object:
        yield from (field.name for field in body.fields if field.required and not field.type.info.read_only)
