"""The `__init__` modules of the types packages."""

from __future__ import annotations

from collections.abc import Mapping

from generator.languages.python.layout import Layout, Side
from generator.languages.python.models import header_lines
from generator.languages.python.views import PackageFile
from generator.languages.python.websocket_types import socket_exports
from generator.model.types import Object, TypeId, strip_null
from generator.planning.house import Role

Names = Mapping[tuple[str, ...], str]
"""The main name of each types module, by the module's place below the package."""


def types_packages(layout: Layout, names: Names, cyclic: frozenset[TypeId]) -> dict[tuple[str, ...], PackageFile]:
    """The `__init__` of each folder of types; the outermost one passes on the shared types too."""
    folders: dict[tuple[str, ...], list[str]] = {("types",): []}
    for resource in layout.resources():
        path = tuple(layout.names.module(part) for part in resource.path)
        for depth in range(1, len(path)):
            folders.setdefault(("types", *path[:depth]), [])
        if resource.standalone:
            folders.setdefault(("types", *path), [])
    for module, name in sorted(names.items()):
        folders.setdefault(module[:-1], []).append(f"from .{module[-1]} import {name} as {name}")
    shared = sorted(name for module, name in names.items() if module[:-1] == ("types", "shared"))
    found: dict[tuple[str, ...], PackageFile] = {}
    for folder, lines in folders.items():
        if folder == ("types",):
            lines.extend(f"from .shared import {name} as {name}" for name in shared)
            lines.extend(socket_exports(layout))
        future = folder[-1] not in ("shared", "shared_params")
        found[folder] = PackageFile(header_lines(layout), future, tuple(lines))
    rebuilt = rebuilt_models(layout, names, cyclic)
    if rebuilt:
        top = found["types",]
        roots = sorted({f"from . import {name.split('.')[0]}" for name in rebuilt})
        remark = layout.target.house.lines(Role.CYCLIC_REBUILD)
        lines_ = ("from .. import _compat", *roots, *top.imports)
        found["types",] = PackageFile(top.header, future=True, imports=lines_, rebuild=rebuilt, rebuild_remark=remark)
    return found


def rebuilt_models(layout: Layout, names: Names, cyclic: frozenset[TypeId]) -> tuple[str, ...]:
    """The model classes that refer to types defined after them, as paths below the types package."""
    found: list[str] = []
    for id_, model in layout.api.models.items():
        shape = strip_null(model.type)
        place = layout.model(model, Side.RESPONSE)
        if id_ in cyclic and place.module in names and isinstance(shape, Object) and shape.base is None:
            found.append(".".join((*place.module[1:], place.name)))
    return tuple(sorted(found))
