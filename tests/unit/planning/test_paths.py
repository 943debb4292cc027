"""Which paths may be written."""

from __future__ import annotations

import pytest

from generator.planning.paths import clashes, path_problem


@pytest.mark.parametrize(
    "path", ["api.md", "src/acme/_client.py", "scripts/lint", ".gitignore", "a/..b/c", "console.py"]
)
def test_plain_relative_paths_are_fine(path: str) -> None:
    assert path_problem(path) is None


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "..",
        "../x",
        "a/../../x",
        "a//b",
        "a/./b",
        "a/",
        "C:/x",
        "c:x",
        "a\\..\\b",
        "a\0b",
        "a\nb",
        "a/con",
        "a/NUL.py",
        "a/b.",
        "a/b ",
        "a/b:stream",
        "a/" + "x" * 256,
    ],
)
def test_everything_else_is_refused(path: str) -> None:
    assert path_problem(path) is not None


def test_paths_that_one_file_system_takes_for_one_clash() -> None:
    assert clashes(["a/Pet.py", "a/pet.py"]) == (("a/Pet.py", "a/pet.py"),)
    assert clashes(["\u00e9.py", "e\u0301.py"]) != ()


def test_a_file_and_a_folder_of_one_name_clash() -> None:
    assert clashes(["A/b", "a"]) != ()
    assert clashes(["a", "a/b"]) != ()


def test_different_paths_do_not_clash() -> None:
    assert clashes(["a/b", "a/c", "ab", "a.py"]) == ()
