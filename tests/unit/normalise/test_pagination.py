"""Which methods page: roles follow from names and types, what is given goes first, and every misfit is said."""

from __future__ import annotations

import pytest

from generator.model.api import PageProperty
from tests.unit.normalise.conftest import Made, Make


def spec(params: str = "", response: str = "", verb: str = "get", body: str = "") -> str:
    sent = f"requestBody: {{content: {{application/json: {{schema: {body}}}}}}}, " if body else ""
    answer = f"{{description: ok, content: {{application/json: {{schema: {response}}}}}}}"
    return f"paths: {{/a: {{{verb}: {{parameters: [{params}], {sent}responses: {{'200': {answer}}}}}}}}}\n"


def query(*names: str, kind: str = "string") -> str:
    return ", ".join(f"{{name: {name}, in: query, schema: {{type: {kind}}}}}" for name in names)


def answer(**fields: str) -> str:
    listed = ", ".join(f"{name}: {schema}" for name, schema in fields.items())
    return f"{{type: object, properties: {{{listed}}}}}"


LIST, TEXT, NUMBER, FLAG = (
    "{type: array, items: {type: object, properties: {id: {type: string}}}}",
    "{type: string}",
    "{type: integer}",
    "{type: boolean}",
)


def role(purpose: str, kind: str = "string", **more: str) -> str:
    extra = "".join(f", {key}: {value}" for key, value in more.items())
    return f"{{type: {kind}, x-stainless-pagination-property: {{purpose: {purpose}{extra}}}}}"


def scheme(kind: str, request: str = "{}", response: str = "{}", name: str = "page", **more: str) -> str:
    further = "".join(f", {key}: {value}" for key, value in more.items())
    return f"{{name: {name}, type: {kind}, request: {request}, response: {response}{further}}}"


def config(*schemes: str, method: str = "list: get /a") -> str:
    return f"pagination: [{', '.join(schemes)}]\nresources: {{zoo: {{methods: {{{method}}}}}}}\n"


