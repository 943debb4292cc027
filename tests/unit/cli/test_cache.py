"""The cache: it never changes a result, and never outlives its inputs."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from generator.delivery.cache import Cache
from tests.unit.cli.conftest import CONFIG, SPEC, Project, Ran


@pytest.fixture
def cached(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project whose runs are kept."""
    monkeypatch.setenv("SDKPRESS_CACHE", str(project.root / "cache"))
    return project.write()


def entries(project: Project) -> list[Path]:
    """The results that are kept."""
    return sorted((project.root / "cache").glob("*.result"))


def generated(project: Project, *arguments: str) -> Ran:
    """A run whose seconds do not count."""
    ran = project.command("generate", "--target", "python", "--json", *arguments)
    document = json.loads(ran.out)
    document.pop("seconds", None)
    return Ran(ran.code, json.dumps(document), ran.err)


def split() -> dict[str, Any]:
    """The spec, with a schema in a file of its own."""
    spec = copy.deepcopy(SPEC)
    schema = {"$ref": "parts.json#/Animal"}
    responses: Any = {"200": {"description": "ok", "content": {"application/json": {"schema": schema}}}}
    spec["paths"]["/animals"]["get"]["responses"] = responses  # type: ignore[index]
    return spec


def forbid_pressing(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on only the cache can help."""

    def press(*_: object) -> None:
        pytest.fail("it was pressed again")

    monkeypatch.setattr("generator.pipeline.press.press", press)


def test_the_same_inputs_are_not_pressed_again(cached: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    first = json.loads(generated(cached).out)
    forbid_pressing(monkeypatch)
    again = json.loads(generated(cached).out)
    assert again["targets"][0]["unchanged"] == first["targets"][0]["files"]
    (cached.root / "output/api.md").unlink()
    assert json.loads(generated(cached).out)["targets"][0]["written"] == ["api.md"]


def test_a_recalled_run_says_the_same_as_the_first(cached: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    config = copy.deepcopy(CONFIG)
    config["resources"]["tickets"]["methods"]["gone"] = "get /nowhere"  # type: ignore[index]
    cached.write(config=config)
    first = cached.command("generate", "--target", "python")
    forbid_pressing(monkeypatch)
    again = cached.command("generate", "--target", "python")
    assert (again.code, again.err) == (first.code, first.err)
    assert "get /nowhere" in again.err


@pytest.mark.parametrize("changed", ["spec", "part", "config", "house", "day", "target", "generator"])
def test_a_change_is_never_missed(cached: Project, monkeypatch: pytest.MonkeyPatch, changed: str) -> None:
    house = cached.root / "house.yml"
    house.write_text("header: One\n")
    (cached.root / "parts.json").write_text('{"Animal": {"type": "object"}}')
    arguments = ["--house", "house.yml"]
    generated(cached.write(spec=split()), *arguments)
    if changed == "spec":
        cached.write(spec={**SPEC, "info": {"title": "Zoo", "version": "2.0.0"}})
    elif changed == "part":
        (cached.root / "parts.json").write_text('{"Animal": {"type": "string"}}')
    elif changed == "config":
        cached.write(config={**CONFIG, "settings": {}})
    elif changed == "house":
        house.write_text("header: Two\n")
    elif changed == "day":
        arguments += ["--as-of", "2026-01-01"]
    elif changed == "target":
        arguments += ["--target", "typescript"]
    else:
        monkeypatch.setattr("generator.pipeline.remember._version", lambda tool: f"another {tool}")
    kept = {path.name: path.read_bytes() for path in entries(cached)}
    generated(cached, *arguments)
    assert {path.name: path.read_bytes() for path in entries(cached)} != kept


def test_a_reference_that_leads_nowhere_is_looked_up_again(cached: Project) -> None:
    cached.write(spec=split())
    assert "Spec/ReferenceNotFound" in generated(cached).out
    (cached.root / "parts.json").write_text('{"Animal": {"type": "object"}}')
    assert "Spec/ReferenceNotFound" not in generated(cached).out


def test_a_damaged_entry_counts_as_none(cached: Project) -> None:
    first = generated(cached)
    (entry,) = entries(cached)
    sound = entry.read_bytes()
    entry.write_bytes(sound.replace(b"# api", b"# apx"))
    assert generated(cached, "--overwrite").code == first.code
    assert (cached.root / "output/api.md").read_text() == "# api\n"
    assert entry.read_bytes() == sound


def test_a_run_without_result_is_not_kept(cached: Project) -> None:
    (cached.root / "openapi.json").write_text("{")
    assert cached.command("generate").code == 1
    assert entries(cached) == []


def test_a_cache_that_cannot_be_written_does_no_harm(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    (project.root / "file").touch()
    monkeypatch.setenv("SDKPRESS_CACHE", str(project.root / "file"))
    assert project.write().command("generate").code == 0


def test_only_the_newest_results_stay(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for number in range(30):
        cache.put(f"{number:02}", "x" * number)
    assert len(list(tmp_path.iterdir())) == 20
    assert cache.get("29") == "x" * 29
