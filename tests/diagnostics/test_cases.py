"""Each folder here holds bad input and the exact report it gets; cases are found by walking.

A case has a `spec.yml` (or `spec.json`), a `config.yml`, or both, and `report.txt`, which `--snapshot-update` rewrites.
"""

import re
from pathlib import Path

import pytest

from generator.config.editions import check_editions
from generator.config.reader import read_config
from generator.diagnostics import codes
from generator.diagnostics.code import Code
from generator.diagnostics.codes import CATALOGUE
from generator.diagnostics.diagnostic import Findings
from generator.diagnostics.position import Span
from generator.diagnostics.report import text_report
from generator.load.documents import Documents
from generator.load.files import SourceFile, read_file
from generator.load.parse import parse
from generator.load.tree import Value
from generator.load.version import check_version
from generator.transform.apply import apply_transforms

HERE = Path(__file__).parent
GENERATOR = HERE.parent.parent / "generator"
CASES = sorted(path.parent for path in HERE.glob("*/*/report.txt"))
# Shown by unit tests: they need a file that no checkout can hold, much of it, or an option.
ELSEWHERE = {
    "Spec/ReferenceRefused",
    "Spec/TooManyFiles",
    "Input/TooLarge",
    "Input/Unreadable",
    "Transform/TooMuch",
    "Transform/Growth",
}


def read(case: Path, name: str, findings: Findings) -> tuple[SourceFile | None, Value]:
    source = read_file(case / name, findings, name)
    return source, parse(source, findings) if source is not None else None


def report(case: Path) -> str:
    """What a run on the case would report, as far as reading and transforming goes."""
    findings, sources = Findings(), []
    spec_name = next((path.name for path in case.glob("spec.*")), "spec.yml")
    source, spec = None, None
    if (case / spec_name).exists() or not (case / "config.yml").exists():
        source, spec = read(case, spec_name, findings)
        sources.append(source)
    if (case / "config.yml").exists():
        config_source, root = read(case, "config.yml", findings)
        sources.append(config_source)
        config = read_config(root, findings, Span("config.yml", 1, 1))
        check_editions(config, findings)
        spec = apply_transforms(spec, config.openapi.transforms, findings).root
    if source is not None and spec is not None:
        check_version(spec, findings, Span(spec_name, 1, 1))
        Documents(source, spec, findings).check()
    return text_report(findings, {source.display: source.text for source in sources if source is not None})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.relative_to(HERE).as_posix())
def test_the_report_is_exactly_this(case: Path, request: pytest.FixtureRequest) -> None:
    expected, found = case / "report.txt", report(case)
    if request.config.getoption("--snapshot-update", default=False):
        expected.write_text(found)
    assert found == expected.read_text()


def test_there_is_a_case_for_each_code_that_reading_and_transforming_raise() -> None:
    shown = {
        code for case in CASES for code in re.findall(r"[A-Z]\w+/[A-Z]\w+(?=: )", (case / "report.txt").read_text())
    }
    names = {code.id: name for name, code in vars(codes).items() if isinstance(code, Code)}
    sources = [path.read_text() for part in ("load", "config", "transform") for path in (GENERATOR / part).glob("*.py")]
    raised = {code for code in CATALOGUE if any(f"codes.{names[code]}" in source for source in sources)}
    assert not raised - shown - ELSEWHERE
    assert raised >= ELSEWHERE


def test_each_case_shows_the_code_it_is_named_after() -> None:
    for case in CASES:
        assert f"{case.parent.name}/{case.name.split('-')[0]}: " in (case / "report.txt").read_text(), case
