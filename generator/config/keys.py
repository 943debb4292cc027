"""Reading one mapping of the config: typed access to its keys, and a finding for each key that nobody asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TypeVar

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.diagnostics.position import Span
from generator.load.tree import Mapping, Sequence, Value, key_span_at, kind_of, span_at

T = TypeVar("T")


@dataclass(slots=True)
class Report:
    """Where reading reports to: findings, and the known keys that have no effect, in the order met."""

    findings: Findings
    no_effect: dict[str, None] = field(default_factory=dict)


class Keys:
    """A mapping of the config under a dotted path; each access remembers the key as known.

    A value of a wrong type is reported and counts as absent; so does null, without a report.
    """

    def __init__(self, report: Report, mapping: Mapping, path: str = "", generic: str | None = None) -> None:
        self.report = report
        self.mapping = mapping
        self.path = path
        self._generic = path if generic is None else generic
        self._known: set[str] = set()

    def at(self, key: str) -> Span | None:
        """Where the value of the key stands."""
        return span_at(self.mapping, key)

    def key_at(self, key: str) -> Span | None:
        """Where the key stands."""
        return key_span_at(self.mapping, key)

    def join(self, key: str | int) -> str:
        """The dotted path of a key."""
        return f"{self.path}.{key}" if self.path else str(key)

    def value(self, key: str) -> Value:
        """The value, whatever its type; None when absent."""
        self._known.add(key)
        return self.mapping.get(key)

    def text(self, key: str) -> str | None:
        """A text; a number is taken as it is printed, for versions are often left unquoted."""
        value = self.value(key)
        if isinstance(value, str):
            return value
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return str(value)
        self._unless_absent(key, "text")
        return None

    def flag(self, key: str) -> bool | None:
        """A boolean."""
        value = self.value(key)
        if isinstance(value, bool):
            return value
        self._unless_absent(key, "true or false")
        return None

    def switch(self, key: str, *, default: bool = False) -> bool:
        """A boolean with a default for when it is absent."""
        value = self.flag(key)
        return default if value is None else value

    def integer(self, key: str) -> int | None:
        """A whole number that is not negative."""
        value = self.value(key)
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        self._unless_absent(key, "a whole number, 0 or more")
        return None

    def number(self, key: str) -> float | None:
        """A number that is not negative."""
        value = self.value(key)
        if isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0:
            return value
        self._unless_absent(key, "a number, 0 or more")
        return None

    def choice(self, key: str, *allowed: str) -> str | None:
        """A text that must be one of a few."""
        text = self.text(key)
        if text is None or text in allowed:
            return text
        hint, words = nearest(text, allowed), ", ".join(allowed)
        finding = codes.CONFIG_WRONG_VALUE(
            self.at(key), place=self.join(key), hint=hint, key=key, allowed=words, found=text
        )
        self.report.findings.add(finding)
        return None

    def texts(self, key: str) -> tuple[str, ...] | None:
        """A list of texts; a single text counts as a list of one."""
        value = self.value(key)
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, Sequence):
            self._unless_absent(key, "a list of texts")
            return None
        for index, item in enumerate(value):
            if not isinstance(item, str):
                self.wrong_type(f"{key}.{index}", "text", item, span_at(value, index))
        return tuple(item for item in value if isinstance(item, str))

    def keys(self, key: str, generic: str | None = None) -> Keys | None:
        """A nested mapping; `generic` is its path with the names that users chose written as `*`."""
        value = self.value(key)
        if isinstance(value, Mapping):
            path = generic if generic is not None else self._join_generic(key)
            return Keys(self.report, value, self.join(key), path)
        self._unless_absent(key, "a mapping")
        return None

    def raw(self, key: str) -> Mapping:
        """A nested mapping that is kept as it is; empty when absent."""
        value = self.value(key)
        if isinstance(value, Mapping):
            return value
        self._unless_absent(key, "a mapping")
        return Mapping()

    def entries(self, key: str) -> Iterator[tuple[str, Value, Span | None, Keys]]:
        """The entries of a nested mapping whose keys the user chose: name, value, place of the key, and the mapping."""
        nested = self.keys(key)
        if nested is not None:
            yield from nested.all()

    def all(self) -> Iterator[tuple[str, Value, Span | None, Keys]]:
        """The entries of this mapping, all of them known: name, value, place of the key, and the mapping itself."""
        for name in list(self.mapping):
            yield name, self.value(name), self.key_at(name), self

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """The entries of a nested mapping from text to text."""
        found = [(name, keys.text(name)) for name, _, _, keys in self.entries(key)]
        return tuple((name, text) for name, text in found if text is not None)

    def items(self, key: str) -> Iterator[Keys]:
        """The mappings of a list of mappings."""
        value = self.value(key)
        if not isinstance(value, Sequence):
            self._unless_absent(key, "a list")
            return
        for index, item in enumerate(value):
            if isinstance(item, Mapping):
                yield Keys(self.report, item, self.join(f"{key}.{index}"), self._join_generic(key))
            else:
                self.wrong_type(f"{key}.{index}", "a mapping", item, span_at(value, index))

    def no_effect(self, *keys: str) -> None:
        """Marks keys as known and, where present, as without effect."""
        for key in keys:
            self._known.add(key)
            if key in self.mapping:
                self.report.no_effect.setdefault(self._join_generic(key))

    def wrong_type(self, key: str, expected: str, found: Value, at: Span | None) -> None:
        """Reports a value of a wrong type."""
        finding = codes.CONFIG_WRONG_TYPE(at, place=self.join(key), key=key, expected=expected, found=kind_of(found))
        self.report.findings.add(finding)

    def require(self, key: str) -> None:
        """Reports a required key that is absent."""
        if self.mapping.get(key) is None:
            place = self.join(key)
            self.report.findings.add(codes.CONFIG_MISSING_KEY(span_at(self.mapping, ""), place=place, key=place))

    def done(self) -> None:
        """Reports the keys that were not asked for, save those that start with `x-` and are not ours."""
        for key in self.mapping:
            if key in self._known or (key.startswith("x-") and not key.startswith("x-sdkpress")):
                continue
            hint = nearest(key, self._known)
            self.report.findings.add(
                codes.CONFIG_UNKNOWN_KEY(self.key_at(key), place=self.join(key), hint=hint, key=key)
            )

    def _join_generic(self, key: str) -> str:
        return f"{self._generic}.{key}" if self._generic else key

    def _unless_absent(self, key: str, expected: str) -> None:
        """Reports a value of a wrong type unless it is absent or null."""
        value = self.mapping.get(key)
        if value is not None:
            self.wrong_type(key, expected, value, self.at(key))


def nearest(name: str, known: set[str] | tuple[str, ...]) -> str:
    """A hint that names the known spelling closest to the given one; empty when none is close."""
    close = get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return f"Did you mean {close[0]}?" if close else ""


def read_with(keys: Keys | None, read: Callable[[Keys], T], default: T) -> T:
    """What the function reads from the mapping, with unknown keys reported; the default when there is no mapping."""
    if keys is None:
        return default
    result = read(keys)
    keys.done()
    return result
