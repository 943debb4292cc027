"""Hand edits survive a regeneration, whatever became of the history that they were made in."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.delivery.merge import has_markers, merge
from tests.git import git
from tests.merge.cases import FOLDER, NAMES, case, lines_missing, lines_written, put, run, tree


def is_for_git(name: str) -> bool:
    """Whether a case is about one file that keeps its name and holds no conflict yet, as the merge of git wants it."""
    one = case(name)
    texts = [content.decode("utf-8", "surrogateescape") for content in one.current.values()]
    return len(one.base) == 1 and one.base.keys() == one.expected.keys() and not any(map(has_markers, texts))


def test_there_are_enough_cases_and_each_is_about_something() -> None:
    assert len(NAMES) >= 40
    sentences = [(FOLDER / name / "case.txt").read_text() for name in NAMES]
    assert len(set(sentences)) == len(NAMES)
    assert all(case(name).base != case(name).generated or case(name).current != case(name).base for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_run_gives_what_is_expected_and_a_second_one_changes_nothing(tmp_path: Path, name: str) -> None:
    one = case(name)
    run(tmp_path, one.base)
    put(tmp_path, one.current)
    decision = run(tmp_path, one.generated)
    assert tree(tmp_path) == one.expected
    assert lines_missing(one, tree(tmp_path)) == {}
    opened = [content.replace(b"\r", b"").split(b"\n").count(b"<<<<<<< yours") for content in one.expected.values()]
    assert sum(opened) == sum(len(merge.conflicts) for merge in decision.merged)
    for merged in decision.merged:
        lines = merged.content.split(b"\n")
        assert all(lines[line - 1].startswith(b"<<<<<<< ") for line in merged.conflicts)
    assert not run(tmp_path, one.generated).stale
    assert tree(tmp_path) == one.expected


@pytest.mark.parametrize("name", NAMES)
def test_without_the_last_texts_still_no_line_is_lost(tmp_path: Path, name: str) -> None:
    one = case(name)
    run(tmp_path, one.base)
    put(tmp_path, one.current)
    run(tmp_path, one.generated, with_texts=False)
    assert lines_missing(one, tree(tmp_path)) == {}


def test_the_measure_sees_a_line_that_is_lost() -> None:
    one = case("method_between")
    assert lines_written(one).total() > 0
    assert lines_missing(one, one.generated) == lines_written(one)


# -- git ---------------------------------------------------------------------------------------------------------------


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)


def every(folder: Path, side: str) -> None:
    """Each case as an SDK of its own in one repository: generated (`base`), then edited (`current`)."""
    for name in NAMES:
        root = folder / name
        root.mkdir(exist_ok=True)
        if side == "base":
            run(root, case(name).base)
        else:
            put(root, case(name).current)


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose branch `main` has generated SDKs and whose branch `edits` has the edits of people."""
    folder = tmp_path_factory.mktemp("origin")
    git(folder, "init", "-q")
    (folder / "start").write_text("before\n")
    commit(folder, "start")
    git(folder, "switch", "-q", "-c", "edits")
    every(folder, "base")
    commit(folder, "generate")
    every(folder, "current")
    commit(folder, "edit")
    git(folder, "switch", "-q", "main")
    (folder / "other").write_text("meanwhile\n")
    commit(folder, "another change")
    return folder


def squashed(origin: Path, folder: Path) -> None:
    """One commit holds both what was generated and the edits; the branch and its objects are gone."""
    git(folder, "clone", "-q", str(origin), ".")
    git(folder, "merge", "-q", "--squash", "origin/edits")
    git(folder, "commit", "-q", "-m", "all at once")
    git(folder, "remote", "remove", "origin")
    git(folder, "reflog", "expire", "--expire=now", "--all")
    git(folder, "gc", "-q", "--prune=now")


