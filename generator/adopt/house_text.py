"""Learning the fixed sentences of an existing SDK: what it says most often in each role."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.adopt.client import client_evidence, package_evidence
from generator.adopt.resources import Evidence, resource_evidence, test_evidence, types_evidence
from generator.adopt.source import parsed
from generator.adopt.typescript import header_of, typescript_evidence
from generator.adopt.websocket import websocket_evidence
from generator.planning.contract import TextFile
from generator.planning.house import HouseText, Role

_HEADER: Final = re.compile(r"\A(?:#|//) ?(\S.*)\n")
_TYPESCRIPT: Final = ".ts"
_MARKS_OF_TYPES: Final = ("__pydantic_extra__", "def __getattr__", "_rebuild")
"""What stands in the files of types that say something in a role."""
_PACKAGE_FILE: Final = re.compile(r"src/(\w+)/__init__\.py")


@dataclass(frozen=True, slots=True)
class Support:
    """How sure a learnt sentence is: `agreeing` of `places` say exactly this."""

    agreeing: int
    places: int


@dataclass(frozen=True, slots=True)
class Learnt:
    """The sentences of an SDK and what supports each; a role that the SDK never uses is in neither."""

    house: HouseText
    support: dict[Role, Support]


def learn(files: Iterable[TextFile]) -> Learnt:
    """The house text of an SDK, given its files under `src/` and `tests/`."""
    headers: Counter[str] = Counter()
    said: dict[Role, Counter[str]] = {}
    for file in sorted(files, key=lambda file: file.path):
        headers.update([header] if (header := _header(file)) else [])
        for role, text in _evidence(file):
            said.setdefault(role, Counter())[text] += 1
    house = HouseText(_winner(headers), {role: _winner(said[role]) for role in Role if role in said})
    return Learnt(house, {role: Support(max(said[role].values()), said[role].total()) for role in Role if role in said})


def _header(file: TextFile) -> str:
    if file.path.endswith(_TYPESCRIPT):
        return header_of(file.text)
    found = _HEADER.match(file.text)
    return found[1] if found else ""


def _evidence(file: TextFile) -> Evidence:
    if file.path.endswith(_TYPESCRIPT):
        yield from typescript_evidence(file.path, file.text)
        return
    if file.path.startswith("tests/"):
        yield from test_evidence(file.text)
        return
    package = _PACKAGE_FILE.fullmatch(file.path)
    wanted = package or "/resources/" in file.path or any(mark in file.text for mark in _MARKS_OF_TYPES)
    if not wanted and not file.path.endswith("/_client.py"):
        return
    source = parsed(file.path, file.text)
    if source is None:
        return
    if package:
        yield from package_evidence(source, package[1])
    elif file.path.endswith("/_client.py"):
        yield from client_evidence(source)
    elif "/resources/" in file.path:
        yield from resource_evidence(source)
        yield from websocket_evidence(source)
    elif "/types/" in file.path:
        yield from types_evidence(source)


def _winner(texts: Counter[str]) -> str:
    """The text said most often; among equals, the first in the alphabet."""
    return min(texts, key=lambda text: (-texts[text], text), default="")
