"""Response bodies read as the type that a caller expects."""

from __future__ import annotations

import json
import inspect
import logging
from typing import TYPE_CHECKING, Any, Union, cast
from typing_extensions import get_origin

import pydantic

from .._http import httpx
from .._types import NoneType
from .._models import BaseModel
from .._exceptions import APIResponseValidationError
from .._utils._typing import (
    is_union_type,
    is_literal_type,
    extract_type_arg,
    is_annotated_type,
    is_type_alias_type,
    extract_type_var_from_base,
)

if TYPE_CHECKING:
    from .client import BaseClient
    from .options import FinalRequestOptions

_PACKAGE = __name__.rpartition("._core.")[0]

log: logging.Logger = logging.getLogger(__name__)


class MissingStreamClassError(TypeError):
    """A stream was asked for where nothing says of what class."""

    def __init__(self) -> None:
        super().__init__(f"A stream needs a class: pass `stream_cls`, for instance one of `{_PACKAGE}._streaming`")


def unwrap_type(type_: Any) -> Any:
    """The type behind aliases and annotations."""
    while True:
        if is_type_alias_type(type_):
            type_ = type_.__value__
        elif is_annotated_type(type_):
            type_ = extract_type_arg(type_, 0)
        else:
            return type_


def parse_stream(
    response: httpx.Response,
    *,
    to: Any,
    stream_cls: Any,
    cast_to: Any,
    client: BaseClient[Any, Any],
    options: FinalRequestOptions,
) -> Any:
    """The response as a stream object of the class that the caller, the method or the client names.

    Raises:
        TypeError: when the caller names a class that is no stream.
        MissingStreamClassError: when nobody names one.
    """
    from .._streaming import is_stream_class_type, extract_stream_chunk_type

    if to is not None and not is_stream_class_type(to) and not _is_line_decoder(to):
        raise TypeError(f"A stream can only be parsed to a subclass of Stream or AsyncStream, not to {to}")
    chosen = to or (cast_to if _is_line_decoder(cast_to) else stream_cls)
    if chosen is not None and _is_line_decoder(chosen):
        return _decode_lines(chosen, response)
    if chosen is not None:
        chunk = extract_stream_chunk_type(
            chosen,
            failure_message=f"{chosen} needs a type argument, as in Stream[Event]",
        )
        return (get_origin(chosen) or chosen)(cast_to=chunk, response=response, client=client, options=options)
    default = client._default_stream_cls
    if default is None:
        raise MissingStreamClassError()
    return (get_origin(default) or default)(cast_to=cast_to, response=response, client=client, options=options)


def _is_line_decoder(type_: Any) -> bool:
    from .._decoders.jsonl import JSONLDecoder, AsyncJSONLDecoder

    origin = get_origin(type_) or type_
    return inspect.isclass(origin) and issubclass(origin, (JSONLDecoder, AsyncJSONLDecoder))


def _decode_lines(type_: Any, response: httpx.Response) -> Any:
    from .._decoders.jsonl import JSONLDecoder, AsyncJSONLDecoder

    origin = get_origin(type_) or type_
    line_type = extract_type_var_from_base(type_, generic_bases=(JSONLDecoder, AsyncJSONLDecoder), index=0)
    is_sync = issubclass(origin, JSONLDecoder)
    chunks = response.iter_bytes() if is_sync else response.aiter_bytes()
    return origin(raw_iterator=chunks, line_type=line_type, http_response=response)


def parse_body(response: httpx.Response, type_: Any, client: BaseClient[Any, Any]) -> Any:
    """The body, already read, as an instance of the type.

    Raises:
        TypeError: for a pydantic model that has not our base.
        ValueError: for a subclass of the HTTP library's response.
        RuntimeError: for a type that no body can have.
        APIResponseValidationError: when the body does not fit and validation is strict, or when it is broken JSON.
    """
    cast_to = unwrap_type(type_)
    if cast_to is NoneType or cast_to is None:
        return None
    origin = get_origin(cast_to) or cast_to
    if origin in _PLAIN:
        return _parse_plain(response, cast_to)
    if inspect.isclass(origin) and issubclass(origin, httpx.Response):
        if cast_to is not httpx.Response:
            raise ValueError(f"`cast_to` can be {httpx.__name__}.Response, but no subclass of it")
        return response
    if inspect.isclass(origin) and origin.__name__ == "HttpxBinaryResponseContent":
        return cast_to(response)
    _require_supported(cast_to, origin)
    content_type = response.headers.get("content-type", "*").partition(";")[0].strip().lower()
    if content_type.endswith("json"):
        return client._process_response_data(data=_decode_json(response), cast_to=type_, response=response)
    return _parse_other_content(response, type_, content_type, client)


_PLAIN = (str, bytes, int, float, bool)


def _parse_plain(response: httpx.Response, type_: Any) -> Any:
    if type_ is bytes:
        return response.content
    text = response.text
    if type_ is str:
        return text
    return text.lower() == "true" if type_ is bool else type_(text)


def _require_supported(cast_to: Any, origin: Any) -> None:
    if inspect.isclass(origin) and issubclass(origin, pydantic.BaseModel) and not issubclass(origin, BaseModel):
        raise TypeError(f"Pydantic models must subclass our base model type, e.g. `from {_PACKAGE} import BaseModel`")
    if origin in (object, Any, list, dict, Union) or is_union_type(cast_to) or is_literal_type(cast_to):
        return
    if inspect.isclass(origin) and (issubclass(origin, BaseModel) or hasattr(origin, "build")):
        return
    raise RuntimeError(f"A response cannot be read as {cast_to}: it is no model, container, union or plain type")


def _decode_json(response: httpx.Response) -> object:
    try:
        return cast(object, response.json())
    except ValueError as error:
        raise APIResponseValidationError(
            response=response, message=f"The response announces JSON, but is not: {error}", body=response.text
        ) from error


def _parse_other_content(response: httpx.Response, type_: Any, content_type: str, client: BaseClient[Any, Any]) -> Any:
    """Tries JSON all the same, as servers mislabel it; else the text, which strict clients refuse."""
    try:
        data = response.json()
    except ValueError as error:
        log.debug("Could not read the response as JSON: %s", error)
    else:
        return client._process_response_data(data=data, cast_to=type_, response=response)
    if client._strict_response_validation:
        raise APIResponseValidationError(
            response=response,
            message=f"The response should be JSON, `application/json`, but is `{content_type}`",
            body=response.text,
        )
    return response.text


def error_body(text: str) -> object:
    """What an error response says: its JSON, or its text."""
    try:
        return cast(object, json.loads(text))
    except ValueError:
        return text
