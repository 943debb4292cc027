"""What fits a response schema comes out of a generated package as it went in, and other generators' models take it."""

from __future__ import annotations

import datetime as dt
import importlib
import importlib.util
import inspect
import json
import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pydantic
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.internal.conjecture.providers import HypothesisProvider

from generator.diagnostics.diagnostic import Findings
from generator.load.files import read_file
from generator.load.parse import parse
from tests.parity.corpora import ABSENT, corpora
from tests.sdk.answers import Answer, answers, imported
from tests.sdk.differences import OTHER_SCHEMA, models_it, unexplained
from tests.sdk.drawing import values
from tests.sdk.environment import BINARIES, ROOT, run
from tests.sdk.pressed import Package, generate

DRAWS = {"example": 20}
FEWER = 6
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT")
CORPORA = ("imagekit", "onebusaway")
REFERRING = ("imagekit", "llama-stack")
"""Those that name most of their response schemas, so that the models of another generator can be found."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """A package with the document that it was made from and the answers of its methods."""

    name: str
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
    package = generate(spec, config, folder / name, as_of=day)
    module = imported(package)
    document = json.loads(package.document.read_text(encoding="utf-8"))
    source = read_file(config, Findings())
    assert source is not None
    read: Any = parse(source, Findings())
    return Pressed(name, package, module, document, tuple(answers(package, read, document, client_of(module))))


def client_of(module: Any) -> Any:
    """A client with something for each option that it needs."""
    classes = [
        value for value in list(vars(module).values()) if inspect.isclass(value) and hasattr(value, "with_options")
    ]
    made = next(found for found in classes if not found.__name__.startswith("Async"))
    names = inspect.signature(made).parameters
    kinds = {"str | None", "str"}
    given_ = {
        name: "x" for name, option in names.items() if str(option.annotation) in kinds and not name.startswith("_")
    }
    return made(**given_ | {"base_url": "http://127.0.0.1:1"})


@pytest.mark.xdist_group("round trips")
@pytest.mark.parametrize("name", ["example", *CORPORA])
def test_what_fits_a_response_schema_comes_out_as_it_went_in(
    name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    found = pressed(name, tmp_path_factory.getbasetemp())
    models = importlib.import_module(f"{found.package.module}._models")
    assert len(found.answers) > 10
    for answer in found.answers:
        survives(found, answer, models.construct_type)


@pytest.mark.xdist_group("round trips")
@pytest.mark.parametrize("name", ["example", *REFERRING])
def test_models_of_another_generator_accept_what_ours_accept(
    name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    found = pressed(name, tmp_path_factory.getbasetemp())
    others = other_models(found, name)
    refused: set[str] = set()
    compared = 0
    misnamed: set[str] = set()
    for answer in found.answers:
        name_ = answer.schema.get("$ref", "").rpartition("/")[2]
        other = getattr(others, name_, None)
        if other is None:
            continue
        if models_it(other, found.document, answer.schema):
            compared += 1
            refused |= refusals(found, answer, pydantic.TypeAdapter(answer.type), other)
        else:
            misnamed.add(name_)
    assert compared > 5
    assert len(misnamed) <= 1, f"{OTHER_SCHEMA} That is rare: {sorted(misnamed)}"
    assert sorted(refused) == []


def other_models(found: Pressed, name: str) -> Any:
    """The models that datamodel-code-generator makes of the schemas of the same document."""
    out = found.package.folder.parent / f"others_{name}.py"
    if not out.is_file():
        kinds = ("--input-file-type", "openapi", "--output-model-type", "pydantic_v2.BaseModel")
        style = (
            "--type-mappings",
            "string+email=string",
            "--use-annotated",
            "--disable-timestamp",
            "--target-python-version",
            "3.10",
        )
        command = [str(BINARIES / "datamodel-codegen"), "--input", str(found.package.document), "--output", str(out)]
        done = run([*command, *kinds, *style], cwd=out.parent)
        assert done.returncode == 0, done.stderr
    spec = importlib.util.spec_from_file_location(out.stem, out)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[out.stem] = module
    spec.loader.exec_module(module)
    return module


def refusals(found: Pressed, answer: Answer, ours: pydantic.TypeAdapter[Any], other: Any) -> set[str]:
    """Where the other model refuses a drawn answer that ours accepts, and no known difference is the reason."""
    refused: set[str] = set()

    @drawn(found)
    @given(values(found.document, answer.schema))
    def check(value: Any) -> None:
        try:
            ours.validate_python(value)
        except pydantic.ValidationError:
            return
        try:
            other.model_validate(value)
        except pydantic.ValidationError as error:
            refused.update(f"{other.__name__} {one}" for one in unexplained(value, error.errors()))

    check()
    return refused


@pytest.fixture(autouse=True)
def the_same_values_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps values that hypothesis finds in the source of loaded modules out: those differ with the tests that ran."""
    monkeypatch.setattr(HypothesisProvider, "_maybe_draw_constant", lambda *_, **__: None)


def test_the_drawn_values_are_the_same_after_other_modules_were_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    schema = {"type": "object", "properties": {"a": {"type": "integer"}, "b": {}, "c": {"items": {"type": "number"}}}}
    before = some(schema)
    (tmp_path / "with_constants.py").write_text(f"NUMBERS = {[*range(1000, 1100)]}\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    importlib.import_module("with_constants")
    assert some(schema) == before


def some(schema: Any) -> list[Any]:
    """Two hundred values of a schema."""
    values_: list[Any] = []

    @settings(max_examples=200, derandomize=True, database=None)
    @given(values({}, schema))
    def keep(value: Any) -> None:
        values_.append(value)

    keep()
    return values_


def drawn(found: Pressed) -> settings:
    """How many values are drawn; the same ones each time."""
    several = DRAWS.get(found.name, FEWER)
    checks = list(HealthCheck)
    return settings(max_examples=several, deadline=None, derandomize=True, database=None, suppress_health_check=checks)


def survives(found: Pressed, answer: Answer, construct: Any) -> None:
    """Draws answers of a method and fails with the smallest that comes out changed."""

    @drawn(found)
    @given(values(found.document, answer.schema))
    def check(value: Any) -> None:
        out = plain(construct(type_=answer.type, value=value))
        assert same(out, value), f"{answer.method}: {value} became {out}"

    check()


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
