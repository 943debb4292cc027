"""The methods that the client itself has (config `resources.$client`)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.languages.typescript.book import Book
from generator.languages.typescript.imports import Imports
from generator.languages.typescript.method_examples import method_example
from generator.languages.typescript.methods import Methods
from generator.languages.typescript.printer import Printer
from generator.languages.typescript.resources import class_method, import_lines, runtime_of
from generator.languages.typescript.results import Results
from generator.languages.typescript.samples import docs_samples
from generator.languages.typescript.types import Types

_HEADERS = ("internal", "headers")


@dataclass(frozen=True, slots=True)
class ClientMethods:
    """Lines of the client's module: imports and methods; `headers` are the names it needs of the module of headers."""

    imports: tuple[str, ...] = ()
    headers: frozenset[str] = frozenset()
    lines: tuple[str, ...] = ()


def client_methods(book: Book, printer: Printer) -> ClientMethods:
    """The methods of the client, with their types in a module of their own."""
    places = book.places
    if places.top_level is None:
        return ClientMethods()
    imports = Imports(places.base_client_module)
    types = Types(places, imports, replace(runtime_of(places, imports), client="this"))
    methods, samples = Methods(types, Results(types)), docs_samples(places)
    lines: list[str] = []
    for op in book.operations[places.top_level.path]:
        example = method_example(samples, printer.types, op)
        lines.extend([*printer.method(class_method(methods, op, example)), ""])
    headers = frozenset(imports.runtime.pop(_HEADERS, ()))
    return ClientMethods(tuple(import_lines(imports, printer)), headers, tuple(lines))
