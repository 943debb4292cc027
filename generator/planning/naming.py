"""Names: wire spellings split to words, words cased for code, clashes settled."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from generator.planning.inflection import plural_word, singular_word

_INITIALISMS = (
    "3ds ach acl ai api ats cpu crm db dns e2e eeoc gb gpu hd hris html http https id ip iso jsonl kb kyb kyc lfs mb "
    "mp3 mp4 nft saml sdk sku sms ss ssh sso url"
)
INITIALISMS = frozenset(_INITIALISMS.split())
"""The words that are written in capitals unless the config key `custom_casings` says otherwise."""

_BRANDS = {"github": "GitHub", "mongodb": "MongoDB", "oauth": "OAuth"}
_OPEN = "open"  # OpenAPI and the like: the initialism stays one


@dataclass(frozen=True, slots=True)
class Spelling:
    """How one word is written: None where the general rule holds (config key `custom_casings`)."""

    initialism: bool | None = None
    snake: str | None = None
    pascal: str | None = None
    camel: str | None = None
    capital: str | None = None


@dataclass(frozen=True, slots=True)
class Casings:
    """The spellings and plural forms of one project, over the built-in initialisms.

    `spellings` and `plurals` are keyed by the word in lower case; `plurals` leads from the singular to the plural.
    An edition that knows no built-in initialisms has none in `initialisms`.
    """

    spellings: Mapping[str, Spelling] = field(default_factory=lambda: MappingProxyType({}))
    plurals: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    initialisms: frozenset[str] = INITIALISMS

    def snake_of(self, word: str) -> str:
        """The word as a part of a name in snake case."""
        return self.spellings.get(word, _PLAIN).snake or word

    def pascal_of(self, word: str) -> str:
        """The word as a part of a class name."""
        spelling = self.spellings.get(word, _PLAIN)
        return spelling.pascal or self._initialism(word) or self._brand(word) or word[:1].upper() + word[1:]

    def camel_of(self, word: str) -> str:
        """The word at the start of a name in camel case."""
        return self.spellings.get(word, _PLAIN).camel or self._camel_brand(word) or word

    def capital_of(self, word: str) -> str:
        """The word as a part of a title."""
        return self.spellings.get(word, _PLAIN).capital or self.pascal_of(word)

    def singular_of(self, word: str) -> str:
        """The word in the singular."""
        known = next((single for single, plural in self.plurals.items() if plural == word), None)
        if known or self._is_initialism(word):
            return known or word
        return word[:-1] if word.endswith("s") and self._is_initialism(word[:-1]) else singular_word(word)

    def plural_of(self, word: str) -> str:
        """The word in the plural."""
        known = self.plurals.get(word)
        if self._is_initialism(word) and not word.endswith("s"):
            return known or f"{word}s"
        return known or plural_word(word)

    def _initialism(self, word: str) -> str | None:
        """The word in capitals when it is an initialism, its plural `s` apart."""
        if self._is_initialism(word):
            return word.upper()
        if word.endswith("s") and word not in self.spellings and self._is_initialism(word[:-1]):
            return word[:-1].upper() + "s"
        return None

    def _camel_brand(self, word: str) -> str | None:
        """The spelling of a word that ends in capitals, at the start of a name in camel case: `openAPI`, but `oauth`."""
        brand = self._brand(word)
        return word[:1] + brand[1:] if brand and brand[-2:].isupper() else None

    def _brand(self, word: str) -> str | None:
        """The spelling of a word with capitals inside."""
        if word in self.spellings or not self.initialisms:
            return None
        inner = word.removeprefix(_OPEN)
        if inner != word and self._is_initialism(inner):
            return _OPEN.capitalize() + inner.upper()
        return _BRANDS.get(word)

    def _is_initialism(self, word: str) -> bool:
        said = self.spellings.get(word, _PLAIN).initialism
        return word in self.initialisms if said is None else said


_PLAIN = Spelling()
DEFAULT_CASINGS = Casings()

_SEPARATORS = re.compile(r"[\W_]+")
_KNOWN = "|".join(sorted(word.upper() for word in INITIALISMS if word.isalpha()))
_INNER_PLURAL = re.compile(rf"(?<![A-Z])({_KNOWN})s(?=[A-Z])")  # petIDsByName, but not LLMAsJudge
_BOUNDARIES = re.compile(
    r"(?<=[a-z0-9])(?=[A-Z])"  # fileName, sha256Sum
    r"|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]s(?![a-zA-Z]))"  # URLPath, but not petIDs
)


@lru_cache(maxsize=65536)
def words(wire: str) -> tuple[str, ...]:
    """The words of a wire spelling, in lower case: `petIDs` gives `pet`, `ids`."""
    parts = _SEPARATORS.split(_INNER_PLURAL.sub(r"_\1s_", unicodedata.normalize("NFKC", wire)))
    return tuple(word.lower() for part in parts if part for word in _BOUNDARIES.split(part))


def snake(wire: str, casings: Casings = DEFAULT_CASINGS) -> str:
    """The name in snake case: `file_ids`."""
    return "_".join(casings.snake_of(word) for word in words(wire))


def screaming(wire: str, casings: Casings = DEFAULT_CASINGS) -> str:
    """The name in capitals with underscores: `FILE_IDS`."""
    return snake(wire, casings).upper()


def kebab(wire: str, casings: Casings = DEFAULT_CASINGS) -> str:
    """The name in lower case with hyphens: `file-ids`."""
    return "-".join(casings.snake_of(word) for word in words(wire))


def pascal(wire: str, casings: Casings = DEFAULT_CASINGS) -> str:
    """The name as a class name: `FileIDs`."""
    return "".join(casings.pascal_of(word) for word in words(wire))


def camel(wire: str, casings: Casings = DEFAULT_CASINGS) -> str:
    """The name in camel case: `fileIDs`."""
    split = words(wire)
    return "".join((*map(casings.camel_of, split[:1]), *map(casings.pascal_of, split[1:])))


def title(wire: str, casings: Casings = DEFAULT_CASINGS) -> str:
    """The name as words of a title: `File IDs`."""
    return " ".join(casings.capital_of(word) for word in words(wire))


def singular(wire: str, casings: Casings = DEFAULT_CASINGS) -> str:
    """The name in snake case with its last word in the singular."""
    *first, last = words(wire) or ("",)
    return snake("_".join((*first, casings.singular_of(last))), casings)


def plural(wire: str, casings: Casings = DEFAULT_CASINGS) -> str:
    """The name in snake case with its last word in the plural."""
    *first, last = words(wire) or ("",)
    return snake("_".join((*first, casings.plural_of(last))), casings)


def identifier(name: str, fallback: str = "_") -> str:
    """The name with every character that no identifier may hold replaced; never empty, not yet free of keywords."""
    kept = "".join(c if c == "_" or ("a" + c).isidentifier() else "_" for c in unicodedata.normalize("NFKC", name))
    kept = unicodedata.normalize("NFKC", kept)
    return kept if kept.isidentifier() else f"_{kept}" if f"_{kept}".isidentifier() and kept else fallback


_DEVICES = frozenset(
    [
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"),
    ]
)


_LONGEST_SEGMENT = 200


def path_segment(name: str, fallback: str = "_") -> str:
    """The name as one part of a path: no separator, no dot at its edges, no name that Windows keeps for a device."""
    safe = re.sub(r"[^\w.-]+", "_", unicodedata.normalize("NFKC", name)).strip(".")
    short = safe.encode()[:_LONGEST_SEGMENT].decode(errors="ignore").rstrip(".") or fallback
    stem, dot, rest = short.partition(".")
    return f"{stem}_{dot}{rest}" if stem.lower() in _DEVICES else short


@dataclass(frozen=True, slots=True)
class Scope:
    """Names that may not be used again; `folds_case` when two names may not differ by case alone, as in a folder."""

    taken: frozenset[str] = frozenset()
    folds_case: bool = False
    joint: str = "_"

    def allot(self, wanted: Iterable[str]) -> tuple[str, ...]:
        """A name for each wanted one, in order: the first to ask keeps it, the next get a number from 2 on."""
        used = {self._key(name) for name in self.taken}
        next_number: dict[str, int] = {}
        given = []
        for name in wanted:
            free = name
            while self._key(free) in used:
                number = next_number.get(name, 2)
                next_number[name] = number + 1
                free = f"{name}{self.joint}{number}"
            used.add(self._key(free))
            given.append(free)
        return tuple(given)

    def _key(self, name: str) -> str:
        return (
            unicodedata.normalize("NFKC", name).casefold() if self.folds_case else unicodedata.normalize("NFKC", name)
        )
