"""Models made of whatever a server sent: what fits its type is converted, everything else stays as it came."""

from __future__ import annotations

import sys
import weakref
import functools
import collections.abc
from typing import Any, Mapping, Callable, Iterable, Sequence, NamedTuple, cast
from datetime import date, datetime
from typing_extensions import Annotated, get_args, get_origin

import pydantic

from ._compat import (
    PYDANTIC_V1,
    FieldInfo,
    TypeValidator,
    field_default,
    field_outer_type,
    get_model_config,
    get_model_fields,
)
from ._utils._dates import parse_date, parse_datetime
from ._utils._guards import is_list, is_mapping
from ._utils._typing import is_union_type, is_literal_type, is_annotated_type, is_type_alias_type
from ._utils._transform import PropertyInfo

Build = Callable[[Any], Any]
_Metadata = Iterable[object]

_LARGEST_EXACT_FLOAT = 2**53
_PLAN_ATTRIBUTE = "__construction_plan__"


def construct_type(*, value: object, type_: object, metadata: Sequence[object] | None = None) -> object:
    """The value as the type describes it, as far as it fits; never an error, however wrong the value is."""
    try:
        if metadata:
            return _compile(type_, metadata)(value)
        return _build_for(type_)(value)
    except RecursionError:
        return value


def _build_for(type_: object) -> Build:
    try:
        return _cached_build(type_)
    except TypeError:  # a type that cannot be hashed
        return _compile(type_)


def _compile(type_: Any, metadata: _Metadata = ()) -> Build:
    """Decides once per type how its values are made."""
    if is_type_alias_type(type_):
        return _AliasBuild(type_, metadata)
    if is_annotated_type(type_):
        inner, *own = get_args(type_)
        return _compile(inner, (*own, *metadata))
    if is_union_type(type_):
        return _compile_union(type_, metadata)
    if isinstance(type_, type) and issubclass(type_, pydantic.BaseModel):
        return functools.partial(_build_model_or_list, type_)
    return _compile_container(type_) or _SCALARS.get(type_, _keep)


_cached_build = functools.lru_cache(maxsize=1024)(_compile)


def _keep(value: Any) -> Any:
    return value


class _AliasBuild:
    """Makes values of a named type, which is looked up on first use, as it may name itself."""

    def __init__(self, alias: Any, metadata: _Metadata) -> None:
        self._alias = alias
        self._metadata = metadata
        self._build: Build | None = None

    def __call__(self, value: Any) -> Any:
        if self._build is None:
            arguments = get_args(self._alias)
            target = self._alias.__value__
            self._build = _compile(target[arguments] if arguments else target, self._metadata)
        return self._build(value)


# --- scalars and containers


def _build_float(value: Any) -> Any:
    if type(value) is int and -_LARGEST_EXACT_FLOAT <= value <= _LARGEST_EXACT_FLOAT:
        return float(value)
    return value


def _build_datetime(value: Any) -> Any:
    try:
        return parse_datetime(value)
    except Exception:
        return value


def _build_date(value: Any) -> Any:
    try:
        return parse_date(value)
    except Exception:
        return value


_SCALARS: dict[Any, Build] = {float: _build_float, datetime: _build_datetime, date: _build_date}


def _compile_container(type_: Any) -> Build | None:
    origin, arguments = get_origin(type_) or type_, get_args(type_)
    if origin in (dict, Mapping, collections.abc.Mapping) and len(arguments) == 2:
        return functools.partial(_build_dict, _compile(arguments[1]))
    if origin in (list, Sequence, collections.abc.Sequence, Iterable, collections.abc.Iterable) and arguments:
        return functools.partial(_build_list, _compile(arguments[0]))
    return None


def _build_dict(build_value: Build, value: Any) -> Any:
    if not is_mapping(value):
        return value
    return {key: build_value(item) for key, item in value.items()}


def _build_list(build_item: Build, value: Any) -> Any:
    if not is_list(value):
        return value
    return [build_item(item) for item in value]


# --- unions


def _compile_union(type_: Any, metadata: _Metadata) -> Build:
    variants = [variant for variant in get_args(type_) if variant is not type(None)]
    discriminator = next((each.discriminator for each in metadata if isinstance(each, PropertyInfo)), None)
    if discriminator is None:
        return _UnionBuild(type_, variants)
    return _DiscriminatedBuild(type_, variants, discriminator)


class _UnionBuild:
    """Makes a value of the variant that it is valid for, else of the first that has its shape."""

    def __init__(self, type_: Any, variants: Sequence[Any]) -> None:
        self._validate = TypeValidator[Any](type_)
        self._exact = frozenset(each for each in variants if each in (str, int, bool, float))
        self._takes_none = len(variants) < len(get_args(type_))
        self._variants = variants
        self._builds: list[tuple[_Shape, Build]] | None = None

    def __call__(self, value: Any) -> Any:
        if type(value) in self._exact or (value is None and self._takes_none):
            return value
        try:
            return self._validate(value)
        except Exception:
            return self._construct(value)

    def _construct(self, value: Any) -> Any:
        if self._builds is None:
            self._builds = [(_shape(each), _compile(each)) for each in self._variants]
        wanted = _shape_of(value)
        for shape, build in self._builds:
            if shape in (wanted, "any"):
                return build(value)
        return self._builds[0][1](value) if self._builds else value


