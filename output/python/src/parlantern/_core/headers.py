"""Headers by name, whatever the case of their letters."""

from __future__ import annotations

from typing import Union, Mapping, Iterator
from typing_extensions import override

from .._types import Omit

HeaderValue = Union[str, Omit]


class HeaderMap(Mapping[str, HeaderValue]):
    """Headers of several sources, later ones replacing earlier ones of the same name in any case."""

    def __init__(self, *sources: Mapping[str, HeaderValue]) -> None:
        self._entries: dict[str, tuple[str, HeaderValue]] = {
            name.lower(): (name, value) for source in sources for name, value in source.items()
        }

    @override
    def __getitem__(self, name: str) -> HeaderValue:
        return self._entries[name.lower()][1]

    @override
    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._entries

    @override
    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._entries.values())

    @override
    def __len__(self) -> int:
        return len(self._entries)

    def to_send(self) -> dict[str, str]:
        """The headers that are not to be omitted."""
        return {name: value for name, value in self._entries.values() if not isinstance(value, Omit)}
