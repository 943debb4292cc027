"""The output for real APIs: what was once identical to a published SDK stays so, and runs repeat themselves."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from generator.languages.registry import languages
from generator.pipeline.contract import Request
from generator.pipeline.press import press
from generator.planning.contract import TextFile
from generator.render.formatters import PythonStyle, format_python
from tests.parity import differences, recorded
from tests.parity.amended import amended, amendments
from tests.parity.corpora import ABSENT, Corpus, corpora, measured
from tests.parity.scoring import Row, part_of, score, table

FOUND = corpora()


@pytest.mark.skipif(not FOUND, reason=ABSENT)
@pytest.mark.parametrize("corpus", FOUND, ids=str)
def test_no_figure_falls(corpus: Corpus) -> None:
    mode = recorded.LEARNT if corpus.has_house else recorded.OWN
    best = recorded.read()[mode][corpus.language][corpus.name]
    now = measured(corpus, with_house=True)
    assert recorded.fallen(best, recorded.figures(now)) == []
    assert not corpus.has_house or differences.wrong(f"{corpus.name}/{corpus.language}", now) == []


def test_each_file_that_differs_is_listed_with_its_reason() -> None:
    """The list and the record, which were written at different times, count the same files."""
    known = differences.listed()
    for language, sdks in recorded.read()[recorded.LEARNT].items():
        for name, parts in sdks.items():
            short = {part: row["files"] - row["identical"] + row["extra"] for part, row in parts.items()}
            counted = differences.counted(known.get(f"{name}/{language}", ()))
            assert {part: count for part, count in short.items() if count} == counted, f"{name}/{language}"
    assert {why for paths in known.values() for why in paths.values()} == differences.reasons().keys()


COMPLETED = [corpus for corpus in FOUND if corpus.has_house and corpus.name in amendments()]
MISSING_KEYS = frozenset(["casing", "named-site", "passed-on", "skip-reason"])
"""The reasons of `open.yml` that an amended config takes away."""


@pytest.mark.skipif(not COMPLETED, reason="no SDK with an amended config is at hand")
@pytest.mark.parametrize("corpus", COMPLETED, ids=str)
def test_files_that_differ_for_want_of_a_key_are_identical_with_it(corpus: Corpus, tmp_path: Path) -> None:
    known = differences.listed()[f"{corpus.name}/{corpus.language}"]
    rows = measured(amended(corpus, tmp_path), with_house=True)
    differing = {path for row in rows.values() for path in row.differing}
    assert differing <= known.keys(), "an amendment breaks a file"
    assert {path for path in differing if known[path] in MISSING_KEYS} == set()


@pytest.mark.skipif(not FOUND, reason=ABSENT)
def test_the_same_inputs_give_the_same_bytes() -> None:
    corpus = min(FOUND, key=lambda corpus: corpus.spec.stat().st_size)
    request = Request(corpus.spec, corpus.config, (corpus.language,), None, corpus.as_of)
    first, second = (press(request, languages(), lambda _: None) for _ in range(2))
    assert first.sdks == second.sdks
    assert first.findings == second.findings


HOUSED = [corpus for corpus in FOUND if corpus.has_house and corpus.language == "python"]


@pytest.mark.skipif(not HOUSED, reason="there are no copies of published SDKs; set SDKPRESS_GOLDENS to some")
@pytest.mark.parametrize("corpus", HOUSED, ids=str)
def test_published_files_are_already_formatted(corpus: Corpus) -> None:
    """Our formatter and its settings are those that the published files went through."""
    paths = [corpus.golden / path for path in json.loads(corpus.manifest.read_text()) if path.endswith(".py")]
    texts = tuple(TextFile(path.relative_to(corpus.golden).as_posix(), path.read_text("utf-8")) for path in paths)
    package = next(text.path.split("/")[1] for text in texts if text.path.endswith("/_client.py"))
    formatted = format_python(texts, PythonStyle(package))
    assert [old.path for old, new in zip(texts, formatted, strict=True) if old != new] == []


BODY = b"x = 1\n"
HEADER = b"# File generated from our OpenAPI spec by A. See B.\n"


def hashes(content: bytes, body: bytes | None = None) -> dict[str, str]:
    """An entry of a manifest."""
    return {
        "sha256": hashlib.sha256(content).hexdigest(),
        "body_sha256": hashlib.sha256(body or content).hexdigest(),
        "lines": str(content.count(b"\n")),
    }


def test_a_file_counts_as_identical_with_or_without_its_header_line() -> None:
    manifest = {"src/a/types/x.py": hashes(HEADER + BODY, BODY)}
    other = b"# File generated from our OpenAPI spec by C.\n" + BODY
    for content, same in ((HEADER + BODY, 1), (other, 1), (BODY, 1), (HEADER + b"x = 2\n", 0), (b"\n" + BODY, 0)):
        assert score(manifest, {"src/a/types/x.py": content})["types"].identical == same


def test_missing_and_extra_files_count_against_us() -> None:
    rows = score({"api.md": hashes(BODY)}, {"src/a/types/y.py": BODY, "README.md": BODY})
    assert (rows["api.md"].files, rows["api.md"].identical) == (1, 0)
    assert (rows["types"].files, rows["types"].extra) == (0, 1)


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("src/a/types/x.py", "types"),
        ("src/a/resources/b/c.py", "resources"),
        ("src/resources/b.ts", "resources"),
        ("src/resources.ts", "resources"),
        ("tests/api_resources/test_a.py", "tests"),
        ("tests/api-resources/a.test.ts", "tests"),
        ("api.md", "api.md"),
        ("src/a/_client.py", "client"),
        ("src/index.ts", "client"),
        ("src/a/_models.py", None),
        ("README.md", None),
    ],
)
def test_each_path_has_its_part(path: str, part: str | None) -> None:
    assert part_of(path) == part


def test_a_figure_that_falls_is_named() -> None:
    best = {"types": {"files": 3, "identical": 2, "extra": 0}}
    assert recorded.fallen(best, {"types": {"files": 3, "identical": 3, "extra": 0}}) == []
    assert recorded.fallen(best, {"types": {"files": 3, "identical": 1, "extra": 1}}) == [
        "types: 1 files are identical, 2 were",
        "types: 1 files are too many, 0 were",
    ]
    assert recorded.fallen(best, {}) == ["types: 0 files are identical, 2 were"]


def test_the_table_has_a_line_for_each_sdk() -> None:
    rows = {"types": Row(files=4, identical=3, lines=10, same_lines=5, extra=2)}
    assert table([("a python", rows)]).split("\n")[1].split() == ["a", "python", "3/4", "3/4", "75.0", "50.0", "+2"]
