"""The files that differ from the published ones, each listed in `open.yml` with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

from tests.parity.scoring import Row, part_of

FILE = Path(__file__).with_name("open.yml")


def reasons() -> dict[str, str]:
    """What each reason means."""
    return dict(yaml.safe_load(FILE.read_text(encoding="utf-8"))["reasons"])


def listed() -> dict[str, dict[str, str]]:
    """The reason of each file, by SDK (`name/language`) and path."""
    sdks: dict[str, dict[str, list[str]]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["files"]
    return {sdk: {path: why for why, paths in by_reason.items() for path in paths} for sdk, by_reason in sdks.items()}


def wrong(sdk: str, rows: Mapping[str, Row]) -> list[str]:
    """What the list does not say rightly of an SDK, in words, given its figures."""
    known = listed().get(sdk, {})
    differing = {path for row in rows.values() for path in row.differing}
    unlisted = [f"{sdk}: {path} differs and open.yml does not list it" for path in sorted(differing - known.keys())]
    mended = [f"{sdk}: {path} does not differ; strike it from open.yml" for path in sorted(known.keys() - differing)]
    return [*unlisted, *mended]


def counted(paths: Iterable[str]) -> dict[str, int]:
    """How many of the paths each part of an SDK holds."""
    parts = [part_of(path) or "client" for path in paths]
    return {part: parts.count(part) for part in sorted(set(parts))}
