"""The methods of a resource class: signatures and bodies."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.typescript.literals import key, member_access, string
from generator.languages.typescript.operations import Argument, Operation, is_multipart
from generator.languages.typescript.results import Results
from generator.languages.typescript.runtime import Runtime
from generator.languages.typescript.syntax import (
    Braces,
    Call,
    Cast,
    Code,
    Destructure,
    Entry,
    Expression,
    Generic,
    Obj,
    OneOfTypes,
    Parameter,
    Paren,
    Return,
    Signature,
    Statement,
    TsType,
    TypeExpression,
    WhereGiven,
    Word,
    union,
)
from generator.languages.typescript.types import BYTES, Types
from generator.model.api import BodyKind, ResultKind
from generator.model.types import Scalar, ScalarKind
from generator.planning.security import method_schemes

_OPTIONS = "options"
_ANY_BINARY = "application/binary"


@dataclass(frozen=True, slots=True)
class Methods:
    """Writes the methods of one module of resources."""

    types: Types
    results: Results

    # -- signatures ----------------------------------------------------------------------------------------------

    def signature(self, op: Operation) -> Signature:
        """The signature of the implementation."""
        returns = self._either(op) if op.streams else self.returns(op)
        given = self._object_parameter(op)
        return Signature(self._name(op), (*self._path_parameters(op), *given, self._options()), returns)

    def overloads(self, op: Operation) -> tuple[Signature, ...]:
        """The signatures that callers see: of a method that streams on demand, and of one that may get options alone."""
        if not op.streams:
            return self._with_and_without(op) if self._takes_options_alone(op) else ()
        whole, stream = self.results.whole(op), self.stream(op)
        returns = (whole, stream, union((stream, whole)))
        name = self.params_name(op)
        found = []
        for suffix, returned in zip(("NonStreaming", "Streaming", "Base"), returns, strict=True):
            mark = "" if op.required or suffix == "Streaming" else "?"
            type_: TsType = Word(f"{name}{suffix}", name=True)
            if suffix == "Base" and not op.required:
                type_ = OneOfTypes((type_, Word("undefined")))
            given = Parameter(f"{op.object_name}{mark}", type_)
            parameters = (*self._path_parameters(op), given, self._options())
            found.append(Signature(self._name(op), parameters, self.runtime.promise(returned, streamed=True)))
        return tuple(found)

    def _takes_options_alone(self, op: Operation) -> bool:
        """Whether options may stand in the place of an object that is left out, as in the older layout."""
        return self.types.places.node and bool(op.object_name) and not op.required and not op.streams

    def _with_and_without(self, op: Operation) -> tuple[Signature, ...]:
        given = Parameter(f"{op.object_name}?", Word(self.params_name(op), name=True))
        path = self._path_parameters(op)
        returns, name = self.returns(op), self._name(op)
        return (
            Signature(name, (*path, given, self._options()), returns),
            Signature(name, (*path, self._options()), returns),
        )

    def _options_alone(self, op: Operation) -> tuple[Statement, ...]:
        """The statements that put options where they belong."""
        test = self.types.imports.older_core("{ isRequestOptions }")
        names = self.types.places.names
        arguments = ", ".join((*(names.argument(p.name.wire) for p in op.positional), "{}", op.object_name))
        return (f"if ({test}({op.object_name})) {{", f"  return this.{self._name(op)}({arguments});", "}")

    def _name(self, op: Operation) -> str:
        return self.types.places.names.member(op.method.name.wire)

    def params_name(self, op: Operation) -> str:
        """The name of the params type."""
        return self.results.own(op, self.types.places.params(op.resource, op.method))

    def _path_parameters(self, op: Operation) -> tuple[Parameter, ...]:
        names = self.types.places.names
        in_path = (Parameter(names.argument(p.name.wire), self.types.simple(p.type)) for p in op.positional)
        return (*in_path, *(Parameter(names.variable_of(each.wire), BYTES) for each in op.content_alone))

    def _object_parameter(self, op: Operation) -> tuple[Parameter, ...]:
        if not op.object_name:
            return ()
        given = Word(self.params_name(op), name=True)
        if op.required:
            return (Parameter(op.object_name, given),)
        if self._takes_options_alone(op):
            return (Parameter(op.object_name, OneOfTypes((given, self.runtime.request_options())), " = {}"),)
        streams = op.streams or op.always_streams
        others = (Word("undefined"),) if streams else (Word("null"), Word("undefined"))
        optional = OneOfTypes((given, *others))
        return (Parameter(op.object_name, optional, " = {}"),)

    def _options(self) -> Parameter:
        return Parameter(f"{_OPTIONS}?", self.runtime.request_options())

    @property
    def runtime(self) -> Runtime:
        """The runtime as the module uses it."""
        return self.types.runtime

    def stream(self, op: Operation) -> TsType:
        """A stream of the events of a method."""
        assert op.method.stream is not None
        return self.runtime.stream(self.results.event(op))

    def returns(self, op: Operation) -> TsType:
        """What a method returns when it does not choose."""
        method = op.method
        if method.page is not None:
            return self.runtime.page_promise(self.results.page(op))
        if op.always_streams:
            return self.runtime.promise(self.stream(op), streamed=True)
        return self.runtime.promise(self.results.whole(op), streamed=op.streams)

    def _either(self, op: Operation) -> TsType:
        """What the implementation of a method that streams on demand returns."""
        whole, stream = self.results.whole(op), self.stream(op)
        return OneOfTypes((self.runtime.promise(whole, streamed=True), self.runtime.promise(stream, streamed=True)))

    # -- bodies --------------------------------------------------------------------------------------------------

    def body(self, op: Operation) -> tuple[Statement, ...]:
        """The statements of a method."""
        statements: list[Statement] = [*(self._options_alone(op) if self._takes_options_alone(op) else ())]
        names = self._destructured(op)
        if names:
            source = "params" if op.required or self.types.places.node else "params ?? {}"
            statements.append(Destructure(names, source))
        statements.append(Return(self._returned(op)))
        return tuple(statements)

    def _returned(self, op: Operation) -> Expression:
        call = self._call(op)
        if op.streams:
            return Cast(call, self._either(op))
        if op.always_streams:
            return Cast(call, self.runtime.promise(self.stream(op), streamed=True))
        unwrap = op.method.result.unwrap if op.method.page is None else ""
        if unwrap:
            envelope = self.runtime.promise(Braces(key(unwrap), self.results.whole(op)))
            taken = f"(obj) => obj{member_access(unwrap)}"
            return Call("._thenUnwrap", (Code(taken),), target=Paren(Cast(call, envelope)))
        return call

    def _destructured(self, op: Operation) -> tuple[str, ...]:
        """The names that are taken out of `params`, those that travel on their own before the rest."""
        if op.object_name != "params":
            return ()
        alone = [self._binding(m) for m in op.members if m.location in ("path", "header") or self._is_listed(op, m)]
        rest = self._rest(op)
        return (*alone, *((f"...{rest}",) if rest else ()))

    def _binding(self, member: Argument) -> str:
        variable = self.types.places.names.variable(member.name)
        bound = variable if variable == member.name else f"{key(member.name)}: {variable}"
        return f"{bound} = {self.runtime.client}.{member.fallback}" if member.fallback else bound

    def _variable(self, member: Argument) -> str:
        return self.types.places.names.variable(member.name)

    def _rest(self, op: Operation) -> str:
        """What the members are called that stay together: the body, else the query of a GET."""
        body = op.method.body
        if body is not None and body.is_object:
            return "body"
        if op.at("query") and not self._lists_query(op):
            return "query"
        return ""

    def _lists_query(self, op: Operation) -> bool:
        """Whether the query is put together member by member."""
        members, method = op.at("query"), op.method
        renamed = any(member.name != member.wire for member in members)
        alone = op.object_name == "params" and (method.verb != "get" or renamed)
        return bool(members) and (method.body is not None or alone)

    def _is_listed(self, op: Operation, member: Argument) -> bool:
        if member.location == "query":
            return self._lists_query(op)
        return member.location == "body" and op.method.body is not None and not op.method.body.is_object

    def _call(self, op: Operation) -> Expression:
        method = op.method
        path = self._path(op)
        options = self._request(op)
        if method.page is not None:
            return Call(f"{self.runtime.client}.getAPIList", (path, self._page_class(op), options or Code(_OPTIONS)))
        if is_multipart(method):
            wrapped = self.runtime.multipart(self._multipart(op), options or Code(_OPTIONS))
            return Call(f"{self.runtime.client}.{method.verb}", (path, wrapped))
        return Call(f"{self.runtime.client}.{method.verb}", (path, options or Code(_OPTIONS, "name")))

    def _page_class(self, op: Operation) -> Expression:
        page, item = self.results.page(op)
        if self.types.places.node:
            return TypeExpression(page)
        return TypeExpression(Generic(self.runtime.page_class(self.results.page_class(op)), (item,)))

    def _multipart(self, op: Operation) -> str:
        body = op.method.body
        assert body is not None
        others = [media for media in body.offered if media != "multipart/form-data"]
        return "maybeMultipartFormRequestOptions" if others else "multipartFormRequestOptions"

    def _path(self, op: Operation) -> Expression:
        names = self.types.places.names
        values = {p.name.wire: names.argument(p.name.wire) for p in op.positional}
        values.update((member.wire, self._variable(member)) for member in op.at("path"))
        used = {name: value for name, value in values.items() if f"{{{name}}}" in op.method.path}
        if not used:
            return Code(string(op.method.path), "string")
        return self.runtime.path(op.method.path, used)

    def _request(self, op: Operation) -> Expression | None:
        """The options of the request; None where they are those of the caller."""
        method = op.method
        query, sent = self._query(op), self._sent(op)
        before: list[Entry] = [*sent, *query] if op.content is not None else [*query, *sent]
        if method.server:
            before.append(Entry("defaultBaseURL", Code(string(method.server), "string")))
        if method.page is not None and method.verb != "get":
            before.append(Entry("method", Code(string(method.verb), "string")))
        before.extend(self._defaults(op))
        after = [*self._headers(op), *self._flags(op)]
        if not before and not after:
            return None
        return Obj((*before, Entry(f"...{_OPTIONS}"), *after))

    def _query(self, op: Operation) -> tuple[Entry, ...]:
        members = op.at("query")
        if not members:
            return ()
        if not self._lists_query(op):
            return (Entry("query"),)
        return (Entry("query", Obj(tuple(self._property(member) for member in members))),)

    def _property(self, member: Argument) -> Entry:
        variable = self._variable(member)
        return Entry(variable) if variable == member.wire else Entry(key(member.wire), Code(variable, "name"))

    def _sent(self, op: Operation) -> tuple[Entry, ...]:
        body = op.method.body
        if body is None:
            return ()
        if body.is_object:
            return (Entry("body"),)
        names = self.types.places.names
        variable = (names.variable_of if op.content is not None else names.variable)(body.param_name)
        return (Entry("body", Code(variable, "name")),)

    def _defaults(self, op: Operation) -> tuple[Entry, ...]:
        seconds = op.method.timeout_seconds
        given = {
            "timeout": None if seconds is None else round(seconds * 1000),
            "maxRetries": op.method.max_retries,
        }
        told = f"({self.runtime.client} as any)._options"
        return tuple(
            Entry(name, Code(f"{told}.{name} ?? {value}")) for name, value in given.items() if value is not None
        )

    # -- headers and flags ---------------------------------------------------------------------------------------

    def _headers(self, op: Operation) -> tuple[Entry, ...]:
        entries = [*self._fixed_headers(op), *(self._header(member) for member in op.at("header"))]
        if not entries:
            return ()
        return (Entry("headers", self.runtime.headers(tuple(entries))),)

    def _fixed_headers(self, op: Operation) -> list[Entry]:
        method = op.method
        found = [Entry(key(name), Code(string(value), "string")) for name, value in method.headers]
        body = method.body
        if body is not None and body.kind in (BodyKind.FORM, BodyKind.BINARY, BodyKind.TEXT):
            found.append(Entry(key("Content-Type"), Code(string(body.media), "string")))
        accept = self._accept(op)
        if accept:
            found.append(Entry("Accept", Code(string(accept), "string")))
        return found

    def _accept(self, op: Operation) -> str:
        result = op.method.result
        if result.kind is ResultKind.BINARY:
            return result.media or _ANY_BINARY
        if op.method.stream is not None and op.always_streams:
            return result.media
        if result.kind is ResultKind.NONE:
            return "*/*"
        return result.media if result.kind is ResultKind.TEXT else ""

    def _header(self, member: Argument) -> Entry:
        variable = self._variable(member)
        name = key(member.wire)
        shape = self.types.places.resolve(member.type)
        is_text = isinstance(shape, Scalar) and shape.kind is ScalarKind.STRING
        if member.required:
            return Entry(name, Code(variable if is_text else f"{variable}.toString()", "name"))
        value = variable if is_text else f"{variable}?.toString()"
        return Entry("", WhereGiven(value, name))

    def _flags(self, op: Operation) -> list[Entry]:
        method, found = op.method, []
        if op.streams:
            assert method.stream is not None
            access = member_access(method.stream.discriminator, optional=not op.required)
            value = f"{op.object_name}{access} ?? false"
            found.append(Entry("stream", Code(value)))
        elif op.always_streams:
            found.append(Entry("stream", Code("true")))
        if method.stream is not None and method.stream.synthesize_event_and_data:
            found.append(Entry("__synthesizeEventData", Code("true")))
        security = self._security(op)
        if security is not None:
            found.append(Entry("__security", Obj(security)))
        if method.result.kind is ResultKind.BINARY:
            found.append(Entry("__binaryResponse", Code("true")))
        return found

    def _security(self, op: Operation) -> tuple[Entry, ...] | None:
        places = self.types.places
        schemes = method_schemes(places.api, op.method)
        if schemes is None:
            return None
        return tuple(Entry(places.names.member(name), Code("true")) for name in schemes)
