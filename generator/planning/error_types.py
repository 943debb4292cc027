"""The errors that have a type of their own, as every language declares them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from generator.model.api import Api
from generator.model.errors import Errors, ErrorType
from generator.model.types import Field, Ref, Type
from generator.planning.naming import Scope
from generator.planning.order import ordered
from generator.planning.statuses import SERVER_ERROR, STATUS_CLASSES

NARROWED: Final = frozenset(["code", "param", "type"])
"""What every error of an SDK has as any text, and an error with a type of its own may have as some texts alone."""


@dataclass(frozen=True, slots=True)
class PlannedError:
    """One of them: its class, and the usual error that it extends, '' where it extends that of all statuses.

    One that `replaces` its base has the same name: it is the only one of the status, and tells more of it.
    """

    error: ErrorType
    name: str
    base: str
    replaces: bool


def planned_errors(errors: Errors, class_name: Callable[[str], str], taken: Iterable[str]) -> tuple[PlannedError, ...]:
    """All of them in the order of the document, with names that differ from each other and from the `taken` ones."""
    bases = [STATUS_CLASSES.get(error.status or 0, "") for error in errors.types]
    alone = Counter(bases)
    wanted = [class_name(error.name) for error in errors.types]
    replaced = {name for name, base in zip(wanted, bases, strict=True) if name == base and alone[base] == 1}
    usual = {*STATUS_CLASSES.values(), SERVER_ERROR}
    names = Scope(frozenset({*taken, *usual} - replaced)).allot(wanted)
    return tuple(
        PlannedError(error, name, base, replaces=name == base)
        for error, name, base in zip(errors.types, names, bases, strict=True)
    )


def by_status(planned: Iterable[PlannedError]) -> tuple[PlannedError, ...]:
    """The errors as modules declare them: by status, then by value; those of unknown status last."""
    return tuple(sorted(planned, key=lambda p: (p.error.status is None, p.error.status or 0, p.error.value)))


def error_fields(api: Api, planned: PlannedError) -> tuple[Field, ...]:
    """The properties of an error in the order of members."""
    return ordered(planned.error.fields, lambda f: f.name, lambda f: f.required, by_name=api.sorted_properties)


def error_shape(api: Api, type_: Type) -> Type:
    """The shape behind a name, for properties of errors are spelled out; one that holds itself stays a name."""
    return type_ if isinstance(type_, Ref) and type_.recursive else api.resolve(type_)
