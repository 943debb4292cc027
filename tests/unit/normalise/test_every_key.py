"""Every documented key of the config reaches what SDKs are planned from, or the config is told that it has no effect."""

from __future__ import annotations

import dataclasses
import enum
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

import pytest
import yaml

from generator.diagnostics.position import Span
from generator.model.api import Api
from generator.pipeline.contract import Request
from generator.pipeline.press import press
from generator.planning.contract import FilePlan, Language, Target
from generator.planning.house import HouseText

SPEC = """
openapi: 3.1.0
info: {title: Zoo, version: '1'}
security: [{key: []}]
paths:
  /animals:
    get:
      parameters:
        - {name: cursor, in: query, schema: {type: string}}
        - {name: tags, in: query, schema: {type: array, items: {type: string}}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Herd'}}}}}
    post:
      security: []
      requestBody: {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Animal'}}}}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}}
  /parks/{park}/animals/{animal}:
    get:
      parameters:
        - {name: park, in: path, required: true, schema: {type: string}}
        - {name: animal, in: path, required: true, schema: {type: string}}
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}}
  /spare: {get: {responses: {'204': {description: gone}}}}
webhooks:
  born: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, word: {type: http, scheme: basic}}
  schemas:
    Animal: {type: object, properties: {name: {type: string}, age: {type: integer}}}
    Herd:
      type: object
      properties:
        data: {type: array, items: {$ref: '#/components/schemas/Animal'}}
        next_cursor: {type: string}
        last: {type: string}
"""
CONFIG = """
organization: {name: zoo}
targets:
  python: {package_name: zoo}
  typescript: {package_name: zoo}
environments: {production: 'https://{region}.zoo.example'}
client_settings:
  opts: {api_key: {type: string, auth: {security_scheme: key}}, region: {type: string, nullable: true}}
settings: {}
pagination:
  - name: herd
    type: cursor
    request: {cursor: {type: string}}
    response: {data: {type: array}, next_cursor: {type: string}}
readme: {example_requests: {default: {type: request, endpoint: get /animals, params: {}}}}
resources:
  animals:
    models: {animal: {openapi_uri: Animal}, herd: {openapi_uri: Herd}}
    methods:
      list: {endpoint: get /animals}
      create: {endpoint: post /animals}
      find: {endpoint: 'get /parks/{park}/animals/{animal}'}
      unwrap: {type: webhook_unwrap}
      talk:
        type: websocket
        path: /talk
        client_event_schema_uri: '#/components/schemas/Animal'
        server_event_schema_uri: '#/components/schemas/Animal'
"""
LIST, CREATE, FIND = (f"resources.animals.methods.{name}" for name in ("list", "create", "find"))
UNWRAP, TALK = "resources.animals.methods.unwrap", "resources.animals.methods.talk"
MODEL, API_KEY = "resources.animals.models.animal", "client_settings.opts.api_key"
PYTHON, TYPESCRIPT = "targets.python", "targets.typescript"
README = "readme.example_requests"
CASING = {"animal": {"pascal": "ANIMAL"}}
EXAMPLE = {"type": "request", "endpoint": "post /animals", "params": {"name": "Leo"}}
TRANSFORM = {"command": "remove", "args": {"target": "$.components.schemas.Animal.properties.age"}}
EVENT = {"event_type": "done", "handle": "done"}

