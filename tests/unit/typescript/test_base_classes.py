"""The classes of resources without those below them, where other things want the same names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.config.editions import resolve_style
from generator.diagnostics.diagnostic import Findings
from generator.languages.typescript import LANGUAGE
from generator.languages.typescript.printer import Printer
from generator.languages.typescript.syntax import ResourceClass
from tests.inputs import api_of, target_for
from tests.stories.story import Story, pressed

SPEC = """
paths:
  /x: {get: {responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/X"}}}}}}}
components: {schemas: {X: {type: object, properties: {id: {type: string}}}}}
"""
LIST = {"methods": {"list": "get /x"}}


def files_of(
    resources: Mapping[str, Any], target: str = "typescript", client: str = "Acme", **config: object
) -> dict[str, str]:
    """The files of an SDK with these resources."""
    options = {"enable_treeshaking": True, "client_name": client}
    targets = {target: {"package_name": "acme", "options": options}}
    settings = yaml.safe_dump({"targets": targets, "resources": resources, **config}, sort_keys=False)
    return pressed(Story(Path("story.md"), SPEC, settings, {}, "typescript"))


def having(model: str) -> dict[str, Any]:
    """A resource with a model of this name."""
    return {**LIST, "models": {model: "X"}}


@pytest.mark.parametrize(
    ("resources", "path", "name"),
    [
        pytest.param({"pets": LIST}, "pets", "BasePets", id="alone"),
        pytest.param({"pets": having("base_pets")}, "pets", "BasePetsResource", id="a type of its own"),
        pytest.param({"pets": LIST, "base_pets": LIST}, "pets", "BasePetsResource", id="the class beside it"),
        pytest.param({"pets": LIST, "zoos": having("base_pets")}, "pets", "BasePetsResource", id="a type beside it"),
        pytest.param(
            {"pets": {**LIST, "subresources": {"base_pets": LIST}}},
            "pets/pets",
            "BasePetsResource",
            id="the class below",
        ),
        pytest.param(
            {"base_pets": {**LIST, "subresources": {"pets": LIST}}},
            "base-pets/pets",
            "BasePetsResource",
            id="the class above",
        ),
        pytest.param(
            {"pets": LIST, "base_pets": LIST, "pets_resource": LIST}, "pets", "BasePetsResource", id="the first to ask"
        ),
        pytest.param(
            {"pets": LIST, "base_pets": LIST, "pets_resource": LIST},
            "pets-resource",
            "BasePetsResource2",
            id="the next to ask",
        ),
        pytest.param({"pets": having("pets")}, "pets", "BasePetsResource", id="a class that has another name itself"),
        pytest.param(
            {"$shared": {"models": {"base_pets": "X"}}, "pets": LIST}, "pets", "BasePetsResource", id="shared"
        ),
    ],
)
def test_no_other_class_or_type_of_the_family_has_the_name(resources: Mapping[str, Any], path: str, name: str) -> None:
    text = files_of(resources)[f"src/resources/{path}.ts"]
    assert f"\nexport class {name} extends APIResource {{\n" in text
    assert f" extends {name} {{" in text


def test_modules_name_two_classes_apart_that_have_one_name() -> None:
    """A resource below one with the same word for a name is known by its module as well."""
    below = {"parks": {"subresources": {"zoos": {**LIST, "subresources": {"parks": LIST}}}}}
    text = files_of({"zoos": {**LIST, "subresources": below}})["src/resources/zoos/parks/zoos/zoos.ts"]
    assert "export class BaseZoos extends APIResource" in text
    parent = files_of({"zoos": {**LIST, "subresources": {"parks": having("zoos")}}})["src/resources/zoos/zoos.ts"]
    assert "import { BaseParks, Parks, Zoos as ParksAPIZoos } from './parks';" in parent


def test_a_client_may_be_called_client() -> None:
    """The runtime has a class that would have the name of its base class."""
    files = files_of({"base_client": LIST}, client="Client")
    assert "BaseClient as CoreClient, type BaseClientOptions }" in files["src/client-base.ts"]
    assert "export class BaseClient extends CoreClient<ClientOptions> {" in files["src/client-base.ts"]
    assert "import { BaseClient as BaseClientAPIBaseClient, " in files["src/client.ts"]
    assert "export type PartialClient<" in files["src/tree-shakable.ts"]


def test_tests_tell_a_resource_from_the_client_of_the_same_name() -> None:
    resources = {"zoos": {"subresources": {"acme": {**LIST, "subresources": {"pets": LIST}}}}}
    text = files_of(resources)["tests/api-resources/zoos/acme/pets.test.ts"]
    assert "import { Acme as AcmeAPIAcme } from 'acme/resources/zoos/acme/acme';" in text
    assert "  resources: [AcmeAPIAcme],\n" in text


def test_an_sdk_that_keeps_its_runtime_gets_no_second_module_of_the_client() -> None:
    """All that another generator's client has is in one module, which other modules may import the base class from."""
    targets = {"typescript": {"package_name": "acme", "options": {"enable_treeshaking": True}}}
    findings = Findings()
    settings = {"organization": {"name": "acme"}, "targets": targets, "resources": {"pets": LIST}}
    api, config = api_of({"openapi": "3.1.0", **yaml.safe_load(SPEC)}, settings, findings)
    target = target_for(config, "typescript", resolve_style(config, "typescript"), LANGUAGE.house)
    around = {plan.path: plan.around for plan in LANGUAGE.plan(api, target)}
    assert around["src/client-base.ts"]
    assert around["src/tree-shakable.ts"]
    assert not around["src/client.ts"]


def test_the_older_layout_has_no_such_classes() -> None:
    files = files_of({"pets": LIST}, target="node")
    assert "src/tree-shakable.ts" not in files
    assert "export class Pets extends APIResource {" in files["src/resources/pets.ts"]


@pytest.mark.parametrize(
    ("key", "lines"),
    [
        (("a",), ["readonly ['a'] = Object.freeze(['a'] as const);"]),
        (
            ("registrar", "registrations"),
            [
                "readonly ['registrar', 'registrations'] = Object.freeze([",
                "    'registrar',",
                "    'registrations',",
                "  ] as const);",
            ],
        ),
        (
            ("lakehouseCatalog", "namespaces", "tables", "maintenanceConfigs"),
            [
                "readonly ['lakehouseCatalog', 'namespaces', 'tables', 'maintenanceConfigs'] =",
                "    Object.freeze(['lakehouseCatalog', 'namespaces', 'tables', 'maintenanceConfigs'] as const);",
            ],
        ),
        (
            ("web", "hostnames", "universalPathsOfContent", "contentLists", "entries"),
            [
                "readonly [",
                "    'web',",
                "    'hostnames',",
                "    'universalPathsOfContent',",
                "    'contentLists',",
                "    'entries',",
                "  ] = Object.freeze(['web', 'hostnames', 'universalPathsOfContent', 'contentLists', 'entries'] as const);",
            ],
        ),
    ],
)
def test_the_key_of_a_resource_is_laid_out_as_prettier_does(key: tuple[str, ...], lines: list[str]) -> None:
    head, *printed = Printer().resource_class(ResourceClass("A", base="BaseA", key=key))
    assert head == "export class BaseA extends APIResource {"
    first, *rest = lines
    assert printed == [f"  static override readonly _key: {first}", *rest, "}", "export class A extends BaseA {}"]
