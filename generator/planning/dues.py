"""What an SDK owes to an API: the names that must stand in its files for nothing to be lost without a word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.diagnostics.position import Span
from generator.model.api import Method, Resource
from generator.model.types import Field, Object, Type, parts

NOT_ON_CLIENT: Final = "the client itself takes no webhooks and opens no sockets; a resource does"


@dataclass(frozen=True, slots=True)
class Due:
    """A name that a file has to hold: of a method, an argument, a type or a property.

    `what` is the thing as a reader would call it and `at` its place in the inputs. It is looked for in the file at
    `path`, in the declarations called `within` where given, by any of its `spellings`. A language that has no form for
    the thing says why in `reason` instead.
    """

    what: str
    at: Span | None
    path: str
    spellings: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    reason: str = ""


def called(resource: Resource, method: Method) -> str:
    """What a reader would call a method."""
    name = ".".join((*resource.path, method.name.wire))
    return f"the method {name}" + (f" ({method.verb} {method.path})" if method.verb else "")


def fields_within(type_: Type) -> Iterator[Field]:
    """The properties of all objects that a type holds without naming another type."""
    stack: list[Type] = [type_]
    while stack:
        part = stack.pop()
        if isinstance(part, Object):
            yield from part.fields
        stack.extend(parts(part))
