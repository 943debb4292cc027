"""The public symbols of a TypeScript SDK that we wrote, read from its layout: one declaration a line, two spaces a level.

This is no parser of TypeScript. It reads the declarations of modules as our formatter lays them out, and passes over what
it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.planning.contract import TextFile
from generator.review.sdk.python_lines import Lines
from generator.review.sdk.symbol import Argument, Signature, Symbol, SymbolKind

_ROOT = "src/"
_PRIVATE = ("src/core/", "src/internal/", "src/lib/", "src/_vendor/")
_HEAD = re.compile(r"export (?:declare )?(?:abstract )?(class|interface|namespace) (\w+)(?:<[^{]*>)?(.*)\{\}?$")
_ALIAS = re.compile(r"export type (\w+)(?:<[^=]*>)? =(.*)$", re.DOTALL)
_MEMBER = re.compile(r"(?:readonly )?(\w+|'[^']*')(\?)?: (.*);$", re.DOTALL)
_METHOD = re.compile(r"(?:async )?(\w+)\((.*)\): (.*?) ?[;{]$", re.DOTALL)
_HEIR = re.compile(r"^export class (\w+) extends (\w+)", re.MULTILINE)
_PASSED_ON = {"client-base": "client"}
"""Modules whose declarations another module passes on, which is the one that they are known by."""
_HIDDEN = re.compile(r"(private|protected|static|declare|get|set|constructor|#|_)\b")
_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/|^\s*//[^\n]*", re.DOTALL | re.MULTILINE)
_SENT = "Params"
_OPENING, _CLOSING = "([{<", ")]}>"


@dataclass(frozen=True, slots=True)
class Statement:
    """A declaration: its text on one line, how deep it stands, and its lines."""

    text: str
    depth: int
    first: int
    last: int


def typescript_symbols(files: Iterable[TextFile]) -> dict[str, Symbol]:
    """The public symbols by path: the module, the declaration, the member.

    Where a class extends another one of its module, what it gets from that counts as its own: programs know the method by
    the class that they have, and it may move from one to the other without a change for them.
    """
    found: dict[str, Symbol] = {}
    heirs: dict[str, str] = {}
    for file in files:
        if file.path.endswith(".ts") and file.path.startswith(_ROOT) and not file.path.startswith(_PRIVATE):
            found.update((symbol.path, symbol) for symbol in _symbols(file))
            module = _module(file)
            heirs.update((f"{module}.{base}", f"{module}.{name}") for name, base in _HEIR.findall(file.text))
    return _inherited(found, heirs)


def _inherited(symbols: dict[str, Symbol], heirs: Mapping[str, str]) -> dict[str, Symbol]:
    """The symbols, with the members of a class and what it extends at the class that extends it."""
    found: dict[str, Symbol] = {}
    bases = {heir: symbols[base].bases for base, heir in heirs.items() if base in symbols}
    for symbol in symbols.values():
        heir = heirs.get(symbol.owner)
        path = symbol.path if heir is None else f"{heir}.{symbol.name}"
        found[path] = replace(symbol, path=path, bases=(*symbol.bases, *bases.get(symbol.path, ())))
    return found


def _module(file: TextFile) -> str:
    name = file.path.removeprefix(_ROOT).removesuffix(".ts").removesuffix("/index")
    return _PASSED_ON.get(name, name)


def _symbols(file: TextFile) -> Iterator[Symbol]:
    module = _module(file)
    owners: list[tuple[int, str, str]] = []
    for statement in statements(file.text):
        while owners and statement.depth <= owners[-1][0]:
            owners.pop()
        outer = ".".join((module, *(name for _, _, name in owners)))
        base = Symbol("", SymbolKind.CLASS, file.path, statement.first, statement.last)
        if head := _HEAD.match(statement.text):
            kind, name, rest = head.groups()
            bases = tuple(word for word in re.findall(r"\w[\w.]*", rest) if word not in ("extends", "implements"))
            owners.append((statement.depth, kind, name))
            if kind != "namespace":
                sent = any(each.endswith(_SENT) for _, _, each in owners)
                yield replace(base, path=f"{outer}.{name}", bases=bases, sent=sent)
        elif alias := _ALIAS.match(statement.text):
            value = alias[2].strip().rstrip(";").removeprefix("| ")
            sent = any(name.endswith(_SENT) for name in (alias[1], *(each for _, _, each in owners)))
            yield replace(base, path=f"{outer}.{alias[1]}", kind=SymbolKind.ALIAS, value=value, sent=sent)
        elif owners and owners[-1][1] != "namespace" and statement.depth == owners[-1][0] + 1:
            yield from _member(statement, replace(base, path=outer), owners)


def _member(statement: Statement, base: Symbol, owners: list[tuple[int, str, str]]) -> Iterator[Symbol]:
    if _HIDDEN.match(statement.text):
        return
    if method := _METHOD.match(statement.text):
        signature = Signature(tuple(_arguments(method[2])), method[3])
        path = f"{base.path}.{method[1]}"
        yield replace(base, path=path, kind=SymbolKind.FUNCTION, signatures=(signature,))
    elif owners[-1][1] == "interface" and (member := _MEMBER.match(statement.text)):
        sent = any(name.endswith(_SENT) for _, _, name in owners)
        value = member[3] if sent or not member[2] else f"{member[3]} | undefined"
        path = f"{base.path}.{member[1].strip(chr(39))}"
        kind = SymbolKind.ATTRIBUTE
        yield replace(base, path=path, kind=kind, value=value, required=not member[2], sent=sent)


def _arguments(text: str) -> Iterator[Argument]:
    for part in split(text, ","):
        name, colon, annotation = part.partition(":")
        if colon:
            value, equals, default = annotation.partition(" = ")
            optional = "undefined" if name.endswith("?") else None
            yield Argument(name.strip(" ?."), "either", value.strip(), default.strip() if equals else optional)


def statements(text: str) -> Iterator[Statement]:
    """The declarations of a file, comments left out; what stands in the body of a function is not looked at."""
    lines = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text).split("\n")
    number = 0
    while number < len(lines):
        line = lines[number]
        depth, first = (len(line) - len(line.lstrip())) // 2, number + 1
        parts = [line.strip()]
        if not parts[0] or parts[0][0] in "}])":
            number += 1
            continue
        if not _HEAD.match(parts[0]):
            opened = _opened(parts[0])
            while number + 1 < len(lines) and not _ends(parts[-1], opened):
                number += 1
                parts.append(lines[number].strip())
                opened += _opened(parts[-1])
        number += 1
        yield Statement(" ".join(part for part in parts if part), depth, first, number)
        if _METHOD.match(parts[-1]) or parts[-1].endswith(") {") or re.match(r"\).*\{$", parts[-1]):
            number = _after_body(lines, number, depth)


def split(text: str, sign: str) -> list[str]:
    """The parts of a text between signs that stand in no bracket and no literal."""
    parts, level, quote, start = [], 0, "", 0
    for index, letter in enumerate(text):
        if quote:
            quote = "" if letter == quote and text[index - 1] != "\\" else quote
        elif letter in "'\"`":
            quote = letter
        elif letter in _OPENING:
            level += 1
        elif letter in _CLOSING and not (letter == ">" and text[index - 1 : index] == "="):
            level -= 1
        elif letter == sign and level == 0:
            parts.append(text[start:index].strip())
            start = index + 1
    return [part for part in (*parts, text[start:].strip()) if part]


def _opened(line: str) -> int:
    """How many brackets more a line opens than it closes."""
    return sum(line.count(sign) for sign in "([{") - sum(line.count(sign) for sign in ")]}")


def _ends(line: str, opened: int) -> bool:
    """Whether a declaration is complete with a line: nothing is open, or the body of a function begins."""
    return (opened == 0 and line.endswith((";", "}", ","))) or (opened == 1 and line.endswith("{"))


def _after_body(lines: list[str], number: int, depth: int) -> int:
    closing = "  " * depth + "}"
    while number < len(lines) and not lines[number].startswith(closing):
        number += 1
    return number + 1


def declared_statements(text: str) -> tuple[Lines, ...]:
    """The declared names of a file with their lines; a declaration ends where the next statement of its depth begins.

    The comment above a declaration belongs to it.
    """
    written = text.splitlines()
    found: list[tuple[int, Lines]] = []
    owners: list[tuple[int, str]] = []
    for statement in statements(text):
        while owners and statement.depth <= owners[-1][0]:
            owners.pop()
        head = _HEAD.match(statement.text)
        name = head[2] if head else _name(statement.text) if owners or statement.text.startswith("export") else ""
        path = ".".join((*(owner for _, owner in owners), name)) if name else ""
        found.append((statement.depth, Lines(path, _with_comment(written, statement.first), statement.last)))
        if head:
            owners.append((statement.depth, name))
    return tuple(_stretched(found, len(written)))


def _with_comment(lines: list[str], first: int) -> int:
    """The first line of the comment right above a line, which is a comment's to its last line."""
    while first > 1 and lines[first - 2].lstrip().startswith(("/*", "*", "//")):
        first -= 1
    return first


def _stretched(found: list[tuple[int, Lines]], end: int) -> Iterator[Lines]:
    for index, (depth, lines) in enumerate(found):
        following = next((each.first for other, each in found[index + 1 :] if other <= depth), end + 1)
        if lines.name:
            yield replace(lines, last=max(lines.last, following - 1))


def _name(text: str) -> str:
    found = _ALIAS.match(text) or _METHOD.match(text) or _MEMBER.match(text)
    return found[1].strip("'") if found else ""
