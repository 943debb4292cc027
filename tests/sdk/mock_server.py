"""A real server that answers as an OpenAPI document says: Prism."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.sdk.node import MODULES

PRISM = MODULES / "@stoplight/prism-cli/dist/index.js"
PATIENCE = 120.0
_LISTENING = re.compile(r"listening on (http://\S+)")


class NoServerError(Exception):
    """The server did not start; holds what it said."""


@contextmanager
def mock_server(spec: Path, log: Path) -> Iterator[str]:
    """The address of a server of a document on this machine. Raises NoServerError, also where it died meanwhile."""
    command = ["node", str(PRISM), "mock", "--host", "127.0.0.1", "--port", "0", str(spec)]
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        try:
            yield _address(process, log)
            if process.poll() is not None:
                raise NoServerError(log.read_text(encoding="utf-8")[-2000:])
        finally:
            process.terminate()
            process.wait()


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        said = log.read_text(encoding="utf-8")
        if found := _LISTENING.search(said):
            return found[1]
        if process.poll() is not None:
            raise NoServerError(said[-2000:])
        time.sleep(0.1)
    raise NoServerError(f"no server within {PATIENCE:.0f} s")
