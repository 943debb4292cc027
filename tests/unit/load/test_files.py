"""A file becomes its text, or one finding that says why not."""

from pathlib import Path

import pytest

from generator.diagnostics.diagnostic import Findings
from generator.diagnostics.position import Span
from generator.load import files
from generator.load.files import SourceFile, read_file


def codes_of(path: Path, display: str | None = None) -> list[str]:
    findings = Findings()
    assert read_file(path, findings, display) is None
    return [f"{finding.at} {finding.code}" for finding in findings]


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"\xef\xbb\xbfa: 1")
    source = read_file(path, Findings(), "spec/a.yml")
    assert source == SourceFile(path, "spec/a.yml", "a: 1")


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    assert codes_of(tmp_path / "a.yml", "a.yml") == ["a.yml:1:1 Input/NotFound"]


def test_a_folder_is_a_finding(tmp_path: Path) -> None:
    assert codes_of(tmp_path, "x") == ["x:1:1 Input/NotAFile"]


def test_a_name_that_cannot_be_one_is_a_finding() -> None:
    assert codes_of(Path("a\0b"), "a") == ["a:1:1 Input/Unreadable"]


@pytest.mark.parametrize("content", [b"", b"  \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_a_finding(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(content)
    assert codes_of(path, "a.yml") == ["a.yml:1:1 Input/Empty"]


@pytest.mark.parametrize(
    ("content", "place"),
    [(b"a: 1\nb\xc3\xa4: \xff", "2:5"), ("a: ä".encode("latin-1"), "1:4"), ("a: 1".encode("utf-16"), "1:1")],
)
def test_other_encodings_are_a_finding_at_the_first_wrong_byte(tmp_path: Path, content: bytes, place: str) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(content)
    assert codes_of(path, "a.yml") == [f"a.yml:{place} Input/NotUtf8"]


def test_a_huge_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"a: 12345")
    monkeypatch.setattr(files, "SIZE_LIMIT", 4)
    assert codes_of(path, "a.yml") == ["a.yml:1:1 Input/TooLarge"]


def test_offsets_become_lines_and_columns() -> None:
    source = SourceFile(Path("a"), "a", "ab\ncd\r\n\ne")
    assert [source.span(offset)[1:] for offset in (0, 1, 3, 4, 7, 8, 9)] == [
        (1, 1),
        (1, 2),
        (2, 1),
        (2, 2),
        (3, 1),
        (4, 1),
        (4, 2),
    ]
    assert source.span(3) == Span("a", 2, 1)
