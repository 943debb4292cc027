"""The parsed config as settings; it never fails, every oddity is a finding and a stand-in."""

from __future__ import annotations

import datetime as dt

from generator.config.keys import Keys, Report, read_with
from generator.config.read_client import (
    read_client_settings,
    read_environments,
    read_multipart_format,
    read_query_settings,
    read_security,
    read_security_schemes,
)
from generator.config.read_extras import (
    read_codeflow,
    read_custom_casings,
    read_errors,
    read_ignored,
    read_openapi,
    read_readme,
)
from generator.config.read_pages import read_pagination, read_streaming
from generator.config.read_resources import read_endpoint, read_resources
from generator.config.read_targets import read_targets
from generator.config.resources import Endpoint
from generator.config.settings import License, Organization, SdkConfig, Settings
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.diagnostics.position import Span
from generator.load.tree import Mapping, Sequence, Value, kind_of, span_at, span_of


def read_config(root: Value, findings: Findings, at: Span | None = None) -> SdkConfig:
    """The settings of a config. Unknown keys are ignored with a finding, as the format asks of every reader.

    `at` is where the file starts, for a root that has no place of its own.
    """
    if not isinstance(root, Mapping):
        findings.add(codes.CONFIG_INVALID(span_of(root) or at, reason=f"it holds {kind_of(root)}, not a mapping"))
        return SdkConfig()
    report = Report(findings)
    keys = Keys(report, root)
    config = _config(keys)
    keys.done()
    if report.no_effect:
        findings.add(codes.CONFIG_NO_EFFECT(span_of(root), keys=", ".join(report.no_effect)))
    return config


def _config(keys: Keys) -> SdkConfig:
    keys.require("organization")
    return SdkConfig(
        edition=keys.text("edition"),
        organization=read_with(keys.keys("organization"), _organization, Organization()),
        targets=read_targets(keys),
        environments=read_environments(keys),
        resources=read_resources(keys),
        settings=read_with(
            keys.keys("settings"), lambda nested: _settings(nested, keys.key_at("settings")), Settings()
        ),
        client=read_client_settings(keys),
        security=read_security(keys),
        security_schemes=read_security_schemes(keys),
        pagination=read_pagination(keys),
        streaming=read_streaming(keys),
        query=read_query_settings(keys),
        multipart_array_format=read_multipart_format(keys),
        readme=read_readme(keys),
        openapi=read_openapi(keys),
        unspecified_endpoints=_unspecified(keys),
        errors=read_errors(keys),
        custom_casings=read_custom_casings(keys),
        codeflow=read_codeflow(keys),
        ignored=read_ignored(keys),
        as_of=_date(keys, "x-sdkpress-as-of"),
        house=keys.text("x-sdkpress-house"),
        at=span_of(keys.mapping),
        edition_at=keys.at("edition"),
    )


def _organization(keys: Keys) -> Organization:
    keys.no_effect("github_org", "upload_spec")
    keys.require("name")
    return Organization(
        name=keys.text("name") or "",
        docs=keys.text("docs"),
        contact=keys.text("contact"),
        security_contact=keys.text("security_contact"),
        security_policy_url=keys.text("security_policy_url"),
        security_policy_terms=keys.text("security_policy_terms"),
        github_org=keys.text("github_org"),
        upload_spec=keys.flag("upload_spec"),
        at=keys.at("name"),
    )


def _settings(keys: Keys, at: Span | None) -> Settings:
    keys.no_effect("mock_server")
    python = keys.keys("python")
    return Settings(
        license=_license(keys),
        sort_schema_properties=keys.switch("sort_schema_properties", default=True),
        positional_params=keys.switch("positional_params", default=True),
        unwrap_response_fields=keys.texts("unwrap_response_fields") or (),
        unwrap_multiproperty_response_fields=keys.switch("unwrap_multiproperty_response_fields"),
        per_endpoint_security=keys.switch("per_endpoint_security"),
        file_header=keys.text("file_header"),
        disable_mock_tests=keys.switch("disable_mock_tests"),
        disable_tests=keys.switch("disable_tests"),
        mock_server=keys.value("mock_server"),
        python_license_classifier=read_with(python, lambda nested: nested.text("license_classifier"), None),
        require_websocket_dependencies=keys.switch("require_websocket_dependencies"),
        at=at,
    )


def _license(keys: Keys) -> License | None:
    if isinstance(keys.value("license"), Mapping):
        return read_with(keys.keys("license"), lambda nested: _license_object(nested, keys.at("license")), None)
    name = keys.text("license")
    return License(name, at=keys.at("license")) if name is not None else None


def _license_object(keys: Keys, at: Span | None) -> License:
    keys.require("name")
    return License(keys.text("name") or "", keys.text("contents"), keys.text("extension"), at)


def _unspecified(keys: Keys) -> tuple[Endpoint, ...]:
    value = keys.value("unspecified_endpoints")
    texts = keys.texts("unspecified_endpoints") or ()
    if not isinstance(value, Sequence):
        return tuple(
            filter(
                None,
                (
                    read_endpoint(text, keys.at("unspecified_endpoints"), keys, "unspecified_endpoints")
                    for text in texts
                ),
            )
        )
    found = []
    for index, item in enumerate(value):
        if isinstance(item, str):
            endpoint = read_endpoint(item, span_at(value, index), keys, f"unspecified_endpoints.{index}")
            found += [endpoint] if endpoint is not None else []
    return tuple(found)


def _date(keys: Keys, key: str) -> dt.date | None:
    text = keys.text(key)
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        keys.wrong_type(key, "a date such as 2026-01-31", text, keys.at(key))
        return None
