"""A small API as a document and a config, and what is made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

import pytest

from generator.config.reader import read_config
from generator.config.settings import SdkConfig
from generator.diagnostics.diagnostic import Diagnostic, Findings
from generator.load.tree import Mapping
from generator.model.api import Api, Method, Model, Resource
from generator.model.ledger import Ledger
from generator.normalise.api import normalise
from generator.openapi.document import Document
from generator.transform.apply import apply_transforms
from tests.inputs import tree

SPEC = "openapi: 3.1.0\ninfo: {title: Zoo, version: '1'}\n"
CONFIG = "organization: {name: zoo}\ntargets: {python: {package_name: zoo}}\n"


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a document and a config."""

    api: Api
    ledger: Ledger
    findings: tuple[Diagnostic, ...]
    config: SdkConfig

    def codes(self, *areas: str) -> list[str]:
        """The codes of the findings, of some areas if given, in the order of reports."""
        return [each.code for each in self.findings if not areas or each.code.split("/")[0] in areas]

    def resources(self) -> dict[str, Resource]:
        """Each resource by its dotted path."""
        return {".".join(each.path): each for each in self._walk((self.api.root, *self.api.resources))}

    def methods(self) -> dict[str, Method]:
        """Each method by its dotted path."""
        return {f"{path}.{each.name}": each for path, resource in self.resources().items() for each in resource.methods}

    def models(self) -> dict[str, Model]:
        """Each model by its dotted path."""
        found = {f"{path}.{each.name}": each for path, resource in self.resources().items() for each in resource.models}
        return {**{f"$shared.{each.name}": each for each in self.api.shared}, **found}

    def _walk(self, resources: tuple[Resource | None, ...]) -> Iterator[Resource]:
        for resource in resources:
            if resource is not None:
                yield resource
                yield from self._walk(resource.children)


Make: TypeAlias = Callable[..., Made]


def made(spec: str, config: str = "") -> Made:
    """The API of a document and a config, each written without its usual head."""
    findings = Findings()
    root = _parsed("spec.yml", SPEC + spec, findings)
    settings = read_config(_parsed("config.yml", CONFIG + config, findings), findings)
    changed = apply_transforms(root, settings.openapi.transforms, findings).root
    assert isinstance(changed, Mapping)
    found = normalise(Document(changed), settings, findings)
    return Made(found.api, found.ledger, findings.without(settings.ignored), settings)


@pytest.fixture(scope="session")
def make() -> Make:
    """The function that makes an API of a document and a config."""
    return made


def _parsed(name: str, text: str, findings: Findings) -> Mapping:
    root = tree(text, name, findings)
    assert isinstance(root, Mapping)
    return root
