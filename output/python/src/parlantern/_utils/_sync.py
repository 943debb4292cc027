"""Blocking work beside a running event loop, and which loop that is.

The async libraries are imported where they are used, as many programs never run a loop.
"""

from __future__ import annotations

import functools
from typing import TypeVar, Callable, Awaitable
from typing_extensions import ParamSpec

_P = ParamSpec("_P")
_T = TypeVar("_T")


async def to_thread(function: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """The result of the function, run in a worker thread of whichever event loop is running."""
    if get_async_library() == "asyncio":
        import asyncio

        return await asyncio.to_thread(function, *args, **kwargs)

    import anyio.to_thread

    return await anyio.to_thread.run_sync(functools.partial(function, *args, **kwargs))


async def async_sleep(seconds: float) -> None:
    """Waits in whichever event loop is running."""
    if get_async_library() == "asyncio":
        import asyncio

        await asyncio.sleep(seconds)
        return

    import anyio

    await anyio.sleep(seconds)


def asyncify(function: Callable[_P, _T]) -> Callable[_P, Awaitable[_T]]:
    """The function with its work moved to a worker thread."""

    @functools.wraps(function)
    async def wrapper(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        return await to_thread(function, *args, **kwargs)

    return wrapper


def get_async_library() -> str:
    """Name of the async library that is running the caller, or ``"false"`` when none is."""
    try:
        import sniffio
    except ImportError:
        return _asyncio_or_false()
    try:
        return sniffio.current_async_library()
    except Exception:
        return "false"


def _asyncio_or_false() -> str:
    import asyncio

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return "false"
    return "asyncio"