_Shape = str


def _shape(type_: Any) -> _Shape:
    """What a value of the type looks like in JSON."""
    while is_annotated_type(type_) or is_type_alias_type(type_):
        type_ = get_args(type_)[0] if is_annotated_type(type_) else type_.__value__
    origin = get_origin(type_) or type_
    if is_union_type(type_):
        shapes = {_shape(variant) for variant in get_args(type_)}
        return shapes.pop() if len(shapes) == 1 else "any"
    if isinstance(origin, type) and issubclass(origin, (pydantic.BaseModel, Mapping)):
        return "object"
    if isinstance(origin, type) and issubclass(origin, (list, collections.abc.Sequence)) and origin not in (str, bytes):
        return "array"
    return "scalar"


def _shape_of(value: object) -> _Shape:
    if isinstance(value, Mapping):
        return "object"
    return "array" if isinstance(value, list) else "scalar"


class DiscriminatorDetails(NamedTuple):
    """Which variant of a union each value of its discriminator stands for."""

    key: str
    """Name of the discriminator in the data."""
    variants: Mapping[object, Any]
    is_exact: bool
    """Whether every variant has values of its own."""


class _DiscriminatorCache:
    """Details by union type, for as long as somebody else holds the type."""

    def __init__(self) -> None:
        self._details: weakref.WeakKeyDictionary[Any, DiscriminatorDetails] = weakref.WeakKeyDictionary()

    def get(self, union: Any) -> DiscriminatorDetails | None:
        return self._details.get(union)

    def set(self, union: Any, details: DiscriminatorDetails) -> None:
        try:
            self._details[union] = details
        except TypeError:  # not every Python lets its unions be referred to weakly
            pass


DISCRIMINATOR_CACHE = _DiscriminatorCache()


class _DiscriminatedBuild:
    """Makes a value of the variant that its discriminator names, however wrong the rest of it is."""

    def __init__(self, type_: Any, variants: Sequence[Any], discriminator: str) -> None:
        self._type = type_
        self._variants = variants
        self._discriminator = discriminator
        self._undiscriminated = _UnionBuild(type_, variants)
        self._details: DiscriminatorDetails | None = None
        self._known: dict[Any, tuple[Callable[[object], Any], Build]] = {}

    def __call__(self, value: Any) -> Any:
        details = self._details
        if details is None:
            details = self._details = _discriminator_details(self._type, self._variants, self._discriminator)
        variant = _variant_of(value, details)
        if variant is None:
            return self._undiscriminated(value)
        validate, build = self._known.get(variant) or self._learn(variant, details)
        try:
            return validate(value)
        except Exception:
            return build(value)

    def _learn(self, variant: Any, details: DiscriminatorDetails) -> tuple[Callable[[object], Any], Build]:
        # pydantic 1 and shared discriminator values leave it to validation which variant it is
        checked = variant if details.is_exact and not PYDANTIC_V1 else self._type
        self._known[variant] = known = (TypeValidator[Any](checked), _compile(variant))
        return known


def _variant_of(value: Any, details: DiscriminatorDetails) -> Any:
    if not is_mapping(value):
        return None
    try:
        return details.variants.get(value.get(details.key))
    except TypeError:  # a discriminator that cannot be hashed
        return None


def _discriminator_details(union: Any, variants: Iterable[Any], discriminator: str) -> DiscriminatorDetails:
    cached = DISCRIMINATOR_CACHE.get(union)
    if cached is not None:
        return cached
    key = discriminator
    by_value: dict[object, Any] = {}
    models = list(_flatten(variants))
    claims = 0
    for model in models:
        field = get_model_fields(model).get(discriminator)
        if field is None:
            continue
        key = field.alias or key
        values = _literal_values(field_outer_type(field))
        claims += len(values)
        by_value.update((value, model) for value in values)
    is_exact = claims == len(by_value) and set(by_value.values()) == set(models)
    details = DiscriminatorDetails(key, by_value, is_exact)
    DISCRIMINATOR_CACHE.set(union, details)
    return details


def _flatten(variants: Iterable[Any]) -> Iterable[Any]:
    """The models among the variants, those of nested unions included."""
    for variant in variants:
        if is_type_alias_type(variant):
            yield from _flatten((variant.__value__,))
        elif get_origin(variant) == Annotated:
            yield from _flatten(get_args(variant)[:1])
        elif is_union_type(variant):
            yield from _flatten(get_args(variant))
        elif isinstance(variant, type) and issubclass(variant, pydantic.BaseModel):
            _resolve_forward_references(variant)
            yield variant


