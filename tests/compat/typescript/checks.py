"""What is measured of one generated TypeScript package, and beside it of the published one."""

from __future__ import annotations

import json
import re
import shutil
import statistics
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.compat.typescript.subjects import RUNTIME_TESTS, Subject, fetch, install, npm_install, repository
from tests.sdk.environment import FailedError
from tests.sdk.mock_server import mock_server
from tests.sdk.node import MODULES, node, script
from tests.sdk.node_package import NodePackage, build, compiler_errors, equip, pack, packaging_errors, run_jest
from tests.sdk.pressed import generate
from tests.sdk.suite import FAILED, Outcome, Suite

STARTS = 15


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure of ours, and of the published package."""

    ours: float
    theirs: float


@dataclass(slots=True)
class Measured:
    """The figures of a package. `published_fails` are the tests that fail here and with the published sources too."""

    compiler: list[str] | None = None
    packaging: list[str] | None = None
    generated: Suite | None = None
    runtime: Suite | None = None
    handwritten: tuple[str, ...] = ()
    published_fails: frozenset[str] = frozenset()
    declarations: tuple[tuple[str, ...], int] | None = None
    """The declarations of resources that differ from the published ones, and how many are the same."""
    bundle: Pair | None = None
    by_hand: int = 0
    """How many bytes of the published bundle come from files that its owners wrote by hand."""
    start: Pair | None = None


@dataclass(frozen=True, slots=True)
class Bench:
    """A generated package and the document that it was made from; the published repository and package."""

    subject: Subject
    folder: Path
    package: NodePackage
    document: Path
    repository: Path
    published: Path | None


def prepare(subject: Subject, folder: Path) -> Bench | None:
    """Everything that is measured of a subject; None where it is not at hand. Raises FailedError."""
    corpus = subject.corpus()
    if corpus is None:
        return None
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    config = subject.corrected(corpus.config, folder / "stainless.yml")
    made = generate(corpus.spec, config, folder / "generated", "typescript", corpus.as_of)
    published = repository(corpus, folder / "repository")
    return Bench(subject, folder, equip(made.folder), made.document, published, fetch(subject, folder / "theirs"))


def check_types(bench: Bench, measured: Measured) -> None:
    """Compiles sources and tests, strictly and with exact optional properties."""
    measured.compiler = compiler_errors(bench.package, "--strict", "--exactOptionalPropertyTypes")


def check_package(bench: Bench, measured: Measured) -> None:
    """Builds, packs and installs the package, loads it in both ways, and lets the tools for packages look at it."""
    installed, archive = built(bench)
    problems = packaging_errors(archive)
    home = _home(bench, installed)
    name = json.dumps(bench.package.name)
    for kind, program in (
        ("module", f"import Client, * as all from {name}; if (typeof Client !== 'function') throw all"),
        ("commonjs", f"const Client = require({name}); if (typeof Client !== 'function') throw Client"),
    ):
        done = node(f"--input-type={kind}", "--eval", program, folder=home)
        if done.returncode:
            problems.append(f"{kind}: {done.stderr[-500:]}")
    measured.packaging = problems


def built(bench: Bench) -> tuple[Path, Path]:
    """The installed package and its archive, made the first time that they are asked for. Raises FailedError."""
    home = bench.folder / "ours"
    if not home.is_dir():
        build(bench.package)
        install(home, str(pack(bench.package, bench.folder)), bench.package.name)
    (archive,) = bench.folder.glob("*.tgz")
    return home / "node_modules" / bench.package.name, archive


def run_generated(bench: Bench, measured: Measured) -> None:
    """Runs the generated tests against a mock server; those that fail also with the published sources."""
    with mock_server(bench.document, bench.folder / "mock.log") as address:
        suite = run_jest(bench.package, ["tests/"], ["--maxWorkers=2"], TEST_API_BASE_URL=address)
        measured.generated = suite
        if suite.of(*FAILED):
            twin = _twin(bench, bench.package.folder / "tests")
            again = run_jest(twin, _files(suite.of(*FAILED)), ["--maxWorkers=2"], TEST_API_BASE_URL=address)
            measured.published_fails |= {test.id for test in again.of(*FAILED)}


def run_published(bench: Bench, measured: Measured) -> None:
    """Runs the published tests of what is not generated from the document, with the generated package."""
    tests = bench.repository / "tests"
    present = [name for name in RUNTIME_TESTS if (tests / name).exists()]
    everything = (path for path in tests.rglob("*.test.ts") if "api-resources" not in path.parts)
    names = sorted(path.relative_to(tests).as_posix() for path in everything)
    measured.handwritten = tuple(name for name in names if not name.startswith(tuple(present)))
    if not present:
        return
    place = _copied(bench.package.folder, bench.folder / "runtime", tests)
    paths = [f"tests/{name}" for name in present]
    with mock_server(bench.document, bench.folder / "mock.log") as address:
        suite = run_jest(place, paths, ["--maxWorkers=2"], TEST_API_BASE_URL=address)
        measured.runtime = suite
        if suite.of(*FAILED):
            twin = run_jest(_twin(bench, tests), _files(suite.of(*FAILED)), TEST_API_BASE_URL=address)
            measured.published_fails |= {test.id for test in twin.of(*FAILED)}


def _files(failed: Iterable[Outcome]) -> list[str]:
    return sorted({test.id.partition("::")[0] for test in failed})


def _copied(sources: Path, folder: Path, tests: Path) -> NodePackage:
    """A generated package with other tests."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in ("package.json", "jest.config.js"):
        shutil.copy(sources / name, folder)
    shutil.copytree(sources / "src", folder / "src")
    shutil.copytree(tests, folder / "tests")
    return equip(folder)


