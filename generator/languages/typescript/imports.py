"""The imports of one module, collected while its text is planned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.languages.typescript.places import Module, relative
from generator.languages.typescript.syntax import NameList

RESOURCES: tuple[Module, ...] = (("core", "resource"), ("resource",))
"""Where the base class of all resources is, in the present layout and in the older one."""
_CORE = ("{ isRequestOptions }", "{ APIPromise }", "* as Core")


@dataclass(slots=True)
class Imports:
    """Collects what one module needs; `aliases` gives the namespace names that clash without it."""

    module: Module
    aliases: Mapping[Module, str] = field(default_factory=dict[Module, str])
    namespaces: dict[Module, str] = field(default_factory=dict[Module, str])
    named: dict[Module, set[str]] = field(default_factory=dict[Module, set[str]])
    runtime: dict[Module, set[str]] = field(default_factory=dict[Module, set[str]])
    packages: dict[str, str] = field(default_factory=dict[str, str])
    _older_core: set[str] = field(default_factory=set[str])

    def whole(self, module: Module, alias: str) -> str:
        """The name under which a module is imported as a whole."""
        self.namespaces[module] = alias
        return self.aliases.get(module, alias)

    def name(self, module: Module, name: str) -> str:
        """A name of another module of resources."""
        self.named.setdefault(module, set()).add(name)
        return name

    def core(self, module: Module, name: str) -> str:
        """A name of the runtime; a type only where the name starts with `type `."""
        self.runtime.setdefault(module, set()).add(name)
        return name.removeprefix("type ")

    def older_core(self, name: str) -> str:
        """A name of the core module of the older layout, which has an import statement for each of its names."""
        self._older_core.add(name)
        return name.removeprefix("* as ").strip("{ }")

    def package(self, package: str, name: str) -> str:
        """A name of another package."""
        self.packages[package] = name
        return name

    def clashes(self) -> bool:
        """Whether two modules would be imported under one name."""
        used = Counter(self.aliases.get(module, alias) for module, alias in self.namespaces.items())
        return any(count > 1 for count in used.values())

    def lists(self) -> tuple[NameList | str, ...]:
        """The import of the base class, of other modules of resources, then those of the rest of the runtime."""
        base = [path for path in RESOURCES if path in self.runtime]
        found: list[NameList | str] = [self._runtime(path) for path in base]
        found.extend(
            f"import {name} from '{relative(self.module, ('core',))}';" for name in _CORE if name in self._older_core
        )
        modules = {*self.namespaces, *self.named}
        for module in sorted(modules, key=lambda m: (m != self.module, len(m), m)):
            where = f"'{relative(self.module, module)}';"
            if module in self.namespaces:
                found.append(f"import * as {self.aliases.get(module, self.namespaces[module])} from {where}")
            names = self.named.get(module)
            if names:
                found.append(NameList("import", tuple(sorted(names)), f"from {where}"))
        found.extend(self._runtime(path) for path in sorted(self.runtime) if path not in base)
        found.extend(f"import {{ {name} }} from '{package}';" for package, name in sorted(self.packages.items()))
        return tuple(found)

    def _runtime(self, path: Module) -> NameList:
        shown = tuple(sorted(self.runtime[path], key=lambda name: name.removeprefix("type ")))
        return NameList("import", shown, f"from '{relative(self.module, path)}';")
