"""Methods that parse and verify webhooks."""

from __future__ import annotations

from generator.languages.typescript.client_options import option_name
from generator.languages.typescript.imports import Imports
from generator.languages.typescript.jsdoc import method_lines
from generator.languages.typescript.literals import string
from generator.languages.typescript.places import LANGUAGE, Places
from generator.languages.typescript.syntax import ClassMethod, Parameter, Signature, Statement, Word
from generator.model.api import Method, MethodKind, Resource
from generator.model.types import Discriminator, Info, OneOf, Type
from generator.planning.house import Role

LIBRARY = "standardwebhooks"
"""The package that verifies signatures."""


def webhook_methods(places: Places, resource: Resource) -> tuple[Method, ...]:
    """The methods of a resource that parse webhooks."""
    return tuple(m for m in places.methods(resource) if m.kind is MethodKind.WEBHOOK_UNWRAP and m.webhook is not None)


def event_name(places: Places, method: Method) -> str:
    """The name of the type of the events that a method may return."""
    return places.names.class_name(f"{method.name.wire}_webhook_event")


def event_type(method: Method) -> Type:
    """The union of the events, with the text of the first that has one."""
    assert method.webhook is not None
    events = method.webhook.events
    if len(events) == 1:
        return events[0]
    discriminator = Discriminator(method.webhook.discriminator) if method.webhook.discriminator else None
    docs = next((event.info.docs for event in events if event.info.docs), "")
    return OneOf(events, discriminator, Info(docs=docs))


def webhook_method(places: Places, imports: Imports, method: Method) -> ClassMethod:
    """A method that parses the text of a webhook, and verifies it where the config names an option for the key."""
    assert method.webhook is not None
    event = event_name(places, method)
    parse = f"return JSON.parse(body) as {event};"
    body: tuple[Statement, ...] = (parse,)
    parameters = [Parameter("body", Word("string"))]
    if method.webhook.key_option:
        imports.package(LIBRARY, "Webhook")
        given = "{ headers: Record<string, string>; key?: string }"
        parameters.append(Parameter("{ headers, key }", Word(given)))
        body = (*_verification(places, method.webhook.key_option), parse)
    signature = Signature(places.names.member(method.name.wire), tuple(parameters), Word(event, name=True))
    doc = method_lines(method.docs, deprecated=method.deprecated, deprecation=method.deprecation.text(LANGUAGE))
    return ClassMethod(signature, body, doc)


def _verification(places: Places, option: str) -> tuple[Statement, ...]:
    refused = string(places.target.house.phrase(Role.WEBHOOK_KEY_MISSING))
    held = f"this._client.{option_name(places, option)}"
    return (
        "if (headers !== undefined) {",
        f"  const keyStr: string | null = key === undefined ? {held} : key;",
        f"  if (keyStr === null) throw new Error({refused});",
        "  const wh = new Webhook(keyStr);",
        "  wh.verify(body, headers);",
        "}",
    )
