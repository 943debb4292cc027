"""The errors that have a type of their own: their classes, and how the client chooses between them."""

from __future__ import annotations

from typing import Final

from generator.languages.python.client_names import client_names
from generator.languages.python.client_views import ErrorChoiceView, ErrorsView, StatusErrorView
from generator.languages.python.docstrings import field_docstring
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.models import header_lines
from generator.languages.python.runtime_views import ErrorFieldView, ErrorsFile, ErrorTypeView
from generator.model.types import Array, Enum, Field, Map, Nullable, Object, Scalar, ScalarKind, Type, strip_null
from generator.planning.error_types import (
    NARROWED,
    PlannedError,
    by_status,
    error_fields,
    error_shape,
    planned_errors,
)
from generator.planning.statuses import status_conditions

BASE_MODULE: Final = "_error_base"
"""Where the errors of the runtime are in an SDK whose `_exceptions` has more of them."""
RUNTIME_ERRORS: Final = (
    "APIError APIResponseValidationError APIStatusError APIConnectionError APITimeoutError APIWebhookValidationError "
    "BadRequestError AuthenticationError PermissionDeniedError NotFoundError ConflictError UnprocessableEntityError "
    "RateLimitError InternalServerError StreamAlreadyConsumed LineTooLongError MissingDependencyError WebSocketError "
    "WebSocketQueueFullError WebSocketConnectionClosedError"
)
"""The errors of the runtime, but for the base of all."""
_STATUS_ERROR: Final = "APIStatusError"
_SCALARS: Final = {ScalarKind.INTEGER: "int", ScalarKind.NUMBER: "float", ScalarKind.BOOLEAN: "bool"}
_EMPTY: Final = {"str": '""', "int": "0", "float": "0.0", "bool": "False"}
_OWN: Final = frozenset(
    [
        "message",
        "request",
        "body",
        "response",
        "status_code",
        "request_id",
        "args",
        "with_traceback",
        "add_note",
        "data",
    ]
)
"""What every error has, and the variable of its constructor: no property of a body takes their places."""
_GENERICS: Final = ("Dict", "List", "Optional")
_HIDDEN: Final = frozenset(["type", "id", "body", "response", "err_msg", "self"])
"""What the method that chooses an error has or uses already, so that no variable may be called so."""


def error_classes(layout: Layout) -> tuple[PlannedError, ...]:
    """The errors with a type of their own, in the order of the document."""
    taken = (client_names(layout).error, *RUNTIME_ERRORS.split())
    return planned_errors(layout.api.errors, layout.names.class_name, taken)


def errors_file(layout: Layout) -> ErrorsFile:
    """The module of all errors: those of the runtime, and those with a type of their own."""
    types = by_status(error_classes(layout))
    replaced = {planned.name for planned in types if planned.replaces}
    known = (client_names(layout).error, *RUNTIME_ERRORS.split())
    views = tuple(_type(layout, planned) for planned in types)
    written = " ".join(field.type for view in views for field in view.fields if field.name)
    said = ("Optional",) if any(view.message for view in views) else ()
    names = ("Any", "Mapping", "cast", *(name for name in _GENERICS if f"{name}[" in written), *said)
    return ErrorsFile(
        header=header_lines(layout),
        typing=tuple(dict.fromkeys(names)) if written or said else (),
        extensions=("Literal",) if "Literal[" in written else (),
        known=tuple(name for name in known if name not in replaced),
        types=views,
    )


def errors_view(layout: Layout) -> ErrorsView:
    """How the client chooses between the errors."""
    planned = by_status(error_classes(layout))
    name = layout.api.errors.discriminator
    variable = layout.names.attribute(name)
    replaced = {each.name: each for each in planned if each.replaces}
    conditions = status_conditions("==")
    return ErrorsView(
        property=literal(name),
        variable=f"{variable}_" if variable in _HIDDEN else variable,
        choices=tuple(ErrorChoiceView(literal(each.error.value), each.name) for each in planned),
        made_up=tuple(
            StatusErrorView(conditions[each.name], each.name, _body(layout, each)) for each in replaced.values()
        ),
        usual=tuple(StatusErrorView(said, name) for name, said in conditions.items() if name not in replaced),
    )


def _body(layout: Layout, planned: PlannedError) -> tuple[str, ...]:
    return tuple(f"{literal(field.name)}: {_empty(layout, field)}" for field in error_fields(layout.api, planned))


def _type(layout: Layout, planned: PlannedError) -> ErrorTypeView:
    message = layout.api.errors.message
    return ErrorTypeView(
        name=planned.name,
        base=_STATUS_ERROR if planned.replaces or not planned.base else planned.base,
        fields=tuple(_field(layout, field) for field in error_fields(layout.api, planned)),
        message=literal(message) if any(field.name == message for field in planned.error.fields) else "",
    )


def _field(layout: Layout, field: Field) -> ErrorFieldView:
    name = layout.names.attribute(field.name)
    type_ = _annotation(layout, field.type)
    optional = type_.startswith("Optional[")
    return ErrorFieldView(
        wire=literal(field.name),
        name="" if name in _OWN or name.startswith("_") else name,
        type=type_ if optional or field.required else f"Optional[{type_}]",
        default=" = None" if optional or not field.required else "",
        narrows=name in NARROWED,
        doc=field_docstring(field.type.info.docs),
    )


def _annotation(layout: Layout, type_: Type) -> str:
    """The type of a property; objects are what JSON has for them."""
    shape = error_shape(layout.api, type_)
    match shape:
        case Nullable():
            inner = _annotation(layout, shape.inner)
            return inner if inner.startswith("Optional[") else f"Optional[{inner}]"
        case Scalar():
            return _SCALARS.get(shape.kind, "str")
        case Enum():
            return f"Literal[{', '.join(literal(value) for value in shape.values)}]"
        case Array():
            return f"List[{_annotation(layout, shape.item)}]"
        case Map() | Object():
            return "Dict[str, object]"
        case _:
            return "object"


def _empty(layout: Layout, field: Field) -> str:
    """The value of a property in a body that is made up."""
    shape = error_shape(layout.api, field.type)
    if not field.required or isinstance(shape, Nullable):
        return "None"
    inner = strip_null(shape)
    if isinstance(inner, Enum):
        return literal(inner.values[0])
    if isinstance(inner, Array):
        return "[]"
    return _EMPTY.get(_annotation(layout, inner), "{}")
