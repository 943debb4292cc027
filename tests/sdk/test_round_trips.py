"""What fits a response schema comes out of a generated package as it went in, and other generators' models take it."""

from __future__ import annotations

import datetime as dt
import importlib
import inspect
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from generator.diagnostics.diagnostic import Findings
from generator.load.files import read_file
from generator.load.parse import parse
from tests.parity.corpora import ABSENT, corpora
from tests.sdk.answers import Answer, answers, imported
from tests.sdk.drawing import values
from tests.sdk.environment import BINARIES, ROOT, run
from tests.sdk.pressed import Package, generate

DRAWN = settings(max_examples=15, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT")
CORPORA = ("imagekit", "onebusaway")
# What models of datamodel-code-generator refuse although it fits the schema, by the place in what they say.
KNOWN_REFUSALS: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class Pressed:
    """A package with the document that it was made from and the answers of its methods."""

    package: Package
    module: Any
    document: dict[str, Any]
    answers: tuple[Answer, ...]


@cache
def pressed(name: str, folder: Path) -> Pressed:
    spec, config, day = ROOT / "spec/openapi.yml", ROOT / "spec/stainless.yml", None
    if name != "example":
        corpus = next((one for one in corpora() if (one.name, one.language) == (name, "python")), None)
        if corpus is None:
            pytest.skip(ABSENT)
        spec, config, day = corpus.spec, corpus.config, corpus.as_of
    package = generate(spec, config, folder / name, day)
    module = imported(package)
    document = json.loads(package.document.read_text(encoding="utf-8"))
    source = read_file(config, Findings())
    assert source is not None
    read: Any = parse(source, Findings())
    return Pressed(package, module, document, tuple(answers(package, read, document, client_of(module))))


def client_of(module: Any) -> Any:
    """A client with something for each option that it needs."""
    classes = [value for value in vars(module).values() if inspect.isclass(value) and hasattr(value, "with_options")]
    made = next(found for found in classes if not found.__name__.startswith("Async"))
    names = inspect.signature(made).parameters
    kinds = {"str | None", "str"}
    given_ = {name: "x" for name, option in names.items() if str(option.annotation) in kinds and not name.startswith("_")}
    return made(**given_ | {"base_url": "http://127.0.0.1:1"})


@pytest.mark.xdist_group("round trips")
@pytest.mark.parametrize("name", ["example", *CORPORA])
def test_what_fits_a_response_schema_comes_out_as_it_went_in(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    found = pressed(name, tmp_path_factory.getbasetemp())
    models = importlib.import_module(f"{found.package.module}._models")
    assert len(found.answers) > 10
    for answer in found.answers:

        @DRAWN
        @given(values(found.document, answer.schema))
        def survives(value: Any, answer: Answer = answer) -> None:
            model = models.construct_type(type_=answer.type, value=value)
            assert same(plain(model), value), answer.method

        survives()


def plain(model: Any) -> Any:
    """The value that a parsed answer stands for."""
    if isinstance(model, list):
        return [plain(item) for item in model]
    if isinstance(model, dict):
        return {key: plain(item) for key, item in model.items()}
    return model.to_dict(mode="json") if hasattr(model, "to_dict") else model


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal, moments by what they mean."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(same(a, b) for a, b in zip(one, other, strict=True))
    if isinstance(one, str) and isinstance(other, str) and MOMENT.match(one) and MOMENT.match(other):
        return moment(one) == moment(other)
    return bool(one == other)


def moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text.replace("Z", "+00:00"))
