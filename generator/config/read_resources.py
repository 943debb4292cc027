"""Reads resources, methods and models of the config."""

from __future__ import annotations

import re
from typing import Literal, cast

from generator.config.durations import read_timeout
from generator.config.keys import Keys, Report, nearest, read_with
from generator.config.resources import (
    Audience,
    Endpoint,
    LocalText,
    MethodConfig,
    MethodKind,
    MethodStreaming,
    ModelConfig,
    ModelForm,
    RequestOptions,
    ResourceConfig,
    WebhookUnwrap,
    Websocket,
)
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.diagnostics.position import Span
from generator.load.tree import Mapping, Sequence, Value

VERBS = ("get", "post", "put", "patch", "delete", "head", "options", "trace", "query")
_ENDPOINT = re.compile(r"\s*([A-Za-z]+)\s+(/.*?)\s*", re.DOTALL)
_QUERY = re.compile(r"^\$|[\[\]()|*?@]|^(?:components|paths)\.")


def read_resources(root: Keys) -> tuple[ResourceConfig, ...]:
    """The resources of the config, in its order."""
    return _resources(root, "resources")


def read_method(name: str, value: Value, at: Span | None, owner: Keys) -> MethodConfig | None:
    """A method from its string or object form; None and a finding when it is neither, or lacks what its kind needs."""
    if isinstance(value, str):
        endpoint = read_endpoint(value, owner.at(name), owner, name)
        return MethodConfig(name=name, endpoint=endpoint, at=at) if endpoint else None
    if not isinstance(value, Mapping):
        owner.wrong_type(name, "an endpoint or a mapping", value, owner.at(name))
        return None
    keys = Keys(owner.report, value, owner.join(name), "resources.*.methods.*")
    return read_with(keys, lambda keys: _method(name, keys, at), None)


def read_endpoint(text: str, at: Span | None, owner: Keys, key: str) -> Endpoint | None:
    """An endpoint from `verb /path`; None and a finding when the text is something else."""
    match = _ENDPOINT.fullmatch(text)
    if match is None or match.group(1).lower() not in VERBS:
        hint = nearest(match.group(1).lower(), VERBS) if match else ""
        owner.report.findings.add(codes.ENDPOINT_NOT_HTTP(at, place=owner.join(key), hint=hint, endpoint=text))
        return None
    return Endpoint(match.group(1).lower(), match.group(2), at)


def read_placed_method(
    value: Value, endpoint: Endpoint, at: Span | None, findings: Findings
) -> tuple[tuple[str, ...], MethodConfig] | None:
    """The method that an operation of the document places, with the path of its resource (`x-stainless-method`).

    The value is the path, which ends with the name of the method, or a mapping with a `path` and the keys of a method.
    """
    path = value.get("path") if isinstance(value, Mapping) else value
    steps = tuple(path.split(".")) if isinstance(path, str) else ()
    if len(steps) < 2 or not all(steps):  # noqa: PLR2004 - a resource and a name
        expected = "`resource.method`, or a mapping with it under `path`"
        finding = codes.CONFIG_WRONG_TYPE(at, key="x-stainless-method", expected=expected, found=repr(path))
        findings.add(finding)
        return None
    if not isinstance(value, Mapping):
        return steps[:-1], MethodConfig(name=steps[-1], endpoint=endpoint, at=at)
    keys = {key: child for key, child in value.items() if key != "path"} | {"endpoint": str(endpoint)}
    method = Mapping(keys, value.source, value.offset, value.places)
    owner = Keys(Report(findings), Mapping([(steps[-1], method)], value.source, value.offset), "x-stainless-method")
    found = read_method(steps[-1], method, at, owner)
    return (steps[:-1], found) if found is not None else None


def _resources(owner: Keys, key: str) -> tuple[ResourceConfig, ...]:
    found = []
    for name, value, at, nested in owner.entries(key):
        keys = nested.keys(name, "resources.*")
        if value is None:
            keys = Keys(owner.report, Mapping(), nested.join(name))
        if keys is not None:
            found.append(_resource(name, keys, at))
            keys.done()
    return tuple(found)


def _resource(name: str, keys: Keys, at: Span | None) -> ResourceConfig:
    keys.no_effect("mcp", "terraform", "custom")
    return ResourceConfig(
        name=name,
        methods=_methods(keys),
        models=_models(keys),
        subresources=_resources(keys, "subresources"),
        description=keys.text("description"),
        deprecated=_local_text(keys, "deprecated"),
        audience=_audience(keys),
        custom=keys.switch("custom"),
        standalone_api=keys.switch("standalone_api"),
        no_examples=keys.switch("x-sdkpress-no-examples"),
        passed_on=keys.switch("x-sdkpress-passed-on"),
        mcp=keys.value("mcp"),
        at=at,
    )


def _methods(owner: Keys) -> tuple[MethodConfig, ...]:
    found = [read_method(name, value, at, keys) for name, value, at, keys in owner.entries("methods")]
    return tuple(method for method in found if method is not None)


