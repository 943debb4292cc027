"""What the names in a module stand for, followed through its imports."""

from __future__ import annotations

import ast
import posixpath
from dataclasses import dataclass, field

from generator.review.sdk.python_symbols import aliased
from generator.review.sdk.python_types import Aliases
from generator.review.sdk.symbol import Sources

_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class _Names:
    """The aliases that a module declares, and the names that it imports, each with the file and its name there."""

    aliases: dict[str, str]
    imported: dict[str, tuple[str, str]]


@dataclass(slots=True)
class Scopes:
    """The names in the modules of one side, each module read once."""

    sources: Sources
    _known: dict[str, _Names] = field(default_factory=dict[str, _Names])
    _texts: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self._texts = {file.path: file.text for file in self.sources.files}

    def aliases(self, path: str) -> Aliases:
        """What names of a file stand for."""
        return lambda name: self._meaning(path, name, 0)

    def _meaning(self, path: str, name: str, depth: int) -> str:
        names = self._names(path)
        if name in names.aliases:
            return names.aliases[name]
        if name not in names.imported or depth > _DEEPEST:
            return ""
        return self._meaning(*names.imported[name], depth + 1)

    def _names(self, path: str) -> _Names:
        if path not in self._known:
            self._known[path] = self._read(path)
        return self._known[path]

    def _read(self, path: str) -> _Names:
        try:
            body = ast.parse(self._text(path)).body
        except (SyntaxError, ValueError):
            return _Names({}, {})
        aliases: dict[str, str] = {}
        imported: dict[str, tuple[str, str]] = {}
        for node in body:
            match node:
                case ast.AnnAssign(
                    target=ast.Name(id=name), annotation=ast.Name(id="TypeAlias"), value=ast.expr() as value
                ):
                    aliases[name] = aliased(value)
                case ast.Assign(targets=[ast.Name(id=name)], value=value) if not name.startswith("_"):
                    aliases[name] = aliased(value)
                case ast.ImportFrom(module=module, names=names, level=level) if level:
                    file = self._module(path, module or "", level)
                    imported.update({each.asname or each.name: (file, each.name) for each in names})
        return _Names(aliases, imported)

    def _module(self, path: str, module: str, level: int) -> str:
        """The file of a module that is imported relative to another."""
        folder = posixpath.dirname(path)
        for _ in range(level - 1):
            folder = posixpath.dirname(folder)
        stem = posixpath.join(folder, *module.split(".")) if module else folder
        plain = f"{stem}.py"
        return plain if self._text(plain) else f"{stem}/__init__.py"

    def _text(self, path: str) -> str:
        return self._texts[path] if path in self._texts else self.sources.read(path)
