"""Exactly what the template of the readme may see."""

from __future__ import annotations

from dataclasses import dataclass

from generator.planning.statuses import StatusError


@dataclass(frozen=True, slots=True)
class ReadmeFile:
    """The readme. Fields that end in `_code` are Python code, '' where the SDK has nothing to show there."""

    title: str
    company: str
    package: str
    distribution: str
    client: str
    async_client: str
    variable: str
    library: str
    library_manual: str
    repo: str
    docs: str
    screencast: str
    published: bool
    env_prefix: str
    headers_variable: str
    error: str
    max_retries: str
    timeout: str
    usage_code: str
    secret: str
    async_code: str
    aiohttp_code: str
    streaming_code: str
    async_streaming_code: str
    pagination_code: str
    async_pagination_code: str
    page_code: str
    nested_code: str
    upload_code: str
    webhook_code: str
    websocket_extra: str
    errors_code: str
    retries_code: str
    timeouts_code: str
    raw_code: str
    streamed_code: str
    module_client_code: str
    statuses: tuple[StatusError, ...]
    credit: bool
