"""What to do about each file: write it, remove it or leave it; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from fnmatch import fnmatchcase
from typing import Final

from generator.delivery.manifest import Manifest, digest
from generator.planning.contract import TextFile

# The first line that generators of this family print; only the name behind it varies.
_HEADER: Final = re.compile(rb"\A(?:#|//|/\*)\s*File generated from our OpenAPI spec by ")
_NONE: Final = frozenset[str]()
_COMMENT: Final = re.compile(rb"\A(?:#|//|/\*)\s*([^\n]*)")


class Left(Enum):
    """Why a file is left as it is although the run has something else for its place."""

    NOT_OWNED = "not owned"
    EDITED = "edited"
    EDITED_STALE = "edited, no longer generated"
    BLOCKED = "not a regular file"
    OUTSIDE = "leads outside"


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at a path now: the content of a regular file, or why it cannot be replaced."""

    content: bytes | None = None
    obstacle: Left | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """What the user allows: `take_over` files that we did not write, `overwrite` edited ones, globs to `keep`.

    A file that starts with the `header` of generated files counts as generated even where no manifest lists it.
    """

    header: str = ""
    take_over: bool = False
    overwrite: bool = False
    keep: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What a run does: files to write, paths to remove, paths that are right already, and paths that are left alone."""

    write: tuple[TextFile, ...] = ()
    remove: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    left: Mapping[str, Left] = field(default_factory=dict[str, Left])

    @property
    def stale(self) -> bool:
        """Whether the folder differs from what the run would leave there."""
        return bool(self.write or self.remove)


def decide(
    files: Iterable[TextFile],
    found: Mapping[str, Found],
    written: Iterable[Manifest],
    rules: Rules,
) -> Decision:
    """The decision for each new file, and for each path that one of the `written` manifests lists.

    `found` holds what stands at those paths; a path that it lacks is free. Several manifests are several runs, the
    last of which may have been killed half way: what any of them wrote is ours.
    """
    ours = _digests(written)
    planned = {file.path: file for file in files}
    verdicts = {path: _verdict(file, found.get(path), ours.get(path, _NONE), rules) for path, file in planned.items()}
    gone = [path for path in ours if path in found and path not in planned]
    stale = {path: _stale(found[path], ours[path], path, rules) for path in gone}
    left = {path: verdict for path, verdict in (verdicts | stale).items() if isinstance(verdict, Left)}
    # Where case does not count, the stale path may be the planned file itself, which then has to be written again.
    respelt = {path.casefold() for path, verdict in stale.items() if verdict is True}
    verdicts |= {path: True for path, verdict in verdicts.items() if verdict is False and path.casefold() in respelt}
    return Decision(
        write=tuple(planned[path] for path, verdict in verdicts.items() if verdict is True),
        remove=tuple(sorted(path for path, verdict in stale.items() if verdict is True)),
        unchanged=tuple(path for path, verdict in verdicts.items() if verdict is False),
        left=dict(sorted(left.items())),
    )


def _verdict(file: TextFile, found: Found | None, ours: frozenset[str], rules: Rules) -> bool | Left:
    """Whether to write the file, or why not to."""
    if found is None:
        return True
    if found.content is None:
        return found.obstacle or Left.BLOCKED
    new = file.text.encode()
    if found.content == new:
        return False
    current = digest(found.content)
    if current in ours:
        return True
    if ours:
        # Edited since. Where we have nothing new to say the edit simply stays.
        return rules.overwrite or (False if digest(new) in ours else Left.EDITED)
    return rules.take_over or _generated(found.content, rules.header) or Left.NOT_OWNED


def _stale(found: Found, ours: frozenset[str], path: str, rules: Rules) -> bool | Left:
    """Whether to remove a file that is no longer generated, or why not to."""
    if found.content is None:
        return found.obstacle or Left.BLOCKED
    if any(fnmatchcase(path, pattern) for pattern in rules.keep):
        return False
    return True if digest(found.content) in ours else Left.EDITED_STALE


def _generated(content: bytes, header: str) -> bool:
    if _HEADER.match(content):
        return True
    line = _COMMENT.match(content)
    return bool(header and line and line[1].rstrip(b" */\r") == header.encode())


def _digests(written: Iterable[Manifest]) -> dict[str, frozenset[str]]:
    ours: dict[str, frozenset[str]] = {}
    for manifest in written:
        for path, value in manifest.files.items():
            ours[path] = ours.get(path, frozenset()) | {value}
    return ours
