"""From two sets of inputs to the review of the bump between them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.diagnostics.diagnostic import Diagnostic, Findings, Severity
from generator.diagnostics.position import Span
from generator.diagnostics.stop import CannotRunError
from generator.load.parse import collection_paused
from generator.model.api import Api, Method, MethodKind, Resource
from generator.model.surface import Surface
from generator.model.types import Ref, Type
from generator.normalise.surface import surface_of
from generator.pipeline.contract import Progress, Request
from generator.pipeline.cores import side_by_side
from generator.pipeline.press import Planned, Studied, study, study_document
from generator.pipeline.settings import settings_of
from generator.planning.contract import FilePlan, Language, TextFile
from generator.render.folder import templates_root
from generator.render.render import render
from generator.review.api import Extra, api_changes, told
from generator.review.causes import Traces
from generator.review.change import Change
from generator.review.changes.config import config_changes
from generator.review.forms.page import Skin
from generator.review.release import api_release
from generator.review.review import Review, SdkReview, review_sdk
from generator.review.sdk.python_lines import Lines, declared_lines
from generator.review.sdk.symbol import Sources
from generator.review.sdk.typescript_symbols import declared_statements

_VERSION = re.compile(r"""__version__ = ["']([^"']+)["']|"version": "([^"]+)\"""")
_VERSION_FILES = ("/_version.py", "package.json")


@dataclass(frozen=True, slots=True)
class Inputs:
    """One side of a bump: its document, its config where there is one, and what reports call it.

    `shown` is a folder that files were put into and what reports put in place of its path.
    """

    spec: Path
    config: Path | None
    title: str
    shown: tuple[Path, str] | None = None


@dataclass(frozen=True, slots=True)
class Bump:
    """What to review."""

    old: Inputs
    new: Inputs
    languages: tuple[str, ...] = ()
    house: Path | None = None
    as_of: dt.date | None = None
    version: str = ""


def review(bump: Bump, known: Mapping[str, Language], progress: Progress) -> Review:
    """The review of a bump.

    Raises CannotRunError where a document cannot be read at all, or as `study` does.
    """
    with collection_paused():
        return _reviewed(bump, known, progress)


def _reviewed(bump: Bump, known: Mapping[str, Language], progress: Progress) -> Review:
    sides = (_studied(bump, bump.old, known, progress), _studied(bump, bump.new, known, progress))
    old, new = sides
    progress("comparing")
    surfaces = _surface(old), _surface(new)
    methods = _methods(old.api, new.api)
    changes = api_changes(*surfaces, lambda name: methods.get(name, ()), _extra(old.api, new.api))
    config = told(config_changes(settings_of(old.config), settings_of(new.config)))
    compared = _Compared(bump, sides, surfaces, changes, config)
    languages = tuple(dict.fromkeys(order.language.id for side in sides for order in side.orders))
    progress(f"comparing {', '.join(languages)}")
    sdks = side_by_side([partial(_sdk, compared, language) for language in languages])
    notes = () if old.api and new.api else ("no config was found for both sides, so no SDK was looked at",)
    reviews = tuple(sdk.review for sdk in sdks)
    release = max((sdk.release for sdk in reviews), key=lambda release: release.level, default=api_release(changes))
    findings = (
        *_sorted(old.findings, (sdk.old_findings for sdk in sdks)),
        *_sorted(new.findings, (sdk.new_findings for sdk in sdks)),
    )
    sources = {**old.sources, **new.sources}
    return Review(bump.old.title, bump.new.title, changes, reviews, release, findings, notes, sources, config)


def _sorted(findings: tuple[Diagnostic, ...], further: Iterable[tuple[Diagnostic, ...]]) -> tuple[Diagnostic, ...]:
    """Findings with further ones, in the order of reports."""
    found = Findings()
    found.extend(findings)
    for each in further:
        found.extend(each)
    return tuple(found)


def page_skin() -> Skin:
    """The parts of a review's page that are the same for all."""
    folder = templates_root() / "review"
    names = ("page.html", "page.css", "page.js")
    return Skin(*((folder / name).read_text(encoding="utf-8") for name in names))


def _studied(bump: Bump, side: Inputs, known: Mapping[str, Language], progress: Progress) -> Studied:
    config = side.config or Path()
    request = Request(side.spec, config, bump.languages, bump.house, bump.as_of, side.shown)
    found = study(request, known, progress) if side.config is not None else study_document(request)
    if found.document is None:
        fatal = [finding for finding in found.findings if finding.severity is Severity.FATAL]
        said = "\n".join(f"{finding.at}: {finding.message}" for finding in fatal or found.findings)
        raise CannotRunError(f"{side.title} cannot be read as an OpenAPI document\n{said}")
    return found


def _surface(studied: Studied) -> Surface:
    assert studied.document is not None
    return surface_of(studied.document)


# -- the methods of the SDKs -------------------------------------------------------------------------------------------


