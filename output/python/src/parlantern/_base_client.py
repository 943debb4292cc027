"""The parts of the client that generated modules build on, gathered from where they are."""

from __future__ import annotations

from ._constants import (
    DEFAULT_TIMEOUT as DEFAULT_TIMEOUT,
    DEFAULT_MAX_RETRIES as DEFAULT_MAX_RETRIES,
    DEFAULT_CONNECTION_LIMITS as DEFAULT_CONNECTION_LIMITS,
)
from ._core.pages import (
    BasePage as BasePage,
    PageInfo as PageInfo,
    BaseSyncPage as BaseSyncPage,
    BaseAsyncPage as BaseAsyncPage,
    AsyncPaginator as AsyncPaginator,
)
from ._core.client import HTTPX_DEFAULT_TIMEOUT as HTTPX_DEFAULT_TIMEOUT, BaseClient as BaseClient
from ._core.options import (
    FinalRequestOptions as FinalRequestOptions,
    merge_mappings as _merge_mappings,
    make_request_options as make_request_options,
)
from ._core.platforms import (
    Arch as Arch,
    Platform as Platform,
    OtherArch as OtherArch,
    OtherPlatform as OtherPlatform,
    platform as platform,
    get_platform as get_platform,
    get_architecture as get_architecture,
    platform_headers as platform_headers,
    get_python_runtime as get_python_runtime,
    get_python_version as get_python_version,
)
from ._core.sync_client import SyncAPIClient as SyncAPIClient
from ._core.async_client import AsyncAPIClient as AsyncAPIClient
from ._core.http_clients import (
    DefaultHttpxClient as DefaultHttpxClient,
    DefaultAioHttpClient as DefaultAioHttpClient,
    SyncHttpxClientWrapper as SyncHttpxClientWrapper,
    AsyncHttpxClientWrapper as AsyncHttpxClientWrapper,
    DefaultAsyncHttpxClient as DefaultAsyncHttpxClient,
)

__all__ = ["_merge_mappings"]
