"""How annotations relate."""

from __future__ import annotations

import pytest

from generator.review.change import Verdict
from generator.review.sdk.python_signatures import Meanings, received, sent, signature_changes
from generator.review.sdk.python_types import Relation, members, relation
from generator.review.sdk.symbol import Argument, Signature

SAME, WIDER, NARROWER, OTHER = Relation.SAME, Relation.WIDER, Relation.NARROWER, Relation.OTHER
B, C = Verdict.BREAKING, Verdict.COMPATIBLE


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("str", "str", SAME),
        ("Optional[str]", "str | None", SAME),
        ("Union[str, int]", "Union[int, str]", SAME),
        ("str", "Optional[str]", WIDER),
        ("Optional[str]", "str", NARROWER),
        ("str", "int", OTHER),
        ("int", "float", WIDER),
        ("float", "int", NARROWER),
        ("bool", "int", WIDER),
        ('Literal["a"]', 'Literal["a", "b"]', WIDER),
        ('Literal["a", "b"]', 'Literal["a"]', NARROWER),
        ('Literal["a"]', 'Literal["b"]', OTHER),
        ('Literal["a"]', "str", WIDER),
        ('Union[str, Literal["a"]]', 'Union[str, Literal["b"]]', SAME),
        ("Literal[True]", "bool", WIDER),
        ("List[str]", "Iterable[str]", WIDER),
        ("List[str]", "List[Optional[str]]", WIDER),
        ("Dict[str, int]", "Dict[str, float]", WIDER),
        ("List[str]", "Dict[str, str]", OTHER),
        ("Pet", "object", WIDER),
        ("Pet", "Animal", OTHER),
        ("str | Omit", "str", SAME),
        ("Required[Annotated[str, PropertyInfo(alias='x')]]", "str", SAME),
        ('"Pet"', "Pet", SAME),
        ("not python at all (", "str", OTHER),
    ],
)
def test_relations(old: str, new: str, expected: Relation) -> None:
    assert relation(members(old), members(new)) is expected


def test_aliases_are_looked_through() -> None:
    kind = {"Kind": 'Literal["a", "b"]', "Kinds": "List[Kind]"}
    assert members("Kind", lambda name: kind.get(name, "")) == members('Literal["a", "b"]')
    assert members("Kinds", lambda name: kind.get(name, "")) == members('List[Literal["a", "b"]]')


def test_an_alias_of_itself_ends() -> None:
    assert members("Loop", lambda _: "Union[Loop, List[Loop], str]")


@pytest.mark.parametrize(
    ("old", "new", "reading", "giving"),
    [
        ("str", "Optional[str]", B, C),
        ("Optional[str]", "str", C, B),
        ('Literal["a"]', 'Literal["a", "b"]', C, C),
        ("Union[A, B]", "Union[A, B, C]", C, C),
        ("A", "Union[A, B]", B, C),
        ("Union[A, B]", "Union[A, B, None]", B, C),
        ("str", "int", B, B),
    ],
)
def test_readers_and_givers_judge_differently(old: str, new: str, reading: Verdict, giving: Verdict) -> None:
    assert received(members(old), members(new))[0] is reading
    assert sent(members(old), members(new))[0] is giving


def signature(*arguments: Argument, returns: str = "str") -> tuple[Signature, ...]:
    """One way to call."""
    return (Signature(arguments, returns),)


ID = Argument("id", "either", "str")
LIMIT = Argument("limit", "keyword", "int | Omit", "omit")


@pytest.mark.parametrize(
    ("old", "new", "aspect", "verdict"),
    [
        (signature(ID), signature(ID, LIMIT), "argument added", C),
        (signature(ID, LIMIT), signature(ID), "argument removed", B),
        (signature(), signature(ID), "required argument added", B),
        (signature(LIMIT), signature(Argument("limit", "keyword", "int")), "argument required", B),
        (signature(Argument("limit", "keyword", "int")), signature(LIMIT), "argument optional", C),
        (signature(ID), signature(Argument("id", "keyword", "str")), "argument kind", B),
        (signature(LIMIT), signature(Argument("limit", "keyword", "int | Omit", "5")), "argument default", B),
        (signature(ID), signature(Argument("id", "either", "int")), "argument type", B),
        (signature(returns="A"), signature(returns="Union[A, B]"), "result", B),
        (
            signature(ID, Argument("x", "either", "str")),
            signature(Argument("x", "either", "str"), ID),
            "argument moved",
            B,
        ),
    ],
)
def test_signatures(old: tuple[Signature, ...], new: tuple[Signature, ...], aspect: str, verdict: Verdict) -> None:
    found = signature_changes(old, new, Meanings())
    assert {(difference.aspect, difference.verdict) for difference in found} == {(aspect, verdict)}


def test_an_overload_is_held_against_the_one_that_fits_best() -> None:
    both = (*signature(ID), *signature(ID, LIMIT))
    assert [d.aspect for d in signature_changes(signature(ID), both, Meanings())] == ["overload"]
