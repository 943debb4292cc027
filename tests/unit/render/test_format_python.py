"""Formatting Python: the published layout, the same bytes each time, nothing of the user's settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.planning.contract import TextFile
from generator.render.formatters import FormatError, PythonStyle, format_python

STYLE = PythonStyle("acme")


def formatted(text: str, style: PythonStyle = STYLE, path: str = "src/acme/x.py") -> str:
    """One file, formatted."""
    return format_python((TextFile(path, text),), style)[0].text


def test_imports_are_sorted_by_length_in_the_groups_of_published_sdks() -> None:
    text = """\
from __future__ import annotations
from ..types import pet
from typing_extensions import Literal
import httpx
from typing import Optional, List
import os
from acme import Client
import typing_extensions
print(pet, Literal, httpx, Optional, List, os, Client, typing_extensions)
"""
    assert (
        formatted(text)
        == """\
from __future__ import annotations

import os
import typing_extensions
from typing import List, Optional
from typing_extensions import Literal

import httpx

from acme import Client

from ..types import pet

print(pet, Literal, httpx, Optional, List, os, Client, typing_extensions)
"""
    )


def test_the_tests_package_and_the_sdk_are_first_party() -> None:
    text = "import pytest\nfrom acme import A\nfrom tests.utils import b\n\nprint(pytest, A, b)\n"
    assert formatted(text).split("\n\n")[1] == "from acme import A\nfrom tests.utils import b"


def test_an_unused_import_goes_but_leaves_the_statement_exploded() -> None:
    """A statement over 120 columns is broken before the unused name is taken out, and stays broken."""
    names = [f"name_number_{number}_of_several" for number in range(4)]
    text = f"from .types import {', '.join(names)}, Phantom\n\nprint({', '.join(names)})\n"
    assert formatted(text).startswith("from .types import (\n    name_number_0_of_several,\n")
    assert "Phantom" not in formatted(text)


def test_a_trailing_comma_is_kept() -> None:
    assert formatted("f(\n    a,\n)\n") == "f(\n    a,\n)\n"
    assert formatted("f(\n    a\n)\n") == "f(a)\n"


def test_code_in_docstrings_is_laid_out() -> None:
    assert ">>> f(a=1)" in formatted('def f():\n    """\n    >>> f( a = 1 )\n    """\n')


def test_only_python_files_change() -> None:
    others = (TextFile("api.md", "#  x\n"), TextFile("pyproject.toml", "x   = 1\n"))
    assert format_python(others, STYLE) == others


@pytest.mark.parametrize("folder", ["build", "dist", "venv", "node_modules", "site-packages", ".git"])
@pytest.mark.parametrize("formatter", ["ruff", "black"])
def test_no_folder_name_is_skipped(folder: str, formatter: str) -> None:
    style = PythonStyle("acme", "black" if formatter == "black" else "ruff")
    assert formatted("x  = 1\n", style, f"src/acme/{folder}/x.py") == "x = 1\n"


def test_a_file_that_is_no_python_is_named() -> None:
    with pytest.raises(FormatError, match=r"src/acme/broken\.py"):
        formatted("x = (\n", path="src/acme/broken.py")


def test_black_names_a_file_that_is_no_python() -> None:
    with pytest.raises(FormatError, match=r"src/acme/broken\.py"):
        formatted("x = (\n", PythonStyle("acme", "black"), "src/acme/broken.py")


def test_black_lays_out_and_ruff_still_sorts() -> None:
    text = "from typing import Optional\nimport os\nprint(os,Optional)\n"
    assert formatted(text, PythonStyle("acme", "black")) == (
        "import os\nfrom typing import Optional\n\nprint(os, Optional)\n"
    )


@pytest.mark.parametrize("path", ["../x.py", "/x.py", "a/../../x.py", "a\\x.py", "a\0.py"])
def test_a_path_outside_is_refused_before_anything_is_written(path: str) -> None:
    with pytest.raises(FormatError, match="cannot be a generated file"):
        formatted("x = 1\n", path=path)


def test_settings_of_the_user_do_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ruff.toml").write_text("line-length = 20\nindent-width = 2\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RUFF_CONFIG", str(tmp_path / "ruff.toml"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert formatted("some_function_name(with_an_argument)\n") == "some_function_name(with_an_argument)\n"


@settings(max_examples=8, deadline=None)
@given(st.lists(st.sampled_from(["import os", "from typing import Any", "x = {'a':1}", "def f(a,b): return a"])))
def test_formatting_twice_changes_nothing(lines: list[str]) -> None:
    once = formatted("\n".join([*lines, "print(os, Any)"]))
    assert formatted(once) == once
