"""The members of generated classes: attributes of models and keys of typed dictionaries."""

from __future__ import annotations

import re

from generator.languages.python.annotations import DATES, Annotations
from generator.languages.python.docstrings import class_docstring, field_docstring
from generator.languages.python.hints import Hint
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.naming import looks_like_test
from generator.languages.python.reach import LANGUAGE
from generator.languages.python.views import DeclarationView, ExtraView, FieldView
from generator.model.types import (
    Array,
    Field,
    Map,
    Object,
    OneOf,
    Ref,
    Scalar,
    ScalarKind,
    Type,
    TypeId,
    parts,
    strip_null,
)
from generator.planning.house import Role
from generator.planning.order import ordered

_DATE_NAMES = frozenset(DATES.values())
_BUILTIN_TYPES = frozenset({"object", "str", "int", "float", "bool"})
_NAMES = re.compile(r'"(?:[^"\\]|\\.)*"|\b(?:' + "|".join(sorted(_BUILTIN_TYPES)) + r")\b")
"""A string, which stays as it is, or the name of a built-in type."""


def visible(fields: tuple[Field, ...], *, request: bool) -> tuple[Field, ...]:
    """The fields that this language and direction have."""
    return tuple(
        field
        for field in fields
        if field.type.info.availability.includes(LANGUAGE) and not (request and field.type.info.read_only)
    )


