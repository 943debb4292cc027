"""What a method takes and gives, as its signature, its params type, its call and its tests need it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.languages.typescript.client_options import option_name
from generator.languages.typescript.places import LANGUAGE, Places
from generator.model.api import Body, BodyKind, Location, Method, Parameter, Resource, ResultKind
from generator.model.types import Field, Ref, Type, strip_null
from generator.planning.arguments import positional_body
from generator.planning.order import ordered

_ORDER = {"path": 0, "query": 1, "body": 2, "header": 3}
_LABELS = {"path": "Path param", "query": "Query param", "body": "Body param", "header": "Header param"}


@dataclass(frozen=True, slots=True)
class Argument:
    """A member of the object that a method takes: its name there and on the wire, its type, and where it travels.

    `fallback` is the property of the client that holds its value where callers give none.
    """

    name: str
    wire: str
    type: Type
    required: bool
    location: str
    docs: str = ""
    deprecated: bool = False
    parameter: Parameter | None = None
    fallback: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """A method of one resource with its arguments in the order of the language.

    `positional` are the path parameters with arguments of their own. `members` are those of the object that the method
    takes, which is called `object_name` ('' for none) and may be left out unless it is `required`. `sampled` are those
    that examples show: of a body that is one of several objects, the members of the first. `content` is a body of bytes
    that has an argument of its own, behind those of the path.
    """

    resource: Resource
    method: Method
    positional: tuple[Parameter, ...]
    members: tuple[Argument, ...]
    object_name: str = ""
    required: bool = False
    sampled: tuple[Argument, ...] = ()
    content: Argument | None = None

    @property
    def variant(self) -> int | None:
        """The variant of the body that examples show, where it is one of several objects."""
        body = self.method.body
        return 0 if body is not None and body.variants and not self.streams else None

    @property
    def mixed(self) -> bool:
        """Whether the arguments beside those of the path travel in more than one way."""
        return len({member.location for member in (*self.members, *self.content_alone)}) > 1

    @property
    def content_alone(self) -> tuple[Argument, ...]:
        """The body that has an argument of its own, if there is one."""
        return (self.content,) if self.content is not None else ()

    def at(self, location: str) -> tuple[Argument, ...]:
        """The members that travel in one way."""
        return tuple(member for member in self.members if member.location == location)

    @property
    def required_members(self) -> tuple[Argument, ...]:
        """The members that callers must give."""
        return tuple(member for member in self.members if member.required)

    @property
    def streams(self) -> bool:
        """Whether the caller chooses between one answer and a stream of events."""
        stream = self.method.stream
        return stream is not None and any(member.wire == stream.discriminator for member in self.members)

    @property
    def always_streams(self) -> bool:
        """Whether the answer always is a stream."""
        return self.method.stream is not None and not self.streams


def operation(places: Places, resource: Resource, method: Method) -> Operation:
    """The arguments of a method."""
    positional = _positional(places, method)
    names = {parameter.name.wire for parameter in positional}
    content = _content(places, method)
    members = _members(places, method, names, () if content is not None else None)
    base = Operation(resource, method, positional, members, content=content)
    if not members and (method.body is None or content is not None):
        return base
    sampled = members if base.variant is None else variant_members(places, base, base.variant)
    return replace(base, object_name=_object_name(base), required=_is_required(base), sampled=sampled)


def variant_members(places: Places, op: Operation, index: int) -> tuple[Argument, ...]:
    """The members of the object that the method takes with one variant of its body."""
    body = op.method.body
    assert body is not None
    return _members(
        places, op.method, {parameter.name.wire for parameter in op.positional}, body.variants[index].fields
    )


def _positional(places: Places, method: Method) -> tuple[Parameter, ...]:
    in_path = tuple(p for p in method.parameters if p.location is Location.PATH and not _fallback(places, p))
    if places.node:
        return in_path
    if method.positional is None:
        return in_path[-1:]
    by_name = {parameter.name.wire: parameter for parameter in in_path}
    return tuple(by_name[name] for name in method.positional if name in by_name)


def _content(places: Places, method: Method) -> Argument | None:
    body = positional_body(method, places.target.style) if not places.node else None
    return _whole_body(body) if body is not None else None


def shown(parameter: Parameter) -> bool:
    """Whether this language has a parameter."""
    return parameter.type.info.availability.includes(LANGUAGE) and parameter.location is not Location.COOKIE


def _members(
    places: Places, method: Method, positional: set[str], fields: tuple[Field, ...] | None = None
) -> tuple[Argument, ...]:
    found = [_from_parameter(places, p) for p in method.parameters if p.name.wire not in positional and shown(p)]
    among = [*found, *(m for each in _field_lists(method) for m in _body_members(method, each))]
    return _in_order(places, _told_apart([*found, *_body_members(method, fields)], among))


def _field_lists(method: Method) -> tuple[tuple[Field, ...] | None, ...]:
    return (None, *(variant.fields for variant in method.body.variants)) if method.body is not None else ()


def _told_apart(members: list[Argument], among: list[Argument]) -> list[Argument]:
    """Members; before the name of one that others travel under otherwise, it says where it travels."""
    locations: dict[str, set[str]] = {}
    for member in among:
        locations.setdefault(member.name, set()).add(member.location)
    return [replace(m, name=f"{m.location}_{m.name}") if len(locations[m.name]) > 1 else m for m in members]


def _in_order(places: Places, found: list[Argument]) -> tuple[Argument, ...]:
    """Required members first, then by where they travel, then by name; those of the path in the order of the URL."""
    by_name = places.api.sorted_properties
    groups = []
    for required in (True, False):
        for location in _ORDER:
            chosen = [a for a in found if a.required is required and a.location == location]
            if location == "path":
                groups.extend(chosen)
            else:
                groups.extend(ordered(chosen, lambda a: a.name, lambda a: a.required, by_name=by_name))
    return tuple(groups)


def _fallback(places: Places, parameter: Parameter) -> str:
    """The property of the client that holds the value of a part of the path (config `send_as_path_param`)."""
    sent = (option.name.wire for option in places.api.options if option.path == parameter.name.wire)
    wire = next(sent, None) if parameter.location is Location.PATH else None
    return option_name(places, wire) if wire is not None else ""


def _is_sent_by_client(places: Places, parameter: Parameter) -> bool:
    """Whether the client adds a parameter to each query that lacks it (config `send_as_query_param`)."""
    wire = parameter.name.wire
    return parameter.location is Location.QUERY and any(option.query == wire for option in places.api.options)


def _from_parameter(places: Places, parameter: Parameter) -> Argument:
    info, fallback = parameter.type.info, _fallback(places, parameter)
    wire = parameter.name.wire.removesuffix("[]")
    return Argument(
        name=info.param_name or wire,
        wire=wire,
        type=parameter.type,
        required=parameter.required and not fallback and not _is_sent_by_client(places, parameter),
        location=parameter.location.value,
        docs=parameter.docs or info.docs,
        deprecated=parameter.deprecated or info.deprecated,
        parameter=parameter,
        fallback=fallback,
    )


def _body_members(method: Method, fields: tuple[Field, ...] | None = None) -> list[Argument]:
    """The members that travel in the body; `fields` replaces those of the body, for one variant of it."""
    body = method.body
    if body is None:
        return []
    if not body.is_object:
        return [_whole_body(body)] if fields is None else []
    chosen = body.fields if fields is None else fields
    return [
        Argument(f.name, f.name, f.type, f.required, "body", f.type.info.docs, f.type.info.deprecated)
        for f in chosen
        if f.type.info.availability.includes(LANGUAGE)
    ]


def _whole_body(body: Body) -> Argument:
    """A body that is one argument."""
    name, info = body.param_name, body.type.info
    return Argument(name, name, body.type, body.required, "body", info.docs, info.deprecated)


def _object_name(base: Operation) -> str:
    body = base.method.body
    whole = body is None or body.is_object
    if base.mixed or base.at("path") or base.at("header") or not whole:
        return "params"
    if body is not None:
        return "body"
    return "query" if base.method.verb == "get" else "params"


def _is_required(base: Operation) -> bool:
    """Whether the object must be given: for a part of the path, a required member, or a body that must be there."""
    body = base.method.body
    asked = body is not None and body.required and base.content is None
    return asked or any(member.required for member in base.members)


def label(argument: Argument, *, mixed: bool, bare: bool = True) -> str:
    """The text about a member, with where it travels in front of it where members travel in several ways.

    Where there is no text, the label stands alone; it has a colon all the same unless it is `bare`.
    """
    if not mixed:
        return argument.docs
    word = _LABELS[argument.location]
    return f"{word}: {argument.docs}".rstrip() if argument.docs.strip() or not bare else word


def result_ref(method: Method) -> Type | None:
    """The type of what a method returns when it does not stream: one item of a page, or the whole answer."""
    if method.page is not None:
        return method.page.item
    return method.result.type if method.result.kind in (ResultKind.JSON, ResultKind.TEXT) else None


def is_multipart(method: Method) -> bool:
    """Whether the body is sent as a form with files."""
    return method.body is not None and method.body.kind is BodyKind.MULTIPART


def is_named(type_: Type) -> bool:
    """Whether a type has a name of its own."""
    inner = strip_null(type_)
    return isinstance(inner, Ref) and not inner.recursive
