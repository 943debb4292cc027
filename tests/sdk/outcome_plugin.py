"""A pytest plugin that writes what became of each test, one JSON object a line, to the file in SDK_OUTCOMES.

It runs in the environment of an SDK, which may be of another Python, and so uses nothing of this project.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Empties the file; workers leave the writing to the process that started them."""
    if not hasattr(config, "workerinput"):
        open(os.environ["SDK_OUTCOMES"], "w").close()  # noqa: PTH123
        config.pluginmanager.register(_Writer())


class _Writer:
    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            _write(report.nodeid, "error", report.longreprtext)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or report.outcome != "passed":
            status = report.outcome if report.when == "call" or report.skipped else "error"
            _write(report.nodeid, status, _reason(report))


def _reason(report: pytest.TestReport) -> str:
    if isinstance(report.longrepr, tuple):
        return str(report.longrepr[2]).removeprefix("Skipped: ")
    crash = getattr(report.longrepr, "reprcrash", None)
    return str(crash.message if crash is not None else report.longrepr or "")


def _write(node: str, status: str, reason: str) -> None:
    line = json.dumps({"id": node, "status": status, "reason": reason[:2000]})
    with open(os.environ["SDK_OUTCOMES"], "a", encoding="utf-8") as file:  # noqa: PTH123
        file.write(line + "\n")
