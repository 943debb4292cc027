"""From a document to what it states, read part by part when asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.diagnostics.position import Span
from generator.load.tree import Mapping, Sequence, Value, key_span_at, span_at, span_of
from generator.load.walk import children
from generator.model.surface import (
    Alternatives,
    Direction,
    Reference,
    Stated,
    StatedBody,
    StatedContent,
    StatedOperation,
    StatedParameter,
    StatedResponse,
    StatedScheme,
    Surface,
)
from generator.normalise.facts import frozen
from generator.normalise.stated import marks, stated
from generator.openapi.document import VERBS, Document, sequence, text
from generator.openapi.schema_reader import escape

_FOLLOWED = ("parameters", "requestBodies", "responses", "headers")
_WRAPPERS = frozenset({"anyOf", "oneOf", "allOf", "items", "additionalProperties", "schema"})
_AROUND = 3


def surface_of(document: Document) -> Surface:
    """What a document states."""
    return _Reader(document).surface()


@dataclass(frozen=True, slots=True)
class _Home:
    """Where an operation is written: its path item and its own node, each with its pointer."""

    verb: str
    path: str
    item: Mapping
    item_pointer: str
    node: Mapping
    pointer: str
    webhook: bool = False

    @property
    def name(self) -> str:
        return f"webhook {self.path}" if self.webhook else f"{self.verb} {self.path}"


class _Reader:
    """Reads parts of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._homes = {home.name: home for home in self._operations()}
        self._security = _alternatives(document.root.get("security"))
        self._known: dict[str, tuple[Reference, ...]] = {}

    def surface(self) -> Surface:
        """The parts there are, and how to read them."""
        root = self._document.root
        info = root.get("info")
        info = info if isinstance(info, Mapping) else Mapping()
        shared = [self._document.component(section) for section in _FOLLOWED]
        components = self._document.component("schemas")
        return Surface(
            version=text(info, "version"),
            title=text(info, "title"),
            description=text(info, "description"),
            operations={
                name: (home.node, home.item.get("parameters"), self._security, shared)
                for name, home in self._homes.items()
            },
            schemas={
                **{Document.component_pointer(name): node for name, node in components.items()},
                **self._elsewhere(),
            },
            operation=self._operation,
            schema=self._schema,
            operation_references=self._operation_references,
            schema_references=self._schema_references,
            places={at: name for name, home in self._homes.items() if (at := span_of(home.node)) is not None},
            used_at=lambda at: self._used_at.get(at, ()),
            schemes=tuple(self._schemes()),
            servers=tuple(_servers(root)),
            tags=dict(_tags(root)),
            info_marks=marks(info),
            openapi=text(root, "openapi"),
        )

    # -- operations ----------------------------------------------------------------------------------------------

    def _operations(self) -> Iterator[_Home]:
        root = self._document.root
        for path, raw in self._document.paths().items():
            yield from self._of_item(path, raw, f"#/paths/{escape(path)}", webhook=False)
        webhooks = root.get("webhooks")
        for name, raw in webhooks.items() if isinstance(webhooks, Mapping) else ():
            yield from self._of_item(name, raw, f"#/webhooks/{escape(name)}", webhook=True)

    def _of_item(self, path: str, raw: Value, at: str, *, webhook: bool) -> Iterator[_Home]:
        pointer, item = self._document.follow(raw, at)
        if not isinstance(item, Mapping):
            return
        for verb in VERBS:
            where, node = self._document.follow_operation(item, verb, pointer)
            if isinstance(node, Mapping):
                yield _Home(verb, path, item, pointer, node, where, webhook)
                if not webhook:
                    yield from self._callbacks(verb, path, node, where)

    def _callbacks(self, verb: str, path: str, node: Mapping, pointer: str) -> Iterator[_Home]:
        callbacks = node.get("callbacks")
        for name, raw in callbacks.items() if isinstance(callbacks, Mapping) else ():
            where, found = self._document.follow(raw, f"{pointer}/callbacks/{escape(name)}")
            for expression, item in found.items() if isinstance(found, Mapping) else ():
                title = f"{name} of {verb} {path}"
                yield from self._of_item(title, item, f"{where}/{escape(expression)}", webhook=True)

    def _operation(self, name: str) -> StatedOperation | None:
        home = self._homes.get(name)
        if home is None:
            return None
        node = home.node
        return StatedOperation(
            verb=home.verb,
            path=home.path,
            operation_id=text(node, "operationId"),
            summary=text(node, "summary"),
            description=text(node, "description"),
            tags=tuple(tag for tag in sequence(node, "tags") if isinstance(tag, str)),
            deprecated=node.get("deprecated") is True,
            parameters=tuple(self._parameters(home)),
            body=self._body(home),
            responses=tuple(self._responses(home)),
            security=_alternatives(node["security"]) if "security" in node else self._security,
            webhook=home.webhook,
            at=key_span_at(home.item, home.verb) or span_of(node),
            marks=marks(node),
        )

    def _parameters(self, home: _Home) -> Iterator[StatedParameter]:
        found: dict[tuple[str, str], StatedParameter] = {}
        for owner, pointer in ((home.item, home.item_pointer), (home.node, home.pointer)):
            for index, raw in enumerate(sequence(owner, "parameters")):
                where, node = self._document.follow(raw, f"{pointer}/parameters/{index}")
                if isinstance(node, Mapping):
                    parameter = self._parameter(node, where, text(node, "name"), text(node, "in"))
                    found[parameter.location, parameter.name] = parameter
        yield from found.values()

    def _parameter(self, node: Mapping, pointer: str, name: str, location: str) -> StatedParameter:
        schema, where = node.get("schema"), f"{pointer}/schema"
        content = node.get("content")
        if schema is None and isinstance(content, Mapping) and content:
            media, value = next(iter(content.items()))
            schema = value.get("schema") if isinstance(value, Mapping) else None
            where = f"{pointer}/content/{escape(media)}/schema"
        explode = node.get("explode")
        return StatedParameter(
            name=name,
            location=location,
            required=node.get("required") is True or location == "path",
            schema=stated(self._document.read(schema, where)),
            description=text(node, "description"),
            deprecated=node.get("deprecated") is True,
            style=text(node, "style"),
            explode=explode if isinstance(explode, bool) else None,
            at=span_of(node),
        )

    def _content(self, node: Mapping, pointer: str) -> Iterator[StatedContent]:
        content = node.get("content")
        for media, raw in content.items() if isinstance(content, Mapping) else ():
            value = raw if isinstance(raw, Mapping) else Mapping()
            where = f"{pointer}/content/{escape(media)}/schema"
            schema = stated(self._document.read(value["schema"], where)) if "schema" in value else None
            yield StatedContent(media.split(";")[0].strip().lower(), schema, key_span_at(content, media))

    def _body(self, home: _Home) -> StatedBody | None:
        where, node = self._document.follow(home.node.get("requestBody"), f"{home.pointer}/requestBody")
        if not isinstance(node, Mapping):
            return None
        content = tuple(self._content(node, where))
        at = key_span_at(home.node, "requestBody")
        return StatedBody(node.get("required") is True, content, text(node, "description"), at)

    def _responses(self, home: _Home) -> Iterator[StatedResponse]:
        responses = home.node.get("responses")
        for status, raw in responses.items() if isinstance(responses, Mapping) else ():
            where, node = self._document.follow(raw, f"{home.pointer}/responses/{escape(status)}")
            if isinstance(node, Mapping):
                content = tuple(self._content(node, where))
                headers = tuple(self._headers(node, where))
                at = key_span_at(responses, status)
                yield StatedResponse(status, content, headers, text(node, "description"), at)

    def _headers(self, node: Mapping, pointer: str) -> Iterator[StatedParameter]:
        headers = node.get("headers")
        for name, raw in headers.items() if isinstance(headers, Mapping) else ():
            where, header = self._document.follow(raw, f"{pointer}/headers/{escape(name)}")
            if isinstance(header, Mapping):
                yield self._parameter(header, where, name, "header")

    # -- schemas -------------------------------------------------------------------------------------------------

    def _schema(self, pointer: str) -> Stated | None:
        schema = self._document.schema(pointer)
        return stated(schema) if schema is not None else None

    def _schema_references(self, pointer: str) -> tuple[Reference, ...]:
        known = self._known.get(pointer)
        if known is None:
            known = self._known[pointer] = tuple(
                dict.fromkeys(self._references(self._document.value(pointer), pointer))
            )
        return known

    def _operation_references(self, name: str) -> dict[Direction, tuple[Reference, ...]]:
        home = self._homes.get(name)
        if home is None:
            return {}
        sent = [(part, home.item_pointer) for part in sequence(home.item, "parameters")]
        sent += [(part, home.pointer) for part in (*sequence(home.node, "parameters"), home.node.get("requestBody"))]
        request = tuple(dict.fromkeys(found for part, base in sent for found in self._references(part, base)))
        responses = self._references(home.node.get("responses"), home.pointer, holds_names=True)
        response = tuple(dict.fromkeys(responses))
        if home.webhook:
            request, response = response, request
        return {Direction.REQUEST: request, Direction.RESPONSE: response}

    def _elsewhere(self) -> dict[str, Value]:
        """The schemas that are referred to and are no components, such as those in files beside the document."""
        found: dict[str, Value] = {}
        named = [Document.component_pointer(name) for name in self._document.component("schemas")]
        used = [self._operation_references(name).values() for name in self._homes]
        waiting = [r.target for parts in used for part in parts for r in part]
        waiting += [r.target for pointer in named for r in self._schema_references(pointer)]
        known = set(named)
        while waiting:
            pointer = waiting.pop()
            if pointer not in known:
                known.add(pointer)
                found[pointer] = self._document.value(pointer)
                waiting.extend(reference.target for reference in self._schema_references(pointer))
        return dict(sorted(found.items()))

    def _references(self, value: Value, base: str, *, holds_names: bool = False) -> Iterator[Reference]:
        """The named schemas that a part uses; parts that are shared by name are followed."""
        stack: list[tuple[Value, bool, str, bool, bool]] = [(value, holds_names, base, True, True)]
        followed: set[str] = set()
        while stack:
            node, holds_names, base, in_request, in_response = stack.pop()
            if isinstance(node, Mapping) and not holds_names:
                in_request = in_request and node.get("readOnly") is not True
                in_response = in_response and node.get("writeOnly") is not True
                if isinstance(ref := node.get("$ref"), str):
                    pointer = self._document.absolute(ref, base)
                    if not _is_shared_part(pointer):
                        yield Reference(pointer, in_request, in_response)
                    elif pointer not in followed:
                        followed.add(pointer)
                        stack.append((self._document.value(pointer), False, pointer, in_request, in_response))
            inner = children(node, holds_names=holds_names)
            stack.extend((child, names, base, in_request, in_response) for _, child, names in inner)

    @cached_property
    def _used_at(self) -> dict[Span, tuple[str, ...]]:
        """The named schemas by the places of the references to them, and of the unions and lists around those."""
        found: dict[Span, tuple[str, ...]] = {}
        stack: list[tuple[Value, bool, tuple[Mapping, ...]]] = [(self._document.root, False, ())]
        while stack:
            node, holds_names, around = stack.pop()
            if isinstance(node, Mapping) and not holds_names:
                around = (*around[-_AROUND:], node)
                if isinstance(ref := node.get("$ref"), str):
                    for each in around:
                        if (at := span_of(each)) is not None:
                            found[at] = (*found.get(at, ()), self._document.absolute(ref, "#"))
            stays = isinstance(node, Sequence)
            stack.extend(
                (child, names, around if stays or (key in _WRAPPERS and not holds_names) else ())
                for key, child, names in children(node, holds_names=holds_names)
            )
        return found

    # -- the document itself -------------------------------------------------------------------------------------

    def _schemes(self) -> Iterator[StatedScheme]:
        holder = self._document.component("securitySchemes")
        for name, raw in holder.items():
            node = self._document.follow(raw, "")[1]
            if not isinstance(node, Mapping):
                continue
            flows = node.get("flows")
            scopes = [
                scope
                for flow in (flows.values() if isinstance(flows, Mapping) else ())
                for scope in (_scopes(flow) if isinstance(flow, Mapping) else ())
            ]
            facts = {key: frozen(node[key]) for key in ("type", "in", "name", "scheme") if key in node}
            at = key_span_at(holder, name)
            yield StatedScheme(name, facts, tuple(dict.fromkeys(scopes)), text(node, "description"), at)


def _is_shared_part(ref: str) -> bool:
    return any(ref.startswith(f"#/components/{section}/") for section in _FOLLOWED)


def _scopes(flow: Mapping) -> tuple[str, ...]:
    scopes = flow.get("scopes")
    return tuple(scopes) if isinstance(scopes, Mapping) else ()


def _tags(root: Mapping) -> Iterator[tuple[str, tuple[str, Span | None]]]:
    for tag in sequence(root, "tags"):
        if isinstance(tag, Mapping):
            yield text(tag, "name"), (text(tag, "description"), span_at(tag, "description"))


def _servers(root: Mapping) -> Iterator[tuple[str, Span | None]]:
    for server in sequence(root, "servers"):
        if isinstance(server, Mapping):
            yield text(server, "url"), span_at(server, "url")


def _alternatives(value: Value) -> Alternatives:
    """The ways to authenticate; nothing written is the one way that needs nothing."""
    if not isinstance(value, Sequence) or not value:
        return ((),)
    return tuple(
        tuple(
            (scheme, tuple(scope for scope in scopes if isinstance(scope, str)) if isinstance(scopes, Sequence) else ())
            for scheme, scopes in entry.items()
        )
        for entry in value
        if isinstance(entry, Mapping)
    )
