"""References are looked up in the document and the files beside it, and nowhere else."""

import time
from pathlib import Path

import pytest

from generator.diagnostics.diagnostic import Findings
from generator.load.documents import Documents
from generator.load.files import SourceFile, read_file
from generator.load.other_files import OtherFiles
from generator.load.parse import parse
from generator.load.tree import Mapping, Value, clone, span_of
from generator.load.version import check_version


def documents(folder: Path, text: str, allowed: Path | None = None) -> tuple[Documents, Findings]:
    findings = Findings()
    path = folder / "spec.yml"
    path.write_text(text)
    source = read_file(path, findings, "spec.yml")
    assert source is not None
    return Documents(source, parse(source, findings), findings, allowed), findings


def follow(text: str, folder: Path, allowed: Path | None = None) -> tuple[Value, str | None, list[str]]:
    found, findings = documents(folder, text, allowed)
    assert isinstance(found.root, Mapping)
    target = found.follow(found.root["start"])
    codes = [f"{finding.at} {finding.code}" for finding in findings]
    return (target.value, target.id, codes) if target is not None else (None, None, codes)


def test_a_reference_inside_the_document_is_followed_to_its_end(tmp_path: Path) -> None:
    text = "start: {$ref: '#/a~1b'}\na/b: {$ref: '#/c%20d/0'}\nc d: [{x: 1}]"
    assert follow(text, tmp_path) == ({"x": 1}, "#/c d/0", [])


def test_references_lead_into_files_and_back(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "a.yml").write_text("Pet: {$ref: 'b.json#/Cat'}")
    (tmp_path / "parts" / "b.json").write_text('{"Cat": {"$ref": "../spec.yml#/end"}}')
    assert follow("start: {$ref: 'parts/a.yml#/Pet'}\nend: 5", tmp_path) == (5, "#/end", [])


def test_the_id_of_a_place_in_another_file_names_that_file(tmp_path: Path) -> None:
    (tmp_path / "a b.yml").write_text("Pet: {x: 1}")
    assert follow("start: {$ref: './a%20b.yml#/Pet'}", tmp_path) == ({"x": 1}, "a b.yml#/Pet", [])
    assert follow("start: {$ref: 'a b.yml#/'}", tmp_path)[2] == ["spec.yml:1:15 Spec/ReferenceNotFound"]
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "a b.yml").write_text("x: 1")
    assert follow("start: {$ref: 'parts/a b.yml'}", tmp_path)[1] == "parts/a b.yml#"


def test_values_of_other_files_know_where_they_stand(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("\nPet:\n  x: 1")
    found, _ = documents(tmp_path, "start: {$ref: 'a.yml#/Pet'}")
    assert isinstance(found.root, Mapping)
    assert str(span_of(found.resolve_ref("a.yml#/Pet", found.root))) == "a.yml:3:3"


def test_a_copied_node_still_resolves_from_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "a.yml").write_text("Pet: {$ref: '#/Cat'}\nCat: 1")
    found, _ = documents(tmp_path, "start: {$ref: 'parts/a.yml#/Pet'}")
    node = clone(found.resolve_ref("parts/a.yml#/Pet", found.root))
    target = found.follow(node)
    assert target is not None
    assert target.id == "parts/a.yml#/Cat"


def test_anchors_are_found(tmp_path: Path) -> None:
    assert follow("start: {$ref: '#pet'}\nx: [{$anchor: pet, y: 1}]", tmp_path)[1:] == ("#/x/0", [])


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        ("#/nowhere", "Spec/ReferenceNotFound"),
        ("#nowhere", "Spec/ReferenceNotFound"),
        ("nowhere.yml", "Spec/ReferenceNotFound"),
        ("Pet", "Spec/ReferenceNotFound"),
        ("https://example.com/a.yml#/Pet", "Spec/ReferenceRemote"),
        ("//example.com/a.yml", "Spec/ReferenceRemote"),
        ("file:///etc/passwd", "Spec/ReferenceRemote"),
        ("/etc/passwd", "Spec/ReferenceOutside"),
        ("../outside.yml#/a", "Spec/ReferenceOutside"),
        ("link.yml", "Spec/ReferenceOutside"),
        ("a\\0b.yml", "Spec/ReferenceOutside"),
    ],
)
def test_references_that_lead_nowhere_or_away_are_findings(tmp_path: Path, ref: str, expected: str) -> None:
    folder = tmp_path / "inner"
    folder.mkdir()
    (tmp_path / "outside.yml").write_text("a: 1")
    (folder / "link.yml").symlink_to(tmp_path / "outside.yml")
    assert follow(f'start: {{$ref: "{ref}"}}', folder) == (None, None, [f"spec.yml:1:15 {expected}"])


