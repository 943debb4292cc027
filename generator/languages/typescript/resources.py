"""The modules of resources: the class, its types and what callers may import from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.diagnostics.position import Span
from generator.languages.typescript.book import Book
from generator.languages.typescript.exports import Exports, own_exports
from generator.languages.typescript.files import module_plan
from generator.languages.typescript.imports import Imports
from generator.languages.typescript.jsdoc import class_lines, method_lines
from generator.languages.typescript.method_examples import method_example
from generator.languages.typescript.methods import Methods
from generator.languages.typescript.operations import Operation
from generator.languages.typescript.origins import declared_origins, from_places
from generator.languages.typescript.params import Params
from generator.languages.typescript.places import LANGUAGE, SHARED, Module, Places
from generator.languages.typescript.printer import Printer
from generator.languages.typescript.results import Results, page_place, unnamed_result
from generator.languages.typescript.runtime import NodeRuntime, Runtime
from generator.languages.typescript.samples import docs_samples
from generator.languages.typescript.syntax import (
    Alias,
    ClassMethod,
    Declaration,
    Generic,
    NameList,
    Namespace,
    PageClass,
    ResourceClass,
    SubResource,
)
from generator.languages.typescript.types import Types
from generator.languages.typescript.views import ModuleFile
from generator.languages.typescript.webhooks import event_name, event_type, webhook_method, webhook_methods
from generator.model.api import Model, PageKind, Resource
from generator.planning.contract import FilePlan
from generator.planning.house import Role
from generator.planning.naming import Scope

_DEEPEST = 6
"""So many parents may go into the name of an import."""


class ResourceModule:
    """Writes the module of one resource; `aliases` name the foreign modules whose own names would clash."""

    def __init__(self, book: Book, resource: Resource, printer: Printer, aliases: Mapping[Module, str]) -> None:
        self.book = book
        self.resource = resource
        self.printer = printer
        self.places = book.places
        self.module = self.places.module(resource)
        self.imports = Imports(self.module, aliases)
        self.runtime = runtime_of(self.places, self.imports)
        self.types = Types(self.places, self.imports, self.runtime)
        self.uploads = Types(self.places, self.imports, self.runtime, request=True)
        self.operations = book.operations[resource.path]
        self.samples = docs_samples(self.places)
        self.origins: dict[str, tuple[Span, ...]] = {}

    def view(self, header: tuple[str, ...]) -> ModuleFile:
        """The module as text."""
        is_client = self.places.is_top_level(self.resource)
        class_ = None if is_client else self.resource_class()
        pages, models, params = self.page_types(), self.models(), self.params()
        declared = frozenset((*_names((*pages, *models, *params)), *self._own_classes()))
        self.origins = declared_origins((*pages, *models, *params), class_)
        tail = self._tail(declared)
        if class_ is not None:
            self.runtime.base()
        # The methods of the client itself are in its own class, their types here.
        parts = (self._imports(), self.printer.resource_class(class_) if class_ is not None else [])
        blocks = [part for part in parts if part]
        blocks.extend(self.printer.declaration(d) for d in (*pages, *models, *params))
        blocks.extend(tail)
        return ModuleFile(header, tuple("\n".join(block) for block in blocks))

    # -- the class ---------------------------------------------------------------------------------------------------

    def resource_class(self) -> ResourceClass:
        """The class with its sub-resources and methods."""
        children = tuple(self._child(child) for child in self.places.children(self.resource))
        methods = Methods(self.types, Results(self.types))
        return ResourceClass(
            self.places.class_name(self.resource),
            children,
            self._methods(methods),
            resource_doc(self.places, self.resource),
            (self.resource.at,),
            self.places.base_class(self.resource),
            self.places.chain(self.resource),
        )

    def _own_classes(self) -> tuple[str, ...]:
        """The classes of the module, either of which a resource below may have the name of."""
        return self.places.base_class(self.resource), self.places.class_name(self.resource)

    def _is_namesake(self, child: Resource) -> bool:
        return self.places.class_name(child) == self.places.class_name(self.resource)

    def _whole(self, child: Resource) -> str:
        """The name under which the module of a child is imported; that of a namesake has the name of both."""
        module = self.places.module(child)
        return self.imports.whole(module, self.places.alias(module, int(self._is_namesake(child))))

    def _child(self, child: Resource) -> SubResource:
        alias = self._whole(child)
        return SubResource(self.places.names.member(child.name), f"{alias}.{self.places.class_name(child)}")

    def _methods(self, methods: Methods) -> tuple[ClassMethod, ...]:
        """All methods, those for webhooks among the others, in the order of the resource."""
        found = {op.method.name.wire: self._method(methods, op) for op in self.operations}
        for method in webhook_methods(self.places, self.resource):
            found[method.name.wire] = webhook_method(self.places, self.imports, method)
        ordered = (found.get(method.name.wire) for method in self.places.methods(self.resource))
        return tuple(method for method in ordered if method is not None)

    def _method(self, methods: Methods, op: Operation) -> ClassMethod:
        return class_method(methods, op, method_example(self.samples, self.printer.types, op))

    # -- types -------------------------------------------------------------------------------------------------------

    def page_types(self) -> tuple[Alias | PageClass, ...]:
        """The page types of the items that this module declares."""
        return page_types(self.book, self.types, self.runtime)

    def models(self) -> tuple[Declaration, ...]:
        """The named types of the resource, then those that its methods return without a name of their own."""
        found: list[Declaration] = []
        for model in self.places.models(self.resource):
            found.extend(declared_model(self.types, self.places, model))
        for op in self.operations:
            type_ = unnamed_result(self.places, op)
            if type_ is not None:
                name = self.places.response(self.resource, op.method)
                found.extend(from_places(self.types.declare(name, type_), op.method.source, op.method.at))
        for method in webhook_methods(self.places, self.resource):
            for model in self.places.api.events(self.resource, method):
                found.extend(declared_model(self.types, self.places, model))
            found.extend(self.types.declare(event_name(self.places, method), event_type(method)))
        return tuple(found)

    def params(self) -> tuple[Declaration, ...]:
        """The params types of the methods."""
        writer = Params(self.uploads)
        return tuple(d for op in self.operations if op.object_name for d in writer.declare(op))

    # -- the end of the module ---------------------------------------------------------------------------------------

    def _tail(self, declared: frozenset[str]) -> list[list[str]]:
        name = self.places.class_name(self.resource)
        own = own_exports(self.book, self.resource)
        blocks: list[list[str]] = []
        assigned = [f"{name}.{page} = {page};" for page in own.own_pages] if self.places.node else []
        exported = [tuple(export.known_as(export.name) for export in own.namespace())]
        for child in self.places.children(self.resource):
            exports = own_exports(self.book, child)
            if child_class_is_hidden(exports, own):
                exports = exports.without_class()
            values = (*exports.classes, *(exports.own_pages if self.places.node and exports.classes else ()))
            assigned.extend(f"{name}.{value} = {self._import(child, value, declared)};" for value in values)
            exports = exports.without(own.types)
            offered = (*exports.class_, *exports.namespace())
            exported.append(tuple(each.known_as(self._import(child, each.name, declared)) for each in offered))
        if assigned:
            blocks.append(assigned)
        lists = [entries for entries in exported if entries]
        if lists:
            blocks.append(self._namespace(name, lists))
        foreign = self._foreign_pages()
        if foreign:
            blocks.append(self.printer.name_list(NameList("export", foreign, ";", closed=True)))
        return blocks

    def _foreign_pages(self) -> tuple[str, ...]:
        """The page types of the methods that other modules declare, which are passed on."""
        paged = (page_place(self.places, op) for op in self.operations if op.method.page is not None)
        mark = "" if self.places.node else "type "
        return tuple(dict.fromkeys(f"{mark}{place.name}" for place in paged if place.module != self.module))

    def _import(self, child: Resource, name: str, declared: frozenset[str]) -> str:
        """The name under which something of a child is imported here."""
        module = self.places.module(child)
        if name not in declared:
            return self.imports.name(module, name)
        whole = self._whole(child)
        local = f"{self.places.alias(module) if self._is_namesake(child) else whole}{name}"
        self.imports.name(module, f"{name} as {local}")
        return local

    def _namespace(self, name: str, lists: Iterable[tuple[str, ...]]) -> list[str]:
        lines = [f"export declare namespace {name} {{"]
        for index, names in enumerate(lists):
            if index:
                lines.append("")
            lines.extend(self.printer.name_list(NameList("export", names, ";", closed=True), 2))
        return [*lines, "}"]

    def _imports(self) -> list[str]:
        return import_lines(self.imports, self.printer)


def class_method(methods: Methods, op: Operation, example: tuple[str, ...]) -> ClassMethod:
    """A method as a class has it."""
    method = op.method
    doc = method_lines(
        method.docs, example, deprecated=method.deprecated, deprecation=method.deprecation.text(LANGUAGE)
    )
    return ClassMethod(methods.signature(op), methods.body(op), doc, methods.overloads(op), (method.source, method.at))


def runtime_of(places: Places, imports: Imports) -> Runtime:
    """The runtime of the SDK's layout, as a module uses it."""
    return NodeRuntime(imports) if places.node else Runtime(imports)


