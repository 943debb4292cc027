"""No spec text becomes code, breaks a file, leaves the folder or crashes the run."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from generator.languages.registry import languages
from generator.pipeline.contract import Request
from generator.pipeline.press import press, study
from generator.planning.paths import path_problem
from generator.render.render import render
from tests.attack.hostile import CONFIG, PAYLOADS, PLACES, SPEC, attack
from tests.attack.syntax import Parser, harm
from tests.sdk.node import missing


def sample(place: str) -> dict[str, str]:
    """A fifth of the payloads, another one from place to place; `make attack` sends them all."""
    names = list(PAYLOADS)[list(PLACES).index(place) % 5 :: 5]
    return {name: PAYLOADS[name] for name in names}


@pytest.fixture(scope="session")
def parser() -> Iterator[Parser]:
    with closing(Parser()) as found:
        yield found


@pytest.mark.parametrize("place", PLACES)
def test_no_payload_gets_out_of_its_place(tmp_path: Path, place: str, parser: Parser) -> None:
    harmful: list[str] = []
    for name, payload in sample(place).items():
        hostile = attack(place, name, payload)
        spec, config = tmp_path / "openapi.json", tmp_path / "stainless.json"
        spec.write_text(hostile.spec, encoding="utf-8")
        config.write_text(hostile.config, encoding="utf-8")
        before = set(tmp_path.rglob("*"))
        try:
            # Unformatted, for speed; `make attack` runs the whole command.
            planned = study(Request(spec, config), languages(), lambda _: None).all_planned()
            files = [file for each in planned for file in render(each.plans)]
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a crash
            harmful.append(f"{name}: {type(error).__name__}: {error}"[:300])
            continue
        safe = [(file.path, file.text) for file in files if path_problem(file.path) is None]
        harmful += [f"{name}: {what}" for what in parser.harm(safe)]
        assert set(tmp_path.rglob("*")) == before
    assert harmful == []


def test_the_harmless_documents_make_an_sdk(tmp_path: Path) -> None:
    """Otherwise the attacks would prove nothing."""
    hostile = attack("title", "none", SPEC["info"]["title"])
    (tmp_path / "openapi.json").write_text(hostile.spec)
    (tmp_path / "stainless.json").write_text(hostile.config)
    pressed = press(Request(tmp_path / "openapi.json", tmp_path / "stainless.json"), languages(), lambda _: None)
    ships = {"python": "types/ship.py", "typescript": "resources/ships.ts"}
    for sdk in pressed.sdks:
        assert "A ship." in next(file.text for file in sdk.files if file.path.endswith(ships.pop(sdk.language)))
    assert ships == {}


@pytest.mark.parametrize(
    ("path", "text", "what"),
    [
        ("a.py", "x = PWN()", "runs"),
        ("a.py", "x = (", "is broken"),
        ("a.py", '"""PWN()"""  # PWN()', None),
        ("a.json", "{", "is broken"),
        ("a.yml", "a: [", "is broken"),
        ("a.md", "PWN() (", None),
    ],
)
def test_harm_is_noticed(path: str, text: str, what: str | None) -> None:
    assert (harm(path, text) or "None").startswith(str(what))


@pytest.mark.skipif(missing() is not None, reason=str(missing()))
def test_harm_in_typescript_is_noticed() -> None:
    texts = {
        "a.ts": "const x = PWN();",
        "b.ts": "const x = (",
        "c.ts": "// PWN()\nconst x = `PWN()`;",
        "d.ts": "x.PWN();",
    }
    with closing(Parser()) as found:
        for _ in range(2):
            harmful = [each.split(":")[0] for each in found.harm(texts.items())]
            assert harmful == ["a.ts runs the payload", "b.ts is broken", "d.ts runs the payload"]


@pytest.mark.parametrize("place", PLACES)
def test_every_payload_arrives(place: str) -> None:
    harmless = attack("title", "none", SPEC["info"]["title"])
    for name, payload in PAYLOADS.items():
        changed = attack(place, name, payload)
        assert (changed.spec, changed.config) != (harmless.spec, harmless.config)


def test_the_documents_are_not_changed_by_an_attack() -> None:
    before = pickle.dumps((SPEC, CONFIG))
    attack("schema", "x", "y")
    assert pickle.dumps((SPEC, CONFIG)) == before
