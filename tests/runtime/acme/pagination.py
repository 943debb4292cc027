"""Pages of lists, asked for in each of the three ways."""

from typing import Any, List, Generic, TypeVar, Optional
from typing_extensions import override

import httpx

from ._base_client import BasePage, PageInfo, BaseSyncPage, BaseAsyncPage

__all__ = ["SyncCursorPage", "AsyncCursorPage", "SyncLinkPage", "SyncBodyPage"]

_T = TypeVar("_T")


class SyncCursorPage(BaseSyncPage[_T], BasePage[_T], Generic[_T]):
    data: List[_T]
    next_cursor: Optional[str] = None

    @override
    def _get_page_items(self) -> List[_T]:
        data = self.data
        if not data:
            return []
        return data

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        next_cursor = self.next_cursor
        if not next_cursor:
            return None

        return PageInfo(params={"after": next_cursor})


class AsyncCursorPage(BaseAsyncPage[_T], BasePage[_T], Generic[_T]):
    data: List[_T]
    next_cursor: Optional[str] = None

    @override
    def _get_page_items(self) -> List[_T]:
        data = self.data
        if not data:
            return []
        return data

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        next_cursor = self.next_cursor
        if not next_cursor:
            return None

        return PageInfo(params={"after": next_cursor})


class SyncLinkPage(BaseSyncPage[_T], BasePage[_T], Generic[_T]):
    data: List[_T]
    next_url: Optional[str] = None

    @override
    def _get_page_items(self) -> List[_T]:
        return self.data

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        return PageInfo(url=httpx.URL(self.next_url)) if self.next_url else None


class SyncBodyPage(BaseSyncPage[_T], BasePage[_T], Generic[_T]):
    data: List[_T]
    page: Any = None

    @override
    def _get_page_items(self) -> List[_T]:
        return self.data

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        return PageInfo(json={"page": self.page}) if self.page else None
