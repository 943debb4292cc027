"""Every key of the config becomes a typed setting; oddities become findings and stand-ins."""

import datetime as dt
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config.reader import read_config
from generator.config.resources import Endpoint, LocalText
from generator.config.settings import (
    Casing,
    Environment,
    ErrorVariant,
    License,
    RequiredScheme,
    Retries,
    SdkConfig,
    SecurityRequirement,
)
from generator.diagnostics.diagnostic import Findings, Ignored
from generator.load.files import SourceFile, read_file
from generator.load.parse import parse
from generator.load.tree import Mapping, Sequence, Value

CORPUS = Path(os.environ.get("SDKPRESS_CORPUS", "../shared/corpus"))


def read(text: str) -> tuple[SdkConfig, list[str]]:
    findings = Findings()
    value = parse(SourceFile(Path("c.yml"), "c.yml", text), findings)
    config = read_config(value, findings)
    return config, [f"{finding.at.line}:{finding.at.column} {finding.code}" for finding in findings if finding.at]


def config_of(text: str) -> SdkConfig:
    """The config of the text, which has no findings once it has an organization, save for keys without effect."""
    config, codes = read(text if "organization" in text else f"{text}\norganization: {{name: acme}}\n")
    assert [code for code in codes if not code.endswith("Config/NoEffect")] == []
    return config


def test_top_level_settings() -> None:
    config = config_of("""
edition: 2026-01-30
organization: {name: acme, docs: "", contact: a@acme.example, github_org: acme-hq, upload_spec: true}
environments: {production: https://api.acme.example, sandbox: "https://{region}.acme.example"}
security: [{}, {Key: [], OAuth: [read, write]}]
security_schemes: {Key: {type: http, scheme: bearer}}
query_settings: {array_format: repeat, nested_format: dots}
multipart_settings: {array_format: brackets}
unspecified_endpoints: [get /health, "POST /x/{id}"]
errors:
  union: {source: '#/x', discriminator: type, status_property: code, variants: {a: {name: Bad, status_code: 400}, b: }}
custom_casings: {oauth: {pascal: OAuth}, qa: {initialism: true}, ox: {plural: {snake: oxen}}}
codeflow: {release_environment: prod, reviewers: [me], code_owners: {"*": [me, you]}, detect_breaking_changes: true}
diagnostics:
  ignored: {Schema/IsAmbiguous: true, Model/Recommended: ['#/pagination', {location: a.b, reason: so}], Ruby/X: false}
x-sdkpress-as-of: 2026-04-18
x-sdkpress-house: house.yml
""")
    assert config.edition == "2026-01-30"
    assert (config.organization.name, config.organization.docs, config.organization.upload_spec) == ("acme", "", True)
    assert config.environments == (
        Environment("production", "https://api.acme.example"),
        Environment("sandbox", "https://{region}.acme.example"),
    )
    assert config.security == (
        SecurityRequirement(()),
        SecurityRequirement((RequiredScheme("Key"), RequiredScheme("OAuth", ("read", "write")))),
    )
    assert config.security_schemes is not None
    assert config.security_schemes[0].definition == {"type": "http", "scheme": "bearer"}
    assert (config.query.array_format, config.query.nested_format) == ("repeat", "dots")
    assert config.multipart_array_format == "brackets"
    assert config.unspecified_endpoints == (Endpoint("get", "/health"), Endpoint("post", "/x/{id}"))
    assert config.errors is not None
    assert config.errors.variants == (ErrorVariant(value="a", name="Bad", status_code=400), ErrorVariant(value="b"))
    assert [(casing.word, casing.casing, casing.plural) for casing in config.custom_casings] == [
        ("oauth", Casing(pascal="OAuth"), None),
        ("qa", Casing(initialism=True), None),
        ("ox", Casing(), Casing(snake="oxen")),
    ]
    assert config.codeflow is not None
    assert config.codeflow.code_owners == (("*", ("me", "you")),)
    assert config.ignored == (Ignored("Schema/IsAmbiguous"), Ignored("Model/Recommended", ("#/pagination", "a.b")))
    assert (config.as_of, config.house) == (dt.date(2026, 4, 18), "house.yml")


def test_an_empty_config_has_the_documented_defaults() -> None:
    config = config_of("")
    assert config.security is None
    assert config.security_schemes is None
    assert config.query.array_format == "comma"
    assert config.settings.sort_schema_properties
    assert config.settings.positional_params
    assert config.settings.license is None
    assert config.targets == ()
    assert config.ignored == ()


