"""Writing: all or nothing in effect, whenever the run is killed, and never outside of the folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.delivery.bases import ATTRIBUTES_NAME, BASES_FOLDER, BASES_NAME
from generator.delivery.decide import Decision, Left, Rules, decide
from generator.delivery.disk import Disk, carry_out, locked, prepare
from generator.delivery.manifest import MANIFEST_NAME
from generator.delivery.snapshot import look
from generator.delivery.state import STAGE_NAME, DeliveryError, after, texts_before, written_before
from generator.planning.contract import TextFile

OLD = {"a.py": "a old\n", "p/b.py": "b\n", "p/q/stale.py": "stale\n", "run": "#!/bin/sh\nold\n", "same.py": "same\n"}
NEW = {"a.py": "a new\n", "p/b.py": "b\n", "new/deep/c.py": "c\n", "run": "#!/bin/sh\nnew\n", "same.py": "same\n"}
OTHER = {"a.py": "a other\n", "d.py": "d\n"}


def deliver(root: Path, texts: dict[str, str], disk: Disk | None = None, rules: Rules = Rules()) -> Decision:  # noqa: B008
    """One whole run that wants these files."""
    files = tuple(TextFile(path, text) for path, text in texts.items())
    folder = prepare(root)
    before, bases = written_before(folder), texts_before(folder)
    paths = {*texts, *(path for manifest in before for path in manifest.files)}
    decision = decide(files, look(folder, paths), before, rules, bases)
    carry_out(folder, decision, after(decision, files, before, bases, "1"), disk or Disk())
    return decision


def tree(root: Path) -> dict[str, str]:
    """All files below a folder but our own."""
    files = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    return {name: path.read_text() for name, path in files.items() if name not in OWN}


def sdk(root: Path) -> dict[str, str]:
    """The same without what a killed run has staged."""
    return {path: text for path, text in tree(root).items() if not path.startswith(".sdkpress-stage/")}


OWN = {MANIFEST_NAME, BASES_NAME, ATTRIBUTES_NAME}


class Killed(BaseException):
    """Stands for the end of the process: nothing of ours runs after it."""


class Dying(Disk):
    """A disk on which the process is killed before a step; a write may also be cut in the middle."""

    def __init__(self, steps: int, *, torn: bool = False) -> None:
        self.steps = steps
        self.torn = torn

    def __getattribute__(self, name: str) -> Any:
        value = object.__getattribute__(self, name)
        return self.counted(value) if name in vars(Disk) and not name.startswith("_") else value

    def counted(self, method: Callable[..., Any]) -> Callable[..., Any]:
        """The step, unless it is the last one."""

        def step(*args: Any) -> Any:
            if self.steps == 0:
                if self.torn and method.__name__ == "write":
                    args[0].write_bytes(args[1][: len(args[1]) // 2])
                raise Killed
            self.steps -= 1
            return method(*args)

        return step


class Staging(Disk):
    """A disk on which the process is killed before it changes the first file."""

    def replace(self, source: Path, target: Path) -> None:
        if STAGE_NAME not in target.parts:
            raise Killed
        super().replace(source, target)


def count_steps(root: Path, texts: dict[str, str]) -> int:
    """How many steps a run takes."""
    disk = Dying(10_000)
    deliver(root, texts, disk)
    return 10_000 - disk.steps


def old_folder(root: Path) -> Path:
    """A folder as a complete run left it, with a file of the user in it."""
    deliver(root, OLD)
    (root / "mine.txt").write_text("mine")
    return root


def test_a_run_leaves_exactly_the_planned_files(tmp_path: Path) -> None:
    deliver(old_folder(tmp_path), NEW)
    assert tree(tmp_path) == NEW | {"mine.txt": "mine"}
    assert not (tmp_path / "p/q").exists()


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    deliver(tmp_path, NEW)
    stamps = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert not deliver(tmp_path, NEW, Dying(0)).stale
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == stamps


@pytest.mark.parametrize("torn", [False, True])
def test_killed_at_any_step_each_file_is_old_or_new_and_a_rerun_mends_it(tmp_path: Path, *, torn: bool) -> None:
    steps = count_steps(old_folder(tmp_path / "count"), NEW)
    assert steps > 2 * len(NEW)
    for step in range(steps):
        root = old_folder(tmp_path / str(step))
        with pytest.raises(Killed):
            deliver(root, NEW, Dying(step, torn=torn))
        left = sdk(root)
        assert left.pop("mine.txt") == "mine"
        assert all(text in (OLD.get(path), NEW.get(path)) for path, text in left.items())
        assert {path for path in OLD if path in NEW} <= set(left)
        deliver(root, NEW)
        assert tree(root) == NEW | {"mine.txt": "mine"}


HEADER = "# File generated from our OpenAPI spec by Acme. See CONTRIBUTING.md for details.\n"


@pytest.mark.parametrize("again", [Rules(), Rules(take_over=True)])
@pytest.mark.parametrize(
    ("rules", "text"), [(Rules(take_over=True), "theirs\n"), (Rules(), f"{HEADER}theirs\n")], ids=["forced", "header"]
)
def test_killed_at_any_step_files_of_another_generator_are_not_taken_for_edits(
    tmp_path: Path, rules: Rules, text: str, again: Rules
) -> None:
    def folder(name: str) -> Path:
        for path in ("a.py", "p/b.py", "same.py"):
            (tmp_path / name / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / path).write_text(text)
        return tmp_path / name

    disk = Dying(10_000)
    deliver(folder("count"), NEW, disk, rules)
    for step in range(10_000 - disk.steps):
        root = folder(str(step))
        with pytest.raises(Killed):
            deliver(root, NEW, Dying(step), rules)
        assert all(content in (text, NEW.get(path)) for path, content in sdk(root).items())
        if (root / STAGE_NAME).exists() and written_before(root):
            decision = deliver(root, NEW, None, again)
            assert (decision.edited, decision.left) == ((), {})
            assert tree(root) == NEW
            assert "replaces" not in (root / MANIFEST_NAME).read_text()


def test_killed_twice_what_was_not_ours_is_still_known(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("theirs\n")
    for _ in range(2):
        with pytest.raises(Killed):
            deliver(tmp_path, NEW, Staging(), Rules(take_over=True))
        assert written_before(tmp_path)
        assert (tmp_path / "a.py").read_text() == "theirs\n"
    deliver(tmp_path, NEW)
    assert tree(tmp_path) == NEW


def test_what_a_killed_run_was_to_replace_is_kept_where_nothing_is_planned_for_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("theirs\n")
    with pytest.raises(Killed):
        deliver(tmp_path, NEW, Staging(), Rules(take_over=True))
    assert deliver(tmp_path, {"d.py": "d\n"}).left == {"a.py": Left.EDITED_STALE}
    assert (tmp_path / "a.py").read_text() == "theirs\n"


def test_killed_runs_of_different_specs_leave_nothing_behind(tmp_path: Path) -> None:
    """A file that only the killed run wanted is known for ours, and goes."""
    for first in range(count_steps(old_folder(tmp_path / "count"), NEW)):
        root = old_folder(tmp_path / str(first))
        with pytest.raises(Killed):
            deliver(root, NEW, Dying(first))
        with pytest.raises(Killed):
            deliver(root, OTHER, Dying(8))
        decision = deliver(root, OTHER)
        assert not decision.left
        assert tree(root) == OTHER | {"mine.txt": "mine"}


def test_a_process_killed_from_outside_is_mended_too(tmp_path: Path) -> None:
    """The same with a real process and SIGKILL, at whatever moment it strikes."""
    program = (
        "import sys, pathlib; sys.path[:0] = sys.argv[2:]; from test_disk import deliver\n"
        "for n in range(10**6): deliver(pathlib.Path(sys.argv[1]), {f'f{i}.py': f'{n}' for i in range(200)})\n"
    )
    arguments = [sys.executable, "-c", program, str(tmp_path), str(Path(__file__).parent), str(Path.cwd())]
    for pause in (0.5, 0.55, 0.62):
        with subprocess.Popen(arguments) as process:
            deadline = time.monotonic() + 30
            while not (tmp_path / MANIFEST_NAME).exists() and time.monotonic() < deadline:
                time.sleep(0.01)
            time.sleep(pause)
            process.send_signal(signal.SIGKILL)
        assert process.returncode == -signal.SIGKILL
        assert all((tmp_path / f"f{number}.py").read_text().isdigit() for number in range(200))
        assert not deliver(tmp_path, NEW).left
        assert tree(tmp_path) == NEW
        (tmp_path / MANIFEST_NAME).unlink()
        for path in NEW:
            (tmp_path / path).unlink()


def test_scripts_can_be_run(tmp_path: Path) -> None:
    deliver(tmp_path, NEW)
    assert os.access(tmp_path / "run", os.X_OK)
    assert not os.access(tmp_path / "a.py", os.X_OK)


LINES = [f"line {number}\n" for number in range(20)]
FIRST = {"a.py": "".join(LINES), "gone.py": "gone\n", "b.py": "b\n"}
SECOND = {"a.py": "".join([*LINES[:18], "new\n", *LINES[18:]]), "b.py": "c\n"}
EDIT = "".join([*LINES[:2], "mine\n", *LINES[2:]])
BOTH = "".join([*LINES[:2], "mine\n", *LINES[2:18], "new\n", *LINES[18:]])


def edited_folder(root: Path, text: str = EDIT) -> Path:
    """A folder in which a file was edited since the last run."""
    deliver(root, FIRST)
    (root / "a.py").write_text(text)
    return root


def test_an_edit_is_merged_with_what_is_new_and_stays_from_then_on(tmp_path: Path) -> None:
    deliver(edited_folder(tmp_path), SECOND)
    assert tree(tmp_path) == SECOND | {"a.py": BOTH}
    assert deliver(tmp_path, SECOND).edited == ("a.py",)
    deliver(tmp_path, FIRST)
    assert tree(tmp_path) == FIRST | {"a.py": EDIT}
    assert deliver(tmp_path, SECOND, rules=Rules(overwrite=True)).edited == ()
    assert tree(tmp_path) == SECOND


@pytest.mark.parametrize("torn", [False, True])
@pytest.mark.parametrize("edit", [EDIT, "".join([*LINES[:18], "mine\n", *LINES[18:]])], ids=["merged", "conflict"])
def test_killed_at_any_step_no_line_of_an_edit_is_lost(tmp_path: Path, edit: str, *, torn: bool) -> None:
    whole = edited_folder(tmp_path / "whole", edit)
    deliver(whole, SECOND)
    for step in range(count_steps(edited_folder(tmp_path / "count", edit), SECOND)):
        root = edited_folder(tmp_path / str(step), edit)
        with pytest.raises(Killed):
            deliver(root, SECOND, Dying(step, torn=torn))
        assert sdk(root)["a.py"] in (edit, tree(whole)["a.py"])
        deliver(root, SECOND)
        assert tree(root) == tree(whole)
        assert {name: (root / name).read_text() for name in OWN} == {name: (whole / name).read_text() for name in OWN}


def test_a_run_that_follows_a_killed_one_with_another_spec_still_merges(tmp_path: Path) -> None:
    third = {**SECOND, "a.py": "".join([*LINES[:10], "newer\n", *LINES[10:]])}
    expected = "".join([*LINES[:2], "mine\n", *LINES[2:10], "newer\n", *LINES[10:]])
    for step in range(count_steps(edited_folder(tmp_path / "count"), SECOND)):
        root = edited_folder(tmp_path / str(step))
        with pytest.raises(Killed):
            deliver(root, SECOND, Dying(step))
        deliver(root, third)
        assert tree(root) == third | {"a.py": expected}


def test_the_texts_are_kept_in_a_plain_folder_alone(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    root = tmp_path / "root"
    root.mkdir()
    (root / BASES_FOLDER).symlink_to(outside)
    with pytest.raises(DeliveryError, match="no ordinary folder"):
        deliver(root, NEW)
    assert list(outside.iterdir()) == []
    assert tree(root) == {}


def test_what_the_user_made_runnable_stays_so(tmp_path: Path) -> None:
    deliver(edited_folder(tmp_path), FIRST)
    (tmp_path / "a.py").chmod(0o755)
    deliver(tmp_path, SECOND)
    assert os.access(tmp_path / "a.py", os.X_OK)


def test_a_file_of_the_user_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("mine\n")
    for texts in (NEW, OTHER, {}):
        deliver(tmp_path, texts)
        assert (tmp_path / "a.py").read_text() == "mine\n"


def test_a_folder_that_leads_outside_is_not_written_to(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    root = tmp_path / "root"
    root.mkdir()
    (root / "new").symlink_to(outside)
    (root / "p").symlink_to("../outside", target_is_directory=True)
    decision = deliver(root, NEW, rules=Rules(take_over=True, overwrite=True))
    assert decision.left == {"new/deep/c.py": Left.OUTSIDE, "p/b.py": Left.OUTSIDE}
    assert list(outside.iterdir()) == []


def test_a_folder_that_leads_to_another_one_inside_is_fine(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "p").symlink_to("real")
    assert deliver(tmp_path, NEW).left == {}
    assert (tmp_path / "real/b.py").read_text() == "b\n"


def test_a_stale_file_behind_a_link_is_not_removed(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    deliver(root, OLD)
    (root / "p").rename(outside)
    (root / "p").symlink_to(outside)
    assert deliver(root, OTHER).left == {"p/b.py": Left.OUTSIDE, "p/q/stale.py": Left.OUTSIDE}
    assert (outside / "b.py").exists()


def test_a_link_in_the_place_of_a_file_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "target.py"
    target.write_text("mine\n")
    root = tmp_path / "root"
    root.mkdir()
    (root / "a.py").symlink_to(target)
    assert deliver(root, NEW, rules=Rules(take_over=True)).left == {"a.py": Left.BLOCKED}
    assert target.read_text() == "mine\n"


def test_a_folder_in_the_place_of_a_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.py").mkdir()
    (tmp_path / "p").write_text("a file in the place of a folder")
    assert deliver(tmp_path, NEW).left == {"a.py": Left.BLOCKED, "p/b.py": Left.BLOCKED}


def test_a_link_in_the_place_of_the_stage_is_not_followed(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (root / STAGE_NAME).symlink_to(outside)
    deliver(root, NEW)
    assert tree(root) == NEW
    assert list(outside.iterdir()) == []


def test_a_manifest_that_cannot_be_read_stops_the_run(tmp_path: Path) -> None:
    deliver(tmp_path, OLD)
    (tmp_path / MANIFEST_NAME).write_text("<<<<<<< merge conflict")
    with pytest.raises(DeliveryError, match="restore it"):
        deliver(tmp_path, NEW)
    assert tree(tmp_path) == OLD


def test_a_folder_without_permission_is_reported_before_anything_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver(tmp_path, OLD)
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "p" and real(path, mode))
    with pytest.raises(DeliveryError, match="nothing was changed"):
        deliver(tmp_path, {**OTHER, "p/b.py": "changed\n"})
    assert tree(tmp_path) == OLD


def test_a_full_disk_while_staging_changes_nothing(tmp_path: Path) -> None:
    class Full(Disk):
        def write(self, *_: object) -> None:
            raise OSError(28, "No space left on device")

    deliver(tmp_path, OLD)
    with pytest.raises(DeliveryError, match="No space left on device; nothing was changed"):
        deliver(tmp_path, NEW, Full())
    left = sdk(tmp_path)
    assert left == OLD


def test_two_runs_do_not_write_at_once(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(DeliveryError, match="another run"), locked(tmp_path):
        pass
    with locked(tmp_path):
        pass


def test_a_file_cannot_be_the_output_folder(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("")
    with pytest.raises(DeliveryError, match="cannot be the output folder"):
        prepare(tmp_path / "x")
    with pytest.raises(DeliveryError, match="cannot be the output folder"):
        prepare(tmp_path / "x" / "y")
