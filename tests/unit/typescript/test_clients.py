"""What the client's module takes from hostile or clashing names of a config."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.stories.story import Story, pressed

TEXT = re.compile(r"""/\*.*?\*/|//[^\n\r\u2028\u2029]*|(['"`])(?:\\.|(?!\1)[^\\\n\r\u2028\u2029])*\1""", re.DOTALL)
"""Comments and literals of one line."""

OK = {"responses": {"204": {"description": "ok"}}}


def client(config: dict[str, Any], spec: dict[str, Any] | None = None, day: dt.date | None = None) -> dict[str, str]:
    """The files of a small SDK with one resource."""
    resources = {"pets": {"methods": {"list": "get /pets"}}}
    whole = {"resources": resources, **config}
    document = {"paths": {"/pets": {"get": OK}}, **(spec or {})}
    return pressed(Story(Path("x.md"), yaml.safe_dump(document), yaml.safe_dump(whole), {}, "typescript", day))


@pytest.mark.parametrize("text", ["*/ x() /*", "`${x()}`", "'; x(); '", "\u2028x()", "a\x85x()", "\\'+x()+\\'"])
def test_texts_of_the_config_stay_texts(text: str) -> None:
    options = {
        "key": {"type": "string", "default": text, "description": text, "read_env": text, "send_in_header": text}
    }
    config = {
        "client_settings": {"default_headers": {text: text}, "opts": options},
        "environments": {"one": f"https://a.example/{text}", text: "https://b.example"},
        "targets": {
            "typescript": {"package_name": "acme", "options": {"browser": {"state": "disallow", "message": text}}}
        },
    }
    code = client(config)["src/client.ts"]
    assert "x()" in code
    assert "x()" not in TEXT.sub("", code)


def test_options_keep_out_of_the_way_of_the_client_and_its_resources() -> None:
    options = {name: {"type": "string", "nullable": True} for name in ("pets", "timeout", "delete", "class")}
    code = client({"client_settings": {"opts": options}})["src/client.ts"]
    assert "  pets: API.Pets = new API.Pets(this);" in code
    for name in ("pets_2", "timeout_2", "delete_2"):
        assert f"  {name}: string | null;" in code
    assert "    class: class_ = null," in code
    assert "    this.class = class_;" in code


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ("allow", ["- browsers of the last years"]),
        ("dangerous_allow", ["- browsers"]),
        ("disallow", []),
    ],
)
def test_the_readme_names_browsers_where_the_client_runs_in_them(state: str, told: list[str]) -> None:
    target = {"package_name": "acme", "options": {"browser": {"state": state}}}
    lines = client({"targets": {"typescript": target}})["README.md"].split("\n")
    assert [line.partition(",")[0] for line in lines if line.startswith("- browsers")] == told


@pytest.mark.parametrize(("day", "read"), [("2026-04-26", False), ("2026-04-27", True)])
def test_headers_come_from_the_environment_since_clients_read_them(day: str, read: bool) -> None:
    files = client({}, day=dt.date.fromisoformat(day))
    for path in ("src/client.ts", "README.md"):
        assert ("_CUSTOM_HEADERS" in files[path]) is read
        assert "_BASE_URL" in files[path]
    assert ("headersOfLines" in files["src/client.ts"]) is read


def test_a_client_may_lack_what_no_method_needs() -> None:
    scheme = {"Key": {"type": "http", "scheme": "bearer"}}
    option = {"key": {"type": "string", "nullable": True, "auth": {"security_scheme": "Key"}}}
    config = {"security_schemes": scheme, "client_settings": {"opts": option}}
    assert "validateHeaders" in client({**config, "security": [{"Key": []}]})["src/client.ts"]
    assert "validateHeaders" not in client({**config, "security": [{"Key": []}, {}]})["src/client.ts"]


def test_modules_of_one_name_are_imported_under_two() -> None:
    thing = {"schema": {"$ref": "#/components/schemas/Thing"}}
    inner = {"schema": {"$ref": "#/components/schemas/Inner"}}
    spec = {
        "paths": {
            "/a": {"get": {"responses": {"200": {"description": "ok", "content": {"application/json": thing}}}}},
            "/b": {"get": {"responses": {"200": {"description": "ok", "content": {"application/json": inner}}}}},
        },
        "components": {
            "schemas": {
                "Thing": {"type": "object", "properties": {"a": {"type": "string"}}},
                "Inner": {
                    "type": "object",
                    "properties": {
                        "thing": {"$ref": "#/components/schemas/Thing"},
                        "self": {"type": "object", "properties": {"b": {"$ref": "#/components/schemas/Inner"}}},
                    },
                },
            }
        },
    }
    resources = {
        "jobs": {"models": {"thing": "Thing"}, "methods": {"list": "get /a"}},
        "team": {"subresources": {"jobs": {"models": {"inner": "Inner"}, "methods": {"list": "get /b"}}}},
    }
    code = client({"resources": resources}, spec)["src/resources/team/jobs.ts"]
    assert "import * as TeamJobsAPI from './jobs';" in code
    assert "import * as JobsAPI from '../jobs';" in code


def test_the_older_layout_has_the_client_in_the_index_of_the_package() -> None:
    files = client({"targets": {"node": {"package_name": "acme"}}})
    index = files["src/index.ts"]
    assert "src/client.ts" not in files
    assert "export class Acme extends BaseClient" in index
    assert index.endswith("\nexport default Acme;\n")
    assert "from '../index'" in files["src/core/resource.ts"]
    assert not [path for path, text in files.items() if "/client'" in text]