def resource_doc(places: Places, resource: Resource) -> tuple[str, ...]:
    """The comment of a resource: its own text, else that of its tag (style `tag_docs`).

    It is deprecated where the config says the same of all of its methods.
    """
    from_tag = any(method.tag_docs == resource.docs for method in resource.methods)
    text = resource.docs if not from_tag or "tag_docs" in places.target.style else ""
    methods = places.methods(resource)
    messages = {method.deprecation.text(LANGUAGE) for method in methods}
    message = messages.pop() if len(messages) == 1 else ""
    return class_lines(text, deprecated=bool(message), deprecation=message)


def import_lines(imports: Imports, printer: Printer) -> list[str]:
    """The import statements of a module: the base class, other modules, the runtime."""
    lines: list[str] = []
    for entry in imports.lists():
        lines.extend([entry] if isinstance(entry, str) else printer.name_list(entry))
    return lines


def page_types(book: Book, types: Types, runtime: Runtime) -> tuple[Alias | PageClass, ...]:
    """The page types of the items that a module declares: aliases, or classes in the older layout."""
    return tuple(_page_type(types, runtime, name, op) for name, op in book.pages.get(types.module, ()))


def _page_type(types: Types, runtime: Runtime, name: str, op: Operation) -> Alias | PageClass:
    assert op.method.page is not None
    results, places = Results(types), types.places
    scheme = Generic(runtime.page_class(results.page_class(op)), (results.item(op),))
    is_last = op.method.page.scheme.kind is PageKind.FAKE_PAGE
    remark = places.target.house.lines(Role.SINGLE_PAGE) if is_last else ()
    return PageClass(name, scheme, remark) if places.node else Alias(name, scheme, remark=remark)


