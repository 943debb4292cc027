"""What is asked of one request."""

from __future__ import annotations

import dataclasses
from typing import IO, Any, Iterable, AsyncIterable, cast
from typing_extensions import Self

from .._sdk import SecurityOptions
from .._types import (
    Body,
    Omit,
    Query,
    Headers,
    Timeout,
    NotGiven,
    AnyMapping,
    PostParser,
    RequestOptions,
    HttpxRequestFiles,
    not_given,
)
from .._constants import RAW_RESPONSE_HEADER
from .._utils._guards import is_given, strip_not_given


def _no_params() -> Query:
    return {}


@dataclasses.dataclass
class FinalRequestOptions:
    """Everything that decides one request; hooks may change any of it before the request is built."""

    method: str
    url: str
    params: Query = dataclasses.field(default_factory=_no_params)
    headers: Headers | NotGiven = not_given
    max_retries: int | NotGiven = not_given
    timeout: float | Timeout | None | NotGiven = not_given
    files: HttpxRequestFiles | None = None
    idempotency_key: str | None = None
    post_parser: PostParser | NotGiven = not_given
    follow_redirects: bool | None = None
    security: SecurityOptions | None = None
    synthesize_event_and_data: bool | None = None

    content: bytes | bytearray | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes] | None = None
    json_data: Body | None = None
    extra_json: AnyMapping | None = None

    @classmethod
    def construct(cls, _fields_set: object = None, **values: Any) -> Self:
        """The options without those that are not given."""
        return cls(**strip_not_given(values))

    def model_copy(self, *, update: AnyMapping | None = None) -> Self:
        """A copy of its own, with the changes."""
        return dataclasses.replace(self, **cast("dict[str, Any]", update or {}))

    def get_max_retries(self, max_retries: int) -> int:
        """How often to try again, where the client would do so that many times."""
        return max_retries if isinstance(self.max_retries, NotGiven) else self.max_retries

    def given_headers(self) -> Headers:
        return self.headers if is_given(self.headers) else {}

    def strip_raw_response_header(self) -> None:
        """Has the answer parsed after all, where the caller had asked for the raw response."""
        if is_given(self.headers):
            marker = RAW_RESPONSE_HEADER.lower()
            self.headers = {name: value for name, value in self.headers.items() if name.lower() != marker}


def make_request_options(
    *,
    query: Query | None = None,
    extra_headers: Headers | None = None,
    extra_query: Query | None = None,
    extra_body: Body | None = None,
    idempotency_key: str | None = None,
    timeout: float | Timeout | None | NotGiven = not_given,
    post_parser: PostParser | NotGiven = not_given,
    security: SecurityOptions | None = None,
    synthesize_event_and_data: bool | None = None,
) -> RequestOptions:
    """The options that were given, and only those."""
    options: RequestOptions = {}
    if extra_headers is not None:
        options["headers"] = extra_headers
    if extra_body is not None:
        options["extra_json"] = cast(AnyMapping, extra_body)
    if query is not None:
        options["params"] = query
    if extra_query is not None:
        options["params"] = {**options.get("params", {}), **extra_query}
    if not isinstance(timeout, NotGiven):
        options["timeout"] = timeout
    if idempotency_key is not None:
        options["idempotency_key"] = idempotency_key
    if is_given(post_parser):
        options["post_parser"] = post_parser
    if security is not None:
        options["security"] = security
    if synthesize_event_and_data is not None:
        options["synthesize_event_and_data"] = synthesize_event_and_data
    return options


def merge_mappings(first: AnyMapping, second: AnyMapping) -> dict[str, Any]:
    """Both together, the second winning, without what is to be omitted."""
    return {key: value for key, value in {**first, **second}.items() if not isinstance(value, Omit)}
