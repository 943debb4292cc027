"""Generated packages for Node: pressed, built, packed, and tested as their owners would."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.sdk.environment import FailedError, run
from tests.sdk.node import MODULES, node, script
from tests.sdk.suite import Outcome, Suite

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_STATUS = {"pending": "skipped", "todo": "skipped", "disabled": "skipped"}


@dataclass(frozen=True, slots=True)
class NodePackage:
    """A generated package: its folder, with the tools that it asks for, and its name."""

    folder: Path
    name: str


def equip(folder: Path) -> NodePackage:
    """A generated package that finds what the tests have installed."""
    (folder / "node_modules").symlink_to(MODULES, target_is_directory=True)
    return NodePackage(folder, json.loads((folder / "package.json").read_text(encoding="utf-8"))["name"])


def compiler_errors(package: NodePackage, *options: str) -> list[str]:
    """What the compiler finds in the sources and the tests, by the package's own settings, which are strict."""
    done = node(script("typescript", "lib/tsc.js"), "--project", ".", *options, folder=package.folder)
    found = [line for line in done.stdout.splitlines() if "error TS" in line]
    return found if found or done.returncode == 0 else [done.stdout[-1000:] + done.stderr[-1000:]]


def build(package: NodePackage) -> None:
    """Builds the package into `dist`. Raises FailedError."""
    done = node("scripts/build.mjs", folder=package.folder)
    if done.returncode:
        raise FailedError(done.stdout[-3000:] + done.stderr[-3000:])


def pack(package: NodePackage, folder: Path) -> Path:
    """The archive that would be published of what was built. Raises FailedError."""
    before = set(folder.glob("*.tgz"))
    done = run(["npm", "pack", "--silent", "--pack-destination", str(folder)], cwd=package.folder / "dist")
    made = set(folder.glob("*.tgz")) - before
    if done.returncode or len(made) != 1:
        raise FailedError(done.stdout[-2000:] + done.stderr[-2000:])
    return made.pop()


def packaging_errors(archive: Path) -> list[str]:
    """What `attw` and `publint` have to say of an archive."""
    done = node(
        script("@arethetypeswrong/cli", "dist/index.js"), "--format", "json", str(archive), folder=archive.parent
    )
    try:
        problems = json.loads(done.stdout)["analysis"]["problems"]
        found = [f"attw: {problem['kind']}" for problem in problems]
    except (ValueError, KeyError):
        found = [f"attw: {done.stdout[-500:]}{done.stderr[-500:]}"]
    done = node(script("publint", "src/cli.js"), "--strict", str(archive), folder=archive.parent)
    if done.returncode or "All good!" not in _COLOURS.sub("", done.stdout):
        found.append(f"publint: {done.stdout[-1000:]}{done.stderr[-500:]}")
    return found


def run_jest(
    package: NodePackage, tests: Iterable[str] = (), options: Iterable[str] = (), /, **variables: str
) -> Suite:
    """What became of the tests below some paths; of all, without."""
    file = package.folder / "outcomes.json"
    file.unlink(missing_ok=True)
    # A slow machine is no finding.
    always = ("--ci", "--testTimeout=120000", "--json", f"--outputFile={file}")
    command = [script("jest", "bin/jest.js"), *always, *options, *tests]
    done = node(*command, folder=package.folder, seconds=1800, **variables)
    printed = _COLOURS.sub("", done.stdout[-1500:] + done.stderr[-1500:])
    if not file.is_file():
        return Suite((), printed)
    told = json.loads(file.read_text(encoding="utf-8"))
    outcomes: list[Outcome] = []
    for suite in told["testResults"]:
        path = Path(suite["name"]).resolve().relative_to(package.folder.resolve()).as_posix()
        if suite["status"] == "failed" and not suite["assertionResults"]:
            outcomes.append(Outcome(path, "error", _COLOURS.sub("", suite["message"])[:2000]))
        for test in suite["assertionResults"]:
            reason = _COLOURS.sub("", "\n".join(test.get("failureMessages") or ()))[:2000]
            status = _STATUS.get(test["status"], test["status"])
            outcomes.append(Outcome(f"{path}::{test['fullName']}", status, reason))
    return Suite(tuple(outcomes), printed)
