"""The constructed bumps: each one change of a small API, with the verdicts that it must get beside it.

A bump is written as a patch (RFC 7396) of `base.yml` under `new`, or under `old` for the way back.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.languages.registry import languages
from generator.pipeline.review import Bump, Inputs, review
from generator.review.review import Review

FOLDER = Path(__file__).parent / "bumps"


@dataclass(frozen=True)
class Case:
    """A bump and its verdicts: the worst of the API and of the SDK, the rules that fire, and what griffe says."""

    name: str
    old: dict[str, Any]
    new: dict[str, Any]
    api: str
    rules: tuple[str, ...]
    sdk: str
    griffe: str
    why: str = ""


def cases() -> list[Case]:
    """All bumps, in the order of their numbers."""
    base = yaml.safe_load((FOLDER / "base.yml").read_text(encoding="utf-8"))
    return [_case(path, base) for path in sorted(FOLDER.glob("[0-9]*.yml"))]


def reviewed(case: Case, folder: Path) -> Review:
    """The review of a bump, of whose files a folder takes hold."""
    config = FOLDER / "stainless.yml"
    sides = []
    for name, document in (("old", case.old), ("new", case.new)):
        spec = folder / f"{name}.yml"
        spec.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
        sides.append(Inputs(spec, config, name))
    return review(Bump(sides[0], sides[1], ("python",)), languages(), lambda _: None)


def patched(value: Any, patch: Any) -> Any:
    """A value after a merge patch: null removes, mappings are merged, all else is replaced."""
    if not isinstance(patch, dict):
        return patch
    merged = dict(value) if isinstance(value, dict) else {}
    for key, change in patch.items():
        if change is None:
            merged.pop(key, None)
        else:
            merged[key] = patched(merged.get(key), change)
    return merged


def _case(path: Path, base: dict[str, Any]) -> Case:
    stated = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Case(
        name=path.stem,
        old=patched(base, stated.get("old", {})),
        new=patched(base, stated.get("new", {})),
        api=stated["api"],
        rules=tuple(stated["rules"]),
        sdk=stated["sdk"],
        griffe=stated["griffe"],
        why=stated.get("why", ""),
    )
