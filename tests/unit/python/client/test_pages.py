"""Pages of a generated package ask a server for the ones after them."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from itertools import starmap
from types import ModuleType
from typing import Any

import httpx
import pytest

from generator.planning.contract import TextFile
from tests.sdk.pressed import write
from tests.unit.python.client.conftest import Press

PACKAGE = "seeds_in_pages"
ARRAY = {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}}}}


def purpose(kind: str, name: str) -> dict[str, Any]:
    """A property of a page scheme with a role."""
    return {"type": kind, "x-stainless-pagination-property": {"purpose": name}}


ITEMS = {"type": "array", "x-stainless-pagination-property": {"purpose": "items"}}
SCHEMES: dict[str, dict[str, Any]] = {
    "cursor": {
        "request": {
            "after": purpose("string", "next_cursor_param"),
            "before": purpose("string", "previous_cursor_param"),
        },
        "response": {
            "items": ITEMS,
            "page_info": {
                "type": "object",
                "properties": {
                    "next": purpose("string", "next_cursor_field"),
                    "previous": purpose("string", "previous_cursor_field"),
                },
            },
        },
    },
    "cursor_id": {
        "request": {"after": purpose("string", "next_cursor_id_param")},
        "response": {"data": ITEMS, "has_more": {"type": "boolean"}},
    },
    "cursor_url": {"request": {}, "response": {"data": ITEMS, "nextUrl": purpose("string", "cursor_url_field")}},
    "offset": {
        "request": {"start": purpose("integer", "offset_count_param")},
        "response": {"data": ITEMS, "total": purpose("integer", "offset_total_count_field")},
    },
    "page_number": {
        "request": {"page": purpose("integer", "page_number_param")},
        "response": {"data": ITEMS, "page": purpose("integer", "current_page_number_field")},
    },
    "fake_page": {"request": {}, "response": {"data": ITEMS, "kind": {"type": "string"}}},
}


def operation(scheme: dict[str, Any]) -> dict[str, Any]:
    """An operation that a page scheme fits."""
    parameters = [
        {"name": name, "in": "query", "schema": {"type": prop["type"]}} for name, prop in scheme["request"].items()
    ]
    properties = {
        name: ARRAY if prop is ITEMS else {key: prop[key] for key in ("type", "properties") if key in prop}
        for name, prop in scheme["response"].items()
    }
    content = {"application/json": {"schema": {"type": "object", "properties": properties}}}
    return {"get": {"parameters": parameters, "responses": {"200": {"description": "ok", "content": content}}}}


@pytest.fixture(scope="module")
def package(press: Press, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The generated package, imported."""
    spec = {"openapi": "3.1.0", "info": {}, "paths": {f"/{name}": operation(s) for name, s in SCHEMES.items()}}
    files = press(
        spec=spec,
        only=f"src/{PACKAGE}",
        targets={"python": {"package_name": PACKAGE}},
        resources={"lists": {"methods": {name: {"endpoint": f"get /{name}", "paginated": name} for name in SCHEMES}}},
        pagination=[{"name": name, "type": name, **scheme} for name, scheme in SCHEMES.items()],
    )
    tmp_path = tmp_path_factory.mktemp("sdk")
    write(starmap(TextFile, files.items()), tmp_path)
    sys.path.insert(0, str(tmp_path / "src"))
    yield importlib.import_module(PACKAGE)
    sys.path.remove(str(tmp_path / "src"))
    for name in [name for name in sys.modules if name.split(".")[0] == PACKAGE]:
        del sys.modules[name]


Answer = Callable[[dict[str, str]], dict[str, Any]]


def client(package: ModuleType, answer: Answer, asked: list[dict[str, str]]) -> Any:
    """A client whose server answers by the query of a request."""

    def handle(request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        asked.append(query)
        return httpx.Response(200, content=json.dumps(answer(query)), headers={"content-type": "application/json"})

    return package.SeedLibrary(http_client=httpx.Client(transport=httpx.MockTransport(handle)))


def listed(*ids: str) -> list[dict[str, str]]:
    """Items with these ids."""
    return [{"id": id_} for id_ in ids]


def test_a_cursor_leads_on_and_back(package: ModuleType) -> None:
    asked: list[dict[str, str]] = []

    def answer(query: dict[str, str]) -> dict[str, Any]:
        if "before" in query:
            return {"items": listed("0"), "page_info": {"previous": ""}}
        if query.get("after") == "2":
            return {"items": listed("3"), "page_info": None}
        return {"items": listed("1", "2"), "page_info": {"next": "2"}}

    made = client(package, answer, asked)
    assert [item.id for item in made.lists.cursor()] == ["1", "2", "3"]
    assert asked == [{}, {"after": "2"}]
    assert [item.id for item in made.lists.cursor(before="1")] == ["0"]


def test_the_last_item_leads_on_until_there_is_no_more(package: ModuleType) -> None:
    asked: list[dict[str, str]] = []
    made = client(
        package,
        lambda query: {"data": listed("b"), "has_more": False} if query else {"data": listed("a"), "has_more": True},
        asked,
    )
    assert [item.id for item in made.lists.cursor_id()] == ["a", "b"]
    assert asked == [{}, {"after": "a"}]


def test_a_url_is_followed(package: ModuleType) -> None:
    asked: list[dict[str, str]] = []
    made = client(
        package,
        lambda query: {"data": listed("b")} if query else {"data": listed("a"), "nextUrl": "https://a.example/x?n=2"},
        asked,
    )
    assert [item.id for item in made.lists.cursor_url()] == ["a", "b"]
    assert asked == [{}, {"n": "2"}]


def test_an_offset_counts_what_was_there_up_to_the_total(package: ModuleType) -> None:
    asked: list[dict[str, str]] = []
    made = client(package, lambda _: {"data": listed("a", "b"), "total": 4}, asked)
    assert len(list(made.lists.offset())) == len("abab")
    assert asked == [{}, {"start": "2"}]


def test_a_number_counts_on_until_a_page_is_empty(package: ModuleType) -> None:
    asked: list[dict[str, str]] = []
    made = client(
        package,
        lambda query: {"data": [] if query.get("page") == "3" else listed("a"), "page": int(query.get("page", 1))},
        asked,
    )
    assert len(list(made.lists.page_number())) == len("aa")
    assert asked == [{}, {"page": "2"}, {"page": "3"}]


def test_a_list_in_one_piece_has_one_page(package: ModuleType) -> None:
    made = client(package, lambda _: {"data": listed("a"), "kind": "list"}, [])
    page = made.lists.fake_page()
    assert page.kind == "list"
    assert not page.has_next_page()


def test_a_page_without_items_is_empty(package: ModuleType) -> None:
    made = client(package, lambda _: {}, [])
    assert list(made.lists.offset()) == []
    assert list(made.lists.cursor()) == []
