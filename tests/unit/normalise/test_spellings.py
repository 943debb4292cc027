"""Spellings that the document has for words in lower case."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics.diagnostic import Findings
from generator.load.files import SourceFile
from generator.load.parse import parse
from generator.load.tree import Mapping
from generator.normalise.spellings import document_spellings
from generator.openapi.document import Document
from generator.planning.naming import Casings, Spelling, pascal, with_spellings


def spellings(*names: str) -> dict[str, str]:
    """The spellings of a document with schemas of these names."""
    text = "components: {schemas: {" + ", ".join(f"{name}: {{}}" for name in names) + "}}"
    root = parse(SourceFile(Path("a.yml"), "a.yml", text), Findings())
    assert isinstance(root, Mapping)
    return dict(document_spellings(Document(root)))


def test_a_word_with_an_initialism_behind_it_keeps_its_spelling() -> None:
    assert spellings("WebAPIFile", "CreateShopURL", "HTTPServer") == {"webapi": "WebAPI", "shopurl": "ShopURL"}


def test_capitals_that_are_no_initialism_say_nothing() -> None:
    assert spellings("FileXYZ", "VectorStore", "plain") == {}


def test_the_config_has_the_last_word() -> None:
    known = {"webapi": "WebAPI", "shopurl": "ShopURL"}
    casings = with_spellings(Casings({"webapi": Spelling(pascal="Webapi")}), known)
    assert pascal("webapi_page", casings) == "WebapiPage"
    assert pascal("shopurl_page", casings) == "ShopURLPage"


def test_the_initialisms_of_the_edition_stay() -> None:
    casings = with_spellings(Casings(initialisms=frozenset()), {"webapi": "WebAPI"})
    assert pascal("webapi_id", casings) == "WebAPIId"
