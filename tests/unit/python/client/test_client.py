"""The client module: options, environments, authentication, resources."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from tests.unit.python.client.conftest import SPEC, Press

CLIENT = "src/seeds/_client.py"
KEY = {"type": "string", "read_env": "SEED_KEY", "auth": {"security_scheme": "ApiKey"}}


def client(
    press: Press,
    opts: dict[str, Any],
    day: str | None = None,
    client_settings: dict[str, Any] | None = None,
    **parts: object,
) -> str:
    """The client of an API with these options."""
    settings = {"opts": opts, **(client_settings or {})}
    return press(day=day, only=CLIENT, client_settings=settings, **parts)[CLIENT]


def method(text: str, name: str) -> str:
    """The source of a method of the first class that has it."""
    tree = ast.parse(text)
    found = (n for c in tree.body if isinstance(c, ast.ClassDef) for n in c.body if isinstance(n, ast.FunctionDef))
    return ast.unparse(next(node for node in found if node.name == name))


@pytest.mark.parametrize(
    ("option", "parameter", "body"),
    [
        ({"read_env": "A"}, "size: str | None=None", "size = os.environ.get('A')\nif size is None:\nraise"),
        ({"read_env": "A", "nullable": True}, "size: str | None=None", "os.environ.get('A')\nself.size = size"),
        ({}, "size: str", "\nself.size = size"),
        ({"nullable": True}, "size: str | None=None", "\nself.size = size"),
        ({"default": "big"}, "size: str | None='big'", "if size is None:\nsize = 'big'\nself.size"),
        ({"read_env": "A", "default": "big"}, "size: str | None=None", "size = os.environ.get('A') or 'big'\nself"),
        (
            {"type": "integer", "read_env": "A", "default": 3},
            "size: int | None=None",
            "size = maybe_coerce_integer(os.environ.get('A')) or 3",
        ),
        ({"type": "boolean", "nullable": True, "read_env": "A"}, "size: bool | None=None", "maybe_coerce_boolean("),
    ],
)
def test_an_option_is_an_argument_the_environment_or_a_default(
    press: Press, option: dict[str, Any], parameter: str, body: str
) -> None:
    init = method(client(press, {"size": {"type": "string", **option}}), "__init__")
    assert f"*, {parameter}, base_url:" in init
    assert body in "\n".join(line.strip() for line in init.split("\n"))


def test_two_names_that_meet_are_kept_apart(press: Press) -> None:
    text = client(press, {"base-url": {"nullable": True}, "seeds": {"nullable": True}})
    assert "base_url_2: str | None = None" in text
    assert "self._seeds = seeds" in text
    assert "seeds=seeds or self._seeds" in text


def test_one_environment_is_the_url_and_several_are_a_choice(press: Press) -> None:
    one = client(press, {})
    assert 'base_url = f"https://api.seeds.example"' in one
    assert "ENVIRONMENTS" not in one
    several = client(press, {}, environments={"live": "https://a.example", "trial": "https://b.example"})
    assert 'environment: Literal["live", "trial"] | NotGiven = not_given,' in several
    assert 'self._environment = environment = "live"' in several
    assert '"trial": "https://b.example",' in several


def test_without_an_environment_the_url_has_to_be_given(press: Press) -> None:
    text = client(press, {}, environments={})
    assert "raise SeedLibraryError(" in text
    assert "SEED_LIBRARY_BASE_URL" in text


def test_a_url_takes_variables_from_options_and_nothing_else(press: Press) -> None:
    region = {"type": "string", "default": "eu", "server_variable": "region"}
    text = client(press, {"area": region}, environments={"live": "https://{region}.x.example/{print(1)}"})
    assert 'base_url = f"https://{area}.x.example/{{print(1)}}"' in text


def test_hostile_text_stays_text(press: Press) -> None:
    hostile = '"""\n    import os; os.abort()'
    text = client(
        press,
        {"size": {"type": "string", "read_env": hostile, "send_in_header": hostile, "default": hostile}},
        environments={hostile: "https://a.example", "trial": hostile},
        client_settings={"default_headers": {hostile: hostile}, "idempotency": {"header": hostile}},
    )
    assert not [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Attribute) and node.attr == "abort"]


def test_one_scheme_is_the_authentication(press: Press) -> None:
    text = client(press, {"key": KEY})
    assert method(text, "auth_headers").endswith("key = self.key\n    return {'Authorization': f'Bearer {key}'}")
    assert "_validate_headers" not in text


