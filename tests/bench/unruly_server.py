"""A server on this machine that drops, delays, truncates, resets and refuses at random: `python unruly_server.py SEED`.

It prints its port, and ends when its standard input does.
"""

from __future__ import annotations

import asyncio
import json
import random
import socket
import struct
import sys

AGENT = {
    "id": "agt_1",
    "object": "agent",
    "name": "Front desk",
    "instructions": "Be brief.",
    "created_at": "2026-06-01T09:30:00Z",
    "current_version": 3,
}
# What happens to a request, and to how many in a hundred.
FATES = {"answer": 70, "delay": 6, "hang": 1, "drop": 5, "truncate": 5, "reset": 5, "429": 4, "500": 4}
HANG = 3.0
MOST_DELAY = 0.2


def answer(status: str, body: bytes, *, short: int = 0) -> bytes:
    """A whole response, or one that ends too early by so many bytes."""
    hint = "retry-after-ms: 10\r\n" if status[0] in "45" else ""
    head = f"HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n{hint}\r\n"
    return head.encode() + body[: len(body) - short]


class Unruly:
    """Decides the fate of each request by a seed."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)  # noqa: S311  fates, not secrets

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answers the requests of one connection until one goes wrong."""
        try:
            while await reader.readuntil(b"\r\n\r\n"):
                if not await self._one(writer):
                    break
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _one(self, writer: asyncio.StreamWriter) -> bool:
        """Whether the connection stays."""
        (fate,) = self.random.choices([*FATES], [*FATES.values()])
        body = json.dumps(AGENT).encode()
        match fate:
            case "drop":
                return False
            case "reset":
                linger = struct.pack("ii", 1, 0)  # closing then resets the connection
                writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                writer.transport.abort()
                return False
            case "truncate":
                writer.write(answer("200 OK", body, short=self.random.randrange(1, len(body))))
                await writer.drain()
                return False
            case "429" | "500":
                writer.write(answer(f"{fate} No", b'{"error": {"code": "no", "message": "no"}}'))
            case _:
                if fate != "answer":
                    await asyncio.sleep(HANG if fate == "hang" else self.random.random() * MOST_DELAY)
                writer.write(answer("200 OK", body))
        await writer.drain()
        return True


async def main(seed: str) -> None:
    """Serves until standard input ends."""
    server = await asyncio.start_server(Unruly(seed).serve, "127.0.0.1", 0, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