def _method(name: str, keys: Keys, at: Span | None) -> MethodConfig | None:
    kind = cast(MethodKind, keys.choice("type", "http", "alias", "webhook_unwrap", "websocket") or "http")
    endpoint = _endpoint_of(keys, required=kind == "http")
    alias_to = keys.text("to")
    if kind == "alias":
        keys.require("to")
    keys.no_effect("mcp", "terraform")
    method = MethodConfig(
        name=name,
        kind=kind,
        endpoint=endpoint,
        alias_to=alias_to,
        webhook=_webhook(keys) if kind == "webhook_unwrap" else None,
        websocket=_websocket(keys) if kind == "websocket" else None,
        paginated=_paginated(keys),
        streaming=read_with(keys.keys("streaming"), lambda nested: _streaming(nested, keys.at("streaming")), None),
        unwrap_response=_text_or_false(keys, "unwrap_response"),
        body_param_name=keys.text("body_param_name"),
        positional_params=keys.texts("positional_params"),
        default_request_options=read_with(keys.keys("default_request_options"), _request_options, None),
        deprecated=_local_text(keys, "deprecated"),
        audience=_audience(keys),
        skip_test_reason=_local_text(keys, "skip_test_reason"),
        response_property=read_with(keys.keys("docs"), lambda docs: _text_or_false(docs, "response_property"), None),
        description=keys.text("description"),
        headers=keys.pairs("x-sdkpress-headers"),
        binary_response=keys.switch("x-sdkpress-binary-response"),
        at=at,
    )
    complete = (kind != "http" or endpoint is not None) and (kind != "alias" or alias_to is not None)
    return method if complete else None


def _endpoint_of(keys: Keys, *, required: bool) -> Endpoint | None:
    text = keys.text("endpoint")
    if text is not None:
        return read_endpoint(text, keys.at("endpoint"), keys, "endpoint")
    if required:
        keys.require("endpoint")
    return None


def _paginated(keys: Keys) -> bool | str | None:
    value = keys.value("paginated")
    return value if isinstance(value, bool) else keys.text("paginated")


def _text_or_false(keys: Keys, key: str) -> str | Literal[False] | None:
    return False if keys.value(key) is False else keys.text(key)


def _streaming(keys: Keys, at: Span | None) -> MethodStreaming:
    keys.no_effect("params_type_name")
    return MethodStreaming(
        type=cast(Literal["sse", "jsonl"], keys.choice("type", "sse", "jsonl") or "sse"),
        param_discriminator=keys.text("param_discriminator"),
        stream_event_model=keys.text("stream_event_model"),
        params_type_name=keys.text("params_type_name"),
        at=at,
    )


def _request_options(keys: Keys) -> RequestOptions:
    if keys.mapping.get("timeout", "") is None:  # no limit, which no SDK has a form for
        keys.no_effect("timeout")
    return RequestOptions(timeout_ms=read_timeout(keys, "timeout"), max_retries=keys.integer("max_retries"))


def _webhook(keys: Keys) -> WebhookUnwrap:
    return WebhookUnwrap(
        discriminator=keys.text("discriminator"),
        key_opt=keys.text("webhook_key_opt"),
        event_types=keys.pairs("event_types"),
    )


def _websocket(keys: Keys) -> Websocket:
    keys.require("path")
    return Websocket(
        path=keys.text("path") or "",
        client_event_schema_uri=keys.text("client_event_schema_uri"),
        server_event_schema_uri=keys.text("server_event_schema_uri"),
        query_params=keys.texts("x-sdkpress-query-params") or (),
    )


def _models(owner: Keys) -> tuple[ModelConfig, ...]:
    found = [_model(name, value, at, keys) for name, value, at, keys in owner.entries("models")]
    return tuple(model for model in found if model is not None)


def _model(name: str, value: Value, at: Span | None, owner: Keys) -> ModelConfig | None:
    if isinstance(value, str):
        return ModelConfig(name=name, form=_form(value), schema=value, at=at, schema_at=owner.at(name))
    if not isinstance(value, Mapping):
        owner.wrong_type(name, "a schema or a mapping", value, owner.at(name))
        return None
    keys = Keys(owner.report, value, owner.join(name), "resources.*.models.*")
    return read_with(keys, lambda keys: _model_object(name, keys, at), None)


def _model_object(name: str, keys: Keys, at: Span | None) -> ModelConfig | None:
    is_alias = (keys.choice("type", "model", "alias") or "model") == "alias"
    keys.no_effect("param_model")
    schema, alias_to = keys.text("openapi_uri"), keys.text("to")
    wanted = "to" if is_alias else "openapi_uri"
    keys.require(wanted)
    model = ModelConfig(
        name=name,
        form="alias" if is_alias else _form(schema or ""),
        schema=schema or "",
        alias_to=alias_to,
        no_params_suffix=keys.switch("no_params_suffix"),
        param_model=keys.text("param_model"),
        force_generation=keys.switch("force_generation"),
        deprecated=_local_text(keys, "deprecated"),
        audience=_audience(keys),
        alias_of=keys.text("x-sdkpress-alias-of"),
        at=at,
        schema_at=keys.at(wanted),
    )
    return model if (alias_to if is_alias else schema) is not None else None


def _form(schema: str) -> ModelForm:
    """How a schema is named: a pointer holds `#` or starts with `/`, a query has a sign that component names may not."""
    if schema.startswith("/") or ("#" in schema and not schema.startswith("$")):
        return "pointer"
    return "query" if _QUERY.search(schema) else "name"


def _local_text(keys: Keys, key: str) -> LocalText | None:
    value = keys.value(key)
    if isinstance(value, Mapping):
        return LocalText(None, keys.pairs(key), keys.at(key))
    text = keys.text(key)
    return LocalText(text, (), keys.at(key)) if text is not None else None


def _audience(keys: Keys) -> Audience:
    value = keys.value("skip")
    skip: Literal[True] | tuple[str, ...] | None = None
    if value is True:
        skip = True
    elif isinstance(value, (Sequence, str)):
        skip = keys.texts("skip")
    elif value is not None and value is not False:
        keys.wrong_type("skip", "true or a list of languages", value, keys.at("skip"))
    return Audience(skip, keys.texts("only"))
