"""Requests are built from the settings of the client and of the call."""

from __future__ import annotations

import json
import asyncio
import logging
import datetime
from typing import Any, Callable, Iterator
from pathlib import Path

import acme
import httpx
import pytest
from acme import Acme, Omit, AsyncAcme
from acme._utils import asyncify
from acme._models import FinalRequestOptions
from acme._base_client import (
    HTTPX_DEFAULT_TIMEOUT,
    OtherPlatform,
    DefaultHttpxClient,
    get_platform,
    _merge_mappings,
    platform_headers,
    make_request_options,
)

MakeClient = Callable[..., Any]


def build(client: Any, **options: Any) -> httpx.Request:
    return client._build_request(FinalRequestOptions.construct(**{"method": "get", "url": "/orders", **options}))


@pytest.fixture
def client() -> Iterator[Acme]:
    with Acme(api_key="secret", base_url="https://acme.test/v1") as client:
        yield client


def echo(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"id": request.read().decode("latin-1")})


@pytest.mark.parametrize("base", ["https://acme.test/v1", "https://acme.test/v1/"])
@pytest.mark.parametrize(
    ("path", "params", "expected"),
    [
        ("/orders", {}, "https://acme.test/v1/orders"),
        ("orders", {}, "https://acme.test/v1/orders"),
        ("https://other.test/x", {}, "https://other.test/x"),
        ("/orders?beta=true", {}, "https://acme.test/v1/orders?beta=true"),
        ("/orders?beta=true", {"a": [1, 2]}, "https://acme.test/v1/orders?beta=true&a=1%2C2"),
        ("/orders?beta=true", {"beta": False}, "https://acme.test/v1/orders?beta=false"),
        ("/files/a%2Fb?x=1", {"y": "a b"}, "https://acme.test/v1/files/a%2Fb?x=1&y=a+b"),
    ],
)
def test_urls(base: str, path: str, params: Any, expected: str) -> None:
    with Acme(api_key="k", base_url=base) as client:
        assert str(build(client, url=path, params=params).url) == expected


def test_a_query_of_the_base_url_is_kept() -> None:
    with Acme(api_key="k", base_url="https://acme.test/v1?version=2") as client:
        assert str(build(client, params={"a": 1}).url) == "https://acme.test/v1/orders?version=2&a=1"


def test_the_base_url_comes_from_argument_or_environment_and_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACME_BASE_URL", "http://env.test/a")
    with Acme(api_key="k") as client:
        assert client.base_url == "http://env.test/a/"
        client.base_url = "http://set.test/b"  # type: ignore[assignment]
        assert str(build(client).url) == "http://set.test/b/orders"


def test_default_query_is_below_that_of_the_call(client: Acme) -> None:
    copy = client.copy(default_query={"a": 1, "b": 2})
    assert dict(build(copy, params={"b": 3}).url.params) == {"a": "1", "b": "3"}


def test_headers_say_who_sends_them(client: Acme) -> None:
    headers = build(client, method="post", json_data={}).headers
    assert headers["authorization"] == "Bearer secret"
    assert headers["accept"] == headers["content-type"] == "application/json"
    assert headers["user-agent"] == f"Acme/Python {acme.__version__}"
    assert headers["x-stainless-lang"] == "python"
    assert headers["x-stainless-package-version"] == acme.__version__
    assert headers["x-stainless-retry-count"] == "0"
    assert headers["x-stainless-read-timeout"] == "60.0"
    assert {f"x-stainless-{name}" for name in ("os", "arch", "runtime", "runtime-version", "async")} <= set(headers)


def test_later_headers_win_in_any_case_and_omit_removes(client: Acme) -> None:
    custom = client.copy(default_headers={"ACCEPT": "text/plain", "X-A": "1"})
    assert build(custom).headers.get_list("accept") == ["text/plain"]
    headers = build(custom, headers={"accept": "text/csv", "x-a": Omit(), "USER-AGENT": Omit()}).headers
    assert headers.get_list("accept") == ["text/csv"]
    assert "x-a" not in headers
    assert not headers["user-agent"].startswith("Acme")


@pytest.mark.parametrize("name", ["x-stainless-retry-count", "X-Stainless-Retry-Count"])
def test_the_caller_decides_about_the_retry_header(client: Acme, name: str) -> None:
    assert build(client, headers={name: "42"}).headers.get_list(name) == ["42"]
    assert name not in build(client, headers={name: Omit()}).headers


