"""Names in TypeScript: a casing per kind of thing, and what to do about words that the language keeps."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from generator.planning.naming import Casings, camel, identifier, kebab, pascal, path_segment, plural, singular, words

# As the npm package `pluralize` has it, which takes names as a whole.
_ENDS_IN_F: Final = re.compile(r"(?:ar|l|ea|eo|oa|hoo)f$", re.IGNORECASE)
_IDENTIFIER: Final = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")

_RESERVED_WORDS: Final = (
    "abstract any as async await boolean break case catch class const continue debugger declare default delete do "
    "else enum export extends false finally for function if implements import in instanceof interface let module "
    "namespace never new null number object of package private protected public require return static string super "
    "switch symbol this throw true try type typeof undefined unknown var void while with yield arguments eval"
)
_RESERVED: Final = frozenset(_RESERVED_WORDS.split())
_METHOD_TAKEN: Final = frozenset(["constructor", "prototype", "__proto__", "_client"])
_VARIABLE_TAKEN: Final = frozenset(["path", "params", "options"])
_ARGUMENT_TAKEN: Final = frozenset(["path", "body", "query", "params", "options"])


def is_identifier(name: str) -> bool:
    """Whether a name may stand as the key of a property without quotes; only plain ASCII ones do."""
    return _IDENTIFIER.fullmatch(name) is not None


def is_reserved(name: str) -> bool:
    """Whether the language keeps a word, so that no variable may have it for a name."""
    return name in _RESERVED


class TypescriptNames:
    """The names of one project in TypeScript."""

    def __init__(self, casings: Casings, *, plain_camel: bool = False) -> None:
        """Names with the spellings of a project; with `plain_camel`, initialisms are no more than words in camel case."""
        self.casings = casings
        self._plain_camel = plain_camel
        self.class_name = cache(self._class_name)
        self.class_part = cache(self._class_part)
        self.member = cache(self._member)
        self.argument = cache(self._argument)
        self.file = cache(self._file)

    def _class_name(self, wire: str) -> str:
        name = identifier(pascal(wire, self.casings), "Unnamed")
        return f"{name}_" if name in _RESERVED else name

    def _class_part(self, wire: str) -> str:
        """Text as a part of a class name, not at its start."""
        return identifier(f"a{pascal(wire, self.casings)}")[1:]

    def _camel(self, wire: str) -> str:
        return _plain_camel(wire) if self._plain_camel else camel(wire, self.casings)

    def _member(self, wire: str) -> str:
        name = identifier(self._camel(wire), "unnamed")
        name = f"_{name}" if wire.startswith("_") and not name.startswith("_") else name
        return f"{name}_" if name in _METHOD_TAKEN else name

    def _argument(self, wire: str) -> str:
        name = identifier(self._camel(wire), "unnamed")
        return f"{name}_" if name in _RESERVED | _ARGUMENT_TAKEN else name

    def variable(self, name: str) -> str:
        """A constant for a member of an object: the member's own name where it may be one."""
        if is_identifier(name):
            return f"_{name}" if name in _RESERVED or name in _VARIABLE_TAKEN else name
        return self.argument(name)

    def _file(self, wire: str) -> str:
        return path_segment(unicodedata.normalize("NFKC", kebab(wire, self.casings)), "unnamed")

    def variable_of(self, wire: str) -> str:
        """A variable that holds something of this name."""
        name = identifier(self._camel(wire), "response")
        return f"{name}_" if name in _RESERVED else name

    def plural(self, wire: str) -> str:
        """The name with its last word in the plural."""
        return plural(wire, self.casings)

    def singular(self, wire: str) -> str:
        """The name with its last word in the singular."""
        return singular(wire, self.casings)

    def plural_class(self, name: str) -> str:
        """A class name with its last word in the plural.

        Letters of the word before count where it gives an `f` the plural `ves`: `OneOf` becomes `Oneoves`.
        """
        whole = pascal(name, self.casings)
        ending = _ENDS_IN_F.search(whole)
        if ending is not None and not ending[0].islower():
            return f"{whole[: ending.start()]}{ending[0][:-1].lower()}ves"
        return pascal(plural(name, self.casings), self.casings)


def _plain_camel(wire: str) -> str:
    first, *rest = words(wire) or ("unnamed",)
    return first + "".join(word[:1].upper() + word[1:] for word in rest)
