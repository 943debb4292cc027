"""The modules of params: what a method takes beside its positional arguments, as typed dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.languages.python.annotations import DATES, Annotations
from generator.languages.python.hints import Hint
from generator.languages.python.imports import Imports
from generator.languages.python.keywords import keywords, parameters_of
from generator.languages.python.layout import Layout, Place, Side
from generator.languages.python.members import base_class, declare_typed_dict, key, visible
from generator.languages.python.models import TypesModule, finished
from generator.languages.python.reach import LANGUAGE
from generator.languages.python.views import DeclarationView, FieldView
from generator.model.api import Body, Location, Method, Parameter, Resource
from generator.model.types import Field, Nullable, Object, OneOf, Type, TypeId, strip_null, with_info
from generator.planning.arguments import positional_body
from generator.planning.order import ordered


@dataclass(frozen=True, slots=True)
class Argument:
    """A key of a params type: its wire name, its type, where it travels, the text about it, and its keyword."""

    name: str
    type: Type
    required: bool
    location: str
    docs: str
    parameter: Parameter | None = None
    keyword: str = ""


def has_params(layout: Layout, method: Method) -> bool:
    """Whether a method takes anything from a query or a body; headers alone make no params type."""
    queried = any(p.location is Location.QUERY and shown(p) for p in parameters_of(method))
    return queried or (method.body is not None and positional_body(method, layout.target.style) is None)


def shown(parameter: Parameter) -> bool:
    """Whether this language has a parameter."""
    return parameter.type.info.availability.includes(LANGUAGE)


def positional_names(method: Method) -> tuple[str, ...]:
    """The wire names of the positional arguments: those the config names, else the last path parameter."""
    in_path = [p.name.wire for p in method.parameters if p.location is Location.PATH]
    if method.positional is None:
        return tuple(in_path[-1:])
    return tuple(name for name in method.positional if name in in_path)


def arguments(layout: Layout, method: Method, fields: tuple[Field, ...] | None = None) -> tuple[Argument, ...]:
    """The keyword arguments of a method in the order of its signature; `fields` replaces those of the body."""
    positional = positional_names(method)
    found: list[Argument] = []
    for parameter in parameters_of(method):
        is_positional = parameter.location is Location.PATH and parameter.name.wire in positional
        if not is_positional and shown(parameter) and parameter.location is not Location.COOKIE:
            found.append(_from_parameter(parameter))
    if positional_body(method, layout.target.style) is None:
        found.extend(_from_body(method.body, fields))
    known = keywords(layout, method)
    named = [replace(argument, keyword=known[argument.location, argument.name]) for argument in found]
    return in_signature_order(layout, named)


def in_signature_order(layout: Layout, found: Sequence[Argument]) -> tuple[Argument, ...]:
    """Arguments of the path as they come, then required ones, then the others; each from query, body and header."""
    by_name = layout.api.sorted_properties
    in_path = [argument for argument in found if argument.location == "path"]
    others = [argument for argument in found if argument.location != "path"]
    grouped = [a for place in ("query", "body", "header") for a in _group(others, place, by_name)]
    return (*in_path, *(a for a in grouped if a.required), *(a for a in grouped if not a.required))


def _group(items: list[Argument], location: str, by_name: bool) -> tuple[Argument, ...]:
    chosen = [item for item in items if item.location == location]
    return ordered(chosen, lambda item: item.name, lambda item: item.required, by_name=by_name)


def _from_parameter(parameter: Parameter) -> Argument:
    docs, type_ = parameter.type.info.docs, parameter.type
    if parameter.location is Location.QUERY and parameter.docs:
        docs, type_ = parameter.docs, with_info(type_, own_docs=type_.info.own_docs or parameter.docs)
    return Argument(parameter.name.wire, type_, parameter.required, parameter.location.value, docs, parameter)


def _from_body(body: Body | None, fields: tuple[Field, ...] | None) -> list[Argument]:
    if body is None:
        return []
    if not body.is_object:
        return [Argument(body.param_name, body.type, body.required, "body", body.type.info.docs)]
    chosen = body.fields if fields is None else fields
    return [
        Argument(field.name, field.type, field.required, "body", field.type.info.docs)
        for field in visible(chosen, request=True)
    ]


def params_module(layout: Layout, resource: Resource, method: Method, cyclic: frozenset[TypeId]) -> TypesModule:
    """The module of a method's params type."""
    place = layout.params(resource, method)
    writer = Annotations(layout, Side.REQUEST, Imports(place.module), cyclic, declare_typed_dict)
    _write(layout, method, place, writer)
    if writer.mixes_dates:
        imports = Imports(place.module)
        writer = Annotations(layout, Side.REQUEST, imports, cyclic, declare_typed_dict, qualifies_dates=True)
        _write(layout, method, place, writer)
    writer.trace(place.name, method.body.type.info.at if method.body is not None else None, method.source, method.at)
    return TypesModule(place, finished(layout, writer), writer.origins)


def _write(layout: Layout, method: Method, place: Place, writer: Annotations) -> None:
    body = method.body
    if body is not None and body.variants and method.stream is None:
        _union(layout, method, place, writer)
    elif method.stream is not None and method.stream.discriminator:
        _streaming(layout, method, place, writer)
    else:
        _plain(layout, method, writer, place.name, arguments(layout, method))


