"""The example SDK works: installed alone it passes its suite against a mock server, and no checker has a word to say."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.sdk.environment import BINARIES, ROOT, Environment, create, run
from tests.sdk.mock_server import PRISM, mock_server
from tests.sdk.pressed import Package, generate
from tests.sdk.readme_code import readme_programs
from tests.sdk.suite import FAILED, run_suite

# What mypy calls unused or redundant here, pyright needs.
MYPY = ("--strict", "--no-warn-unused-ignores", "--no-warn-redundant-casts")
# The only tests that may be left out, by why: the first is said by the tests, the second by the config.
SKIPS = ("the mock router does not see the requests of aiohttp", "The mock server cannot keep a stream open.")

pytestmark = [
    pytest.mark.xdist_group("example"),
    pytest.mark.skipif(not PRISM.is_file(), reason="`make setup` installs the mock server"),
]


@dataclass(frozen=True, slots=True)
class Installed:
    """The example package and an environment that it is installed in."""

    package: Package
    environment: Environment


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("example")
    package = generate(ROOT / "spec/openapi.yml", ROOT / "spec/stainless.yml", folder)
    environment = create(folder / "environment")
    group = f"{package.folder / 'pyproject.toml'}:dev"
    extras = "aiohttp,webhooks,realtime"
    constraints = ("--constraint", str(ROOT / "requirements-dev.lock"))
    environment.install(f"{package.folder}[{extras}]", "--group", group, *constraints)
    return Installed(package, environment)


def test_its_whole_suite_passes_against_a_mock_server(installed: Installed, tmp_path: Path) -> None:
    with mock_server(installed.package.document, tmp_path / "log") as address:
        folder = installed.package.folder
        suite = run_suite(installed.environment, folder, ["tests"], (), 120, TEST_API_BASE_URL=address)
    assert not suite.of(*FAILED), suite.printed
    passed = {test.id.rpartition("[")[2] for test in suite.of("passed")}
    assert {"loose]", "strict]", "aiohttp]"} <= passed, suite.printed
    assert len(suite.of("passed")) > 500
    assert {test.reason for test in suite.of("skipped")} <= {*SKIPS}


def test_pyright_is_silent_on_all_of_it(installed: Installed) -> None:
    command = [str(BINARIES / "pyright"), "--pythonpath", str(installed.environment.python)]
    done = run(command, cwd=installed.package.folder)
    assert (done.returncode, "0 errors, 0 warnings" in done.stdout) == (0, True), done.stdout + done.stderr


def test_mypy_is_silent_on_all_of_it(installed: Installed) -> None:
    python = ("--python-executable", str(installed.environment.python))
    done = run([str(BINARIES / "mypy"), *MYPY, *python, "src", "tests"], cwd=installed.package.folder)
    assert done.returncode == 0, done.stdout + done.stderr


def programs(installed: Installed) -> list[str]:
    """What the readme shows."""
    text = (installed.package.folder / "README.md").read_text(encoding="utf-8")
    return list(readme_programs(text, "parlantern", "Parlantern"))


def test_the_code_of_the_readme_is_right_about_types(installed: Installed, tmp_path: Path) -> None:
    found = programs(installed)
    assert len(found) > 12
    for number, program in enumerate(found):
        (tmp_path / f"shown_{number}.py").write_text(program, encoding="utf-8")
    done = run([str(BINARIES / "pyright"), "--pythonpath", str(installed.environment.python), "."], cwd=tmp_path)
    assert (done.returncode, "0 errors, 0 warnings" in done.stdout) == (0, True), done.stdout + done.stderr


def test_the_code_of_the_readme_runs(installed: Installed, tmp_path: Path) -> None:
    """Against the mock server, whose lists have no end: a loop over one is left after an item. No webhook is at hand."""
    (tmp_path / "speaker.wav").write_bytes(b"RIFF")
    ran = 0
    with mock_server(installed.package.document, tmp_path / "log") as address:
        for program in programs(installed):
            if ".unwrap(" in program:
                continue
            ended = program.replace("    print(item)", "    print(item); break")
            command = [str(installed.environment.python), "-c", ended]
            done = run(command, cwd=tmp_path, PARLANTERN_BASE_URL=address, PARLANTERN_API_KEY="key")
            assert done.returncode == 0, ended + done.stdout + done.stderr
            assert "The server refused" not in done.stdout
            ran += 1
    assert ran > 11


def test_ruff_is_silent_on_all_of_it(installed: Installed) -> None:
    for arguments in (["check", "."], ["format", "--check", "."]):
        done = run([str(BINARIES / "ruff"), *arguments], cwd=installed.package.folder)
        assert done.returncode == 0, done.stdout + done.stderr


def test_its_wheel_is_fit_for_the_package_index(installed: Installed, tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--directory", str(tmp_path)]
    done = run(build, cwd=installed.package.folder)
    assert done.returncode == 0, done.stdout + done.stderr
    wheels = [str(path) for path in tmp_path.iterdir()]
    assert sorted(Path(wheel).suffix for wheel in wheels) == [".gz", ".whl"]
    done = run([sys.executable, "-m", "twine", "check", "--strict", *wheels], cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
