"""Words and the gaps between them: where a line may break, what has to be escaped, how wide a text is."""

from __future__ import annotations

import itertools
import re
import unicodedata
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple, TypeAlias


class Gap(Enum):
    """What stands between two pieces of text when it is not text itself."""

    LINE = auto()
    """A blank, or a line break where the text has to be wrapped."""
    SOFT = auto()
    """Nothing, or a line break."""
    HARD = auto()
    """A line break that removes the blanks before it."""
    LITERAL = auto()
    """A line break that keeps the blanks before it."""
    MARK = auto()
    """Nothing: it only takes a place, as it does in Prettier's documents after a hard line break."""


Part: TypeAlias = str | Gap

# The characters of East Asian scripts: between two of them a line may break without a blank.
_CJK = (
    "\u02ea-\u02eb\u1100-\u11ff\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u2ff0-\u303f\u3041-\u3096\u3099-\u309f"
    "\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u3131-\u318e\u3190-\u4dbf\u4e00-\u9fff\ua700-\ua707\ua960-\ua97c"
    "\uac00-\ud7a3\ud7b0-\ud7c6\ud7cb-\ud7fb\uf900-\ufa6d\ufa70-\ufad9\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef"
    "\U00016fe3\U0001aff0-\U0001b122\U0001b132\U0001b150-\U0001b167\U0001f200\U0001f250-\U0001f251"
    "\U00020000-\U000323af"
)
_CJK_PIECE = re.compile(f"([{_CJK}][\ufe00-\ufe0f\U000e0100-\U000e01ef]?)")
_KOREAN = re.compile(
    "[\u1100-\u11ff\u3001-\u3003\u3008-\u3011\u3013-\u301f\u302e-\u3030\u3037\u30fb\u3131-\u318e\u3200-\u321e"
    "\u3260-\u327e\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7c6\ud7cb-\ud7fb\ufe45-\ufe46\uff61-\uff65\uffa0-\uffdc]"
)
# The characters that no line may end with, and those that no line may start with, in these scripts.
_NO_BREAK_AFTER = re.compile(
    r"[\"$'(\[{\u00a3\u00a5\u00ab\u00b7\u2035\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301d\ufe34\ufe35"
    r"\ufe37\ufe39\ufe3b\ufe3d\ufe3f\ufe41\ufe43\ufe4f\ufe59\ufe5b\uff04\uff08\uff3b\uff5b\uff60\uffe1\uffe5]"
)
_NO_BREAK_BEFORE = re.compile(
    r"[!\"%'),.:;?\]}\u00a2\u00b0\u00b7\u00bb\u2010\u2013\u2014\u2020-\u2022\u203a\u203c\u2047-\u2049\u2103"
    r"\u2236\u3001-\u3003\u3005\u3006\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301c\u301e\u301f\u303b"
    r"\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096\u3099\u309a\u30a0\u30a1\u30a3"
    r"\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\u30fb-\u30fe\u31f0-\u31ff\ufe30-\ufe33\ufe36"
    r"\ufe38\ufe3a\ufe3c\ufe3e\ufe40\ufe42\ufe50-\ufe58\ufe5a\ufe5c\uff01\uff02\uff05\uff07\uff09\uff0c\uff0e"
    r"\uff1a\uff1b\uff1f\uff3d\uff5c-\uff5e\uff60\uff64]"
)
_ASCII_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")

_BLANKS = re.compile(r"([\t\n ]+)")
_BLOCK_START = re.compile(r">|(?:[*+-]|#{1,6}|[0-9]+[.)])\Z")


class Kind(Enum):
    """The script of a word."""

    OTHER = auto()
    CHINESE_JAPANESE = auto()
    KOREAN = auto()
    CJK_PUNCTUATION = auto()


class Word(NamedTuple):
    """A word, its script, and the blanks before it: none, a blank, or a line break."""

    value: str
    kind: Kind
    before: str | None


def is_punctuation(character: str) -> bool:
    """Whether a character is punctuation, in the wide sense that Markdown has for ASCII."""
    return character in _ASCII_PUNCTUATION or unicodedata.category(character).startswith("P")


def starts_block(word: str) -> bool:
    """Whether a word at the start of a line would begin a block."""
    return _BLOCK_START.match(word) is not None


class Sentence(NamedTuple):
    """The words of a text, and the blanks after the last one."""

    words: tuple[Word, ...]
    after: str | None


@lru_cache(maxsize=4096)
def sentence(text: str) -> Sentence:
    """The text divided into words."""
    tokens = _BLANKS.split(text)
    words: list[Word] = []
    before: str | None = None
    for position, token in enumerate(tokens):
        if position % 2:
            before = "\n" if "\n" in token else " "
        elif token:
            words += [Word(token, Kind.OTHER, before)] if token.isascii() else _cjk_words(token, before)
            before = None
    return Sentence(tuple(words), before)


def _cjk_words(token: str, before: str | None) -> list[Word]:
    words: list[Word] = []
    for position, piece in enumerate(_CJK_PIECE.split(token)):
        if not piece:
            continue
        kind = Kind.OTHER
        if position % 2:
            korean = Kind.KOREAN if _KOREAN.search(piece) else Kind.CHINESE_JAPANESE
            kind = Kind.CJK_PUNCTUATION if any(map(is_punctuation, piece)) else korean
        words.append(Word(piece, kind, _between(words[-1], piece, kind) if words else before))
    return words