def sorted_fields(writer: Annotations, fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """The fields of a class in printing order."""
    shown = visible(fields, request=writer.is_request)
    return ordered(
        shown, lambda field: field.name, lambda field: field.required, by_name=writer.layout.api.sorted_properties
    )


def wire_name(field_name: str) -> str:
    """The spelling from which an attribute's name is made; the brackets of array parameters do not count."""
    return field_name.removesuffix("[]")


def spelled_name(layout: Layout, name: str, type_: Type) -> str:
    """The name of an attribute, a key or an argument (`x-stainless-naming`, `x-stainless-param`)."""
    naming = type_.info.named(LANGUAGE)
    if naming is not None and naming.property_name:
        return layout.names.attribute(naming.property_name)
    return layout.names.attribute(type_.info.param_name or wire_name(name))


# -- models ------------------------------------------------------------------------------------------------------------


def declare_model(writer: Annotations, type_: Object, name: str, *, root: bool = False) -> DeclarationView:
    """A model class for an object of a response."""
    prefix = name if not root or type_.base is not None else ""
    base = base_class(writer, type_.base) if type_.base is not None else writer.imports.package("_models", "BaseModel")
    inherited = _inherited(writer, type_)
    fields = sorted_fields(writer, type_.fields)
    outer, writer.shadowed = writer.shadowed, {field.name for field in fields} & _DATE_NAMES
    views: list[FieldView] = []
    hidden: set[str] = set()
    for field in fields:
        hint = Hint(writer.layout.names, prefix, field.name)
        views.append(_model_field(writer, field, hint, frozenset(hidden), redeclared=field.name in inherited))
        writer.trace(f"{name}.{views[-1].name}", field.type.info.at)
        hidden |= {views[-1].name} & _BUILTIN_TYPES
    extra = _model_extra(writer, type_, Hint(writer.layout.names, prefix, "extra"), frozenset(hidden))
    writer.shadowed = outer
    doc = class_doc(writer, type_)
    return DeclarationView(
        name,
        bases=base,
        doc=doc,
        fields=tuple(views),
        extra=extra,
        hidden_from_tests=looks_like_test(name),
        empty=not views and extra is None and not doc,
    )


def class_doc(writer: Annotations, type_: Object) -> str:
    """The docstring of a class (style `type_docs`: before it, classes of types had none)."""
    return class_docstring(type_.info.own_docs) if "type_docs" in writer.layout.target.style else ""


def base_class(writer: Annotations, ref: Ref) -> str:
    """The name of a class that is extended; it must be known where the class is made, in a circle too."""
    writer.future = writer.future or ref.id in writer.cyclic
    model = writer.layout.api.models[ref.id]
    return writer.imports.place(writer.layout.model(model, writer.side_of(model)))


def _inherited(writer: Annotations, type_: Object) -> frozenset[str]:
    if type_.base is None:
        return frozenset()
    base = strip_null(writer.layout.api.resolve(type_.base))
    return (
        frozenset(field.name for field in writer.layout.api.fields(base)) if isinstance(base, Object) else frozenset()
    )


def _model_field(
    writer: Annotations, field: Field, hint: Hint, hidden: frozenset[str], *, redeclared: bool
) -> FieldView:
    nullable = writer.is_nullable(field.type)
    optional = not field.required or nullable
    annotation = _qualified(writer, writer.annotation(field.type, hint, optional=optional), hidden)
    name = spelled_name(writer.layout, field.name, field.type)
    name = writer.layout.names.model_attribute(name)
    default = _default(writer, field.name if name != field.name else "", optional)
    remark = "  # type: ignore" if redeclared else ""
    return FieldView(name, annotation, f"{default}{remark}", field_docstring(field.type.info.docs))


def _qualified(writer: Annotations, annotation: str, hidden: frozenset[str]) -> str:
    """The annotation with each built-in type qualified that an attribute above hides."""

    def spelled(match: re.Match[str]) -> str:
        return f"{writer.imports.whole('builtins')}.{match[0]}" if match[0] in hidden else match[0]

    return _NAMES.sub(spelled, annotation) if hidden else annotation


def _default(writer: Annotations, alias: str, optional: bool) -> str:
    if not alias:
        return " = None" if optional else ""
    writer.imports.name("pydantic", "Field as FieldInfo")
    ending = ", default=None" if optional else ""
    return f" = FieldInfo(alias={literal(alias)}{ending})"


def _model_extra(writer: Annotations, type_: Object, hint: Hint, hidden: frozenset[str]) -> ExtraView | None:
    if type_.extra is None:
        return None
    writer.imports.typing("TYPE_CHECKING")
    style = writer.layout.target.style
    typed = "typed_extra_fields" in style
    annotation = _qualified(writer, writer.annotation(type_.extra, hint), hidden)
    if typed:
        writer.imports.typing("Dict")
        writer.imports.name("pydantic", "Field as FieldInfo")
    house = writer.layout.target.house
    store, access = house.lines(Role.EXTRA_FIELDS_STORE), house.lines(Role.EXTRA_FIELDS_ACCESS)
    return ExtraView(annotation, store, access, typed=typed, for_checkers="extra_fields_for_checkers" in style)


# -- typed dictionaries ------------------------------------------------------------------------------------------------


def declare_typed_dict(writer: Annotations, type_: Object, name: str, *, root: bool = False) -> DeclarationView:
    """A typed dictionary for an object of a request."""
    prefix = name if not root or type_.base is not None else ""
    base = base_class(writer, type_.base) if type_.base is not None else writer.imports.extensions("TypedDict")
    fields = sorted_fields(writer, type_.fields)
    outer, writer.shadowed = writer.shadowed, {field.name for field in fields} & _DATE_NAMES
    views = tuple(
        key(writer, field.name, field.type, Hint(writer.layout.names, prefix, field.name), required=field.required)
        for field in fields
    )
    for field, view in zip(fields, views, strict=True):
        writer.trace(f"{name}.{view.name}", field.type.info.at)
    writer.shadowed = outer
    doc = class_doc(writer, type_)
    ending = _extra_items(writer, type_, Hint(writer.layout.names, prefix, "extra"))
    remark = "  # type: ignore[call-arg]" if ending else ""
    if type_.extra is not None and not ending:
        name = _with_free_keys(writer, type_, name, Hint(writer.layout.names, prefix, "extra"))
    bases = f"{base}, total=False{ending}"
    return DeclarationView(name, bases, remark, doc, views, empty=not views and not doc)


def _with_free_keys(writer: Annotations, type_: Object, name: str, hint: Hint) -> str:
    """Makes the name stand for the class or a plain dictionary, and gives the name that is left for the class.

    Typed dictionaries could not say that further keys are allowed (style `extra_items`).
    """
    assert type_.extra is not None
    value = writer.annotation(type_.extra, hint)
    typed = f"{name}Typed"
    either = writer.union([typed, f"{writer.imports.typing('Dict')}[str, {value}]"])
    writer.imports.extensions("TypeAlias")
    writer.follow(DeclarationView(name, alias=either))
    return typed


def _extra_items(writer: Annotations, type_: Object, hint: Hint) -> str:
    if type_.extra is None or "extra_items" not in writer.layout.target.style:
        return ""
    return f", extra_items={writer.annotation(type_.extra, hint)}"


def key(
    writer: Annotations,
    name: str,
    type_: Type,
    hint: Hint,
    *,
    required: bool,
    docs: str | None = None,
    keyword: str = "",
) -> FieldView:
    """One key of a typed dictionary, called `keyword` where that is given."""
    attribute = keyword or spelled_name(writer.layout, name, type_)
    annotation = writer.annotation(type_, hint)
    metadata = key_metadata(writer, name, attribute, type_)
    if metadata:
        annotation = f"{writer.imports.extensions('Annotated')}[{annotation}, PropertyInfo({metadata})]"
    if required:
        annotation = f"{writer.imports.extensions('Required')}[{annotation}]"
    text = type_.info.docs if docs is None else docs
    return FieldView(attribute, annotation, "", field_docstring(text))


def key_metadata(writer: Annotations, name: str, attribute: str, type_: Type) -> str:
    """The arguments of a key's metadata: its name on the wire, and the format of its value."""
    parts = []
    if attribute != wire_name(name):
        parts.append(f"alias={literal(wire_name(name))}")
    format_ = _wire_format(type_)
    if format_:
        parts.append(f'format="{format_}"')
    if parts:
        writer.imports.package("_utils", "PropertyInfo")
    return ", ".join(parts)


def is_spelled_otherwise(layout: Layout, type_: Type) -> bool:
    """Whether a request spells a value of a type otherwise than its caller: a key of it, a date or bytes."""
    seen: set[TypeId] = set()
    waiting = [type_]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Ref):
            if part.id not in seen:
                seen.add(part.id)
                waiting.append(layout.api.resolve(part))
            continue
        fields = part.fields if isinstance(part, Object) else ()
        if _wire_format(part) or any(spelled_name(layout, each.name, each.type) != each.name for each in fields):
            return True
        waiting.extend(parts(part))
    return False


def _wire_format(type_: Type) -> str:
    """The format of the dates or files in a value, which the metadata hands down to all its parts."""
    inner = strip_null(type_)
    if isinstance(inner, Array):
        return _wire_format(inner.item)
    if isinstance(inner, Map):
        return _wire_format(inner.value)
    if isinstance(inner, OneOf):
        return next((found for variant in inner.variants if (found := _wire_format(variant))), "")
    if not isinstance(inner, Scalar) or inner.kind is not ScalarKind.STRING:
        return ""
    if inner.is_date:
        return "iso8601"
    return "base64" if inner.info.format == "byte" else ""
