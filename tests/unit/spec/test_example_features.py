"""The map of the example (features.yml) against the two files that it maps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

MAP = Path(__file__).with_name("features.yml")
ANYTHING = "*"


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature, and what has to be found at a place of a file for it to be shown."""

    name: str
    file: str
    place: str
    shows: Any


def features() -> Iterator[Feature]:
    """The features on the map."""
    for file, entries in yaml.safe_load(MAP.read_text(encoding="utf-8")).items():
        for name, entry in entries.items():
            yield Feature(name, file, entry["at"], entry.get("shows", ANYTHING))


@pytest.mark.parametrize("feature", tuple(features()), ids=lambda feature: feature.name)
def test_the_example_shows_the_feature(feature: Feature, document: dict[str, Any], config: dict[str, Any]) -> None:
    """What the map says is there."""
    found = at({"openapi.yml": document, "stainless.yml": config}[feature.file], feature.place)
    assert includes(found, feature.shows), f"{feature.file}: {feature.place}: {found!r}"


def test_no_feature_hides_another() -> None:
    """A name stands for one feature of a file: YAML would drop the others without a word."""
    written = MAP.read_text(encoding="utf-8").count(" at: ")
    assert written == len(list(features()))


@pytest.mark.parametrize(
    ("place", "mark"),
    [
        ("paths /agents post", "\n- "),
        ("paths /agents post", "]("),
        ("paths /agents post", "**"),
        ("paths /conversations/{conversation_id}/replies post", "\n2. "),
        ("paths /realtime/client_secrets post", "```js"),
        ("tags 1", "*version*"),
    ],
)
def test_descriptions_use_markdown(place: str, mark: str, document: dict[str, Any]) -> None:
    """The prose holds what makes wrapping hard."""
    assert mark in at(document, place)["description"]


def test_some_prose_has_to_be_wrapped(document: dict[str, Any]) -> None:
    """A paragraph of the document fills several lines of documentation."""
    assert len(at(document, "components schemas AgentDefinition allOf 1 properties instructions description")) > 240


def test_a_lost_feature_is_noticed() -> None:
    """The comparison behind the map tells more, less and other apart."""
    assert includes({"a": 1, "b": {"c": 2}}, {"b": {"c": 2}})
    assert not includes({"a": 1}, {"b": ANYTHING})
    assert not includes({"a": {"c": 1}}, {"a": {"c": 2}})
    assert not includes([1, 2], [1])
    assert not includes(True, 1)
    with pytest.raises(KeyError):
        at({"a": {}}, "a b")


def at(root: Any, place: str) -> Any:
    """The value at a place; `KeyError` or `IndexError` when there is none."""
    for step in place.split(" "):
        root = root[int(step)] if isinstance(root, list) else root[step]
    return root


def includes(found: Any, wanted: Any) -> bool:
    """Whether a value is the wanted one, further keys of mappings aside."""
    if wanted == ANYTHING:
        return True
    if isinstance(wanted, dict) and isinstance(found, dict):
        return all(key in found and includes(found[key], value) for key, value in wanted.items())
    return type(found) is type(wanted) and bool(found == wanted)
