"""Fixed sentences in the resource, types and test files of a Python SDK."""

from __future__ import annotations

import ast
import base64
import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from generator.adopt.source import FunctionNode, Source, arguments, classes, docstring, message, methods
from generator.planning.house import MOCK_SERVER, OLD_MOCK_SERVER, Role

Evidence: TypeAlias = Iterator[tuple[Role, str]]

_REPOSITORY: Final = re.compile(r"(?<=github\.com/)[\w.-]+/[\w.-]+")
_ENTRY: Final = re.compile(r"^  (\w+): (.+(?:\n {6}.+)*)$", re.MULTILINE)
_SKIP: Final = re.compile(r"@pytest\.mark\.skip\(reason=\"([^\"\\]+)\"\)")
_REFUSED: Final = re.compile(r"^ +raise AssertionError\(\"([^\"\\]+)\"\) from e$", re.MULTILINE)
_EMAIL: Final = re.compile(r"\"(dev@[\w.-]+)\"")
_BASE64: Final = re.compile(r"\"([A-Za-z0-9+/]{8,}={0,2})\"")
_CHECKER: Final = re.compile(r"^# (pyright: \w+=\w+)$", re.MULTILINE)
_EXTRA: Final = re.compile(r"[\w.-]+(?=\[webhooks\])")
_EXTRAS: Final = {
    "extra_headers": Role.EXTRA_HEADERS,
    "extra_query": Role.EXTRA_QUERY,
    "extra_body": Role.EXTRA_BODY,
    "timeout": Role.TIMEOUT,
    "idempotency_key": Role.IDEMPOTENCY_KEY,
}
_PROPERTIES: Final = {"with_raw_response": Role.RAW_RESPONSE, "with_streaming_response": Role.STREAMING_RESPONSE}


def resource_evidence(source: Source) -> Evidence:
    """What a resource file says in each role, once for each place."""
    for node in classes(source):
        for method in methods(node):
            yield from _signature(source, method)
            yield from _property(method)
            yield from _body(source, method)
        yield from _wrapper(source, node)


def types_evidence(source: Source) -> Evidence:
    """What a types file says about extra fields and circles of models."""
    for node in ast.walk(source.tree):
        match node:
            case ast.AnnAssign(target=ast.Name(id="__pydantic_extra__"), value=ast.Call()):
                yield from _found(Role.EXTRA_FIELDS_STORE, source.comment_above(node))
            case ast.FunctionDef(name="__getattr__"):
                yield from _found(Role.EXTRA_FIELDS_ACCESS, source.comment_above(node))
            case ast.If() if _rebuilds(node):
                yield from _found(Role.CYCLIC_REBUILD, source.comment_above(node))


def test_evidence(text: str) -> Evidence:
    """What a test file says about skipped tests and deprecated methods, and the values that it makes up."""
    for reason in _SKIP.findall(text):
        yield Role.TEST_SKIPPED, reason.replace(MOCK_SERVER, "{mock}").replace(OLD_MOCK_SERVER, "{mock}")
    yield from ((Role.TEST_WEBHOOK_REFUSED, sentence) for sentence in _REFUSED.findall(text))
    yield from ((Role.EXAMPLE_EMAIL, address) for address in _EMAIL.findall(text))
    yield from ((Role.EXAMPLE_BASE64, value) for value in _BASE64.findall(text) if _is_words(value))
    yield from ((Role.TEST_DEPRECATED, line) for line in _CHECKER.findall(text))


def _is_words(value: str) -> bool:
    """Whether a text is Base64 for words, and not a name or an identifier that only looks like it."""
    try:
        return re.fullmatch(rb"[a-zA-Z]+(?: [a-zA-Z]+)+", base64.b64decode(value, validate=True)) is not None
    except ValueError:
        return False


def _signature(source: Source, method: FunctionNode) -> Evidence:
    """The comment above the extras, and their docstring entries, which follow each other at the end."""
    if (extra := arguments(method).get("extra_headers")) is None:
        return
    yield from _found(Role.EXTRA_ARGUMENTS, source.comment_above(extra))
    entries = _ENTRY.findall(docstring(method) or "")
    names = [name for name, _ in entries]
    if "extra_headers" not in names:
        return
    last = len(names) - 1 - names[::-1].index("extra_headers")
    for name, text in entries[last:]:
        if role := _EXTRAS.get(name):
            yield role, re.sub(r"\n {6}", "\n", text)


def _property(method: FunctionNode) -> Evidence:
    role = _PROPERTIES.get(method.name)
    text = docstring(method)
    if role and text:
        yield role, _REPOSITORY.sub("{repo}", text)


def _body(source: Source, method: FunctionNode) -> Evidence:
    for node in ast.walk(method):
        match node:
            case ast.If(test=ast.UnaryOp(op=ast.Not(), operand=ast.Name(id=name)), body=[ast.Raise(exc=error)]):
                text = message(error, {name: "value"})
                yield from _found(Role.EMPTY_PATH_VALUE, text and re.sub(rf"\b{name}\b", "{param}", text))
            case ast.Assign(targets=[ast.Name(id="extra_headers")], value=ast.Dict(values=values)):
                if any(isinstance(value, ast.Constant) and value.value == "multipart/form-data" for value in values):
                    yield from _found(Role.MULTIPART_BOUNDARY, source.comment_above(node))
            case ast.keyword(arg="cast_to" | "model", value=ast.Call(func=ast.Name(id="cast"))):
                yield from _found(Role.UNION_CAST, source.comment_behind(node))
            case ast.ExceptHandler(type=ast.Name(id="ImportError"), body=[ast.Raise(exc=error)]):
                text = message(error, {})
                if text and "[webhooks]" in text:
                    yield Role.WEBHOOK_NOT_INSTALLED, _EXTRA.sub("{package}", text)
            case ast.If(body=[ast.Assign(value=ast.Attribute(attr=option)), ast.If(body=[ast.Raise(exc=error)])]):
                text = message(error, {})
                yield from _found(Role.WEBHOOK_NO_KEY, text and text.replace(option, "{option}"))


def _wrapper(source: Source, node: ast.ClassDef) -> Evidence:
    """The two checker remarks around a deprecated method in a wrapper class."""
    for statement in ast.walk(node):
        match statement:
            case ast.Assign(targets=[ast.Attribute(value=ast.Name(id="self"))], value=ast.Call(args=[method, *_])):
                opening = source.comment_on(statement.lineno)
                if opening and statement.lineno < statement.value.lineno:
                    yield Role.DEPRECATED_WRAPPER_OPEN, opening
                    yield from _found(Role.DEPRECATED_WRAPPER_CLOSE, source.comment_behind(method))


def _rebuilds(node: ast.If) -> bool:
    return any(
        isinstance(call.func, ast.Attribute) and call.func.attr in ("update_forward_refs", "model_rebuild")
        for statement in node.body
        if isinstance(statement, ast.Expr) and isinstance(call := statement.value, ast.Call)
    )


def _found(role: Role, text: str | None) -> Evidence:
    if text:
        yield role, text
