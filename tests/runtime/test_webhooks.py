"""Webhooks are believed only with a right signature of this moment."""

from __future__ import annotations

import time
import base64
from typing import Any

import acme
import pytest
from acme import Acme, APIWebhookValidationError
from hypothesis import given, strategies as st
from acme._webhooks import TOLERANCE_SECONDS, Webhook
from acme.types.order_event import OrderPaid

KEY = b"0123456789abcdef01234567"
SECRET = "whsec_" + base64.b64encode(KEY).decode()
NOW = 1_700_000_000
PAYLOAD = '{"type": "paid", "amount": 3}'


def signed(payload: str = PAYLOAD, *, at: float | None = None, key: str | bytes = SECRET) -> dict[str, str]:
    timestamp = int(time.time() if at is None else at)
    return {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(timestamp),
        "webhook-signature": Webhook(key).sign("msg_1", timestamp, payload),
    }


def test_a_known_signature() -> None:
    # the example of the Standard Webhooks specification
    webhook = Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    signature = webhook.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, '{"test": 2432232314}')
    assert signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_right_webhooks_become_models() -> None:
    client = Acme(api_key="k", webhook_secret=SECRET)
    event = client.webhooks.unwrap(PAYLOAD, headers=signed())
    assert isinstance(event, OrderPaid) and event.amount == 3
    assert client.webhooks.unwrap(PAYLOAD, headers=signed(key=b"other"), key=b"other").type == "paid"
    with pytest.raises(ValueError, match="No webhook secret"):
        Acme(api_key="k").webhooks.unwrap(PAYLOAD, headers=signed())


@pytest.mark.parametrize("key", [SECRET, SECRET[len("whsec_") :], KEY])
def test_secrets_come_in_several_forms(key: Any) -> None:
    assert Webhook(key).verify(PAYLOAD.encode(), signed()) == {"type": "paid", "amount": 3}


def test_header_names_are_taken_in_any_case_and_one_right_signature_is_enough() -> None:
    headers = {name.title(): value for name, value in signed().items()}
    headers["Webhook-Signature"] = f"v1,AAAA v2,x {headers['Webhook-Signature']}"
    assert Webhook(SECRET).verify(PAYLOAD, headers)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"webhook-id": "msg_2"}, "No signature"),
        ({"webhook-signature": "v1,AAAA"}, "No signature"),
        ({"webhook-signature": "v2," + signed(at=NOW)["webhook-signature"][3:]}, "No signature"),
        ({"webhook-signature": "\xe9"}, "No signature"),
        ({"webhook-signature": ""}, "lacks the header 'webhook-signature'"),
        ({"webhook-timestamp": "soon"}, "no number"),
        ({"webhook-timestamp": "-1"}, "no number"),
        (signed(at=NOW - TOLERANCE_SECONDS - 1), "too far"),
        (signed(at=NOW + TOLERANCE_SECONDS + 1), "too far"),
        (signed(at=NOW, key=b"wrong"), "No signature"),
    ],
)
def test_anything_else_is_refused(changes: dict[str, str], message: str) -> None:
    with pytest.raises(APIWebhookValidationError, match=message):
        Webhook(SECRET).verify(PAYLOAD, {**signed(at=NOW), **changes}, now=NOW)


def test_a_changed_payload_is_refused() -> None:
    with pytest.raises(APIWebhookValidationError, match="No signature"):
        Webhook(SECRET).verify(PAYLOAD + " ", signed())
    with pytest.raises(APIWebhookValidationError, match="not JSON"):
        Webhook(SECRET).verify("hello", signed("hello"))
    assert issubclass(APIWebhookValidationError, acme.SdkError)


@pytest.mark.parametrize("secret", ["", "whsec_", "not base64!", b""])
def test_secrets_that_are_none_are_refused(secret: Any) -> None:
    with pytest.raises(ValueError, match="webhook secret"):
        Webhook(secret)


@given(st.text(st.characters(codec="utf-8")), st.text(), st.text(), st.text())
def test_only_validation_errors_are_raised(payload: str, message_id: str, timestamp: str, signature: str) -> None:
    headers = {"webhook-id": message_id, "webhook-timestamp": timestamp, "webhook-signature": signature}
    with pytest.raises(APIWebhookValidationError):
        Webhook(KEY).verify(payload, headers)
