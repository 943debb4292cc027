"""Leaves the modules of ``types`` alone until something in them is used, which makes the package cheap to import.

The package of types only says what its modules hold. While it does, each module that is not there yet gets a stand-in,
and each name in it a note of where it is. Whoever asks the package for a name is given the real one, whose module is
imported then, in the ordinary way.
"""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import Any, Optional, Sequence, cast
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from typing_extensions import override

_PACKAGE = __name__.rpartition(".")[0]
_TYPES = f"{_PACKAGE}.types"


class _Later:
    """Where a name is that nobody has used yet."""

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._name = name

    def value(self) -> Any:
        return getattr(import_module(self._module), self._name)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.value(), name)


class _StandIn(ModuleType):
    """A module whose names nobody has used yet; it is gone as soon as the package of types has the first one."""

    @override
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
            beside = vars(sys.modules[_TYPES])
            child = self.__name__.rpartition(".")[2]
            if beside.get(child) is self:
                del beside[child]
        return _Later(self.__name__, name)


class _Types(ModuleType):
    """The package of types, whose names and modules come when they are used."""

    @override
    def __getattribute__(self, name: str) -> Any:
        value = super().__getattribute__(name)
        if type(value) is _Later:
            value = value.value()
            setattr(self, name, value)
        return value

    @override
    def __getattr__(self, name: str) -> Any:
        module = f"{self.__name__}.{name}"
        if not name.startswith("__"):
            try:
                return import_module(module)
            except ModuleNotFoundError as error:
                if error.name != module:
                    raise
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")


class _Finder(MetaPathFinder):
    """Answers the package of types with stand-ins for its modules, and all others with modules that load in any order."""

    def __init__(self) -> None:
        self.names: list[str] = []
        """The modules that were stood in for, in the order of the package."""
        self.loads_all = False

    @override
    def find_spec(
        self, fullname: str, path: Optional[Sequence[str]] = None, target: Optional[ModuleType] = None
    ) -> Optional[ModuleSpec]:
        if not fullname.startswith(f"{_TYPES}.") or self.loads_all:
            return None
        asking = _asking()
        if asking is not None and asking.startswith(f"{_TYPES}."):
            return None
        found = self._found(fullname, path, target)
        if found is None or found.loader is None or (asking == _TYPES and found.submodule_search_locations is not None):
            return None
        if asking == _TYPES:
            return ModuleSpec(fullname, cast(Any, self))
        found.loader = cast(Any, _Careful(found.loader))
        return found

    def _found(
        self, fullname: str, path: Optional[Sequence[str]], target: Optional[ModuleType]
    ) -> Optional[ModuleSpec]:
        """What the other finders find."""
        others = (finder.find_spec(fullname, path, target) for finder in sys.meta_path if finder is not self)
        return next((found for found in others if found is not None), None)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        self.names.append(module.__name__)
        sys.modules[_TYPES].__class__ = _Types

    def load_all(self) -> None:
        """Imports what was stood in for, in the order of the package."""
        self.loads_all = True
        for name in self.names:
            import_module(name)


class _Careful:
    """Loads a module; where it is part of a circle that can only be entered elsewhere, all modules before it."""

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> Optional[ModuleType]:
        module: Optional[ModuleType] = self._loader.create_module(spec)
        return module

    def exec_module(self, module: ModuleType) -> None:
        module.__loader__ = self._loader
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        try:
            self._loader.exec_module(module)
        except ImportError:
            if _finder.loads_all:
                raise
            sys.modules.pop(module.__name__, None)
            _finder.load_all()
            import_module(module.__name__)  # takes the place of the one that failed


def _asking() -> Optional[str]:
    """The module that imports names from another one; nothing where it imports the other one itself."""
    frame = sys._getframe(2)
    while frame.f_back is not None and frame.f_code.co_filename.startswith("<frozen importlib"):
        if frame.f_code.co_name == "_handle_fromlist":
            return None
        frame = frame.f_back
    name = str(frame.f_globals.get("__name__"))
    return None if name == _TYPES and frame.f_code.co_name != "<module>" else name


_finder = _Finder()


def begin(environment_variable: str = "DEFER_PYDANTIC_BUILD") -> None:
    """Stands in for modules from now on, unless the program wants its models built when it starts."""
    if os.environ.get(environment_variable, "true") in ("true", "1", "on") and _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)
