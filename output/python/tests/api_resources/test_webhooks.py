# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

import os
from datetime import datetime, timezone

import pytest
import standardwebhooks

from parlantern import Parlantern

base_url = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")


class TestWebhooks:
    parametrize = pytest.mark.parametrize("client", [False, True], indirect=True, ids=["loose", "strict"])

    @pytest.mark.parametrize(
        "client_opt,method_opt",
        [
            ("whsec_c2VjcmV0Cg==", None),
            ("wrong", b"secret\n"),
            ("wrong", "whsec_c2VjcmV0Cg=="),
            (None, b"secret\n"),
            (None, "whsec_c2VjcmV0Cg=="),
        ],
    )
    def test_method_unwrap(self, client: Parlantern, client_opt: str | None, method_opt: str | bytes | None) -> None:
        hook = standardwebhooks.Webhook(b"secret\n")

        client = client.with_options(webhook_secret=client_opt)

        data = """{"id":"id","sent_at":"2019-12-27T18:11:19.117Z","type":"call.started","call":{"id":"call_7Hn4","agent_id":"agt_8mQ2","direction":"inbound","ended_at":"2019-12-27T18:11:19.117Z","from":"+15550100","object":"call","started_at":"2019-12-27T18:11:19.117Z","status":"queued","to":"+15550199","cost":{"amount":"0.42","currency":"EUR"},"hangup_reason":"agent","metadata":{"foo":"string"},"recordings":[{"id":"id","sha256":"c291bmQ=","seconds":0}],"state":"state"}}"""
        msg_id = "1"
        timestamp = datetime.now(tz=timezone.utc)
        sig = hook.sign(msg_id=msg_id, timestamp=timestamp, data=data)
        headers = {
            "webhook-id": msg_id,
            "webhook-timestamp": str(int(timestamp.timestamp())),
            "webhook-signature": sig,
        }

        try:
            _ = client.webhooks.unwrap(data, headers=headers, key=method_opt)
        except standardwebhooks.WebhookVerificationError as e:
            raise AssertionError("A webhook that is signed as it should be does not pass") from e

        bad_headers = [
            {**headers, "webhook-signature": hook.sign(msg_id=msg_id, timestamp=timestamp, data="xxx")},
            {**headers, "webhook-id": "bad"},
            {**headers, "webhook-timestamp": "0"},
        ]
        for bad_header in bad_headers:
            with pytest.raises(standardwebhooks.WebhookVerificationError):
                _ = client.webhooks.unwrap(data, headers=bad_header, key=method_opt)


class TestAsyncWebhooks:
    parametrize = pytest.mark.parametrize(
        "async_client", [False, True, {"http_client": "aiohttp"}], indirect=True, ids=["loose", "strict", "aiohttp"]
    )

    @pytest.mark.parametrize(
        "client_opt,method_opt",
        [
            ("whsec_c2VjcmV0Cg==", None),
            ("wrong", b"secret\n"),
            ("wrong", "whsec_c2VjcmV0Cg=="),
            (None, b"secret\n"),
            (None, "whsec_c2VjcmV0Cg=="),
        ],
    )
    def test_method_unwrap(
        self, async_client: Parlantern, client_opt: str | None, method_opt: str | bytes | None
    ) -> None:
        hook = standardwebhooks.Webhook(b"secret\n")

        async_client = async_client.with_options(webhook_secret=client_opt)

        data = """{"id":"id","sent_at":"2019-12-27T18:11:19.117Z","type":"call.started","call":{"id":"call_7Hn4","agent_id":"agt_8mQ2","direction":"inbound","ended_at":"2019-12-27T18:11:19.117Z","from":"+15550100","object":"call","started_at":"2019-12-27T18:11:19.117Z","status":"queued","to":"+15550199","cost":{"amount":"0.42","currency":"EUR"},"hangup_reason":"agent","metadata":{"foo":"string"},"recordings":[{"id":"id","sha256":"c291bmQ=","seconds":0}],"state":"state"}}"""
        msg_id = "1"
        timestamp = datetime.now(tz=timezone.utc)
        sig = hook.sign(msg_id=msg_id, timestamp=timestamp, data=data)
        headers = {
            "webhook-id": msg_id,
            "webhook-timestamp": str(int(timestamp.timestamp())),
            "webhook-signature": sig,
        }

        try:
            _ = async_client.webhooks.unwrap(data, headers=headers, key=method_opt)
        except standardwebhooks.WebhookVerificationError as e:
            raise AssertionError("A webhook that is signed as it should be does not pass") from e

        bad_headers = [
            {**headers, "webhook-signature": hook.sign(msg_id=msg_id, timestamp=timestamp, data="xxx")},
            {**headers, "webhook-id": "bad"},
            {**headers, "webhook-timestamp": "0"},
        ]
        for bad_header in bad_headers:
            with pytest.raises(standardwebhooks.WebhookVerificationError):
                _ = async_client.webhooks.unwrap(data, headers=bad_header, key=method_opt)
