"""Reads the rest of the config: readme, transforms, errors, casings, release automation, ignored findings."""

from __future__ import annotations

from generator.config.keys import Keys, read_with
from generator.config.read_resources import read_endpoint
from generator.config.resources import Endpoint
from generator.config.settings import (
    Casing,
    Codeflow,
    CustomCasing,
    ErrorUnion,
    ErrorVariant,
    OpenApiConfig,
    Readme,
    ReadmeExample,
    ReadmeTypeExample,
    TransformCommand,
)
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Ignored
from generator.diagnostics.position import Span
from generator.load.tree import Mapping, Sequence, Value

_SECTIONS = (
    "default", "headline", "errors", "retries", "timeouts", "nested_params", "http_agent", "raw_response",
    "default_headers", "pagination", "streaming", "file_uploads",
)  # fmt: skip
_KINDS = ("object", "nullable", "enum", "union", "intersection")


def read_readme(root: Keys) -> Readme | None:
    """The `readme` block."""
    return read_with(root.keys("readme"), lambda keys: _readme(keys, root.key_at("readme")), None)


def read_openapi(root: Keys) -> OpenApiConfig:
    """The `openapi` block: the transforms in the order in which they run."""
    return read_with(root.keys("openapi"), _openapi, OpenApiConfig())


def read_errors(root: Keys) -> ErrorUnion | None:
    """The `errors.union` block."""
    return read_with(root.keys("errors"), lambda keys: read_with(keys.keys("union"), _error_union, None), None)


def read_custom_casings(root: Keys) -> tuple[CustomCasing, ...]:
    """The `custom_casings`."""
    found = []
    for word, _, at, nested in root.entries("custom_casings"):
        keys = nested.keys(word, "custom_casings.*")
        if keys is not None:
            found.append(_custom_casing(word, keys, at))
            keys.done()
    return tuple(found)


def read_codeflow(root: Keys) -> Codeflow | None:
    """The `codeflow` block."""
    return read_with(root.keys("codeflow"), lambda keys: _codeflow(keys, root.key_at("codeflow")), None)


def read_ignored(root: Keys) -> tuple[Ignored, ...]:
    """The `diagnostics.ignored` block; a code that is false or empty ignores nothing."""
    return read_with(root.keys("diagnostics"), _ignored, ())


def _readme(keys: Keys, at: Span | None) -> Readme:
    keys.no_effect("example_types")
    requests = keys.keys("example_requests")
    types = keys.keys("example_types")
    return Readme(
        examples=read_with(requests, _examples, ()),
        example_types=read_with(types, _type_examples, ()),
        include_attribution=keys.switch("include_stainless_attribution", default=True),
        at=at,
    )


def _examples(owner: Keys) -> tuple[ReadmeExample, ...]:
    owner.require("default")
    found = []
    for section in _SECTIONS:
        keys = owner.keys(section)
        if keys is not None:
            found.append(_example(section, keys, owner))
            keys.done()
    written = list(owner.mapping)
    return tuple(sorted(filter(None, found), key=lambda example: written.index(example.section)))


def _example(section: str, keys: Keys, owner: Keys) -> ReadmeExample | None:
    keys.choice("type", "request")
    keys.require("endpoint")
    endpoint = _endpoint(keys)
    example = (keys.raw("params"), keys.text("response_property"), keys.text("assign_to"))
    file_param, file_path = keys.text("file_param"), keys.text("file_path")
    if endpoint is None:
        return None
    return ReadmeExample(
        section=section,
        endpoint=endpoint,
        params=example[0],
        response_property=example[1],
        assign_to=example[2],
        file_param=file_param,
        file_path=file_path,
        at=owner.key_at(section),
    )


def _endpoint(keys: Keys) -> Endpoint | None:
    text = keys.text("endpoint")
    return read_endpoint(text, keys.at("endpoint"), keys, "endpoint") if text is not None else None


def _type_examples(owner: Keys) -> tuple[ReadmeTypeExample, ...]:
    found = []
    for kind in _KINDS:
        keys = owner.keys(kind)
        if keys is not None:
            found.append(_type_example(kind, keys, owner.key_at(kind)))
            keys.done()
    return tuple(found)


def _type_example(kind: str, keys: Keys, at: Span | None) -> ReadmeTypeExample:
    keys.choice("type", "model")
    model, name, option = keys.text("model"), keys.text("property"), keys.text("option")
    return ReadmeTypeExample(kind=kind, model=model, property=name, option=option, at=at)


