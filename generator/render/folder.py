"""The folder that the templates come from; apart from Jinja, which a run that recalls its result does not need."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent.parent


def templates_root() -> Path:
    """The folder of the templates: inside the package of an installed wheel, beside it in a checkout."""
    packaged = _PACKAGE / "_templates"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "templates"
