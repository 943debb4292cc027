"""Types to annotations, with the classes and aliases that they need declared beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from generator.diagnostics.position import Span
from generator.languages.python.hints import Hint
from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout, Side
from generator.languages.python.literals import literal
from generator.languages.python.views import DeclarationView
from generator.model.api import Model
from generator.model.types import (
    Array,
    Enum,
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

_SCALARS = {
    ScalarKind.STRING: "str",
    ScalarKind.INTEGER: "int",
    ScalarKind.NUMBER: "float",
    ScalarKind.BOOLEAN: "bool",
}

DATES = {"date-time": "datetime", "date": "date"}
"""The string formats that become types of the module `datetime`."""


@dataclass(slots=True)
class Annotations:
    """Writes the annotations of one module of types and collects what it declares.

    `declare_object` turns an object into a class; it is given by the writer of models or of params. `exports` are the
    declared names, outer before inner; `declarations` stand inner before outer.
    """

    layout: Layout
    side: Side
    imports: Imports
    cyclic: frozenset[TypeId]
    declare_object: Callable[[Annotations, Object, str], DeclarationView]
    exports: list[str] = field(default_factory=list[str])
    declarations: list[DeclarationView] = field(default_factory=list[DeclarationView])
    shadowed: set[str] = field(default_factory=set[str])
    qualifies_dates: bool = False
    future: bool = False
    origins: dict[str, tuple[Span, ...]] = field(default_factory=dict[str, "tuple[Span, ...]"])
    _declared: dict[str, Type] = field(default_factory=dict[str, Type])
    _following: list[DeclarationView] = field(default_factory=list[DeclarationView])
    _open: dict[TypeId, str] = field(default_factory=dict[TypeId, str])

    @property
    def mixes_dates(self) -> bool:
        """Whether the module has qualified dates beside others, whose import would hide the module of both."""
        lines = self.imports.lines
        return "import datetime" in lines and any(line.startswith("from datetime import ") for line in lines)

    @property
    def is_request(self) -> bool:
        """Whether the module is about what is sent."""
        return self.side is Side.REQUEST

    # -- whole annotations ---------------------------------------------------------------------------------------

    def annotation(self, type_: Type, hint: Hint, *, optional: bool = False) -> str:
        """The annotation of a member; null is allowed where the type says so, and with `optional`."""
        inner = strip_null(type_)
        nullable = optional or self.is_nullable(type_)
        if not nullable:
            return self.plain(inner, hint)
        members = self.inline_members(inner, hint)
        if members is not None and len(members) > 1:
            return self.union([*members, "None"])
        if members:
            text = members[0]
        elif isinstance(inner, OneOf):
            text = self.alias(inner, hint, null=isinstance(type_, Nullable) and not self.is_request)
        else:
            text = self.plain(inner, hint)
        return f"{self.imports.typing('Optional')}[{text}]"

    def is_nullable(self, type_: Type) -> bool:
        """Whether null is a value of the type, seen through names."""
        if isinstance(type_, Nullable):
            return True
        if isinstance(type_, Ref):
            return isinstance(self.layout.api.resolve(type_), Nullable)
        return False

    # -- without null --------------------------------------------------------------------------------------------

    def plain(self, type_: Type, hint: Hint) -> str:
        """The annotation of a type apart from null."""
        match type_:
            case Scalar():
                return self.scalar(type_)
            case Enum():
                return self.literal(type_.values)
            case Array():
                return self.array(type_, hint)
            case Map():
                value = self.annotation(type_.value, hint)
                return f"{self.imports.typing('Dict')}[str, {value}]"
            case Unknown():
                return "object"
            case Ref():
                return self.ref(type_)
            case Object():
                return self.declare(type_, hint)
            case OneOf():
                members = self.inline_members(type_, hint)
                return self.union(members) if members is not None else self.alias(type_, hint)
            case Nullable():
                return self.annotation(type_, hint)

    def scalar(self, type_: Scalar) -> str:
        """The annotation of a scalar, without format metadata."""
        if type_.kind is ScalarKind.BINARY:
            return self.imports.package("_types", "FileTypes") if self.is_request else "str"
        alternative = self.alternative(type_)
        if alternative and self.is_request:
            return self.union(["str", alternative])
        return alternative or _SCALARS[type_.kind]

    def alternative(self, type_: Scalar) -> str:
        """What a string of some formats is besides a string: a date, or in requests a file to encode; else ''."""
        if type_.kind is not ScalarKind.STRING:
            return ""
        if type_.info.format in DATES:
            return self.date(DATES[type_.info.format])
        encoded = type_.info.format == "byte" and self.is_request
        return self.imports.package("_types", "Base64FileInput") if encoded else ""

    def date(self, name: str) -> str:
        """A class of the module `datetime`, qualified where a field of the module of types hides the name of one."""
        if "datetime" in self.shadowed and not self.is_request:  # a field that hides the module, too
            self.imports.statement("import datetime as _datetime")
            return f"_datetime.{name}"
        if name in self.shadowed or self.qualifies_dates:
            return f"{self.imports.whole('datetime')}.{name}"
        return self.imports.name("datetime", name)

    def literal(self, values: tuple[object, ...]) -> str:
        """One of several constants."""
        spelled = ", ".join(dict.fromkeys(literal(value) for value in values))  # type: ignore[arg-type]
        return f"{self.imports.extensions('Literal')}[{spelled}]"

    def union(self, members: list[str]) -> str:
        """One of several annotations; a single one stands for itself."""
        if len(members) == 1:
            return members[0]
        return f"{self.imports.typing('Union')}[{', '.join(members)}]"

    def ref(self, ref: Ref) -> str:
        """The name of a named type, imported from where it lives."""
        if ref.recursive:
            return self.recursion(ref)
        model = self.final(self.layout.api.models[ref.id])
        place = self.layout.model(model, self.side_of(model))
        if place.module == self.imports.module:
            return f'"{place.name}"'
        late = model.id in self.cyclic
        self.future = self.future or late
        return self.imports.place(place, late=late)

    def final(self, model: Model) -> Model:
        """The model that a model is only another name for, else itself; a name for a union is a type of its own."""
        seen: set[TypeId] = set()
        while isinstance(model.type, Ref) and not model.type.recursive and model.id not in seen:
            seen.add(model.id)
            if isinstance(strip_null(self.layout.api.resolve(model.type)), OneOf):
                break
            model = self.layout.api.models[model.type.id]
        return model

    def through_module(self, ref: Ref) -> str:
        """A named type spelled through its module, for a module that declares the same name."""
        model = self.final(self.layout.api.models[ref.id])
        return self.imports.through_module(self.layout.model(model, self.side_of(model)))

    def recursion(self, ref: Ref) -> str:
        """The name of an unnamed type inside of its own declaration."""
        name = self._open.get(ref.id)
        return "object" if name is None else f'"{name}"'

    def side_of(self, model: Model) -> Side:
        """Which of a model's two types this module uses."""
        if self.is_request and self.layout.has_param_twin(self.layout.api.resolve(model.type)):
            return Side.REQUEST
        return Side.RESPONSE

    # -- lists ---------------------------------------------------------------------------------------------------

    def array(self, type_: Array, hint: Hint) -> str:
        """A list; in requests the widest type that serves, and never a plain string for a list of strings."""
        item = self.annotation(type_.item, hint.item())
        return f"{self.list_type(type_.item)}[{item}]"

    def list_type(self, item: Type) -> str:
        """The generic that a list of these items is annotated with."""
        if not self.is_request:
            return self.imports.typing("List")
        if self.takes_text(item) and "sequence_params" not in self.layout.target.style:
            return self.imports.typing("List")
        if self.takes_text(item):
            return self.imports.package("_types", "SequenceNotStr")
        if self.is_literal(item):
            return self.imports.typing("List")
        return self.imports.typing("Iterable")

    def takes_text(self, item: Type) -> bool:
        """Whether a string or a file is among the values of the type, as far as it is not a name."""
        inner = strip_null(item)
        if isinstance(inner, Scalar):
            return inner.kind in (ScalarKind.STRING, ScalarKind.BINARY)
        return isinstance(inner, OneOf) and any(self.takes_text(variant) for variant in inner.variants)

    def is_literal(self, item: Type) -> bool:
        """Whether the type is a set of constants, by itself or by name."""
        inner = strip_null(item)
        if isinstance(inner, Ref):
            inner = strip_null(self.layout.api.resolve(inner))
        return isinstance(inner, Enum)

    # -- declarations --------------------------------------------------------------------------------------------

    def _allot(self, wanted: str, type_: Type) -> tuple[str, bool]:
        """A free name for a type, or the name under which it is declared already; the latter is told by True."""
        name, number = wanted, 1
        while name in self._declared or name in self.exports:
            if self._declared.get(name) == type_:
                return name, True
            number += 1
            name = f"{wanted}{number}"
        self._declared[name] = type_
        return name, False

    def add(self, declare: Callable[[], DeclarationView]) -> None:
        """Adds a declaration, and behind it those that were made to follow it."""
        outer, self._following = self._following, []
        self.declarations.append(declare())
        self.declarations.extend(self._following)
        self._following = outer

    def follow(self, declaration: DeclarationView) -> None:
        """Puts a declaration behind the one that is being made."""
        self._following.append(declaration)

    def begin(self, type_: Type, name: str) -> None:
        """Notes the name under which a type is being declared, for what refers to it from inside."""
        self._open[type_.info.id] = name

    def trace(self, name: str, *places: Span | None) -> None:
        """Keeps where a declared name comes from; unknown places are passed over."""
        known = tuple(place for place in places if place is not None)
        if known:
            self.origins[name] = (*self.origins.get(name, ()), *known)

    def declare(self, type_: Object, hint: Hint) -> str:
        """Declares a class for an object and gives its name."""
        name, known = self._allot(hint.name, type_)
        if known:
            return name
        self.exports.append(name)
        self.trace(name, type_.info.at)
        self.begin(type_, name)
        self.add(lambda: self.declare_object(self, type_, name))
        self._open.pop(type_.info.id, None)
        return name

    def alias(self, type_: OneOf, hint: Hint, *, null: bool = False) -> str:
        """Declares a name for a union, with `null` for the union or None, and gives it."""
        name, known = self._allot(hint.name, type_)
        if known:
            return name
        self.exports.append(name)
        self.trace(name, type_.info.at)
        self.begin(type_, name)
        text = self.union_expression(type_, hint, null=null)
        self._open.pop(type_.info.id, None)
        self.imports.extensions("TypeAlias")
        self.declarations.append(DeclarationView(name, alias=text))
        return name

    # -- unions --------------------------------------------------------------------------------------------------

    def union_expression(self, type_: OneOf, hint: Hint, *, null: bool = False, named: bool = False) -> str:
        """The union written out, with its discriminator where one can be used."""
        text = self.union([*self.members(type_, hint, named=named), *(["None"] if null else [])])
        told_by = self.layout.variants.told_by(type_)
        if self.is_request or not told_by:
            return text
        self.imports.package("_utils", "PropertyInfo")
        wire = literal(told_by)
        return f"{self.imports.extensions('Annotated')}[{text}, PropertyInfo(discriminator={wire})]"

    def inline_members(self, type_: Type, hint: Hint) -> list[str] | None:
        """The members of a union whose members all are simple; None for any other type."""
        if isinstance(type_, Scalar) and self.is_request and self.alternative(type_):
            return ["str", self.alternative(type_)]
        if not isinstance(type_, OneOf) or not all(self.is_simple(variant) for variant in type_.variants):
            return None
        return self.members(type_, hint)

    def is_simple(self, type_: Type) -> bool:
        """Whether a type can be a member of a union without a name for the whole."""
        inner = strip_null(type_)
        if isinstance(inner, Ref):
            if inner.recursive:
                return False
            inner = strip_null(self.layout.api.resolve(inner))
        return isinstance(inner, (Scalar, Enum, Array, Map, Unknown))

    def _joinable(self, variant: Type) -> Enum | None:
        """The constants of a variant that can be joined with others: unnamed ones, and structural ones by any name."""
        if isinstance(variant, Enum):
            return variant
        shape = self.layout.api.resolve(variant) if isinstance(variant, Ref) and not variant.recursive else None
        return shape if isinstance(shape, Enum) and shape.structural else None

    def members(self, type_: OneOf, hint: Hint, *, named: bool = False) -> list[str]:
        """The annotations of the variants, each once, constants joined; a `named` union keeps its parts' names."""
        texts: list[str] = []
        values: list[object] = []
        first_literal: int | None = None
        sets = [(index, enum) for index, variant in enumerate(type_.variants) if (enum := self._joinable(variant))]
        joined = len(sets) > 1 and named is False
        for index, variant in enumerate(type_.variants):
            constants = self._joinable(variant) if joined or isinstance(variant, Enum) else None
            if constants is not None:
                values.extend(constants.values)
                if first_literal is None:
                    first_literal = 0 if joined else len(texts)
                continue
            other = self.alternative(variant) if isinstance(variant, Scalar) and self.is_request else ""
            if other:
                texts.extend(("str", other))
                continue
            texts.append(self.annotation(variant, hint.member(self.layout.variants.suffix(type_, index))))
        if first_literal is not None:
            texts.insert(first_literal, self.literal(tuple(values)))
        distinct = self._distinct(texts)
        return [text for text in distinct if text != "int"] if {"int", "float"} <= set(distinct) else distinct

    def _distinct(self, texts: list[str]) -> list[str]:
        """The members with each one once; a class of this module may stand twice, as the union was written."""
        seen: set[str] = set()
        return [text for text in texts if text in self.exports or not (text in seen or seen.add(text))]  # type: ignore[func-returns-value]
