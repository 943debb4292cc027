"""Names in TypeScript are identifiers, and none that the language or the runtime keeps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.languages.typescript.naming import TypescriptNames
from generator.planning.naming import Casings, Spelling

NAMES = TypescriptNames(Casings())
OLDER = TypescriptNames(Casings(), plain_camel=True)


@pytest.mark.parametrize(
    ("wire", "class_name", "member", "argument", "file"),
    [
        ("file_ids", "FileIDs", "fileIDs", "fileIDs", "file-ids"),
        ("api-keys", "APIKeys", "apiKeys", "apiKeys", "api-keys"),
        ("default", "Default", "default", "default_", "default"),
        ("constructor", "Constructor", "constructor_", "constructor", "constructor"),
        ("path", "Path", "path", "path_", "path"),
        ("_raw", "Raw", "_raw", "raw", "raw"),
        ("openapi", "OpenAPI", "openAPI", "openAPI", "openapi"),
        ("mongodb_names", "MongoDBNames", "mongoDBNames", "mongoDBNames", "mongodb-names"),
        ("oauth_app", "OAuthApp", "oauthApp", "oauthApp", "oauth-app"),
        ("3d model", "_3dModel", "_3dModel", "_3dModel", "3d-model"),
    ],
)
def test_one_casing_for_each_kind_of_thing(wire: str, class_name: str, member: str, argument: str, file: str) -> None:
    named = (NAMES.class_name(wire), NAMES.member(wire), NAMES.argument(wire), NAMES.file(wire))
    assert named == (class_name, member, argument, file)


def test_the_older_layout_knows_no_initialisms_in_camel_case() -> None:
    assert (OLDER.argument("file_id"), OLDER.member("route_ids"), OLDER.class_name("file_id")) == (
        "fileId",
        "routeIds",
        "FileID",
    )


def test_the_config_spells_words() -> None:
    names = TypescriptNames(Casings({"v1": Spelling(pascal="v1"), "qa": Spelling(initialism=True)}))
    assert (names.class_name("v1"), names.class_name("qa")) == ("v1", "QA")


@pytest.mark.parametrize(("name", "variable"), [("zoo_id", "zoo_id"), ("x-trace", "xTrace"), ("path", "_path")])
def test_members_are_taken_out_under_their_own_name_where_it_may_be_one(name: str, variable: str) -> None:
    assert NAMES.variable(name) == variable


@given(st.text(max_size=20))
def test_every_name_is_an_identifier(wire: str) -> None:
    for name in (NAMES.class_name(wire), NAMES.member(wire), NAMES.argument(wire), NAMES.variable(wire)):
        assert name.replace("$", "_").isidentifier()


@given(st.text(max_size=20))
def test_every_file_is_one_step_of_a_path(wire: str) -> None:
    name = NAMES.file(wire)
    assert name
    assert not set(name) & set("/\\\x00")
    assert not name.startswith(".")


@pytest.mark.parametrize(
    ("name", "several"),
    [
        ("CustomerOneOf", "CustomerOneoves"),
        ("BookShelf", "BookShelves"),
        ("ProofOf", "ProofOfs"),
        ("APIKey", "APIKeys"),
    ],
)
def test_the_plural_of_a_class_name_may_take_letters_of_the_word_before(name: str, several: str) -> None:
    assert NAMES.plural_class(name) == several