def rebased(origin: Path, folder: Path) -> None:
    """The commits are others than those that were made."""
    git(folder, "clone", "-q", "--branch", "edits", str(origin), ".")
    git(folder, "rebase", "-q", "origin/main")
    git(folder, "remote", "remove", "origin")
    git(folder, "reflog", "expire", "--expire=now", "--all")
    git(folder, "gc", "-q", "--prune=now")


def shallow(origin: Path, folder: Path) -> None:
    """The last commit alone."""
    git(folder, "clone", "-q", "--depth", "1", "--branch", "edits", origin.as_uri(), ".")


def fresh(origin: Path, folder: Path) -> None:
    """The files alone, as an archive holds them, on a machine without any of the history."""
    git(origin, "archive", "--format=tar", "-o", str(folder / "all.tar"), "edits")
    shutil.unpack_archive(folder / "all.tar", folder)
    (folder / "all.tar").unlink()


@pytest.mark.parametrize("way", [squashed, rebased, shallow, fresh], ids=lambda way: way.__name__)
def test_whatever_became_of_the_history_all_cases_merge(
    edited: Path, tmp_path: Path, way: Callable[[Path, Path], None]
) -> None:
    way(edited, tmp_path)
    assert {name: tree(tmp_path / name) == case(name).current for name in NAMES} == dict.fromkeys(NAMES, True)
    for name in NAMES:
        run(tmp_path / name, case(name).generated)
    assert [name for name in NAMES if tree(tmp_path / name) != case(name).expected] == []


def test_two_branches_that_both_regenerate_merge_and_the_next_run_knows_both(tmp_path: Path) -> None:
    first = {f"f{n}.txt": "".join(f"{n} {line}\n" for line in range(9)).encode() for n in range(4)}
    left = {**first, "f0.txt": first["f0.txt"] + b"left\n", "f1.txt": first["f1.txt"] + b"left\n"}
    right = {**first, "f1.txt": first["f1.txt"] + b"right\n", "f2.txt": first["f2.txt"] + b"right\n"}
    git(tmp_path, "init", "-q")
    run(tmp_path, first)
    (tmp_path / "f3.txt").write_bytes(b"mine\n" + first["f3.txt"])
    commit(tmp_path, "generate and edit")
    git(tmp_path, "switch", "-q", "-c", "other")
    run(tmp_path, left)
    commit(tmp_path, "left")
    git(tmp_path, "switch", "-q", "main")
    run(tmp_path, right)
    commit(tmp_path, "right")
    with pytest.raises(subprocess.CalledProcessError):
        git(tmp_path, "merge", "-q", "other")
    conflicts = git(tmp_path, "diff", "--name-only", "--diff-filter=U").split()
    assert conflicts == [".sdkpress.json", "f1.txt"]
    both = {path: left[path] if path == "f0.txt" else right[path] for path in first}
    both["f1.txt"] = first["f1.txt"] + b"left\nright\n"
    (tmp_path / "f1.txt").write_bytes(right["f1.txt"])
    run(tmp_path, {**both, "f3.txt": first["f3.txt"] + b"new\n"})
    assert tree(tmp_path) == {**both, "f3.txt": b"mine\n" + first["f3.txt"] + b"new\n"}


@pytest.mark.parametrize("name", [*filter(is_for_git, NAMES)])
def test_git_comes_to_the_same_verdict(tmp_path: Path, name: str) -> None:
    """Whether there is a conflict; where there is none also the text."""
    one = case(name)
    sides = [next(iter(side.values())).replace(b"\r\n", b"\n") for side in (one.current, one.base, one.generated)]
    for side, content in zip("abc", sides, strict=True):
        (tmp_path / side).write_bytes(content)
    done = subprocess.run(["git", "merge-file", "-p", "a", "b", "c"], cwd=tmp_path, capture_output=True, check=False)
    yours, base, ours = (content.decode("utf-8", "surrogateescape") for content in sides)
    merged = merge(base, yours, ours)
    assert bool(done.returncode) == bool(merged.conflicts)
    assert merged.conflicts or done.stdout == merged.text.encode("utf-8", "surrogateescape")
