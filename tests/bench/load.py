"""The example SDK under load from an unruly server: every call ends in a result or a typed error, and nothing leaks."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.sdk.environment import ROOT, create, run
from tests.sdk.pressed import generate

HERE = Path(__file__).parent
LEFT_OPEN = ("untyped", "active connections", "connections after close", "tasks", "handles")


@contextmanager
def unruly_server(seed: int) -> Iterator[str]:
    """The address of the server."""
    command = [sys.executable, str(HERE / "unruly_server.py"), str(seed)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        try:
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.stdin.close()
            process.wait()


def run_load(folder: Path, requests: int, concurrency: int, seed: int = 1) -> tuple[dict[str, Any], str]:
    """How all calls ended and what was left open, and anything that was said beside that."""
    package = generate(ROOT / "spec/openapi.yml", ROOT / "spec/stainless.yml", folder)
    environment = create(folder / "environment")
    environment.install(str(package.folder), "--constraint", str(ROOT / "requirements-dev.lock"))
    with unruly_server(seed) as address:
        command = [str(environment.python), str(HERE / "load_client.py"), address, str(requests), str(concurrency)]
        done = run(command, cwd=folder, seconds=300)
    if done.returncode:
        return {}, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found, done.stderr


def faults(found: dict[str, Any], said: str, requests: int) -> list[str]:
    """What must not be."""
    wrong = [f"{name}: {found[name]}" for name in LEFT_OPEN if found.get(name)]
    ends = found.get("ends", {})
    if sum(ends.values()) != requests:
        wrong.append(f"{sum(ends.values())} of {requests} calls ended")
    if "wrong result" in ends or not ends.get("result"):
        wrong.append(f"ends: {ends}")
    return [*wrong, said] if said else wrong
