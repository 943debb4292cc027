"""The API listing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.languages.python.api_listing import api_listings
from generator.render.render import render

if TYPE_CHECKING:
    from generator.languages.python.layout import Layout
    from tests.unit.python.resources.conftest import Hotel


def listings(layout: Layout) -> dict[str, str]:
    """The text of each listing by its path."""
    return {file.path: file.text for file in render(api_listings(layout))}


def test_types_and_methods_are_listed(hotel: Hotel) -> None:
    files = listings(hotel())
    root = "src/hotel"
    rooms, types = f'<a href="./{root}/resources/rooms/rooms.py">', f'<a href="./{root}/types'
    assert files["api.md"] == "\n".join(
        [
            "# Shared Types",
            "",
            "```python",
            "from hotel.types import Attic",
            "```",
            "",
            "# Rooms",
            "",
            "Types:",
            "",
            "```python",
            "from hotel.types import Bed, Room, RoomCountResponse, RoomWordResponse",
            "```",
            "",
            "Methods:",
            "",
            (
                f'- <code title="post /rooms">client.rooms.{rooms}create</a>'
                rf'(\*\*<a href="{root}/types/room_create_params.py">params</a>) -> {types}/room.py">Room</a></code>'
            ),
            (
                f'- <code title="get /floors/{{floor}}/rooms/{{room}}">client.rooms.{rooms}retrieve</a>'
                rf'(room, \*, floor, \*\*<a href="{root}/types/room_retrieve_params.py">params</a>)'
                f' -> {types}/room.py">Room</a></code>'
            ),
            f'- <code title="delete /rooms">client.rooms.{rooms}close</a>() -> None</code>',
            (
                f'- <code title="get /rooms">client.rooms.{rooms}count</a>()'
                f' -> {types}/room_count_response.py">RoomCountResponse</a></code>'
            ),
            f'- <code title="get /word">client.rooms.{rooms}word</a>() -> str</code>',
            "",
            "## [Minibar](src/hotel/resources/rooms/api.md)",
            "",
        ]
    )


def test_a_listing_apart_starts_at_the_top(hotel: Hotel) -> None:
    text = listings(hotel())["src/hotel/resources/rooms/minibar/api.md"]
    assert text.startswith("# Minibar\n\nMethods:\n\n- ")
    assert "client.rooms.minibar.<a" in text


def test_models_are_sorted_by_their_keys_unless_the_style_says_otherwise(hotel: Hotel) -> None:
    assert "import Bed, Room," in listings(hotel())["api.md"]
    assert "import Room, Bed," in listings(hotel("listed_as_configured"))["api.md"]


def test_a_path_cannot_leave_its_attribute(hotel: Hotel) -> None:
    spec = """
openapi: 3.1.0
info: {title: Hotel, version: 1.0.0}
paths: {'/a"><b>': {get: {responses: {"204": {description: ok}}}}}
"""
    text = listings(hotel(spec=spec, resources={"a": {"methods": {"list": 'get /a"><b>'}}}))["api.md"]
    assert '<code title="get /a&quot;&gt;&lt;b&gt;">' in text


def test_methods_of_the_client_are_in_its_own_section(hotel: Hotel) -> None:
    resources = {"$client": {"methods": {"open": "get /rooms"}}}
    assert listings(hotel(resources=resources))["api.md"].split("\n") == [
        "# Hotel",
        "",
        "Types:",
        "",
        "```python",
        "from hotel.types import OpenResponse",
        "```",
        "",
        "Methods:",
        "",
        (
            '- <code title="get /rooms">client.<a href="./src/hotel/_client.py">open</a>()'
            ' -> <a href="./src/hotel/types/open_response.py">OpenResponse</a></code>'
        ),
        "",
    ]


def test_results_of_builtin_types_are_never_linked(hotel: Hotel) -> None:
    resources = {"rooms": {"methods": {"word": "get /word"}}}
    for before in (True, False):
        assert "word</a>() -> str</code>" in listings(hotel(before=before, resources=resources))["api.md"]
