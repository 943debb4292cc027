"""A library of seeds as an API, small enough to read, and a way to see the files of its Python SDK."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.config.editions import resolve_style
from generator.diagnostics.diagnostic import Findings
from generator.languages.python import LANGUAGE
from generator.languages.python.house import DEFAULT_HOUSE
from generator.planning.contract import Target
from generator.render.formatters import PythonStyle, format_python
from generator.render.render import render
from tests.inputs import api_of, target_for

SPEC = {
    "openapi": "3.1.0",
    "info": {"title": "Seeds", "version": "1.0.0"},
    "tags": [{"name": "seeds", "description": "Seeds that grow."}],
    "components": {
        "securitySchemes": {
            "ApiKey": {"type": "http", "scheme": "bearer"},
            "Keeper": {"type": "apiKey", "in": "header", "name": "X-Keeper"},
        }
    },
    "paths": {
        "/seeds": {
            "get": {
                "tags": ["seeds"],
                "responses": {
                    "200": {"description": "ok", "content": {"application/json": {"schema": {"type": "object"}}}}
                },
            }
        },
        "/beds/{bed_id}": {
            "get": {
                "parameters": [{"name": "bed_id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "responses": {"204": {"description": "ok"}},
            }
        },
    },
}
CONFIG = {
    "organization": {"name": "seed-library"},
    "targets": {"python": {"package_name": "seeds", "production_repo": "seeds/seeds-python"}},
    "environments": {"production": "https://api.seeds.example"},
    "resources": {
        "seeds": {"methods": {"list": "get /seeds"}},
        "beds": {"subresources": {"rows": {"methods": {"retrieve": "get /beds/{bed_id}"}}}},
    },
}

Press = Callable[..., dict[str, str]]


@pytest.fixture(scope="session")
def press() -> Press:
    """The files of the SDK that a document and a config make, by path; keywords replace parts of the config."""

    def pressed(
        spec: dict[str, object] | None = None,
        day: str | None = None,
        only: str = "",
        change: Callable[[Target], Target] = lambda target: target,
        **parts: object,
    ) -> dict[str, str]:
        findings = Findings()
        api, config = api_of(spec or SPEC, CONFIG | parts, findings)
        style = resolve_style(config, "python", dt.date.fromisoformat(day) if day else None)
        made = change(target_for(config, "python", style, replace(DEFAULT_HOUSE, header="Header")))
        plans = [plan for plan in LANGUAGE.plan(api, made) if only in plan.path]
        files = format_python(render(plans), PythonStyle(made.package_name))
        return {file.path: file.text for file in files}

    return pressed
