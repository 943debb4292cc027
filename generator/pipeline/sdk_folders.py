"""Two folders of generated SDKs to the review of what changed between them, where no document is at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.delivery.snapshot import read_files, read_tree
from generator.diagnostics.stop import CannotRunError
from generator.pipeline.review import declared_names, stated_version
from generator.planning.contract import TextFile
from generator.review.causes import Traces
from generator.review.release import api_release
from generator.review.review import Review, SdkReview, review_sdk
from generator.review.sdk.symbol import Sources

_SIGNS: Final = {"python": "pyproject.toml", "typescript": "package.json"}
_FOLDERS: Final = ("src", "tests")
_SUFFIXES: Final = (".py", ".ts")
_FILES: Final = (*_SIGNS.values(), "api.md", "README.md", ".stats.yml")
_NOTE: Final = "two generated SDKs were compared, so no change of a document or a config is named as a cause"


@dataclass(frozen=True, slots=True)
class SdkFolder:
    """A folder that holds an SDK, or one for each language, and what reports call it."""

    root: Path
    title: str

    @property
    def sdks(self) -> dict[str, Path]:
        """The root of each SDK by its language."""
        own = {language: self.root for language, sign in _SIGNS.items() if _is_sdk(self.root, sign)}
        below = {language: self.root / language for language, sign in _SIGNS.items()}
        return own or {language: root for language, root in below.items() if _is_sdk(root, _SIGNS[language])}


def review_folders(old: SdkFolder, new: SdkFolder, languages: tuple[str, ...], version: str) -> Review:
    """The review of two folders; of a language that only one of them has, everything came or went.

    Raises CannotRunError where neither holds an SDK of a language that was asked for.
    """
    before, after = old.sdks, new.sdks
    found = [each for each in dict.fromkeys((*before, *after)) if not languages or each in languages]
    if not found:
        raise CannotRunError(f"neither {old.title} nor {new.title} holds an SDK of {', '.join(languages)}")
    sdks = tuple(_sdk(language, before.get(language), after.get(language), version) for language in found)
    release = max((sdk.release for sdk in sdks), key=lambda release: release.level, default=api_release(()))
    return Review(old.title, new.title, (), sdks, release, notes=(_NOTE,))


def _sdk(language: str, old: Path | None, new: Path | None, version: str) -> SdkReview:
    before, after = (dict(_texts(root)) if root is not None else {} for root in (old, new))
    traces = Traces({}, None, declared_names)
    stated = version or stated_version(TextFile(path, text) for path, text in before.items())
    return review_sdk(language, _sources(before, after), _sources(after, before), (), (traces, traces), stated)


def _sources(files: Mapping[str, str], others: Mapping[str, str]) -> Sources:
    differing = tuple(TextFile(path, text) for path, text in files.items() if others.get(path) != text)
    return Sources(differing, lambda path: files.get(path, ""), tuple(files))


def _texts(root: Path) -> Iterator[tuple[str, str]]:
    for suffix in _SUFFIXES:
        yield from ((file.path, file.text) for file in read_tree(root, _FOLDERS, suffix))
    yield from ((file.path, file.text) for file in read_files(root, _FILES))


def _is_sdk(root: Path, sign: str) -> bool:
    return (root / sign).is_file() and (root / "src").is_dir()
