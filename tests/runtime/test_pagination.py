"""Lists are walked page by page."""

from __future__ import annotations

import json
from typing import Any, Callable

import acme
import httpx
import pytest
from acme.types import Order
from acme.pagination import SyncBodyPage, SyncLinkPage, SyncCursorPage, AsyncCursorPage
from acme._base_client import BasePage, PageInfo, AsyncPaginator

MakeClient = Callable[..., Any]


def pages(request: httpx.Request) -> httpx.Response:
    """Three pages of two orders; the query of the first request must come back with every other."""
    assert request.url.params["kind"] == "all" and request.url.params["tags"] == "x,y"
    page = int(request.url.params.get("after", 0))
    return httpx.Response(
        200,
        json={
            "data": [{"id": f"{page}{letter}"} for letter in "ab"],
            "next_cursor": str(page + 1) if page < 2 else None,
        },
    )


ALL = ["0a", "0b", "1a", "1b", "2a", "2b"]


def test_iterating_a_page_walks_all_items_of_all_pages(make_client: MakeClient) -> None:
    page = make_client(pages).orders.list(tags=["x", "y"])
    assert isinstance(page, SyncCursorPage) and type(page.data[0]) is Order
    assert [order.id for order in page] == ALL
    assert [len(each.data) for each in page.iter_pages()] == [2, 2, 2]


def test_pages_can_be_walked_by_hand(make_client: MakeClient) -> None:
    page = make_client(pages).orders.list(tags=["x", "y"])
    assert page.has_next_page() and page.next_page_info().params == {"after": "1"}
    last = page.get_next_page().get_next_page()
    assert not last.has_next_page()
    with pytest.raises(RuntimeError, match="This is the last page"):
        last.get_next_page()


def test_async_lists_are_awaited_or_iterated(with_async_client: Any) -> None:
    async def use(client: Any) -> None:
        assert [order.id async for order in client.orders.list(tags=["x", "y"])] == ALL
        paginator = client.orders.list(tags=["x", "y"])
        assert isinstance(paginator, AsyncPaginator)
        page = await paginator
        assert isinstance(page, AsyncCursorPage) and [order.id for order in page.data] == ["0a", "0b"]
        assert [order.id async for order in page] == ALL
        assert len([each async for each in page.iter_pages()]) == 3
        with pytest.raises(RuntimeError):
            await (await (await page.get_next_page()).get_next_page()).get_next_page()

    with_async_client(pages, use)


def test_raw_responses_of_lists_parse_to_pages_that_go_on(make_client: MakeClient, with_async_client: Any) -> None:
    raw = make_client(pages).with_raw_response.orders.list(tags=["x", "y"])
    assert [order.id for order in raw.parse()] == ALL

    async def use(client: Any) -> list[str]:
        raw = await client.orders.with_raw_response.list(tags=["x", "y"])
        return [order.id async for order in await raw.parse()]

    assert with_async_client(pages, use) == ALL


@pytest.mark.parametrize("answer", [{"data": []}, {"data": None}, {}, {"data": [], "next_cursor": "9"}])
def test_empty_lists_end_at_once(make_client: MakeClient, answer: Any) -> None:
    page = make_client(lambda _: httpx.Response(200, json=answer)).orders.list()
    assert list(page) == [] and not page.has_next_page()


def test_a_url_replaces_path_and_query(make_client: MakeClient) -> None:
    seen: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        following = "https://acme.test/v1/other?page=2&a=1&a=2" if len(seen) == 1 else None
        return httpx.Response(200, json={"data": [1], "next_url": following})

    client = make_client(handler)
    page = client.get_api_list("/first", page=SyncLinkPage[int], model=int, options={"params": {"limit": 5}})
    assert list(page) == [1, 1]
    assert seen == ["https://acme.test/v1/first?limit=5", "https://acme.test/v1/other?page=2&a=1&a=2"]


def test_members_of_the_body_ask_for_the_next_page(make_client: MakeClient) -> None:
    bodies: list[Any] = []

    def handler(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return httpx.Response(200, json={"data": [1], "page": len(bodies) + 1 if len(bodies) < 3 else None})

    client = make_client(handler)
    page = client.get_api_list("/search", page=SyncBodyPage[int], model=int, body={"q": "x"}, method="post")
    assert list(page) == [1, 1, 1]
    assert bodies == [{"q": "x"}, {"q": "x", "page": 2}, {"q": "x", "page": 3}]
    page = client.get_api_list("/search", page=SyncBodyPage[int], model=int, body=[1], method="post")
    page.page = 2
    with pytest.raises(TypeError, match="Only a body that is a mapping"):
        page.get_next_page()


def test_a_page_class_must_say_where_its_items_are() -> None:
    page: Any = BasePage[int].construct()
    with pytest.raises(NotImplementedError):
        page._get_page_items()
    with pytest.raises(NotImplementedError):
        page.next_page_info()


def test_page_info_shows_what_was_given() -> None:
    assert repr(PageInfo(params={"a": 1})) == "PageInfo(params={'a': 1})"


def test_pages_are_models_too(make_client: MakeClient) -> None:
    page = make_client(pages).orders.list(tags=["x", "y"])
    assert page.to_dict() == {"data": [{"id": "0a"}, {"id": "0b"}], "next_cursor": "1"}
    assert SyncCursorPage[Order].construct(data=[{"id": "1"}]).data[0].id == "1"  # type: ignore[list-item]


def test_what_is_no_page_stays_as_it_came(make_client: MakeClient) -> None:
    assert make_client(lambda _: httpx.Response(200, text="maintenance")).orders.list() == "maintenance"
    strict = make_client(lambda _: httpx.Response(200, text="maintenance"), _strict_response_validation=True)
    with pytest.raises(acme.APIResponseValidationError):
        strict.orders.list()
