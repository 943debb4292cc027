"""Errors with a type of their own are met as such, in packages that are used and checked."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.sdk.environment import BINARIES, run
from tests.sdk.node import MODULES, missing, node
from tests.sdk.node_package import compiler_errors, equip
from tests.sdk.pressed import Package, generate

HERE = Path(__file__).parent / "errors"
PYTHON = """\
NoAge 400 'How old?' {'type': 'no_age', 'class_': 3} (False, False)
GoneError 404 'It is gone' {'type': 'gone_error', 'when': 'yesterday'} (True, False)
TeapotError 418 "Error code: 418 - {body}" {'type': 'teapot', 'code': 7, 'odd_name': True} (False, False)
InternalServerError 500 'Oh' {'type': 'internal_server_error', 'retries': 2, 'parts': ['a']} (False, True)
InternalServerError 503 "Error code: 503 - {'error': 'busy'}" {'type': 'internal_server_error', 'retries': 0, 'parts': []} (False, True)
NotFoundError 404 "Error code: 404 - ['not an object']" {} (True, False)
ConflictError 409 "Error code: 409 - {'type': 'of_tomorrow'}" {'type': 'of_tomorrow'} (False, False)
"""  # noqa: E501 - a line for each error
TYPESCRIPT = """\
NoAge 400 How old? no_age 3 false false
GoneError 404 It is gone gone_error yesterday true false
TeapotError 418 418 short and stout teapot true false false
InternalServerError 500 Oh internal_server_error 2 a false true
InternalServerError 503 503 {"error":"busy"}    false true
NotFoundError 404 404 ["not an object"] true false
BadRequestError 400 400 {"type":"gone_error","title":"of another status"} false false
"""
TEAPOT = "{'type': 'teapot', 'title': '', 'code': 7, 'message': 'short and stout', 'odd-name': True}"


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Package]:
    folder = tmp_path_factory.mktemp("errors")
    return {
        language: generate(HERE / "spec.yml", HERE / "stainless.yml", folder / language, language)
        for language in ("python", "typescript")
    }


def test_programs_in_python_meet_them(packages: dict[str, Package]) -> None:
    source = packages["python"].folder / "src"
    done = run([sys.executable, str(HERE / "use.py")], cwd=source, PYTHONPATH=str(source))
    assert done.returncode == 0, done.stderr
    expected = PYTHON.replace("{body}", TEAPOT).splitlines()
    assert done.stdout.splitlines() == [line for line in expected for _ in range(2)]


def test_checkers_of_python_types_are_silent(packages: dict[str, Package]) -> None:
    source = packages["python"].folder
    checked = ["src/acme/_exceptions.py", "src/acme/_error_base.py", "src/acme/_client.py"]
    done = run([str(BINARIES / "pyright"), "--pythonpath", sys.executable, "-p", "pyproject.toml"], cwd=source)
    found = [line for line in done.stdout.splitlines() if " - error: " in line]
    assert not [line for line in found if any(path in line for path in checked)], done.stdout


@pytest.mark.skipif(missing() is not None, reason=str(missing()))
def test_programs_in_typescript_meet_them(packages: dict[str, Package]) -> None:
    package = equip(packages["typescript"].folder)
    (package.folder / "examples").mkdir(exist_ok=True)
    (package.folder / "examples" / "use.ts").write_text((HERE / "use.ts").read_text(encoding="utf-8"))
    assert compiler_errors(package) == []
    bundle = [
        "--bundle",
        "--platform=node",
        "--keep-names",
        "--outfile=use.cjs",
        "--alias:acme=./src/index.ts",
        "examples/use.ts",
    ]
    done = node(str(MODULES / "esbuild/bin/esbuild"), *bundle, folder=package.folder)
    assert done.returncode == 0, done.stderr
    done = node("use.cjs", folder=package.folder)
    assert done.stdout == TYPESCRIPT, done.stderr
