"""Index modules and the modules that stand for a folder: what they pass on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.languages.typescript.book import Book
from generator.languages.typescript.exports import own_exports
from generator.languages.typescript.files import module_plan
from generator.languages.typescript.places import SHARED, Module, relative
from generator.languages.typescript.printer import Printer
from generator.languages.typescript.syntax import NameList
from generator.languages.typescript.views import ModuleFile
from generator.languages.typescript.websockets import socket_exports
from generator.model.api import Resource
from generator.planning.contract import FilePlan

_TOP: Module = ("resources", "index")


def barrels(book: Book, printer: Printer, header: tuple[str, ...]) -> tuple[FilePlan, ...]:
    """The index of each folder, and (style `folder_modules`) beside each folder a module that passes its index on."""
    places = book.places
    passes_on = "folder_modules" in places.target.style
    plans = [module_plan(("resources",), ModuleFile((), ("export * from './resources/index';",)))] if passes_on else []
    top = (*((places.top_level,) if places.top_level is not None else ()), *places.top)
    plans.append(module_plan(_TOP, _index(book, _TOP, None, top, printer, header)))
    for resource in places.resources():
        if not places.is_folder(resource):
            continue
        folder = places.folder(resource)
        index = (*folder, "index")
        plans.append(module_plan(index, _index(book, index, resource, places.children(resource), printer, header)))
        if passes_on:
            passed_on = f"export * from '{relative(folder, index)}';"
            plans.append(module_plan(folder, ModuleFile(header, (passed_on,))))
    return tuple(plans)


def _index(
    book: Book,
    index: Module,
    own: Resource | None,
    children: tuple[Resource, ...],
    printer: Printer,
    header: tuple[str, ...],
) -> ModuleFile:
    """An index module: the resource of the folder and those below it, in the order of their classes.

    Of two things with one name it passes on the one of the folder's resource, else a class, else the first.
    """
    places = book.places
    listed = (*((own,) if own is not None else ()), *children)
    declared = own_exports(book, own).types if own is not None else frozenset[str]()
    classes = {places.class_name(resource) for resource in listed if not places.is_top_level(resource)} - declared
    taken = {places.model_name(model) for model in places.shared}
    entries: list[tuple[str, tuple[str, ...], Module]] = []
    for resource in listed:
        exports = own_exports(book, resource)
        if resource.standalone:
            exports = exports.alone()
        hidden = taken | (classes - {exports.class_name})
        if own is None and resource.path in places.passed_on:
            continue
        passed = [export for export in exports.barrel() if export.name not in hidden]
        taken.update(export.name for export in passed)
        names = tuple(export.spelled for export in passed)
        if names:
            is_own = own is not None and resource is own
            module = places.module(resource) if is_own else _outer(book, resource, nested=own is not None)
            class_ = exports.class_name if exports.class_name in names else names[0]
            entries.append((class_, names, module))
    if own is not None:
        entries.extend((name, (f"type {name}",), module) for name, module in socket_exports(places, own))
    entries.sort(key=lambda entry: entry[0])
    lines = [f"export * from '{relative(index, module)}';" for module in _passed_on(book, own)]
    for _, names, module in entries:
        lines.extend(printer.name_list(NameList("export", names, f"from '{relative(index, module)}';")))
    return ModuleFile(header, ("\n".join(lines or ["export {};"]),))


def _passed_on(book: Book, own: Resource | None) -> Iterator[Module]:
    """The modules of which the first index passes everything on."""
    places = book.places
    if own is not None:
        return
    yield from sorted(
        (*places.folder(resource), "index") for resource in places.top if resource.path in places.passed_on
    )
    if places.shared:
        yield SHARED


def _outer(book: Book, resource: Resource, *, nested: bool) -> Module:
    """The module through which an index reaches a resource below it."""
    places = book.places
    folder = places.folder(resource)
    if not places.is_folder(resource) or not places.children(resource):
        return folder
    return (*folder, "index") if nested else places.module(resource)
