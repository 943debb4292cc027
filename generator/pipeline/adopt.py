"""From an existing SDK to its house text."""

from __future__ import annotations

from pathlib import Path

from generator.adopt.house_file import house_yaml
from generator.adopt.house_text import Learnt, learn
from generator.delivery.snapshot import read_tree


def adopt(folder: Path) -> tuple[str, Learnt]:
    """The house file that an existing SDK's fixed sentences make, and what supports each of them."""
    files = (file for suffix in (".py", ".ts") for file in read_tree(folder, ("src", "tests"), suffix))
    learnt = learn(files)
    return house_yaml(learnt.house), learnt
