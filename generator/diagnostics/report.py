"""Findings as text with excerpts, as JSON, and as annotations of a CI run."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.diagnostics.position import Span

_WIDTH = 100
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_LINE_END = re.compile(r"\r\n|\r|\n")
_ANNOTATION = {Severity.FATAL: "error", Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def text_report(diagnostics: Iterable[Diagnostic], sources: Mapping[str, str]) -> str:
    """Each finding with its line of the input and a caret below it, then a line of totals.

    `sources` gives the text of an input by its display path; a finding in a file it lacks has no excerpt.
    """
    found = tuple(diagnostics)
    lines = {file: _LINE_END.split(text) for file, text in sources.items()}
    parts = [_finding(diagnostic, lines) for diagnostic in found]
    return "\n\n".join([*parts, totals(found)]) + "\n"


def totals(diagnostics: Iterable[Diagnostic]) -> str:
    """A line that counts the findings by severity, the worst first."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    words = [_counted(counts[severity], severity.word) for severity in sorted(counts, reverse=True)]
    return ", ".join(words) if words else "no findings"


def json_report(diagnostics: Iterable[Diagnostic]) -> str:
    """The findings as a JSON list of objects with fixed keys."""
    return json.dumps([_as_object(diagnostic) for diagnostic in diagnostics], indent=2, ensure_ascii=False) + "\n"


def github_report(diagnostics: Iterable[Diagnostic]) -> str:
    """The findings as GitHub workflow commands, one a line.

    Source of the form and its escapes: GitHub's documentation of workflow commands.
    """
    return "".join(_annotation(diagnostic) + "\n" for diagnostic in diagnostics)


def _counted(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 or word == "fatal" else f"{count} {word}s"


def _finding(diagnostic: Diagnostic, lines: Mapping[str, list[str]]) -> str:
    where = f"{printable(str(diagnostic.at))}: " if diagnostic.at is not None else ""
    parts = [f"{where}{diagnostic.severity.word} {diagnostic.code}: {printable(diagnostic.message)}"]
    if diagnostic.at is not None and diagnostic.at.file in lines:
        parts += _excerpt(diagnostic.at, lines[diagnostic.at.file])
    if diagnostic.place:
        parts.append(f"  in {printable(diagnostic.place)}")
    if diagnostic.hint:
        parts.append(f"  hint: {printable(diagnostic.hint)}")
    return "\n".join(parts)


def _excerpt(at: Span, lines: list[str]) -> list[str]:
    """The input line and a caret under the column; a long line is cut to a window around the column."""
    if not 1 <= at.line <= len(lines):
        return []
    line, column = lines[at.line - 1], at.column - 1
    start = max(0, column - _WIDTH // 2) if len(line) > _WIDTH else 0
    shown = printable(line[start : start + _WIDTH].replace("\t", " "))
    gutter = f"{at.line:>5} | "
    return [(gutter + shown).rstrip(), " " * (len(gutter) + column - start) + "^"]


def printable(text: str) -> str:
    """The text on one line with control and direction characters replaced, so that input cannot drive a terminal."""
    return _CONTROL.sub("\ufffd", " ".join(_LINE_END.split(text)))


def _as_object(diagnostic: Diagnostic) -> dict[str, object]:
    at = diagnostic.at
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.word,
        "message": diagnostic.message,
        "file": at.file if at else None,
        "line": at.line if at else None,
        "column": at.column if at else None,
        "place": diagnostic.place or None,
        "pointer": diagnostic.pointer or None,
        "hint": diagnostic.hint or None,
    }


def _annotation(diagnostic: Diagnostic) -> str:
    at = diagnostic.at
    fields = [("title", diagnostic.code)]
    if at is not None:
        fields = [("file", at.file), ("line", str(at.line)), ("col", str(at.column)), *fields]
    properties = ",".join(f"{name}={_escape_property(value)}" for name, value in fields)
    text = f"{diagnostic.message} ({diagnostic.hint})" if diagnostic.hint else diagnostic.message
    return f"::{_ANNOTATION[diagnostic.severity]} {properties}::{_escape_text(text)}"


def _escape_text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_text(text).replace(":", "%3A").replace(",", "%2C")
