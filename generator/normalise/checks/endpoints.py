"""Operations and the methods that reach them, or do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.load.tree import span_at
from generator.normalise.checks.subject import ConfiguredMethod, Subject

_LANGUAGES: Final = ("python", "typescript")
_VERSION: Final = re.compile(r"api|v[0-9]+(?:[a-z]+[0-9]*)?")


def check_endpoints(subject: Subject) -> Iterator[Diagnostic]:
    """Operations without a method, with several, or without an answer; entries of `unspecified_endpoints` gone wrong."""
    used: dict[tuple[str, str], list[ConfiguredMethod]] = {}
    for each in subject.methods:
        if each.operation is not None:
            used.setdefault((each.operation.verb, each.operation.path), []).append(each)
    yield from _unspecified(subject, used)
    yield from _unreached(subject, used)
    for methods in used.values():
        yield from _placed_twice(methods)
        yield from _without_answer(methods[0])


def _unspecified(subject: Subject, used: dict[tuple[str, str], list[ConfiguredMethod]]) -> Iterator[Diagnostic]:
    for index, endpoint in enumerate(subject.config.unspecified_endpoints):
        place = f"unspecified_endpoints.{index}"
        methods = used.get((endpoint.verb, endpoint.path))
        if methods is not None:
            yield codes.ENDPOINT_BOTH(endpoint.at, place=place, endpoint=endpoint, method=methods[0].place)
        elif subject.document.operation(endpoint.verb, endpoint.path) is None:
            yield codes.ENDPOINT_IGNORED_MISSING(endpoint.at, place=place, endpoint=endpoint)


def _unreached(subject: Subject, used: dict[tuple[str, str], list[ConfiguredMethod]]) -> Iterator[Diagnostic]:
    """The operations that no method reaches: left out on purpose, or forgotten."""
    accepted = {(endpoint.verb, endpoint.path) for endpoint in subject.config.unspecified_endpoints}
    neighbours = _neighbours(used)
    for verb, path in subject.document.endpoints():
        operation = subject.document.operation(verb, path) if (verb, path) not in used else None
        if operation is None:
            continue
        at, endpoint = operation.at, f"{verb} {path}"
        if (verb, path) in accepted:
            yield codes.ENDPOINT_IS_IGNORED(at, pointer=operation.pointer, endpoint=endpoint)
        else:
            hint = _suggestion(path, neighbours)
            yield codes.ENDPOINT_NOT_CONFIGURED(at, hint=hint, pointer=operation.pointer, endpoint=endpoint)


def _neighbours(used: dict[tuple[str, str], list[ConfiguredMethod]]) -> dict[tuple[str, ...], str]:
    """The first resource whose paths start with the same steps, for every start of a path that holds a noun."""
    found: dict[tuple[str, ...], str] = {}
    for (_, path), methods in used.items():
        steps = _static_steps(path)
        for length in range(1, len(steps) + 1):
            found.setdefault(steps[:length], ".".join(methods[0].path))
    return found


def _suggestion(path: str, neighbours: dict[tuple[str, ...], str]) -> str:
    """A hint with the resource whose paths start most like this one; '' where none does."""
    steps = _static_steps(path)
    starts = (steps[:length] for length in range(len(steps), 0, -1))
    resource = next((neighbours[start] for start in starts if start in neighbours), "")
    listed = "Add a method for it, or list it in unspecified_endpoints."
    return f"{listed} Its neighbours are in the resource {resource}." if resource else ""


def _static_steps(path: str) -> tuple[str, ...]:
    """The steps of a path but for its holes and its version, which tell nothing of its subject."""
    steps = (step for step in path.split("/") if step and not step.startswith("{"))
    return tuple(step for step in steps if not _VERSION.fullmatch(step))


def _placed_twice(methods: list[ConfiguredMethod]) -> Iterator[Diagnostic]:
    """The later methods of an operation that share a language with an earlier one."""
    taken: dict[str, ConfiguredMethod] = {}
    for each in methods:
        languages = [language for language in _LANGUAGES if each.config.audience.includes(language)]
        first = next((taken[language] for language in languages if language in taken), None)
        if first is not None:
            endpoint = str(each.config.endpoint)
            yield codes.ENDPOINT_DUPLICATE(each.config.at, place=each.place, endpoint=endpoint, method=first.place)
        for language in languages:
            taken.setdefault(language, each)


def _without_answer(each: ConfiguredMethod) -> Iterator[Diagnostic]:
    operation = each.operation
    if operation is None or any(response.status[:1] == "2" for response in operation.responses):
        return
    at = span_at(operation.node, "responses")
    endpoint = f"{operation.verb} {operation.path}"
    yield codes.ENDPOINT_MISSING_RESPONSE(at, place=each.place, pointer=operation.pointer, endpoint=endpoint)
