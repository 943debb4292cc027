"""What is checked of a target beyond its keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config.reader import read_config
from generator.diagnostics.diagnostic import Findings
from generator.load.files import SourceFile
from generator.load.parse import parse
from generator.normalise.target import check_package_names, check_refreshed_options

CONFIG = """organization: {name: a}
client_settings: {opts: {key: {type: string}, size: {type: integer}}}
targets:
  python: {package_name: NAME, x-sdkpress-refreshed-options: [OPTION]}
"""


@pytest.mark.parametrize(
    ("name", "option", "said"),
    [
        ("seeds", "key", []),
        ("seeds", "keys", ["keys"]),
        ("seeds", "size", ["size"]),
        ("a-b", "key", ["a-b"]),
    ],
)
def test_names_are_those_of_something_that_can_be_named(name: str, option: str, said: list[str]) -> None:
    findings = Findings()
    text = CONFIG.replace("NAME", name).replace("OPTION", option)
    config = read_config(parse(SourceFile(Path("c.yml"), "c.yml", text), findings), findings)
    check_package_names(config, findings)
    check_refreshed_options(config, findings)
    assert [finding.code for finding in findings] == ["Config/WrongValue"] * len(said)
    assert all(f"found '{what}'" in finding.message for finding, what in zip(findings, said, strict=True))
