# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Any, List, Generic, TypeVar, Optional, cast
from typing_extensions import override

from ._http import httpx
from ._base_client import BasePage, PageInfo, BaseSyncPage, BaseAsyncPage

__all__ = [
    "SyncCursorPage",
    "AsyncCursorPage",
    "SyncRecentPage",
    "AsyncRecentPage",
    "SyncLinkedPage",
    "AsyncLinkedPage",
    "SyncOffsetPage",
    "AsyncOffsetPage",
    "SyncNumberedPage",
    "AsyncNumberedPage",
    "SyncSinglePage",
    "AsyncSinglePage",
]

_T = TypeVar("_T")


class _CursorPage(BasePage[_T], Generic[_T]):
    data: List[_T]
    has_more: Optional[bool] = None
    next_cursor: Optional[str] = None

    @override
    def _get_page_items(self) -> List[_T]:
        return self.data or []

    @override
    def has_next_page(self) -> bool:
        if self.has_more is False:
            return False
        return super().has_next_page()

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        cursor = self.next_cursor
        if not cursor:
            return None
        return PageInfo(params={"cursor": cursor})


class SyncCursorPage(BaseSyncPage[_T], _CursorPage[_T], Generic[_T]):
    pass


class AsyncCursorPage(BaseAsyncPage[_T], _CursorPage[_T], Generic[_T]):
    pass


class _RecentPage(BasePage[_T], Generic[_T]):
    data: List[_T]
    has_more: Optional[bool] = None

    @override
    def _get_page_items(self) -> List[_T]:
        return self.data or []

    @override
    def has_next_page(self) -> bool:
        if self.has_more is False:
            return False
        return super().has_next_page()

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        items = self._get_page_items()
        if not items:
            return None
        cursor = getattr(items[-1], "id", None)
        if cursor is None:
            return None
        return PageInfo(params={"after_id": cursor})


class SyncRecentPage(BaseSyncPage[_T], _RecentPage[_T], Generic[_T]):
    pass


class AsyncRecentPage(BaseAsyncPage[_T], _RecentPage[_T], Generic[_T]):
    pass


class _LinkedPage(BasePage[_T], Generic[_T]):
    items: List[_T]
    next_url: Optional[str] = None

    @override
    def _get_page_items(self) -> List[_T]:
        return self.items or []

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        url = self.next_url
        if not url:
            return None
        return PageInfo(url=httpx.URL(url))


class SyncLinkedPage(BaseSyncPage[_T], _LinkedPage[_T], Generic[_T]):
    pass


class AsyncLinkedPage(BaseAsyncPage[_T], _LinkedPage[_T], Generic[_T]):
    pass


class _OffsetPage(BasePage[_T], Generic[_T]):
    data: List[_T]
    offset: Optional[int] = None
    total: Optional[int] = None

    @override
    def _get_page_items(self) -> List[_T]:
        return self.data or []

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        start = self.offset if self.offset is not None else int(cast(Any, self._options.params.get("offset")) or 0)
        offset = start + len(self._get_page_items())
        total = self.total
        if total is not None and offset >= total:
            return None
        return PageInfo(params={"offset": offset})


class SyncOffsetPage(BaseSyncPage[_T], _OffsetPage[_T], Generic[_T]):
    pass


class AsyncOffsetPage(BaseAsyncPage[_T], _OffsetPage[_T], Generic[_T]):
    pass


class _NumberedPage(BasePage[_T], Generic[_T]):
    data: List[_T]
    page: Optional[int] = None
    total_pages: Optional[int] = None

    @override
    def _get_page_items(self) -> List[_T]:
        return self.data or []

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        page = self.page if self.page is not None else int(cast(Any, self._options.params.get("page")) or 1)
        total = self.total_pages
        if total is not None and page >= total:
            return None
        return PageInfo(params={"page": page + 1})


class SyncNumberedPage(BaseSyncPage[_T], _NumberedPage[_T], Generic[_T]):
    pass


class AsyncNumberedPage(BaseAsyncPage[_T], _NumberedPage[_T], Generic[_T]):
    pass


class _SinglePage(BasePage[_T], Generic[_T]):
    data: List[_T]
    object: Optional[str] = None

    @override
    def _get_page_items(self) -> List[_T]:
        return self.data or []

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        return None


class SyncSinglePage(BaseSyncPage[_T], _SinglePage[_T], Generic[_T]):
    pass


class AsyncSinglePage(BaseAsyncPage[_T], _SinglePage[_T], Generic[_T]):
    pass