def test_a_credential_is_required_or_its_header_left_out() -> None:
    with Acme(base_url="https://acme.test") as client:
        with pytest.raises(TypeError, match="No credential"):
            build(client)
        assert "authorization" not in build(client, headers={"authorization": Omit()}).headers
        assert build(client, headers={"AUTHORIZATION": "x"}).headers["authorization"] == "x"
        assert "authorization" not in build(client, security={}).headers, "such a request is open to everybody"
        assert "authorization" not in build(client.copy(api_key="k"), security={}).headers


def test_credentials_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACME_API_KEY", "from-env")
    with Acme() as client:
        assert build(client).headers["authorization"] == "Bearer from-env"


def test_get_has_neither_body_nor_content_type(client: Acme) -> None:
    request = build(client, json_data={"a": 1})
    assert request.content == b""
    assert "content-type" not in request.headers


def test_json_knows_dates_and_models(client: Acme) -> None:
    order = acme.types.Order.construct(id="1", createdAt="2026-01-02T03:04:05Z")
    body = {"when": datetime.date(2026, 1, 2), "order": order, "text": "ü"}
    request = build(client, method="post", json_data=body)
    assert request.content.startswith(b'{"when":"2026-01-02","order":{"id":"1"')
    assert "ü".encode() in request.content


def test_extra_body_is_merged_over_the_body(client: Acme) -> None:
    request = build(client, method="post", json_data={"a": 1, "b": 2}, extra_json={"b": None, "c": 3})
    assert json.loads(request.content) == {"a": 1, "b": None, "c": 3}
    assert json.loads(build(client, method="post", extra_json={"c": 3}).content) == {"c": 3}
    with pytest.raises(TypeError, match="can only be added to a body that is a mapping"):
        build(client, method="post", json_data=[1], extra_json={"c": 3})


@pytest.mark.parametrize("other", [{"json_data": {}}, {"extra_json": {}}, {"files": {"f": b""}}])
def test_two_bodies_are_refused(client: Acme, other: Any) -> None:
    with pytest.raises(TypeError, match="cannot be both `content` and"):
        build(client, method="post", content=b"x", **other)


def test_form_bodies_are_encoded_as_forms(client: Acme) -> None:
    headers = {"content-type": "application/x-www-form-urlencoded"}
    assert build(client, method="post", headers=headers, json_data={"a": [1, 2]}).content == b"a%5B%5D=1&a%5B%5D=2"


def test_multipart_sends_fields_and_files(make_client: MakeClient) -> None:
    client = make_client(echo)
    sent = client.orders.upload(file=("a.txt", b"content", "text/plain"), notes=["x", "y"]).id
    assert sent.count('name="notes[]"') == 2
    assert 'name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\ncontent' in sent


def test_multipart_without_files_and_with_its_own_boundary(client: Acme) -> None:
    headers = {"Content-Type": "multipart/form-data; boundary=xyz"}
    request = build(client, method="post", headers=headers, json_data={"a": {"b": 1}})
    assert request.read() == b'--xyz\r\nContent-Disposition: form-data; name="a[b]"\r\n\r\n1\r\n--xyz--\r\n'
    request = build(client, method="post", headers={"Content-Type": "multipart/form-data"}, json_data={"a": 1})
    assert request.headers["content-type"].startswith("multipart/form-data; boundary=")


def test_files_do_not_change_the_arguments_of_the_caller(make_client: MakeClient) -> None:
    notes = ["x"]
    make_client(echo).orders.upload(file=b"1", notes=notes)
    assert notes == ["x"]


def test_binary_content_is_sent_as_it_is(make_client: MakeClient) -> None:
    client = make_client(lambda request: httpx.Response(200, content=request.read()))
    answer = client.post("/raw", content=iter([b"a", b"b"]), cast_to=httpx.Response)
    assert answer.content == b"ab"
    with pytest.deprecated_call(match="Passing raw bytes as `body` is deprecated"):
        assert client.post("/raw", body=b"ab", cast_to=httpx.Response).content == b"ab"
    with pytest.raises(TypeError, match="cannot be both `body` and `content`"):
        client.post("/raw", body={}, content=b"", cast_to=httpx.Response)


