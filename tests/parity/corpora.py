"""Real APIs at hand, each with its spec, its config, and a manifest of the SDK that was published from them.

They lie in the folder that SDKPRESS_CORPUS names, or in `../shared/corpus`. Nothing of them is kept here. The fixed
sentences of a published SDK are learnt anew each time from a copy of it, if one lies in SDKPRESS_GOLDENS or
`../goldens`.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.languages.registry import languages
from generator.pipeline.adopt import adopt
from generator.pipeline.contract import Request, Sdk
from generator.pipeline.press import press
from tests.parity.scoring import Row, score

ROOT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("SDKPRESS_CORPUS", ROOT.parent / "shared" / "corpus"))
GOLDENS = Path(os.environ.get("SDKPRESS_GOLDENS", ROOT.parent / "goldens"))
ABSENT = "there is no folder of real APIs; set SDKPRESS_CORPUS to one"


@dataclass(frozen=True, slots=True)
class Corpus:
    """One published SDK: what it was made from, on which day, and the folder of a copy of it, if there is one."""

    name: str
    language: str
    spec: Path
    config: Path
    manifest: Path
    as_of: dt.date
    golden: Path

    def __str__(self) -> str:
        return f"{self.name}-{self.language}"

    @property
    def has_house(self) -> bool:
        """Whether the SDK's fixed sentences can be learnt."""
        return self.golden.is_dir()


def corpora() -> tuple[Corpus, ...]:
    """The SDKs that can be scored: those of the languages that exist."""
    return tuple(corpus for folder in _folders(CORPUS) for corpus in _present(folder))


def earlier() -> tuple[Corpus, ...]:
    """The same SDKs at earlier moments."""
    found: list[Corpus] = []
    for corpus in corpora():
        for state in _folders(corpus.spec.parent / "history" / corpus.language):
            config = state / "stainless.yml"
            day = _day(json.loads((state / "state.json").read_text())["committed"])
            name = f"{corpus.name}@{state.name}"
            spec, manifest = _spec(state), state / "manifest.json"
            golden = GOLDENS / "history" / corpus.name / corpus.language / state.name
            chosen = config if config.is_file() else corpus.config
            found.append(Corpus(name, corpus.language, spec, chosen, manifest, day, golden))
    return tuple(found)


def measured(corpus: Corpus, *, with_house: bool) -> dict[str, Row]:
    """The figures of an SDK pressed now, with its own sentences or with ours."""
    files = {file.path: file.text.encode() for sdk in pressed(corpus, with_house=with_house) for file in sdk.files}
    return score(json.loads(corpus.manifest.read_text(encoding="utf-8")), files)


def pressed(corpus: Corpus, *, with_house: bool = True) -> tuple[Sdk, ...]:
    """The SDK of a corpus, pressed now, with its own sentences where they can be learnt and are wanted."""
    with tempfile.TemporaryDirectory() as folder:
        house = Path(folder) / "house.yml" if with_house and corpus.has_house else None
        if house:
            house.write_text(adopt(corpus.golden)[0], encoding="utf-8")
        request = Request(corpus.spec, corpus.config, (corpus.language,), house, corpus.as_of)
        return press(request, languages(), lambda _: None).sdks


def _present(folder: Path) -> Iterator[Corpus]:
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    for language, sdk in sorted(meta["sdks"].items()):
        manifest = folder / f"manifest.{language}.json"
        if language in languages() and manifest.is_file():
            golden = GOLDENS / folder.name / language
            day = _day(sdk["committed"])
            yield Corpus(folder.name, language, _spec(folder), folder / "stainless.yml", manifest, day, golden)


def _folders(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []


def _spec(folder: Path) -> Path:
    return next(path for path in (folder / "openapi.yml", folder / "openapi.json") if path.is_file())


def _day(moment: str) -> dt.date:
    return dt.date.fromisoformat(moment[:10])
