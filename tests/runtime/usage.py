"""Uses the SDK as type checkers should understand it; never run."""

from typing import List, Union
from typing_extensions import assert_type

import httpx
from acme import Acme, Stream, AsyncAcme, APIResponse, AsyncStream, AsyncAPIResponse
from acme.types import Order
from acme.types.order_event import OrderPaid, OrderEvent, OrderShipped


class Total(Order):
    pass


def use(client: Acme) -> None:
    assert_type(client.orders.retrieve("1"), Order)
    assert_type(client.orders.totals(), List[Order])
    assert_type(client.orders.with_raw_response.retrieve("1"), APIResponse[Order])
    assert_type(client.orders.with_raw_response.retrieve("1").parse(), Order)
    assert_type(client.orders.with_raw_response.retrieve("1").parse(to=Total), Total)
    with client.orders.with_streaming_response.retrieve("1") as response:
        assert_type(response, APIResponse[Order])
        assert_type(response.parse(), Order)
    assert_type(client.orders.watch(topic="t"), Order)
    assert_type(client.orders.watch(topic="t", stream=True), Stream[OrderEvent])
    for event in client.orders.watch(topic="t", stream=True):
        assert_type(event, Union[OrderPaid, OrderShipped])
    for order in client.orders.list():
        assert_type(order, Order)
    for line in client.orders.lines():
        assert_type(line, Order)
    assert_type(client.get("/x", cast_to=httpx.Response), httpx.Response)
    assert_type(client.with_options(max_retries=1).api_key, Union[str, None])


async def use_async(client: AsyncAcme) -> None:
    assert_type(await client.orders.retrieve("1"), Order)
    assert_type(await client.orders.with_raw_response.retrieve("1"), AsyncAPIResponse[Order])
    assert_type(await (await client.orders.with_raw_response.retrieve("1")).parse(), Order)
    assert_type(await client.orders.watch(topic="t", stream=True), AsyncStream[OrderEvent])
    async for order in client.orders.list():
        assert_type(order, Order)
    page = await client.orders.list()
    assert_type(page.data, List[Order])
    assert_type(await client.get("/x", cast_to=httpx.Response), httpx.Response)


def refuse(client: Acme) -> None:
    client.orders.create(amount=1, tag_names="text")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    client.orders.create()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
