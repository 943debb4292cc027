"""Fixed sentences in the client and package files of a Python SDK."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from generator.adopt.resources import Evidence
from generator.adopt.source import (
    FunctionNode,
    Source,
    arguments,
    attribute_doc,
    classes,
    docstring,
    message,
    methods,
)
from generator.planning.house import Role

_LINK: Final = re.compile(r"https?://[^\s)>]+")
_ITEM: Final = re.compile(r"^[-*] .*$", re.MULTILINE)
_HEADERS: Final = re.compile(r"`[\w-]+`(?:(?:, or | or | and |, )`[\w-]+`)*")


def client_evidence(source: Source) -> Evidence:
    """What `_client.py` says in each role, once for each of its client classes."""
    for node in classes(source):
        found = {method.name: method for method in methods(node)}
        if "__init__" in found and "http_client" in arguments(found["__init__"]):
            yield from _client(source, node, found)


def package_evidence(source: Source, package: str) -> Evidence:
    """What the `__init__.py` of the package says about its exports and its module level client."""
    for before, node in pairwise(source.tree.body):
        match node:
            case ast.Assign(targets=[ast.Name(id="__locals")]):
                yield from _role(Role.MODULE_ATTRIBUTE, source.comment_above(node), {package: "package"})
            case ast.Import() if isinstance(before, ast.For):
                yield from _role(Role.MODULE_CLIENT, source.comment_above(node))
            case ast.ClassDef():
                yield from _role(Role.MODULE_CLIENT_PROPERTIES, source.comment_below(node.lineno))
    for handler in (node for node in ast.walk(source.tree) if isinstance(node, ast.ExceptHandler)):
        yield from _role(Role.MODULE_ATTRIBUTE_BUILTIN, source.comment_above(handler.body[0]))


def _client(source: Source, node: ast.ClassDef, found: dict[str, FunctionNode]) -> Evidence:
    constructor = found["__init__"]
    declared = (source.comment_above(item) for item in node.body if isinstance(item, ast.AnnAssign))
    yield from _role(Role.CLIENT_OPTIONS, next(filter(None, declared), None))
    yield from _role(Role.WEBSOCKET_BASE_URL, attribute_doc(node.body, "websocket_base_url"))
    yield from _constructor_signature(source, constructor)
    yield from _constructor_doc(node.name, constructor)
    yield from _constructor_errors(source, constructor)
    names = tuple(arguments(constructor))
    if "_validate_headers" in found:
        yield from _unresolved(found["_validate_headers"], names)
    if "copy" in found:
        yield from _role(Role.COPY, docstring(found["copy"]))
        yield from _exclusive(found["copy"])
    if "_should_retry" in found:
        yield from _role(Role.TOKEN_RETRY, source.comment_above(found["_should_retry"].body[0]))
    for method in found.values():
        yield from _fallback(method, node.name)
    for item in node.body:
        match item:
            case ast.Assign(targets=[ast.Name(id="with_options")]):
                yield from _role(Role.COPY_ALIAS, source.comment_above(item))


def _constructor_signature(source: Source, constructor: FunctionNode) -> Evidence:
    args = arguments(constructor)
    if "_strict_response_validation" in args:
        yield from _role(Role.STRICT_VALIDATION, source.comment_above(args["_strict_response_validation"]))
    text = source.comment_above(args["http_client"])
    library = _library(args["http_client"])
    if text and library:
        default = re.search(r"Default\w+", text)
        text = _LINK.sub("{link}", text)
        yield from _role(Role.HTTP_CLIENT, text, {default[0] if default else "": "default_client", library: "library"})


def _library(argument: ast.arg) -> str | None:
    """The module in `httpx.Client | None`, which is how the argument is annotated."""
    for node in ast.walk(argument):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            return node.value.id
    return None


def _constructor_doc(client: str, constructor: FunctionNode) -> Evidence:
    first, _, rest = (docstring(constructor) or "").partition("\n\n")
    role = Role.CONSTRUCTOR_ASYNC if client.startswith("Async") else Role.CONSTRUCTOR_SYNC
    yield from _role(role, first, {client: "client"})
    items = _ITEM.findall(rest)
    for item in items:
        yield from _role(Role.INFERRED_ITEM, _with_option(item, constructor))
    if items:
        yield from _role(Role.INFERRED_SEVERAL, rest.partition("\n")[0])
    else:
        yield from _role(Role.INFERRED_ONE, _with_option(rest, constructor))


def _constructor_errors(source: Source, constructor: FunctionNode) -> Evidence:
    for node in ast.walk(constructor):
        match node:
            case ast.If(test=ast.Compare(left=ast.Name(id=option), ops=[ast.Is()]), body=[ast.Raise(exc=error)]) if (
                text := message(error, {})
            ):
                text = _with_option(text, constructor, option)
                yield from _role(Role.MISSING_OPTION if "{env}" in text else Role.MISSING_OPTION_NO_ENV, text)
            case ast.ExceptHandler(body=[ast.Raise(exc=error)]):
                yield from _role(Role.ENVIRONMENT_UNKNOWN, message(error, {}))
            case ast.If(test=ast.BoolOp(), body=[ast.Raise(exc=error)]) if text := message(error, {}):
                yield from _role(Role.ENVIRONMENT_AMBIGUOUS, _ENVIRONMENT_VARIABLE.sub("{env}", text))
            case ast.Assign(targets=[ast.Name(id="base_url")], value=ast.Call(func=ast.Name(id="cast"))):
                yield from _role(Role.ENVIRONMENT_CAST, source.comment_above(node))


_ENVIRONMENT_VARIABLE: Final = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b")


def _with_option(text: str, constructor: FunctionNode, option: str | None = None) -> str:
    """A sentence with placeholders for the option and the environment variable that it names."""
    named = [option] if option else [name for name in arguments(constructor) if f"`{name}`" in text]
    text = _ENVIRONMENT_VARIABLE.sub("{env}", text)
    for name in named[:1]:
        text = re.sub(rf"\b{name}\b", "{option}", text)
    return text


def _unresolved(method: FunctionNode, options: Iterable[str]) -> Evidence:
    names = "|".join(sorted(map(re.escape, options), key=len, reverse=True))
    listed = re.compile(rf"\b(?:{names})\b(?:(?:, or | or | and |, )(?:{names})\b)*")
    for node in ast.walk(method):
        if isinstance(node, ast.Raise) and (text := message(node.exc, {})):
            headers = _HEADERS.search(text)
            count = headers[0].count("`") // len("``") if headers else 0
            text = listed.sub("{options}", _HEADERS.sub("{headers}", text, count=1), count=1)
            yield _UNRESOLVED.get(count, Role.UNRESOLVED_AUTH_MANY), text


_UNRESOLVED: Final = {0: Role.UNRESOLVED_AUTH_ONE, 1: Role.UNRESOLVED_AUTH_ONE, 2: Role.UNRESOLVED_AUTH_SEVERAL}


def _fallback(method: FunctionNode, client: str) -> Evidence:
    """What a method says that finds no value of an option on the client."""
    option = re.fullmatch(r"_get_(\w+)_path_param", method.name)
    for node in ast.walk(method) if option else ():
        if option and isinstance(node, ast.Raise):
            yield from _role(Role.MISSING_ARGUMENT, message(node.exc, {}), {option[1]: "option", client: "client"})


def _exclusive(method: FunctionNode) -> Evidence:
    for node in ast.walk(method):
        match node:
            case ast.If(
                test=ast.BoolOp(values=[ast.Compare(left=ast.Name(id=one)), ast.Compare(left=ast.Name(id=other))]),
                body=[ast.Raise(exc=error)],
            ):
                yield from _role(Role.EXCLUSIVE_ARGUMENTS, message(error, {}), {one: "first", other: "second"})


def _role(role: Role, text: str | None, names: dict[str, str] | None = None) -> Evidence:
    """The text in its role, with a placeholder for each of the given names."""
    if not text:
        return
    for name, placeholder in (names or {}).items():
        text = re.sub(rf"\b{re.escape(name)}\b", "{" + placeholder + "}", text) if name else text
    yield role, text