def test_a_large_file_is_sent_without_being_held_in_memory(make_client: MakeClient, tmp_path: Path) -> None:
    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        file.truncate(64 * 1024 * 1024)
    seen = {"largest": 0, "all": 0, "length": 0}

    class Counting(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            seen["length"] = int(request.headers["content-length"])
            assert isinstance(request.stream, httpx.SyncByteStream)
            for piece in request.stream:
                seen["largest"] = max(seen["largest"], len(piece))
                seen["all"] += len(piece)
            return httpx.Response(200, json={"id": "1"})

    with Acme(api_key="k", http_client=httpx.Client(transport=Counting())) as client:
        client.orders.upload(file=path)
    assert seen["all"] == seen["length"] > 64 * 1024 * 1024
    assert seen["largest"] <= 1024 * 1024


def test_option_builder_leaves_out_what_is_not_given() -> None:
    assert make_request_options() == {}
    options = make_request_options(query={"a": 1, "b": 1}, extra_query={"b": 2}, timeout=None, extra_headers={})
    assert options == {"params": {"a": 1, "b": 2}, "timeout": None, "headers": {}}


def test_merging_drops_what_is_to_be_omitted() -> None:
    assert _merge_mappings({"a": "1", "b": "2"}, {"b": Omit(), "c": "3"}) == {"a": "1", "c": "3"}


# --- timeouts


def timeout_of(client: Any, **options: Any) -> Any:
    return httpx.Timeout(**build(client, **options).extensions["timeout"])


def test_timeouts_are_the_most_special_ones() -> None:
    with httpx.Client(timeout=7) as seven, httpx.Client(timeout=HTTPX_DEFAULT_TIMEOUT) as default:
        assert timeout_of(Acme(api_key="k")) == acme.DEFAULT_TIMEOUT == httpx.Timeout(60, connect=5)
        assert timeout_of(Acme(api_key="k", http_client=seven)) == httpx.Timeout(7)
        assert timeout_of(Acme(api_key="k", http_client=default)) == acme.DEFAULT_TIMEOUT
        assert timeout_of(Acme(api_key="k", http_client=seven, timeout=None)) == httpx.Timeout(None)
        client = Acme(api_key="k", timeout=3)
        assert timeout_of(client) == httpx.Timeout(3)
        assert timeout_of(client, timeout=None) == httpx.Timeout(None)
        assert timeout_of(client, timeout=httpx.Timeout(9)) == httpx.Timeout(9)


# --- HTTP clients


def test_copies_share_the_http_client_and_do_not_close_it(client: Acme) -> None:
    copy = client.with_options(api_key="other", max_retries=7, timeout=None)
    assert copy._client is client._client
    assert (copy.api_key, copy.max_retries, copy.timeout) == ("other", 7, None)
    assert (client.api_key, client.max_retries) == ("secret", 2)
    del copy
    assert not client.is_closed()


def test_clients_close_what_they_made() -> None:
    with Acme(api_key="k") as client:
        assert not client.is_closed()
    assert client.is_closed()

    async def main() -> None:
        async with AsyncAcme(api_key="k") as client:
            assert not client.is_closed()
        assert client.is_closed()

    asyncio.run(main())


def test_clients_are_closed_when_nobody_holds_them() -> None:
    import gc

    client = Acme(api_key="k")
    closed: list[bool] = []
    transport = client._client._transport
    original = transport.close
    transport.close = lambda: (closed.append(True), original())[1]  # type: ignore[method-assign]
    del client
    gc.collect()
    assert closed == [True]


def test_the_wrong_kind_of_http_client_is_refused() -> None:
    with pytest.raises(TypeError, match="Invalid `http_client` arg"):
        AsyncAcme(api_key="k", http_client=httpx.Client())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="Invalid `http_client` arg"):
        Acme(api_key="k", http_client=httpx.AsyncClient())  # type: ignore[arg-type]


def test_never_is_no_number_of_retries() -> None:
    with pytest.raises(TypeError, match=r"max_retries cannot be None.*`0`"):
        Acme(api_key="k", max_retries=None)  # type: ignore[arg-type]


def test_default_http_clients_trust_proxies_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "ALL_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.test")
    client = DefaultHttpxClient()
    assert [pattern.pattern for pattern in client._mounts] == ["https://"]
    assert client.follow_redirects and client.timeout == acme.DEFAULT_TIMEOUT
    assert DefaultHttpxClient(timeout=1, follow_redirects=False).timeout == httpx.Timeout(1)


def test_the_missing_aiohttp_adapter_is_named_on_use(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "aiohttp", None)
    with pytest.raises(RuntimeError, match="`aiohttp` extra"):
        acme.DefaultAioHttpClient()


def test_redirects_are_followed_unless_the_call_says_no(make_client: MakeClient) -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v1/old":
            return httpx.Response(302, headers={"location": "https://acme.test/v1/new"})
        return httpx.Response(200, json={"id": request.url.path})

    client = make_client(handler)
    assert client.get("/old", cast_to=acme.types.Order).id == "/v1/new"
    with pytest.raises(acme.APIStatusError) as error:
        client.get("/old", cast_to=acme.types.Order, options={"follow_redirects": False})
    assert error.value.status_code == 302


