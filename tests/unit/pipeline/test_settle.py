"""A run fails when a planner drops something; the ledger counts what is in no SDK and says why."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.cli import run
from generator.languages.registry import languages
from generator.model.api import Api
from generator.model.ledger import Fate, Part
from generator.model.types import Object
from generator.pipeline.contract import Pressed, Request
from generator.pipeline.press import press
from generator.planning.contract import Language

SPEC = """
openapi: 3.1.0
info: {title: Zoo, version: '1'}
paths:
  /cages/{cage}/animals:
    get:
      parameters:
        - {name: cage, in: path, required: true, schema: {type: string}}
        - {name: only-wild, in: query, schema: {type: boolean}}
        - {name: visit, in: cookie, schema: {type: string}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}
        '404': {description: gone}
    post:
      parameters: [{name: cage, in: path, required: true, schema: {type: string}}]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}
  /keepers: {get: {responses: {'204': {description: none}}}}
components:
  schemas:
    Animal:
      type: object
      properties:
        name: {type: string}
        diet: {type: object, properties: {first-meal: {type: string}}}
    Fence: {type: object, title: Old}
"""
CONFIG = """
organization: {name: zoo}
targets: {python: {package_name: zoo}, typescript: {package_name: zoo}}
environments: {production: https://zoo.example}
resources:
  animals:
    models: {animal: Animal}
    methods: {list: 'get /cages/{cage}/animals', add: 'post /cages/{cage}/animals'}
unspecified_endpoints: [get /keepers]
openapi:
  transforms:
    - {command: remove, reason: hidden, args: {target: $.components.schemas.Fence.title}}
"""
Drop = Callable[[Api], Api]


def inputs(folder: Path) -> Request:
    (folder / "openapi.yml").write_text(SPEC)
    (folder / "stainless.yml").write_text(CONFIG)
    return Request(folder / "openapi.yml", folder / "stainless.yml")


def pressed(folder: Path, drop: Drop) -> Pressed:
    """A run in which every planner drops something."""
    return press(inputs(folder), {name: dropping(each, drop) for name, each in languages().items()}, lambda _: None)


def dropping(language: Language, drop: Drop) -> Language:
    return replace(language, parts=lambda api, target: language.parts(drop(api), target))


def lost(done: Pressed) -> list[str]:
    return [finding.message for finding in done.findings if finding.code == "Output/Lost"]


def without_method(api: Api) -> Api:
    (animals,) = api.resources
    return replace(api, resources=(replace(animals, methods=animals.methods[1:]),))


def without_parameters(api: Api) -> Api:
    (animals,) = api.resources
    methods = tuple(
        replace(m, parameters=tuple(p for p in m.parameters if p.name.wire == "cage")) for m in animals.methods
    )
    return replace(api, resources=(replace(animals, methods=methods),))


def without_fields(api: Api) -> Api:
    """Each named object loses its last property, and the body keeps its own."""
    models = {
        id_: replace(model, type=replace(model.type, fields=model.type.fields[:-1]))
        if isinstance(model.type, Object)
        else model
        for id_, model in api.models.items()
    }
    (animals,) = api.resources
    return replace(api, models=models, resources=(replace(animals, models=tuple(models.values())),))


def without_body(api: Api) -> Api:
    (animals,) = api.resources
    return replace(api, resources=(replace(animals, methods=tuple(replace(m, body=None) for m in animals.methods)),))


def test_nothing_is_lost(tmp_path: Path) -> None:
    done = pressed(tmp_path, lambda api: api)
    assert lost(done) == []
    assert [sdk.language for sdk in done.sdks] == ["python", "typescript"]


@pytest.mark.parametrize(
    ("drop", "missing"),
    [
        (without_method, ("the method animals.list (get /cages/{cage}/animals) is not in",)),
        (without_parameters, ("only-wild is not in",)),
        (without_body, ("name is not in",)),
        (without_fields, ("the property first-meal is not in", "the property diet is not in")),
    ],
)
def test_what_a_planner_drops_fails_the_run(tmp_path: Path, drop: Drop, missing: tuple[str, ...]) -> None:
    done = pressed(tmp_path, drop)
    for language in ("python", "typescript"):
        found = [message for message in lost(done) if f"the {language} SDK" in message]
        assert all(any(each in message for message in found) for each in missing), found
    assert all(finding.at for finding in done.findings if finding.code == "Output/Lost")


def test_what_has_no_form_is_said_with_its_reason(tmp_path: Path) -> None:
    request = inputs(tmp_path)
    client = "  $client: {methods: {unwrap: {type: webhook_unwrap, event_types: {fed: Animal}}}}\n"
    request.config.write_text(CONFIG.replace("resources:\n", f"resources:\n{client}"))
    found = [each for each in press(request, languages(), lambda _: None).findings if each.code == "Output/NoForm"]
    assert {each.message.split(": ")[0] for each in found} == {
        f"the method $client.unwrap is not in the {language} SDK" for language in ("python", "typescript")
    }
    assert {each.at.line for each in found if each.at} == {6}


def test_the_ledger_names_what_is_in_no_sdk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SDKPRESS_CACHE", str(tmp_path / "cache"))
    request = inputs(tmp_path)
    arguments = ["--spec", str(request.spec), "--config", str(request.config), "--out", str(tmp_path / "out"), "--json"]
    printed = []
    for _ in range(2):
        assert run(["generate", *arguments]) == 0
        printed.append(json.loads(capsys.readouterr().out))
    first, again = (document["ledger"] for document in printed)
    assert first == again
    assert printed[0]["transforms"] == [
        {"command": "remove", "reason": "hidden", "at": f"{request.config.as_posix()}:12:17", "places": 1}
    ]
    assert first["counts"]["operation"] == {"generated": 2, "unreached": 1}
    assert first["counts"]["parameter"] == {"generated": 3, "left out": 1}
    assert first["counts"]["response"] == {"generated": 2, "left out": 1}
    assert first["counts"]["schema"] == {"generated": 1, "unreached": 1}
    assert [(each["name"], each["reason"], each["line"]) for each in first["missing"]] == [
        ("get /cages/{cage}/animals cookie visit", "cookies belong to the HTTP client, not to a method", 10),
        ("get /cages/{cage}/animals 404", "raised as an error by its status", 13),
        ("get /keepers", "listed under unspecified_endpoints", 19),
        ("Fence", "no operation of the SDK refers to it", 27),
    ]


def responses(request: Request) -> dict[str, Fate]:
    """The fate of each response of one operation, by status."""
    ledger = press(request, languages(), lambda _: None).ledger.entries
    animals = "get /cages/{cage}/animals"
    return {
        each.name.removeprefix(f"{animals} "): each.fate
        for each in ledger
        if each.part is Part.RESPONSE and each.name.startswith(animals)
    }


def test_a_default_response_is_an_error_only_beside_a_result(tmp_path: Path) -> None:
    request = inputs(tmp_path)
    for success, default in (("'200'", "default"), ("default", "'404'")):
        request.spec.write_text(SPEC.replace("'200'", success, 1).replace("'404'", default))
        assert responses(request) == {success.strip("'"): Fate.GENERATED, default.strip("'"): Fate.LEFT_OUT}


@pytest.mark.parametrize(
    "name", ["a\nb", "a\u2028b", "a\0b", "a'b", 'a"b', "a`b", "a\\b", "a${b}", "a b", "1", "", "\u00e9t\u00e9", "a[]"]
)
def test_odd_names_are_found_again(tmp_path: Path, name: str) -> None:
    request = inputs(tmp_path)
    for old in ("first-meal", "only-wild", "name: {type"):
        new = f"{json.dumps(name)}: {{type" if old.startswith("name") else json.dumps(name)
        request.spec.write_text(SPEC.replace(old, new))
        assert lost(press(request, languages(), lambda _: None)) == []
