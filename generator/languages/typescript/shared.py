"""The module of the types that several resources use."""

from __future__ import annotations

from generator.languages.typescript.book import Book
from generator.languages.typescript.files import module_plan
from generator.languages.typescript.imports import Imports
from generator.languages.typescript.origins import declared_origins
from generator.languages.typescript.places import SHARED
from generator.languages.typescript.printer import Printer
from generator.languages.typescript.resources import declared_model, import_lines, page_types, runtime_of
from generator.languages.typescript.types import Types
from generator.languages.typescript.views import ModuleFile
from generator.planning.contract import FilePlan


def shared_plan(book: Book, printer: Printer, header: tuple[str, ...]) -> FilePlan:
    """The shared types, in the order of their names, and the page types of those that methods list."""
    places, imports_ = book.places, Imports(SHARED)
    runtime = runtime_of(places, imports_)
    types = Types(places, imports_, runtime)
    declared = [each for model in places.shared for each in declared_model(types, places, model)]
    declared.extend(page_types(book, types, runtime))
    blocks = [printer.declaration(each) for each in declared]
    imports = import_lines(types.imports, printer)
    if imports:
        blocks.insert(0, imports)
    view = ModuleFile(header, tuple("\n".join(block) for block in blocks))
    return module_plan(SHARED, view, declared_origins(declared))
