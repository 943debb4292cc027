"""Files of TypeScript: their paths, and the comment at their top."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.diagnostics.position import Span
from generator.languages.typescript.places import Module, module_path
from generator.languages.typescript.views import ModuleFile
from generator.model.api import Api
from generator.planning.contract import FilePlan, Target

MODULE = "typescript/module.ts.jinja"


def module_plan(
    module: Module, view: ModuleFile, origins: Mapping[str, tuple[Span, ...]] = MappingProxyType({})
) -> FilePlan:
    """A module of the package; `origins` are the places that its declared names come from."""
    return FilePlan(module_path(module), MODULE, view, origins)


def header_lines(api: Api, target: Target) -> tuple[str, ...]:
    """The comment at the top of each file: what the config asks for, then the note that the file is generated."""
    asked = api.file_header.strip().splitlines()
    lines = [*asked, *([""] if asked else []), target.house.header]
    return tuple(f"// {line.strip()}".rstrip() for line in lines)