def _plain(layout: Layout, method: Method, writer: Annotations, name: str, members: tuple[Argument, ...]) -> None:
    """The params class first, then what its keys need."""
    writer.exports.append(name)
    index = len(writer.declarations)
    base, inherited = _base(layout, method, writer)
    writer.shadowed = {argument.name for argument in members} & set(DATES.values())
    own = tuple(argument for argument in members if argument.name not in inherited)
    views = tuple(_key(writer, argument, Hint(layout.names, "", argument.name)) for argument in own)
    _trace(writer, name, own, views)
    bases = f"{base}, total=False"
    writer.declarations.insert(index, DeclarationView(name, bases, fields=views, empty=not views))


def _trace(writer: Annotations, name: str, members: tuple[Argument, ...], views: tuple[FieldView, ...]) -> None:
    for argument, view in zip(members, views, strict=True):
        parameter = argument.parameter.name.at if argument.parameter is not None else None
        writer.trace(f"{name}.{view.name}", argument.type.info.at, parameter)


def _base(layout: Layout, method: Method, writer: Annotations) -> tuple[str, frozenset[str]]:
    """The class that a params class extends: the one its body extends, else a plain typed dictionary."""
    body = method.body
    shape = strip_null(layout.api.resolve(strip_null(body.type))) if body is not None else None
    if isinstance(shape, Object) and shape.base is not None and body is not None and not body.variants:
        base = strip_null(layout.api.resolve(shape.base))
        own = {field.name for field in shape.fields}
        if isinstance(base, Object):
            inherited = frozenset(field.name for field in layout.api.fields(base)) - own
            return base_class(writer, shape.base), inherited
    return writer.imports.extensions("TypedDict"), frozenset()


def _key(writer: Annotations, argument: Argument, hint: Hint) -> FieldView:
    return key(
        writer,
        argument.name,
        argument.type,
        hint,
        required=argument.required,
        docs=argument.docs,
        keyword=argument.keyword,
    )


def _streaming(layout: Layout, method: Method, place: Place, writer: Annotations) -> None:
    """A base with all keys but the one that asks for a stream, and a class for each of its two values."""
    assert method.stream is not None
    name = place.name
    members = arguments(layout, method)
    switch = next((a for a in members if a.name == method.stream.discriminator), None)
    if switch is None:
        _plain(layout, method, writer, name, members)
        return
    rest = tuple(argument for argument in members if argument is not switch)
    _plain(layout, method, writer, f"{name}Base", rest)
    literal, required = writer.imports.extensions("Literal"), writer.imports.extensions("Required")
    field = _key(writer, switch, Hint(layout.names, "", switch.name))
    off = f"{literal}[False]"
    if isinstance(switch.type, Nullable) or writer.is_nullable(switch.type):
        off = f"{writer.imports.typing('Optional')}[{off}]"
    on = f"{literal}[True]"
    if "PropertyInfo(" in field.annotation:
        metadata = field.annotation[field.annotation.index("PropertyInfo(") :].rstrip("]")
        annotated = writer.imports.extensions("Annotated")
        off, on = f"{annotated}[{off}, {metadata}]", f"{annotated}[{on}, {metadata}]"
    plain, streamed = f"{name}NonStreaming", f"{name}Streaming"
    writer.exports.extend((plain, streamed))
    writer.declarations.append(
        DeclarationView(plain, f"{name}Base, total=False", fields=(FieldView(field.name, off, "", field.doc),))
    )
    writer.declarations.append(
        DeclarationView(streamed, f"{name}Base", fields=(FieldView(field.name, f"{required}[{on}]", "", field.doc),))
    )
    union = writer.imports.typing("Union")
    writer.declarations.append(DeclarationView(name, plain_alias=f"{union}[{plain}, {streamed}]"))


def variant_name(writer: Annotations, method: Method, index: int) -> str:
    """The class of one object of a body that is a union of objects."""
    assert method.body is not None
    shape = strip_null(writer.layout.api.resolve(strip_null(method.body.type)))
    words = (
        writer.layout.variants.suffix(shape, index, by_value=False) if isinstance(shape, OneOf) else f"Variant{index}"
    )
    return Hint(writer.layout.names, "", words).name


def _union(layout: Layout, method: Method, place: Place, writer: Annotations) -> None:
    """A class for each variant of the body, and the params type as their union."""
    assert method.body is not None
    writer.exports.append(place.name)
    names: list[str] = []
    for index, variant in enumerate(method.body.variants):
        name = variant_name(writer, method, index)
        names.append(name)
        writer.exports.append(name)
        at = len(writer.declarations)
        members = arguments(layout, method, variant.fields)
        views = tuple(_key(writer, argument, Hint(layout.names, name, argument.name)) for argument in members)
        _trace(writer, name, members, views)
        bases = f"{writer.imports.extensions('TypedDict')}, total=False"
        writer.declarations.insert(at, DeclarationView(name, bases, fields=views, empty=not views))
    text = writer.union(list(dict.fromkeys(names))) if len(set(names)) > 1 else names[0]
    writer.imports.extensions("TypeAlias")
    writer.declarations.append(DeclarationView(place.name, alias=text))