KEYS: dict[str, object] = {
    "edition": "2026-05-06",
    "organization.docs": "https://docs.zoo.example",
    "organization.contact": "a@zoo.example",
    "organization.security_contact": "s@zoo.example",
    "organization.security_policy_url": "https://zoo.example/safe",
    "organization.security_policy_terms": "Be kind.",
    "organization.github_org": "zoo",
    "organization.upload_spec": True,
    **{
        f"{target}.{key}": value
        for target in (PYTHON, TYPESCRIPT)
        for key, value in {
            "package_name": "park",
            "production_repo": "zoo/zoo",
            "staging_repo": "zoo/staging",
            "readme_title": "Zoo!",
            "screencast": "https://zoo.example/a.mp4",
            "skip": True,
            "publish.release.branch": "release",
            "publish.release.prerelease": False,
            "keep_files": ["own/**"],
            "custom": {"a": 1},
        }.items()
    },
    f"{PYTHON}.edition": "python.2025-11-20",
    f"{PYTHON}.project_name": "zoo-sdk",
    f"{PYTHON}.publish.pypi": True,
    f"{PYTHON}.publish.pypi.package_name": "zoo-pypi",
    f"{PYTHON}.publish.pypi.auth_method": "oidc",
    f"{PYTHON}.options.use_uv": True,
    f"{PYTHON}.options.websockets_extra_name": "live",
    f"{PYTHON}.options.disable_pydantic_namespace_protection": True,
    f"{TYPESCRIPT}.edition": "typescript.2025-10-10",
    f"{TYPESCRIPT}.publish.npm": True,
    f"{TYPESCRIPT}.publish.npm.auth_method": "oidc",
    f"{TYPESCRIPT}.publish.npm.release_environment": "npm",
    f"{TYPESCRIPT}.publish.jsr": True,
    f"{TYPESCRIPT}.publish.jsr.package_name": "zoo-jsr",
    f"{TYPESCRIPT}.options.client_name": "Park",
    f"{TYPESCRIPT}.options.package_manager": "pnpm",
    f"{TYPESCRIPT}.options.enable_treeshaking": True,
    f"{TYPESCRIPT}.options.browser.state": "dangerous_allow",
    f"{TYPESCRIPT}.options.browser.message": "Not here.",
    f"{TYPESCRIPT}.options.node_migration": {"previous_version": "1", "migrated_version": "2"},
    f"{TYPESCRIPT}.options.mcp_server": True,
    **{f"targets.{name}": {} for name in ("go", "java", "kotlin", "ruby", "terraform", "cli", "php", "csharp", "sql")},
    "environments.sandbox": "https://sandbox.zoo.example",
    "resources.animals.description": "All of them.",
    "resources.animals.deprecated": "gone",
    "resources.animals.skip": True,
    "resources.animals.only": ["python"],
    "resources.animals.custom": True,
    "resources.animals.mcp": True,
    "resources.animals.terraform": True,
    "resources.animals.standalone_api": True,
    "resources.animals.subresources.cubs": {"methods": {"list": "get /animals"}},
    "resources.$client": {"methods": {"list": "get /animals"}},
    "resources.$shared": {"models": {"herd": "Herd"}},
    f"{MODEL}.no_params_suffix": True,
    f"{MODEL}.param_model": "animals.herd",
    f"{MODEL}.force_generation": True,
    f"{MODEL}.skip": True,
    f"{MODEL}.only": ["python"],
    f"{MODEL}.deprecated": "gone",
    "resources.animals.models.beast": {"type": "alias", "to": "animal"},
    f"{LIST}.paginated": False,
    f"{LIST}.streaming.type": "jsonl",
    f"{LIST}.streaming.param_discriminator": "cursor",
    f"{LIST}.streaming.stream_event_model": "animals.animal",
    f"{LIST}.streaming.params_type_name": "herds",
    f"{LIST}.unwrap_response": "data",
    f"{CREATE}.body_param_name": "Animals",
    f"{FIND}.positional_params": ["park", "animal"],
    f"{LIST}.default_request_options.timeout": 5,
    f"{LIST}.default_request_options.max_retries": 0,
    f"{LIST}.deprecated": "gone",
    f"{LIST}.skip": ["python"],
    f"{LIST}.only": ["python"],
    f"{LIST}.skip_test_reason": "slow",
    f"{LIST}.docs.response_property": "data",
    f"{LIST}.mcp": True,
    f"{LIST}.terraform": {"a": 1},
    f"{LIST}.description": "Lists.",
    "resources.animals.methods.all": {"type": "alias", "to": "list"},
    f"{UNWRAP}.discriminator": "name",
    f"{UNWRAP}.webhook_key_opt": "api_key",
    f"{UNWRAP}.event_types": {"born": "animals.animal"},
    f"{TALK}.path": "/speak",
    f"{TALK}.client_event_schema_uri": "#/components/schemas/Herd",
    f"{TALK}.server_event_schema_uri": "#/components/schemas/Herd",
    "streaming.on_event": [EVENT],
    **{f"pagination.0.{key}": value for key, value in {"description": "Herds.", "param_location": "body"}.items()},
    "pagination.0.type": "fake_page",
    "pagination.0.name": "flock",
    "pagination.0.continue_on_empty_items": True,
    "pagination.0.request.tags": {"type": "array"},
    "pagination.0.response.last": {"x-stainless-pagination-property": {"purpose": "next_cursor_field"}},
    "client_settings.idempotency.header": "Idempotency-Key",
    "client_settings.default_headers": {"X-A": "b"},
    "client_settings.default_timeout": "PT90S",
    "client_settings.default_retries.max_retries": 5,
    "client_settings.default_retries.initial_delay_seconds": 1,
    "client_settings.default_retries.max_delay_seconds": 9,
    "client_settings.default_env_prefix": "PARK",
    "client_settings.default_client_name": "Park",
    "client_settings.default_client_example_name": "park",
    "client_settings.response_headers": {"X-Id": {}},
    "client_settings.omit_stainless_headers": True,
    **{
        f"{API_KEY}.{key}": value
        for key, value in {
            "type": "integer",
            "nullable": True,
            "read_env": "ZOO_KEY",
            "auth.security_scheme": "word",
            "auth.role": "password",
            "default": "x",
            "example": "x",
            "description": "The key.",
            "send_in_header": "X-Other",
            "send_as_query_param": "key",
            "send_as_body_param": "key",
            "send_as_path_param": "key",
            "required_in_tests": True,
        }.items()
    },
    "client_settings.opts.region.server_variable": "region",
    "security": [{}],
    "security_schemes": {"key": {"type": "http", "scheme": "bearer"}},
    "query_settings.nested_format": "dots",
    "query_settings.array_format": "repeat",
    "multipart_settings.array_format": "comma",
    "settings.license": "MIT",
    "settings.sort_schema_properties": False,
    "settings.positional_params": False,
    "settings.unwrap_response_fields": ["data"],
    "settings.unwrap_multiproperty_response_fields": True,
    "settings.per_endpoint_security": True,
    "settings.file_header": "Ours",
    "settings.disable_mock_tests": True,
    "settings.disable_tests": True,
    "settings.mock_server": True,
    "settings.python.license_classifier": "License :: X",
    "settings.require_websocket_dependencies": True,
    f"{README}.headline": EXAMPLE,
    **{
        f"{README}.default.{key}": value
        for key, value in {
            "endpoint": "post /animals",
            "params": {"a": 1},
            "response_property": "data",
            "assign_to": "herd",
        }.items()
    },
    f"{README}.file_uploads": {**EXAMPLE, "file_param": "name", "file_path": "a.txt"},
    "readme.example_types.object": {"type": "model", "model": "animals.animal", "property": "name"},
    "readme.include_stainless_attribution": False,
    "openapi.code_samples": "mintlify",
    "openapi.code_sample_languages": {"curl": True},
    "openapi.transforms": [TRANSFORM],
    "openapi.transformations": [TRANSFORM],
    "unspecified_endpoints": ["get /spare"],
    "errors.union": {"source": "#/components/schemas/Animal", "discriminator": "name"},
    "custom_casings": CASING,
    "codeflow.release_environment": "prod",
    "codeflow.publish_packages": True,
    "codeflow.reviewers": ["a"],
    "codeflow.code_owners": {"*": ["@a"]},
    "codeflow.detect_breaking_changes": True,
    "diagnostics.ignored": {"Endpoint/NotConfigured": True},
}
SPECS = {
    f"{UNWRAP}.event_types": SPEC.replace("webhooks:", "x-none:"),
    "settings.unwrap_response_fields": SPEC.replace(
        "        next_cursor: {type: string}\n        last: {type: string}\n", ""
    ),
}
"""What a key needs to have an effect, where that is another document, or a further key."""
FURTHER = {
    "settings.unwrap_multiproperty_response_fields": "settings.unwrap_response_fields",
    f"{LIST}.streaming.params_type_name": f"{LIST}.streaming.type",
}