def roles(properties: tuple[PageProperty, ...], outer: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for each in properties:
        found |= {f"{outer}{each.name}": each.purpose} if each.purpose else {}
        found |= roles(each.children, f"{outer}{each.name}.")
    return found


def page(made: Made, name: str = "zoo.list") -> str:
    found = made.methods()[name].page
    return str(found.scheme.name) if found is not None else ""


INFERRED = [
    (
        "cursor",
        (f"{{cursor: {TEXT}, limit: {NUMBER}}}", {"cursor": "next_cursor_param"}),
        (
            f"{{items: {LIST}, next_cursor: {TEXT}, has_more: {FLAG}}}",
            {"items": "items", "next_cursor": "next_cursor_field", "has_more": "has_next_page"},
        ),
    ),
    (
        "cursor",
        (f"{{paging.cursor: {TEXT}}}", {"paging.cursor": "next_cursor_param"}),
        (
            f"{{meta: {{type: object, properties: {{nextCursor: {TEXT}, hasMore: {FLAG}}}}}, data: {LIST}}}",
            {"data": "items", "meta.nextCursor": "next_cursor_field", "meta.hasMore": "has_next_page"},
        ),
    ),
    (
        "page_number",
        (f"{{page: {NUMBER}}}", {"page": "page_number_param"}),
        (
            f"{{rows: {LIST}, page: {NUMBER}, totalPages: {NUMBER}}}",
            {"rows": "items", "page": "current_page_number_field", "totalPages": "total_page_count_field"},
        ),
    ),
    (
        "offset",
        (f"{{offset: {NUMBER}}}", {"offset": "offset_count_param"}),
        (
            f"{{rows: {LIST}, offset: {NUMBER}, total: {NUMBER}}}",
            {"rows": "items", "offset": "offset_count_start_field", "total": "offset_total_count_field"},
        ),
    ),
    ("fake_page", ("{}", {}), (f"{{data: {LIST}, has_more: {TEXT}}}", {"data": "items"})),
    ("fake_page", ("{}", {}), (f"{{body: {{type: object, properties: {{rows: {LIST}}}}}}}", {"body.rows": "items"})),
    # A name with another type shows nothing, and of two arrays neither is known to hold the items.
    ("offset", (f"{{offset: {TEXT}}}", {}), (f"{{a: {LIST}, b: {LIST}, total: {TEXT}}}", {})),
]


@pytest.mark.parametrize(("kind", "request_", "response"), INFERRED)
def test_names_and_types_show_roles(
    make: Make, kind: str, request_: tuple[str, dict[str, str]], response: tuple[str, dict[str, str]]
) -> None:
    (found,) = make("paths: {}\n", config(scheme(kind, request_[0], response[0]))).api.pages
    assert (roles(found.request), roles(found.response)) == (request_[1], response[1])


def test_a_role_that_is_given_is_not_inferred_again(make: Make) -> None:
    response = (
        f"{{data: {LIST}, next_cursor: {TEXT}, last: {role('next_cursor_field')}, more: {role('items', 'array')}}}"
    )
    request = f"{{cursor: {TEXT}, after: {role('next_cursor_param')}}}"
    (found,) = make("paths: {}\n", config(scheme("cursor", request, response))).api.pages
    assert roles(found.request) == {"after": "next_cursor_param"}
    assert roles(found.response) == {"last": "next_cursor_field", "more": "items"}


FITTING = [
    (
        scheme(
            "cursor", f"{{after: {role('next_cursor_param')}}}", f"{{data: {LIST}, next: {role('next_cursor_field')}}}"
        ),
        spec(query("after", "limit"), answer(data=LIST, next="{type: [string, 'null']}", more=FLAG)),
    ),
    (
        scheme("cursor_id", f"{{after: {role('next_cursor_id_param')}}}", f"{{data: {LIST}}}"),
        spec(query("after"), answer(data=LIST)),
    ),
    (
        scheme("cursor_url", "{}", f"{{data: {LIST}, next: {role('cursor_url_field')}}}"),
        spec("", answer(data=LIST, next="{type: string, format: uri}")),
    ),
    (
        scheme("offset", f"{{offset: {NUMBER}}}", f"{{data: {LIST}, total: {NUMBER}}}"),
        spec(query("offset", kind="number"), answer(data=LIST, total=NUMBER)),
    ),
    (
        scheme("page_number", f"{{page: {NUMBER}}}", f"{{data: {LIST}}}"),
        spec(query("page", kind="integer"), answer(data=LIST)),
    ),
    (scheme("fake_page", "{}", f"{{data: {LIST}}}"), spec("", answer(data=LIST))),
    (
        scheme("fake_page", "{}", f"{{all: {role('items', 'array', is_top_level_array='true')}}}"),
        spec("", LIST),
    ),
    (
        scheme(
            "cursor",
            f"{{cursor: {TEXT}}}",
            f"{{data: {LIST}, next: {role('next_cursor_field', from_header='X-Next')}}}",
        ),
        spec(query("cursor"), answer(data=LIST)),
    ),
    (
        scheme(
            "cursor",
            "{paging.cursor: {type: string}}",
            f"{{page: {{type: object, properties: {{rows: {LIST}, next_cursor: {TEXT}}}}}}}",
        ),
        spec(
            "{name: paging, in: query, schema: {type: object, properties: {cursor: {type: string}}}}",
            answer(page=answer(rows=LIST, next_cursor="{anyOf: [{type: string}, {type: integer}]}")),
        ),
    ),
    (
        scheme("fake_page", "{}", f"{{data: {LIST}, object: {TEXT}}}"),
        spec("", answer(data=LIST, object="{type: string, enum: [list]}")),
    ),
    (
        scheme("fake_page", f"{{limit: {role('limit', required='false')}}}", f"{{data: {LIST}}}"),
        spec("", answer(data=LIST)),
    ),
]


@pytest.mark.parametrize(("paging", "document"), FITTING)
def test_a_list_method_pages_by_a_scheme_that_fits(make: Make, paging: str, document: str) -> None:
    method = make(document, config(paging)).methods()["zoo.list"]
    assert method.page is not None
    assert "name='id'" in repr(method.page.item)


@pytest.mark.parametrize(
    ("params", "response"),
    [
        (query("cursor"), answer(data=LIST)),
        (query("cursor", kind="integer"), answer(data=LIST, next_cursor=TEXT)),
        ("{name: cursor, in: header, schema: {type: string}}", answer(data=LIST, next_cursor=TEXT)),
        ("", answer(data=LIST, next_cursor=TEXT)),
        (query("cursor"), answer(data="{type: object}", next_cursor=TEXT)),
        (query("cursor"), answer(data=LIST, next_cursor=NUMBER)),
        (query("cursor"), LIST),
    ],
)
def test_all_that_a_scheme_asks_for_must_be_there(make: Make, params: str, response: str) -> None:
    paging = scheme("cursor", f"{{cursor: {TEXT}}}", f"{{data: {LIST}, next_cursor: {TEXT}}}")
    assert page(make(spec(params, response), config(paging))) == ""


def test_the_parameters_may_be_those_of_the_body(make: Make) -> None:
    paging = scheme("cursor", f"{{cursor: {TEXT}}}", f"{{data: {LIST}, next_cursor: {TEXT}}}", param_location="body")
    document = spec("", answer(data=LIST, next_cursor=TEXT), "post", answer(cursor=TEXT))
    assert page(make(document, config(paging, method="list: post /a"))) == "page"
    document = spec(query("cursor"), answer(data=LIST, next_cursor=TEXT))
    assert page(make(document, config(paging))) == ""


CURSOR = scheme("cursor", f"{{cursor: {TEXT}}}", f"{{data: {LIST}, next_cursor: {TEXT}}}", "first")
OTHER = scheme("page_number", f"{{page: {NUMBER}}}", f"{{data: {LIST}}}", "second")
FAKE = scheme("fake_page", "{}", f"{{data: {LIST}}}", "fake")
PAGED = spec(f"{query('cursor')}, {query('page', kind='integer')}", answer(data=LIST, next_cursor=TEXT))


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("list: get /a", "first"),
        ("list_all: get /a", "first"),
        ("listAll: get /a", "first"),
        ("listen: get /a", ""),
        ("search: get /a", ""),
        ("search: {endpoint: get /a, paginated: true}", "first"),
        ("search: {endpoint: get /a, paginated: second}", "second"),
        ("list: {endpoint: get /a, paginated: second}", "second"),
        ("list: {endpoint: get /a, paginated: false}", ""),
    ],
)
def test_the_config_and_the_name_say_which_methods_are_tried(make: Make, method: str, expected: str) -> None:
    made = make(PAGED, config(CURSOR, OTHER, method=method))
    assert page(made, f"zoo.{method.partition(':')[0]}") == expected


