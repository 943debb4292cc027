"""Methods and models that the document itself places: `x-stainless-method` and `x-stainless-model`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.config.read_resources import read_placed_method
from generator.config.resources import Endpoint, MethodConfig, ModelConfig, ResourceConfig
from generator.config.settings import SdkConfig
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.load.pointer import escape
from generator.load.tree import Mapping, Sequence, Value, kind_of, span_at
from generator.load.walk import children
from generator.model.types import TypeId
from generator.normalise.models import CLIENT, SHARED, NamedSchema, model_path, walk_resources
from generator.normalise.places import method_place, model_place
from generator.openapi.document import Document

_METHOD: Final = "x-stainless-method"
_MODEL: Final = "x-stainless-model"


@dataclass(frozen=True, slots=True)
class Placed:
    """The config with what the document places besides, and the schema of each of its models."""

    config: SdkConfig
    models: tuple[NamedSchema, ...]


def placed(document: Document, config: SdkConfig, named: tuple[NamedSchema, ...], findings: Findings) -> Placed:
    """The config where it places something, the document for the rest; the two disagreeing on a name is reported."""
    additions = _Additions(config, findings)
    for path, method in _methods(document, findings):
        additions.method(path, method)
    known = {entry.pointer for entry in named}
    further = tuple(
        entry for entry in _models(document, config, findings) if entry.pointer not in known and additions.model(entry)
    )
    return Placed(replace(config, resources=additions.to(config.resources)), (*named, *further))


class _Additions:
    """What the document adds to the resources of a config, by the path of the resource."""

    def __init__(self, config: SdkConfig, findings: Findings) -> None:
        walked = tuple(walk_resources(config.resources))
        self._findings = findings
        self._used = {method.endpoint for _, resource in walked for method in resource.methods}
        self._methods = {(*path, method.name): method for path, resource in walked for method in resource.methods}
        self._models = {(*path, model.name): model for path, resource in walked for model in resource.models}
        self._new_methods: dict[tuple[str, ...], list[MethodConfig]] = {}
        self._new_models: dict[tuple[str, ...], list[ModelConfig]] = {}

    def method(self, path: tuple[str, ...], method: MethodConfig) -> None:
        """Adds a method unless the config uses its operation; a name that is taken is reported."""
        if method.endpoint in self._used:
            return
        taken = self._methods.setdefault((*path, method.name), method)
        if taken is not method:
            place, other = method_place(path, method.name), str(taken.endpoint or taken.kind)
            finding = codes.METHOD_PLACE_TAKEN(method.at, place=place, endpoint=method.endpoint, other=other)
            self._findings.add(finding)
            return
        self._new_methods.setdefault(path, []).append(method)

    def model(self, entry: NamedSchema) -> bool:
        """Whether a model could be added; a name that is taken is reported."""
        model, path = entry.config, entry.resource or (SHARED,)
        taken = self._models.setdefault((*path, model.name), model)
        if taken is not model:
            place = model_place(entry.resource, model.name)
            finding = codes.MODEL_PLACE_TAKEN(model.at, place=place, schema=model.schema, other=taken.schema)
            self._findings.add(finding)
            return False
        self._new_models.setdefault(path, []).append(model)
        return True

    def to(self, resources: tuple[ResourceConfig, ...]) -> tuple[ResourceConfig, ...]:
        """The resources with the additions, new ones behind those of the config."""
        paths = dict.fromkeys((*self._new_methods, *self._new_models))
        below: dict[tuple[str, ...], dict[str, None]] = {}
        for path in paths:
            for length in range(len(path)):
                below.setdefault(path[:length], {})[path[length]] = None
        return self._grown(resources, (), below) if paths else resources

    def _grown(
        self,
        resources: tuple[ResourceConfig, ...],
        path: tuple[str, ...],
        below: dict[tuple[str, ...], dict[str, None]],
    ) -> tuple[ResourceConfig, ...]:
        known = {resource.name: resource for resource in resources}
        added = [ResourceConfig(name=name) for name in below.get(path, ()) if name not in known]
        return tuple(self._with_additions(resource, (*path, resource.name), below) for resource in (*resources, *added))

    def _with_additions(
        self, resource: ResourceConfig, path: tuple[str, ...], below: dict[tuple[str, ...], dict[str, None]]
    ) -> ResourceConfig:
        return replace(
            resource,
            methods=(*resource.methods, *self._new_methods.get(path, ())),
            models=(*resource.models, *self._new_models.get(path, ())),
            subresources=self._grown(resource.subresources, path, below),
        )


def _methods(document: Document, findings: Findings) -> Iterator[tuple[tuple[str, ...], MethodConfig]]:
    """The methods that operations place, each with the path of its resource."""
    for verb, path in document.endpoints():
        operation = document.operation(verb, path)
        if operation is None or _METHOD not in operation.node:
            continue
        at = span_at(operation.node, _METHOD)
        found = read_placed_method(operation.node[_METHOD], Endpoint(verb, path, at), at, findings)
        if found is not None and found[0][0] == SHARED:
            findings.add(codes.CONFIG_WRONG_TYPE(at, key=_METHOD, expected="a resource", found=SHARED))
        elif found is not None:
            yield found


def _models(document: Document, config: SdkConfig, findings: Findings) -> Iterator[NamedSchema]:
    """The models that schemas place, in the order of the document."""
    if not _is_mentioned(document, config):
        return
    for pointer, node in _mappings(document):
        if _MODEL not in node:
            continue
        at = span_at(node, _MODEL)
        value = node[_MODEL]
        path = model_path(value) if isinstance(value, str) else ()
        if len(path) < 2 or not all(path) or path[0] == CLIENT:  # noqa: PLR2004 - a resource and a name
            expected, found = "`resource.model`", repr(value) if isinstance(value, str) else kind_of(value)
            findings.add(codes.CONFIG_WRONG_TYPE(at, key=_MODEL, expected=expected, found=found))
            continue
        model = ModelConfig(name=path[-1], form="pointer", schema=pointer, at=at, schema_at=at)
        yield NamedSchema(model, () if path[:-1] == (SHARED,) else path[:-1], pointer)


def _is_mentioned(document: Document, config: SdkConfig) -> bool:
    """Whether the keyword stands anywhere in the texts that the document was made from; most have none of it."""
    arguments = (command.args for command in config.openapi.transforms)
    roots = (document.root, *document.files.values(), *arguments)
    sources = [root.source if isinstance(root, Mapping | Sequence) else None for root in roots]
    return any(source is None or _MODEL in source.text for source in sources)


def _mappings(document: Document) -> Iterator[tuple[TypeId, Mapping]]:
    """Every mapping of keywords in the document with its pointer, but for values of the API, such as examples."""
    for name, root in (("", document.root), *document.files.items()):
        stack: list[tuple[str, Value, bool]] = [(f"{name}#", root, False)]
        while stack:
            pointer, value, holds_names = stack.pop()
            if isinstance(value, Mapping) and not holds_names:
                yield pointer, value
            inner = reversed(children(value, holds_names=holds_names))
            stack.extend((f"{pointer}/{escape(key)}", child, names) for key, child, names in inner)