def plain(value: object) -> object:
    """A value without the places it came from."""
    if isinstance(value, Span):
        return None
    if isinstance(value, enum.Enum):
        return value.name
    if dataclasses.is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {key: plain(child) for key, child in value.items()}
    if isinstance(value, (set, frozenset)):
        return sorted(map(str, value))
    return [plain(child) for child in value] if isinstance(value, (tuple, list)) else value


def plan(api: Api, target: Target) -> tuple[FilePlan, ...]:
    """One file with all that a language can see, save the digests of the inputs, which differ with every change."""
    api = dataclasses.replace(api, project=dataclasses.replace(api.project, digests={}))
    return (FilePlan("seen.txt", "", f"{plain(api)}\n{plain(target)}"),)


LANGUAGES = {
    name: Language(name, lambda *seen: (partial(plan, *seen),), "", HouseText("")) for name in ("python", "typescript")
}


def put(config: object, path: str, value: object) -> None:
    """Sets a key of nested mappings and lists, which appear where they are missing."""
    *outer, last = path.split(".")
    for key in outer:
        if isinstance(config, list):
            config = config[int(key)]
            continue
        assert isinstance(config, dict)
        if not isinstance(config.get(key), (dict, list)):
            config[key] = {}
        config = config[key]
    assert isinstance(config, dict)
    config[last] = value


