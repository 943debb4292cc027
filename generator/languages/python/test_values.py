"""Example values as Python expressions."""

from __future__ import annotations

from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal, string
from generator.languages.python.members import spelled_name
from generator.planning.example_values import (
    FILE_TEXT,
    DateExample,
    Example,
    FileExample,
    ListExample,
    Member,
    ObjectExample,
)

_OLD_FILE_TEXT = "raw file contents"
_PARSERS = {"date-time": "parse_datetime", "date": "parse_date"}


def spelled(layout: Layout, imports: Imports, value: Example) -> str:
    """The expression for an example; objects of several members have a line for each."""
    match value:
        case FileExample():
            return f"b{string(FILE_TEXT if 'example_data_files' in layout.target.style else _OLD_FILE_TEXT)}"
        case DateExample():
            return _date(layout, imports, value)
        case ListExample():
            return f"[{', '.join(spelled(layout, imports, item) for item in value.items)}]"
        case ObjectExample():
            members = [
                f"{string(key_name(layout, member))}: {spelled(layout, imports, member.value)}"
                for member in value.members
            ]
            return f"{{{', '.join(members)}{',' if len(members) > 1 else ''}}}"
        case _:
            return literal(value)


def _date(layout: Layout, imports: Imports, value: DateExample) -> str:
    parser = _PARSERS.get(value.format)
    if parser is None:
        return string(value.text)
    return f"{imports.name(f'{layout.target.package_name}._utils', parser)}({string(value.text)})"


def key_name(layout: Layout, member: Member) -> str:
    """The key of a member: as the typed dictionary has it, or as on the wire where no type knows it."""
    return member.name if member.type is None else spelled_name(layout, member.name, member.type)
