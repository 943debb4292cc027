"""Webhooks that prove where they come from, by the Standard Webhooks specification."""

from __future__ import annotations

import hmac
import json
import time
import base64
import hashlib
import binascii
from typing import Any, Mapping

from ._exceptions import APIWebhookValidationError

TOLERANCE_SECONDS = 5 * 60
"""How far the time of a webhook may be from ours, so that an old one cannot be sent again."""

_SECRET_PREFIX = "whsec_"
_VERSION = "v1"
_ID, _TIMESTAMP, _SIGNATURE = "webhook-id", "webhook-timestamp", "webhook-signature"


class Webhook:
    """Checks webhooks with the secret that only their sender and their receiver know."""

    def __init__(self, secret: str | bytes) -> None:
        """Takes the secret as it is shown, base64 with or without its prefix, or the bytes that this stands for.

        Raises:
            ValueError: when the secret is empty, or text that is not base64.
        """
        self._key = secret if isinstance(secret, bytes) else _decode_secret(secret)
        if not self._key:
            raise ValueError("The webhook secret is empty")

    def verify(self, payload: str | bytes, headers: Mapping[str, str], *, now: float | None = None) -> Any:
        """The decoded payload, when one of the signatures in the headers is right and the time is close to ours.

        Raises:
            APIWebhookValidationError: when the payload is not to be trusted.
        """
        given = {name.lower(): value for name, value in headers.items()}
        missing = [name for name in (_ID, _TIMESTAMP, _SIGNATURE) if not given.get(name)]
        if missing:
            raise APIWebhookValidationError(f"The webhook lacks the header {missing[0]!r}")
        timestamp = _read_timestamp(given[_TIMESTAMP], time.time() if now is None else now)
        expected = self.sign(given[_ID], timestamp, payload).encode()
        candidates = given[_SIGNATURE].split(" ")
        if not any(hmac.compare_digest(candidate.encode(), expected) for candidate in candidates):
            raise APIWebhookValidationError("No signature of the webhook is right")
        return _decode_payload(payload)

    def sign(self, message_id: str, timestamp: int, payload: str | bytes) -> str:
        """The signature of a payload, as a sender puts it into the header."""
        content = payload if isinstance(payload, bytes) else payload.encode()
        digest = hmac.new(self._key, f"{message_id}.{timestamp}.".encode() + content, hashlib.sha256).digest()
        return f"{_VERSION},{base64.b64encode(digest).decode()}"


def _decode_secret(secret: str) -> bytes:
    text = secret[len(_SECRET_PREFIX) :] if secret.startswith(_SECRET_PREFIX) else secret
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError(f"The webhook secret is not base64: {error}") from error


def _read_timestamp(text: str, now: float) -> int:
    if not (text.isascii() and text.isdigit()):
        raise APIWebhookValidationError("The timestamp of the webhook is no number")
    timestamp = int(text)
    if abs(now - timestamp) > TOLERANCE_SECONDS:
        raise APIWebhookValidationError("The timestamp of the webhook is too far from the present")
    return timestamp


def _decode_payload(payload: str | bytes) -> Any:
    try:
        return json.loads(payload)
    except ValueError as error:
        raise APIWebhookValidationError("The payload of the webhook is not JSON") from error
