"""What the client's module imports from the resources, holds of them, and passes on to those who import the client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.languages.typescript.book import Book
from generator.languages.typescript.exports import Export, own_exports
from generator.languages.typescript.places import Module, Places, relative
from generator.languages.typescript.printer import Printer
from generator.languages.typescript.resources import resource_doc
from generator.languages.typescript.syntax import NameList, SubResource
from generator.model.api import Resource
from generator.planning.page_schemes import schemes_by_class

_TAKEN_LIST = (
    "API APIPromise BaseClient BaseClientOptions ClientOptions Environment Errors HeadersLike LogLevel Logger "
    "NullableHeaders Opts PagePromise Pagination RequestInfo RequestInit RequestOptions Stream TopLevelAPI Uploads VERSION"
)
_TAKEN = frozenset(_TAKEN_LIST.split())
"""Names that the module has of its own."""


@dataclass(frozen=True, slots=True)
class ClientExports:
    """Lines of the client's module: its imports, its properties, what is set on its class, and its namespace."""

    page_imports: tuple[str, ...]
    imports: tuple[str, ...]
    fields: tuple[str, ...]
    statics: tuple[str, ...]
    namespace: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClientExporter:
    """Writes the parts of the client's module that follow from the resources."""

    book: Book
    printer: Printer

    @property
    def places(self) -> Places:
        """Where everything lives."""
        return self.book.places

    def exports(self) -> ClientExports:
        """The lines, in the order of the config but for the imports."""
        entries = self._entries()
        return ClientExports(
            tuple(self._pages()),
            tuple(self._imports(entries)),
            tuple(self._fields()),
            tuple(self._statics()),
            tuple(self._namespace(entries)),
        )

    def _entries(self) -> dict[Module, tuple[Export, ...]]:
        """What the namespace of the client passes on of each resource; of two things with one name only the first."""
        taken = {
            "RequestOptions",
            *map(self.places.class_name, self.places.top),
            *(self.places.model_name(model) for model in self.places.shared),
        }
        taken.update(name for names in self._page_names for name in names)
        found: dict[Module, tuple[Export, ...]] = {}
        for resource in self._listed:
            exports = own_exports(self.book, resource).without_base()
            if resource.standalone:
                exports = exports.alone()
            hidden = taken | exports.hidden
            chosen = [export for export in exports.namespace() if export.name not in hidden]
            taken.update(export.name for export in chosen)
            found[self.places.module(resource)] = (*exports.class_, *chosen)
        return found

    @property
    def _listed(self) -> tuple[Resource, ...]:
        """The client itself and the resources that are directly on it."""
        own = self.places.top_level
        return (*((own,) if own is not None else ()), *self.places.top)

    def _local(self, resource: Resource, name: str) -> str:
        """The name that something of a resource has in this module."""
        if name not in _TAKEN and name not in (self.places.client_class, self.places.base_client):
            return name
        return f"{self.places.alias(self.places.module(resource))}{name}"

    def _imports(self, entries: Mapping[Module, tuple[Export, ...]]) -> Iterator[str]:
        by_module = {self.places.module(resource): resource for resource in self._listed}
        for module in sorted(by_module, key=lambda m: (len(m), m)):
            resource = by_module[module]
            names = sorted(export.name for export in entries[module])
            if not names:
                continue
            local = ((name, self._local(resource, name)) for name in names)
            spelled = tuple(name if name == own else f"{name} as {own}" for name, own in local)
            tail = f"from '{relative(self.places.client_module, module)}';"
            yield from self.printer.name_list(NameList("import", spelled, tail))

    def _fields(self) -> Iterator[str]:
        for resource in self.places.top:
            name = self.places.names.member(resource.name)
            type_ = f"API.{self.places.class_name(resource)}"
            doc = resource_doc(self.places, resource)
            yield from self.printer.sub_resource(SubResource(name, type_, "this", doc))

    def _statics(self) -> Iterator[str]:
        for resource in self.places.top:
            name = self.places.class_name(resource)
            yield f"{self.places.client_class}.{name} = {self._local(resource, name)};"

    def _namespace(self, entries: Mapping[Module, tuple[Export, ...]]) -> Iterator[str]:
        yield f"export declare namespace {self.places.client_class} {{"
        yield "  export type RequestOptions = Opts.RequestOptions;"
        for names in self._page_names:
            yield ""
            yield from self._page(*names)
        for resource in self._listed:
            offered = entries[self.places.module(resource)]
            spelled = tuple(export.known_as(self._local(resource, export.name)) for export in offered)
            if not spelled:
                continue
            yield ""
            yield from self.printer.name_list(NameList("export", spelled, ";", closed=True), 2)
        shared = [self.places.model_name(model) for model in self.places.shared]
        yield from ("", *(f"  export type {name} = API.{name};" for name in shared)) if shared else ()
        yield "}"

    def _page(self, name: str, *types: str) -> Iterator[str]:
        yield f"  export import {name} = Pagination.{name};"
        spelled = tuple(f"type {type_} as {type_}" for type_ in types)
        yield from self.printer.name_list(NameList("export", spelled, ";", closed=True), 2)

    @property
    def _page_names(self) -> tuple[tuple[str, ...], ...]:
        """The names that belong to each page class, its own first."""
        schemes = schemes_by_class(self.places.api, self.places.names.class_name)
        return tuple(
            (name, *((f"{name}Params",) if scheme.request else ()), f"{name}Response")
            for name, scheme in schemes.items()
        )

    def _pages(self) -> Iterator[str]:
        if not self.places.api.pages:
            return
        yield "import * as Pagination from './core/pagination';"
        names = sorted(name for _, *types in self._page_names for name in types)
        spelled = tuple(f"type {name}" if name.endswith("Params") else name for name in names)
        yield from self.printer.name_list(NameList("import", spelled, "from './core/pagination';"))
