"""What a bump means for the release: the part of the version that rises, the changelog entry, the commit message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from generator.review.change import Change, Part, Verdict
from generator.review.hunk import FilePair
from generator.review.sdk.symbol import Action, SdkChange

_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?")
_TITLE = 72
_MOST = 40
_INSIDE = ("src/", "packages/", "lib/")


class Level(IntEnum):
    """The part of a version that rises (semver.org 2.0.0)."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    @property
    def word(self) -> str:
        """The lower-case word that reports print."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Release:
    """What follows for one SDK: the level, the next version where the last is known, and the texts."""

    level: Level
    version: str
    next_version: str
    changelog: str
    commit: str


def release_of(version: str, api: Sequence[Change], sdk: Sequence[SdkChange], files: Sequence[FilePair]) -> Release:
    """The release of an SDK that changed in these ways; '' for a version that is not known."""
    level = sdk_level(sdk, files)
    following = next_version(version, level)
    return Release(level, version, following, changelog(following, api, sdk, level), commit_message(api, sdk, level))


def api_release(api: Sequence[Change]) -> Release:
    """The release that a change of the document asks for where no SDK is looked at."""
    worst = max((change.verdict for change in api), default=None)
    levels = {Verdict.BREAKING: Level.MAJOR, Verdict.COMPATIBLE: Level.MINOR, Verdict.TEXT: Level.PATCH}
    level = levels[worst] if worst is not None else Level.NONE
    return Release(level, "", "", changelog("", api, (), level), commit_message(api, (), level))


def sdk_level(sdk: Sequence[SdkChange], files: Sequence[FilePair]) -> Level:
    """The level that the code of an SDK asks for: its public symbols decide, then whether anything users get changed."""
    if any(change.verdict is Verdict.BREAKING for change in sdk):
        return Level.MAJOR
    if sdk:
        return Level.MINOR
    return Level.PATCH if any(file.path.startswith(_INSIDE) for file in files) else Level.NONE


def next_version(version: str, level: Level) -> str:
    """The version that follows; '' where the last is not known.

    Below 1.0.0 a breaking change raises the minor part, as the release settings of generated SDKs say
    (`bump-minor-pre-major`). A pre-release counts on (`-alpha.3` to `-alpha.4`) until it is given up by hand, unless the
    level asks for more than the version that it leads to.
    """
    match = _VERSION.fullmatch(version)
    if match is None:
        return ""
    if level is Level.NONE:
        return version
    major, minor, patch = (int(part) for part in match.groups()[:3])
    stage = match[4] or ""
    if level is Level.MAJOR and major == 0:
        level = Level.MINOR
    if stage:
        leads_to = Level.MAJOR if (minor, patch) == (0, 0) and major else Level.MINOR if patch == 0 else Level.PATCH
        if level <= leads_to:
            return f"{major}.{minor}.{patch}-{_counted(stage)}"
    raised = {
        Level.MAJOR: f"{major + 1}.0.0",
        Level.MINOR: f"{major}.{minor + 1}.0",
        Level.PATCH: f"{major}.{minor}.{patch + 1}",
    }[level]
    return f"{raised}-{_first(stage)}" if stage else raised


def changelog(version: str, api: Sequence[Change], sdk: Sequence[SdkChange], level: Level) -> str:
    """The entry of the changelog in Markdown; '' where nothing is released."""
    if level is Level.NONE:
        return ""
    sections = (
        ("\u26a0 BREAKING CHANGES", tuple(_breaking(api, sdk))),
        ("Features", tuple(_features(api, sdk))),
        ("Changes", tuple(_others(api))),
        ("Documentation", tuple(_texts(api))),
    )
    parts = [f"## {version or 'Unreleased'}"]
    for title, entries in sections:
        if entries:
            more = [f"* and {len(entries) - _MOST} more"] if len(entries) > _MOST else []
            parts.append("\n".join([f"### {title}", "", *(f"* {entry}" for entry in entries[:_MOST]), *more]))
    if len(parts) == 1:
        parts.append("### Chores\n\n* regenerated")
    return "\n\n".join(parts) + "\n"


def commit_message(api: Sequence[Change], sdk: Sequence[SdkChange], level: Level) -> str:
    """A conventional commit (conventionalcommits.org 1.0.0): a title, what changed, and a footer per break."""
    breaking = tuple(_breaking(api, sdk))
    features, others = tuple(_features(api, sdk)), tuple(_others(api))
    texts = tuple(_texts(api))
    kind = "feat" if level >= Level.MINOR else "fix" if others else "docs" if texts else "chore"
    said = (*breaking, *features, *others, *texts)
    mark = "!" if level is Level.MAJOR else ""
    more = f" (+{len(said) - 1})" if len(said) > 1 else ""
    head = f"{kind}(api){mark}: "
    title = head + _cut(_plain(said[0]) if said else "regenerate", _TITLE - len(head) - len(more)) + more
    body = "\n".join(f"- {_plain(entry)}" for entry in said[:_MOST])
    footers = "\n".join(f"BREAKING CHANGE: {_plain(entry)}" for entry in breaking[:_MOST])
    return "\n\n".join(part for part in (title, body if len(said) > 1 else "", footers) if part) + "\n"


def _breaking(api: Sequence[Change], sdk: Sequence[SdkChange]) -> Iterator[str]:
    if sdk:
        yield from (_symbol(change) for change in sdk if change.verdict is Verdict.BREAKING)
        return
    yield from (_entry(change) for change in api if change.verdict is Verdict.BREAKING)


def _features(api: Sequence[Change], sdk: Sequence[SdkChange]) -> Iterator[str]:
    if sdk:
        added = (change for change in sdk if change.action is Action.ADDED and change.verdict is not Verdict.BREAKING)
        yield from (_symbol(change) for change in added)
        return
    yield from (_entry(c) for c in api if c.verdict is Verdict.COMPATIBLE and c.old is None and c.uses)


def _others(api: Sequence[Change]) -> Iterator[str]:
    quiet = (Part.SCHEMA, Part.TEXT)
    for change in api:
        if change.verdict is Verdict.COMPATIBLE and change.old is not None and change.rule.part not in quiet:
            yield _entry(change)


def _texts(api: Sequence[Change]) -> Iterator[str]:
    subjects = dict.fromkeys(change.subject for change in api if change.verdict is Verdict.TEXT and change.uses)
    yield from (f"{code_span(subject)}: the text changed" for subject in subjects)


def _entry(change: Change) -> str:
    return f"{code_span(change.subject)}: {change.message}"


def _symbol(change: SdkChange) -> str:
    owner, _, name = change.path.rpartition(".")
    last = owner.rpartition(".")[2]
    return f"{code_span(f'{last}.{name}' if last[:1].isupper() else name)}: {change.message}"


def code_span(text: str) -> str:
    """The text as a code span (CommonMark 0.31, 6.1), whatever backticks it holds, on one line."""
    text = " ".join(text.split())
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") or not text else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _plain(entry: str) -> str:
    return " ".join(entry.replace("`", "").split())


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 3].rstrip()}..."


def _counted(stage: str) -> str:
    head, dot, last = stage.rpartition(".")
    return f"{head}{dot}{int(last) + 1}" if last.isdigit() else f"{stage}.1"


def _first(stage: str) -> str:
    head, dot, last = stage.rpartition(".")
    return f"{head}{dot}1" if last.isdigit() else stage
