"""The verdicts on TypeScript SDKs, held against those of the compiler."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.languages.registry import languages
from generator.pipeline.review import Bump, Inputs, review
from generator.review.change import Verdict
from tests.review.compiler_verdict import complaints, planned, resources
from tests.review.corpus import FOLDER, Case, cases
from tests.sdk.node import missing

pytestmark = pytest.mark.skipif(missing() is not None, reason=str(missing()))

CONFIG = FOLDER / "typescript.yml"
WHY = Path(__file__).with_name("compiler.yml")
CASES = {case.name.replace("-", "_"): case for case in cases()}


def inputs(case: Case, folder: Path) -> tuple[Path, Path]:
    """The documents of a bump as files."""
    paths = folder / f"{case.name}-old.yml", folder / f"{case.name}-new.yml"
    for path, document in zip(paths, (case.old, case.new), strict=True):
        path.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    return paths


def ours(old: Path, new: Path) -> bool:
    """Whether a bump breaks the TypeScript SDK, as we see it."""
    sides = Inputs(old, CONFIG, "old"), Inputs(new, CONFIG, "new")
    return review(Bump(*sides, ("typescript",)), languages(), lambda _: None).sdks[0].verdict is Verdict.BREAKING


def test_verdicts_are_those_of_the_compiler_or_say_why_not(tmp_path: Path) -> None:
    documents, texts = tmp_path / "documents", {}
    documents.mkdir()
    verdicts: dict[str, bool] = {}
    for name, case in CASES.items():
        old, new = inputs(case, documents)
        before, after = (resources(planned(path, CONFIG)) for path in (old, new))
        if before != after:
            texts[name] = (before, after)
            verdicts[name] = ours(old, new)
    assert len(texts) >= 40
    base = planned(inputs(next(iter(CASES.values())), documents)[0], CONFIG)
    found = complaints(base, texts, tmp_path / "project")
    differing = {CASES[name].name for name in texts if verdicts[name] != (name in found)}
    explained = yaml.safe_load(WHY.read_text(encoding="utf-8"))
    shown = {name: found.get(name.replace("-", "_"), ["compiles"])[0][-160:] for name in sorted(differing)}
    assert differing == explained.keys(), "\n".join(f"{name}: {said}" for name, said in shown.items())
    assert sum(verdicts.values()) >= 15


def test_the_compiler_sees_a_break(tmp_path: Path) -> None:
    removed = next(case for case in cases() if case.name.startswith("03-"))
    old, new = inputs(removed, tmp_path)
    sides = resources(planned(old, CONFIG)), resources(planned(new, CONFIG))
    same = sides[0], sides[0]
    assert complaints(planned(old, CONFIG), {"a": sides, "b": same}, tmp_path / "project").keys() == {"a"}
