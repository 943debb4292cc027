"""What the arguments of a transform point at in the document."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.config.settings import TransformCommand
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic, Findings
from generator.diagnostics.position import Span
from generator.load.jsonpath import Query, parse_query
from generator.load.jsonpath_select import Match, TooMuchError, select
from generator.load.jsonpath_tokens import QueryError
from generator.load.tree import Mapping, Sequence, Value, kind_of, span_at

Report = Callable[[Diagnostic], None]
_HINT = "Quote keys with dots or brackets: $.paths['/a.json']."


@dataclass(slots=True)
class Arguments:
    """The arguments of one command, the document as it is now, and how many places the command has changed."""

    root: Value
    command: TransformCommand
    findings: Findings
    hits: int = 0

    @property
    def name(self) -> str:
        """The command, as messages call it."""
        return self.command.command

    def at(self, key: str) -> Span | None:
        """Where an argument stands in the config; where the command stands when the argument is absent."""
        return span_at(self.command.args, key) if key in self.command.args else self.command.at

    def value(self, key: str) -> Value:
        """An argument as it is; None when absent."""
        return self.command.args.get(key)

    def has(self, key: str) -> bool:
        """Whether the argument is there, be it null."""
        return key in self.command.args

    def invalid(self, reason: str, at: Span | None) -> None:
        """Reports arguments that the command cannot work with."""
        self.findings.add(codes.TRANSFORM_INVALID(at, reason=reason))

    def wrong_target(self, match: Match, reason: str, at: Span | None) -> None:
        """Reports a target that the command cannot change."""
        self.findings.add(codes.TRANSFORM_WRONG_TARGET(at, command=self.name, target=match, reason=reason))

    def clash(self, target: object, at: Span | None) -> None:
        """Reports something in the way."""
        self.findings.add(codes.TRANSFORM_CLASH(at, command=self.name, target=target))

    def targets(self, key: str = "target") -> tuple[Match, ...]:
        """The places that an argument selects: by a query, a list of them, or `{matches_schema, ignore}`.

        A query that selects nothing is reported, and gives nothing.
        """
        value = self.value(key)
        if isinstance(value, Mapping):
            return self._equal_schemas(value)
        found = [match for query, at in self._queries(value, self.at(key)) for match in self.select(query, at)]
        return _distinct(found)

    def select(self, text: str, at: Span | None, *, may_miss: bool = False) -> tuple[Match, ...]:
        """The places that one query selects; nothing and a finding when it is no query or selects none."""
        query = self.query(text, at)
        if query is None:
            return ()
        try:
            found = select(self.root, query)
        except TooMuchError:
            self.findings.add(codes.TRANSFORM_TOO_MUCH(at, query=text))
            return ()
        if not found and not may_miss:
            self.findings.add(codes.TRANSFORM_NO_MATCH(at, hint=_hint(text), command=self.name, query=text))
        return found

    def query(self, text: str, at: Span | None) -> Query | None:
        """The parsed query; None and a finding when the text is none."""
        try:
            return parse_query(text)
        except QueryError as error:
            problem = f"{error} (character {error.offset + 1})"
            self.findings.add(codes.TRANSFORM_QUERY_INVALID(at, query=text, problem=problem))
            return None

    def _queries(self, value: Value, at: Span | None) -> Iterator[tuple[str, Span | None]]:
        if isinstance(value, str):
            yield value, at
        elif isinstance(value, Sequence):
            for index, item in enumerate(value):
                if isinstance(item, str):
                    yield item, span_at(value, index)
                else:
                    self.invalid(f"a target must be a query, found {kind_of(item)}", span_at(value, index))
        else:
            self.invalid(f"a target must be a query or a list of them, found {kind_of(value)}", at)

    def _equal_schemas(self, value: Mapping) -> tuple[Match, ...]:
        """Every mapping that equals the one that `matches_schema` selects, but for those at or under `ignore`."""
        pattern = value.get("matches_schema")
        at = span_at(value, "matches_schema")
        if not isinstance(pattern, str):
            self.invalid("a target that is a mapping needs `matches_schema`", at)
            return ()
        originals = self.select(pattern, at)
        if len(originals) != 1 or not isinstance(originals[0].value, Mapping):
            if originals:
                self.invalid("`matches_schema` must select one mapping", at)
            return ()
        ignored = self._ignored(value)
        equal = _equal_to(self.root, originals[0].value)
        return tuple(match for match in equal if not any(id(value) in ignored for value in _lineage(match)))

    def _ignored(self, value: Mapping) -> set[int]:
        if value.get("ignore") is None:
            return set()
        queries = self._queries(value["ignore"], span_at(value, "ignore"))
        found = [match for text, at in queries for match in self.select(text, at, may_miss=True)]
        return {id(match.value) for match in found if isinstance(match.value, (Mapping, Sequence))}


def _hint(text: str) -> str:
    return _HINT if "/" in text and "['" not in text else ""


def _distinct(matches: list[Match]) -> tuple[Match, ...]:
    found: dict[tuple[int, str | int], Match] = {}
    for match in matches:
        found.setdefault((id(match.container), match.key), match)
    return tuple(found.values())


def _equal_to(root: Value, original: Mapping) -> list[Match]:
    """The mappings equal to the original; those inside of an equal one cannot be equal to it as well."""
    canonical = _canonical(original)
    everything = select(root, parse_query("$..*"))
    alike = (
        match for match in everything if isinstance(match.value, Mapping) and match.value.keys() == original.keys()
    )
    return [match for match in alike if match.value == original and _canonical(match.value) == canonical]


def _canonical(value: Value) -> str:
    return json.dumps(value, sort_keys=True)


def _lineage(match: Match) -> Iterator[Value]:
    """The matched value and everything around it."""
    here: Match | None = match
    while here is not None:
        yield here.value
        here = here.parent
