"""The base of all models, and what turns response data into them."""

# pyright: reportDeprecated=false
# what pydantic 2 calls deprecated is all that pydantic 1 has

from __future__ import annotations

import os
import functools
from typing import Any, Dict, Type, Mapping, TypeVar, Callable, Iterable, Optional, cast
from typing_extensions import Literal, ClassVar, Annotated, ParamSpec, override, get_args

import pydantic

from ._sdk import SecurityOptions as SecurityOptions
from ._types import IncEx
from ._compat import PYDANTIC_V1, ConfigDict, GenericModel as _CompatGenericModel, TypeValidator
from ._construction import (
    DISCRIMINATOR_CACHE as DISCRIMINATOR_CACHE,
    build_model,
    construct_type as construct_type,
)
from ._core.options import FinalRequestOptions as FinalRequestOptions
from ._utils._coerce import coerce_boolean

_T = TypeVar("_T")
_P = ParamSpec("_P")
_BaseModelT = TypeVar("_BaseModelT", bound="BaseModel")
_ConstructibleT = TypeVar("_ConstructibleT", bound=pydantic.BaseModel)


class BaseModel(pydantic.BaseModel):
    """A model that keeps unknown fields, can be made of data that does not fit, and names fields as the API does."""

    __slots__ = ("_response_request_id",)

    if PYDANTIC_V1:

        class Config:
            extra: Any = "allow"

    else:
        # a schema is built when a model is first validated or dumped, so that importing hundreds of them stays cheap
        model_config: ClassVar[ConfigDict] = ConfigDict(
            extra="allow",
            defer_build=coerce_boolean(os.environ.get("DEFER_PYDANTIC_BUILD", "true")),
            protected_namespaces=(),
        )

    @property
    def _request_id(self) -> Optional[str]:
        """The server's name for the request that this model is the answer to; not a field of the model."""
        return cast("Optional[str]", getattr(self, "_response_request_id", None))

    def to_dict(
        self,
        *,
        mode: Literal["json", "python"] = "python",
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> Dict[str, object]:
        """The fields that were set, by the names of the API.

        Args:
            mode: ``json`` leaves only types that JSON knows, ``python`` keeps for instance dates.
            use_api_names: Whether keys are those of the API, or the names of the attributes.
            exclude_unset: Whether fields are left out that were never set.
            exclude_defaults: Whether fields are left out that have their default.
            exclude_none: Whether fields are left out that are ``None``.
            warnings: Whether values that do not fit their field are warned of; only with pydantic 2.
        """
        return self.model_dump(
            mode=mode,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )

    def to_json(
        self,
        *,
        indent: Optional[int] = 2,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> str:
        """The fields that were set as JSON text, by the names of the API.

        Args:
            indent: Spaces per level; ``None`` gives one line.
            use_api_names: Whether keys are those of the API, or the names of the attributes.
            exclude_unset: Whether fields are left out that were never set.
            exclude_defaults: Whether fields are left out that have their default.
            exclude_none: Whether fields are left out that are ``None``.
            warnings: Whether values that do not fit their field are warned of; only with pydantic 2.
        """
        return self.model_dump_json(
            indent=indent,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )

    @override
    def __str__(self) -> str:
        return repr(self)

    @classmethod
    @override
    def construct(  # pyright: ignore[reportIncompatibleMethodOverride]
        __cls: Type[_BaseModelT],
        _fields_set: Optional[set[str]] = None,
        **values: object,
    ) -> _BaseModelT:
        """An instance of the values, each as far as it fits its field; nothing is refused."""
        return cast(_BaseModelT, build_model(__cls, values, _fields_set))

    if not PYDANTIC_V1:
        model_construct = construct  # pyright: ignore[reportAssignmentType]
    else:

        @property
        @override
        def model_fields_set(self) -> set[str]:
            return self.__fields_set__

        @override
        def model_dump(
            self,
            *,
            mode: Literal["json", "python"] | str = "python",
            include: Optional[IncEx] = None,
            exclude: Optional[IncEx] = None,
            by_alias: Optional[bool] = None,
            exclude_unset: bool = False,
            exclude_defaults: bool = False,
            exclude_none: bool = False,
            **v2_only: Any,
        ) -> Dict[str, Any]:
            """The model as a dictionary.

            Raises:
                ValueError: for an argument that needs pydantic 2.
            """
            _refuse_v2_arguments(v2_only)
            choice = _choice(include, exclude, by_alias, exclude_unset, exclude_defaults, exclude_none)
            if mode == "json":
                import json

                return cast("Dict[str, Any]", json.loads(self.json(**choice)))
            return self.dict(**choice)

        @override
        def model_dump_json(
            self,
            *,
            indent: Optional[int] = None,
            include: Optional[IncEx] = None,
            exclude: Optional[IncEx] = None,
            by_alias: Optional[bool] = None,
            exclude_unset: bool = False,
            exclude_defaults: bool = False,
            exclude_none: bool = False,
            **v2_only: Any,
        ) -> str:
            """The model as JSON text.

            Raises:
                ValueError: for an argument that needs pydantic 2.
            """
            _refuse_v2_arguments(v2_only)
            choice = _choice(include, exclude, by_alias, exclude_unset, exclude_defaults, exclude_none)
            return self.json(indent=indent, **choice)


_V2_DEFAULTS: Mapping[str, object] = {
    "round_trip": False,
    "warnings": True,
    "context": None,
    "serialize_as_any": False,
    "fallback": None,
    "exclude_computed_fields": False,
    "ensure_ascii": False,
}


def _refuse_v2_arguments(arguments: Mapping[str, object]) -> None:
    for name, value in arguments.items():
        if name not in _V2_DEFAULTS:
            raise TypeError(f"Unexpected keyword argument {name!r}")
        if value != _V2_DEFAULTS[name]:
            raise ValueError(f"{name} is only supported in Pydantic v2")


def _choice(
    include: Optional[IncEx],
    exclude: Optional[IncEx],
    by_alias: Optional[bool],
    exclude_unset: bool,
    exclude_defaults: bool,
    exclude_none: bool,
) -> Dict[str, Any]:
    return {
        "include": include,
        "exclude": exclude,
        "by_alias": bool(by_alias),
        "exclude_unset": exclude_unset,
        "exclude_defaults": exclude_defaults,
        "exclude_none": exclude_none,
    }


class GenericModel(BaseModel, _CompatGenericModel):
    """Base of models with type arguments, which pydantic 1 keeps apart."""


def add_request_id(value: object, request_id: str | None) -> None:
    """Lets a model tell which request it answers."""
    if request_id is not None and isinstance(value, BaseModel):
        object.__setattr__(value, "_response_request_id", request_id)


def construct_type_unchecked(*, value: object, type_: type[_T]) -> _T:
    """Like `construct_type`, typed as if the value had fitted."""
    return cast(_T, construct_type(value=value, type_=type_))


def build(
    base_model_cls: Callable[_P, _ConstructibleT],
    *args: _P.args,
    **kwargs: _P.kwargs,
) -> _ConstructibleT:
    """An instance made without validation, while type checkers see the arguments of the constructor.

    Raises:
        TypeError: for positional arguments.
    """
    if args:
        raise TypeError("Only keyword arguments can be taken")
    return cast(_ConstructibleT, construct_type(value=kwargs, type_=base_model_cls))


def validate_type(*, type_: type[_T], value: object) -> _T:
    """The value as an instance of the type.

    Raises:
        pydantic.ValidationError: when it does not fit.
    """
    return cast(_T, _validator(cast(Any, type_))(value))


@functools.lru_cache(maxsize=1024)
def _validator(type_: Any) -> TypeValidator[Any]:
    return TypeValidator(type_)


def set_pydantic_config(typ: Any, config: ConfigDict) -> None:
    """Gives a typed dictionary settings that pydantic obeys when it validates one."""
    typ.__pydantic_config__ = config


if PYDANTIC_V1:
    EagerIterable = Iterable  # pydantic 1 reads such a field at once by itself
else:
    from pydantic_core import CoreSchema, core_schema

    class _ReadEagerly:
        """Has pydantic read an iterable once and for all, instead of handing out an iterator that runs dry."""

        @classmethod
        def __get_pydantic_core_schema__(cls, source_type: Any, handler: pydantic.GetCoreSchemaHandler) -> CoreSchema:
            items = core_schema.list_schema(handler.generate_schema(get_args(source_type)[0]))
            return core_schema.no_info_wrap_validator_function(
                cls._validate,
                items,
                serialization=core_schema.wrap_serializer_function_ser_schema(cls._serialise, schema=items),
            )

        @staticmethod
        def _validate(value: Iterable[Any], validate_list: core_schema.ValidatorFunctionWrapHandler) -> Any:
            validated = validate_list(value if isinstance(value, list) else list(value))
            kind = type(value)
            if isinstance(value, (list, str)) or not hasattr(value, "__len__"):
                return validated
            try:
                return cast(Any, kind)(validated)
            except Exception:
                return validated

        @staticmethod
        def _serialise(value: Iterable[Any], serialise_list: core_schema.SerializerFunctionWrapHandler) -> Any:
            return serialise_list(value if isinstance(value, list) else list(value))

    EagerIterable = Annotated[Iterable[_T], _ReadEagerly]  # type: ignore[misc, assignment]