def declared_model(types: Types, places: Places, model: Model) -> tuple[Declaration, ...]:
    """The declaration of a named type."""
    return from_places(types.declare(places.model_name(model), model.type), model.name.at)


def child_class_is_hidden(child: Exports, own: Exports) -> bool:
    """Whether a type of the parent has the name of the child's class."""
    return child.class_name in own.types


def _names(declarations: Iterable[Declaration]) -> Iterator[str]:
    for declaration in declarations:
        yield declaration.name
        if isinstance(declaration, Namespace):
            yield from _names(declaration.body)


def resource_plan(book: Book, resource: Resource, printer: Printer, header: tuple[str, ...]) -> FilePlan | None:
    """The module of a resource, with clashing namespace imports renamed; None where it would be empty."""
    module = ResourceModule(book, resource, printer, {})
    view = module.view(header)
    above = 0
    while module.imports.clashes() and above < _DEEPEST:
        above += 1
        module = ResourceModule(book, resource, printer, _renamed(module.imports, book.places, above))
        view = module.view(header)
    if module.imports.clashes():
        module = ResourceModule(book, resource, printer, _numbered(module.imports))
        view = module.view(header)
    return module_plan(module.module, view, module.origins) if view.blocks else None


def _renamed(imports: Imports, places: Places, above: int) -> dict[Module, str]:
    """Longer names for the modules whose names clash; the one nearest to the top keeps its name."""
    seen: set[str] = set()
    renamed: dict[Module, str] = {}
    for module in sorted(imports.namespaces, key=_depth):
        alias = imports.namespaces[module]
        if alias in seen and module != SHARED:
            renamed[module] = places.alias(module, above)
        seen.add(alias)
    return renamed


def _numbered(imports: Imports) -> dict[Module, str]:
    """Names with numbers, for modules whose paths make the same words."""
    modules = sorted(imports.namespaces, key=_depth)
    wanted = (imports.aliases.get(module, imports.namespaces[module]) for module in modules)
    return dict(zip(modules, Scope(joint="").allot(wanted), strict=True))


def _depth(module: Module) -> tuple[int, Module]:
    return len(module), module
