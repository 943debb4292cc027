"""Which new file an edited one has become under another name, and the edits put into it; pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import nsmallest
from itertools import pairwise
from typing import Final

from generator.delivery.alignment import Block, blocks, lines_of
from generator.delivery.merge import Merged, merge

_WORD: Final = re.compile(r"\w+")
# A file is the old one under a new name where this share of its lines is the same but for the words renamed.
_ALIKE: Final = 0.6
_CANDIDATES: Final = 5
_PASSES: Final = 4


def find_renames(gone: Mapping[str, str], free: Mapping[str, str]) -> dict[str, str]:
    """The new path of each path that is gone, where one of the free texts is much like what we wrote there.

    Each new path is given away once, to the file that is most like it.
    """
    counted = {path: Counter(lines_of(text)) for path, text in free.items()}
    ranked = sorted(
        (-likeness(text, free[path]), old, path) for old, text in gone.items() for path in _candidates(text, counted)
    )
    found: dict[str, str] = {}
    for score, old, path in ranked:
        if -score >= _ALIKE and old not in found and path not in found.values():
            found[old] = path
    return found


def likeness(old: str, new: str) -> float:
    """The share of lines, from 0 to 1, that the new text has of the old one once words are renamed."""
    return _share(Counter(_respelled(lines_of(old), lines_of(new), passes=1)), Counter(lines_of(new)))


def carry(base: str, yours: str, ours: str) -> Merged:
    """The edits that lead from `base` to `yours`, in a text that says the same as `base` in other words.

    A line that a person wrote stays as it was written, even where it has a word that is spelled otherwise now.
    """
    base_lines, your_lines = lines_of(base), lines_of(yours)
    spelled = _respelled(base_lines, lines_of(ours))
    kept_base, kept_yours = list(base_lines), list(your_lines)
    left = right = 0
    for block in blocks(base_lines, your_lines):
        if block.right == right:  # nothing stands there instead: the lines were deleted, whatever their words
            kept_base[left : block.left] = spelled[left : block.left]
        left, right = block.left + block.size, block.right + block.size
        kept_base[block.left : left] = kept_yours[block.right : right] = spelled[block.left : left]
    return merge("".join(kept_base), "".join(kept_yours), ours)


def _candidates(text: str, free: Mapping[str, Counter[str]]) -> Sequence[str]:
    """The paths whose lines are most like those of a text as they are."""
    lines = Counter(lines_of(text))
    return nsmallest(_CANDIDATES, free, key=lambda path: (-_share(lines, free[path]), path))


def _share(old: Counter[str], new: Counter[str]) -> float:
    total = old.total() + new.total()
    return 2 * (old & new).total() / total if total else 1.0


def _respelled(old: list[str], new: list[str], passes: int = _PASSES) -> list[str]:
    """The old lines, each as the new text spells it if it has it in other words.

    The words that are known line the texts up better, which shows further ones.
    """
    here, words, lines = set(new), dict[str, str](), old
    for _ in range(passes):
        found = _spellings(lines, new)
        if found.keys() <= words.keys():
            break
        words = {**found, **words}
        lines = [line if line in here or (other := _with_words(line, words)) not in here else other for line in old]
    return lines


def _spellings(old: list[str], new: list[str]) -> dict[str, str]:
    votes: dict[str, Counter[str]] = {}
    for before, after in pairwise([Block(0, 0, 0), *blocks(old, new)]):
        low, start = before.left + before.size, before.right + before.size
        if after.left - low == after.right - start:
            for one, other in zip(old[low : after.left], new[start : after.right], strict=True):
                for word, spelling in _replaced(one, other):
                    votes.setdefault(word, Counter())[spelling] += 1
    return {word: next(iter(spellings)) for word, spellings in votes.items() if len(spellings) == 1}


def _replaced(one: str, other: str) -> list[tuple[str, str]]:
    """The pairs of words in which two lines differ; none where they differ in more than words."""
    if _WORD.sub("", one) != _WORD.sub("", other):
        return []
    pairs = zip(_WORD.findall(one), _WORD.findall(other), strict=False)
    return [(word, spelling) for word, spelling in pairs if word != spelling]


def _with_words(line: str, words: Mapping[str, str]) -> str:
    return _WORD.sub(lambda found: words.get(found[0], found[0]), line)