def test_the_first_of_several_that_fit_is_taken_and_that_is_said(make: Make) -> None:
    made = make(PAGED, config(CURSOR, OTHER, FAKE))
    assert page(made) == "first"
    (found,) = [each for each in made.findings if each.code == "Pagination/Ambiguous"]
    assert found.message == "get /a fits the schemes first, second; the first is used"
    assert found.place == "(resource) zoo > (method) list"


def test_pages_that_end_at_once_are_no_rivals(make: Make) -> None:
    assert "Pagination/Ambiguous" not in make(PAGED, config(CURSOR, FAKE)).codes()


@pytest.mark.parametrize(
    ("method", "code", "message"),
    [
        ("list: {endpoint: get /a, paginated: none}", "Unknown", "there is no pagination scheme none"),
        (
            "list: {endpoint: get /a, paginated: true}",
            "NoMatch",
            "get /a is marked as paginated and fits no scheme: second asks for the query parameter page",
        ),
        (
            "list: {endpoint: get /a, paginated: first}",
            "PartialMatch",
            "get /a pages by first and lacks the query parameter cursor, the response field next_cursor",
        ),
    ],
)
def test_a_method_that_cannot_page_as_it_is_told_is_reported(make: Make, method: str, code: str, message: str) -> None:
    made = make(spec("", answer(data=LIST)), config(CURSOR, OTHER, method=method))
    (found,) = [each for each in made.findings if each.code == f"Pagination/{code}"]
    assert (found.message, found.place) == (message, "(resource) zoo > (method) list")


def test_a_named_scheme_needs_its_items(make: Make) -> None:
    made = make(spec("", answer(rows=LIST)), config(CURSOR, method="list: {endpoint: get /a, paginated: first}"))
    assert page(made) == ""
    assert "Pagination/NoMatch" in made.codes()


def test_a_list_that_asks_for_pages_and_fits_no_scheme_is_noted(make: Make) -> None:
    made = make(spec(query("pageToken"), answer(data=LIST)), config(CURSOR))
    assert "Pagination/NotConfigured" in made.codes()
    for params, response in (("", answer(data=LIST)), (query("pageToken"), answer(name=TEXT))):
        assert "Pagination/NotConfigured" not in make(spec(params, response), config(CURSOR)).codes()


@pytest.mark.parametrize(
    ("paging", "expected"),
    [
        (
            scheme("cursor", f"{{a: {role('page_number_param')}}}", f"{{data: {LIST}}}"),
            ["Unknown", "Missing", "Missing"],
        ),
        (scheme("cursor", f"{{cursor: {TEXT}}}", f"{{data: {LIST}, next_cursor: {TEXT}}}"), []),
        (scheme("cursor_url", "{}", f"{{data: {LIST}}}"), ["Missing"]),
        (scheme("fake_page", "{}", f"{{data: {TEXT}}}"), ["Missing"]),
    ],
)
def test_roles_that_are_wrong_or_missing_are_reported(make: Make, paging: str, expected: list[str]) -> None:
    found = [each for each in make("paths: {}\n", config(paging)).codes() if each.startswith("Pagination/Purpose")]
    assert sorted(found) == sorted(f"Pagination/Purpose{word}" for word in expected)


def test_one_mapping_counts_as_a_list_of_one_and_needs_no_name(make: Make) -> None:
    paging = f"{{type: fake_page, response: {{data: {LIST}}}}}"
    made = make(
        spec("", answer(data=LIST)), f"pagination: {paging}\nresources: {{zoo: {{methods: {{list: get /a}}}}}}\n"
    )
    assert page(made) == "page"


def test_the_same_inputs_give_the_same_types(make: Make) -> None:
    inputs = (PAGED, config(CURSOR, OTHER))
    assert repr(make(*inputs).api.pages) == repr(make(*inputs).api.pages)
