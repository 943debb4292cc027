"""The named types of the config: which schema each names, and what else the config says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.config.resources import Audience, LocalText, MethodConfig, ModelConfig, ResourceConfig
from generator.config.settings import SdkConfig
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.model.api import Localized, Model
from generator.model.names import Name
from generator.model.types import ALWAYS, Availability, Info, Ref, TypeId
from generator.normalise.facts import LANGUAGE_NAMES
from generator.normalise.model_queries import query_model
from generator.normalise.nearest import Nearest
from generator.normalise.places import model_place
from generator.openapi.document import Document
from generator.planning.order import STANDARD_METHODS

SHARED = "$shared"
CLIENT = "$client"


@dataclass(frozen=True, slots=True)
class NamedSchema:
    """A model entry of the config and the pointer of the schema that it names."""

    config: ModelConfig
    resource: tuple[str, ...]
    pointer: TypeId

    @property
    def is_further(self) -> bool:
        """Whether the config says itself that this is a second name for another model."""
        return self.config.form == "alias" or self.config.alias_of is not None


def named_schemas(document: Document, config: SdkConfig, findings: Findings) -> tuple[NamedSchema, ...]:
    """Every model of the config with its schema, in the order of the config; unresolved ones are reported."""
    models = {
        (*path, model.name): model for path, resource in walk_resources(config.resources) for model in resource.models
    }
    resolver = _Pointers(document, models, findings, Nearest(document.component("schemas")))
    found = []
    for full_name, model in models.items():
        pointer = resolver.pointer(full_name)
        if pointer:
            found.append(NamedSchema(model, () if full_name[:-1] == (SHARED,) else full_name[:-1], pointer))
    return tuple(found)


def canonical_order(methods: Iterable[MethodConfig]) -> list[MethodConfig]:
    """Methods as SDKs list them: create, retrieve, update, list, delete, then the others by name."""
    rank = {name: index for index, name in enumerate(STANDARD_METHODS)}
    return sorted(methods, key=lambda method: (rank.get(method.name, len(rank)), method.name))


def walk_resources(
    resources: tuple[ResourceConfig, ...], above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], ResourceConfig]]:
    """Each resource with its path, parents before their children."""
    for resource in resources:
        path = (*above, resource.name)
        yield path, resource
        yield from walk_resources(resource.subresources, path)


@dataclass(slots=True)
class _Pointers:
    """The schemas of models, by the full name of each model, which ends with its own name."""

    document: Document
    models: dict[tuple[str, ...], ModelConfig]
    findings: Findings
    nearest: Nearest
    known: dict[tuple[str, ...], TypeId] = field(default_factory=dict[tuple[str, ...], TypeId])

    def pointer(self, full_name: tuple[str, ...]) -> TypeId:
        """The pointer of the schema that a model names; '' and a finding where there is none."""
        chain = [full_name]
        while (further := self._meant(chain[-1])) is not None:
            if further in chain or further not in self.models:
                self._report_alias(full_name)
                return ""
            chain.append(further)
        end = chain[-1]
        if end not in self.known:
            self.known[end] = self._schema(end)
        return self.known[end]

    def _meant(self, full_name: tuple[str, ...]) -> tuple[str, ...] | None:
        """The model that a model is a further name of, if it is one."""
        model = self.models[full_name]
        if model.form == "alias":
            return (*full_name[:-1], model.alias_to or "")
        return model_path(model.alias_of) if model.alias_of is not None else None

    def _report_alias(self, full_name: tuple[str, ...]) -> None:
        model = self.models[full_name]
        place = model_place(full_name[:-1], model.name)
        wanted = model.alias_to if model.form == "alias" else model.alias_of
        self.findings.add(codes.CONFIG_MODEL_PATH(model.schema_at or model.at, place=place, path=wanted or ""))

    def _schema(self, full_name: tuple[str, ...]) -> TypeId:
        model = self.models[full_name]
        at, place = model.schema_at or model.at, model_place(full_name[:-1], model.name)
        pointer = self.document.component_pointer(model.schema)
        if model.form == "pointer":
            pointer = self.document.absolute(canonical(model.schema))
        elif model.form == "query" and model.schema not in self.document.component("schemas"):
            pointer, problem = query_model(self.document.root, model.schema)
            if problem:
                self.findings.add(codes.CONFIG_MODEL_QUERY(at, place=place, query=model.schema, reason=problem))
                return ""
        if self.document.schema(pointer) is None:
            hint = self.nearest.hint(model.schema.rsplit("/", 1)[-1])
            self.findings.add(codes.CONFIG_REFERENCE_INVALID(at, place=place, hint=hint, reference=model.schema))
            return ""
        return pointer


def model_path(text: str) -> tuple[str, ...]:
    """The full name that a text such as `resource.subresource.model` spells; `shared` may stand for `$shared`."""
    head, *rest = text.split(".")
    return (SHARED if head == "shared" else head, *rest)


def canonical(reference: str) -> str:
    """A reference of the config with its `#`, which may be left out there."""
    return reference if "#" in reference else f"#{reference}"


def audience(value: Audience) -> Availability:
    """The languages that a part of the config is for."""
    if value.skip is None and value.only is None:
        return ALWAYS
    return Availability(
        never=value.skip is True,
        skip=tuple(LANGUAGE_NAMES.get(name, name) for name in value.skip) if isinstance(value.skip, tuple) else (),
        only=None if value.only is None else tuple(LANGUAGE_NAMES.get(name, name) for name in value.only),
    )


def local_text(value: LocalText | None) -> Localized:
    """A text of the config with its languages."""
    if value is None:
        return Localized()
    languages = tuple((LANGUAGE_NAMES.get(name, name), text) for name, text in value.by_language)
    return Localized(value.everywhere or "", languages)


def alias_model(named: NamedSchema, first: Model) -> Model:
    """A further name for a schema that already has one."""
    config = named.config
    return Model(
        id=f"{named.pointer}#{'.'.join(named.resource)}.{config.name}",
        name=Name(config.name, config.at),
        resource=named.resource,
        type=Ref(named.pointer, info=Info(id=named.pointer, docs=first.type.info.docs)),
        alias_of=named.pointer,
        params_suffix=not config.no_params_suffix,
        force_generation=config.force_generation,
        availability=audience(config.audience),
        deprecation=local_text(config.deprecated),
    )
