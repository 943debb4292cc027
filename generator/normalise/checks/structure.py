"""Values of the document that are of another kind than the specification says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.load.tree import Mapping, Sequence, Value, kind_of, span_at
from generator.normalise.checks.subject import Subject
from generator.openapi.document import VERBS, Document, Operation

_MAPPING, _LIST, _TEXT, _FLAG = "a mapping", "a list", "text", "true or false"
_SCHEMA: Final = (_MAPPING, _FLAG)
_KEYWORDS: Final[dict[str, tuple[str, ...]]] = {
    "$ref": (_TEXT,),
    "additionalProperties": _SCHEMA,
    "allOf": (_LIST,),
    "anyOf": (_LIST,),
    "description": (_TEXT,),
    "discriminator": (_MAPPING,),
    "enum": (_LIST,),
    "format": (_TEXT,),
    "items": _SCHEMA,
    "nullable": (_FLAG,),
    "oneOf": (_LIST,),
    "properties": (_MAPPING,),
    "required": (_LIST,),
    "title": (_TEXT,),
    "type": (_TEXT, _LIST),
}
_KINDS: Final[dict[str, type]] = {_MAPPING: Mapping, _LIST: Sequence, _TEXT: str, _FLAG: bool}
_TYPES: Final[dict[str, tuple[type, ...]]] = {key: tuple(_KINDS[k] for k in kinds) for key, kinds in _KEYWORDS.items()}
_TYPE_NAMES: Final = frozenset({"array", "boolean", "integer", "null", "number", "object", "string"})
_SECTIONS: Final = ("schemas", "responses", "parameters", "requestBodies", "headers", "securitySchemes", "pathItems")


def check_structure(subject: Subject) -> Iterator[Diagnostic]:
    """Values of a wrong kind: in the outline, in the operations that methods reach, and in the schemas of types."""
    yield from _outline(subject.document)
    done: set[str] = set()
    for each in subject.methods:
        if each.operation is not None and each.operation.pointer not in done:
            done.add(each.operation.pointer)
            yield from _operation(subject.document, each.operation, each.place)
    for pointer, schema in subject.schemas.items():
        yield from _schema(subject, pointer, schema.node)


def _outline(document: Document) -> Iterator[Diagnostic]:
    root = document.root
    yield from _wrong(root, "paths", (_MAPPING,), "")
    yield from _wrong(root, "components", (_MAPPING,), "")
    components = root.get("components")
    if isinstance(components, Mapping):
        for section in _SECTIONS:
            yield from _wrong(components, section, (_MAPPING,), "")
    for path in document.paths():
        yield from _wrong(document.paths(), path, (_MAPPING,), "")
        item = document.follow(document.paths()[path], "#")[1]
        if isinstance(item, Mapping):
            yield from _wrong(item, "parameters", (_LIST,), "")
            for verb in VERBS:
                yield from _wrong(item, verb, (_MAPPING,), "")


def _operation(document: Document, operation: Operation, place: str) -> Iterator[Diagnostic]:
    node = operation.node
    yield from _wrong(node, "parameters", (_LIST,), place)
    yield from _wrong(node, "requestBody", (_MAPPING,), place)
    yield from _wrong(node, "responses", (_MAPPING,), place)
    parameters = node.get("parameters")
    for index, _ in enumerate(parameters if isinstance(parameters, Sequence) else ()):
        yield from _wrong(parameters, index, (_MAPPING,), place)
    responses = node.get("responses")
    bodies = [(node, "requestBody")]
    bodies += [(responses, status) for status in responses] if isinstance(responses, Mapping) else []
    for owner, key in bodies:
        yield from _wrong(owner, key, (_MAPPING,), place)
        body = document.follow(owner.get(key), operation.pointer)[1]
        if isinstance(body, Mapping):
            yield from _wrong(body, "content", (_MAPPING,), place)


def _schema(subject: Subject, pointer: str, node: Mapping) -> Iterator[Diagnostic]:
    for key, value in node.items():
        expected = _TYPES.get(key)
        if expected is None or value is None:
            continue
        if not isinstance(value, expected):
            yield from _wrong(node, key, _KEYWORDS[key], subject.place(pointer))
        elif key == "properties" or (expected == (Sequence,) and key.endswith("Of")):
            yield from _schemas_in(subject, pointer, value)
        elif key == "type" and not _known_types(value):
            named = ", ".join(sorted(_TYPE_NAMES))
            at, place = span_at(node, key), subject.place(pointer)
            found = repr(value) if isinstance(value, str) else kind_of(value)
            yield codes.SPEC_WRONG_TYPE(at, place=place, what="`type`", expected=f"one of {named}", found=found)


def _schemas_in(subject: Subject, pointer: str, value: Value) -> Iterator[Diagnostic]:
    """The members of a list or a mapping of schemas that are no schemas."""
    keys: list[str | int] = list(value) if isinstance(value, Mapping) else list(range(len(value)))  # type: ignore[arg-type]
    for key in keys:
        if not isinstance(value[key], (Mapping, bool)):  # type: ignore[index]
            yield from _wrong(value, key, _SCHEMA, subject.place(pointer))


def _known_types(value: Value) -> bool:
    """Whether these are types; null stands for the type of its name, which is often left unquoted."""
    names = value if isinstance(value, Sequence) else (value,)
    return all(name is None or (isinstance(name, str) and name in _TYPE_NAMES) for name in names)


def _wrong(owner: Value, key: str | int, expected: tuple[str, ...], place: str) -> Iterator[Diagnostic]:
    """A finding where the value under a key is there and of no expected kind; null counts as absent."""
    if isinstance(owner, Mapping) and isinstance(key, str):
        if key not in owner:
            return
        value = owner[key]
    elif isinstance(owner, Sequence) and isinstance(key, int):
        value = owner[key]
    else:
        return
    if value is not None and not isinstance(value, tuple(_KINDS[kind] for kind in expected)):
        what = f"`{key}`" if isinstance(key, str) else f"item {key + 1} of the list"
        found, wanted = kind_of(value), " or ".join(expected)
        yield codes.SPEC_WRONG_TYPE(span_at(owner, key), place=place, what=what, expected=wanted, found=found)
