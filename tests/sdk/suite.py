"""Runs the tests of an SDK in an environment and says what became of each."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.sdk.environment import Environment, run

HERE = Path(__file__).parent
FAILED = ("failed", "error")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a test, and why where it did not pass."""

    id: str
    status: str
    reason: str


@dataclass(frozen=True, slots=True)
class Suite:
    """What became of all tests, and what the run printed at its end."""

    outcomes: tuple[Outcome, ...]
    printed: str

    def of(self, *statuses: str) -> tuple[Outcome, ...]:
        """The tests that ended so, each once however many of its steps did."""
        return tuple({outcome.id: outcome for outcome in self.outcomes if outcome.status in statuses}.values())


def run_suite(
    environment: Environment,
    folder: Path,
    tests: Iterable[str],
    arguments: Iterable[str] = (),
    seconds: int = 1800,
    /,
    **variables: str,
) -> Suite:
    """The outcomes of the tests in a folder, named as pytest names them."""
    file = environment.folder / "outcomes.jsonl"
    file.unlink(missing_ok=True)
    command = [str(environment.python), "-m", "pytest", "-q", "-p", "outcome_plugin", "-p", "no:cacheprovider"]
    variables = {"PYTHONPATH": str(HERE), "SDK_OUTCOMES": str(file), "PYTHONDONTWRITEBYTECODE": "1"} | variables
    done = run([*command, *arguments, *tests], cwd=folder, seconds=seconds, **variables)
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return Suite(tuple(Outcome(**json.loads(line)) for line in lines), (done.stdout + done.stderr)[-3000:])