def test_hooks_change_options_and_request() -> None:
    class Signing(Acme):
        def _prepare_options(self, options: FinalRequestOptions) -> FinalRequestOptions:
            return options.model_copy(update={"params": {"prepared": "yes"}})

        def _prepare_request(self, request: httpx.Request) -> None:
            request.headers["x-signature"] = str(request.url)

    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=dict(request.headers)))
    with Signing(api_key="k", base_url="https://acme.test", http_client=httpx.Client(transport=transport)) as client:
        assert client.get("/x", cast_to=object)["x-signature"] == "https://acme.test/x?prepared=yes"  # type: ignore


def test_custom_auth_and_auth_query_are_used() -> None:
    class Other(Acme):
        def _custom_auth(self, security: Any) -> httpx.Auth:
            return httpx.BasicAuth("user", "word")

        def _auth_query(self, security: Any) -> dict[str, str]:
            return {"token": "t"} if security.get("api_key_auth") else {}

    seen: list[httpx.Request] = []
    transport = httpx.MockTransport(lambda request: seen.append(request) or httpx.Response(200, json={}))  # type: ignore
    with Other(api_key="k", http_client=httpx.Client(transport=transport)) as client:
        client.get("/x", cast_to=object)
    assert seen[0].headers["authorization"].startswith("Basic ")
    assert seen[0].url.params["token"] == "t"


# --- platform


@pytest.mark.parametrize(
    ("system", "name", "expected"),
    [
        ("Darwin", "Darwin-iPhone12,1", "iOS"),
        ("Darwin", "macOS-14", "MacOS"),
        ("Windows", "Windows-11", "Windows"),
        ("Linux", "Linux-android", "Android"),
        ("OpenBSD", "OpenBSD-7", "OpenBSD"),
        ("Plan9", "Plan9-4", "Other:plan9-4"),
        ("", "", "Unknown"),
    ],
)
def test_platforms(monkeypatch: pytest.MonkeyPatch, system: str, name: str, expected: str) -> None:
    monkeypatch.setattr("platform.system", lambda: system)
    monkeypatch.setattr("platform.platform", lambda: name)
    assert str(get_platform()) == expected


def test_finding_out_the_platform_never_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> str:
        raise OSError

    for name in ("system", "platform", "machine", "python_implementation", "python_version"):
        monkeypatch.setattr(f"platform.{name}", fail)
    platform_headers.cache_clear()
    try:
        assert platform_headers("1")["X-Stainless-OS"] == "Unknown"
    finally:
        platform_headers.cache_clear()
    assert isinstance(asyncio.run(asyncify(get_platform)()), (str, OtherPlatform))


# --- logging


def test_logs_hide_secrets(client: Acme, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="acme"):
        build(client, headers={"Authorization": "Bearer hidden-one", "X-Api-Key": "hidden-two", "X-Open": "shown"})
    assert "hidden" not in caplog.text
    assert "<redacted>" in caplog.text and "shown" in caplog.text


def test_responses_are_logged_without_secrets(make_client: MakeClient, caplog: pytest.LogCaptureFixture) -> None:
    headers = {"set-cookie": "hidden", "x-request-id": "req_9"}
    client = make_client(lambda _: httpx.Response(200, json={"id": "1"}, headers=headers))
    with caplog.at_level(logging.DEBUG, logger="acme"):
        client.orders.retrieve("1")
    assert "hidden" not in caplog.text and "req_9" in caplog.text


@pytest.mark.parametrize(("setting", "level"), [("debug", logging.DEBUG), ("info", logging.INFO), ("other", None)])
def test_the_environment_sets_the_level(monkeypatch: pytest.MonkeyPatch, setting: str, level: Any) -> None:
    from acme._utils._logs import setup_logging

    for name in ("acme", "httpx"):
        monkeypatch.setattr(logging.getLogger(name), "level", logging.NOTSET)
    monkeypatch.setenv("ACME_LOG", setting)
    setup_logging()
    assert logging.getLogger("acme").level == (level or logging.NOTSET)
    assert logging.getLogger("httpx").level == (level or logging.NOTSET)


def test_the_filter_redacts_records_of_others() -> None:
    from acme._utils import SensitiveHeadersFilter

    record = logging.LogRecord("x", 10, "", 1, "%s", ({"headers": {"Api-Key": "hidden", "A": "b"}},), None)
    assert SensitiveHeadersFilter().filter(record)
    assert record.getMessage() == "{'headers': {'Api-Key': '<redacted>', 'A': 'b'}}"