@pytest.mark.parametrize(
    ("others", "refused", "read"),
    [
        (OtherFiles.NONE, [1, 2, 3], []),
        (OtherFiles.PARTS, [1], ["below/part.yml", "part.yml"]),
        (OtherFiles.ALL, [], ["below/part.yml", "part.yml"]),
    ],
)
def test_which_other_files_are_read(tmp_path: Path, others: OtherFiles, refused: list[int], read: list[str]) -> None:
    (tmp_path / "below").mkdir()
    for part in ("part.yml", "below/part.yml"):
        (tmp_path / part).write_text("{type: string}")
    text = "a: {$ref: part.yml}\nb: {$ref: 'part.yml#/type'}\nc: {$ref: below/part.yml}\nd: {$ref: 'a.yml#/e'}\ne: 1\n"
    source = SourceFile(tmp_path / "a.yml", "a.yml", text)
    findings = Findings()
    loaded = Documents(source, parse(source, findings), findings, others=others)
    loaded.check()
    assert sorted((finding.code, finding.at.line if finding.at else 0) for finding in findings) == [
        ("Spec/ReferenceRefused", line) for line in refused
    ]
    assert sorted(loaded.files) == read


def test_an_outer_folder_can_be_allowed(tmp_path: Path) -> None:
    folder = tmp_path / "inner"
    folder.mkdir()
    (tmp_path / "outside.yml").write_text("a: 1")
    assert follow("start: {$ref: '../outside.yml#/a'}", folder, tmp_path) == (1, "../outside.yml#/a", [])


def test_a_circle_is_named(tmp_path: Path) -> None:
    found, findings = documents(tmp_path, "a: {$ref: '#/b'}\nb: {$ref: '#/c'}\nc: {$ref: '#/b'}")
    assert isinstance(found.root, Mapping)
    assert found.follow(found.root["a"]) is None
    assert [finding.message for finding in findings] == ["references go round in a circle: #/b -> #/c -> #/b"]


def test_a_wrong_reference_gets_the_nearest_right_one_as_a_hint(tmp_path: Path) -> None:
    found, findings = documents(tmp_path, "x: {$ref: '#/components/schemas/pets'}\ncomponents: {schemas: {Pet: 1}}")
    found.check()
    assert [finding.hint for finding in findings] == ["Did you mean #/components/schemas/Pet?"]


def test_every_reference_is_checked_but_for_those_in_payloads(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("A: {$ref: '#/gone'}")
    text = (
        "x: [{$ref: '#/gone'}, {$ref: 'a.yml#/A'}]\nexample: {$ref: '#/data'}\n"
        "properties: {$ref: {type: string}, default: {$ref: '#/also'}}"
    )
    found, findings = documents(tmp_path, text)
    found.check()
    assert [str(finding.at) for finding in findings] == ["a.yml:1:11", "spec.yml:1:12", "spec.yml:3:52"]


def test_long_chains_are_walked_once(tmp_path: Path) -> None:
    links = "".join(f'"{step}": {{$ref: "#/{step + 1}"}}\n' for step in range(20_000))
    found, findings = documents(tmp_path, f'{links}"20000": {{type: string}}\nx: {{$ref: "#/0"}}')
    start = time.process_time()
    found.check()
    assert time.process_time() - start < 5
    assert len(findings) == 0


def test_more_files_than_a_document_may_have_are_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.load.documents._FILE_LIMIT", 2)
    for name in "abc":
        (tmp_path / f"{name}.yml").write_text("x: 1")
    found, findings = documents(
        tmp_path, "[{$ref: 'a.yml#/x'}, {$ref: 'b.yml#/x'}, {$ref: 'c.yml#/x'}, {$ref: 'a.yml#/x'}]"
    )
    found.check()
    assert [f"{finding.at} {finding.code}" for finding in findings] == ["spec.yml:1:49 Spec/TooManyFiles"]


def test_the_files_that_were_read_are_known_by_their_path(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "a.yml").write_text("A: {$ref: b.yml}")
    (tmp_path / "parts" / "b.yml").write_text("5")
    found, _ = documents(tmp_path, "x: {$ref: './parts/a.yml#/A'}")
    assert found.files == {}
    found.check()
    assert found.files == {"parts/a.yml": {"A": {"$ref": "b.yml"}}, "parts/b.yml": 5}


@pytest.mark.parametrize(
    ("text", "version", "codes"),
    [
        ("openapi: 3.0.3", "3.0", []),
        ("openapi: 3.1", "3.1", []),
        ("openapi: '3.2.0'", "3.2", []),
        ("openapi: 3.1.0-rc1", "3.1", []),
        ("swagger: '2.0'", None, ["Spec/Swagger"]),
        ("openapi: 4.0.0", None, ["Spec/Version"]),
        ("openapi: [3]", None, ["Spec/Version"]),
        ("info: {}", None, ["Spec/Invalid"]),
        ("- 1", None, ["Spec/Invalid"]),
    ],
)
def test_only_openapi_3_is_accepted(tmp_path: Path, text: str, version: str | None, codes: list[str]) -> None:
    found, findings = documents(tmp_path, text)
    assert check_version(found.root, findings) == version
    assert [finding.code for finding in findings] == codes