def _between(previous: Word, piece: str, kind: Kind) -> str | None:
    """The gap between two words that touch: a place to break, or none."""
    if {previous.kind, kind} == {Kind.OTHER, Kind.CJK_PUNCTUATION} or "\u3000" in previous.value + piece:
        return None
    return ""


def gap(words: tuple[Word, ...], index: int, *, breakable: bool) -> Part:
    """What is printed before the word at the index, which is not the first."""
    previous, word = words[index - 1], words[index]
    blank = word.before
    if blank is None:
        return ""
    spaced = blank == " " or (blank == "\n" and _becomes_blank(words, index))
    if not breakable or starts_block(word.value) or not _may_break(previous, word, blank, spaced=spaced):
        return " " if spaced else ""
    return Gap.LINE if spaced else Gap.SOFT


def _may_break(previous: Word, word: Word, blank: str, *, spaced: bool) -> bool:
    if blank == " ":
        return True
    letters = {Kind.OTHER, Kind.CHINESE_JAPANESE, Kind.KOREAN}
    if blank == "" and Kind.KOREAN in {previous.kind, word.kind} and {previous.kind, word.kind} <= letters:
        return False
    return spaced or not (_NO_BREAK_BEFORE.match(word.value) or _NO_BREAK_AFTER.match(previous.value[-1]))


def _becomes_blank(words: tuple[Word, ...], index: int) -> bool:
    """Whether a line break between two words stands for a blank, as it does outside of Chinese and Japanese."""
    previous, word = words[index - 1], words[index]
    kinds = {previous.kind, word.kind}
    if kinds <= {Kind.OTHER, Kind.KOREAN} or kinds == {Kind.KOREAN, Kind.CHINESE_JAPANESE}:
        return True
    if Kind.CJK_PUNCTUATION in kinds or kinds == {Kind.CHINESE_JAPANESE}:
        return False
    if word.value[0] in _ASCII_PUNCTUATION or previous.value[-1] in _ASCII_PUNCTUATION:
        return True
    if is_punctuation(previous.value[-1]) or is_punctuation(word.value[0]):
        return False
    return _blanks_between_scripts(words)


def _blanks_between_scripts(words: tuple[Word, ...]) -> bool:
    """Whether the text mostly sets a blank between Chinese or Japanese and other words."""
    scripts = {Kind.CHINESE_JAPANESE, Kind.OTHER}
    borders = [b.before for a, b in itertools.pairwise(words) if {a.kind, b.kind} == scripts]
    return borders.count(" ") > borders.count("")


def escaped(word: str) -> str:
    """The word with every `*`, and every `_` at its edge or beside punctuation, escaped."""
    starred = word.replace("*", "\\*") if "*" in word else word
    if "_" not in starred:
        return starred
    return _underscores(starred).sub(lambda match: match[0].replace("_", "\\_"), starred)


_ASCII_UNDERSCORES = re.compile(r"(?:\A|[!-/:-@\[-`{-~])_+|_+(?:[!-/:-@\[-`{-~]|\Z)")


def _underscores(word: str) -> re.Pattern[str]:
    if word.isascii():
        return _ASCII_UNDERSCORES
    marks = re.escape("".join(sorted(filter(is_punctuation, set(word)))))
    return re.compile(rf"(?:\A|[{marks}])_+|_+(?:[{marks}]|\Z)")


_EMOJI = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u23cf\u23e9-\u23f3"
    "\u23f8-\u23fa\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u2604\u260e\u2611\u2614\u2615\u2618\u261d"
    "\u2620\u2622\u2623\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u2648-\u2653\u265f\u2660\u2663\u2665"
    "\u2666\u2668\u267b\u267e\u267f\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1"
    "\u26bd\u26be\u26c4\u26c5\u26c8\u26ce\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f7-\u26fa\u26fd"
    "\u2702\u2705\u2708-\u270d\u270f\u2712\u2714\u2716\u271d\u2721\u2728\u2733\u2734\u2744\u2747\u274c\u274e"
    "\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797\u27a1\u27b0\u27bf\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50"
    "\u2b55\u3030\u303d\u3297\u3299\U0001f004\U0001f0cf\U0001f170-\U0001f251\U0001f300-\U0001f64f"
    "\U0001f680-\U0001f6ff\U0001f7e0-\U0001f7f0\U0001f90c-\U0001f9ff\U0001fa70-\U0001faff"
)
_EMOJI_CLUSTER = re.compile(
    f"[#*0-9]\ufe0f?\u20e3|[\U0001f1e6-\U0001f1ff]{{2}}"
    f"|[{_EMOJI}](?:\ufe0f|[\U0001f3fb-\U0001f3ff])?(?:\u200d[{_EMOJI}](?:\ufe0f|[\U0001f3fb-\U0001f3ff])?)*"
)


def width(text: str) -> int:
    """The columns a text takes: two for emoji and wide characters, none for combining and control characters."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(_character_width, _EMOJI_CLUSTER.sub("  ", text)))


_NO_WIDTH = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u0300-\\u036f]")


def _character_width(character: str) -> int:
    if _NO_WIDTH.match(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
