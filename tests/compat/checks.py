"""What is measured of one generated package, and beside it of the published one."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.pipeline.adopt import adopt
from tests.compat.subjects import RUNTIME_FOLDERS, RUNTIME_TESTS, Subject, fetch
from tests.sdk.environment import BINARIES, Environment, FailedError, create, interpreter, run
from tests.sdk.mock_server import mock_server
from tests.sdk.pressed import Package, generate
from tests.sdk.suite import FAILED, Outcome, Suite, run_suite

PARALLEL = ("-n", "2")
# What tests of generated packages import; older published ones name it nowhere that an installer reads.
TEST_TOOLS = ("pytest", "pytest-asyncio", "pytest-xdist", "respx", "time-machine", "dirty-equals", "rich")
BESIDE = ("importlib-metadata", "nest_asyncio", "inline-snapshot", "trio")


@dataclass(slots=True)
class Measured:
    """The figures of a package. `published_fails` are the tests that fail here and with the published package too."""

    building: dict[str, int] = field(default_factory=dict[str, int])
    broken: list[Outcome] = field(default_factory=list[Outcome])
    pyright: str = ""
    mypy: str = ""
    generated: Suite | None = None
    runtime: Suite | None = None
    handwritten: tuple[str, ...] = ()
    published_fails: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Bench:
    """A generated package and its published twin, each in an own environment; all in one folder."""

    subject: Subject
    folder: Path
    package: Package
    ours: Environment
    theirs: Environment
    published: Path


def prepare(subject: Subject, folder: Path) -> Bench | None:
    """Everything that is measured of a subject, installed; None where it is not at hand. Raises FailedError."""
    corpus = subject.corpus()
    if corpus is None:
        return None
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    published = fetch(subject, folder)
    house = folder / "house.yml"
    house.write_text(adopt(published)[0], encoding="utf-8")
    inputs = (corpus.spec, corpus.config, folder / "generated", "python", corpus.as_of)
    package = generate(*inputs, target=subject.target, house=house)
    tools = (*TEST_TOOLS, *BESIDE)
    extras = _extras(package.folder)
    python = interpreter(subject.python) if subject.python else sys.executable
    ours = create(folder / "ours", python)
    ours.install(f"{package.folder}{extras}", *tools, *_constraints(published))
    theirs = create(folder / "theirs", python)
    theirs.install(f"{published}{_extras(published)}", *tools, *_constraints(published))
    return Bench(subject, folder, package, ours, theirs, published)


def build(bench: Bench, measured: Measured) -> None:
    """Imports all modules and builds all models."""
    found = _built(bench, bench.ours)
    measured.building, broken = found["counts"], found["failures"]
    if broken:
        twin = {failure["name"] for failure in _built(bench, bench.theirs)["failures"]}
        measured.published_fails |= {failure["name"] for failure in broken if failure["name"] in twin}
    measured.broken = [Outcome(failure["name"], "error", failure["reason"]) for failure in broken]


def _built(bench: Bench, environment: Environment) -> dict[str, Any]:
    script = str(Path(__file__).with_name("building.py"))
    done = run([str(environment.python), "-W", "error", script, bench.package.module], cwd=bench.folder)
    if done.returncode:
        return {"counts": {}, "failures": [{"name": bench.package.module, "reason": done.stderr[-1000:]}]}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def check_types(bench: Bench, measured: Measured) -> None:
    """Runs both type checkers, as strictly as the package's own settings ask, which is strict."""
    python = str(bench.ours.python)
    done = run([str(BINARIES / "pyright"), "--pythonpath", python], cwd=bench.package.folder)
    found = re.search(r"^(\d+) errors?, ", done.stdout, re.MULTILINE)
    measured.pyright = found[1] if found else done.stdout[-500:] + done.stderr[-500:]
    _keep(bench, "pyright.txt", done.stdout)
    done = run([str(BINARIES / "mypy"), "--python-executable", python, "src", "tests"], cwd=bench.package.folder)
    found = re.search(r"^Found (\d+) error", done.stdout, re.MULTILINE)
    measured.mypy = found[1] if found else "0" if done.returncode == 0 else done.stdout[-500:] + done.stderr[-500:]
    _keep(bench, "mypy.txt", done.stdout)


