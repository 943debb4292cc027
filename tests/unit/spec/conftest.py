"""The two files of the example, read once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

SPEC = Path(__file__).parents[3] / "spec"


@pytest.fixture(scope="session")
def document() -> dict[str, Any]:
    """The OpenAPI document of the example."""
    loaded: dict[str, Any] = yaml.safe_load((SPEC / "openapi.yml").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="session")
def config() -> dict[str, Any]:
    """The config of the example."""
    loaded: dict[str, Any] = yaml.safe_load((SPEC / "stainless.yml").read_text(encoding="utf-8"))
    return loaded
