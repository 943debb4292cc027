"""An OpenAPI document in typed form: operations with their parts, and a way to follow `$ref`."""

from __future__ import annotations

from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field

from generator.diagnostics.position import Span
from generator.load.tree import Mapping, Sequence, Value, key_span_at
from generator.openapi.references import References
from generator.openapi.schema import Schema
from generator.openapi.schema_reader import SchemaReader, escape

VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
SENT_VERBS = frozenset(["get", "put", "post", "delete", "patch"])
"""The verbs that methods of SDKs are made of (config `endpoint`)."""


@dataclass(frozen=True, slots=True)
class ParameterObject:
    """A parameter of an operation."""

    name: str
    location: str
    required: bool
    description: str
    schema: Schema
    node: Mapping
    style: str = ""
    explode: bool | None = None


@dataclass(frozen=True, slots=True)
class MediaType:
    """The schema of one media type of a body or response."""

    name: str
    schema: Schema | None
    node: Mapping


@dataclass(frozen=True, slots=True)
class BodyObject:
    """A request body."""

    required: bool
    content: tuple[MediaType, ...]


@dataclass(frozen=True, slots=True)
class ResponseObject:
    """A response, by its status as written (`200`, `2XX`, `default`)."""

    status: str
    content: tuple[MediaType, ...]
    description: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation of a path; its parameters include those of the path item.

    `server` is the URL of the first server of its own or of the path item, '' where the document's servers hold. `at` is
    where its verb stands.
    """

    verb: str
    path: str
    node: Mapping
    pointer: str
    description: str
    summary: str
    operation_id: str
    tags: tuple[str, ...]
    deprecated: bool
    parameters: tuple[ParameterObject, ...]
    body: BodyObject | None
    responses: tuple[ResponseObject, ...]
    security: tuple[tuple[str, ...], ...] | None
    server: str = ""
    at: Span | None = None


@dataclass(slots=True)
class Document:
    """A loaded OpenAPI document, read on demand.

    `root` is the document after the config's transforms and `name` its file name; `files` are the values of the other
    files that it refers to, by their path relative to it. A pointer is absolute: `#/...` here, `file#/...` in another
    file, whose own references are relative to it.
    """

    root: Mapping
    files: MappingType[str, Value] = field(default_factory=dict[str, Value])
    name: str = ""
    _references: References = field(init=False)
    _reader: SchemaReader = field(init=False)
    _schemas: dict[str, Schema] = field(default_factory=dict[str, Schema])
    _operations: dict[tuple[str, str], Operation | None] = field(
        default_factory=dict[tuple[str, str], Operation | None]
    )

    def __post_init__(self) -> None:
        self._references = References(self.root, self.files, self.name)
        self._reader = SchemaReader(self._references.absolute)

    def absolute(self, reference: str, base: str = "#") -> str:
        """The pointer that a reference means where it is written."""
        return self._references.absolute(reference, base)

    def value(self, pointer: str) -> Value:
        """What stands at an absolute pointer; None where nothing does."""
        return self._references.value(pointer)

    def follow(self, node: Value, pointer: str) -> tuple[str, Value]:
        """The node behind a chain of `$ref`s and its pointer; the node itself where it is no reference.

        A chain that leads back to itself or nowhere ends at an empty mapping.
        """
        seen: set[str] = set()
        while isinstance(node, Mapping) and isinstance(reference := node.get("$ref"), str):
            pointer = self.absolute(reference, pointer)
            node = Mapping() if pointer in seen else self.value(pointer)
            seen.add(pointer)
        return pointer, Mapping() if seen and node is None else node

    def schema(self, pointer: str) -> Schema | None:
        """The schema at an absolute pointer, read once, or None where none stands there."""
        known = self._schemas.get(pointer)
        if known is None:
            found = self.value(pointer)
            if not isinstance(found, Mapping | bool):
                return None
            known = self.read(found, pointer)
        return known

    def read(self, value: Value, pointer: str) -> Schema:
        """A value as the schema at a pointer, read once."""
        known = self._schemas.get(pointer)
        if known is None:
            known = self._schemas[pointer] = self._reader.read(value, pointer)
        return known

    def paths(self) -> Mapping:
        """The path items by path."""
        value = self.root.get("paths")
        return value if isinstance(value, Mapping) else Mapping()

    def endpoints(self) -> tuple[tuple[str, str], ...]:
        """Verb and path of each operation, in the order of the document."""
        return tuple(
            (verb, path)
            for path, raw in self.paths().items()
            for item in [self.follow(raw, "")[1]]
            if isinstance(item, Mapping)
            for verb in item
            if verb in VERBS
        )

    def follow_operation(self, item: Mapping, verb: str, at: str) -> tuple[str, Value]:
        """Where the operation of a verb stands, and it; `at` is the pointer of the path item that has it.

        No edition lets an operation be a reference; documents of many files have them all the same.
        """
        return self.follow(item.get(verb), f"{at}/{verb}")

    def operation(self, verb: str, path: str) -> Operation | None:
        """The operation of a verb on a path, read once, or None where the document has none."""
        key = (verb, path)
        if key not in self._operations:
            self._operations[key] = self._operation(verb, path)
        return self._operations[key]

    def _operation(self, verb: str, path: str) -> Operation | None:
        raw = self.paths().get(path)
        if raw is None:
            return None
        item_pointer, item = self.follow(raw, f"#/paths/{escape(path)}")
        if not isinstance(item, Mapping):
            return None
        pointer, node = self.follow_operation(item, verb, item_pointer)
        if not isinstance(node, Mapping):
            return None
        return Operation(
            verb=verb,
            path=path,
            node=node,
            pointer=pointer,
            description=text(node, "description"),
            summary=text(node, "summary"),
            operation_id=text(node, "operationId"),
            tags=tuple(tag for tag in sequence(node, "tags") if isinstance(tag, str)),
            deprecated=node.get("deprecated") is True,
            parameters=self._parameters(item, item_pointer, node, pointer),
            body=self._body(node.get("requestBody"), f"{pointer}/requestBody"),
            responses=self._responses(node.get("responses"), f"{pointer}/responses"),
            security=read_security(node.get("security")),
            server=read_server(node) or read_server(item),
            at=key_span_at(item, verb),
        )

    def _parameters(self, item: Mapping, item_pointer: str, node: Mapping, pointer: str) -> tuple[ParameterObject, ...]:
        merged: dict[tuple[str, str], ParameterObject] = {}
        for owner, base in ((item, item_pointer), (node, pointer)):
            for index, raw in enumerate(sequence(owner, "parameters")):
                where, value = self.follow(raw, f"{base}/parameters/{index}")
                if isinstance(value, Mapping):
                    parameter = self._parameter(value, where)
                    merged[parameter.location, parameter.name] = parameter
        return tuple(merged.values())

    def _parameter(self, node: Mapping, pointer: str) -> ParameterObject:
        schema = node.get("schema")
        where = f"{pointer}/schema"
        content = node.get("content")
        if schema is None and isinstance(content, Mapping) and content:
            media, value = next(iter(content.items()))
            schema = value.get("schema") if isinstance(value, Mapping) else None
            where = f"{pointer}/content/{escape(media)}/schema"
        if "x-stainless-override-schema" in node:
            schema, where = node["x-stainless-override-schema"], f"{pointer}/x-stainless-override-schema"
        explode = node.get("explode")
        return ParameterObject(
            name=text(node, "name"),
            location=text(node, "in"),
            required=node.get("required") is True,
            description=text(node, "description"),
            schema=self.read(schema, where),
            node=node,
            style=text(node, "style"),
            explode=explode if isinstance(explode, bool) else None,
        )

    def _content(self, node: Mapping, pointer: str) -> tuple[MediaType, ...]:
        content = node.get("content")
        if not isinstance(content, Mapping):
            return ()
        found: list[MediaType] = []
        for name, raw in content.items():
            where, media = self.follow(raw, f"{pointer}/content/{escape(name)}")
            value = media if isinstance(media, Mapping) else Mapping()
            schema = self.read(value["schema"], f"{where}/schema") if "schema" in value else None
            found.append(MediaType(name.split(";")[0].strip().lower(), schema, value))
        return tuple(found)

    def _body(self, raw: Value, pointer: str) -> BodyObject | None:
        where, node = self.follow(raw, pointer)
        if not isinstance(node, Mapping):
            return None
        content = self._content(node, where)
        return BodyObject(node.get("required") is True, content) if content else None

    def _responses(self, raw: Value, pointer: str) -> tuple[ResponseObject, ...]:
        if not isinstance(raw, Mapping):
            return ()
        found: list[ResponseObject] = []
        for status, value in raw.items():
            where, node = self.follow(value, f"{pointer}/{escape(status)}")
            if isinstance(node, Mapping):
                found.append(ResponseObject(status, self._content(node, where), text(node, "description")))
        return tuple(found)

    def webhook_payloads(self) -> tuple[tuple[str, Schema], ...]:
        """The schemas of the JSON bodies of the document's webhooks by the names of those, in order."""
        value = self.root.get("webhooks")
        found: list[tuple[str, Schema]] = []
        for name, raw in value.items() if isinstance(value, Mapping) else ():
            pointer, item = self.follow(raw, f"#/webhooks/{escape(name)}")
            if not isinstance(item, Mapping):
                continue
            for verb in VERBS:
                where, operation = self.follow_operation(item, verb, pointer)
                if isinstance(operation, Mapping):
                    body = self._body(operation.get("requestBody"), f"{where}/requestBody")
                    schemas = [media.schema for media in body.content if media.schema] if body is not None else []
                    found.extend((name, schema) for schema in schemas[:1])
        return tuple(found)

    def tag_description(self, name: str) -> str:
        """The description of a tag, or ''."""
        for tag in sequence(self.root, "tags"):
            if isinstance(tag, Mapping) and tag.get("name") == name:
                return text(tag, "description")
        return ""

    @staticmethod
    def component_pointer(name: str) -> str:
        """The pointer of a component schema."""
        return f"#/components/schemas/{escape(name)}"

    def component(self, section: str) -> Mapping:
        """A section of `components`, by name."""
        components = self.root.get("components")
        value = components.get(section) if isinstance(components, Mapping) else None
        return value if isinstance(value, Mapping) else Mapping()


def text(node: Mapping, key: str) -> str:
    """The text under a key, or '' where there is none."""
    value = node.get(key)
    return value if isinstance(value, str) else ""


def sequence(node: Mapping, key: str) -> Sequence:
    """The list under a key, or an empty one."""
    value = node.get(key)
    return value if isinstance(value, Sequence) else Sequence()


def read_server(node: Mapping) -> str:
    """The absolute URL of the first of a node's servers, or '' where there is none or it has variables."""
    first = next(iter(sequence(node, "servers")), None)
    url = text(first, "url") if isinstance(first, Mapping) else ""
    return url if url.startswith(("http://", "https://")) and "{" not in url else ""


def read_security(value: Value) -> tuple[tuple[str, ...], ...] | None:
    """The alternatives of a security list, each the scheme names needed together; None where there is no list."""
    if not isinstance(value, Sequence):
        return None
    return tuple(tuple(entry) for entry in value if isinstance(entry, Mapping))
