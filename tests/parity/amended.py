"""Configs with what they would have to say besides, as `amended.yml` lists it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from tests.parity.corpora import Corpus

FILE = Path(__file__).with_name("amended.yml")


def amendments() -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """The amendments of each SDK's config."""
    return dict(yaml.safe_load(FILE.read_text(encoding="utf-8")))


def amended(corpus: Corpus, folder: Path) -> Corpus:
    """The SDK with an amended copy of its config, which is written into a folder."""
    config = yaml.safe_load(corpus.config.read_text(encoding="utf-8"))
    for change in amendments().get(corpus.name, ()):
        *above, last = change["at"]
        place = config
        for key in above:
            place = place.setdefault(key, {})
        place[last] = change["set"]
    path = folder / f"{corpus.name}.yml"
    path.write_text(yaml.safe_dump(config, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return replace(corpus, config=path)
