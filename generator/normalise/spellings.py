"""Spellings that the document has for words which configs write in lower case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from generator.openapi.document import Document
from generator.planning.naming import INITIALISMS

_RUN: Final = re.compile(r"([A-Z][a-z]+)([A-Z]+)(?=[A-Z][a-z]|[^A-Za-z]|$)")


def document_spellings(document: Document) -> Mapping[str, str]:
    """How the names of schemas spell a capitalised word with an initialism behind it, by the lower case of both.

    A name in lower case has lost where its words begin: `webapi_page` is spelled with the `WebAPI` of a schema's name.
    """
    found: dict[str, str] = {}
    for name in document.component("schemas"):
        for word, capitals in _RUN.findall(name):
            if capitals.lower() in INITIALISMS:
                found.setdefault(f"{word}{capitals}".lower(), f"{word}{capitals}")
    return found