def test_settings_and_client_settings() -> None:
    config = config_of("""
settings:
  license: {name: MIT, contents: text, extension: md}
  sort_schema_properties: false
  positional_params: false
  unwrap_response_fields: [data, result]
  unwrap_multiproperty_response_fields: true
  per_endpoint_security: true
  file_header: "Hello"
  disable_mock_tests: true
  mock_server: {kind: any}
  python: {license_classifier: "License :: Other"}
client_settings:
  default_timeout: PT1M30S
  default_retries: {max_retries: 0, initial_delay_seconds: 0.25, max_delay_seconds: 4}
  default_headers: {X-A: b}
  idempotency: {header: Idempotency-Key}
  default_env_prefix: ACME_CLOUD
  default_client_name: Cloud
  omit_stainless_headers: true
  opts:
    api_key: {type: string, nullable: true, read_env: KEY, auth: {security_scheme: Key, role: password}}
    plain:
    region: {default: eu, server_variable: region, required_in_tests: true, example: us, description: Where.}
    team: {type: integer, send_in_header: X-Team, send_as_query_param: team}
""")
    assert config.settings.license == License("MIT", "text", "md")
    assert not config.settings.sort_schema_properties
    assert not config.settings.positional_params
    assert config.settings.unwrap_response_fields == ("data", "result")
    assert config.settings.python_license_classifier == "License :: Other"
    client = config.client
    assert client.default_timeout_ms == 90_000
    assert client.default_retries == Retries(0, 0.25, 4)
    assert client.default_headers == (("X-A", "b"),)
    assert (client.idempotency_header, client.default_env_prefix) == ("Idempotency-Key", "ACME_CLOUD")
    key, plain, region, team = client.opts
    assert (key.name, key.nullable, key.auth_scheme, key.auth_role) == ("api_key", True, "Key", "password")
    assert (plain.type, plain.nullable, plain.auth_role) == ("string", False, "value")
    assert (region.default, region.server_variable, region.required_in_tests) == ("eu", "region", True)
    assert (team.type, team.send_in_header, team.send_as_query_param) == ("integer", "X-Team", "team")


@pytest.mark.parametrize(
    ("written", "milliseconds"),
    [("1500", 1500), ("PT60S", 60_000), ("PT10M", 600_000), ("PT1H0.5S", 3_600_500), ("P1DT1S", 86_401_000)],
)
def test_timeouts_are_milliseconds(written: str, milliseconds: float) -> None:
    assert config_of(f"client_settings: {{default_timeout: {written}}}").client.default_timeout_ms == milliseconds


def test_pagination_and_streaming() -> None:
    config = config_of("""
pagination:
- name: pets_page
  type: cursor
  param_location: query
  continue_on_empty_items: true
  request:
    query.after: {type: string, x-stainless-pagination-property: next_cursor_param}
  response:
    pets: {type: array, items: {type: object, properties: {id: {type: [string, "null"]}}}}
    meta:
      type: object
      properties:
        next:
          type: string
          nullable: true
          x-stainless-pagination-property: {purpose: next_cursor_field, required: true}
    total: {type: integer, x-stainless-pagination-property: {from_header: X-Total, is_top_level_array: true}}
streaming:
  on_event:
  - {event_type: [failed, aborted], handle: error}
  - {data_starts_with: "[DONE]", handle: done}
  - {kind: fallthrough, handle: yield, error_property: error}
  x-sdkpress-streaming-rules:
  - {event_starts_with: "thread.", handle: yield_event_and_data}
""")
    scheme = config.pagination[0]
    assert (scheme.name, scheme.type, scheme.param_location, scheme.continue_on_empty_items) == (
        "pets_page",
        "cursor",
        "query",
        True,
    )
    assert [(name.name, name.purpose) for name in scheme.request] == [("query.after", "next_cursor_param")]
    pets, meta, total = scheme.response
    assert pets.items is not None
    assert pets.items.properties[0].types == ("string",)
    assert pets.items.properties[0].nullable
    assert (meta.properties[0].purpose, meta.properties[0].required, meta.properties[0].nullable) == (
        "next_cursor_field",
        True,
        True,
    )
    assert (total.from_header, total.is_top_level_array) == ("X-Total", True)
    assert config.streaming is not None
    assert [
        (rule.event_types, rule.data_starts_with, rule.fallthrough, rule.handle) for rule in config.streaming.on_event
    ] == [
        (("failed", "aborted"), None, False, "error"),
        ((), "[DONE]", False, "done"),
        ((), None, True, "yield"),
    ]
    assert config.streaming.rules[0].event_starts_with == "thread."


def test_one_pagination_scheme_may_stand_without_a_list() -> None:
    config = config_of("pagination: {type: fake_page, request: {}, response: {data: {type: array, items: {}}}}")
    assert [(scheme.name, scheme.type) for scheme in config.pagination] == [("", "fake_page")]


def test_readme_and_transforms() -> None:
    config = config_of("""
readme:
  include_stainless_attribution: false
  example_requests:
    headline: {type: request, endpoint: get /pets, params: {a: 1}, response_property: name, assign_to: pet}
    default: {type: request, endpoint: post /pets}
    file_uploads: {endpoint: post /files, file_param: file, file_path: a.png}
  example_types: {enum: {type: model, model: pets.pet, property: kind, option: CAT}}
openapi:
  transforms: [{command: remove, args: {target: $.a}}]
  transformations: [{command: oneOfToAnyOf, reason: because}]
""")
    assert config.readme is not None
    assert [example.section for example in config.readme.examples] == ["headline", "default", "file_uploads"]
    assert config.readme.examples[0].params == {"a": 1}
    assert not config.readme.include_attribution
    assert config.readme.example_types[0].option == "CAT"
    assert [(step.command, step.reason) for step in config.openapi.transforms] == [
        ("oneOfToAnyOf", "because"),
        ("remove", None),
    ]


