"""The page, opened and used in a browser."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics.position import Span
from generator.model.surface import Direction
from generator.pipeline.review import page_skin
from generator.planning.contract import TextFile
from generator.review.causes import Traces
from generator.review.change import Change, Side, Use, Verdict
from generator.review.changes import rules
from generator.review.forms.page import page_form
from generator.review.release import api_release
from generator.review.review import Review, review_sdk
from generator.review.sdk.symbol import Sources
from tests.review.browser import opened
from tests.review.corpus import cases, reviewed

HOSTILE = "</script><script>alert(1)</script><img src=http://127.0.0.1:9/x onerror=alert(2)>\u2028/*script*/"
MEGABYTE = 1_000_000
TRIES = 5


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a bump that makes a request property required."""
    folder = tmp_path_factory.mktemp("page")
    case = next(case for case in cases() if "request-property-became-required" in case.name)
    return written(reviewed(case, folder), folder)


def written(review: Review, folder: Path) -> Path:
    """The page of a review as a file."""
    path = folder / "review.html"
    path.write_text(page_form(review, page_skin()), encoding="utf-8")
    return path


def made(changes: tuple[Change, ...], old: list[str], new: list[str]) -> Review:
    """A review of some changes and of one file that differs."""
    traces = Traces({}, None, lambda *_: ())
    path = "src/orchard/types/tree.py"
    sides = Sources((TextFile(path, "\n".join(old)),)), Sources((TextFile(path, "\n".join(new)),))
    sdk = review_sdk("other", *sides, changes, (traces, traces))
    return Review("old.yml", "new.yml", changes, (sdk,), api_release(changes))


def change(number: int, text: str = "a text") -> Change:
    """A change of a description."""
    side = Side(text, Span("new.yml", 1, 1))
    use = Use("get /trees", Direction.RESPONSE, ("trees.list",))
    subject = f"Tree.{text}{number}"
    return Change(
        f"{number:010x}", rules.DESCRIPTION, subject, f"{text} changed", Verdict.TEXT, text, side, side, (), (use,)
    )


def state(tab: Any, name: str) -> int:
    """A number that the page keeps about itself."""
    return int(tab.evaluate(f"document.documentElement.dataset.{name}"))


def loaded_again(tab: Any) -> float:
    """How many milliseconds after it was asked for the page can be used."""
    tab.reload()
    return state(tab, "ready")


def quickest(measured: Callable[[], float]) -> float:
    """The best of several tries, for on a busy machine any single one may have had to wait."""
    return min(measured() for _ in range(TRIES))


def test_it_shows_cause_and_effect_side_by_side(page: Path) -> None:
    with opened(page) as tab:
        rows = tab.inner_text("#rows")
        assert tab.inner_text("#about").startswith("TreeInput.height\n")
        assert "Document: TreeInput.height" in rows
        assert "python SDK: src/orchard/resources/trees.py" in rows
        assert tab.locator(".row .gone").count() > 0
        assert tab.locator(".row .come").count() > 0
        assert "request of trees.create" in tab.inner_text("#about")


def test_keys_move_through_changes_and_hunks(page: Path) -> None:
    with opened(page) as tab:
        tab.keyboard.press("j")
        assert tab.get_attribute("#entry-1", "aria-selected") == "true"
        tab.keyboard.press("k")
        tab.keyboard.press("n")
        tab.keyboard.press("n")
        assert tab.locator(".row.current").count() == 1
        tab.keyboard.press("r")
        assert "BREAKING CHANGES" in tab.inner_text("#release")
        tab.keyboard.press("Escape")
        tab.keyboard.press("?")
        assert tab.is_visible("#help")


def test_filters_leave_what_fits(page: Path) -> None:
    with opened(page) as tab:
        everything = tab.inner_text("#count")
        tab.keyboard.press("1")
        assert "breaking" not in tab.inner_text("#list")
        tab.keyboard.press("1")
        assert tab.inner_text("#count") == everything
        tab.keyboard.press("/")
        tab.keyboard.type("argument height")
        assert tab.locator(".entry").count() == 1
        tab.keyboard.press("Escape")
        assert tab.inner_text("#count") == everything
        tab.select_option("#resource", "trees")
        assert "TreeInput.height" in tab.inner_text("#list")
        tab.select_option("#language", "python")
        assert tab.locator(".entry").count() > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_light_or_dark_as_the_reader_likes(page: Path, scheme: str, tmp_path: Path) -> None:
    with opened(page, scheme=scheme) as tab:
        assert tab.get_attribute("html", "data-theme") == scheme
        back = tab.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (back == "rgb(255, 255, 255)") == (scheme == "light")
        picture = Path(os.environ.get("REVIEW_PICTURES", tmp_path)) / f"review-{scheme}.png"
        tab.screenshot(path=str(picture))
        assert picture.stat().st_size > 20_000


def test_it_asks_for_nothing_and_complains_about_nothing(page: Path) -> None:
    with opened(page) as tab:
        assert tab.requests == [page.as_uri()]
        assert tab.complaints == []


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    review = made((change(1, HOSTILE),), [HOSTILE, "a"], [HOSTILE, "b"])
    path = written(review, tmp_path)
    assert "<script>alert" not in path.read_text(encoding="utf-8")
    with opened(path) as tab:
        assert "<script>alert(1)</script>" in tab.inner_text("#list")
        assert tab.requests == [path.as_uri()]
        assert tab.complaints == []
        assert tab.locator("img").count() == 0


def test_ten_thousand_lines_do_not_slow_it_down(tmp_path: Path) -> None:
    old = [f"line {number} of the old file, which says something about a tree and its owner" for number in range(5_000)]
    review = made(tuple(change(n) for n in range(500)), old, [line.replace("old", "new") for line in old])
    path = written(review, tmp_path)
    assert path.stat().st_size < 3 * MEGABYTE
    assert sum(hunk.size for hunk in review.sdks[0].hunks) == 10_000
    with opened(path) as tab:
        assert quickest(lambda: loaded_again(tab)) < 1_000
        tab.keyboard.press("End")
        steps = """async () => {
            const box = document.getElementById("rows"), times = [];
            for (let step = 0; step <= 40; step += 1) {
                const start = performance.now();
                box.scrollTop = (box.scrollHeight * step) / 40;
                await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
                times.push(performance.now() - start);
            }
            return { worst: Math.max(...times), rows: box.querySelectorAll(".row").length, height: box.scrollHeight };
        }"""
        found = tab.evaluate(steps)
        assert found["rows"] < 150
        assert found["height"] >= 5_000 * 20
        assert quickest(lambda: tab.evaluate(steps)["worst"]) < 250


def test_what_does_not_fit_is_left_out_and_said(tmp_path: Path) -> None:
    old = [f"{number} " + "x" * 200 for number in range(20_000)]
    path = written(made((change(1),), old, [line + "y" for line in old]), tmp_path)
    assert path.stat().st_size < 3 * MEGABYTE
    text = path.read_text(encoding="utf-8")
    data = json.loads(text.partition('type="application/json">')[2].partition("</script>")[0])
    assert data["left_out"] == 40_000
    with opened(path) as tab:
        assert "40000 lines were left out" in tab.inner_text("#notes")