def _literal_values(type_: Any) -> tuple[object, ...]:
    if is_literal_type(type_):
        return get_args(type_)
    if is_union_type(type_) or is_annotated_type(type_):
        return tuple(value for part in get_args(type_) for value in _literal_values(part))
    return ()


# --- models


class _Field(NamedTuple):
    name: str
    key: str
    also_by_name: bool
    build: Build
    default: Callable[[], Any]


class _Plan(NamedTuple):
    """How instances of one model class are made."""

    fields: tuple[_Field, ...]
    build_extra: Build
    keeps_extra: bool
    initialise: Callable[[Any], None] | None


def _build_model_or_list(model: type[pydantic.BaseModel], value: Any) -> Any:
    if is_mapping(value):
        return build_model(model, value)
    if is_list(value):
        return [build_model(model, item) if is_mapping(item) else item for item in value]
    return value


def build_model(model: type[pydantic.BaseModel], values: Mapping[str, Any], fields_set: set[str] | None = None) -> Any:
    """An instance of the model with the values, each made by the rules of its field's type."""
    plan: _Plan | None = model.__dict__.get(_PLAN_ATTRIBUTE)
    if plan is None:
        plan = _make_plan(model)
    attributes: dict[str, Any] = {}
    given: set[str] = set()
    used: set[str] = set()
    for name, key, also_by_name, build, default in plan.fields:
        if key not in values and also_by_name:
            key = name
        if key in values:
            value = values[key]
            attributes[name] = default() if value is None else build(value)
            given.add(name)
            used.add(key)
        else:
            attributes[name] = default()
    extra: dict[str, Any] = {}
    if len(used) < len(values) and plan.keeps_extra:
        build_extra = plan.build_extra
        extra = {key: build_extra(value) for key, value in values.items() if key not in used}
        given.update(extra)
    return _instance(model, plan, attributes, extra, given if fields_set is None else fields_set)


def _instance(
    model: type[pydantic.BaseModel], plan: _Plan, attributes: dict[str, Any], extra: dict[str, Any], given: set[str]
) -> Any:
    instance = model.__new__(model)
    put = object.__setattr__
    if PYDANTIC_V1:
        put(instance, "__dict__", {**extra, **attributes})
        put(instance, "__fields_set__", given)
        cast(Any, instance)._init_private_attributes()
        return instance
    put(instance, "__dict__", attributes)
    put(instance, "__pydantic_fields_set__", given)
    put(instance, "__pydantic_extra__", extra if plan.keeps_extra else None)
    if plan.initialise is not None:
        plan.initialise(instance)
    else:
        put(instance, "__pydantic_private__", None)
    return instance


def _make_plan(model: type[pydantic.BaseModel]) -> _Plan:
    _resolve_forward_references(model)
    setting = get_model_config(model)
    by_name = any(
        setting(name, False) for name in ("populate_by_name", "validate_by_name", "allow_population_by_field_name")
    )
    plan = _Plan(
        fields=tuple(_plan_field(name, field, by_name) for name, field in get_model_fields(model).items()),
        build_extra=_extra_build(model),
        keeps_extra=setting("extra", None) == "allow",
        initialise=_initialiser(model),
    )
    setattr(model, _PLAN_ATTRIBUTE, plan)
    return plan


def _plan_field(name: str, field: FieldInfo, by_name: bool) -> _Field:
    metadata = () if PYDANTIC_V1 else tuple(field.metadata)
    build = _compile(field_outer_type(field), metadata)
    if PYDANTIC_V1 and cast(Any, field).allow_none and not is_union_type(field_outer_type(field)):
        build = _UnionBuild(_optional(field_outer_type(field)), (field_outer_type(field),))
    alias = field.alias or name
    return _Field(name, alias, by_name and alias != name, build, field_default(field))


def _optional(type_: Any) -> Any:
    from typing import Optional

    return Optional[type_]


def _initialiser(model: type[pydantic.BaseModel]) -> Callable[[Any], None] | None:
    if PYDANTIC_V1 or not getattr(model, "__pydantic_post_init__", None):
        return None
    return lambda instance: instance.model_post_init(None)


def _resolve_forward_references(model: type[pydantic.BaseModel]) -> None:
    if not PYDANTIC_V1 and not getattr(model, "__pydantic_fields_complete__", True):
        model.model_rebuild(raise_errors=False)


def _extra_build(model: type[pydantic.BaseModel]) -> Build:
    """How values without a field are made: by the value type declared for them, if any."""
    if PYDANTIC_V1:
        return _keep
    for base in model.__mro__:
        if base is pydantic.BaseModel:
            break
        annotation = base.__dict__.get("__annotations__", {}).get("__pydantic_extra__")
        if isinstance(annotation, str):
            annotation = _evaluate(annotation, base)
        arguments = get_args(annotation)
        if len(arguments) == 2:
            return _compile(arguments[1])
    return _keep


def _evaluate(annotation: str, owner: type) -> object:
    module = sys.modules.get(owner.__module__)
    try:
        return eval(annotation, vars(module) if module else {}, dict(vars(owner)))
    except Exception:
        return None
