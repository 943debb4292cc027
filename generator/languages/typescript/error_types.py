"""The errors that have a type of their own: their classes, and the function that chooses between them."""

from __future__ import annotations

from typing import Final

from generator.languages.typescript.jsdoc import member_lines
from generator.languages.typescript.literals import key, literal, member_access, string
from generator.languages.typescript.places import Places
from generator.languages.typescript.printer import Printer
from generator.languages.typescript.runtime_views import ErrorChoice, ErrorsFile, ErrorView, NamedErrorsFile
from generator.languages.typescript.syntax import NameList
from generator.model.types import Array, Enum, Field, Map, Nullable, Object, Scalar, ScalarKind, Type
from generator.planning.contract import FilePlan
from generator.planning.error_types import (
    NARROWED,
    PlannedError,
    by_status,
    error_fields,
    error_shape,
    planned_errors,
)
from generator.planning.statuses import SERVER_ERROR, STATUS_CLASSES, status_conditions

_FIRST: Final = "APIError APIConnectionError APIConnectionTimeoutError APIUserAbortError"
_BY_STATUS: Final = tuple(sorted(STATUS_CLASSES.values(), key=len))
BASE_MODULE: Final = ("internal", "error-base")
"""Where the errors of the runtime are in an SDK that has more of them."""
NAMED_MODULE: Final = ("internal", "named-errors")
_BASE: Final = f"../{'/'.join(BASE_MODULE)}"
_KINDS: Final = {ScalarKind.INTEGER: "number", ScalarKind.NUMBER: "number", ScalarKind.BOOLEAN: "boolean"}
_OWN: Final = frozenset(["status", "headers", "error", "requestID", "name", "message", "stack", "cause", "constructor"])


def error_names(places: Places) -> tuple[str, ...]:
    """The classes of errors as the index passes them on: that of the whole SDK first, those of statuses by length."""
    own = (planned.name for planned in error_classes(places) if not planned.replaces)
    return (f"{places.client_class}Error", *_FIRST.split(), *sorted((*_BY_STATUS, *own), key=len))


def error_classes(places: Places) -> tuple[PlannedError, ...]:
    """The errors with a type of their own, in the order of the document."""
    taken = (f"{places.client_class}Error", *_FIRST.split())
    return planned_errors(places.api.errors, places.names.class_name, taken)


def error_files(places: Places, printer: Printer, header: tuple[str, ...]) -> tuple[FilePlan, ...]:
    """The plans of the module of all errors, and of the function that chooses between those with their own types."""
    planned = by_status(error_classes(places))
    if not planned:
        return ()
    replaced = frozenset(each.name for each in planned if each.replaces)
    known = (f"{places.client_class}Error", *_FIRST.split(), *_BY_STATUS)
    bases = dict.fromkeys(_base(each) for each in planned)
    used = tuple(f"{name} as Usual{name}" if name in replaced else name for name in sorted(bases))
    file = ErrorsFile(
        header=header,
        imports=(
            *printer.name_list(NameList("import", used, f"from '{_BASE}';")),
            "",
            *printer.name_list(
                NameList("export", tuple(name for name in known if name not in replaced), f"from '{_BASE}';")
            ),
        ),
        errors=tuple(_error(places, printer, each) for each in planned),
    )
    conditions = status_conditions("===")
    named = NamedErrorsFile(
        header=header,
        property=_of_body(places.api.errors.discriminator),
        choices=tuple(_choice(each) for each in planned),
        usual=tuple(ErrorChoice(f"status {conditions[each.name]}", each.name) for each in planned if each.replaces),
    )
    return (
        FilePlan("src/core/error.ts", "typescript/sdk/error.ts.jinja", file),
        FilePlan(f"src/{'/'.join(NAMED_MODULE)}.ts", "typescript/sdk/named-errors.ts.jinja", named),
    )


def _choice(planned: PlannedError) -> ErrorChoice:
    told = f"told === {string(planned.error.value)}"
    status = planned.error.status
    return ErrorChoice(told if status is None else f"{told} && status === {status}", planned.name)


def _base(planned: PlannedError) -> str:
    return planned.base or "APIError"


def _error(places: Places, printer: Printer, planned: PlannedError) -> ErrorView:
    error, fields = planned.error, error_fields(places.api, planned)
    shown = tuple(field for field in fields if field.name not in _OWN and not _clashes(places, field))
    status = str(error.status) if error.status is not None else "number | undefined"
    base = f"Usual{planned.name}" if planned.replaces else _base(planned)
    if base == SERVER_ERROR or planned.replaces:
        status = "number"
    there = {field.name for field in fields}
    message = next((name for name in (places.api.errors.message, "message") if name in there), "")
    return ErrorView(
        name=planned.name,
        base=f"APIError<{status}, Headers>" if base == "APIError" else base,
        status=status,
        fields=tuple(line for field in shown for line in _field(places, printer, field)),
        message=_of_body(message) if message else "",
        assignments=tuple(f"this{member_access(field.name)} = data{_of_body(field.name)};" for field in shown),
    )


def _field(places: Places, printer: Printer, field: Field) -> tuple[str, ...]:
    type_ = _type(places, field.type)
    kept = "override readonly " if field.name in NARROWED else ""
    absent = "" if field.required else " | undefined"
    mark = "?" if absent and not kept else ""
    doc = printer.comment(member_lines(field.type.info.docs), 2)
    return (*doc, f"  {kept}{key(field.name)}{mark}: {type_}{absent};", "")


def _of_body(name: str) -> str:
    """What leads from a body to a property of it; a body that is no object has none."""
    return f"?.[{string(name)}]"


def _clashes(places: Places, field: Field) -> bool:
    """Whether a property that every error has as a text is something else."""
    shape = places.resolve(field.type)
    texts = isinstance(shape, Scalar) and shape.kind is ScalarKind.STRING
    constants = isinstance(shape, Enum) and all(isinstance(value, str) for value in shape.values)
    null = field.name == "type" and isinstance(places.api.resolve(field.type), Nullable)
    return field.name in NARROWED and (null or not (texts or constants))


def _type(places: Places, type_: Type) -> str:
    """The type of a property; objects are what JSON has for them."""
    shape = error_shape(places.api, type_)
    match shape:
        case Nullable():
            inner = _type(places, shape.inner)
            return inner if inner.endswith("| null") else f"{inner} | null"
        case Scalar():
            return _KINDS.get(shape.kind, "string")
        case Enum():
            return " | ".join(literal(value) for value in shape.values)
        case Array():
            return f"Array<{_type(places, shape.item)}>"
        case Map() | Object():
            return "{ [key: string]: unknown }"
        case _:
            return "unknown"
