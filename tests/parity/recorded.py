"""The best figures so far; they may only rise."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from tests.parity.scoring import Row

FILE = Path(__file__).with_name("recorded.json")
# How the sentences were chosen, then language, corpus and part, then `identical` of `files`, and `extra` ones.
Record: TypeAlias = dict[str, dict[str, dict[str, dict[str, dict[str, int]]]]]
OWN, LEARNT = "our sentences", "learnt sentences"


def read() -> Record:
    """The record, empty where there is none yet."""
    return json.loads(FILE.read_text(encoding="utf-8")) if FILE.is_file() else {}


def figures(rows: Mapping[str, Row]) -> dict[str, dict[str, int]]:
    """What the record keeps of a score."""
    return {part: {"files": row.files, "identical": row.identical, "extra": row.extra} for part, row in rows.items()}


def fallen(best: Mapping[str, Mapping[str, int]], now: Mapping[str, Mapping[str, int]]) -> list[str]:
    """The parts that are worse than recorded, in words."""
    worse: list[str] = []
    for part, old in best.items():
        new = now.get(part, {"identical": 0, "extra": 0})
        if new["identical"] < old["identical"]:
            worse.append(f"{part}: {new['identical']} files are identical, {old['identical']} were")
        if new["extra"] > old["extra"]:
            worse.append(f"{part}: {new['extra']} files are too many, {old['extra']} were")
    return worse


def write(record: Record) -> None:
    """Keeps the record, sorted."""
    FILE.write_text(json.dumps(record, indent=1, sort_keys=True) + "\n", encoding="utf-8")
