"""Example values: one rule a test, on types made by hand; and that every type has one, soon and of bounded size."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.api import Api, Body, BodyKind, Model
from generator.model.names import Name
from generator.model.types import (
    Array,
    Availability,
    Bounds,
    Discriminator,
    Enum,
    Field,
    Info,
    JsonValue,
    Map,
    Nullable,
    Object,
    OneOf,
    Ref,
    Scalar,
    ScalarKind,
    Type,
    Unknown,
    with_info,
)
from generator.planning.body_examples import body_example
from generator.planning.example_values import (
    DateExample,
    Example,
    FileExample,
    ListExample,
    Member,
    ObjectExample,
    as_json,
)
from generator.planning.examples import MAX_SIZE, ExampleStyle, Given, example, has_optional_part

TEXT, WHOLE, NUMBER = Scalar(ScalarKind.STRING), Scalar(ScalarKind.INTEGER), Scalar(ScalarKind.NUMBER)
YES_OR_NO, FILE = Scalar(ScalarKind.BOOLEAN), Scalar(ScalarKind.BINARY)
STYLE = ExampleStyle("python", samples={"email": "pat@acme.example", "byte": "cGV0"})
LEAST = replace(STYLE, required_only=True)


def api(types: Mapping[str, Type] | None = None, *, sorted_properties: bool = True) -> Api:
    """An API that has nothing but named types."""
    models = {id_: Model(id_, Name(id_), ("pets",), type_) for id_, type_ in (types or {}).items()}
    return Api(
        name=Name("acme"),
        version="1",
        client_name="acme",
        env_prefix="acme",
        docs="",
        environments=(),
        auth=(),
        security=(),
        options=(),
        resources=(),
        root=None,
        shared=(),
        models=models,
        recursive={},
        pages=(),
        wire=None,  # type: ignore[arg-type]
        sorted_properties=sorted_properties,
    )


def plain(value: Example) -> object:
    """The value as Python would have it, with a word for a file and the text of a date."""
    match value:
        case ObjectExample():
            return {member.name: plain(member.value) for member in value.members}
        case ListExample():
            return [plain(item) for item in value.items]
        case FileExample():
            return "<file>"
        case DateExample():
            return f"<{value.format} {value.text}>"
        case _:
            return value


def shown(
    type_: Type, style: ExampleStyle = STYLE, types: Mapping[str, Type] | None = None, given_: Given = ()
) -> object:
    """The example of a type for an argument called `petName`."""
    return plain(example(api(types), style, type_, "petName", given_))


def text(**bounds: int | str) -> Scalar:
    """A string with bounds."""
    return Scalar(ScalarKind.STRING, Info(bounds=Bounds(**bounds)))  # type: ignore[arg-type]


def formatted(name: str) -> Scalar:
    """A string with a format."""
    return Scalar(ScalarKind.STRING, Info(format=name))


def number(**bounds: float) -> Scalar:
    """A number with bounds."""
    return Scalar(ScalarKind.NUMBER, Info(bounds=Bounds(**bounds)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (TEXT, "petName"),
        (text(min_length=3), "xxx"),
        (text(max_length=3), "xxx"),
        (text(max_length=0), ""),
        (text(min_length=1, pattern="^[a-zA-Z]*$"), "petName"),
        (text(min_length=1, pattern="^[0-9]+$"), "x"),
        (text(min_length=1, max_length=3, pattern="^[a-zA-Z]*$"), "x"),
        (text(min_length=1, pattern="^(([a-zA-Z])+)+$"), "x"),
        (text(min_length=0, max_length=40), "petName"),
        (formatted("date-time"), "<date-time 2019-12-27T18:11:19.117Z>"),
        (formatted("date"), "<date 2019-12-27>"),
        (formatted("uuid"), "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"),
        (formatted("uri"), "https://example.com"),
        (formatted("email"), "pat@acme.example"),
        (formatted("byte"), "cGV0"),
        (formatted("colour"), "petName"),
        (FILE, "<file>"),
        (YES_OR_NO, True),
        (WHOLE, 0),
        (number(minimum=1.5), 1.5),
        (number(minimum=2.0), 2),
        (number(maximum=8), 8),
        (number(minimum=-1e30), -9007199254740991),
        (Enum(("cat", "dog")), "cat"),
        (Nullable(WHOLE), 0),
        (Array(TEXT), ["string"]),
        (Array(Array(TEXT)), [["string"]]),
        (Map(WHOLE), {"foo": 0}),
        (Map(TEXT), {"foo": "string"}),
        (Map(Unknown("any")), {"foo": "bar"}),
        (Object((), extra=Unknown("any")), {"foo": "bar"}),
        (Object(()), {}),
        (Unknown("no properties"), {}),
    ],
)
def test_a_type_without_an_example_has_a_value_by_its_shape(type_: Type, value: object) -> None:
    assert shown(type_) == value


def test_whole_numbers_have_no_fraction() -> None:
    assert repr(shown(number(minimum=2.0))) == "2"


def test_an_object_has_required_properties_first_and_each_group_by_name() -> None:
    pet = Object((Field("b", TEXT, False), Field("a", TEXT, False), Field("z", TEXT, True), Field("id", TEXT, True)))
    assert list(shown(pet)) == ["id", "z", "a", "b"]  # type: ignore[call-overload]


def test_an_object_keeps_the_order_of_the_document_where_the_config_wants_that() -> None:
    pet = Object((Field("b", TEXT, True), Field("a", TEXT, True)))
    assert list(plain(example(api(sorted_properties=False), STYLE, pet, ""))) == ["b", "a"]  # type: ignore[call-overload]


def test_what_an_object_extends_comes_first() -> None:
    named = Object((Field("name", TEXT, True), Field("age", WHOLE, False)))
    pet = Object((Field("barks", YES_OR_NO, True), Field("age", NUMBER, True)), base=Ref("#/named"))
    assert shown(pet, types={"#/named": named}) == {"name": "name", "age": 0, "barks": True}


def test_the_least_value_has_only_what_is_required_at_every_depth() -> None:
    owner = Object((Field("name", TEXT, True), Field("phone", TEXT, False)))
    pet = Object((Field("owners", Array(owner), True), Field("age", WHOLE, False)))
    assert shown(pet, LEAST) == {"owners": [{"name": "name"}]}
    assert shown(Array(Object((Field("age", WHOLE, False),))), LEAST) == [{}]


def test_the_discriminator_stays_although_it_may_be_left_out() -> None:
    cat = Object((Field("kind", Enum(("cat",)), False), Field("lives", WHOLE, False)))
    union = OneOf((cat, Object(())), Discriminator("kind"))
    assert shown(union, LEAST) == {"kind": "cat"}


def test_what_is_only_read_is_not_sent_and_what_is_only_written_does_not_come_back() -> None:
    pet = Object(
        (
            Field("id", with_info(TEXT, read_only=True), True),
            Field("secret", with_info(TEXT, write_only=True), True),
            Field("node", with_info(TEXT, availability=Availability(only=("typescript",))), True),
        )
    )
    assert shown(pet) == {"secret": "secret"}
    assert shown(pet, replace(STYLE, sent=False)) == {"id": "id"}


@pytest.mark.parametrize(
    ("variants", "value"),
    [
        ((TEXT, WHOLE), "string"),
        ((WHOLE, TEXT), 0),
        ((TEXT, Enum(("cat", "dog"))), "cat"),
        ((WHOLE, Enum(("inf",))), "inf"),
        ((NUMBER, Enum(("max",), literal=True), TEXT), 0),
        ((Object((Field("a", TEXT, True),)), Enum(("cat",))), {"a": "a"}),
        ((Array(TEXT), TEXT), ["string"]),
        ((Nullable(TEXT), WHOLE), "string"),
        ((), {}),
    ],
)
def test_a_union_has_the_value_of_its_first_variant_but_of_constants_beside_a_scalar(
    variants: tuple[Type, ...], value: object
) -> None:
    assert shown(OneOf(variants)) == value


def test_an_enum_behind_a_name_counts_in_a_union() -> None:
    assert shown(OneOf((TEXT, Ref("#/kind"))), types={"#/kind": Enum(("cat",))}) == "cat"


def given_by(type_: Type, *examples: JsonValue, listed: bool = False) -> Type:
    """The type with examples."""
    return with_info(type_, examples=examples, listed_examples=listed)


def test_an_example_of_the_document_goes_first() -> None:
    assert shown(given_by(TEXT, "Rex")) == "Rex"
    assert shown(given_by(Enum(("cat", "dog")), "dog")) == "dog"
    assert shown(given_by(formatted("date"), "2024-02-29")) == "<date 2024-02-29>"
    assert shown(given_by(NUMBER, 3.0)) == 3
    assert shown(given_by(Array(TEXT), ("Rex", "Tom"))) == ["Rex", "Tom"]
    assert shown(given_by(Array(TEXT), ())) == []
    assert shown(given_by(Unknown("any"), {"petName": (1, None)})) == {"petName": [1, None]}


def test_a_file_has_no_example_of_its_own() -> None:
    assert shown(given_by(FILE, "https://acme.example/rex.png")) == "<file>"


def test_documentation_keeps_to_what_the_document_gives() -> None:
    docs = replace(STYLE, as_given=True)
    pet = Object((Field("name", TEXT, True), Field("age", WHOLE, True), Field("more", Map(Unknown("any")), False)))
    given: JsonValue = {"more": {"a": 1}, "age": 3, "colour": "red"}
    assert shown(given_by(pet, given), docs) == {"more": {"a": 1}, "age": 3}
    assert list(shown(given_by(pet, given), docs)) == ["more", "age"]  # type: ignore[call-overload]
    assert shown(pet, docs) == {"age": 0, "name": "name", "more": {"foo": "bar"}}
    assert example(api(), docs, with_info(FILE, example_file="rex.png"), "") == FileExample("rex.png")


def test_the_first_example_that_is_not_null_counts() -> None:
    assert shown(given_by(Nullable(WHOLE), None, 10, listed=True)) == 10
    assert shown(given_by(Nullable(WHOLE), None)) is None


def test_an_example_leads_the_values_of_the_parts_and_does_not_add_any() -> None:
    pet = Object((Field("name", given_by(TEXT, "Tom"), True), Field("age", WHOLE, False), Field("kind", TEXT, True)))
    assert shown(given_by(pet, {"name": "Rex", "colour": "red", "age": 3})) == {"kind": "kind", "name": "Rex", "age": 3}
    assert shown(given_by(pet, {"age": 3}), LEAST) == {"kind": "kind", "name": "Tom"}


def test_an_example_names_the_keys_of_a_map_and_values_of_which_nothing_is_known_stay_plain() -> None:
    assert shown(given_by(Map(WHOLE), {"a": 1, "b": 2})) == {"a": 1, "b": 2}
    assert shown(given_by(Map(Unknown("any")), {"a": 1, "b": "x"})) == {"a": "bar", "b": "bar"}


def test_only_properties_have_a_type_so_that_only_they_are_recased() -> None:
    value = example(api(), STYLE, Object((Field("petName", Map(TEXT), True),)), "")
    assert value == ObjectExample(
        (Member("petName", Map(TEXT), ObjectExample((Member("foo", None, "string"),))),),
    )


def test_an_example_of_a_union_is_of_the_variant_whose_constants_and_properties_it_has() -> None:
    cat = Object((Field("kind", Enum(("cat",)), True), Field("lives", WHOLE, True)))
    dog = Object((Field("kind", Enum(("dog",)), True), Field("barks", YES_OR_NO, False)))
    union = OneOf((cat, dog, Array(TEXT), WHOLE))
    assert shown(given_by(union, {"kind": "dog"})) == {"kind": "dog", "barks": True}
    assert shown(given_by(union, {"kind": "cow"})) == {"kind": "cat", "lives": 0}
    assert shown(given_by(union, ("a", "b"))) == ["a", "b"]
    assert shown(given_by(union, 7)) == 7
    assert shown(given_by(OneOf((TEXT, WHOLE)), {"kind": "dog"})) == {"kind": "dog"}


def test_a_variant_with_an_example_goes_before_the_first_one() -> None:
    union = OneOf((TEXT, Ref("#/kind"), given_by(WHOLE, 3)))
    types: dict[str, Type] = {"#/kind": given_by(Enum(("cat", "dog")), "dog")}
    assert shown(union, types=types) == "dog"
    assert shown(union, replace(STYLE, outer_first=False), types) == "cat"


def test_what_the_caller_gives_goes_before_the_examples_of_the_type() -> None:
    assert shown(given_by(TEXT, "Tom"), given_=("Rex",)) == "Rex"


def test_an_older_style_takes_the_listed_example_of_the_one_variant_of_an_argument() -> None:
    older = replace(STYLE, outer_first=False)
    inner = Info(examples=(1792,), listed_examples=True, inner_examples=(1,))
    assert shown(Nullable(Scalar(ScalarKind.INTEGER, inner), inner), older) == 1
    assert shown(Nullable(Scalar(ScalarKind.INTEGER, inner), inner)) == 1792
    single = replace(inner, listed_examples=False)
    assert shown(Nullable(Scalar(ScalarKind.INTEGER, single), single), older) == 1792
    assert shown(Object((Field("size", Scalar(ScalarKind.INTEGER, inner), True),)), older) == {"size": 1792}


def test_an_older_style_passes_over_the_listed_example_of_a_body_but_not_over_that_of_its_media_type() -> None:
    older = replace(STYLE, outer_first=False)
    listed = Object((Field("size", WHOLE, True),), info=Info(examples=({"size": 7},), listed_examples=True))
    body = Body(BodyKind.JSON, "application/json", ("application/json",), listed, required=True)
    assert (body_example(body, None, STYLE), body_example(body, None, older)) == ({"size": 7}, {})
    shown_beside = replace(body, examples=({"size": 8},))
    assert [body_example(shown_beside, None, style) for style in (STYLE, older)] == [{"size": 8}, {"size": 8}]


def test_a_value_is_written_as_compact_json_with_wire_names() -> None:
    pet = Object((Field("petName", given_by(TEXT, 'R"ex é'), True), Field("born", formatted("date"), False)))
    assert as_json(example(api(), STYLE, Array(pet), "")) == '[{"petName":"R\\"ex é","born":"2019-12-27"}]'


def test_a_type_inside_of_itself_has_what_it_requires_and_ends_in_an_empty_object() -> None:
    fields = (Field("next", Ref("#/node"), True), Field("name", TEXT, True), Field("note", TEXT, False))
    found = shown(Ref("#/node"), types={"#/node": Object(fields)})
    assert found == {"name": "name", "next": {"name": "name", "next": {}}, "note": "note"}


@pytest.mark.parametrize(
    ("type_", "answer"),
    [
        (TEXT, False),
        (Object((Field("a", TEXT, True),)), False),
        (Object((Field("a", TEXT, False),)), True),
        (Object((Field("a", with_info(TEXT, read_only=True), False),)), False),
        (Object((Field("a", Object((Field("b", TEXT, False),)), True),)), True),
        (OneOf((TEXT, Object((Field("b", TEXT, False),)))), True),
        (Array(Object((Field("b", TEXT, False),))), False),
        (Map(Object((Field("b", TEXT, False),))), False),
        (Nullable(Ref("#/pet")), True),
        (Ref("#/loop"), False),
    ],
)
def test_a_part_may_be_left_out_where_an_object_outside_of_lists_and_maps_has_an_optional_property(
    type_: Type, answer: bool
) -> None:
    types: dict[str, Type] = {
        "#/pet": Object((Field("age", WHOLE, False),)),
        "#/loop": Object((Field("next", Ref("#/loop"), True),)),
    }
    assert has_optional_part(api(types), type_, "python") is answer


# -- every type has an example -----------------------------------------------------------------------------------------

IDS = tuple(f"#/{index}" for index in range(4))
JSON: st.SearchStrategy[JsonValue] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=6,
)
INFOS = st.builds(
    Info,
    format=st.sampled_from(("", "date", "uuid", "email", "nonsense")),
    examples=st.lists(JSON, max_size=2).map(tuple),
    listed_examples=st.booleans(),
    bounds=st.builds(
        Bounds,
        minimum=st.none() | st.floats(allow_nan=False, allow_infinity=False),
        min_length=st.none() | st.integers(),
        max_length=st.none() | st.integers(),
    ),
)


def fields(inner: st.SearchStrategy[Type]) -> st.SearchStrategy[tuple[Field, ...]]:
    """Up to four properties of the given types."""
    return st.lists(st.builds(Field, st.sampled_from("abcd"), inner, st.booleans()), max_size=4).map(tuple)


def containers(inner: st.SearchStrategy[Type]) -> st.SearchStrategy[Type]:
    """Types made of others."""
    return st.one_of(
        st.builds(Array, inner, INFOS),
        st.builds(Map, inner, INFOS),
        st.builds(Nullable, inner, INFOS),
        st.builds(
            OneOf, st.lists(inner, max_size=3).map(tuple), st.none() | st.builds(Discriminator, st.just("a")), INFOS
        ),
        st.builds(
            Object, fields(inner), st.none() | st.builds(Ref, st.sampled_from(IDS)), st.none() | inner, info=INFOS
        ),
    )


LEAVES = st.one_of(
    st.builds(Scalar, st.sampled_from(ScalarKind), INFOS),
    st.builds(Enum, st.lists(JSON, min_size=1, max_size=3).map(tuple), info=INFOS),
    st.builds(Ref, st.sampled_from(IDS), info=INFOS),
    st.builds(Unknown, info=INFOS),
)
TYPES: st.SearchStrategy[Type] = st.recursive(LEAVES, containers, max_leaves=12)


def size(value: Example) -> int:
    """How many values a value is made of."""
    match value:
        case ObjectExample():
            return 1 + sum(size(member.value) for member in value.members)
        case ListExample():
            return 1 + sum(map(size, value.items))
        case _:
            return 1


@settings(max_examples=150, deadline=None)
@given(st.lists(TYPES, min_size=len(IDS), max_size=len(IDS)), TYPES, st.booleans(), st.booleans())
def test_any_type_has_one_example_of_bounded_size(
    named: list[Type], type_: Type, required_only: bool, outer_first: bool
) -> None:
    style = replace(STYLE, required_only=required_only, outer_first=outer_first)
    world = api(dict(zip(IDS, named, strict=True)))
    found = example(world, style, type_, "petName")
    assert size(found) <= 10 * MAX_SIZE
    assert found == example(world, style, type_, "petName")
    as_json(found)


def test_types_that_branch_at_every_level_stay_small_and_quick() -> None:
    depth = 18
    types: dict[str, Type] = {
        f"#/{level}": Object(tuple(Field(name, Ref(f"#/{level + 1}"), True) for name in "abcdefgh"))
        for level in range(depth)
    }
    types[f"#/{depth}"] = TEXT
    before = time.process_time()
    found = example(api(types), STYLE, Ref("#/0"), "")
    assert time.process_time() - before < 2
    assert size(found) <= 10 * MAX_SIZE


def test_long_texts_are_cut() -> None:
    assert shown(text(min_length=10**9)) == "x" * MAX_SIZE


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (Array(TEXT), ["string"]),
        (Map(WHOLE), {"foo": 0}),
        (Object((Field("size", WHOLE, True),)), {"size": 0}),
        (WHOLE, 0),
        (NUMBER, 0),
        (YES_OR_NO, True),
        (Enum(("red", "blue")), "red"),
    ],
)
def test_an_example_of_another_kind_does_not_count(type_: Type, value: object) -> None:
    assert shown(type_, given_=("a, b",)) == value


@pytest.mark.parametrize(("type_", "given_"), [(TEXT, 7), (TEXT, True), (WHOLE, True), (YES_OR_NO, 1)])
def test_kinds_are_told_apart_as_the_compiler_does(type_: Type, given_: JsonValue) -> None:
    assert shown(type_, given_=(given_,)) == shown(type_)


def test_a_union_takes_an_example_that_is_of_none_of_its_variants_as_it_is() -> None:
    assert shown(OneOf((NUMBER, TEXT)), given_=("4:3",)) == "4:3"
    assert shown(OneOf((NUMBER, WHOLE)), given_=("4:3",)) == "4:3"