def _twin(bench: Bench, tests: Path) -> NodePackage:
    """The published sources with some tests, and with all that they depend on."""
    folder = bench.folder / "twin"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    # A repository may hold what is generated alone; its package then holds the sources as well.
    alone = not (bench.repository / "package.json").is_file()
    sources = bench.published if alone and bench.published is not None else bench.repository
    shutil.copytree(sources / "src", folder / "src")
    shutil.copytree(tests, folder / "tests")
    told = json.loads((sources / "package.json").read_text(encoding="utf-8"))
    kept = {"name": told["name"], "version": told["version"], "dependencies": told.get("dependencies", {})}
    (folder / "package.json").write_text(json.dumps(kept), encoding="utf-8")
    npm_install(folder)
    name = re.escape(bench.package.name)
    settings = {
        "testEnvironment": "node",
        "transform": {"^.+\\.[jt]s$": [str(MODULES / "@swc/jest"), {"sourceMaps": "inline"}]},
        "moduleNameMapper": {
            f"^{name}$": "<rootDir>/src/index.ts",
            f"^{name}/_shims/auto/(.*)$": "<rootDir>/src/_shims/auto/$1-node",
            f"^{name}/(.*)$": "<rootDir>/src/$1",
        },
    }
    (folder / "jest.config.json").write_text(json.dumps(settings), encoding="utf-8")
    return NodePackage(folder, bench.package.name)


def compare_declarations(bench: Bench, measured: Measured) -> None:
    """Compares the declarations of all resources with the published ones, white space aside."""
    if bench.published is None:
        return
    ours, theirs = built(bench)[0], bench.published
    same, differ = 0, []
    for path in sorted(theirs.glob("resources/**/*.d.mts")):
        place = path.relative_to(theirs)
        other = ours / place
        if other.is_file() and _plain(other) == _plain(path):
            same += 1
        else:
            differ.append(place.as_posix())
    measured.declarations = (tuple(differ), same)


def _plain(path: Path) -> str:
    return re.sub(r"\s+", "", path.read_text(encoding="utf-8"))


def compare_bundles(bench: Bench, measured: Measured) -> None:
    """Bundles a program that makes a client for browsers, minified, with each of both packages."""
    if bench.published is None:
        return
    (ours, _), (theirs, by_hand) = (_bundled(bench, path) for path in (built(bench)[0], bench.published))
    measured.bundle, measured.by_hand = Pair(ours, theirs), by_hand


def _bundled(bench: Bench, installed: Path) -> tuple[int, int]:
    """The bytes of the bundle, and how many of them come from files that were written by hand."""
    home = _home(bench, installed)
    (home / "browser.mjs").write_text(
        f"import Client from {json.dumps(bench.package.name)};\nglobalThis.client = new Client({{}});\n",
        encoding="utf-8",
    )
    # Files that were written by hand ask for modules of Node, which stay outside of the bundle.
    options = ["--bundle", "--minify", "--platform=browser", "--format=esm", "--external:crypto", "--external:node:*"]
    done = node(
        script("esbuild", "bin/esbuild"),
        "browser.mjs",
        *options,
        "--metafile=bundle.json",
        "--outfile=bundle.js",
        folder=home,
    )
    if done.returncode:
        raise FailedError(done.stderr[-2000:])
    (output,) = json.loads((home / "bundle.json").read_text(encoding="utf-8"))["outputs"].values()
    inside = {home / name: told["bytesInOutput"] for name, told in output["inputs"].items()}
    by_hand = sum(size for path, size in inside.items() if path.is_relative_to(installed) and _is_by_hand(bench, path))
    return output["bytes"], by_hand


def _is_by_hand(bench: Bench, path: Path) -> bool:
    """Whether a file of the installed published package has no source among the generated ones."""
    if bench.published is None or not path.is_relative_to(bench.published) or path.stem == "tslib":
        return False
    return not (bench.repository / "src" / path.relative_to(bench.published)).with_suffix(".ts").is_file()


def compare_starts(bench: Bench, measured: Measured) -> None:
    """Times the import of both packages in fresh processes, in turns; the median of each."""
    if bench.published is None:
        return
    homes = [_home(bench, path) for path in (built(bench)[0], bench.published)]
    name = json.dumps(bench.package.name)
    program = f"const start = performance.now(); await import({name}); console.log(performance.now() - start)"
    times: list[list[float]] = [[], []]
    for turn in range(STARTS + 1):
        for home, found in zip(homes, times, strict=True):
            done = node("--input-type=module", "--eval", program, folder=home)
            if done.returncode:
                raise FailedError(done.stderr[-2000:])
            if turn:  # the first one reads the files from the disk
                found.append(float(done.stdout))
    measured.start = Pair(*(statistics.median(found) for found in times))


def _home(bench: Bench, installed: Path) -> Path:
    """The program that a package is installed into."""
    return installed.parents[1 + bench.package.name.count("/")]