def run_generated(bench: Bench, measured: Measured) -> None:
    """Runs the generated tests against a mock server; those that fail also with the published package."""
    with mock_server(bench.package.document, bench.folder / "mock.log") as address:
        suite = run_suite(bench.ours, bench.package.folder, ["tests"], PARALLEL, TEST_API_BASE_URL=address)
        measured.generated = suite
        again = _runnable(suite.of(*FAILED))
        if again:
            folder = _published_tests(bench, bench.folder / "twin", generated=True)
            twin = run_suite(bench.theirs, folder, again, ("-o", "addopts="), TEST_API_BASE_URL=address)
            measured.published_fails |= {test.id for test in twin.of(*FAILED)}
    _keep(bench, "generated.txt", suite.printed)


def run_published(bench: Bench, measured: Measured) -> None:
    """Runs the published runtime tests with the generated package; those that fail also with the published one."""
    folder = _published_tests(bench, bench.folder / "runtime", generated=False)
    present, measured.handwritten = _runtime_tests(bench, folder / "tests")
    plugin = ("-p", "handwritten_plugin") if bench.subject.handwritten else ()
    options = ("-o", "addopts=", *plugin, *PARALLEL)
    variables = {
        "COMPAT_PACKAGE": bench.package.module,
        "COMPAT_HANDWRITTEN": " ".join(bench.subject.handwritten),
        "PYTHONPATH": f"{Path(__file__).parents[1] / 'sdk'}:{Path(__file__).parent}",
    }
    with mock_server(bench.package.document, bench.folder / "mock.log") as address:
        variables["TEST_API_BASE_URL"] = address
        suite = run_suite(bench.ours, folder, present, options, 1800, **variables)
        measured.runtime = suite
        if again := _runnable(suite.of(*FAILED)):
            twin = run_suite(bench.theirs, folder, again, ("-o", "addopts=", *plugin), 1800, **variables)
            measured.published_fails |= {test.id for test in twin.of(*FAILED)}
    _keep(bench, "runtime.txt", suite.printed)


def _runtime_tests(bench: Bench, folder: Path) -> tuple[list[str], tuple[str, ...]]:
    """The test modules that are run, and those that are of code written by hand.

    Run are those that the published packages share, whatever they import, and any other one for which the generated
    package has all that it imports.
    """
    script = str(Path(__file__).with_name("importable.py"))
    done = run([str(bench.ours.python), script, bench.package.module, str(folder)], cwd=bench.folder)
    if done.returncode:
        raise FailedError(done.stderr)
    missing: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    of_runtime = {name for name in missing if name.rpartition("/")[0] in RUNTIME_FOLDERS}
    chosen = {name for name in of_runtime if not missing[name] or name.startswith(RUNTIME_TESTS)}
    others = {path.relative_to(folder).as_posix() for path in folder.rglob("test_*.py")} - chosen
    rest = tuple(sorted(f"tests/{name}" for name in others if not name.startswith("api_resources/")))
    return [f"tests/{name}" for name in sorted(chosen)], rest


def _runnable(failed: Sequence[Outcome]) -> list[str]:
    return sorted({test.id for test in failed})


def _published_tests(bench: Bench, folder: Path, *, generated: bool) -> Path:
    """A folder with the published tests and their settings alone, so that only an installed package can be imported."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copy(bench.published / "pyproject.toml", folder)
    shutil.copy(bench.published / "README.md", folder)
    shutil.copytree(bench.published / "tests", folder / "tests")
    if generated:  # our own tests of the resources, which are the published ones but for what was edited by hand
        shutil.rmtree(folder / "tests/api_resources")
        shutil.copytree(bench.package.folder / "tests/api_resources", folder / "tests/api_resources")
    return folder


def _extras(folder: Path) -> str:
    """All extras of a package that tests may need: those that are small."""
    text = (folder / "pyproject.toml").read_text(encoding="utf-8")
    known = [name for name in ("aiohttp", "webhooks", "realtime") if re.search(rf"^{name} = \[", text, re.MULTILINE)]
    return f"[{','.join(known)}]" if known else ""


def _constraints(published: Path) -> tuple[str, ...]:
    """The versions that the published package was tested with, where it names them in a plain list."""
    lock = published / "requirements-dev.lock"
    if not lock.is_file():
        return ()
    plain = published / "constraints.txt"
    lines = lock.read_text(encoding="utf-8").splitlines()
    plain.write_text("\n".join(line for line in lines if re.match(r"[a-z0-9]", line)), encoding="utf-8")
    return ("--constraint", str(plain))


def _keep(bench: Bench, name: str, text: str) -> None:
    (bench.folder / name).write_text(text, encoding="utf-8")