def test_values_remember_where_they_were_written() -> None:
    config = config_of("organization: {name: a}\nresources:\n  pets:\n    methods:\n      list: get /pets\n")
    method = config.resources[0].methods[0]
    assert (method.at and method.at.line, method.at and method.at.column) == (5, 7)
    assert method.endpoint is not None
    assert method.endpoint.at is not None
    assert (method.endpoint.at.line, method.endpoint.at.column) == (5, 13)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("resorces: {}", "2:1 Config/UnknownKey"),
        ("settings: {licence: MIT}", "2:12 Config/UnknownKey"),
        ("x-sdkpress-asof: 2026-01-01", "2:1 Config/UnknownKey"),
        ("settings: {disable_tests: 'yes'}", "2:27 Config/WrongType"),
        ("environments: [a]", "2:15 Config/WrongType"),
        ("query_settings: {array_format: semicolon}", "2:32 Config/WrongValue"),
        ("client_settings: {default_timeout: soon}", "2:36 Config/WrongType"),
        ("pagination: [{name: a}]", "2:14 Config/MissingKey"),
        ("unspecified_endpoints: [pets]", "2:25 Endpoint/NotHttp"),
        ("x-sdkpress-as-of: soon", "2:19 Config/WrongType"),
        ("diagnostics: {ignored: {Spec/Typo: true}}", "2:25 Config/IgnoredCodeUnknown"),
        ("pagination: 5", "2:13 Config/WrongType"),
        ("security: {a: []}", "2:11 Config/WrongType"),
        ("targets: {go: {package_name: x}}\nopenapi: {code_samples: mintlify}", "1:1 Config/NoEffect"),
    ],
)
def test_oddities_are_findings(text: str, expected: str) -> None:
    assert read(f"organization: {{name: a}}\n{text}")[1] == [expected]


def test_unknown_keys_get_the_nearest_spelling_as_a_hint() -> None:
    findings = Findings()
    value = parse(SourceFile(Path("c.yml"), "c.yml", "organization: {name: a}\nresorces: {}"), findings)
    read_config(value, findings)
    assert [finding.hint for finding in findings] == ["Did you mean resources?"]


def test_keys_of_other_tools_are_left_alone() -> None:
    assert config_of("x-anchors: {a: 1}\nresources: {pets: {x-note: hello}}").resources[0].name == "pets"


def test_what_is_not_a_mapping_is_no_config() -> None:
    assert read("- a") == (SdkConfig(), ["1:1 Config/Invalid"])


KEYS = st.sampled_from(
    [
        "resources",
        "methods",
        "models",
        "subresources",
        "targets",
        "python",
        "node",
        "options",
        "publish",
        "pagination",
        "request",
        "response",
        "streaming",
        "on_event",
        "client_settings",
        "opts",
        "auth",
        "settings",
        "license",
        "readme",
        "example_requests",
        "default",
        "openapi",
        "transforms",
        "args",
        "command",
        "diagnostics",
        "ignored",
        "errors",
        "union",
        "variants",
        "security",
        "custom_casings",
        "skip",
        "only",
        "deprecated",
        "type",
        "endpoint",
        "organization",
        "name",
        "environments",
        "x",
    ]
)
SCALARS = st.sampled_from(
    ["", "get /pets", "http", "alias", "websocket", "a/b#c", "#/x", 0, -1, 1.5, True, False, None]
)


def as_tree(value: object) -> Value:
    if isinstance(value, dict):
        return Mapping({key: as_tree(child) for key, child in value.items()})
    if isinstance(value, list):
        return Sequence([as_tree(child) for child in value])
    return value  # type: ignore[return-value]


@settings(max_examples=300)
@given(
    st.recursive(
        SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=30
    )
)
def test_no_config_raises(tree: object) -> None:
    read_config(as_tree(tree), Findings())


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the folder of real APIs (SDKPRESS_CORPUS) is not there")
def test_real_configs_have_no_worse_findings_than_notes() -> None:
    paths = sorted(CORPUS.glob("**/stainless.yml"))
    assert paths
    for path in paths:
        findings = Findings()
        source = read_file(path, findings)
        assert source is not None
        config = read_config(parse(source, findings), findings)
        assert [str(finding) for finding in findings if finding.severity > 0] == []
        assert config.resources
        assert config.targets


def test_method_level_texts_may_differ_by_language() -> None:
    text = LocalText("everywhere", (("python", "py"), ("node", "ts")))
    assert [text.text(language) for language in ("python", "typescript", "go")] == ["py", "ts", "everywhere"]
    assert LocalText(None, (("python", "py"),)).text("typescript") is None
