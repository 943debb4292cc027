"""Imports every module of a package and builds every type in it; prints one JSON object.

It runs in the environment of the package: `python building.py PACKAGE`.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
import traceback
from collections.abc import Iterator
from typing import Any, get_args, get_origin, get_type_hints

import pydantic


def main(package: str) -> None:
    """Prints what was built, and what could not be."""
    counts = {"modules": 0, "models": 0, "params": 0, "unions": 0}
    failures: list[dict[str, str]] = []
    for name in modules(package):
        try:
            module = importlib.import_module(name)
        except Exception:  # noqa: BLE001  whatever a module does wrong is a finding
            failures.append({"name": name, "reason": last_line()})
            continue
        counts["modules"] += 1
        for attribute in list(vars(module)):
            value = getattr(module, attribute)
            if (kind := kind_of(value, name, package)) is None:
                continue
            try:
                build(kind, value)
                counts[kind] += 1
            except Exception:  # noqa: BLE001  the same for its types
                failures.append({"name": f"{name}.{attribute}", "reason": last_line()})
    print(json.dumps({"counts": counts, "failures": failures}))


def last_line() -> str:
    """What the exception that is handled says, in short."""
    return traceback.format_exception_only(*sys.exc_info()[:2])[-1].splitlines()[0]


def modules(package: str) -> Iterator[str]:
    """The package and all modules below it."""
    root = importlib.import_module(package)
    yield package
    for found in pkgutil.walk_packages(root.__path__, f"{package}."):
        if not found.name.endswith(".__main__"):
            yield found.name


def kind_of(value: Any, module: str, package: str) -> str | None:
    """What a value of a module is: a model, the keys of an argument, a union, or nothing that can be built."""
    if f"{package}.types" not in module:
        return None
    if isinstance(value, type) and value.__module__ == module:
        if issubclass(value, pydantic.BaseModel):
            return "models"
        if issubclass(value, dict) and hasattr(value, "__total__"):
            return "params"
    is_union = get_origin(value) is not None and len(get_args(value)) > 1
    return "unions" if is_union and not isinstance(value, type) else None


def build(kind: str, value: Any) -> None:
    """Builds what validates the value, which fails where a name is missing or a discriminator is no constant."""
    if kind == "models":
        value.model_rebuild(force=True, raise_errors=True)
        value.construct()
    elif kind == "params":
        get_type_hints(value, include_extras=True)
    else:
        pydantic.TypeAdapter(value, config={"arbitrary_types_allowed": True})  # files among them


if __name__ == "__main__":
    main(sys.argv[1])
