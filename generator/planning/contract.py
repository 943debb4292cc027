"""The types that pass between planning, rendering and delivery."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from generator.diagnostics.position import Span
from generator.model.api import Api
from generator.model.project import Packaging
from generator.model.style import Style
from generator.planning.dues import Due
from generator.planning.house import HouseText
from generator.planning.naming import Casings
from generator.planning.reasons import Explainer


@dataclass(frozen=True, slots=True)
class Target:
    """What one SDK is called, where it lives and how it is styled (config `targets.<language>`).

    `repo` is `owner/name` of the published repository, or ''. `client_name` names the client where the target has a
    name of its own for it. `browser` says whether the client may run in a page (config `options.browser.state`), and
    `browser_refusal` what it says where it may not. `settings` holds our extension keys of the target (`x-sdkpress-*`,
    without the prefix).
    """

    language: str
    package_name: str
    casings: Casings
    style: Style
    house: HouseText
    project_name: str = ""
    repo: str = ""
    packaging: Packaging = field(default_factory=Packaging)
    client_name: str = ""
    browser: str = ""
    browser_refusal: str = ""
    settings: Mapping[str, str | bool] = field(default_factory=dict[str, "str | bool"])


@dataclass(frozen=True, slots=True)
class Renamed:
    """The whole words that a copied file spells differently from its source, old and new."""

    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FilePlan:
    """One file to render: where it goes, which template lays it out, and the view the template sees.

    `path` is relative to the root of the SDK, with forward slashes. A plan without a template carries its text as
    the view; one whose template is copied may have a `Renamed` as the view. `origins` maps a declared name (a
    class, a method as `Class.method`, a field as `Class.field`) to the places in the document and the config that
    it came from. `around` marks the runtime and the package around the code that the document gives.
    """

    path: str
    template: str
    view: Any
    origins: Mapping[str, tuple[Span, ...]] = field(default_factory=dict[str, "tuple[Span, ...]"])
    around: bool = False


Part: TypeAlias = Callable[[], tuple[FilePlan, ...]]
"""Plans a part of the files of an SDK."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """A rendered file: its path relative to the root of the SDK, its text, and whether it is `around` the code."""

    path: str
    text: str
    around: bool = False


def around(plans: Iterable[FilePlan]) -> tuple[FilePlan, ...]:
    """The plans of a runtime and of a package, marked as what is around the code."""
    return tuple(replace(plan, around=True) for plan in plans)


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its name in configs, how it plans its files, their formatter, and our own words for house text.

    `parts` make the plan of all files, in order; a part needs nothing of another. `explain` makes what answers
    questions about the files, given the API, the target and the plans. `dues` are the names that the files have to
    hold, given the API and the target; it shares nothing with `parts` but names and places.
    """

    id: str
    parts: Callable[[Api, Target], tuple[Part, ...]]
    formatter: str = ""
    house: HouseText = field(default_factory=lambda: HouseText(""))
    explain: Callable[..., Explainer] | None = None
    dues: Callable[[Api, Target], Iterable[Due]] = lambda _, __: ()

    def plan(self, api: Api, target: Target) -> tuple[FilePlan, ...]:
        """A plan for each file of the SDK; the same API and target always give the same plans."""
        return tuple(plan for part in self.parts(api, target) for plan in part())
