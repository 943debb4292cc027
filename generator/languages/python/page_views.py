"""Exactly what the templates of the pages and envelopes of a Python SDK may see."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageField:
    """A property of a page as an attribute, with its annotation and what follows it."""

    name: str
    annotation: str
    default: str


@dataclass(frozen=True, slots=True)
class PagePart:
    """A class for an object inside of pages."""

    name: str
    fields: tuple[PageField, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """A page scheme: its parts, its properties, and the statements of its methods.

    `has_next` and `build` are empty where the base class knows what to do.
    """

    name: str
    shared: str
    doc: str
    parts: tuple[PagePart, ...]
    fields: tuple[PageField, ...]
    items: tuple[str, ...]
    has_next: tuple[str, ...]
    next_info: tuple[str, ...]
    build: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PagesFile:
    """The module of the pages; `adds` where some scheme puts a value inside of a parameter."""

    header: tuple[str, ...]
    imports: tuple[str, ...]
    exports: tuple[str, ...]
    pages: tuple[PageView, ...]
    adds: bool


@dataclass(frozen=True, slots=True)
class EnvelopeView:
    """An envelope whose one property is the answer."""

    name: str
    property: str
    default: str


@dataclass(frozen=True, slots=True)
class EnvelopesFile:
    """The module of the envelopes."""

    header: tuple[str, ...]
    exports: tuple[str, ...]
    aliased: bool
    envelopes: tuple[EnvelopeView, ...]
