"""Reads client settings, security, environments and the two array formats."""

from __future__ import annotations

from typing import cast

from generator.config.durations import read_timeout
from generator.config.keys import Keys, read_with
from generator.config.settings import (
    ArrayFormat,
    ClientOpt,
    ClientSettings,
    Environment,
    NestedFormat,
    QuerySettings,
    RequiredScheme,
    Retries,
    SecurityRequirement,
    SecurityScheme,
)
from generator.diagnostics.position import Span
from generator.load.tree import Mapping, Sequence, Value, key_span_at, span_at

_ROLES = ("value", "username", "password", "client_id", "client_secret")
_TYPES = ("string", "boolean", "number", "integer", "null")
_ARRAY_FORMATS = ("comma", "repeat", "indices", "brackets")


def read_client_settings(root: Keys) -> ClientSettings:
    """The `client_settings` block."""
    keys = root.keys("client_settings")
    return read_with(keys, lambda keys: _client_settings(keys, root.key_at("client_settings")), ClientSettings())


def read_environments(root: Keys) -> tuple[Environment, ...]:
    """The `environments`, the default first."""
    found = [(name, keys.text(name), at) for name, _, at, keys in root.entries("environments")]
    return tuple(Environment(name, url, at) for name, url, at in found if url is not None)


def read_query_settings(root: Keys) -> QuerySettings:
    """The `query_settings` block."""
    return read_with(root.keys("query_settings"), _query_settings, QuerySettings())


def read_multipart_format(root: Keys) -> ArrayFormat | None:
    """The `multipart_settings.array_format`."""
    return read_with(root.keys("multipart_settings"), lambda keys: _array_format(keys, "array_format"), None)


def read_security(root: Keys) -> tuple[SecurityRequirement, ...] | None:
    """The `security` list; None when the config has none, so that the document's holds."""
    value = root.value("security")
    if not isinstance(value, Sequence):
        if value is not None:
            root.wrong_type("security", "a list of mappings", value, root.at("security"))
        return None
    found = [_requirement(keys) for keys in root.items("security")]
    return tuple(found)


def read_security_schemes(root: Keys) -> tuple[SecurityScheme, ...] | None:
    """The `security_schemes`; None when the config has none, so that the document's hold."""
    if root.value("security_schemes") is None:
        return None
    found = []
    for name, value, at, keys in root.entries("security_schemes"):
        if isinstance(value, Mapping):
            found.append(SecurityScheme(name, value, at))
        else:
            keys.wrong_type(name, "a mapping", value, keys.at(name))
    return tuple(found)


def _requirement(keys: Keys) -> SecurityRequirement:
    schemes = [RequiredScheme(name, keys.texts(name) or (), key_span_at(keys.mapping, name)) for name in keys.mapping]
    return SecurityRequirement(tuple(schemes), span_at(keys.mapping, ""))


def _client_settings(keys: Keys, at: Span | None) -> ClientSettings:
    keys.no_effect("response_headers")
    idempotency = keys.keys("idempotency")
    return ClientSettings(
        opts=_opts(keys),
        idempotency_header=read_with(idempotency, lambda nested: nested.text("header"), None),
        default_headers=keys.pairs("default_headers"),
        default_timeout_ms=read_timeout(keys, "default_timeout"),
        default_retries=read_with(keys.keys("default_retries"), _retries, Retries()),
        default_env_prefix=keys.text("default_env_prefix"),
        default_client_name=keys.text("default_client_name"),
        default_client_example_name=keys.text("default_client_example_name"),
        response_headers=tuple((name, value) for name, value, _, _ in keys.entries("response_headers")),
        omit_stainless_headers=keys.switch("omit_stainless_headers"),
        at=at,
    )


def _retries(keys: Keys) -> Retries:
    return Retries(
        max_retries=keys.integer("max_retries"),
        initial_delay_seconds=keys.number("initial_delay_seconds"),
        max_delay_seconds=keys.number("max_delay_seconds"),
    )


def _opts(owner: Keys) -> tuple[ClientOpt, ...]:
    found = []
    for name, value, at, nested in owner.entries("opts"):
        keys = (
            Keys(owner.report, Mapping(), nested.join(name))
            if value is None
            else nested.keys(name, "client_settings.opts.*")
        )
        if keys is not None:
            found.append(_opt(name, keys, at))
            keys.done()
    return tuple(found)


def _opt(name: str, keys: Keys, at: Span | None) -> ClientOpt:
    keys.no_effect("send_as_body_param")
    auth = keys.keys("auth")
    scheme = auth.text("security_scheme") if auth else None
    role = auth.choice("role", *_ROLES) if auth else None
    if auth is not None:
        auth.done()
    return ClientOpt(
        name=name,
        type=keys.choice("type", *_TYPES) or "string",
        nullable=keys.switch("nullable"),
        read_env=keys.text("read_env"),
        auth_scheme=scheme,
        auth_role=role or "value",
        default=_scalar(keys, "default"),
        example=keys.value("example"),
        description=keys.text("description"),
        server_variable=keys.text("server_variable"),
        send_in_header=keys.text("send_in_header"),
        send_as_query_param=keys.text("send_as_query_param"),
        send_as_body_param=keys.text("send_as_body_param"),
        send_as_path_param=keys.text("send_as_path_param"),
        required_in_tests=keys.switch("required_in_tests"),
        at=at,
    )


def _scalar(keys: Keys, key: str) -> Value:
    value = keys.value(key)
    if isinstance(value, (Mapping, Sequence)):
        keys.wrong_type(key, "text, a number or a boolean", value, keys.at(key))
        return None
    return value


def _query_settings(keys: Keys) -> QuerySettings:
    nested = cast(NestedFormat, keys.choice("nested_format", "brackets", "dots") or "brackets")
    return QuerySettings(nested, _array_format(keys, "array_format") or "comma")


def _array_format(keys: Keys, key: str) -> ArrayFormat | None:
    return cast(ArrayFormat | None, keys.choice(key, *_ARRAY_FORMATS))
