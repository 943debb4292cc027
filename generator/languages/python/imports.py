"""The imports of one Python module, collected while its text is planned."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.languages.python.layout import Place, relative


@dataclass(slots=True)
class Imports:
    """Collects what one module needs; `module` is its own place below the package."""

    module: tuple[str, ...]
    _lines: dict[str, None] = field(default_factory=dict[str, None])
    _tail: dict[str, None] = field(default_factory=dict[str, None])

    def name(self, module: str, name: str) -> str:
        """The name, which `from module import name` brings in."""
        self._lines[f"from {module} import {name}"] = None
        return name

    def typing(self, name: str) -> str:
        """A name of `typing`."""
        return self.name("typing", name)

    def extensions(self, name: str) -> str:
        """A name of `typing_extensions`."""
        return self.name("typing_extensions", name)

    def package(self, module: str, name: str) -> str:
        """A name of a module directly below the package, such as `_models`."""
        return self.name(relative(self.module, (module,)), name)

    def whole(self, module: str) -> str:
        """A module that is imported by its own name."""
        self._lines[f"import {module}"] = None
        return module

    def statement(self, line: str) -> None:
        """An import statement as it stands."""
        self._lines[line] = None

    def place(self, place: Place, *, late: bool = False) -> str:
        """A type of the package; a late one is imported at the end of the module and quoted where it is used."""
        line = f"from {relative(self.module, place.module)} import {place.name}"
        if late:
            self._tail[line] = None
            return f'"{place.name}"'
        self._lines[line] = None
        return place.name

    def through_module(self, place: Place) -> str:
        """A type of the package, reached through its module instead of by its own name."""
        self._lines.pop(f"from {relative(self.module, place.module)} import {place.name}", None)
        self.name(relative(self.module, place.module[:-1]), place.module[-1])
        return f"{place.module[-1]}.{place.name}"

    def as_module(self, place: Place, name: str) -> str:
        """A type of the package, reached through its module, which is called by another name."""
        module = place.module[-1]
        self.name(relative(self.module, place.module[:-1]), module if module == name else f"{module} as {name}")
        return f"{name}.{place.name}"

    def on_lines(self, module: str, name: str) -> str:
        """A name of a module directly below the package, which is imported with the others of it on a line each."""
        self._lines[f"from {relative(self.module, (module,))} import (\n    {name},\n)"] = None
        return name

    @property
    def lines(self) -> tuple[str, ...]:
        """The import statements, one name each, in a stable order."""
        return tuple(sorted(self._lines))

    @property
    def tail(self) -> tuple[str, ...]:
        """The import statements of the end of the module."""
        return tuple(sorted(self._tail))
