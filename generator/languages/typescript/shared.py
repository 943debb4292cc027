"""The module of the types that several resources use."""

from __future__ import annotations

from generator.languages.typescript.imports import Imports
from generator.languages.typescript.places import SHARED, Places
from generator.languages.typescript.printer import Printer
from generator.languages.typescript.resources import declared_model, import_lines, runtime_of
from generator.languages.typescript.types import Types
from generator.languages.typescript.views import ModuleFile


def shared_module(places: Places, printer: Printer, header: tuple[str, ...]) -> ModuleFile:
    """The shared types, in the order of their names."""
    imports_ = Imports(SHARED)
    types = Types(places, imports_, runtime_of(places, imports_))
    blocks = [
        printer.declaration(declaration)
        for model in places.shared
        for declaration in declared_model(types, places, model)
    ]
    imports = import_lines(types.imports, printer)
    if imports:
        blocks.insert(0, imports)
    return ModuleFile(header, tuple("\n".join(block) for block in blocks))
