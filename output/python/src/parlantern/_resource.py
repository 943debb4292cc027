"""Bases of the groups of methods that a client has."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from ._utils._sync import async_sleep

if TYPE_CHECKING:
    from ._client import Client, AsyncClient


class SyncAPIResource:
    """Methods of a client that belong together."""

    _client: Client

    def __init__(self, client: Client) -> None:
        self._client = client
        self._get = client.get
        self._post = client.post
        self._patch = client.patch
        self._put = client.put
        self._delete = client.delete
        self._get_api_list = client.get_api_list

    def _sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class AsyncAPIResource:
    """Methods of a client that belong together."""

    _client: AsyncClient

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._get = client.get
        self._post = client.post
        self._patch = client.patch
        self._put = client.put
        self._delete = client.delete
        self._get_api_list = client.get_api_list

    async def _sleep(self, seconds: float) -> None:
        await async_sleep(seconds)
