"""Where the declared names of a module come from, by the path of each name through namespaces, classes and interfaces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.diagnostics.position import Span
from generator.languages.typescript.syntax import Alias, Declaration, Interface, Namespace, Origins, ResourceClass


def declared_origins(
    declarations: Iterable[Declaration], class_: ResourceClass | None = None
) -> dict[str, tuple[Span, ...]]:
    """The places of each declared name that comes from one."""
    found: dict[str, dict[Span, None]] = {}
    own = _of_class(class_) if class_ is not None else ()
    for name, places in (*own, *_of_all(declarations, "")):
        known = found.setdefault(name, {})
        known.update(dict.fromkeys(place for place in places if place is not None))
    return {name: tuple(places) for name, places in found.items() if places}


def from_places(declarations: tuple[Declaration, ...], *at: Span | None) -> tuple[Declaration, ...]:
    """The declarations of a name, the first of which comes from further places."""
    first, *rest = declarations
    return (replace(first, at=(*first.at, *at)), *rest) if isinstance(first, Interface | Alias) else declarations


def _of_class(class_: ResourceClass) -> Iterator[tuple[str, Origins]]:
    yield class_.name, class_.at
    if class_.base:
        yield class_.base, class_.at
    owner = class_.base or class_.name
    yield from ((f"{owner}.{method.signature.name}", method.at) for method in class_.methods)


def _of_all(declarations: Iterable[Declaration], owner: str) -> Iterator[tuple[str, Origins]]:
    for declaration in declarations:
        path = f"{owner}{declaration.name}"
        if isinstance(declaration, Namespace):
            yield from _of_all(declaration.body, f"{path}.")
        elif isinstance(declaration, Interface | Alias):
            yield path, declaration.at
        if isinstance(declaration, Interface):
            yield from ((f"{path}.{_bare(member.key)}", member.at) for member in declaration.members)


def _bare(key: str) -> str:
    """The name in the left side of a property: without its mark and its quotes."""
    return key.removesuffix("?").strip("'\"")
