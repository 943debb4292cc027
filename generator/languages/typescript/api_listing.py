"""The API listing: `api.md`, and one beside each resource that is listed apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape

from generator.languages.typescript.book import Book
from generator.languages.typescript.exports import own_exports
from generator.languages.typescript.operations import Operation
from generator.languages.typescript.places import SHARED, Module, Places, module_path
from generator.languages.typescript.results import page_place, result_name
from generator.languages.typescript.views import ListedMethodView, ListingFile, SectionView
from generator.languages.typescript.webhooks import webhook_methods
from generator.model.api import Method, Resource
from generator.planning.contract import FilePlan

_TEMPLATE = "typescript/api.md.jinja"


def api_listings(book: Book) -> tuple[FilePlan, ...]:
    """A plan for each listing."""
    listing = Listing(book)
    places = book.places
    plans = [FilePlan("api.md", _TEMPLATE, ListingFile(_separated(listing.whole())))]
    for resource in places.resources():
        if resource.standalone:
            path = f"src/{'/'.join(places.folder(resource))}/api.md"
            plans.append(FilePlan(path, _TEMPLATE, ListingFile(_separated(listing.section(resource, 1, apart=True)))))
    return tuple(plans)


@dataclass(frozen=True, slots=True)
class Listing:
    """Writes the sections of listings."""

    book: Book

    @property
    def places(self) -> Places:
        """Where everything lives."""
        return self.book.places

    def whole(self) -> Iterator[SectionView]:
        """The sections of the listing of the whole SDK."""
        shared = [self.places.model_name(model) for model in self.places.shared]
        if shared:
            yield SectionView("# Shared", self._types(shared, SHARED))
        if self.places.top_level is not None:
            yield self._client(self.places.top_level)
        for resource in self.places.top:
            yield from self.section(resource, 1, apart=False)

    def section(self, resource: Resource, depth: int, *, apart: bool) -> Iterator[SectionView]:
        """The section of a resource and those below it; a link where it is listed apart and this is another file."""
        name = self.places.names.class_name(resource.name)
        if resource.standalone and not apart:
            path = "/".join(self.places.folder(resource))
            yield SectionView(f"{'#' * depth} [{name}](src/{path}/api.md)")
            return
        module = self.places.outer(resource)
        exports = own_exports(self.book, resource)
        methods = tuple(self._methods(resource, module))
        yield SectionView(f"{'#' * depth} {name}", self._types(exports.models, module), methods)
        for child in self.places.children(resource):
            yield from self.section(child, depth + 1, apart=False)

    def _client(self, resource: Resource) -> SectionView:
        """The section of the client itself, whose methods are in its own module."""
        types = self._types(own_exports(self.book, resource).models, self.places.module(resource))
        return SectionView(
            f"# {self.places.client_class}", types, tuple(self._methods(resource, self.places.client_module))
        )

    def _types(self, names: Iterable[str], module: Module) -> tuple[str, ...]:
        return tuple(f'- <code><a href="{_file(module)}">{name}</a></code>' for name in names)

    def _methods(self, resource: Resource, module: Module) -> Iterator[ListedMethodView]:
        operations = {op.method.name.wire: op for op in self.book.operations[resource.path]}
        hooks = {method.name.wire for method in webhook_methods(self.places, resource)}
        for method in self.places.methods(resource):
            op = operations.get(method.name.wire)
            if op is not None:
                arguments, result = self._arguments(op), self._result(op)
                yield self._line(resource, method, module, arguments, result)
            elif method.name.wire in hooks:
                yield self._line(resource, method, module, "body", "void")

    def _line(
        self, resource: Resource, method: Method, module: Module, arguments: str, result: str
    ) -> ListedMethodView:
        chain = ".".join(("client", *self.places.chain(resource)))
        title = escape(f"{method.verb} {method.path}") if method.verb else ""
        name = self.places.names.member(method.name.wire)
        return ListedMethodView(title, chain, _file(module), name, arguments, escape(result))

    def _arguments(self, op: Operation) -> str:
        names = self.places.names
        in_path = (names.argument(parameter.name.wire) for parameter in op.positional)
        content = (names.variable_of(each.wire) for each in op.content_alone)
        named = [name.replace("_", "\\_") for name in (*in_path, *content)]
        return ", ".join([*named, *(["{ ...params }"] if op.object_name else [])])

    def _result(self, op: Operation) -> str:
        if op.method.page is not None:
            return page_place(self.places, op).name
        return result_name(self.places, op)


def _separated(sections: Iterator[SectionView]) -> tuple[SectionView, ...]:
    return tuple(replace(section, separate=index > 0) for index, section in enumerate(sections))


def _file(module: Module) -> str:
    return f"./{module_path(module)}"
