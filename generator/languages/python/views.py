"""Exactly what the templates of the Python SDK may see; all text is spelled, ordered and wrapped beforehand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldView:
    """An attribute of a class: its annotation, the text behind it (` = None`), and its docstring."""

    name: str
    annotation: str
    default: str
    doc: str


@dataclass(frozen=True, slots=True)
class ExtraView:
    """Further properties of a class: the annotation of their values, and the remarks on it."""

    annotation: str
    store: tuple[str, ...]
    access: tuple[str, ...]
    typed: bool = True
    for_checkers: bool = True


@dataclass(frozen=True, slots=True)
class DeclarationView:
    """A class (`bases`, `fields`) or, where `alias` is given, a name for a type expression."""

    name: str
    bases: str = ""
    remark: str = ""
    doc: str = ""
    fields: tuple[FieldView, ...] = ()
    extra: ExtraView | None = None
    hidden_from_tests: bool = False
    empty: bool = False
    alias: str = ""
    plain_alias: str = ""
    cyclic_alias: str = ""


@dataclass(frozen=True, slots=True)
class TypesFile:
    """A module of types; a `roomy` one has two empty lines above its imports."""

    header: tuple[str, ...]
    future: bool
    imports: tuple[str, ...]
    exports: tuple[str, ...]
    declarations: tuple[DeclarationView, ...]
    tail: tuple[str, ...] = ()
    has_exports: bool = True
    roomy: bool = False


@dataclass(frozen=True, slots=True)
class PackageFile:
    """An `__init__` module that re-exports names, and rebuilds models that refer to each other."""

    header: tuple[str, ...]
    future: bool
    imports: tuple[str, ...]
    rebuild: tuple[str, ...] = ()
    rebuild_remark: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MethodLine:
    """A method in the API listing: its endpoint, how it is called, and the link to what it returns."""

    title: str
    chain: str
    file: str
    name: str
    arguments: str
    returned: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A resource in the API listing; the import of its types is one `statement`, or one of several `names`."""

    heading: str
    labelled: bool = False
    package: str = ""
    statement: str = ""
    names: tuple[str, ...] = ()
    methods: tuple[MethodLine, ...] = ()


@dataclass(frozen=True, slots=True)
class ListingFile:
    """An API listing."""

    sections: tuple[SectionView, ...]
