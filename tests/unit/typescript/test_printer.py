"""Declarations, classes and calls in their final layout."""

from __future__ import annotations

import pytest

from generator.languages.typescript.expression_layout import ExpressionLayout
from generator.languages.typescript.printer import WIDTH, Printer
from generator.languages.typescript.syntax import (
    NULL,
    STRING,
    Alias,
    Await,
    Braces,
    Call,
    Code,
    Destructure,
    Entry,
    Expression,
    Generic,
    Interface,
    Items,
    Member,
    NameList,
    Namespace,
    Obj,
    OneOfTypes,
    Parameter,
    Signature,
    SubResource,
    TsType,
    Word,
)
from generator.languages.typescript.type_layout import TypeLayout
from generator.planning.pretty import pretty

PRINTER = Printer()
LONG = "A" * 60
TWO = OneOfTypes((Word(f"{LONG}1", name=True), Word(f"{LONG}2", name=True)))


def member(type_: TsType, layout: TypeLayout | None = None) -> list[str]:
    return Printer(layout or TypeLayout()).typed("key?: ", type_, 2)


def test_a_union_that_does_not_fit_has_a_line_for_each_member() -> None:
    assert member(TWO) == ["  key?:", f"    | {LONG}1", f"    | {LONG}2;"]


def test_a_union_in_brackets_breaks_inside_of_them() -> None:
    assert member(Generic("Array", (TWO,))) == ["  key?: Array<", f"    | {LONG}1", f"    | {LONG}2", "  >;"]


def test_a_union_in_brackets_goes_to_a_line_of_its_own_where_that_is_enough() -> None:
    short = OneOfTypes((Word("A" * 50, name=True), Word("B" * 50, name=True)))
    assert member(Generic("Array", (short,))) == ["  key?: Array<", f"    {'A' * 50} | {'B' * 50}", "  >;"]


def test_null_stays_behind_the_brace() -> None:
    record = Braces("[key: string]", TWO)
    assert member(OneOfTypes((record, NULL))) == [
        "  key?: {",
        "    [key: string]:",
        f"      | {LONG}1",
        f"      | {LONG}2;",
        "  } | null;",
    ]


def test_null_behind_a_list_depends_on_the_formatter() -> None:
    nullable = OneOfTypes((Generic("Array", (TWO,)), NULL))
    assert member(nullable, TypeLayout(hugs_names=True))[-1] == "  > | null;"
    assert member(nullable)[-1] == "    | null;"


def test_an_alias_of_a_long_name_breaks_behind_the_equals_sign() -> None:
    alias = Alias("B" * 50, Word(LONG, name=True))
    assert PRINTER.declaration(alias) == [f"export type {'B' * 50} =", f"  {LONG};"]


@pytest.mark.parametrize(("breaks", "lines"), [(True, 2), (False, 1)])
def test_a_long_head_of_an_interface(breaks: bool, lines: int) -> None:
    interface = Interface("B" * 60, (), (Word(LONG, name=True),))
    assert len(Printer(breaks_extends=breaks).declaration(interface)) == lines


def test_members_have_an_empty_line_between_them_and_comments_above() -> None:
    interface = Interface("A", (Member("a", STRING, ("Text", "", "More")), Member("'b c'?", STRING)))
    assert PRINTER.declaration(interface, 2) == [
        "  export interface A {",
        "    /**",
        "     * Text",
        "     *",
        "     * More",
        "     */",
        "    a: string;",
        "",
        "    'b c'?: string;",
        "  }",
    ]


def test_joined_aliases_stand_close() -> None:
    namespace = Namespace("N", (Alias("A", STRING), Alias("B", STRING, joined=True)))
    assert PRINTER.declaration(namespace) == [
        "export namespace N {",
        "  export type A = string;",
        "  export type B = string;",
        "}",
    ]


