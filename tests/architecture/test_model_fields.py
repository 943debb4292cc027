"""Whatever the model holds is read by what makes SDKs and reviews of it, or it need not be there."""

from __future__ import annotations

import dataclasses
import importlib
import re
from pathlib import Path

import pytest

from generator.config.editions import EDITIONS, SWITCHES

ROOT = Path(__file__).parents[2]
READERS = ("adopt", "delivery", "languages", "model", "pipeline", "planning", "render", "review")
MODULES = (
    *(f"generator.model.{path.stem}" for path in sorted((ROOT / "generator" / "model").glob("[!_]*.py"))),
    "generator.planning.contract",
)
# These say how a text of a schema came about, which only the making of types asks.
INTERNAL = {"inner_docs", "borrowed_docs", "inner_component"}


def read_names() -> set[str]:
    """The attributes that are read anywhere, and those that a pattern of a `match` asks for."""
    sources = [path for reader in READERS for path in (ROOT / "generator" / reader).rglob("*.py")]
    sources += [path for path in (ROOT / "templates").rglob("*") if path.suffix == ".jinja"]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    patterns = " ".join(re.findall(r"^ *case (.*):$", text, re.MULTILINE))
    return {*re.findall(r"\.(\w+)\b", text), *re.findall(r"(\w+)=", patterns)}


READ = read_names()


@pytest.mark.parametrize("module", MODULES)
def test_each_field_is_read(module: str) -> None:
    found = importlib.import_module(module)
    own = [each for each in vars(found).values() if isinstance(each, type) and each.__module__ == module]
    fields = {field.name for each in own if dataclasses.is_dataclass(each) for field in dataclasses.fields(each)}
    assert fields - READ - INTERNAL == set()


FLAGS = (*(switch.name for switch in SWITCHES), *(flag for edition in EDITIONS for flag in edition.flags))


@pytest.mark.parametrize("flag", FLAGS)
def test_each_flag_of_a_style_is_asked_for(flag: str) -> None:
    """What is dated and read by nothing would promise a style that no file has."""
    sources = list((ROOT / "generator").rglob("*.py"))
    asked = (path.read_text(encoding="utf-8").count(f'"{flag}"') for path in sources)
    assert sum(asked) > sum(flag == name for name in FLAGS)
