"""The HTTP request that some options ask for."""

from __future__ import annotations

import io
import warnings
from typing import Any, Mapping, Callable, cast
from typing_extensions import override

from .._qs import Querystring
from .._sdk import HEADER_PREFIX, TELLS_PLATFORM, MULTIPART_ARRAY_FORMAT
from .._http import httpx
from .._files import replayable, to_streamed_files
from .._types import Query, NotGiven, RequestOptions
from .headers import HeaderMap, HeaderValue
from .options import FinalRequestOptions
from .._constants import OVERRIDE_CAST_TO_HEADER
from .._utils._json import openapi_dumps
from .._utils._guards import is_mapping

_RETRY_COUNT_HEADER = f"{HEADER_PREFIX}Retry-Count".lower()
_READ_TIMEOUT_HEADER = f"{HEADER_PREFIX}Read-Timeout".lower()
_MULTIPART = "multipart/"
_FORM = "application/x-www-form-urlencoded"
_form_fields = Querystring(array_format=MULTIPART_ARRAY_FORMAT)


def build_url(base_url: httpx.URL, path: str, params: Query, qs: Querystring) -> httpx.URL:
    """The path within the base URL, or the path itself where it is a whole URL, with the parameters added to those
    that it has already."""
    url = httpx.URL(path)
    if url.is_relative_url:
        base_path = base_url.raw_path.partition(b"?")[0].rstrip(b"/") + b"/"
        target = url.raw_path.lstrip(b"/")
        fixed = [*base_url.params.multi_items(), *url.params.multi_items()]
        url = base_url.copy_with(raw_path=base_path + target)
    else:
        fixed = url.params.multi_items()
    added = qs.stringify_items(params)
    if not added and len(fixed) == len(url.params.multi_items()):
        return url
    replaced = {name for name, _ in added}
    return url.copy_with(params=[*(pair for pair in fixed if pair[0] not in replaced), *added])


def with_trailing_slash(url: httpx.URL) -> httpx.URL:
    """The URL with a path that ends in a slash, so that relative paths can be appended."""
    path, question_mark, query = url.raw_path.partition(b"?")
    return url if path.endswith(b"/") else url.copy_with(raw_path=path + b"/" + question_mark + query)


def add_request_facts(
    headers: dict[str, str],
    given: Mapping[str, HeaderValue],
    *,
    retries_taken: int,
    timeout: float | httpx.Timeout | None | NotGiven,
) -> None:
    """Tells the server about retries and timeout, unless the SDK keeps them to itself or the caller has a say in it."""
    if not TELLS_PLATFORM:
        return
    if _RETRY_COUNT_HEADER not in given:
        headers[_RETRY_COUNT_HEADER] = str(retries_taken)
    read = timeout.read if isinstance(timeout, httpx.Timeout) else timeout
    if _READ_TIMEOUT_HEADER not in given and isinstance(read, (int, float)):
        headers[_READ_TIMEOUT_HEADER] = str(read)


def build_body(options: FinalRequestOptions, headers: dict[str, str]) -> dict[str, Any]:
    """The arguments for the HTTP library that carry the body; the content type is dropped where the library sets it.

    Raises:
        TypeError: when there is more than one body, or it does not go with extra properties or with files.
    """
    _refuse_two_bodies(options)
    if options.method.lower() == "get":
        _drop_content_type(headers)
        return {}
    if options.content is not None:
        return {"content": options.content}
    body = _with_extra(options.json_data, options.extra_json)
    content_type = HeaderMap(headers).get("content-type", "")
    if isinstance(content_type, str) and content_type.startswith(_MULTIPART):
        return _multipart(body, options.files, headers, content_type)
    if options.files:
        return {"files": options.files, **_fields(body)}
    if body is None:
        return {}
    if isinstance(content_type, str) and content_type.startswith(_FORM) and is_mapping(body):
        return {"content": _form_fields.stringify(body).encode()}
    return {"content": body if isinstance(body, bytes) else openapi_dumps(body)}


