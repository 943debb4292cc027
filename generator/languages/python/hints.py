"""What a type would be called if it had to be declared, from where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.python.naming import PythonNames


@dataclass(frozen=True, slots=True)
class Hint:
    """A name in two parts: `prefix` is spelled already, `words` is still as on the wire."""

    names: PythonNames
    prefix: str
    words: str = ""

    @property
    def name(self) -> str:
        """The class name; words that start it become an identifier of their own."""
        if not self.words:
            return self.prefix
        return self.prefix + self.names.class_part(self.words) if self.prefix else self.names.class_name(self.words)

    def member(self, words: str) -> Hint:
        """The name of something inside of this, such as a variant or a property."""
        return Hint(self.names, self.name, words)

    def item(self) -> Hint:
        """The name of an item of a list with this name."""
        if not self.words:
            return Hint(self.names, self.names.singular_class(self.prefix) + "Item")
        return Hint(self.names, self.prefix, self.names.singular(self.words))
