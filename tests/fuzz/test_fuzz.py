"""Whatever is wrong with the inputs, a run ends with findings and their places, never with an error of its own.

SDKPRESS_FUZZ is a number of examples to try instead of the fixed few, other ones each time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cli import run
from tests.attack.hostile import CONFIG, SPEC
from tests.attack.syntax import Parser
from tests.fuzz.judge import judge
from tests.fuzz.mutate import mutated, places

EXAMPLES = int(os.environ.get("SDKPRESS_FUZZ", "0"))
ROOT = Path(__file__).parents[2]
SMALL = {"spec": SPEC, "config": CONFIG}
FUZZ = settings(
    derandomize=not EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def parser() -> Iterator[Parser]:
    with closing(Parser()) as found:
        yield found


def own() -> dict[str, Any]:
    """The documents of the example, whose dates are texts."""
    texts = {"spec": "openapi.yml", "config": "stainless.yml"}
    loaded = {name: yaml.safe_load((ROOT / "spec" / file).read_text()) for name, file in texts.items()}
    plain: dict[str, Any] = json.loads(json.dumps(loaded, default=str))
    return plain


@settings(FUZZ, max_examples=EXAMPLES or 30)
@given(st.randoms(use_true_random=False))
def test_a_small_api(tmp_path: Path, parser: Parser, rng: Random) -> None:
    judge(tmp_path, mutated(rng, SMALL)[0], parser)


@settings(FUZZ, max_examples=EXAMPLES or 10)
@given(st.randoms(use_true_random=False))
def test_the_example(tmp_path: Path, parser: Parser, rng: Random) -> None:
    judge(tmp_path, mutated(rng, own())[0], parser)


@settings(FUZZ, max_examples=EXAMPLES or 8)
@given(st.randoms(use_true_random=False))
def test_the_command_ends_with_one_of_three_codes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rng: Random
) -> None:
    documents, _ = mutated(rng, SMALL)
    out = tmp_path / "out"
    for name, value in documents.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(value))
    inputs = ["--spec", str(tmp_path / "spec.json"), "--config", str(tmp_path / "config.json"), "--out", str(out)]
    before = snapshot(out)
    code = run(["generate", *inputs, "--json"])
    printed = capsys.readouterr()
    assert code in (0, 1, 2)
    assert "Traceback" not in printed.err
    assert "mistake of its own" not in printed.err
    document = json.loads(printed.out)
    assert document["exit"] == code
    findings = document.get("findings", [])
    assert all(finding["file"] and finding["line"] and finding["column"] for finding in findings)
    if "error" in document or any(finding["severity"] == "fatal" for finding in findings):
        assert snapshot(out) == before
    for name, value in documents.items():
        assert json.loads((tmp_path / f"{name}.json").read_text()) == value


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_documents_are_sound(tmp_path: Path, parser: Parser) -> None:
    judge(tmp_path, SMALL, parser)
    judge(tmp_path, own(), parser)


def test_a_mutation_changes_something() -> None:
    changed = [mutated(Random(seed), SMALL)[0] for seed in range(100)]  # noqa: S311
    assert sum(each != SMALL for each in changed) > 90
    assert len({json.dumps(each) for each in changed}) > 80
    assert ("info", "title") in places(SPEC)
