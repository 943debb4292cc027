"""A frozen mirror of the SDK config; every value keeps the order and the place in which it was written.

Where a key may be absent the field is None (or empty), so that a default can differ by edition or language; the comment
beside a field names the config key when the two differ. Keys are those of the `stainless.yml` format; those that start
with `x-sdkpress-` are our own and described in EXTENSIONS.md.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from generator.config.resources import Endpoint, ResourceConfig
from generator.diagnostics.diagnostic import Ignored
from generator.diagnostics.position import Span
from generator.load.tree import Mapping, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """The `organization` block: whose API this is."""

    name: str = ""
    docs: str | None = None
    contact: str | None = None
    security_contact: str | None = None
    security_policy_url: str | None = None
    security_policy_terms: str | None = None
    github_org: str | None = None
    upload_spec: bool | None = None
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Repo:
    """A repository written `owner/name` or `owner/name#branch`."""

    owner: str
    name: str
    branch: str | None = None
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """One package registry under `publish`: a switch, or an object that implies it is on."""

    enabled: bool = False
    package_name: str | None = None
    auth_method: str | None = None
    release_environment: str | None = None
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The `publish.release` block."""

    branch: str = "main"
    prerelease: bool = True
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publish:
    """The `publish` block of a target; None where a registry is not mentioned."""

    pypi: Registry | None = None
    npm: Registry | None = None
    jsr: Registry | None = None
    release: Release | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PythonOptions:
    """The `options` of a Python target."""

    use_uv: bool | None = None
    websockets_extra_name: str | None = None
    disable_pydantic_namespace_protection: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class McpServer:
    """The `options.mcp_server` of a TypeScript target; read so that it is known, not generated."""

    enabled: bool = False
    settings: Mapping = field(default_factory=Mapping)
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypescriptOptions:
    """The `options` of a TypeScript target."""

    client_name: str | None = None
    package_manager: str | None = None
    enable_treeshaking: bool = False
    browser_state: Literal["allow", "disallow", "dangerous_allow"] | None = None  # browser.state
    browser_message: str | None = None  # browser.message
    migration_previous_version: str | None = None  # node_migration.previous_version
    migration_migrated_version: str | None = None  # node_migration.migrated_version
    mcp_server: McpServer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetConfig:
    """One language under `targets`; `key` is how it was written, `language` is `typescript` for `node` too.

    `layout` tells the older TypeScript layout (`targets.node`) from the present one; for Python it equals the language.
    """

    language: str
    key: str
    edition: str | None = None
    package_name: str | None = None
    project_name: str | None = None
    production_repo: Repo | None = None
    staging_repo: Repo | None = None
    readme_title: str | None = None
    screencast: str | None = None
    skip: bool = False
    publish: Publish = Publish()
    python: PythonOptions = PythonOptions()
    typescript: TypescriptOptions = TypescriptOptions()
    keep_files: tuple[str, ...] = ()
    formatter: Literal["ruff", "black"] | None = None  # x-sdkpress-formatter
    resource_class_suffix: str | None = None  # x-sdkpress-resource-class-suffix
    response_style: Literal["modern", "legacy"] = "modern"  # x-sdkpress-response-style
    module_client: bool = False  # x-sdkpress-module-client
    http_library: str | None = None  # x-sdkpress-http-library
    longest_retry_after: int | None = None  # x-sdkpress-longest-retry-after
    refreshed_options: tuple[str, ...] = ()  # x-sdkpress-refreshed-options
    user_files: tuple[str, ...] = ()  # x-sdkpress-user-files
    custom_budget: int = 0  # x-sdkpress-custom-budget
    at: Span | None = field(default=None, compare=False)
    edition_at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Environment:
    """One entry of `environments`; the first is the default base URL."""

    name: str
    url: str
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class RequiredScheme:
    """One security scheme of a requirement, with its scopes."""

    name: str
    scopes: tuple[str, ...] = ()
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class SecurityRequirement:
    """One alternative of `security`: schemes needed together; none at all allows anonymous calls."""

    schemes: tuple[RequiredScheme, ...]
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """One entry of `security_schemes`; the definition has the form of the OpenAPI object."""

    name: str
    definition: Mapping
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageProperty:
    """A property of a pagination scheme's request or response, with what lies below it.

    `purpose`, `from_header`, `is_top_level_array` and `required` come from `x-stainless-pagination-property`.
    """

    name: str
    types: tuple[str, ...] = ()
    nullable: bool = False
    purpose: str | None = None
    from_header: str | None = None
    is_top_level_array: bool = False
    required: bool | None = None
    properties: tuple[PageProperty, ...] = ()
    items: PageProperty | None = None
    schema: Mapping = field(default_factory=Mapping, compare=False)
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaginationScheme:
    """One entry of `pagination`; the name is empty when the older single-object form had none."""

    name: str
    type: str
    description: str | None = None
    request: tuple[PageProperty, ...] = ()
    response: tuple[PageProperty, ...] = ()
    param_location: Literal["query", "body"] | None = None
    continue_on_empty_items: bool = False
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRule:
    """One rule for a server-sent event: what it matches, and what happens then."""

    event_types: tuple[str, ...] = ()
    event_starts_with: str | None = None
    data_starts_with: str | None = None
    fallthrough: bool = False  # kind: fallthrough
    handle: str = "yield"
    error_property: str | None = None
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamingConfig:
    """The top-level `streaming` block; `rules` are our own, from `x-sdkpress-streaming-rules`."""

    on_event: tuple[EventRule, ...] = ()
    rules: tuple[EventRule, ...] = ()
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientOpt:
    """One client option under `client_settings.opts`."""

    name: str
    type: str = "string"
    nullable: bool = False
    read_env: str | None = None
    auth_scheme: str | None = None  # auth.security_scheme
    auth_role: str = "value"  # auth.role
    default: Value = None
    example: Value = None
    description: str | None = None
    server_variable: str | None = None
    send_in_header: str | None = None
    send_as_query_param: str | None = None
    send_as_body_param: str | None = None
    send_as_path_param: str | None = None
    required_in_tests: bool = False
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Retries:
    """The `default_retries` block."""

    max_retries: int | None = None
    initial_delay_seconds: float | None = None
    max_delay_seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientSettings:
    """The `client_settings` block; a timeout is in milliseconds, whichever way it was written."""

    opts: tuple[ClientOpt, ...] = ()
    idempotency_header: str | None = None  # idempotency.header
    default_headers: tuple[tuple[str, str], ...] = ()
    default_timeout_ms: float | None = None
    default_retries: Retries = Retries()
    default_env_prefix: str | None = None
    default_client_name: str | None = None
    default_client_example_name: str | None = None
    response_headers: tuple[tuple[str, Value], ...] = ()
    omit_stainless_headers: bool = False
    at: Span | None = field(default=None, compare=False)


