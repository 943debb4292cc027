"""Events of WebSocket connections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.languages.python.websocket import client_events
from generator.languages.python.websocket_types import socket_exports, socket_type_files

if TYPE_CHECKING:
    from tests.unit.python.resources.conftest import Hotel

SPEC = """
openapi: 3.1.0
info: {title: Hotel, version: 1.0.0}
paths: {}
components:
  schemas:
    Sent:
      oneOf:
        - {$ref: "#/components/schemas/Ring"}
        - {type: object, properties: {kind: {type: string}}}
        - {type: object, properties: {type: {type: string, enum: [a, b]}}}
    Ring:
      type: object
      description: Rings the bell.
      required: [type, loud]
      properties:
        id: {type: string}
        loud: {type: boolean}
        at: {type: string, readOnly: true}
        type: {type: string, enum: [desk.ring]}
    Heard: {type: object, properties: {type: {type: string, enum: [rung]}}}
"""
RESOURCES = {
    "desk": {
        "models": {"sent": "Sent", "ring": "Ring", "heard": "Heard"},
        "methods": {
            "connect": {
                "type": "websocket",
                "path": "/desk",
                "client_event_schema_uri": "#/components/schemas/Sent",
                "server_event_schema_uri": "#/components/schemas/Heard",
            }
        },
    }
}


def test_events_with_a_constant_type_are_methods(hotel: Hotel) -> None:
    layout = hotel(spec=SPEC, resources=RESOURCES)
    (event,) = client_events(layout, layout.api.resources[0].methods[0])
    assert (event.name, event.path, event.docs) == ("desk.ring", ("desk", "ring"), "Rings the bell.")
    assert [field.name for field in event.fields] == ["loud", "id"]
    assert event.home == ("types", "ring_param")


def test_shared_types_are_there_only_with_websockets(hotel: Hotel) -> None:
    with_sockets, without = hotel(spec=SPEC, resources=RESOURCES), hotel()
    assert [plan.path for plan in socket_type_files(with_sockets)] == [
        "src/hotel/types/websocket_connection_options.py",
        "src/hotel/types/websocket_reconnection.py",
    ]
    assert any("ReconnectingEvent" in line for line in socket_exports(with_sockets))
    assert (socket_type_files(without), socket_exports(without)) == ((), ())