def outcome(folder: Path, changes: dict[str, object], spec: str = SPEC) -> tuple[object, list[str]]:
    """What a run makes of the config with some keys changed, and the keys that are said to have no effect."""
    config = yaml.safe_load(CONFIG)
    for path, value in changes.items():
        put(config, path, value)
    (folder / "openapi.yml").write_text(spec)
    (folder / "stainless.yml").write_text(yaml.safe_dump(config, sort_keys=False))
    done = press(Request(folder / "openapi.yml", folder / "stainless.yml"), LANGUAGES, lambda _: None)
    said = [each.message.partition(": ")[2].split(", ") for each in done.findings if each.code == "Config/NoEffect"]
    notes = [key for keys in said for key in keys]
    wrong = [
        each for each in done.findings if each.code in ("Config/UnknownKey", "Config/WrongType", "Config/WrongValue")
    ]
    assert wrong == []
    reported = [(each.code, each.message) for each in done.findings if each.code != "Config/NoEffect"]
    return [(sdk.files, sdk.rules, sdk.folder) for sdk in done.sdks], [*notes, *map(str, reported)]


Usual = Callable[[str, str], tuple[object, list[str]]]


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Usual:
    """What a run makes of a document and the config with one further key, if any."""

    @cache
    def made(spec: str, further: str) -> tuple[object, list[str]]:
        return outcome(tmp_path_factory.mktemp("usual"), {further: KEYS[further]} if further else {}, spec)

    return made


@pytest.mark.parametrize("key", KEYS)
def test_each_key_acts_or_is_said_not_to(key: str, tmp_path: Path, usual: Usual) -> None:
    spec, further = SPECS.get(key, SPEC), FURTHER.get(key, "")
    before, notes_before = usual(spec, further)
    after, notes = outcome(tmp_path, {name: KEYS[name] for name in (further, key) if name}, spec)
    told, hushed = set(notes) - set(notes_before), set(notes_before) - set(notes)
    acts = before != after or bool(hushed)
    ends = [note for note in told if note.split(".")[-1] in key.split(".")]
    assert acts != bool(ends), (acts, told)