ArrayFormat = Literal["comma", "repeat", "indices", "brackets"]
NestedFormat = Literal["brackets", "dots"]


@dataclass(frozen=True, slots=True)
class QuerySettings:
    """The `query_settings` block; its defaults are documented."""

    nested_format: NestedFormat = "brackets"
    array_format: ArrayFormat = "comma"


@dataclass(frozen=True, slots=True)
class License:
    """The licence: a name alone, or a name with its text."""

    name: str = "Apache-2.0"
    contents: str | None = None
    extension: str | None = None
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The `settings` block: switches for every target."""

    license: License | None = None
    sort_schema_properties: bool = True
    positional_params: bool = True
    unwrap_response_fields: tuple[str, ...] = ()
    unwrap_multiproperty_response_fields: bool = False
    per_endpoint_security: bool = False
    file_header: str | None = None
    disable_mock_tests: bool = False
    disable_tests: bool = False
    mock_server: Value = None
    python_license_classifier: str | None = None  # python.license_classifier
    require_websocket_dependencies: bool = False
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadmeExample:
    """One entry of `readme.example_requests`; `section` is its key, such as `default` or `headline`."""

    section: str
    endpoint: Endpoint
    params: Mapping = field(default_factory=Mapping)
    response_property: str | None = None
    assign_to: str | None = None
    file_param: str | None = None
    file_path: str | None = None
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadmeTypeExample:
    """One entry of `readme.example_types`; `kind` is its key, such as `object` or `enum`."""

    kind: str
    model: str | None = None
    property: str | None = None
    option: str | None = None
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Readme:
    """The `readme` block."""

    examples: tuple[ReadmeExample, ...] = ()
    example_types: tuple[ReadmeTypeExample, ...] = ()
    include_attribution: bool = True  # include_stainless_attribution
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class TransformCommand:
    """One entry of `openapi.transforms` (or of the older `openapi.transformations`)."""

    command: str
    args: Mapping
    reason: str | None = None
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenApiConfig:
    """The `openapi` block; the older list of transforms comes before the newer one."""

    transforms: tuple[TransformCommand, ...] = ()
    code_samples: tuple[str, ...] = ()
    code_sample_languages: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorVariant:
    """One error class of `errors.union.variants`."""

    value: str
    name: str | None = None
    status_code: int | None = None
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorUnion:
    """The `errors.union` block: one error class for each member of a schema's union."""

    source: str = ""
    discriminator: str | None = None
    status_property: str | None = None
    message_property: str | None = None
    variants: tuple[ErrorVariant, ...] = ()
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Casing:
    """How a word is spelled in each casing; None where the ordinary rule holds."""

    initialism: bool | None = None
    snake: str | None = None
    pascal: str | None = None
    capital: str | None = None
    camel: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomCasing:
    """One entry of `custom_casings`, with the forms for singular and plural where they were given."""

    word: str
    casing: Casing = Casing()
    singular: Casing | None = None
    plural: Casing | None = None
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Codeflow:
    """The `codeflow` block: release automation."""

    release_environment: str | None = None
    publish_packages: bool | None = None
    reviewers: tuple[str, ...] = ()
    code_owners: tuple[tuple[str, tuple[str, ...]], ...] = ()
    detect_breaking_changes: bool | None = None
    at: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SdkConfig:
    """The whole config. `security` and `security_schemes` are None when the document's own hold."""

    edition: str | None = None
    organization: Organization = Organization()
    targets: tuple[TargetConfig, ...] = ()
    environments: tuple[Environment, ...] = ()
    resources: tuple[ResourceConfig, ...] = ()
    settings: Settings = Settings()
    client: ClientSettings = ClientSettings()  # client_settings
    security: tuple[SecurityRequirement, ...] | None = None
    security_schemes: tuple[SecurityScheme, ...] | None = None
    pagination: tuple[PaginationScheme, ...] = ()
    streaming: StreamingConfig | None = None
    query: QuerySettings = QuerySettings()  # query_settings
    multipart_array_format: ArrayFormat | None = None  # multipart_settings.array_format
    readme: Readme | None = None
    openapi: OpenApiConfig = OpenApiConfig()
    unspecified_endpoints: tuple[Endpoint, ...] = ()
    errors: ErrorUnion | None = None  # errors.union
    custom_casings: tuple[CustomCasing, ...] = ()
    codeflow: Codeflow | None = None
    ignored: tuple[Ignored, ...] = ()  # diagnostics.ignored
    as_of: dt.date | None = None  # x-sdkpress-as-of
    house: str | None = None  # x-sdkpress-house
    at: Span | None = field(default=None, compare=False)
    edition_at: Span | None = field(default=None, compare=False)

    def target(self, language: str) -> TargetConfig | None:
        """The target of a language (`typescript` finds `node` too), the newer key first; None when there is none."""
        matching = [target for target in self.targets if target.language == language]
        return next((target for target in matching if target.key == language), matching[0] if matching else None)
