"""The languages there are: one for each folder beside this file."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from generator import languages as folders
from generator.planning.contract import Language


def languages() -> dict[str, Language]:
    """The language that each folder exports as `LANGUAGE`, by its id, sorted."""
    names = sorted(module.name for module in pkgutil.iter_modules(folders.__path__) if module.ispkg)
    found = [import_module(f"{folders.__name__}.{name}").LANGUAGE for name in names]
    return {language.id: language for language in found}
