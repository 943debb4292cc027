"""The workflows, the action and the hooks: valid, and nothing but callers of scripts."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from generator.cli import commands
from tests.pipeline.conftest import ROOT, SCRIPTS, User, spec

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SHELL = [path for path in SCRIPTS.iterdir() if not path.suffix]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
BIN = Path(sys.executable).parent
# A script of this repository, or targets of the Makefile; nothing else.
CALLS = re.compile(r'"\$GITHUB_ACTION_PATH/\w+"|\.ci/\w+|make( \w+)+')


def tool(name: str) -> str:
    """The program of a development dependency."""
    found = shutil.which(name, path=str(BIN)) or shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed here; `make setup` installs it")
    return found


def loaded(path: Path) -> Any:
    """A YAML file."""
    return yaml.safe_load(path.read_text())


def settings() -> set[str]:
    """The variables that the scripts read."""
    return set(re.findall(r"\$\{(SDKPRESS_\w+|GH_TOKEN)", "".join(path.read_text() for path in SHELL)))


def steps() -> list[dict[str, Any]]:
    """All steps of the workflows and the action."""
    jobs = [job for path in WORKFLOWS for job in loaded(path)["jobs"].values()]
    ran = [job["steps"] for job in jobs] + [loaded(SCRIPTS / "action.yml")["runs"]["steps"]]
    return [step for group in ran for step in group]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_are_valid(path: Path) -> None:
    subprocess.run([tool("check-jsonschema"), "--builtin-schema", "vendor.github-workflows", str(path)], check=True)


def test_the_action_is_valid() -> None:
    command = [tool("check-jsonschema"), "--builtin-schema", "vendor.github-actions", str(SCRIPTS / "action.yml")]
    subprocess.run(command, check=True)


def test_nothing_of_them_is_open_to_attack() -> None:
    """No text of a pull request becomes code, no token is wider or kept longer than it is needed."""
    subprocess.run([tool("zizmor"), "--offline", "--no-progress", str(ROOT / ".github")], check=True)


def test_an_attack_would_be_seen(tmp_path: Path) -> None:
    text = "on: pull_request\njobs: {a: {runs-on: x, steps: [{run: 'echo ${{ github.event.pull_request.title }}'}]}}\n"
    (tmp_path / "w.yml").write_text(text)
    assert subprocess.run([tool("zizmor"), "--offline", str(tmp_path / "w.yml")], check=False).returncode


def test_scripts_have_no_slips_of_the_shell() -> None:
    command = [tool("shellcheck"), "-x", *(path.name for path in SHELL)]
    subprocess.run(command, cwd=SCRIPTS, check=True)


def test_steps_only_call_scripts() -> None:
    lines = [line for step in steps() for line in str(step.get("run", "")).splitlines()]
    assert lines
    assert [line for line in lines if not CALLS.fullmatch(line)] == []
    assert not [step for step in steps() if "${{" in str(step.get("run", ""))]


def test_the_action_hands_every_setting_on_and_the_workflow_every_input() -> None:
    action, workflow = loaded(SCRIPTS / "action.yml"), loaded(ROOT / ".github/workflows/sdk.yml")
    handed = action["runs"]["steps"][-1]["env"]
    assert settings() == handed.keys()
    assert {value.split(" ")[1] for value in handed.values() if "inputs." in value} == {
        f"inputs.{name}" for name in action["inputs"]
    }
    inputs = workflow[True]["workflow_call"]["inputs"]
    for job in workflow["jobs"].values():
        given = job["steps"][2]["with"]
        assert given.keys() <= action["inputs"].keys()
        assert {"spec", "config", "out", "options"} <= {name for name in given if name in inputs}


@pytest.mark.parametrize("hook", loaded(HOOKS), ids=lambda hook: hook["id"])
def test_hooks_start_commands_that_there_are(hook: dict[str, Any]) -> None:
    program, command, *options = hook["entry"].split()
    assert program == "sdkpress"
    found = commands.get_command(click.Context(commands), command)
    assert found is not None
    known = {name for parameter in found.params for name in parameter.opts}
    assert set(options) <= known
    assert hook["language"] == "python"
    assert hook["pass_filenames"] is False


# -- the page about them -----------------------------------------------------------------------------------------------

PAGE = (ROOT / "docs" / "pipeline.md").read_text()


def blocks(language: str) -> list[str]:
    """The code blocks of the page in a language."""
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_the_page_calls_what_there_is() -> None:
    caller, action, hooks = (yaml.safe_load(block) for block in blocks("yaml"))
    inputs = loaded(ROOT / ".github/workflows/sdk.yml")[True]["workflow_call"]
    (job,) = caller["jobs"].values()
    assert (ROOT / job["uses"].partition("/sdkpress/")[2].partition("@")[0]).is_file()
    assert job["with"].keys() <= inputs["inputs"].keys()
    assert (ROOT / action[0]["uses"].partition("/sdkpress/")[2].partition("@")[0]).is_dir()
    assert action[0]["with"].keys() <= loaded(SCRIPTS / "action.yml")["inputs"].keys()
    assert {hook["id"] for repo in hooks["repos"] for hook in repo["hooks"]} <= {hook["id"] for hook in loaded(HOOKS)}
    listed = re.search(r"Inputs: (.*?)\. ", PAGE)
    assert listed is not None
    assert set(re.findall(r"`([^`]+)`", listed[1])) == inputs["inputs"].keys()


def test_the_page_names_every_setting() -> None:
    assert settings() - {"SDKPRESS_RUN", "SDKPRESS_PULL_REQUEST"} <= set(re.findall(r"[A-Z]\w+_[A-Z_]+", PAGE))


def test_the_plain_commands_of_the_page_run(user: User) -> None:
    user.git("fetch", "-q", "origin")
    user.write("openapi.json", spec(limit="integer", kind="string"))
    codes = []
    for line in "".join(blocks("sh")).splitlines():
        program, *arguments = line.partition("#")[0].replace("openapi.yml", "openapi.json").split()
        assert program == "sdkpress"
        codes.append(user.sdkpress(*arguments))
    assert codes == [1, 0, 0, 0]
    assert "kind" in user.read("review.md")
    assert "kind" in user.read("output/src/zoo/resources/animals.py")
