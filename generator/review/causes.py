"""Which change of the document, or of the config, each hunk of an SDK comes from.

A hunk belongs to declared names; a plan says from which places of the document a name comes, and a change knows the
places around it. Where several changes share a place, the name and the words of the lines decide. What no place explains
(imports, listings, tests) is explained by the names that its lines mention.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from generator.diagnostics.position import Span
from generator.model.surface import Surface
from generator.review.change import Change, Part, Side
from generator.review.changes.shapes import last_name
from generator.review.hunk import FilePair, Hunk, Trace
from generator.review.sdk.python_lines import Lines

Origins = Mapping[str, Mapping[str, tuple[Span, ...]]]
"""By file, where each declared name comes from."""

_CALL = re.compile(r"client\.((?:\w+\.)*\w+)\(")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]{2,}")
_TOTALS = (".stats.yml",)
_NEAREST, _USED, _NAMED, _SAID = 6, 3, 5, 6
_MOST = 6
_SHORTEST_SAYING = 12
_SHORTEST_NAME = 3
_IMPORTS = {"from", "import"}


@dataclass(frozen=True, slots=True)
class Traces:
    """What is known of one side: origins by file, the document's operations by place, operations by SDK method.

    A method is called as in the config, its words in lower case and joined, for every language spells it in its own way.
    """

    origins: Origins
    surface: Surface | None
    declared: Callable[[str, str], tuple[Lines, ...]]
    operations_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


class Causes:
    """Finds the causes of hunks among the changes of one bump."""

    def __init__(self, changes: Sequence[Change], old: Traces, new: Traces) -> None:
        self._changes = {change.id: change for change in changes}
        self._order = {change.id: index for index, change in enumerate(changes)}
        self._sides = (old, new)
        self._by_place = (_by_place(changes, is_new=False), _by_place(changes, is_new=True))
        self._by_operation: dict[str, dict[str, int]] = {}
        for change in changes:
            for use in change.uses:
                # The change may be about the operation itself, or about a schema far below it.
                rank = 4 if change.subject.startswith(use.operation) else 1
                self._by_operation.setdefault(_bare(use.operation), {}).setdefault(change.id, rank)
        self._by_schema: dict[str, list[str]] = {}
        for change in changes:
            for pointer in change.schemas:
                self._by_schema.setdefault(pointer, []).append(change.id)
        self._by_subject: dict[str, list[str]] = {}
        for change in changes:
            for subject in {
                _tail(change.subject),
                *(f"{_plain(last_name(p))}.{_plain(change.name)}" for p in change.schemas),
            }:
                self._by_subject.setdefault(subject, []).append(change.id)
        self._known = {change.id: _words(change) for change in changes}
        self._by_value = _by_value(changes)

    def explained(self, pairs: Iterable[FilePair], hunks: Mapping[str, tuple[Hunk, ...]]) -> tuple[Hunk, ...]:
        """The hunks with their names and causes."""
        found = [hunk for pair in pairs for hunk in self._of_file(pair, hunks[pair.path])]
        found = [self._by_total(hunk) if hunk.file.endswith(_TOTALS) else hunk for hunk in found]
        mentioned = self._mentioned(found)
        found = [hunk if hunk.causes else self._by_mention(hunk, mentioned) for hunk in found]
        beside: dict[str, dict[str, None]] = {}
        for hunk in found:
            beside.setdefault(hunk.file, {}).update(dict.fromkeys(hunk.causes))
        return tuple(hunk if hunk.causes else self._by_rest(hunk, tuple(beside[hunk.file])) for hunk in found)

    # -- by place ------------------------------------------------------------------------------------------------

    def _of_file(self, pair: FilePair, hunks: tuple[Hunk, ...]) -> list[Hunk]:
        lines = tuple(
            side.declared(pair.path, text) if present else ()
            for side, text, present in zip(self._sides, (pair.old, pair.new), (pair.in_old, pair.in_new), strict=True)
        )
        texts = (pair.old.splitlines(), pair.new.splitlines())
        return [self._of_hunk(hunk, lines, texts) for hunk in hunks]

    def _of_hunk(self, hunk: Hunk, lines: tuple[tuple[Lines, ...], ...], texts: tuple[list[str], list[str]]) -> Hunk:
        scores: dict[str, int] = {}
        by_name: dict[str, int] = {}
        names: dict[str, None] = {}
        starts, parts = (hunk.old_start, hunk.new_start), (hunk.old, hunk.new)
        for index, side in enumerate(self._sides):
            owned = _owned(lines[index], starts[index], len(parts[index]))
            names.update(dict.fromkeys(each.name for each in owned if not each.name.startswith("__")))
            for each in owned:
                for id_, score in self._of_name(side, index, hunk.file, each.name).items():
                    scores[id_] = max(scores.get(id_, 0), score)
                by_name.update(dict.fromkeys(self._by_subject.get(_tail(each.name), ()), _USED))
            if hunk.file.startswith("tests/") or not side.origins.get(hunk.file):
                around = [texts[index][n - 1] for each in owned[-1:] for n in range(each.first, each.last + 1)]
                for id_, score in self._of_calls(side, [*around, *parts[index]]).items():
                    scores[id_] = max(scores.get(id_, 0), score)
        if stated := self._stated(hunk):
            return replace(hunk, names=tuple(names), causes=stated, trace=Trace.NAME)
        trace = Trace.PLACE if scores else Trace.NAME
        causes = self._best(scores or by_name, hunk, tuple(names))
        return replace(hunk, names=tuple(names), causes=causes, trace=trace if causes else None)

    def _stated(self, hunk: Hunk) -> tuple[str, ...]:
        """The changes of names that the config gives, where nothing but such a name differs or the path holds it."""
        old, new = (Counter(_plain(w) for line in side for w in _WORD.findall(line)) for side in (hunk.old, hunk.new))
        words = {*(old - new), *(new - old)} - _IMPORTS
        path = {_plain(part) for part in hunk.file.split("/")} if not (hunk.old and hunk.new) else set[str]()
        found = {id_ for value, id_ in self._by_value.items() if value in path}
        if not found and words and all(_holds_one(word, self._by_value) for word in words):
            found = {id_ for value, id_ in self._by_value.items() if any(value in word for word in words)}
        return tuple(sorted(found, key=self._order.__getitem__))[:_MOST]

    def _of_name(self, side: Traces, index: int, file: str, name: str) -> dict[str, int]:
        found: dict[str, int] = {}
        for place in side.origins.get(file, {}).get(name, ()):
            for id_, rank in self._by_place[index].get(place, ()):
                found[id_] = max(found.get(id_, 0), 1, _NEAREST - rank)
            for pointer in side.surface.used_at(place) if side.surface is not None else ():
                for id_ in self._by_schema.get(pointer, ()):
                    found[id_] = max(found.get(id_, 0), _USED)
            operation = side.surface.places.get(place) if side.surface is not None else None
            for id_, rank in self._by_operation.get(_bare(operation or ""), {}).items():
                found[id_] = max(found.get(id_, 0), rank)
        return found

    def _of_calls(self, side: Traces, lines: Iterable[str]) -> dict[str, int]:
        """The changes that reach the methods which the lines call."""
        found: dict[str, int] = {}
        for call in {match for line in lines for match in _CALL.findall(line)}:
            method = ".".join(_plain(part) for part in call.split(".") if not part.startswith("with_"))
            for operation in side.operations_of.get(method, ()):
                found.update(self._by_operation.get(_bare(operation), {}))
        return found

    def _best(self, scores: Mapping[str, int], hunk: Hunk, names: tuple[str, ...]) -> tuple[str, ...]:
        """The changes with the highest score, those whose name or words the lines hold before others."""
        if not scores:
            return ()
        lines = [line for line in (*hunk.old, *hunk.new) if line.strip()]
        present = {_plain(word) for line in lines for word in _WORD.findall(line)}
        ends = {_plain(name.rpartition(".")[2]) for name in names}
        sayings = _sayings(lines)
        total: dict[str, int] = {}
        for id_, score in scores.items():
            change = self._changes[id_]
            name = _plain(change.name)
            named = _NAMED if name and name in ends else _NAMED - 1 if name and name in present else 0
            said = _SAID if any(saying in self._known[id_] for saying in sayings) else 0
            total[id_] = score + named + said
        best = max(total.values())
        chosen = [id_ for id_, score in total.items() if score == best or (len(names) > 1 and score >= _NEAREST)]
        return tuple(sorted(chosen, key=lambda id_: (-total[id_], self._order[id_]))[:_MOST])

    # -- by mention ----------------------------------------------------------------------------------------------

    def _mentioned(self, hunks: Iterable[Hunk]) -> dict[str, tuple[str, ...]]:
        """The names of explained hunks, with their causes; the whole declaration before parts of it."""
        found: dict[str, tuple[str, ...]] = {}
        for hunk in sorted(hunks, key=lambda hunk: len(hunk.causes)):
            for name in hunk.names if hunk.causes else ():
                found.setdefault(name.rpartition(".")[2], hunk.causes)
                found.setdefault(name.partition(".")[0], hunk.causes)
            stem = hunk.file.rpartition("/")[2].partition(".")[0]
            if hunk.causes and stem not in ("__init__", ""):
                found.setdefault(stem, hunk.causes)
        for change in self._changes.values():
            if change.rule.part in (Part.OPERATION, Part.SCHEMA):
                found.setdefault(change.name, (change.id,))
        return found

    def _by_rest(self, hunk: Hunk, beside: tuple[str, ...]) -> Hunk:
        """What is left: imports follow the other hunks of their file, and what every method shares the whole document."""
        whole = [c.id for c in self._changes.values() if _is_of_all(c)]
        only = tuple(self._changes) if len(self._changes) == 1 else ()
        chosen = only or beside or tuple(whole)
        trace = Trace.REST if chosen else None
        return replace(hunk, causes=tuple(sorted(chosen, key=self._order.__getitem__))[:_MOST], trace=trace)

    def _saying(self, hunk: Hunk) -> tuple[str, ...]:
        """The changes whose texts hold the lines of a hunk."""
        said = _sayings((*hunk.old, *hunk.new))
        return tuple(id_ for id_, known in self._known.items() if any(saying in known for saying in said))

    def _by_mention(self, hunk: Hunk, mentioned: Mapping[str, tuple[str, ...]]) -> Hunk:
        if said := self._saying(hunk):
            return replace(hunk, causes=said[:_MOST], trace=Trace.NAME)
        words = [word for line in (*hunk.old, *hunk.new) for word in _WORD.findall(line)]
        causes = dict.fromkeys(id_ for word in dict.fromkeys(words) for id_ in mentioned.get(word, ()))
        return replace(hunk, causes=tuple(causes)[:_MOST], trace=Trace.MENTION if causes else None)

    def _by_total(self, hunk: Hunk) -> Hunk:
        """The lines of a file that counts and digests the inputs come from all changes, of operations before others."""
        rank = {Part.OPERATION: 0, Part.CONFIG: 1}
        causes = sorted(self._changes.values(), key=lambda change: rank.get(change.rule.part, 2))
        chosen = tuple(change.id for change in causes[:_MOST])
        return replace(hunk, causes=chosen, trace=Trace.PLACE if chosen else None)


def _by_value(changes: Iterable[Change]) -> dict[str, str]:
    """The changes of names that the config gives to a package, a client or a project, by the old and the new name."""
    found: dict[str, str] = {}
    for change in changes:
        for side in (change.old, change.new) if change.rule.part is Part.CONFIG and _is_of_all(change) else ():
            value = _plain(side.value) if side is not None and side.value.startswith('"') else ""
            if len(value) >= _SHORTEST_NAME:
                found.setdefault(value, change.id)
    return found


def _holds_one(word: str, values: Iterable[str]) -> bool:
    return any(value in word for value in values)


def _is_of_all(change: Change) -> bool:
    """Whether every method and file may show a change: one of the document or the config as a whole."""
    is_apart = change.rule.part is Part.CONFIG and not change.subject.startswith("resources.")
    return is_apart or change.rule.part in (Part.SECURITY, Part.DOCUMENT)


def _by_place(changes: Iterable[Change], *, is_new: bool) -> dict[Span, list[tuple[str, int]]]:
    found: dict[Span, list[tuple[str, int]]] = {}
    for change in changes:
        side: Side | None = change.new if is_new else change.old
        for rank, home in enumerate(side.homes if side is not None else ()):
            found.setdefault(home, []).append((change.id, rank))
    return found


def _owned(lines: tuple[Lines, ...], start: int, count: int) -> list[Lines]:
    """The declared names whose lines overlap some lines; lines between declarations belong to what is around them."""
    last = start + max(count, 1) - 1
    return [each for each in lines if each.first <= last and each.last >= start]


def _words(change: Change) -> str:
    return " ".join(f"{change.old.value if change.old else ''} {change.new.value if change.new else ''}".split())


def _sayings(lines: Iterable[str]) -> list[str]:
    """The lines that are long enough to be a piece of a text."""
    found = (" ".join(line.strip(" #\"'/*").split()) for line in lines)
    return [saying for saying in found if len(saying) >= _SHORTEST_SAYING]


def _bare(operation: str) -> str:
    """An operation without the names of its placeholders, by which both sides call it."""
    return re.sub(r"\{[^{}]*\}", "{}", operation)


def _tail(path: str) -> str:
    """The last two parts of a path, by which a property is known wherever it stands."""
    return ".".join(_plain(part) for part in path.split(".")[-2:])


@lru_cache(maxsize=65536)
def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
