"""The tests of methods that verify webhooks."""

from __future__ import annotations

from dataclasses import replace

from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout
from generator.languages.python.literals import block_string, string
from generator.languages.python.resource_layout import resource_chain
from generator.languages.python.test_clients import PLAIN, Client, client_class
from generator.languages.python.test_views import CheckView, TestView, WebhookTestView
from generator.languages.python.type_files import webhook_events
from generator.model.api import Method, Resource
from generator.planning.example_values import as_json
from generator.planning.examples import ExampleStyle, example
from generator.planning.house import Role


def webhook_test(
    layout: Layout, resource: Resource, method: Method, imports: Imports, client: Client, style: ExampleStyle
) -> TestView | None:
    """The test of a method that verifies webhooks; None where it only parses them, or there are none to parse."""
    webhook = method.webhook
    if webhook is None or not webhook.key_option or not webhook.events:
        return None
    imports.whole("standardwebhooks")
    imports.name("datetime", "datetime")
    imports.name("datetime", "timezone")
    # Without `thorough_webhook_tests`, both classes of tests ask for the plain client; its class is named either way.
    thorough = "thorough_webhook_tests" in layout.target.style
    fixture = client.fixture if thorough else PLAIN.fixture
    name = layout.names.attribute(method.name.wire)
    chain = "".join(f"{part}." for part in resource_chain(layout, resource))
    style = replace(style, sent=False)
    return TestView(
        name=f"test_method_{name}",
        skipped=False,
        skip="",
        deprecated=False,
        call=f"{fixture}.{chain}{name}",
        result="",
        response="",
        check=CheckView(),
        webhook=WebhookTestView(
            fixture=fixture,
            client=client_class(layout, PLAIN),
            option=layout.names.attribute(webhook.key_option) if thorough else "",
            key="method_opt" if thorough else "key",
            payload=block_string(as_json(example(layout.api, style, webhook_events(webhook), name))),
            refused=string(layout.target.house.phrase(Role.TEST_WEBHOOK_REFUSED)),
        ),
    )
