"""Exactly what the template of the readme may see."""

from __future__ import annotations

from dataclasses import dataclass

from generator.planning.statuses import StatusError


@dataclass(frozen=True, slots=True)
class ReadmeFile:
    """The readme. Fields that end in `_code` are TypeScript code, '' where the SDK has nothing to show there.

    `whole_class` and `base_class` are classes of a resource of which `partial_code` makes a client, and `partial_type` the
    type of such clients. `browser` is whether the client runs in a page if it is told to, `browserless` whether it never
    does.
    """

    title: str
    company: str
    package: str
    client: str
    variable: str
    manager: str
    repo: str
    docs: str
    screencast: str
    published: bool
    jsr: str
    env_prefix: str
    headers_variable: str
    error: str
    max_retries: str
    timeout: str
    usage_code: str
    secret: str
    types_code: str
    streaming_code: str
    sockets: bool
    pagination_code: str
    page_code: str
    upload_code: str
    webhook_code: str
    errors_code: str
    retries_code: str
    timeouts_code: str
    whole_class: str
    base_class: str
    partial_code: str
    partial_type: str
    partial_type_code: str
    raw_code: str
    browser: bool
    browserless: bool
    statuses: tuple[StatusError, ...]
    credit: bool
