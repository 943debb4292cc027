"""A document and a config as tests write them, read as the command reads files."""

from __future__ import annotations

from pathlib import Path

import yaml

from generator.config.reader import read_config
from generator.config.settings import SdkConfig
from generator.diagnostics.diagnostic import Findings
from generator.load.files import SourceFile
from generator.load.parse import parse
from generator.load.tree import Mapping, Value
from generator.model.api import Api
from generator.model.style import Style
from generator.normalise.api import normalise
from generator.normalise.target import target_of
from generator.openapi.document import Document
from generator.planning.contract import Target
from generator.planning.house import HouseText


def tree(written: object, name: str, findings: Findings) -> Value:
    """The tree of a text, or of a value that is written as YAML first, as if it stood in a file of this name."""
    text = written if isinstance(written, str) else yaml.safe_dump(written, sort_keys=False, allow_unicode=True)
    return parse(SourceFile(Path(name), name, text), findings)


def api_of(spec: object, config: object, findings: Findings) -> tuple[Api, SdkConfig]:
    """The API of a document without transforms, and the settings of the config."""
    settings = read_config(tree(config, "sdk.yml", findings), findings)
    root = tree(spec, "openapi.yml", findings)
    assert isinstance(root, Mapping)
    return normalise(Document(root), settings, findings).api, settings


def target_for(config: SdkConfig, language: str, style: Style, house: HouseText) -> Target:
    """What an SDK is planned for in a language that the config has."""
    found = config.target(language)
    assert found is not None
    return target_of(config, found, style, house)
