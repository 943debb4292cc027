"""Lists that a server hands out page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, Iterator, Generator, AsyncIterator, cast
from typing_extensions import override

from pydantic import PrivateAttr

from .._http import httpx
from .._types import Body, Query, NotGiven, not_given
from .options import FinalRequestOptions
from .._compat import PYDANTIC_V1
from .._models import GenericModel
from .._utils._guards import is_given, is_mapping

if TYPE_CHECKING:
    from typing_extensions import Self

    from .sync_client import SyncAPIClient
    from .async_client import AsyncAPIClient

_T = TypeVar("_T")
AsyncPageT = TypeVar("AsyncPageT", bound="BaseAsyncPage[Any]")


class PageInfo:
    """What asks for the next page: other parameters, a URL of its own, or other members of the body."""

    url: httpx.URL | NotGiven
    params: Query | NotGiven
    json: Body | NotGiven

    def __init__(
        self,
        *,
        url: httpx.URL | NotGiven = not_given,
        params: Query | NotGiven = not_given,
        json: Body | NotGiven = not_given,
    ) -> None:
        self.url = url
        self.params = params
        self.json = json

    @override
    def __repr__(self) -> str:
        given = {name: value for name, value in vars(self).items() if is_given(value)}
        return f"{type(self).__name__}({', '.join(f'{name}={value}' for name, value in given.items())})"


class BasePage(GenericModel, Generic[_T]):
    """One page of a list; subclasses say where its items are and what asks for the next page.

    - ``next_page_info()``: what asks for the next page, ``None`` after the last
    - ``_get_page_items()``: the items on this page
    """

    _options: FinalRequestOptions = PrivateAttr()
    _model: Any = PrivateAttr()

    def has_next_page(self) -> bool:
        """Whether there are items here and a way to ask for more."""
        return bool(self._get_page_items()) and self.next_page_info() is not None

    def next_page_info(self) -> PageInfo | None:
        """What asks for the next page, ``None`` after the last."""
        raise NotImplementedError(f"{type(self).__name__} does not say how to get its next page")

    def _get_page_items(self) -> list[_T] | None:
        """The items on this page."""
        raise NotImplementedError(f"{type(self).__name__} does not say where its items are")

    def _remember(self, client: Any, model: Any, options: FinalRequestOptions) -> None:
        """Keeps what asking for the next page takes."""
        if not PYDANTIC_V1 and getattr(self, "__pydantic_private__", None) is None:
            self.__pydantic_private__ = {}
        self._client = client
        self._model = model
        self._options = options

    def _next_options(self) -> FinalRequestOptions:
        info = self.next_page_info()
        if info is None:
            raise RuntimeError("This is the last page; `.has_next_page()` tells whether there is another to get")
        return self._info_to_options(info)

    def _info_to_options(self, info: PageInfo) -> FinalRequestOptions:
        """The options of this page's request, changed to ask for the next one."""
        options = self._options.model_copy()
        options.strip_raw_response_header()
        if is_given(info.params):
            options.params = {**options.params, **info.params}
        elif is_given(info.url):
            options.url, options.params = str(info.url), {}
        elif is_given(info.json):
            if not is_mapping(info.json):
                raise TypeError("Only a body that is a mapping can ask for another page")
            options.json_data = {**self._json_body(options), **info.json}
        else:
            raise ValueError("The page does not say what asks for the next one")
        return options

    def _json_body(self, options: FinalRequestOptions) -> dict[str, object]:
        body = options.json_data
        if body is None:
            return {}
        if not is_mapping(body):
            raise TypeError("Only a body that is a mapping can ask for another page")
        return dict(body)


class BaseSyncPage(BasePage[_T], Generic[_T]):
    """A page that can fetch the ones after it."""

    _client: Any = PrivateAttr()

    # iterating over a page means more than over a model: its items, not its fields
    def __iter__(self) -> Iterator[_T]:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        for page in self.iter_pages():
            yield from page._get_page_items() or ()

    def iter_pages(self) -> Iterator[Self]:
        """This page and all after it."""
        page = self
        while True:
            yield page
            if not page.has_next_page():
                return
            page = page.get_next_page()

    def get_next_page(self) -> Self:
        """The page after this one.

        Raises:
            RuntimeError: after the last page.
        """
        client: SyncAPIClient = self._client
        return client._request_api_list(self._model, page=type(self), options=self._next_options())


class BaseAsyncPage(BasePage[_T], Generic[_T]):
    """A page that can fetch the ones after it."""

    _client: Any = PrivateAttr()

    async def __aiter__(self) -> AsyncIterator[_T]:
        async for page in self.iter_pages():
            for item in page._get_page_items() or ():
                yield item

    async def iter_pages(self) -> AsyncIterator[Self]:
        """This page and all after it."""
        page = self
        while True:
            yield page
            if not page.has_next_page():
                return
            page = await page.get_next_page()

    async def get_next_page(self) -> Self:
        """The page after this one.

        Raises:
            RuntimeError: after the last page.
        """
        client: AsyncAPIClient = self._client
        return await client._request_api_list(self._model, page=type(self), options=self._next_options())


class AsyncPaginator(Generic[_T, AsyncPageT]):
    """A list that is not requested yet: awaiting gives its first page, iterating all its items.

    Example::

        page = await client.orders.list()
        async for order in client.orders.list(): ...
    """

    def __init__(
        self,
        client: AsyncAPIClient,
        options: FinalRequestOptions,
        page_cls: type[AsyncPageT],
        model: type[_T],
    ) -> None:
        self._client = client
        self._options = options
        self._page_cls = page_cls
        self._model = model

    def __await__(self) -> Generator[Any, None, AsyncPageT]:
        return self._get_page().__await__()

    async def __aiter__(self) -> AsyncIterator[_T]:
        async for item in await self:
            yield item

    async def _get_page(self) -> AsyncPageT:
        options = self._options.model_copy(update={"post_parser": PageParser(self._client, self._model, self._options)})
        return await self._client.request(self._page_cls, options)


class PageParser:
    """Lets pages fetch the next one; what is no page, as a server may send anything, stays as it came."""

    def __init__(self, client: Any, model: Any, options: FinalRequestOptions) -> None:
        self._client = client
        self._model = model
        self._options = options

    def __call__(self, page: Any) -> Any:
        if isinstance(page, BasePage):
            page._remember(self._client, self._model, self._options)
        return cast(Any, page)
