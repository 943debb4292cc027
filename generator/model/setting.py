"""What a config states, key by key, with the places that it stands at; the config model keeps only what SDKs are made of."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics.position import Span


@dataclass(frozen=True, slots=True)
class Setting:
    """A key of a config: its path, and its value, which is a scalar as JSON writes it or the settings below it.

    `places` are those of the key, of the value and of what the value starts with, each once.
    """

    path: tuple[str, ...]
    places: tuple[Span, ...] = ()
    value: str = ""
    below: tuple[Setting, ...] = ()
    is_list: bool = False

    @property
    def name(self) -> str:
        """The key itself."""
        return self.path[-1] if self.path else ""
