"""What the config says of the organization and of publishing, as the model holds it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.config.reader import read_config
from generator.config.settings import SdkConfig
from generator.diagnostics.diagnostic import Findings
from generator.load.files import SourceFile
from generator.load.parse import parse
from generator.model.project import Example, License
from generator.normalise.project import packaging_of, project_of


def config(**parts: object) -> SdkConfig:
    """A config with these parts."""
    findings = Findings()
    text = yaml.safe_dump({"organization": {"name": "zoo"}, "resources": {}, **parts}, sort_keys=False)
    return read_config(parse(SourceFile(Path("sdk.yml"), "sdk.yml", text), findings), findings)


@pytest.mark.parametrize(
    ("docs", "address"),
    [("", ""), ("docs.zoo.example", "https://docs.zoo.example"), ("http://zoo.example", "http://zoo.example")],
)
def test_docs_are_an_address(docs: str, address: str) -> None:
    assert project_of(config(organization={"name": "zoo", "docs": docs}), 0).docs == address


def test_security_goes_to_the_contact_where_it_has_no_own() -> None:
    one = project_of(config(organization={"name": "zoo", "contact": "a@zoo.example"}), 0)
    two = project_of(config(organization={"name": "zoo", "contact": "a", "security_contact": "b"}), 0)
    assert (one.security_contact, two.security_contact) == ("a@zoo.example", "b")


@pytest.mark.parametrize(
    ("given", "license_"),
    [
        (None, License("Apache-2.0")),
        ("MIT", License("MIT")),
        ({"name": "LicenseRef-Zoo", "contents": "Be kind."}, License("LicenseRef-Zoo", "Be kind.")),
    ],
)
def test_the_licence_is_a_name_or_a_text(given: Any, license_: License) -> None:
    assert project_of(config(settings={"license": given} if given else {}), 0).license == license_


def test_examples_keep_their_section_and_parameters() -> None:
    request = {"type": "request", "endpoint": "get /animals", "params": {"kinds": ["owl"]}}
    project = project_of(config(readme={"example_requests": {"default": request}}), 0)
    assert project.example("headline", "default") == Example("default", "get", "/animals", {"kinds": ("owl",)})
    assert project.example("headline") is None


def test_publishing_is_read_for_the_language() -> None:
    publish = {"pypi": {"auth_method": "oidc", "package_name": "zoo-sdk"}, "npm": True}
    found = config(
        targets={
            "python": {"package_name": "zoo", "publish": publish, "production_repo": "zoo/py#next"},
            "typescript": {"package_name": "zoo", "publish": {"release": {"branch": "out", "prerelease": False}}},
        }
    )
    python, typescript = (packaging_of(found, target) for target in found.targets)
    assert (python.registry, python.registry_name, python.trusted, python.release_branch) == (
        True,
        "zoo-sdk",
        True,
        "next",
    )
    assert (typescript.registry, typescript.released, typescript.release_branch, typescript.prerelease) == (
        False,
        True,
        "out",
        False,
    )
