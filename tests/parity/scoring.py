"""How many files of a generated SDK are those of a published one, byte for byte."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

# The line that names the generator; a manifest also holds the hash of each file without it.
HEADER = re.compile(rb"\A(?://|#|/\*)\s*File generated from our OpenAPI spec by [^\n]*\n")
PARTS = (
    ("types", re.compile(r"src/[^/]+/types/")),
    ("resources", re.compile(r"src/([^/]+/)?resources(/|\.ts$)")),
    ("tests", re.compile(r"tests/api[_-]resources/")),
    ("api.md", re.compile(r"api\.md$")),
    ("client", re.compile(r"src/([^/]+/)?(_client\.py|_module_client\.py|__init__\.py|client\.ts|index\.ts)$")),
)
# Files of these parts that the published SDK does not have count against us.
COUNTED_EXTRA = ("types", "resources", "tests")


@dataclass(slots=True)
class Row:
    """The figures of one part: published files, those that are identical, and our files that it does not have."""

    files: int = 0
    identical: int = 0
    extra: int = 0
    lines: int = 0
    same_lines: int = 0
    differing: list[str] = field(default_factory=list[str])


def part_of(path: str) -> str | None:
    """The part of an SDK that a path belongs to, or None where it is not scored."""
    return next((name for name, pattern in PARTS if pattern.match(path)), None)


def score(manifest: Mapping[str, Mapping[str, str]], files: Mapping[str, bytes]) -> dict[str, Row]:
    """The figures of each part, given the manifest of a published SDK (path to hashes) and generated files."""
    rows = {name: Row() for name, _ in PARTS}
    for path, hashes in manifest.items():
        row = rows[part_of(path) or "client"]
        row.files += 1
        row.lines += int(hashes["lines"])
        if path in files and same_bytes(files[path], hashes):
            row.identical += 1
            row.same_lines += int(hashes["lines"])
        else:
            row.differing.append(path)
    for path in sorted(set(files) - set(manifest)):
        part = part_of(path)
        if part in COUNTED_EXTRA:
            rows[part].extra += 1
            rows[part].differing.append(path)
    return {name: row for name, row in rows.items() if row.files or row.extra}


def table(scores: Iterable[tuple[str, Mapping[str, Row]]]) -> str:
    """One line for each SDK: identical of all files for each part, then the total with its share."""
    names = [name for name, _ in PARTS]
    lines = ["".join([f"{'':32}", *(f"{name:>14}" for name in names), f"{'total':>14}{'files %':>9}{'lines %':>9}"])]
    for title, rows in scores:
        cells = [f"{rows[name].identical}/{rows[name].files}" if name in rows else "" for name in names]
        files, same = (sum(getattr(row, key) for row in rows.values()) for key in ("files", "identical"))
        line_count, same_lines = (sum(getattr(row, key) for row in rows.values()) for key in ("lines", "same_lines"))
        extra = sum(row.extra for row in rows.values())
        shares = f"{100 * same / files:>9.1f}{100 * same_lines / line_count:>9.1f}" + (f"  +{extra}" if extra else "")
        lines.append("".join([f"{title:32}", *(f"{cell:>14}" for cell in cells), f"{f'{same}/{files}':>14}", shares]))
    return "\n".join(lines)


def same_bytes(content: bytes, hashes: Mapping[str, str]) -> bool:
    """Whether a file is the published one, but for the header line."""
    if hashlib.sha256(content).hexdigest() == hashes["sha256"]:
        return True
    body = HEADER.sub(b"", content, count=1)
    return hashlib.sha256(body).hexdigest() == hashes.get("body_sha256")
