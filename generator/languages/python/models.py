"""The modules of named types and of responses without a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics.position import Span
from generator.languages.python.annotations import Annotations
from generator.languages.python.hints import Hint
from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout, Place, Side
from generator.languages.python.members import declare_model, declare_typed_dict
from generator.languages.python.views import DeclarationView, TypesFile
from generator.model.api import Model
from generator.model.types import Array, Enum, Nullable, Object, OneOf, Ref, Type, TypeId, strip_null


def header_lines(layout: Layout) -> tuple[str, ...]:
    """The comment line at the top of each file (house text); `settings.file_header` is for other languages."""
    return (f"# {layout.target.house.header}",)


Origins = Mapping[str, tuple[Span, ...]]
"""Where the declared names of a module come from."""


@dataclass(frozen=True, slots=True)
class TypesModule:
    """A module of types: where it lives, what it holds, and where that comes from."""

    place: Place
    view: TypesFile
    origins: Origins


def model_module(layout: Layout, model: Model, side: Side, cyclic: frozenset[TypeId]) -> TypesModule:
    """The module of a named type on one side."""
    return types_module(layout, layout.model(model, side), model.type, side, cyclic, at=model.name.at)


def types_module(
    layout: Layout, place: Place, type_: Type, side: Side, cyclic: frozenset[TypeId], *, at: Span | None = None
) -> TypesModule:
    """The module that declares one type under a given name; `at` is where the config asks for it."""
    declare = declare_typed_dict if side is Side.REQUEST else declare_model
    writer = Annotations(layout, side, Imports(place.module), cyclic, declare)
    has_exports = declare_root(writer, type_, place.name)
    if writer.mixes_dates:
        writer = Annotations(layout, side, Imports(place.module), cyclic, declare, qualifies_dates=True)
        has_exports = declare_root(writer, type_, place.name)
    writer.trace(place.name, type_.info.at, at)
    return TypesModule(place, finished(layout, writer, has_exports=has_exports), writer.origins)


def finished(layout: Layout, writer: Annotations, *, has_exports: bool = True) -> TypesFile:
    """The module as far as it has been written."""
    lines = writer.imports.lines
    return TypesFile(
        header=header_lines(layout),
        future=writer.is_request or writer.future,
        imports=lines,
        exports=tuple(writer.exports),
        declarations=tuple(writer.declarations),
        tail=writer.imports.tail,
        has_exports=has_exports,
        roomy="close_imports" not in layout.target.style and all(line.startswith("from .") for line in lines),
    )


def declare_root(writer: Annotations, type_: Type, name: str) -> bool:
    """Declares a type under a fixed name; False where the module only passes on another one."""
    inner, nullable = (type_.inner, True) if isinstance(type_, Nullable) else (type_, False)
    if isinstance(inner, Ref) and not inner.recursive:
        shape = writer.layout.api.resolve(inner)
        if not isinstance(strip_null(shape), OneOf):
            return _pass_on(writer, inner, name)
        nullable = nullable or isinstance(shape, Nullable)
        inner = strip_null(shape)
    writer.exports.append(name)
    writer.begin(inner, name)
    if isinstance(inner, Object):
        declare = declare_typed_dict if writer.is_request else declare_model
        shape = inner
        writer.add(lambda: declare(writer, shape, name, root=True))
    else:
        writer.declarations.append(_alias(writer, inner, name, nullable=nullable))
    return True


def _pass_on(writer: Annotations, ref: Ref, name: str) -> bool:
    target = writer.ref(ref)
    writer.exports.append(name)
    if target == name:
        target = writer.through_module(ref)
    writer.declarations.append(DeclarationView(name, plain_alias=target))
    return not writer.is_request


def _alias(writer: Annotations, type_: Type, name: str, *, nullable: bool) -> DeclarationView:
    root = Hint(writer.layout.names, "")
    if isinstance(type_, OneOf):
        with_null = nullable and not writer.is_request
        text = writer.union_expression(type_, root, null=with_null, named=True)
        if '"' in text and writer.imports.tail:
            return _cyclic(writer, name, text)
    elif isinstance(type_, Enum):
        text = writer.annotation(Nullable(type_) if nullable else type_, root)
    else:
        text = _list_alias(writer, type_, name)
    writer.imports.extensions("TypeAlias")
    return DeclarationView(name, alias=text)


def _list_alias(writer: Annotations, type_: Type, name: str) -> str:
    if not isinstance(type_, Array):
        return writer.plain(type_, Hint(writer.layout.names, name))
    item = _local_union(writer, type_.item) or writer.annotation(type_.item, Hint(writer.layout.names, name).item())
    return f"{writer.imports.typing('List')}[{item}]"


def _local_union(writer: Annotations, item: Type) -> str:
    """Declares the union that a list of a request holds beside the list, under the name it has elsewhere; else ''."""
    if not writer.is_request or not isinstance(item, Ref) or item.recursive:
        return ""
    shape = writer.layout.api.resolve(item)
    if not isinstance(shape, OneOf):
        return ""
    name = writer.layout.model(writer.layout.api.models[item.id], Side.REQUEST).name
    writer.exports.append(name)
    text = writer.union_expression(shape, Hint(writer.layout.names, ""), named=True)
    writer.declarations.append(DeclarationView(name, alias=text))
    return name


def _cyclic(writer: Annotations, name: str, text: str) -> DeclarationView:
    """A union that names types which contain it; a type alias that is evaluated late where that is possible."""
    writer.imports.typing("TYPE_CHECKING")
    writer.imports.extensions("TypeAlias")
    writer.imports.extensions("TypeAliasType")
    writer.imports.package("_compat", "PYDANTIC_V1")
    return DeclarationView(name, cyclic_alias=text)
