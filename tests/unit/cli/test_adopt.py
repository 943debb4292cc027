"""The command `adopt`: an SDK in, a house file out."""

from __future__ import annotations

from generator.adopt.house_file import parse_house
from generator.planning.house import Role
from tests.unit.cli.conftest import Project

CLIENT = """\
# Made elsewhere

class Zoo(SyncAPIClient):
    # what you may set
    key: str

    def __init__(self, *, http_client: httpx.Client | None = None) -> None: ...
"""


def sdk(project: Project) -> Project:
    """An SDK with one sentence."""
    (project.root / "sdk/src/zoo").mkdir(parents=True)
    (project.root / "sdk/src/zoo/_client.py").write_text(CLIENT)
    return project


def test_a_house_file_is_written(project: Project) -> None:
    ran = sdk(project).command("adopt", "sdk", "--house-out", "house.yml")
    assert (ran.code, ran.out) == (0, "1 sentences in house.yml\n")
    house = parse_house((project.root / "house.yml").read_text(), "house.yml")
    assert (house.header, house.phrases) == ("Made elsewhere", {Role.CLIENT_OPTIONS: "what you may set"})


def test_without_a_file_it_is_printed(project: Project) -> None:
    assert "what you may set" in sdk(project).command("adopt", "sdk").out


def test_what_was_adopted_can_be_generated_with(project: Project) -> None:
    sdk(project).write().command("adopt", "sdk", "--house-out", "house.yml")
    project.command("generate", "--target", "python", "--house", "house.yml")
    assert (project.root / "output/src/zoo/animals.py").read_text().startswith("# Made elsewhere\n")


def test_a_folder_without_sdk_is_said(project: Project) -> None:
    (project.root / "empty").mkdir()
    ran = project.command("adopt", "empty")
    assert (ran.code, "holds no SDK" in ran.err) == (2, True)


def test_a_file_that_cannot_be_written_is_said(project: Project) -> None:
    ran = sdk(project).command("adopt", "sdk", "--house-out", "no/such/folder.yml")
    assert (ran.code, "cannot be written" in ran.err) == (2, True)