REFRESHED = {"python": {"package_name": "seeds", "x-sdkpress-refreshed-options": ["key"]}}


@pytest.mark.parametrize(("cls", "asking"), [("SeedLibrary", ""), ("AsyncSeedLibrary", "await ")])
def test_an_option_may_be_a_function_where_the_config_says_so(press: Press, cls: str, asking: str) -> None:
    text = client(press, {"key": KEY | {"nullable": True}}, targets=REFRESHED)
    (made,) = (ast.unparse(c) for c in ast.parse(text).body if isinstance(c, ast.ClassDef) and c.name == cls)
    kind = f"Callable[[], {'Awaitable[str]' if asking else 'str'}]"
    assert f"key: str | {kind} | None=None" in made
    assert "self._key_function = None if key is None or isinstance(key, str) else key" in made
    assert "key=key or self._key_function or self.key" in made
    assert f"self.key = {asking}self._key_function()" in made
    assert f"{'async ' if asking else ''}def _refresh_options(self, security: SecurityOptions)" in made


def test_a_function_is_asked_for_the_requests_of_its_schemes(press: Press) -> None:
    for by_method in (True, False):
        text = client(press, {"key": KEY}, targets=REFRESHED, settings={"per_endpoint_security": by_method})
        asked = method(text, "_refresh_options")
        assert ("security.get('api_key', False)" in asked) is by_method
        assert "self._refresh_key()" in asked


def test_several_schemes_are_merged(press: Press) -> None:
    keeper = {"type": "string", "nullable": True, "auth": {"security_scheme": "Keeper"}}
    text = client(press, {"key": KEY, "keeper": keeper}, security=[{"ApiKey": []}, {"Keeper": []}])
    assert "return {**self._api_key, **self._keeper}" in text
    assert "return {'X-Keeper': keeper}" in method(text, "_keeper")


def test_methods_that_choose_schemes_ask_by_flag(press: Press) -> None:
    text = client(press, {"key": KEY}, settings={"per_endpoint_security": True})
    assert 'if security.get("api_key", False):' in text
    assert "def _auth_headers(self, security: SecurityOptions)" in text


def test_before_the_first_of_two_equal_headers_won_the_last_one_did(press: Press) -> None:
    text = client(press, {"key": KEY}, settings={"per_endpoint_security": True}, day="2026-06-16")
    assert "return {**(self._api_key if security.get('api_key', False) else {})}" in method(text, "_auth_headers")


def test_an_edition_lets_methods_choose_schemes(press: Press) -> None:
    assert "def _auth_headers(self, security: SecurityOptions)" in client(press, {"key": KEY}, edition="2026-02-23")
    assert "def _auth_headers(self, security: SecurityOptions)" not in client(press, {"key": KEY}, edition="2025-10-10")


def test_a_scheme_that_is_nowhere_declared_is_a_bearer_by_its_name(press: Press) -> None:
    key = {"type": "string", "auth": {"security_scheme": "BearerAuth"}}
    assert method(client(press, {"key": key}), "auth_headers").endswith("return {'Authorization': f'Bearer {key}'}")
    assert "Authorization" not in client(press, {"key": {"type": "string", "auth": {"security_scheme": "Unheard"}}})


def test_the_check_asks_for_a_header_and_once_for_the_option_too(press: Press) -> None:
    opts = {"key": KEY | {"nullable": True}}
    new = method(client(press, opts, security=[{"ApiKey": []}]), "_validate_headers")
    old = method(client(press, opts, day="2026-01-06", security=[{"ApiKey": []}]), "_validate_headers")
    assert "if headers.get('Authorization') or isinstance(custom_headers.get('Authorization'), Omit):" in new
    assert "if self.key and headers.get('Authorization'):" in old


@pytest.mark.parametrize("security", [[{}, {"ApiKey": []}], []])
def test_there_is_no_check_where_anonymous_calls_are_allowed(press: Press, security: list[Any]) -> None:
    assert "_validate_headers" not in client(press, {"key": KEY | {"nullable": True}}, security=security)


def test_basic_authentication_joins_two_options(press: Press) -> None:
    spec = SPEC | {"components": {"securitySchemes": {"Basic": {"type": "http", "scheme": "basic"}}}}
    opts = {
        "secret": {"type": "string", "auth": {"security_scheme": "Basic", "role": "password"}},
        "user": {"type": "string", "nullable": True, "auth": {"security_scheme": "Basic", "role": "username"}},
    }
    lines = method(client(press, opts, spec=spec), "auth_headers")
    assert "credentials = f'{self.user}:{self.secret}'.encode('ascii')" in lines
    assert "if self.user is None:" in lines
    assert "if self.secret is None:" not in lines


