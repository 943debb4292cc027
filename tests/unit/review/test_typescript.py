"""Declarations of TypeScript: which there are, and what changes between two of them."""

from __future__ import annotations

import pytest

from generator.planning.contract import TextFile
from generator.review.change import Verdict
from generator.review.sdk.symbol import Sources
from generator.review.sdk.typescript import TypeScriptReader
from generator.review.sdk.typescript_symbols import declared_statements, typescript_symbols

MODULE = """\
import { APIResource } from '../core/resource';

export class Pets extends APIResource {
  /**
   * Makes a pet; export interface Fake {
   */
  create(body: PetCreateParams, options?: RequestOptions): APIPromise<Pet> {
    return this._client.post('/pets', { body, ...options, headers: { Accept: '*/*' } });
  }

  list(
    query: PetListParams | null | undefined = {},
    options?: RequestOptions,
  ): PagePromise<PetsPage, Pet> {
    return this._client.getAPIList('/pets', Page<Pet>, { query, ...options });
  }
}

export type Kind = 'cat' | 'dog';

export interface Pet {
  id: string;

  'odd-name'?: Array<string>;

  owner: Pet.Owner | null;
}

export namespace Pet {
  export interface Owner {
    name: string;
  }
}

export interface PetCreateParams {
  name?: string;
}

export interface Empty {}
"""
PATH = "src/resources/pets.ts"
B, C = Verdict.BREAKING, Verdict.COMPATIBLE


def test_every_declaration_is_found() -> None:
    found = typescript_symbols([TextFile(PATH, MODULE)])
    names = {path.removeprefix("resources/pets.") for path in found}
    assert names == {
        *("Pets", "Pets.create", "Pets.list", "Kind", "Pet", "Pet.id", "Pet.odd-name", "Pet.owner", "Pet.Owner"),
        *("Pet.Owner.name", "PetCreateParams", "PetCreateParams.name", "Empty"),
    }
    assert found["resources/pets.PetCreateParams.name"].sent
    assert [a.default for a in found["resources/pets.Pets.list"].signatures[0].arguments] == ["{}", "undefined"]


KEY = "  static override readonly _key: readonly ['pets'] = Object.freeze(['pets'] as const);\n"
INHERITED = MODULE.replace(
    "export class Pets extends APIResource {", f"export class BasePets extends APIResource {{\n{KEY}"
).replace("export type Kind", "export class Pets extends BasePets {}\n\nexport type Kind")


def test_what_a_class_has_from_another_one_of_its_module_is_its_own() -> None:
    found = typescript_symbols([TextFile(PATH, INHERITED)])
    methods = {path for path, symbol in found.items() if symbol.signatures}
    assert methods == {"resources/pets.Pets.create", "resources/pets.Pets.list"}
    assert found["resources/pets.Pets"].bases == ("BasePets", "APIResource")
    taken = INHERITED.replace("  list(", "  all(")
    sides = Sources((TextFile(PATH, INHERITED),)), Sources((TextFile(PATH, taken),))
    changes = {change.path: change.verdict for change in TypeScriptReader().changes(*sides)}
    assert changes == {"resources/pets.Pets.list": B, "resources/pets.Pets.all": C}


def test_methods_may_move_to_a_class_that_the_old_one_extends() -> None:
    sides = Sources((TextFile(PATH, MODULE),)), Sources((TextFile(PATH, INHERITED),))
    assert {change.verdict for change in TypeScriptReader().changes(*sides)} == {C}


def test_the_options_of_the_client_may_move_to_the_module_without_resources() -> None:
    options = "export interface ClientOptions {\n  key?: string;\n}\n"
    old = options + "\nexport class Zoo extends BaseClient<ClientOptions> {\n  open(): void {\n  }\n}\n"
    new = old.replace("class Zoo", "class BaseZoo")
    sides = (
        Sources((TextFile("src/client.ts", old),)),
        Sources(
            (TextFile("src/client-base.ts", new), TextFile("src/client.ts", "export class Zoo extends BaseZoo {\n}\n"))
        ),
    )
    assert {change.verdict for change in TypeScriptReader().changes(*sides)} == {C}


