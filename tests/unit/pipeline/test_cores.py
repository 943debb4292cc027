"""Tasks beside each other: their results in order, and whatever a process dies of, what one process alone gives."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.pipeline import cores
from generator.pipeline.cores import side_by_side
from generator.render.formatters import FormatError

HERE = os.getpid()
CAN_FORK = hasattr(os, "fork") and sys.platform != "darwin"
pytestmark = pytest.mark.skipif(not CAN_FORK, reason="this system has no fork, or none that is safe")


@pytest.fixture(autouse=True)
def three(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three processes, even where tests run in threads or on one core; the children run nothing that has locks."""
    monkeypatch.setattr(cores, "_cores", lambda: 3)


@pytest.fixture
def clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Asks whether a process, an open file or a temporary file has stayed."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    before = len(list(Path("/dev/fd").iterdir()))
    children: list[int] = []
    fork = os.fork

    def noted() -> int:
        children.append(fork())
        return children[-1]

    monkeypatch.setattr(os, "fork", noted)

    def check() -> None:
        assert len(list(Path("/dev/fd").iterdir())) == before
        assert list(tmp_path.iterdir()) == []
        for child in children:
            with pytest.raises(ProcessLookupError):
                os.kill(child, 0)

    return check


def in_a_child(work: Callable[[], object]) -> Callable[[], str]:
    """A task that does something where it runs in a child, and gives its result in any process."""

    def task() -> str:
        if os.getpid() != HERE:
            work()
        else:
            time.sleep(0.05)
        return "done"

    return task


def slow(number: int) -> tuple[int, bool]:
    time.sleep(0.02 * (number % 3))
    return number, os.getpid() == HERE


def test_results_keep_their_order_and_some_come_from_children(clean: Callable[[], None]) -> None:
    found = side_by_side([lambda number=number: slow(number) for number in range(12)])  # type: ignore[misc]
    assert [number for number, _ in found] == list(range(12))
    assert {here for _, here in found} == {True, False}
    clean()


def test_one_core_one_task_and_none_stay_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    assert side_by_side([os.getpid]) == (HERE,)
    assert side_by_side([]) == ()
    monkeypatch.setattr(cores, "_cores", lambda: 1)
    assert side_by_side([os.getpid] * 5) == (HERE,) * 5


def test_nothing_is_forked_beside_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert side_by_side([os.getpid] * 5) == (HERE,) * 5
    finally:
        stop.set()
        thread.join()


def test_the_first_failure_by_order_is_raised_here(clean: Callable[[], None]) -> None:
    def fail(number: int) -> None:
        time.sleep(0.05 * (5 - number))
        raise FormatError(f"{number} cannot be laid out")

    with pytest.raises(FormatError, match=r"^1 cannot be laid out$") as caught:
        side_by_side([lambda: None, *(lambda number=number: fail(number) for number in (1, 2, 3, 4))])
    assert caught.traceback[-1].name == "fail"
    clean()


@pytest.mark.parametrize(
    "end",
    [
        lambda: os.kill(os.getpid(), signal.SIGKILL),
        lambda: os.kill(os.getpid(), signal.SIGINT),
        lambda: os._exit(3),
        lambda: sys.exit(3),
        [].pop,
    ],
    ids=["killed", "interrupted", "ended", "exits", "fails"],
)
def test_what_a_lost_child_had_taken_is_done_here(end: Callable[[], object], clean: Callable[[], None]) -> None:
    assert side_by_side([in_a_child(end)] * 6) == ("done",) * 6
    clean()


def test_a_result_that_cannot_travel_is_made_here(clean: Callable[[], None]) -> None:
    def make() -> Callable[[], int]:
        return lambda: 7

    assert [made() for made in side_by_side([make] * 4)] == [7] * 4
    clean()


def test_no_room_for_a_process_is_no_error(monkeypatch: pytest.MonkeyPatch, clean: Callable[[], None]) -> None:
    def full() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", full)
    assert side_by_side([os.getpid] * 4) == (HERE,) * 4
    clean()


def test_an_interrupt_ends_the_children(clean: Callable[[], None]) -> None:
    def task() -> None:
        if os.getpid() == HERE:
            time.sleep(0.05)
            raise KeyboardInterrupt
        time.sleep(60)

    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        side_by_side([task] * 3)
    assert time.monotonic() - start < 10
    clean()


def test_temporary_files_of_a_killed_child_go_with_it(clean: Callable[[], None]) -> None:
    def leave() -> None:
        Path(tempfile.mkdtemp(), "left").write_text("left")
        os.kill(os.getpid(), signal.SIGKILL)

    side_by_side([in_a_child(leave)] * 3)
    clean()


def test_each_child_has_a_folder_for_temporary_files(tmp_path: Path, clean: Callable[[], None]) -> None:
    def where() -> tuple[Path, str]:
        time.sleep(0.05)
        return Path(tempfile.gettempdir()), os.environ["TMPDIR"]

    found = set(side_by_side([where] * 6))
    assert (tmp_path, str(tmp_path)) in found
    assert len(found) > 1
    assert all(tmp_path in (folder, folder.parent) for folder, _ in found)
    assert all(str(folder) == said for folder, said in found)
    clean()


def test_what_waits_to_be_printed_is_printed_once() -> None:
    program = (
        "from generator.pipeline import cores\n"
        "cores._cores = lambda: 3\n"
        "print('once', end='')\n"
        "cores.side_by_side([lambda: None] * 4)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("once", "")
