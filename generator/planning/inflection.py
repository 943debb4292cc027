"""Singular and plural of English nouns, by ending; words are in lower case."""

from __future__ import annotations

import re

_SAME_IN_PLURAL = (
    "aircraft analytics athletics audio bison chassis corps data debris deer diabetes equipment feedback fish hardware "
    "headquarters information jeans kudos measles media metadata money moose news police premises rice scissors series "
    "sheep shrimp software swine tennis traffic"
)
_UNCHANGED = frozenset(_SAME_IN_PLURAL.split())
_IRREGULAR = {
    "axis": "axes",
    "analysis": "analyses",
    "child": "children",
    "corpus": "corpora",
    "crisis": "crises",
    "criterion": "criteria",
    "diagnosis": "diagnoses",
    "die": "dice",
    "foot": "feet",
    "goose": "geese",
    "half": "halves",
    "hypothesis": "hypotheses",
    "index": "indices",
    "knife": "knives",
    "leaf": "leaves",
    "life": "lives",
    "man": "men",
    "matrix": "matrices",
    "mouse": "mice",
    "ox": "oxen",
    "parenthesis": "parentheses",
    "person": "people",
    "phenomenon": "phenomena",
    "quiz": "quizzes",
    "self": "selves",
    "shelf": "shelves",
    "synthesis": "syntheses",
    "synopsis": "synopses",
    "thesis": "theses",
    "thief": "thieves",
    "tooth": "teeth",
    "vertex": "vertices",
    "wife": "wives",
    "wolf": "wolves",
    "woman": "women",
}
_ONLY_AN_S = (
    "ache api avalanche birdie bookie brownie cache calorie cliche cookie cpu cutie emoji foodie genie goalie gpu "
    "headache hoodie junkie kpi lie menu movie mustache newbie niche pie prairie psyche rookie selfie sku smoothie tie "
    "veggie zombie"
)
"""Nouns that take an `s` although words with their ending mostly take something else."""
_SINGULARS = {plural: singular for singular, plural in _IRREGULAR.items()}
_SINGULARS |= {f"{word}s": word for word in _ONLY_AN_S.split()} | {"indexes": "index", "appendices": "appendix"}
_ENDS_LIKE_PLURAL = "alias|atlas|bias|canvas|gas|lens"

_SINGULAR_RULES = (
    (re.compile(rf"(ss|us|is|{_ENDS_LIKE_PLURAL})$"), r"\1"),
    (re.compile(rf"(status|virus|bonus|campus|census|bus|{_ENDS_LIKE_PLURAL})es$"), r"\1"),
    (re.compile(r"(x|ch|sh|ss|zz)es$"), r"\1"),
    (re.compile(r"(tomat|potat|her|ech|vet|torped|carg)oes$"), r"\1o"),
    (re.compile(r"([aeiou]|qu)ies$"), r"\1ie"),
    (re.compile(r"^([dlptv])ies$"), r"\1ie"),
    (re.compile(r"(ch|ck|dg|ec|is|ix|lk|mb|oal|ok|ss|th|ts|wb|wn)ies$"), r"\1ie"),  # also species: specie
    (re.compile(r"ies$"), "y"),
    (re.compile(r"s$"), ""),
)
_PLURAL_RULES = (
    (re.compile(rf"(x|ch|sh|ss|zz|us|is|{_ENDS_LIKE_PLURAL})$"), r"\1es"),
    (re.compile(r"(tomat|potat|her|ech|vet|torped|carg)o$"), r"\1oes"),
    (re.compile(r"([^aeiou])y$"), r"\1ies"),
    (re.compile(r"quy$"), "quies"),
    (re.compile(r"s$"), "s"),
    (re.compile(r"$"), "s"),
)


def singular_word(word: str) -> str:
    """The singular of a noun; a word that is none already stays as it is."""
    if word in _UNCHANGED or word in _IRREGULAR:
        return word
    return _SINGULARS.get(word) or _by_rule(word, _SINGULAR_RULES)


def plural_word(word: str) -> str:
    """The plural of a noun; a word that is one already stays as it is."""
    if word in _UNCHANGED or word in _SINGULARS or not word:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if f"{word}s" in _SINGULARS:
        return f"{word}s"
    return word if singular_word(word) != word else _by_rule(word, _PLURAL_RULES)


def _by_rule(word: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for ending, replacement in rules:
        if ending.search(word):
            return ending.sub(replacement, word, count=1)
    return word
