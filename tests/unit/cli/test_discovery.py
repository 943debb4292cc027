"""Finding the inputs: what is given, what a workspace names, what lies in the usual places."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli.discovery import DiscoveryError, Inputs, discover


def touch(folder: Path, *names: str) -> None:
    """Empty files."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def test_what_is_given_is_taken_without_looking(tmp_path: Path) -> None:
    assert discover(tmp_path, Path("a"), Path("b")) == Inputs(Path("a"), Path("b"))


@pytest.mark.parametrize(
    ("config", "spec"),
    [
        ("stainless.yml", "openapi.yml"),
        ("stainless.yaml", "openapi.json"),
        (".stainless/stainless.yml", "openapi.yaml"),
        (".stainless/stainless.yml", ".stainless/openapi.yaml"),
        ("openapi.stainless.yml", "openapi.yml"),
        ("stainless/stainless.yml", "spec.yml"),
        ("stainless/config.yml", "stainless/openapi.json"),
    ],
)
def test_the_usual_places_are_found(tmp_path: Path, config: str, spec: str) -> None:
    touch(tmp_path, config, spec)
    assert discover(tmp_path, None, None) == Inputs(tmp_path / spec, tmp_path / config)


def test_a_workspace_names_all_three(tmp_path: Path) -> None:
    workspace = {"openapi_spec": "../api.yml", "stainless_config": "c.yml", "output_path": "../sdks"}
    touch(tmp_path, "stainless/workspace.json", "stainless.yml", "openapi.yml")
    (tmp_path / "stainless/workspace.json").write_text(json.dumps(workspace))
    folder = tmp_path / "stainless"
    assert discover(tmp_path, None, None) == Inputs(folder / "../api.yml", folder / "c.yml", folder / "../sdks")


def test_what_is_given_goes_before_the_workspace(tmp_path: Path) -> None:
    (tmp_path / "workspace.json").write_text(json.dumps({"openapi_spec": "a.yml", "stainless_config": "c.yml"}))
    assert discover(tmp_path, Path("mine.yml"), None).spec == Path("mine.yml")


def test_a_given_config_has_its_spec_beside_it(tmp_path: Path) -> None:
    touch(tmp_path, "x/openapi.yml")
    assert discover(tmp_path, None, tmp_path / "x/c.yml").spec == tmp_path / "x/openapi.yml"


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ((), "there is no config here"),
        (("stainless.yml",), "there is no OpenAPI document beside"),
        (("stainless.yml", "openapi.yml", "openapi.json"), "name one with --spec"),
        (("workspace.json",), "is not JSON"),
    ],
)
def test_what_is_missing_or_unclear_is_said(tmp_path: Path, files: tuple[str, ...], sentence: str) -> None:
    touch(tmp_path, *files)
    with pytest.raises(DiscoveryError, match=sentence):
        discover(tmp_path, None, None)
