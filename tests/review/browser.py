"""Headless Chromium, where it is installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def opened(page: Path, *, scheme: str = "light") -> Iterator[Any]:
    """A page of a file in a browser; whatever it asks for, says or complains about is in its lists."""
    program = next((found for found in map(shutil.which, PROGRAMS) if found), None)
    if program is None:
        pytest.skip("chromium is not installed, so the page was not opened")
    driver = pytest.importorskip(
        "playwright.sync_api",
        reason="playwright is not installed, so the page was not opened; `make setup` installs it",
    )
    with driver.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=list(FLAGS))
        try:
            tab = browser.new_page(color_scheme=scheme, viewport={"width": 1360, "height": 860})
            tab.requests, tab.complaints = [], []
            tab.on("request", lambda request: tab.requests.append(request.url))
            tab.on("console", lambda message: tab.complaints.append(message.text))
            tab.on("pageerror", lambda error: tab.complaints.append(str(error)))
            tab.on("dialog", lambda dialog: (tab.complaints.append(dialog.message), dialog.dismiss()))
            tab.goto(page.as_uri())
            yield tab
        finally:
            browser.close()
