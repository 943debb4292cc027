"""Names: words, casings, plural forms, safe parts of paths, clashes."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.planning.naming import (
    Casings,
    Scope,
    Spelling,
    camel,
    identifier,
    kebab,
    pascal,
    path_segment,
    plural,
    screaming,
    singular,
    snake,
    title,
    words,
)

NAMES = st.text(st.characters(codec=None, categories=None), max_size=20)


@pytest.mark.parametrize(
    ("wire", "expected"),
    [
        ("petName", ("pet", "name")),
        ("PetName", ("pet", "name")),
        ("pet-name.long/er name", ("pet", "name", "long", "er", "name")),
        ("petIDs", ("pet", "ids")),
        ("petIDsByName", ("pet", "ids", "by", "name")),
        ("DBAsService", ("db", "as", "service")),
        ("XMLReader", ("xml", "reader")),
        ("sha256Sum", ("sha256", "sum")),
        ("s3Path", ("s3", "path")),
        ("YCbCr", ("y", "cb", "cr")),
        ("_pet__id_", ("pet", "id")),
        ("äÖü", ("äöü",)),
        ("", ()),
    ],
)
def test_a_name_is_split_where_its_spelling_says_so(wire: str, expected: tuple[str, ...]) -> None:
    assert words(wire) == expected


def test_every_casing_knows_the_initialisms() -> None:
    casings = [snake, screaming, kebab, pascal, camel, title]
    assert [casing("api_file_ids") for casing in casings] == [
        "api_file_ids",
        "API_FILE_IDS",
        "api-file-ids",
        "APIFileIDs",
        "apiFileIDs",
        "API File IDs",
    ]


@pytest.mark.parametrize(
    ("wire", "expected"),
    [
        ("github_app", "GitHubApp"),
        ("user_oauth", "UserOAuth"),
        ("mongodb", "MongoDB"),
        ("openapi_file", "OpenAPIFile"),
        ("openid", "OpenID"),
        ("opened", "Opened"),
        ("oauth2", "Oauth2"),
    ],
)
def test_words_with_capitals_inside_are_known(wire: str, expected: str) -> None:
    assert pascal(wire) == expected
    assert title(wire).replace(" ", "") == expected
    assert snake(wire) == wire


def test_a_project_spells_a_known_word_in_its_own_way() -> None:
    assert pascal("github", Casings({"github": Spelling(initialism=False)})) == "Github"
    assert pascal("openapi", Casings(initialisms=frozenset())) == "Openapi"


def test_a_project_adds_and_removes_initialisms() -> None:
    casings = Casings({"json": Spelling(initialism=True), "url": Spelling(initialism=False)})
    assert pascal("json_url_jsons_urls", casings) == "JSONUrlJSONsUrls"


def test_an_edition_may_know_no_initialisms() -> None:
    assert camel("apiFileID", Casings(initialisms=frozenset())) == "apiFileId"


def test_a_project_spells_a_word_as_it_likes() -> None:
    casings = Casings({"v1": Spelling(pascal="v1", camel="vOne", snake="v_1", capital="V1")})
    found = [pascal("the_v1", casings), camel("v1_pet", casings), snake("the_v1", casings), title("the_v1", casings)]
    assert found == ["Thev1", "vOnePet", "the_v_1", "The V1"]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("pet", "pets"),
        ("pet_category", "pet_categories"),
        ("key", "keys"),
        ("box", "boxes"),
        ("batch", "batches"),
        ("cache", "caches"),
        ("address", "addresses"),
        ("status", "statuses"),
        ("house", "houses"),
        ("knowledge_base", "knowledge_bases"),
        ("analysis", "analyses"),
        ("criterion", "criteria"),
        ("person", "people"),
        ("index", "indices"),
        ("cookie", "cookies"),
        ("specie", "species"),
        ("hierarchie", "hierarchies"),
        ("policy", "policies"),
        ("statistic", "statistics"),
        ("headquarters", "headquarters"),
        ("sku", "skus"),
        ("api", "apis"),
        ("file_id", "file_ids"),
        ("data", "data"),
        ("dns", "dns"),
        ("news", "news"),
    ],
)
def test_singular_and_plural(one: str, many: str) -> None:
    assert (singular(many), plural(one), singular(one)) == (one, many, one)


def test_a_project_names_plural_forms() -> None:
    casings = Casings(plurals={"pokemon": "pokemon", "cactus": "cacti"})
    assert [plural("cactus", casings), singular("big_cacti", casings), plural("pokemon", casings)] == [
        "cacti",
        "big_cactus",
        "pokemon",
    ]


@given(NAMES)
@example("⁰")
def test_an_identifier_is_one(name: str) -> None:
    assert identifier(name).isidentifier()


@given(NAMES)
@example("..")
@example("NUL.txt")
def test_a_part_of_a_path_stays_in_its_folder(name: str) -> None:
    part = path_segment(name)
    assert part
    assert not set(part) & set('/\\:*?"<>|\0\n\r ')
    assert not part.startswith(".")
    assert not part.endswith(".")
    assert part.partition(".")[0].lower() not in {"con", "prn", "aux", "nul", "com1", "lpt9"}


def test_the_first_to_ask_for_a_name_gets_it() -> None:
    assert Scope().allot(["pet", "pet", "pet_2", "pet"]) == ("pet", "pet_2", "pet_2_2", "pet_3")


def test_a_name_that_is_taken_is_not_given_away() -> None:
    assert Scope(taken=frozenset({"self"})).allot(["self"]) == ("self_2",)


def test_where_case_does_not_tell_names_apart_they_get_numbers() -> None:
    assert Scope(folds_case=True, joint="").allot(["Pet", "PET", "pet"]) == ("Pet", "PET2", "pet3")


@given(st.lists(st.sampled_from(["a", "A", "a_2", "b", "a_3"])))
def test_all_names_of_a_scope_differ(wanted: list[str]) -> None:
    given_names = Scope().allot(wanted)
    assert len(set(given_names)) == len(wanted)