def _methods(*apis: Api | None) -> dict[str, tuple[str, ...]]:
    """The SDK methods by the operation that they call."""
    found: dict[str, dict[str, None]] = {}
    for api in apis:
        for path, method in _every_method(api) if api is not None else ():
            if method.kind is MethodKind.HTTP:
                found.setdefault(f"{method.verb} {method.path}", {})[path] = None
    return {operation: tuple(paths) for operation, paths in found.items()}


def _every_method(api: Api) -> Iterator[tuple[str, Method]]:
    stack: list[Resource] = [*api.resources]
    yield from ((method.name.wire, method) for method in (api.root.methods if api.root is not None else ()))
    while stack:
        resource = stack.pop()
        stack.extend(resource.children)
        yield from ((".".join((*resource.path, method.name.wire)), method) for method in resource.methods)


def _extra(*apis: Api | None) -> Extra:
    """The named schemas that only the config ties to methods: the events of streams and sockets."""
    sent: dict[str, dict[str, None]] = {}
    received: dict[str, dict[str, None]] = {}
    for api in apis:
        for path, method in _every_method(api) if api is not None else ():
            if method.stream is not None:
                _note(received, method.stream.event, path)
            if method.websocket is not None:
                _note(sent, method.websocket.client_event, path)
                _note(received, method.websocket.server_event, path)
    return Extra(
        {pointer: tuple(paths) for pointer, paths in sent.items()},
        {pointer: tuple(paths) for pointer, paths in received.items()},
    )


def _note(found: dict[str, dict[str, None]], type_: Type, path: str) -> None:
    pointer = type_.id if isinstance(type_, Ref) else type_.info.id
    if pointer:
        found.setdefault(pointer, {})[path] = None


# -- the SDKs ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Compared:
    """Both sides, old and new, as far as they are understood before an SDK is planned."""

    bump: Bump
    sides: tuple[Studied, Studied]
    surfaces: tuple[Surface, Surface]
    changes: tuple[Change, ...]
    config: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class _Sdk:
    """The review of an SDK, and what was found while the two sides of it were planned."""

    review: SdkReview
    old_findings: tuple[Diagnostic, ...]
    new_findings: tuple[Diagnostic, ...]


def _sdk(compared: _Compared, language: str) -> _Sdk:
    """The review of one SDK; that of another needs nothing of it."""
    old, new = (side.planned(language) for side in compared.sides)
    before, after = (
        Traces(_origins(planned), surface, declared_names, _operations(side.api))
        for planned, surface, side in zip((old, new), compared.surfaces, compared.sides, strict=True)
    )
    version = compared.bump.version or _version(old)
    sources, changes = _sources(old, new), compared.changes
    found = review_sdk(language, *sources, changes, (before, after), version, config=compared.config)
    return _Sdk(found, old.findings if old is not None else (), new.findings if new is not None else ())


def _sources(old: Planned | None, new: Planned | None) -> tuple[Sources, Sources]:
    """The files whose plans differ; equal plans give equal files, so these are rendered only where somebody asks."""
    before, after = _plans(old), _plans(new)
    same = {path for path, plan in before.items() if path in after and _is_same(plan, after[path])}
    if old is not None and new is not None and old.target.settings != new.target.settings:
        same = set()
    return _side(old, before, same), _side(new, after, same)


def _side(planned: Planned | None, plans: Mapping[str, FilePlan], same: set[str]) -> Sources:
    if planned is None:
        return Sources(())
    files = planned.texts(plan for path, plan in plans.items() if path not in same)
    return Sources(files, lambda path: render((plans[path],))[0].text if path in plans else "", tuple(plans))


def _is_same(old: FilePlan, new: FilePlan) -> bool:
    return old.template == new.template and old.view == new.view


def _plans(planned: Planned | None) -> dict[str, FilePlan]:
    return {plan.path: plan for plan in planned.plans} if planned is not None else {}


def _origins(planned: Planned | None) -> dict[str, Mapping[str, tuple[Span, ...]]]:
    return {plan.path: plan.origins for plan in planned.plans} if planned is not None else {}


def _operations(api: Api | None) -> dict[str, tuple[str, ...]]:
    """The operations by the SDK method that calls them, in lower case and without what parts its words."""
    if api is None:
        return {}
    return {
        path.replace("_", "").lower(): (f"{method.verb} {method.path}",)
        for path, method in _every_method(api)
        if method.kind is MethodKind.HTTP
    }


def declared_names(path: str, text: str) -> tuple[Lines, ...]:
    """The declared names of a file with their lines."""
    return declared_statements(text) if path.endswith(".ts") else declared_lines(text)


def _version(planned: Planned | None) -> str:
    """The version that the files of an SDK state, whose layout does not matter for it."""
    plans = planned.plans if planned is not None else ()
    return stated_version(render(plan for plan in plans if plan.path.endswith(_VERSION_FILES)))


def stated_version(files: Iterable[TextFile]) -> str:
    """The version that the files which hold one state, '' where there is none."""
    for file in files:
        if file.path.endswith(_VERSION_FILES) and (match := _VERSION.search(file.text)):
            return match[1] or match[2]
    return ""
