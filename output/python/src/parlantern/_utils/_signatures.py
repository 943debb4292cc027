"""Helpers for tests of hand-written code."""

from __future__ import annotations

import inspect
from typing import Any, Callable, Iterator, AsyncIterator


def consume_sync_iterator(iterator: Iterator[Any]) -> None:
    for _ in iterator:
        pass


async def consume_async_iterator(iterator: AsyncIterator[Any]) -> None:
    async for _ in iterator:
        pass


def assert_signatures_in_sync(
    source: Callable[..., Any],
    check: Callable[..., Any],
    *,
    exclude_params: set[str] = set(),
) -> None:
    """Makes sure that the second function takes each parameter of the first, with the same type.

    Raises:
        AssertionError: naming every difference.
    """
    checked = inspect.signature(check).parameters
    differences: list[str] = []
    for name, parameter in inspect.signature(source).parameters.items():
        if name in exclude_params:
            continue
        if name not in checked:
            differences.append(f"parameter {name!r} is missing")
        elif checked[name].annotation != parameter.annotation:
            differences.append(f"parameter {name!r}: {parameter.annotation!r} is not {checked[name].annotation!r}")
    if differences:
        raise AssertionError("The signatures differ:\n" + "\n".join(differences))
