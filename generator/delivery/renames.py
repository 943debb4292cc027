"""Which new file an edited one has become under another name, and the edits put into it; pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from generator.delivery.alignment import blocks, lines_of
from generator.delivery.merge import Merged, merge

_WORD: Final = re.compile(r"\w+")
# A file is the old one under a new name where this share of its lines is the same but for the words renamed.
_ALIKE: Final = 0.6
_CANDIDATES: Final = 12


def find_renames(gone: Mapping[str, str], free: Mapping[str, str]) -> dict[str, str]:
    """The new path of each path that is gone, where one of the free texts is much like what we wrote there.

    Each new path is given away once, to the file that is most like it.
    """
    ranked = sorted(
        (-likeness(text, free[path]), old, path) for old, text in gone.items() for path in _candidates(text, free)
    )
    found: dict[str, str] = {}
    for score, old, path in ranked:
        if -score >= _ALIKE and old not in found and path not in found.values():
            found[old] = path
    return found


def likeness(old: str, new: str) -> float:
    """The share of lines, from 0 to 1, that the new text has of the old one once words are renamed."""
    words = _renamed_words(lines_of(old), lines_of(new))
    return _share(Counter(_respelled(line, words) for line in lines_of(old)), Counter(lines_of(new)))


def carry(base: str, yours: str, ours: str) -> Merged:
    """The edits that lead from `base` to `yours`, in a text that says the same as `base` in other words.

    A line that a person wrote stays as it was written, even where it has a word that is spelled otherwise now.
    """
    base_lines, your_lines = lines_of(base), lines_of(yours)
    words = _renamed_words(base_lines, lines_of(ours))
    kept_base, kept_yours = list(base_lines), list(your_lines)
    left = right = 0
    for block in blocks(base_lines, your_lines):
        if block.right == right:  # nothing stands there instead: the lines were deleted, whatever their words
            kept_base[left : block.left] = [_respelled(line, words) for line in base_lines[left : block.left]]
        for step in range(block.size):
            line = _respelled(base_lines[block.left + step], words)
            kept_base[block.left + step] = kept_yours[block.right + step] = line
        left, right = block.left + block.size, block.right + block.size
    return merge("".join(kept_base), "".join(kept_yours), ours)


def _candidates(text: str, free: Mapping[str, str]) -> Sequence[str]:
    """The paths whose lines are most like those of a text as they are."""
    lines = Counter(lines_of(text))
    return sorted(free, key=lambda path: (-_share(lines, Counter(lines_of(free[path]))), path))[:_CANDIDATES]


def _share(old: Counter[str], new: Counter[str]) -> float:
    total = old.total() + new.total()
    return 2 * (old & new).total() / total if total else 1.0


def _renamed_words(old: list[str], new: list[str]) -> dict[str, str]:
    """The words that stand in the place of others, where lines differ in nothing else; each has one new spelling."""
    votes: dict[str, Counter[str]] = {}
    for before, after in pairwise([(-1, -1, 1), *blocks(old, new)]):
        low, start = before[0] + before[2], before[1] + before[2]
        if after[0] - low == after[1] - start:
            for one, other in zip(old[low : after[0]], new[start : after[1]], strict=True):
                for word, spelling in _replaced(one, other):
                    votes.setdefault(word, Counter())[spelling] += 1
    return {word: spellings.most_common(1)[0][0] for word, spellings in votes.items() if len(spellings) == 1}


def _replaced(one: str, other: str) -> list[tuple[str, str]]:
    """The pairs of words in which two lines differ; none where they differ in more than words."""
    if _WORD.sub("", one) != _WORD.sub("", other):
        return []
    pairs = zip(_WORD.findall(one), _WORD.findall(other), strict=False)
    return [(word, spelling) for word, spelling in pairs if word != spelling]


def _respelled(line: str, words: Mapping[str, str]) -> str:
    return _WORD.sub(lambda found: words.get(found[0], found[0]), line) if words else line
