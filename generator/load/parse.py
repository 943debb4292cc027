"""YAML or JSON text to a tree of values that know where they stand."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from generator.diagnostics.diagnostic import Findings
from generator.load.builder import UnreadableError
from generator.load.files import SourceFile
from generator.load.json_text import parse_json
from generator.load.tree import Value
from generator.load.yaml_text import parse_yaml


def parse(source: SourceFile, findings: Findings) -> Value:
    """The value of the file's document, or None and a fatal finding when the text cannot be read.

    A name that ends in `.json` means JSON. Other text is tried as JSON when it looks so, for JSON strings may hold
    what YAML refuses (a surrogate pair, an escaped slash), and is read as YAML otherwise.
    """
    with collection_paused():
        try:
            return _parse(source, findings)
        except UnreadableError as stop:
            findings.add(stop.finding)
            return None


def _parse(source: SourceFile, findings: Findings) -> Value:
    if source.path.suffix.lower() == ".json":
        return parse_json(source, findings)
    if source.text.lstrip()[:1] in ("{", "["):
        trial = Findings()
        try:
            value = parse_json(source, trial)
        except UnreadableError:
            return parse_yaml(source, findings)
        findings.extend(trial)
        return value
    return parse_yaml(source, findings)


@contextmanager
def collection_paused() -> Iterator[None]:
    """No garbage is collected inside: where trees grow there is none, and looking for it takes much of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
