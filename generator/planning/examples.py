"""Example values for tests and documentation, from types alone and the same in every language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from generator.model.api import Api
from generator.model.types import (
    Array,
    Enum,
    Field,
    Info,
    JsonValue,
    Map,
    Nullable,
    Object,
    OneOf,
    Ref,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    Unknown,
    strip_null,
)
from generator.planning.contract import Target
from generator.planning.example_values import (
    SAFE_INTEGER,
    DateExample,
    Example,
    FileExample,
    ListExample,
    Member,
    ObjectExample,
    as_given,
    plain_number,
)
from generator.planning.house import Role
from generator.planning.order import ordered
from generator.planning.patterns import accepts

MAX_DEPTH: Final = 24
"""Types nested deeper than this end in an empty object."""

MAX_SIZE: Final = 2000
"""An example with more values than this ends in empty objects: types that branch at each level soon fill a disk."""

_DATES: Final = {"date-time": "2019-12-27T18:11:19.117Z", "date": "2019-12-27"}
_SAMPLES: Final = {"uuid": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e", "uri": "https://example.com"}
_IN_LIST: Final = "string"


@dataclass(frozen=True, slots=True)
class ExampleStyle:
    """What examples of one SDK depend on besides their type.

    With `required_only`, objects hold no more than they must, at every depth. `outer_first` prefers the listed examples
    in the schema of a body to those of its parts, of an argument that may be null to those of its one other variant, and
    a variant with an example to the first one. `sent` tells what is sent to the API from what comes back. `samples` are
    the values of string formats that the house chooses. With `as_given`, objects that the document gives hold just what
    it gives, in its order; `lean` leaves out what their type does not have. Without `of_constants`, sets of constants are
    shown by their first one whatever the document gives for them.
    """

    language: str
    outer_first: bool = True
    required_only: bool = False
    sent: bool = True
    samples: Mapping[str, str] = field(default_factory=dict[str, str])
    as_given: bool = False
    lean: bool = True
    of_constants: bool = True


def example_style(target: Target) -> ExampleStyle:
    """The style of the examples of an SDK."""
    house = target.house
    samples = {"email": house.phrase(Role.EXAMPLE_EMAIL), "byte": house.phrase(Role.EXAMPLE_BASE64)}
    return ExampleStyle(
        target.language,
        outer_first="outer_examples" in target.style,
        samples=samples,
        of_constants="constant_examples" in target.style,
    )


Given = tuple[JsonValue, ...]
"""The value that the document gives, or nothing."""


def example(api: Api, style: ExampleStyle, type_: Type, name: str, given: Given = ()) -> Example:
    """A value of the type for an argument with this wire name, led by what the document gives; always the same.

    However the types refer to each other, the value has at most `MAX_SIZE` parts.
    """
    if not given and not style.outer_first and type_.info.listed_examples:
        given = type_.info.inner_examples[:1]
    return _Walk(api, style).value(type_, name, given)


def own_example(info: Info) -> Given:
    """What the document gives for a type itself: its first example that is not null, else null where it says so."""
    return tuple(value for value in info.examples if value is not None)[:1] or info.examples[:1]


@dataclass(slots=True)
class _Walk:
    """One example under construction: the names it is inside of, and how many values it has."""

    api: Api
    style: ExampleStyle
    open: list[TypeId] = field(default_factory=list[TypeId])
    size: int = 0
    depth: int = 0

    def value(self, type_: Type, name: str, given: Given = (), keep: str = "") -> Example:
        """The example of a type; `keep` is a property that stays although it may be left out."""
        self.size += 1
        if self.size > MAX_SIZE or self.depth > MAX_DEPTH:
            return ObjectExample(())
        self.depth += 1
        found = self._value(type_, name, given or own_example(type_.info), keep)
        self.depth -= 1
        return found

    def _value(self, type_: Type, name: str, given: Given, keep: str) -> Example:
        if given == (None,):
            return None
        match type_:
            case Nullable():
                return self.value(type_.inner, name, given, keep)
            case Ref():
                return self._named(type_, name, given, keep)
            case Enum():
                fits = given and (self.style.as_given or (self.style.of_constants and given[0] in type_.values))
                return as_given(given[0] if fits else type_.values[0])
            case OneOf():
                return self._one_of(type_, name, given)
            case Scalar():
                return self._scalar(type_, name, given)
            case Array():
                return self._list(type_, name, given)
            case Map():
                return self._map(type_.value, given)
            case Object():
                return self._object(type_, given, keep)
            case Unknown():
                return as_given(given[0]) if given else ObjectExample(())

    def _named(self, ref: Ref, name: str, given: Given, keep: str) -> Example:
        around = 0 if given else self.open.count(ref.id)
        if around > 1:
            return ObjectExample(())
        style = self.style
        if around:  # inside of itself a type is as small as it may be
            self.style = replace(style, required_only=True)
        self.open.append(ref.id)
        found = self.value(self.api.resolve(ref), name, given, keep)
        self.open.pop()
        self.style = style
        return found

    def _list(self, type_: Array, name: str, given: Given) -> Example:
        shape = strip_null(self.api.resolve(type_.item))
        inner = _IN_LIST if isinstance(shape, Scalar) else name
        if not given or not isinstance(given[0], tuple):  # what is no list does not count
            return ListExample((self.value(type_.item, inner),))
        return ListExample(tuple(self.value(type_.item, inner, (item,)) for item in given[0]))

    def _map(self, value: Type, given: Given) -> Example:
        if not given or not isinstance(given[0], Mapping):
            return ObjectExample((Member("foo", None, self._map_value(value, ())),))
        return ObjectExample(
            tuple(Member(key, None, self._map_value(value, (entry,))) for key, entry in given[0].items())
        )

    def _map_value(self, value: Type, given: Given) -> Example:
        if isinstance(value, Unknown):
            return as_given(given[0]) if given and self.style.as_given else "bar"
        return self.value(value, _IN_LIST, given)

    def _object(self, type_: Object, given: Given, keep: str) -> Example:
        fields = self._fields(type_)
        if not fields and type_.extra is not None:
            return self._map(type_.extra, given)
        parts = given[0] if given and isinstance(given[0], Mapping) else {}
        if parts and self.style.as_given:
            return self._given_object(fields, parts)
        chosen = [f for f in fields if self._wanted(f, keep)]
        return ObjectExample(
            tuple(
                Member(f.name, f.type, self.value(f.type, f.name, (parts[f.name],) if f.name in parts else ()))
                for f in chosen
            )
        )

    def _given_object(self, fields: tuple[Field, ...], parts: Mapping[str, JsonValue]) -> Example:
        known = {field_.name: field_ for field_ in fields if self._shown(field_)}
        members: list[Member] = []
        for key, part in parts.items():
            if key in known:
                members.append(Member(key, known[key].type, self.value(known[key].type, key, (part,))))
            elif not self.style.lean:
                members.append(Member(key, None, as_given(part)))
        return ObjectExample(tuple(members))

    def _fields(self, type_: Object) -> tuple[Field, ...]:
        """The fields in printing order: those of a base before its own, which replace those of the same name."""
        newest = {field_.name: field_ for field_ in self.api.fields(type_)}
        listed: dict[str, Field] = {}
        for part in self.api.lineage(type_):
            own = [newest[field_.name] for field_ in part.fields]
            by_name = self.api.sorted_properties
            for field_ in ordered(own, lambda f: f.name, lambda f: f.required, by_name=by_name):
                listed.setdefault(field_.name, field_)
        return tuple(listed.values())

    def _wanted(self, field_: Field, keep: str) -> bool:
        return self._shown(field_) and (field_.required or not self.style.required_only or field_.name == keep)

    def _shown(self, field_: Field) -> bool:
        info = field_.type.info
        hidden = info.read_only if self.style.sent else info.write_only
        return info.availability.includes(self.style.language) and not hidden

    def _one_of(self, type_: OneOf, name: str, given: Given) -> Example:
        if not type_.variants:
            return ObjectExample(())
        keep = type_.discriminator.property if type_.discriminator is not None else ""
        if given:
            return self.value(fitting(self.api, type_, given[0]), name, given, keep)
        shapes = [strip_null(self.api.resolve(variant)) for variant in type_.variants]
        if self.style.outer_first and (shown := _first_with_example(type_.variants, shapes)) is not None:
            return self.value(shown, name, (), keep)
        if isinstance(shapes[0], Scalar):
            constants = next((shape for shape in shapes if isinstance(shape, Enum) and not shape.literal), None)
            if constants is not None:
                return as_given(constants.values[0])
            name = _IN_LIST if shapes[0].kind is ScalarKind.STRING else name
        return self.value(type_.variants[0], name, (), keep)

    def _scalar(self, type_: Scalar, name: str, given: Given) -> Example:
        if type_.kind is ScalarKind.BINARY:
            return FileExample(type_.info.example_file)
        if given and is_of(type_, given[0]):
            is_date = type_.info.format in _DATES and isinstance(given[0], str)
            return DateExample(type_.info.format, str(given[0])) if is_date else as_given(given[0])
        match type_.kind:
            case ScalarKind.BOOLEAN:
                return True
            case ScalarKind.STRING:
                return self._string(type_.info, name)
            case ScalarKind.INTEGER | ScalarKind.NUMBER:
                return number(type_.info)

    def _string(self, info: Info, name: str) -> Example:
        if info.format in _DATES:
            return DateExample(info.format, _DATES[info.format])
        sample = _SAMPLES.get(info.format) or self.style.samples.get(info.format)
        if sample:
            return sample
        shortest, longest = info.bounds.min_length or 0, info.bounds.max_length
        fits = shortest <= len(name) and (longest is None or len(name) <= longest)
        if info.bounds.pattern:
            is_accepted = accepts(info.bounds.pattern, name)
            if is_accepted and fits:
                return name
            if not is_accepted and info.default and isinstance(info.default[0], str):
                return info.default[0]
        if shortest > 0:
            return "x" * min(shortest, MAX_SIZE)
        return name if longest is None or len(name) <= longest else "x" * max(longest, 0)


def _first_with_example(variants: tuple[Type, ...], shapes: list[Type]) -> Type | None:
    """The first variant that the document gives an example for, beside its name or behind it."""
    pairs = zip(variants, shapes, strict=True)
    return next((variant for variant, shape in pairs if variant.info.examples or shape.info.examples), None)


def number(info: Info) -> int | float:
    """The least number that the bounds allow, else the greatest, else 0; within what every JSON reader takes."""
    bounds = info.bounds
    if bounds.minimum is not None:
        return plain_number(max(bounds.minimum, -SAFE_INTEGER))
    if bounds.maximum is not None:
        return plain_number(min(bounds.maximum, SAFE_INTEGER))
    return 0


def fitting(api: Api, union: OneOf, value: JsonValue) -> Type:
    """The variant that a value is of: the first whose constants and properties agree, else the first of its kind."""
    candidates = [(variant, strip_null(api.resolve(strip_null(variant)))) for variant in union.variants]
    if isinstance(value, Mapping):
        objects = [(variant, shape) for variant, shape in candidates if isinstance(shape, Object)]
        agreeing = [(variant, shape) for variant, shape in objects if _constants_agree(api, shape, value)]
        for variant, shape in agreeing:
            if value.keys() <= {f.name for f in api.fields(shape)}:
                return variant
        maps = [(variant, shape) for variant, shape in candidates if isinstance(shape, Map)]
        return next((variant for variant, _ in (*agreeing, *maps, *objects)), Unknown())
    if isinstance(value, tuple):
        return next((variant for variant, shape in candidates if isinstance(shape, Array)), Unknown())
    return next(
        (variant for variant, shape in candidates if isinstance(shape, Scalar | Enum) and is_of(shape, value)),
        Unknown(),
    )


def is_of(type_: Scalar | Enum, value: JsonValue) -> bool:
    """Whether a value is of the kind of a type; what is of another kind would not compile."""
    if isinstance(type_, Enum):
        return not type_.values or any(isinstance(value, type(known)) for known in type_.values)
    return type_.kind is ScalarKind.BINARY or type_.kind.holds(value)


def _constants_agree(api: Api, shape: Object, value: Mapping[str, JsonValue]) -> bool:
    """Whether no property of the value contradicts the constants that the object has for it."""
    for field_ in api.fields(shape):
        known = strip_null(api.resolve(strip_null(field_.type)))
        if field_.name in value and isinstance(known, Enum) and value[field_.name] not in known.values:
            return False
        if field_.required and field_.name not in value:
            return False
    return True


def has_optional_part(api: Api, type_: Type, language: str) -> bool:
    """Whether an object of the type, outside of lists and maps, has a property that may be left out."""
    stack, seen = [type_], set[TypeId]()
    while stack:
        shape = strip_null(stack.pop())
        if isinstance(shape, Ref):
            if shape.id not in seen:
                seen.add(shape.id)
                stack.append(api.resolve(shape))
        elif isinstance(shape, OneOf):
            stack.extend(shape.variants)
        elif isinstance(shape, Object):
            for field_ in api.fields(shape):
                info = field_.type.info
                if info.read_only or not info.availability.includes(language):
                    continue
                if not field_.required:
                    return True
                stack.append(field_.type)
    return False