def test_what_is_not_for_users_is_passed_over() -> None:
    assert typescript_symbols([TextFile("src/internal/x.ts", MODULE), TextFile("tests/x.ts", MODULE)]) == {}


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        ("  id: string;", "  id: string | null;", B),
        ("  id: string;", "  id?: string;", B),
        ("  owner: Pet.Owner | null;", "  owner: Pet.Owner;", C),
        ("'cat' | 'dog'", "'cat' | 'dog' | 'eel'", C),
        ("'cat' | 'dog'", "'cat'", B),
        ("  name?: string;", "  name: string;", B),
        ("  name?: string;", "  name?: string | null;", C),
        ("  name?: string;", "  name?: string;\n\n  age?: number;", C),
        ("  id: string;\n", "", B),
        ("body: PetCreateParams,", "id: string, body: PetCreateParams,", B),
        ("APIPromise<Pet>", "APIPromise<Pet | null>", B),
    ],
)
def test_changes(old: str, new: str, verdict: Verdict) -> None:
    sides = Sources((TextFile(PATH, MODULE),)), Sources((TextFile(PATH, MODULE.replace(old, new, 1)),))
    found = TypeScriptReader().changes(*sides)
    assert max(change.verdict for change in found) is verdict


def test_lines_belong_to_names() -> None:
    lines = {each.name: (each.first, each.last) for each in declared_statements(MODULE)}
    assert lines["Pets.list"][0] <= 12 <= lines["Pets.list"][1]
    assert lines["Pet.Owner.name"][0] == MODULE.split("\n").index("    name: string;") + 1


def test_no_declaration_goes_past_the_end_of_its_file() -> None:
    text = "export interface Tree {\n  kind: string;\n}\n"
    assert [(each.name, each.first, each.last) for each in declared_statements(text)] == [
        ("Tree", 1, 3),
        ("Tree.kind", 2, 3),
    ]


def test_a_method_ends_where_the_next_statement_begins_whatever_that_is() -> None:
    text = "export class Zoo {\n  open(): void {\n    return;\n  }\n\n  static Zoo = this;\n  static MAX = 1;\n}\n"
    assert [(each.name, each.first, each.last) for each in declared_statements(text)] == [
        ("Zoo", 1, 8),
        ("Zoo.open", 2, 5),
    ]


def test_an_alias_is_the_same_as_what_it_stands_for() -> None:
    old = "export type Kind = 'a' | 'b';\n\nexport interface Tree {\n  kind: Kind;\n}\n"
    new = old.replace("kind: Kind", "kind: 'a' | 'b'")
    (found,) = TypeScriptReader().changes(Sources((TextFile(PATH, old),)), Sources((TextFile(PATH, new),)))
    assert (found.verdict, found.why) == (C, "the same values are allowed")


@pytest.mark.parametrize("module", [PATH, "src/resources/others.ts"])
@pytest.mark.parametrize(("taker", "verdict"), [("TreeCreateParams", B), ("Forest", C)])
def test_a_type_that_is_sent_may_not_ask_for_more_wherever_it_is_named(
    module: str, taker: str, verdict: Verdict
) -> None:
    """Params that hold it make the difference, directly or through another type, in whatever module."""
    tree = "export interface Tree {\n  age?: number;\n}\n"
    grove = "export interface Grove {\n  trees: Array<Trees.Tree>;\n}\n"
    others = f"{grove}\nexport interface {taker} {{\n  grove: Grove;\n}}\n"
    texts = {PATH: tree} | {module: (tree if module == PATH else "") + others}
    sides = []
    for text in (texts, texts | {PATH: texts[PATH].replace("age?", "age")}):
        changed = (TextFile(PATH, text[PATH]),)
        sides.append(Sources(changed, text.__getitem__, tuple(text)))
    assert max(change.verdict for change in TypeScriptReader().changes(*sides)) == verdict