def _refuse_two_bodies(options: FinalRequestOptions) -> None:
    if options.content is None:
        return
    if options.json_data is not None or options.extra_json is not None:
        raise TypeError("A request has one body: it cannot be both `content` and `body`")
    if options.files:
        raise TypeError("A request has one body: it cannot be both `content` and `files`")


def _with_extra(body: object, extra: Mapping[str, object] | None) -> object:
    if extra is None:
        return body
    if body is None:
        return extra
    if not is_mapping(body):
        raise TypeError(f"`extra_body` can only be added to a body that is a mapping, not to {type(body)}")
    return {**body, **extra}


def _multipart(body: object, files: Any, headers: dict[str, str], content_type: str) -> dict[str, Any]:
    if "boundary" not in content_type:
        _drop_content_type(headers)  # the HTTP library makes the boundary and names it there
    return {"files": files or _NoFiles(), **_fields(body)}


class _NoFiles(Mapping[str, Any]):
    """Has the HTTP library send a multipart body for fields alone."""

    def __bool__(self) -> bool:
        return True

    @override
    def __len__(self) -> int:
        return 0

    @override
    def __iter__(self) -> Any:
        return iter(())

    @override
    def __getitem__(self, key: str) -> Any:
        raise KeyError(key)


def _fields(body: object) -> dict[str, Any]:
    if body is None:
        return {}
    if not is_mapping(body):
        raise TypeError(f"A body that is sent with files must be a mapping, not {type(body)}")
    fields: dict[str, Any] = {}
    for name, value in _form_fields.stringify_items(body):
        fields.setdefault(name, []).append(value)
    return {"data": {name: values if len(values) > 1 else values[0] for name, values in fields.items()}}


def _drop_content_type(headers: dict[str, str]) -> None:
    for name in [name for name in headers if name.lower() == "content-type"]:
        del headers[name]


def pop_cast_to_override(options: FinalRequestOptions) -> object | None:
    """The type that a wrapper asked for instead of the method's own; it travels in the headers up to here."""
    given = options.given_headers()
    if OVERRIDE_CAST_TO_HEADER not in given:
        return None
    options.headers = {name: value for name, value in given.items() if name != OVERRIDE_CAST_TO_HEADER}
    return cast(object, given[OVERRIDE_CAST_TO_HEADER])


def with_body(
    method: str, path: str, options: RequestOptions, *, body: object = None, content: object = None, files: Any = None
) -> FinalRequestOptions:
    """The options of a request that may have a body.

    Raises:
        TypeError: for two bodies, or for files that are none.
    """
    if isinstance(body, (bytes, bytearray, io.IOBase)):
        if content is not None:
            raise TypeError("A request has one body: it cannot be both `body` and `content`")
        warnings.warn(
            "Passing raw bytes as `body` is deprecated and will be removed in a future version. "
            "Please pass raw bytes via the `content` parameter instead.",
            DeprecationWarning,
            stacklevel=3,
        )
        body, content = None, body
    if body is not None and content is not None:
        raise TypeError("A request has one body: it cannot be both `body` and `content`")
    return FinalRequestOptions.construct(
        method=method, url=path, json_data=body, content=content, files=to_streamed_files(files), **options
    )


def body_rewinder(options: FinalRequestOptions) -> Callable[[], bool]:
    """Puts the body back to its start for another try; the answer is whether that was possible."""
    content = options.content
    if not replayable(options.files):
        return lambda: False
    if content is None or isinstance(content, (bytes, bytearray, list, tuple)):
        return lambda: True
    try:
        start = cast(Any, content).tell()
    except Exception:
        return lambda: False  # an iterator that can be walked only once
    return lambda: _rewind(content, start)


def _rewind(content: Any, start: int) -> bool:
    try:
        content.seek(start)
    except Exception:
        return False
    return True
