"""Sends many requests at once through the example SDK and prints how they ended, and what was left open, as JSON.

It runs in the environment of the SDK: `python load_client.py ADDRESS REQUESTS CONCURRENCY`.
"""

from __future__ import annotations

import asyncio
import collections
import gc
import json
import os
import sys
import time
import warnings
from typing import Any

import parlantern  # type: ignore[import-not-found, unused-ignore]


async def load(address: str, requests: int, concurrency: int) -> dict[str, Any]:
    """How the calls ended."""
    ends: collections.Counter[str] = collections.Counter()
    untyped: list[str] = []
    waiting = iter(range(requests))
    client = parlantern.AsyncParlantern(base_url=address, api_key="k", admin_key="k", timeout=1.0)

    async def work() -> None:
        for _ in waiting:
            try:
                agent = await client.agents.retrieve("agt_1")
                ends["result" if agent.id == "agt_1" else "wrong result"] += 1
            except parlantern.ParlanternError as error:  # noqa: PERF203  each call ends by itself
                ends[type(error).__name__] += 1
            except Exception as error:  # noqa: BLE001  this is what must not happen
                untyped.append(repr(error))

    await asyncio.gather(*(work() for _ in range(concurrency)))
    pool = client._client._transport._pool
    active = sum(not connection.is_idle() and not connection.is_closed() for connection in pool.connections)
    await client.close()
    left = len(pool.connections)
    return {"ends": ends, "untyped": untyped, "active connections": active, "connections after close": left}


async def main(address: str, requests: int, concurrency: int) -> None:
    """Prints the ends, and what is left."""
    await load(address, concurrency, concurrency)  # what is made once, such as caches and the resolver's handles
    await asyncio.sleep(0.1)
    handles, tasks, start = open_handles(), len(asyncio.all_tasks()), time.perf_counter()
    found = await load(address, requests, concurrency)
    seconds = time.perf_counter() - start
    gc.collect()
    await asyncio.sleep(0.5)
    found |= {"tasks": len(asyncio.all_tasks()) - tasks, "handles": open_handles() - handles, "seconds": seconds}
    print(json.dumps(found))


def open_handles() -> int:
    """How many files and sockets are open."""
    return len(os.listdir("/proc/self/fd"))  # noqa: PTH208


if __name__ == "__main__":
    warnings.simplefilter("error")
    sys.unraisablehook = lambda unraisable: print(unraisable, file=sys.stderr)  # a resource that nobody closed
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
