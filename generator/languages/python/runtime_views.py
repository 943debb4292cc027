"""Exactly what the templates of the rendered runtime modules may see."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StreamRuleView:
    """A rule for server-sent events: what is done, as a literal, and its conditions as arguments."""

    action: str
    conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SdkFile:
    """The module of what an SDK decides for itself; all but `flags` are expressions."""

    distribution: str
    websocket_extra: str
    env_prefix: str
    docs_url: str
    timeout: str
    max_retries: str
    initial_delay: str
    max_delay: str
    longest_wait: str
    repeats_anyway: str
    multipart_array: str
    tells_platform: str
    rules: tuple[StreamRuleView, ...]
    flags: tuple[str, ...]
    default_security: str


@dataclass(frozen=True, slots=True)
class HttpFile:
    """The module of the HTTP library; `usual` where it is the one that the runtime is written for."""

    library: str
    usual: bool


@dataclass(frozen=True, slots=True)
class VersionFile:
    """The module of the version; the title is a literal."""

    title: str


@dataclass(frozen=True, slots=True)
class ErrorFieldView:
    """A property of an error: its name in the body as a literal, and its attribute, '' where every error has that.

    `narrows` where the attribute is one that every error has as any text.
    """

    wire: str
    name: str
    type: str
    default: str
    narrows: bool
    doc: str


@dataclass(frozen=True, slots=True)
class ErrorTypeView:
    """An error with a type of its own; `message` is the property with its sentence as a literal, '' for none."""

    name: str
    base: str
    fields: tuple[ErrorFieldView, ...]
    message: str


@dataclass(frozen=True, slots=True)
class ErrorsFile:
    """The module of errors: what the runtime knows, and the errors with a type of their own.

    `typing` and `extensions` are the names that their properties need; without any, none is read.
    """

    header: tuple[str, ...]
    typing: tuple[str, ...]
    extensions: tuple[str, ...]
    known: tuple[str, ...]
    types: tuple[ErrorTypeView, ...]