def _openapi(keys: Keys) -> OpenApiConfig:
    keys.no_effect("code_samples", "code_sample_languages")
    languages = keys.keys("code_sample_languages")
    return OpenApiConfig(
        transforms=_transforms(keys, "transformations") + _transforms(keys, "transforms"),
        code_samples=_providers(keys),
        code_sample_languages=tuple((name, languages.switch(name)) for name in languages.mapping) if languages else (),
    )


def _providers(keys: Keys) -> tuple[str, ...]:
    value = keys.value("code_samples")
    if isinstance(value, Mapping):
        return tuple(name for name, enabled in value.items() if enabled is not False)
    text = None if isinstance(value, bool) else keys.text("code_samples")
    return (text,) if text is not None else ()


def _transforms(owner: Keys, key: str) -> tuple[TransformCommand, ...]:
    if owner.value(key) is None:
        return ()
    found = []
    for keys in owner.items(key):
        keys.require("command")
        command, reason, args = keys.text("command"), keys.text("reason"), keys.raw("args")
        keys.done()
        if command is not None:
            found.append(TransformCommand(command, args, reason, keys.at("command")))
    return tuple(found)


def _error_union(keys: Keys) -> ErrorUnion:
    keys.require("source")
    return ErrorUnion(
        source=keys.text("source") or "",
        discriminator=keys.text("discriminator"),
        status_property=keys.text("status_property"),
        message_property=keys.text("message_property"),
        variants=_error_variants(keys),
        at=keys.at("source"),
    )


def _error_variants(owner: Keys) -> tuple[ErrorVariant, ...]:
    found = []
    for value, content, at, nested in owner.entries("variants"):
        keys = nested.keys(value, "errors.union.variants.*") if content is not None else None
        name = keys.text("name") if keys else None
        status = keys.integer("status_code") if keys else None
        if keys is not None:
            keys.done()
        found.append(ErrorVariant(value=value, name=name, status_code=status, at=at))
    return tuple(found)


def _custom_casing(word: str, keys: Keys, at: Span | None) -> CustomCasing:
    return CustomCasing(
        word=word,
        casing=_casing(keys),
        singular=read_with(keys.keys("singular"), _casing, None),
        plural=read_with(keys.keys("plural"), _casing, None),
        at=at,
    )


def _casing(keys: Keys) -> Casing:
    return Casing(
        initialism=keys.flag("initialism"),
        snake=keys.text("snake"),
        pascal=keys.text("pascal"),
        capital=keys.text("capital"),
        camel=keys.text("camel"),
    )


def _codeflow(keys: Keys, at: Span | None) -> Codeflow:
    keys.no_effect("publish_packages", "reviewers")
    owners = [(glob, nested.texts(glob) or ()) for glob, _, _, nested in keys.entries("code_owners")]
    return Codeflow(
        release_environment=keys.text("release_environment"),
        publish_packages=keys.flag("publish_packages"),
        reviewers=keys.texts("reviewers") or (),
        code_owners=tuple(owners),
        detect_breaking_changes=keys.flag("detect_breaking_changes"),
        at=at,
    )


def _ignored(keys: Keys) -> tuple[Ignored, ...]:
    found = []
    for code, value, at, nested in keys.entries("ignored"):
        known = code in codes.CATALOGUE or code in codes.OLDER_CODES
        if not known and code.split("/")[0] not in codes.FOREIGN_AREAS:
            keys.report.findings.add(codes.CONFIG_IGNORED_UNKNOWN(at, place=nested.join(code), code=code))
        if value is True:
            found.append(Ignored(code))
        elif isinstance(value, Sequence):
            places = tuple(filter(None, (_place(nested, code, item) for item in value)))
            found += [Ignored(code, places)] if places else []
        elif value is not False and value is not None:
            nested.wrong_type(code, "true or a list of places", value, at)
    return tuple(found)


def _place(keys: Keys, code: str, item: Value) -> str | None:
    """The place of one entry: a text, or a mapping with `location` (or `target`) and a reason."""
    if isinstance(item, Mapping):
        item = item.get("location", item.get("target"))
    if isinstance(item, str):
        return item
    keys.wrong_type(code, "a place, or a mapping with `location` and `reason`", item, keys.at(code))
    return None
