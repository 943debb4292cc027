"""The package itself: what it exports, and the client behind it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.planning.contract import Target
from tests.unit.python.client.conftest import Press

ROOT = "src/seeds/__init__.py"
PROXIES = "src/seeds/_module_client.py"


def with_module_client(target: Target) -> Target:
    """The target, with a client behind its package."""
    return replace(target, settings={**target.settings, "module-client": True})


def test_the_package_exports_the_client_and_its_errors(press: Press) -> None:
    text = press(only=ROOT)[ROOT]
    assert '    "SeedLibrary",\n    "AsyncSeedLibrary",\n    "file_from_path",\n' in text
    assert '    "omit",\n    "SeedLibraryError",\n    "APIError",\n' in text
    assert "APIWebhookValidationError" not in text
    assert '__locals[__name].__module__ = "seeds"' in text


def test_environments_are_exported_where_there_is_a_choice(press: Press) -> None:
    text = press(only=ROOT, environments={"live": "https://a.example", "trial": "https://b.example"})[ROOT]
    assert '    "AsyncSeedLibrary",\n    "ENVIRONMENTS",\n    "file_from_path",\n' in text


def test_the_lower_sentinels_came_with_omit(press: Press) -> None:
    assert '"not_given"' not in press(only=ROOT, day="2025-09-18")[ROOT]


def test_the_package_can_be_a_client(press: Press) -> None:
    opts = {"opts": {"key": {"type": "string", "read_env": "K", "nullable": True}}}
    files = press(only="src/seeds/_", change=with_module_client, client_settings=opts)
    assert "\nkey: str | None = None\n" in files[ROOT]
    assert "            key=key,\n            base_url=base_url,\n" in files[ROOT]
    assert "from ._module_client import (\n    beds as beds,\n    seeds as seeds,\n)" in files[ROOT]
    proxies = files[PROXIES]
    assert proxies.index("class BedsProxy(") < proxies.index("class SeedsProxy(")
    assert "seeds: SeedsResource = SeedsProxy().__as_proxied__()" in proxies


def test_the_package_is_no_client_by_itself(press: Press) -> None:
    assert PROXIES not in press(only="src/seeds/_")


def test_a_client_for_aiohttp_is_exported_from_its_day_on(press: Press) -> None:
    assert "DefaultAioHttpClient" in press(day="2025-06-21")[ROOT]
    assert "DefaultAioHttpClient" not in press(day="2025-06-20")[ROOT]


@pytest.mark.parametrize("day", ["2025-06-20", "2025-06-21"])
def test_tests_and_readme_import_from_the_package_what_it_exports(press: Press, day: str) -> None:
    files = press(day=day)
    exported = set(re.findall(r'"(\w+)"', files[ROOT].partition("__all__ = [")[2].partition("]")[0]))
    for path in ("tests/conftest.py", "README.md"):
        lines = re.findall(r"from seeds import (.*)", files[path])
        assert lines
        assert {name for line in lines for name in line.split(", ")} <= exported


def test_a_listing_once_linked_results_without_a_type(press: Press) -> None:
    link = '<a href="./src/seeds/types/seed_list_response.py">object</a>'
    assert link in press(day="2025-05-26")["api.md"]
    assert link not in press(day="2025-05-27")["api.md"]


@pytest.mark.parametrize(("day", "read"), [("2026-04-26", False), ("2026-04-27", True)])
def test_headers_come_from_the_environment_since_clients_read_them(press: Press, day: str, read: bool) -> None:
    files = press(day=day)
    for path in ("src/seeds/_client.py", "README.md"):
        assert ("_CUSTOM_HEADERS" in files[path]) is read
        assert "_BASE_URL" in files[path]
