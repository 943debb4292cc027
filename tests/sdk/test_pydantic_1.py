"""The runtime does with pydantic 1 what it does with pydantic 2: its own tests pass there too."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.sdk.environment import ROOT, create
from tests.sdk.suite import FAILED, run_suite

NEEDED = ("pytest", "pytest-asyncio", "hypothesis", "respx", "httpx", "anyio", "trio", "distro", "typing-extensions")
EXTRAS = ("aiohttp", "httpx-aiohttp", "websockets", "standardwebhooks")
ABOUT_MODELS = "construction models transform dates requests responses pagination streaming lazy_types package"


@pytest.mark.xdist_group("example")
@pytest.mark.skipif(sys.version_info >= (3, 14), reason="pydantic 1 ends before this Python")
def test_the_runtime_passes_its_tests_with_pydantic_1(tmp_path: Path) -> None:
    lock = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")
    pins = [line.removesuffix(" \\") for line in lock.splitlines() if line[:1].isalnum() and "pydantic" not in line]
    (tmp_path / "pins.txt").write_text("\n".join(pins), encoding="utf-8")
    environment = create(tmp_path / "environment")
    environment.install("pydantic<2", *NEEDED, *EXTRAS, "--constraint", str(tmp_path / "pins.txt"))
    tests = [f"tests/runtime/test_{name}.py" for name in ABOUT_MODELS.split()]
    suite = run_suite(environment, ROOT, tests, ("-o", "addopts=--import-mode=importlib"))
    assert not suite.of(*FAILED), suite.printed
    assert len(suite.of("passed")) > 200, suite.printed
    # had it run with pydantic 2 by mistake, nothing would be skipped for the lack of it
    assert any("pydantic 1" in test.reason or "pydantic 2" in test.reason for test in suite.of("skipped"))
