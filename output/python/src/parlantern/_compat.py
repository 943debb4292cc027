"""The differences between pydantic 1 and 2, and between Python versions."""

# pyright: reportDeprecated=false
# what pydantic 2 calls deprecated is all that pydantic 1 has

from __future__ import annotations

import json
import functools
from typing import TYPE_CHECKING, Any, Dict, Generic, TypeVar, Callable, cast
from functools import cached_property as cached_property
from typing_extensions import Literal, TypedDict

import pydantic

from ._types import IncEx

_T = TypeVar("_T")
_ModelT = TypeVar("_ModelT", bound=pydantic.BaseModel)

PYDANTIC_V1 = pydantic.VERSION.startswith("1.")

if TYPE_CHECKING:
    from pydantic import ConfigDict as ConfigDict
    from pydantic.fields import FieldInfo as FieldInfo
elif PYDANTIC_V1:

    class ConfigDict(TypedDict, total=False):
        """Settings of a model."""

        extra: str

    from pydantic.fields import ModelField as FieldInfo
else:
    from pydantic import ConfigDict as ConfigDict
    from pydantic.fields import FieldInfo as FieldInfo

if PYDANTIC_V1 and not TYPE_CHECKING:
    from pydantic.generics import GenericModel as GenericModel
else:
    GenericModel = pydantic.BaseModel


def get_model_fields(model: type[pydantic.BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model class by their Python names."""
    if PYDANTIC_V1:
        return cast(Any, model).__fields__  # type: ignore[no-any-return]
    return cast(Any, model).model_fields  # type: ignore[no-any-return]


def field_outer_type(field: FieldInfo) -> Any:
    """The annotated type of a field."""
    if PYDANTIC_V1:
        return cast(Any, field).outer_type_
    return field.annotation


def field_is_required(field: FieldInfo) -> bool:
    if PYDANTIC_V1:
        return bool(cast(Any, field).required)
    return field.is_required()


def field_default(field: FieldInfo) -> Callable[[], Any]:
    """Gives a default of its own to each caller; ``None`` where the field has none."""
    if PYDANTIC_V1:
        return cast("Callable[[], Any]", cast(Any, field).get_default)
    if field.is_required():
        return _none
    factory = cast("Callable[..., Any] | None", field.default_factory)
    if factory is not None:
        return functools.partial(factory, {}) if _wants_validated_data(field) else factory
    if isinstance(field.default, (str, int, float, bool, type(None))):
        return _constant(field.default)
    return field.get_default


def _none() -> None:
    return None


def _constant(value: _T) -> Callable[[], _T]:
    return (lambda: value) if value is not None else cast("Callable[[], _T]", _none)


def _wants_validated_data(field: FieldInfo) -> bool:
    return bool(getattr(field, "default_factory_takes_validated_data", False))  # from pydantic 2.10 on


def get_model_config(model: type[pydantic.BaseModel]) -> Callable[[str, Any], Any]:
    """Looks up a setting of a model class, with a fallback."""
    if PYDANTIC_V1:
        config = cast(Any, model).__config__
        return lambda name, fallback: getattr(config, name, fallback)
    settings = cast("dict[str, Any]", model.model_config)
    return settings.get


def parse_obj(model: type[_ModelT], value: object) -> _ModelT:
    """The value as an instance of the model.

    Raises:
        pydantic.ValidationError: when it does not fit.
    """
    return model.parse_obj(value) if PYDANTIC_V1 else model.model_validate(value)


model_parse = parse_obj


def model_parse_json(model: type[_ModelT], data: str | bytes) -> _ModelT:
    """The JSON text as an instance of the model.

    Raises:
        pydantic.ValidationError: when it does not fit.
    """
    return model.parse_raw(data) if PYDANTIC_V1 else model.model_validate_json(data)


def model_json_schema(model: type[pydantic.BaseModel]) -> dict[str, Any]:
    return model.schema() if PYDANTIC_V1 else model.model_json_schema()


def model_copy(model: _ModelT, *, deep: bool = False) -> _ModelT:
    return model.copy(deep=deep) if PYDANTIC_V1 else model.model_copy(deep=deep)


def model_dump(
    model: pydantic.BaseModel,
    *,
    exclude: IncEx | None = None,
    exclude_unset: bool = False,
    exclude_defaults: bool = False,
    warnings: bool = True,
    mode: Literal["json", "python"] = "python",
    by_alias: bool = False,
) -> Dict[str, Any]:
    """The model as a dictionary; in ``json`` mode of nothing but JSON types."""
    choice: dict[str, Any] = {
        "exclude": exclude,
        "exclude_unset": exclude_unset,
        "exclude_defaults": exclude_defaults,
        "by_alias": by_alias,
    }
    if not PYDANTIC_V1:
        return model.model_dump(mode=mode, warnings=warnings, **choice)
    if mode == "json":
        return cast("Dict[str, Any]", json.loads(model.json(**choice)))
    return model.dict(**choice)


def model_json(model: pydantic.BaseModel, *, indent: int | None = None) -> str:
    return model.json(indent=indent) if PYDANTIC_V1 else model.model_dump_json(indent=indent)


def is_model_class(type_: object) -> bool:
    return isinstance(type_, type) and issubclass(type_, pydantic.BaseModel)


class TypeValidator(Generic[_T]):
    """Validates values of one type, model or not; what that takes is prepared on first use."""

    def __init__(self, type_: Any) -> None:
        self._type = type_
        self._validate: Callable[[object], _T] | None = None

    def __call__(self, value: object) -> _T:
        if self._validate is None:
            self._validate = self._prepare()
        return self._validate(value)

    def _prepare(self) -> Callable[[object], _T]:
        if is_model_class(self._type):
            return cast("Callable[[object], _T]", functools.partial(parse_obj, self._type))
        if PYDANTIC_V1:
            from pydantic.tools import parse_obj_as

            return functools.partial(parse_obj_as, self._type)
        return pydantic.TypeAdapter[Any](self._type).validate_python
