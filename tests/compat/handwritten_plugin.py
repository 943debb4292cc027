"""A pytest plugin that lets tests import what the owners of a package wrote by hand and a generated one cannot have.

COMPAT_PACKAGE names the package and COMPAT_HANDWRITTEN what is missing in it. A test that uses what stands in for it
fails and is counted.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from types import ModuleType
from typing import Any


class _Missing(type):
    def __call__(cls, *_: object, **__: object) -> Any:
        raise NotImplementedError("This was written by hand and is not generated")


def _stand_in(name: str) -> ModuleType:
    module = ModuleType(name)
    module.__path__ = []
    module.__getattr__ = lambda attribute: _Missing(attribute, (Exception,), {"__module__": name})  # type: ignore[method-assign]
    return module


def add() -> None:
    """Adds the names."""
    package = importlib.import_module(os.environ["COMPAT_PACKAGE"])
    for missing in os.environ["COMPAT_HANDWRITTEN"].split():
        new, _, old = missing.partition("=")
        if old:
            if not hasattr(package, new):
                setattr(package, new, getattr(package, old))
        elif not _is_there(new):
            parts = new.split(".")
            for end in range(2, len(parts) + 1):
                if not _is_there(".".join(parts[:end])):
                    sys.modules[".".join(parts[:end])] = _stand_in(".".join(parts[:end]))


def _is_there(name: str) -> bool:
    try:
        return name in sys.modules or importlib.util.find_spec(name) is not None
    except ImportError:
        return False


add()  # before any conftest is imported
