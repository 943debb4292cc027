"""Methods that are no HTTP operation: those that parse webhooks and those that open WebSockets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.config.resources import MethodConfig
from generator.config.settings import SdkConfig
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.model.api import Location, Method, MethodKind, Parameter, WebhookUnwrap, WebSocket
from generator.model.names import Name
from generator.model.types import Info, Ref, Scalar, ScalarKind, Type, TypeId
from generator.normalise.models import audience, canonical, local_text
from generator.normalise.schemas import Schemas
from generator.openapi.document import Document


@dataclass(slots=True)
class SpecialMethods:
    """Makes these methods; `names` leads from a model as the config writes it to the schema it names."""

    document: Document
    config: SdkConfig
    schemas: Schemas
    names: dict[str, TypeId]
    findings: Findings

    def webhook(self, config: MethodConfig, place: str) -> Method | None:
        """The method of type `webhook_unwrap` that a config entry declares."""
        webhook = config.webhook
        if webhook is None:
            return None
        events = self._events(config, place)
        if not events:
            reason = "the document has no webhooks with a body, and there are no event_types"
            self.findings.add(codes.WEBHOOK_INVALID(config.at, place=place, reason=reason))
        if webhook.key_opt is not None and webhook.key_opt not in {opt.name for opt in self.config.client.opts}:
            reason = f"there is no client option {webhook.key_opt}"
            self.findings.add(codes.WEBHOOK_INVALID(config.at, place=place, reason=reason))
        unwrap = WebhookUnwrap(events, webhook.discriminator or "", webhook.key_opt or "")
        return replace(_declared(config, MethodKind.WEBHOOK_UNWRAP), webhook=unwrap)

    def websocket(self, config: MethodConfig, place: str) -> Method | None:
        """The method of type `websocket` that a config entry declares; None where a message is no schema."""
        socket = config.websocket
        if socket is None:
            return None
        client = self._message(socket.client_event_schema_uri, config, place)
        server = self._message(socket.server_event_schema_uri, config, place)
        if client is None or server is None:
            return None
        query = tuple(
            Parameter(Name(name), Location.QUERY, Scalar(ScalarKind.STRING), required=False)
            for name in socket.query_params
        )
        opened = WebSocket(socket.path, client, server, query)
        return replace(_declared(config, MethodKind.WEBSOCKET), websocket=opened)

    def _events(self, config: MethodConfig, place: str) -> tuple[Type, ...]:
        """The types of the document's webhooks, else those of the config (`event_types`)."""
        payloads = tuple(self.schemas.type_of(schema) for _, schema in self.document.webhook_payloads())
        if payloads or config.webhook is None:
            return payloads
        named = (self._named(text, config, place) for _, text in config.webhook.event_types)
        return tuple(type_ for type_ in named if type_ is not None)

    def _named(self, text: str, config: MethodConfig, place: str) -> Type | None:
        """The type of a model of the config, or of a schema by its pointer or its name."""
        if text in self.names:
            return Ref(self.names[text], info=Info(id=self.names[text]))
        document = self.document
        pointer = document.absolute(canonical(text)) if "/" in text else document.component_pointer(text)
        schema = document.schema(pointer)
        if schema is None:
            reason = f"{text} is no model of the config and no schema of the document"
            self.findings.add(codes.WEBHOOK_INVALID(config.at, place=place, reason=reason))
            return None
        return self.schemas.type_of(schema)

    def _message(self, reference: str | None, config: MethodConfig, place: str) -> Type | None:
        schema = self.document.schema(self.document.absolute(canonical(reference))) if reference else None
        if schema is None:
            reason = f"{reference} is no schema of the document" if reference else "a message has no schema"
            self.findings.add(codes.WEBSOCKET_INVALID(config.at, place=place, reason=reason))
            return None
        return self.schemas.type_of(schema)


def _declared(config: MethodConfig, kind: MethodKind) -> Method:
    """What the config says of a method of any kind."""
    return Method(
        name=Name(config.name, config.at),
        kind=kind,
        docs=config.description or "",
        deprecated=config.deprecated is not None,
        deprecation=local_text(config.deprecated),
        availability=audience(config.audience),
        skip_test_reason=local_text(config.skip_test_reason),
        at=config.at,
    )
