"""Exactly what the templates of the rendered runtime modules may see."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SdkFile:
    """The module of what an SDK decides for itself; all are expressions."""

    client: str
    env_prefix: str
    tells_platform: str
    idempotency_header: str
    secret_headers: str
    secret_query: str
    timeout: str
    max_retries: str
    initial_delay: str
    max_delay: str
    query_format: str
    multipart_array: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PagePart:
    """An object inside of the answer that a page is made of."""

    name: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """A page class with the interfaces of its params and its answer; `is_list` where the answer is the list itself.

    `items` and `has_next` are expressions, `has_next` is '' where the base class decides.
    """

    name: str
    doc: tuple[str, ...]
    params: tuple[str, ...]
    is_list: bool
    answer: tuple[str, ...]
    parts: tuple[PagePart, ...]
    fields: tuple[str, ...]
    reads_body: bool
    assignments: tuple[str, ...]
    items: str
    has_next: str
    next: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PagesFile:
    """The module of the pages."""

    header: tuple[str, ...]
    pages: tuple[PageView, ...]


@dataclass(frozen=True, slots=True)
class ErrorView:
    """An error with a type of its own.

    `fields` and `assignments` are lines, and `message` is what leads from the body to its sentence, '' for none.
    """

    name: str
    base: str
    status: str
    fields: tuple[str, ...]
    message: str
    assignments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ErrorsFile:
    """The module of errors: the lines by which it takes those of the runtime and passes them on, and its own."""

    header: tuple[str, ...]
    imports: tuple[str, ...]
    errors: tuple[ErrorView, ...]


@dataclass(frozen=True, slots=True)
class ErrorChoice:
    """A condition, and the class of the error that it tells."""

    condition: str
    name: str


@dataclass(frozen=True, slots=True)
class NamedErrorsFile:
    """The function that chooses between errors: by what leads from the body to the discriminator, then by the status."""

    header: tuple[str, ...]
    property: str
    choices: tuple[ErrorChoice, ...]
    usual: tuple[ErrorChoice, ...]
