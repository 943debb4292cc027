"""Logging by environment variable, with secrets left out."""

from __future__ import annotations

import os
import logging
from typing import Mapping
from typing_extensions import override

from .._sdk import ENV_PREFIX
from .._http import HTTP_LIBRARY
from ._guards import is_mapping

_PACKAGE = __name__.rpartition("._utils.")[0]
_SECRET_HEADERS = frozenset(
    {
        "api-key",
        "x-api-key",
        "authorization",
        "proxy-authorization",
        "cookie",
        "set-cookie",
        "x-amz-security-token",
    }
)
_REDACTED = "<redacted>"

logger: logging.Logger = logging.getLogger(_PACKAGE)
_http_logger: logging.Logger = logging.getLogger(HTTP_LIBRARY)


def setup_logging() -> None:
    """Logs as much as the variable ``<PREFIX>_LOG`` asks for: ``debug``, ``info``, or nothing without it."""
    level = {"debug": logging.DEBUG, "info": logging.INFO}.get(os.environ.get(f"{ENV_PREFIX}_LOG", ""))
    if level is None:
        return
    logging.basicConfig(
        format="[%(asctime)s - %(name)s:%(lineno)d - %(levelname)s] %(message)s", datefmt="%Y-%m-%d %H:%M:%S"
    )
    logger.setLevel(level)
    _http_logger.setLevel(level)


def redact_headers(headers: Mapping[str, object]) -> dict[str, object]:
    """The headers with the values of secret ones replaced."""
    return {name: _REDACTED if name.lower() in _SECRET_HEADERS else value for name, value in headers.items()}


class SensitiveHeadersFilter(logging.Filter):
    """Replaces secret values in the ``headers`` of what is logged, and lets every record pass."""

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        arguments = record.args
        if is_mapping(arguments):
            headers = arguments.get("headers")
            if is_mapping(headers):
                record.args = {**arguments, "headers": redact_headers(headers)}
        return True