def test_a_key_in_the_query_goes_with_every_request(press: Press) -> None:
    scheme = {"type": "apiKey", "in": "query", "name": "k"}
    spec = SPEC | {"components": {"securitySchemes": {"ApiKey": scheme}}}
    text = client(press, {"key": KEY | {"nullable": True}}, spec=spec)
    assert "'k': self.key if self.key is not None else Omit()" in method(text, "default_query")
    assert "auth_headers" not in text


def test_options_are_sent_in_headers_behind_those_of_the_config(press: Press) -> None:
    opts = {"count": {"type": "integer", "nullable": True, "send_in_header": "X-Count"}}
    headers = method(client(press, opts, client_settings={"default_headers": {"X-V": "1"}}), "default_headers")
    assert "'X-V': '1', 'X-Count': str(self.count) if self.count is not None else Omit()" in headers


def test_methods_can_ask_for_the_values_of_options(press: Press) -> None:
    opts = {
        "bed": {"nullable": True, "send_as_path_param": "bed_id"},
        "tag": {"nullable": True, "send_as_query_param": "tag"},
    }
    text = client(press, opts)
    assert method(text, "_get_tag_query_param").endswith("return self.tag")
    assert "raise ValueError" in method(text, "_get_bed_path_param")


def test_resources_are_imported_when_they_are_used(press: Press) -> None:
    text = client(press, {})
    assert "    from .resources.beds.beds import BedsResource, AsyncBedsResource" in text
    seeds = method(text, "seeds")
    assert '"""Seeds that grow."""' in seeds
    assert seeds.endswith("from .resources.seeds import SeedsResource\n    return SeedsResource(self)")


def test_resources_were_attributes_once(press: Press) -> None:
    text = client(press, {}, day="2025-09-18")
    assert "from .resources.beds import beds" in text
    assert "    seeds: seeds.SeedsResource\n" in text
    assert "self.seeds = seeds.SeedsResource(self)" in text
    assert "timeout: Union[float, Timeout, None, NotGiven] = NOT_GIVEN," in text


def test_queries_headers_and_streams_follow_the_config(press: Press) -> None:
    text = client(
        press,
        {},
        query_settings={"nested_format": "dots", "array_format": "repeat"},
        streaming={"on_event": [{"data_starts_with": "END", "handle": "done"}]},
        client_settings={"idempotency": {"header": "Once"}, "omit_stainless_headers": True},
    )
    assert 'return Querystring(nested_format="dots", array_format="repeat")' in text
    assert '        self._idempotency_header = "Once"\n\n        self._default_stream_cls = Stream\n' in text
    assert "X-Stainless-Async" not in text
    assert "get_async_library" not in text


def test_the_docstring_tells_what_comes_from_the_environment(press: Press) -> None:
    none, one = client(press, {}), client(press, {"key": KEY})
    two = client(press, {"key": KEY, "bed": {"read_env": "BED", "nullable": True}})
    assert '"""Create a SeedLibrary client."""' in none
    assert "Without `key`, the environment variable `SEED_KEY` is read." in one
    assert "        - `key`: `SEED_KEY`\n        - `bed`: `BED`\n        " in two


def test_a_token_is_got_by_the_clients_own_credentials(press: Press) -> None:
    flows = {"clientCredentials": {"tokenUrl": "https://auth.seeds.example/token", "scopes": {}}}
    spec = SPEC | {"components": {"securitySchemes": {"OAuth2": {"type": "oauth2", "flows": flows}}}}
    opts = {
        name: {"type": "string", "nullable": True, "auth": {"security_scheme": "OAuth2", "role": name}}
        for name in ("client_id", "client_secret")
    }
    text = client(press, opts, spec=spec, security=[{"OAuth2": []}])
    lines = method(text, "custom_auth")
    assert "token_url=self._prepare_url('https://auth.seeds.example/token'), header='Authorization'" in lines
    assert "isinstance(self.custom_auth, OAuth2ClientCredentials)" in method(text, "_should_retry")
    assert "auth_headers" not in text
    assert "_validate_headers" not in text
    flagged = client(press, opts, spec=spec, security=[{"OAuth2": []}], settings={"per_endpoint_security": True})
    assert "isinstance(self._o_auth2, OAuth2ClientCredentials)" in method(flagged, "_should_retry")
    assert "security.get('o_auth2', False) and self._o_auth2 is not None" in method(flagged, "_custom_auth")