def test_a_long_signature_has_a_line_for_each_parameter() -> None:
    signature = Signature(
        "make", (Parameter("a", Word(LONG)), Parameter("b?", STRING, "")), Generic("P", (Word(LONG),))
    )
    assert PRINTER._signature(signature, ";") == [
        "  make(",
        f"    a: {LONG},",
        "    b?: string,",
        f"  ): P<{LONG}>;",
    ]


def test_names_in_braces() -> None:
    names = NameList("import", ("a", "b"), "from 'c';")
    assert PRINTER.name_list(names) == ["import { a, b } from 'c';"]
    assert PRINTER.name_list(NameList("import", (LONG, LONG), "from 'c';"))[0] == "import {"
    for head, lines in (("import", 1), ("export", 1), ("const", 3)):
        assert len(PRINTER.name_list(NameList(head, (LONG * 2,), "from 'c';"))) == lines


def test_a_destructuring() -> None:
    assert PRINTER.statement(Destructure(("a", "...body"), "params"), 4) == ["    const { a, ...body } = params;"]


def test_a_sub_resource_breaks_behind_the_equals_sign_before_it_breaks_the_call() -> None:
    lines = PRINTER.sub_resource(SubResource("b" * 40, "B" * 40))
    assert lines == [f"  {'b' * 40}: {'B' * 40} =", f"    new {'B' * 40}(this._client);"]


def call(*arguments: Expression) -> Call:
    return Call("this._client.get", arguments)


def text(expression: Expression, width: int = WIDTH) -> str:
    return pretty(ExpressionLayout(TypeLayout(), width).doc(expression), width)


OPTIONS = Obj((Entry("query"), Entry("...options")))


def test_the_last_object_opens_on_the_line_of_the_call() -> None:
    assert text(call(Code("'/a'", "string"), OPTIONS)) == "this._client.get('/a', { query, ...options })"
    assert text(call(Code("'/a'", "string"), OPTIONS), 40) == "this._client.get('/a', {\n  query,\n  ...options,\n})"


def test_arguments_have_a_line_each_where_the_head_does_not_fit() -> None:
    long = Code(f"'{'a' * 20}'", "string")
    assert text(call(long, OPTIONS), 40) == f"this._client.get(\n  {long.text},\n  {{ query, ...options }},\n)"


def test_two_objects_at_the_end_are_not_opened_alone() -> None:
    assert text(call(OPTIONS, OPTIONS), 50).startswith("this._client.get(\n  {")


def test_an_expanded_object_breaks_all_around_it() -> None:
    assert text(call(Obj((Entry("a"),), expanded=True))) == "this._client.get({\n  a,\n})"


def test_a_list_of_objects_of_several_parts_always_breaks() -> None:
    assert text(Items((OPTIONS, OPTIONS))) == "[\n  { query, ...options },\n  { query, ...options },\n]"


def test_numbers_fill_their_lines() -> None:
    numbers = Items(tuple(Code(str(n), "number") for n in range(10)))
    assert text(numbers, 12) == "[\n  0, 1, 2,\n  3, 4, 5,\n  6, 7, 8,\n  9,\n]"


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (Entry("abcdef", Code("'xxxxxxxx'", "string")), "{\n  abcdef:\n    'xxxxxxxx',\n}"),
        (Entry("abcd", Code("'xxxxxxxxxx'", "string")), "{\n  abcd: 'xxxxxxxxxx',\n}"),
    ],
)
def test_a_string_goes_to_its_own_line_but_behind_a_short_key(value: Entry, printed: str) -> None:
    assert text(Obj((value,)), 15) == printed


def test_a_call_with_a_short_argument_goes_below_the_equals_sign() -> None:
    layout = ExpressionLayout(TypeLayout(), 30)
    short = Call("client.pets.get", (Code("'a'", "string"),))
    assert pretty(("const variable =", layout.assigned(short), ";"), 30) == "const variable =\n  client.pets.get('a');"
    awaited = ("const variable =", layout.assigned(Await(short)), ";")
    assert pretty(awaited, 39) == "const variable = await client.pets.get(\n  'a',\n);"
