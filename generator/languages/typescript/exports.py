"""What each resource module offers to others, in the order in which lists of exports name it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.languages.typescript.book import Book
from generator.languages.typescript.operations import Operation
from generator.languages.typescript.results import page_place, unnamed_result
from generator.languages.typescript.webhooks import event_name, webhook_methods
from generator.model.api import Resource


@dataclass(frozen=True, slots=True)
class Export:
    """A name that a module offers; a class or a type alone."""

    name: str
    is_type: bool = True

    @property
    def spelled(self) -> str:
        """The entry of an export list."""
        return f"{'type ' if self.is_type else ''}{self.name}"

    def known_as(self, local: str) -> str:
        """The entry of an export list in a module that calls it `local`."""
        return f"{'type ' if self.is_type else ''}{local} as {self.name}"


@dataclass(frozen=True, slots=True)
class Exports:
    """The names of one module: `own_pages` are those that its own methods return, `pages` all that it declares.

    `hidden` are types that only stand for shared ones, which index modules do not pass on. `base_name` is the class
    without the resources below, '' where there is none.
    """

    class_name: str
    models: tuple[str, ...] = ()
    own_pages: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    params: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    page_classes: bool = False
    base_name: str = ""

    @property
    def types(self) -> frozenset[str]:
        """All names but that of the class."""
        return frozenset((*self.models, *self.pages, *self.params))

    def without_class(self) -> Exports:
        """The same without the class."""
        return replace(self, class_name="")

    def without(self, names: frozenset[str]) -> Exports:
        """The same without types of some names."""

        def others(given: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(name for name in given if name not in names)

        return replace(self, models=others(self.models), own_pages=others(self.own_pages), params=others(self.params))

    @property
    def classes(self) -> tuple[str, ...]:
        """The class and its base class, those of them that there are."""
        return tuple(name for name in (self.class_name, self.base_name) if name)

    @property
    def class_(self) -> tuple[Export, ...]:
        """The entries of the class and its base class."""
        return tuple(Export(name, is_type=False) for name in self.classes)

    def alone(self) -> Exports:
        """The classes without any type."""
        return Exports(self.class_name, base_name=self.base_name)

    def without_base(self) -> Exports:
        """The same without the base class."""
        return replace(self, base_name="")

    def namespace(self) -> tuple[Export, ...]:
        """What the namespace of a class passes on beside the class."""
        types = (*self.models, *self.own_pages, *self.params)
        return tuple(Export(name, is_type=not (self.page_classes and name in self.pages)) for name in types)

    def barrel(self) -> tuple[Export, ...]:
        """What an index module passes on."""
        own = (name for name in self.pages if name in self.own_pages)
        foreign = (name for name in self.pages if name not in self.own_pages)
        pages = tuple(Export(name, is_type=not self.page_classes) for name in (*foreign, *own))
        types = tuple(Export(name) for name in (*self.models, *self.params) if name not in self.hidden)
        return (*pages, *self.class_, *types) if self.page_classes else (*self.class_, *types, *pages)


def own_exports(book: Book, resource: Resource) -> Exports:
    """What the module of a resource offers."""
    places = book.places
    operations = book.operations[resource.path]
    models = [places.model_name(model) for model in places.models(resource)]
    models.extend(places.response(resource, op.method) for op in operations if unnamed_result(places, op) is not None)
    for method in webhook_methods(places, resource):
        models.extend(places.model_name(model) for model in places.api.events(resource, method))
        models.append(event_name(places, method))
    module = places.module(resource)
    paged = [page_place(places, op) for op in operations if op.method.page is not None]
    return Exports(
        "" if places.is_top_level(resource) else places.class_name(resource),
        tuple(models),
        tuple(dict.fromkeys(place.name for place in paged if place.module == module)),
        tuple(name for name, _ in book.pages.get(module, ())),
        tuple(name for op in operations for name in params_names(book, op)),
        frozenset(places.model_name(model) for model in places.models(resource) if places.is_shared_alias(model)),
        places.node,
        places.base_class(resource),
    )


def params_names(book: Book, op: Operation) -> tuple[str, ...]:
    """The names of a method's params types that callers may import."""
    if not op.object_name:
        return ()
    name = book.places.params(op.resource, op.method)
    return (name, f"{name}NonStreaming", f"{name}Streaming") if op.streams else (name,)
