"""The errors of an API that have a type of their own."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.types import Field


@dataclass(frozen=True, slots=True)
class ErrorType:
    """One of them: the value of the discriminator, its name, the status of its responses if it is known, its fields."""

    value: str
    name: str
    status: int | None
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Errors:
    """What tells the errors of an API apart, and all of them in the order of the document (config `errors.union`).

    `message` is the property that holds the sentence for people, '' where none does.
    """

    discriminator: str = ""
    message: str = ""
    types: tuple[ErrorType, ...] = ()
