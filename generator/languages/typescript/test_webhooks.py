"""The tests of methods that verify webhooks."""

from __future__ import annotations

from dataclasses import replace

from generator.languages.typescript.literals import key, string
from generator.languages.typescript.printer import WIDTH
from generator.languages.typescript.samples import Samples
from generator.languages.typescript.views import ChainedCallsView, TestView, WebhookTestView
from generator.languages.typescript.webhooks import event_type
from generator.model.api import Method, Resource
from generator.planning.example_values import as_json
from generator.planning.examples import example

_BAD_SIGNATURE = "{ headers: { ...headers, 'webhook-signature': badSig } }"
_OLD_TIMESTAMP = "{ headers: { ...headers, 'webhook-timestamp': '5' } }"
_WRONG_ID = "{ headers: { ...headers, 'webhook-id': 'wrong' } }"
_IN_TEST, _IN_EXPECT = 4, 6


def webhook_test(samples: Samples, resource: Resource, method: Method) -> TestView | None:
    """The test of a method that verifies webhooks; None where it only parses them, or there are none to parse."""
    webhook = method.webhook
    if webhook is None or not webhook.key_option or not webhook.events:
        return None
    places = samples.places
    name = places.names.member(method.name.wire)
    chain = "".join(f".{part}" for part in (*places.chain(resource), places.names.member(method.name.wire)))
    value = example(places.api, replace(samples.style, sent=False), event_type(method), name)
    payload = string(as_json(value))
    line = f"const payload = {payload};"
    broken = len(line) + _IN_TEST > WIDTH
    option = key(places.names.member(webhook.key_option))
    return TestView(
        name=string(name),
        separate=False,
        skip=places.api.tests_skipped,
        webhook=WebhookTestView(
            call=f"client{chain}",
            payload=f"const payload =\n  {payload};" if broken else line,
            chained=_chained(option, chain) if "thorough_webhook_tests" in places.target.style else None,
        ),
    )


def _chained(option: str, chain: str) -> ChainedCallsView:
    def call(value: str, argument: str, indent: int) -> str:
        given = f".withOptions({{ {option}: {value} }})"
        rest = f"{chain}(payload, {argument});"
        line = f"client{given}{rest}"
        return line if len(line) + indent <= WIDTH else f"client\n  {given}\n  {rest}"

    return ChainedCallsView(
        given=(call("key", "{ headers }", _IN_TEST), call("'whsec_aaaaaaaaaa=='", "{ headers, key }", _IN_TEST)),
        wrong_key=call("wrongKey", "{ headers }", _IN_EXPECT),
        bad_signature=call("key", _BAD_SIGNATURE, _IN_EXPECT),
        old_timestamp=call("key", _OLD_TIMESTAMP, _IN_EXPECT),
        wrong_id=call("key", _WRONG_ID, _IN_EXPECT),
    )
