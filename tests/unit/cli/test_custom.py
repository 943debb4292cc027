"""The command `custom`: what is edited by hand, without looking at the document."""

from __future__ import annotations

import json

import pytest

from tests.unit.cli.conftest import CONFIG, Project


@pytest.fixture
def edited(project: Project) -> Project:
    """Two SDKs with edits, and a document that cannot be read any more."""
    project.write().command("generate")
    (project.root / "output/python/api.md").write_text("# my api\n")
    (project.root / "output/python/scripts/test").write_text("#!/bin/sh\none\ntwo\nthree\n")
    (project.root / "output/typescript/api.md").write_text("# api\nmore\n")
    (project.root / "output/typescript/mine.md").write_text("not generated\n")
    (project.root / "openapi.json").unlink()
    return project


def test_edits_are_listed_by_file_the_largest_first(edited: Project) -> None:
    assert edited.command("custom").out.splitlines() == [
        "output/python/scripts/test: +3 -0",
        "output/python/api.md: +1 -1",
        "python: 5 lines edited by hand in 2 files, 0 allowed",
        "output/typescript/api.md: +1 -0",
        "typescript: 1 line edited by hand in 1 file, 0 allowed",
    ]


def test_the_edits_themselves_are_shown_on_demand(edited: Project) -> None:
    lines = edited.command("custom", "--diff", "--target", "python", "--out", "output/python").out.splitlines()
    assert lines[1:5] == [
        "--- scripts/test (generated)",
        "+++ scripts/test (edited)",
        "@@ -1 +1,4 @@",
        " #!/bin/sh",
    ]


def test_json_has_the_budget_and_each_file(edited: Project) -> None:
    config = {**CONFIG, "targets": {"python": {"package_name": "zoo", "x-sdkpress-custom-budget": 5}}}
    (edited.root / "stainless.yml").write_text(json.dumps(config))
    ran = edited.command("custom", "--json", "--out", "output/python")
    assert (ran.code, json.loads(ran.out)) == (
        0,
        {
            "exit": 0,
            "targets": [
                {
                    "language": "python",
                    "out": "output/python",
                    "lines": 5,
                    "budget": 5,
                    "files": [
                        {"path": "scripts/test", "added": 3, "removed": 0},
                        {"path": "api.md", "added": 1, "removed": 1},
                    ],
                }
            ],
        },
    )


def test_a_folder_without_edits_is_clean(project: Project) -> None:
    project.write().command("generate", "--target", "python")
    ran = project.command("custom", "--target", "python")
    assert (ran.code, ran.out) == (0, "python: 0 lines edited by hand in 0 files, 0 allowed\n")


def test_what_a_release_changed_is_no_edit(project: Project) -> None:
    project.write().command("generate", "--target", "python")
    version = project.root / "output/src/zoo/version.py"
    version.write_text(version.read_text().replace("0.0.1", "2.0.0"))
    assert project.command("custom", "--target", "python").code == 1
    (project.root / "output/.release-please-manifest.json").write_text('{".": "2.0.0"}')
    assert project.command("custom", "--target", "python").code == 0


def test_without_a_config_it_says_where_it_looked(project: Project) -> None:
    ran = project.command("custom")
    assert (ran.code, "there is no config here" in ran.err) == (2, True)
