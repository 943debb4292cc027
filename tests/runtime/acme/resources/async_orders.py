"""The same orders for coroutines."""

from __future__ import annotations

from typing import List, Type, Mapping, cast
from typing_extensions import Literal, overload

import httpx

from ..types import order_list_params, order_watch_params, order_create_params, order_upload_params
from .._files import deepcopy_with_paths
from .._types import (
    Body,
    Omit,
    Query,
    Headers,
    NoneType,
    NotGiven,
    FileTypes,
    SequenceNotStr,
    omit,
    not_given,
)
from .._utils import (
    extract_files,
    path_template,
    required_args,
    maybe_transform,
    strip_not_given,
    async_maybe_transform,
)
from .._compat import cached_property
from .._resource import AsyncAPIResource
from .._response import (
    AsyncBinaryAPIResponse,
    AsyncStreamedBinaryAPIResponse,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
    async_to_custom_raw_response_wrapper,
    async_to_custom_streamed_response_wrapper,
)
from .._wrappers import DataWrapper
from .._streaming import AsyncStream
from ..pagination import AsyncCursorPage
from ..types.order import Order
from .._base_client import AsyncPaginator, make_request_options
from .._decoders.jsonl import AsyncJSONLDecoder
from ..types.order_event import OrderEvent

__all__ = ["AsyncOrders"]


class AsyncOrders(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncOrdersWithRawResponse:
        return AsyncOrdersWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncOrdersWithStreamingResponse:
        return AsyncOrdersWithStreamingResponse(self)

    async def create(
        self,
        *,
        amount: int,
        tag_names: SequenceNotStr[str] | Omit = omit,
        request_kind: Literal["fast", "slow"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Order:
        extra_headers = {**strip_not_given({"X-Kind": request_kind or not_given}), **(extra_headers or {})}
        return await self._post(
            "/orders",
            body=await async_maybe_transform(
                {
                    "amount": amount,
                    "tag_names": tag_names,
                },
                order_create_params.OrderCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
            ),
            cast_to=Order,
        )

    async def retrieve(
        self,
        order_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Order:
        if not order_id:
            raise ValueError(f"Expected a non-empty value for `order_id` but received {order_id!r}")
        return await self._get(
            path_template("/orders/{order_id}", order_id=order_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Order,
        )

    async def delete(
        self,
        order_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._delete(
            path_template("/orders/{order_id}", order_id=order_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )

    def list(
        self,
        *,
        after: str | Omit = omit,
        tags: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncPaginator[Order, AsyncCursorPage[Order]]:
        return self._get_api_list(
            "/orders?kind=all",
            page=AsyncCursorPage[Order],
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform(
                    {
                        "after": after,
                        "tags": tags,
                    },
                    order_list_params.OrderListParams,
                ),
            ),
            model=Order,
        )

    async def totals(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> List[Order]:
        return await self._get(
            "/orders/totals",
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                post_parser=DataWrapper[List[Order]]._unwrapper,
            ),
            cast_to=cast(Type[List[Order]], DataWrapper[List[Order]]),
        )

    async def upload(
        self,
        *,
        file: FileTypes,
        notes: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Order:
        body = deepcopy_with_paths({"file": file, "notes": notes}, [["file"]])
        files = extract_files(cast(Mapping[str, object], body), paths=[["file"]])
        extra_headers = {"Content-Type": "multipart/form-data", **(extra_headers or {})}
        return await self._post(
            "/orders/upload",
            body=await async_maybe_transform(body, order_upload_params.OrderUploadParams),
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Order,
        )

    async def content(
        self,
        order_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncBinaryAPIResponse:
        extra_headers = {"Accept": "application/octet-stream", **(extra_headers or {})}
        return await self._get(
            path_template("/orders/{order_id}/content", order_id=order_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=AsyncBinaryAPIResponse,
        )

    async def lines(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncJSONLDecoder[Order]:
        extra_headers = {"Accept": "application/x-jsonl", **(extra_headers or {})}
        return await self._get(
            "/orders/lines",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=AsyncJSONLDecoder[Order],
            stream=True,
        )

    @overload
    async def watch(
        self,
        *,
        topic: str,
        stream: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Order: ...

    @overload
    async def watch(
        self,
        *,
        topic: str,
        stream: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncStream[OrderEvent]: ...

    @overload
    async def watch(
        self,
        *,
        topic: str,
        stream: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Order | AsyncStream[OrderEvent]: ...

    @required_args(["topic"], ["topic", "stream"])
    async def watch(
        self,
        *,
        topic: str,
        stream: Literal[False] | Literal[True] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Order | AsyncStream[OrderEvent]:
        return await self._post(
            "/orders/watch",
            body=await async_maybe_transform(
                {
                    "topic": topic,
                    "stream": stream,
                },
                order_watch_params.OrderWatchParamsStreaming
                if stream
                else order_watch_params.OrderWatchParamsNonStreaming,
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Order,
            stream=stream or False,
            stream_cls=AsyncStream[OrderEvent],
        )


class AsyncOrdersWithRawResponse:
    def __init__(self, orders: AsyncOrders) -> None:
        self._orders = orders

        self.create = async_to_raw_response_wrapper(
            orders.create,
        )
        self.retrieve = async_to_raw_response_wrapper(
            orders.retrieve,
        )
        self.delete = async_to_raw_response_wrapper(
            orders.delete,
        )
        self.list = async_to_raw_response_wrapper(
            orders.list,
        )
        self.totals = async_to_raw_response_wrapper(
            orders.totals,
        )
        self.upload = async_to_raw_response_wrapper(
            orders.upload,
        )
        self.content = async_to_custom_raw_response_wrapper(
            orders.content,
            AsyncBinaryAPIResponse,
        )
        self.watch = async_to_raw_response_wrapper(
            orders.watch,
        )


class AsyncOrdersWithStreamingResponse:
    def __init__(self, orders: AsyncOrders) -> None:
        self._orders = orders

        self.create = async_to_streamed_response_wrapper(
            orders.create,
        )
        self.retrieve = async_to_streamed_response_wrapper(
            orders.retrieve,
        )
        self.delete = async_to_streamed_response_wrapper(
            orders.delete,
        )
        self.list = async_to_streamed_response_wrapper(
            orders.list,
        )
        self.totals = async_to_streamed_response_wrapper(
            orders.totals,
        )
        self.upload = async_to_streamed_response_wrapper(
            orders.upload,
        )
        self.content = async_to_custom_streamed_response_wrapper(
            orders.content,
            AsyncStreamedBinaryAPIResponse,
        )
        self.watch = async_to_streamed_response_wrapper(
            orders.watch,
        )
