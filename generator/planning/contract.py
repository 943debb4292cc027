"""The types that pass between planning, rendering and delivery."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics.position import Span


@dataclass(frozen=True, slots=True)
class FilePlan:
    """One file to render: where it goes, which template lays it out, and the view the template sees.

    `path` is relative to the root of the SDK, with forward slashes. `origins` maps a declared name
    (a class, a function, `Class.field`) to the place in the document or config that it came from.
    """

    path: str
    template: str
    view: Any
    origins: Mapping[str, Span] = field(default_factory=dict[str, Span])


@dataclass(frozen=True, slots=True)
class TextFile:
    """A rendered file: its path relative to the root of the SDK, and its text."""

    path: str
    text: str
