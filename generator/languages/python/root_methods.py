"""The methods of the client itself (config `$client`)."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout
from generator.languages.python.methods import Methods
from generator.languages.python.reach import shown_methods
from generator.languages.python.resource_views import MethodView, WrappedView
from generator.languages.python.signature import MethodPlan, method_plans
from generator.languages.python.wrappers import Wrappers

_Pairs = tuple[tuple[MethodView, MethodView], ...]


@dataclass(slots=True)
class RootMethods:
    """Plans the methods of both client classes, and those of the views on their responses."""

    layout: Layout
    _imports: Imports = field(default_factory=lambda: Imports(("_client",)))
    _plans: tuple[MethodPlan, ...] = ()
    _pairs: _Pairs = ()

    def __post_init__(self) -> None:
        root = self.layout.api.root
        if root is None:
            return
        methods = Methods(self.layout, self._imports, owner="self")
        self._plans = method_plans(self.layout, root, shown_methods(root))
        self._pairs = tuple(methods.pair(plan) for plan in self._plans)

    @property
    def imports(self) -> tuple[str, ...]:
        """The import statements that the methods need; complete once all views have been planned."""
        return self._imports.lines

    def methods(self, *, is_async: bool) -> tuple[MethodView, ...]:
        """The methods of one client class."""
        return tuple(pair[is_async] for pair in self._pairs)

    def wrapped(self, *, raw: bool, is_async: bool) -> tuple[WrappedView, ...]:
        """The methods of one view on responses."""
        root = self.layout.api.root
        if root is None:
            return ()
        wrappers = Wrappers(self.layout, self._imports, root, self._plans)
        return tuple(wrappers.wrapped(plan, raw=raw, is_async=is_async) for plan in self._plans)
