"""The stages in order, from input files to the output folder; decides nothing itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator import __version__
from generator.adopt.house_file import HouseFileError, house_yaml, parse_house
from generator.adopt.house_text import Learnt, learn
from generator.config.editions import check_editions, resolve_style
from generator.config.reader import read_config
from generator.config.settings import SdkConfig
from generator.delivery.decide import Decision, Left, Rules, decide
from generator.delivery.disk import DeliveryError, Disk, after, carry_out, locked, prepare, write_alone, written_before
from generator.delivery.manifest import Manifest
from generator.delivery.snapshot import look, read_tree
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic, Findings, Severity
from generator.languages.registry import languages
from generator.load.files import SourceFile, read_file
from generator.load.parse import parse
from generator.load.tree import Mapping as Tree
from generator.load.tree import Value
from generator.normalise.api import normalise
from generator.normalise.target import target_of
from generator.openapi.document import Document
from generator.planning.contract import FilePlan, Language, Target, TextFile
from generator.planning.house import HouseText
from generator.planning.paths import clashes, path_problem
from generator.render.formatters import PythonStyle, ToolMissingError, format_python
from generator.render.render import render
from generator.transform.apply import TransformHit, apply_transforms

__all__ = [
    "COULD_NOT",
    "Delivered",
    "Language",
    "Pressed",
    "Progress",
    "Request",
    "Rules",
    "Sdk",
    "TransformHit",
    "Transforms",
    "adopt",
    "compare",
    "deliver",
    "keep_house",
    "languages",
    "plans_of",
    "press",
    "transforms_of",
]

Progress = Callable[[str], None]
COULD_NOT = (DeliveryError, HouseFileError, ToolMissingError)
"""What ends a run with one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to press: the input files, the languages (all where none is named) and the day of the style."""

    spec: Path
    config: Path
    languages: tuple[str, ...] = ()
    house: Path | None = None
    as_of: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Sdk:
    """The files of one SDK, formatted, and what the output folder has to know about them."""

    language: str
    files: tuple[TextFile, ...]
    rules: Rules


@dataclass(frozen=True, slots=True)
class Pressed:
    """The SDKs of a run, its findings less those that the config ignores, and each input text by display path."""

    sdks: tuple[Sdk, ...]
    findings: tuple[Diagnostic, ...]
    sources: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Transforms:
    """Each transform with its hits, the findings of reading and transforming, and each input text by display path."""

    hits: tuple[TransformHit, ...]
    findings: tuple[Diagnostic, ...]
    sources: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of an SDK's files, and a finding for each file that was left as it is."""

    decision: Decision
    findings: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Inputs:
    """The inputs as read: the config, the transformed document where it is one, what changed it, and all texts."""

    config: SdkConfig
    spec: Tree | None
    hits: tuple[TransformHit, ...]
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Order:
    """An SDK to make: its language and target, and the globs of files in its folder that stay."""

    language: Language
    target: Target
    keep: tuple[str, ...]


def press(request: Request, known: Mapping[str, Language], progress: Progress) -> Pressed:
    """The SDKs that the config asks for. A fatal finding stops the run before anything is rendered.

    Raises HouseFileError, ToolMissingError and FormatError.
    """
    findings = Findings()
    inputs = _read(request, findings, progress)
    planned = _planned(request, inputs, known, findings, progress)
    sdks = () if _fatal(findings) else tuple(_sdk(order, plans, progress) for order, plans in planned)
    return Pressed(sdks, findings.without(inputs.config.ignored), inputs.texts)


def plans_of(request: Request, known: Mapping[str, Language]) -> dict[str, tuple[FilePlan, ...]]:
    """The plans of each language, not rendered yet; findings are passed over."""
    findings = Findings()
    planned = _planned(request, _read(request, findings, _unseen), known, findings, _unseen)
    return {order.language.id: plans for order, plans in planned}


def transforms_of(request: Request) -> Transforms:
    """What the transforms of a config do to a document."""
    findings = Findings()
    inputs = _read(request, findings, _unseen)
    return Transforms(inputs.hits, findings.without(inputs.config.ignored), inputs.texts)


def deliver(sdk: Sdk, root: Path, rules: Rules) -> Delivered:
    """Brings a folder to the state of an SDK.

    Raises DeliveryError.
    """
    folder = prepare(root)
    with locked(folder):
        before = written_before(folder)
        decision = _decision(sdk, folder, rules, before)
        carry_out(folder, decision, after(decision, sdk.files, before, __version__), Disk())
    return _delivered(decision)


def compare(sdk: Sdk, root: Path) -> Delivered:
    """What bringing a folder to the state of an SDK would take; changes nothing.

    Raises DeliveryError.
    """
    folder = root.resolve()
    return _delivered(_decision(sdk, folder, Rules(), written_before(folder)))


def adopt(folder: Path) -> tuple[str, Learnt]:
    """The house file that an existing SDK's fixed sentences make, and what supports each of them."""
    learnt = learn(read_tree(folder, ("src", "tests"), ".py"))
    return house_yaml(learnt.house), learnt


def keep_house(path: Path, text: str) -> None:
    """Writes a house file.

    Raises DeliveryError.
    """
    write_alone(path, text)


def _read(request: Request, findings: Findings, progress: Progress) -> _Inputs:
    progress("reading")
    sources: list[SourceFile] = []
    config_root, spec_root = (_load(path, sources, findings) for path in (request.config, request.spec))
    config = read_config(config_root, findings) if config_root is not None else SdkConfig()
    check_editions(config, findings)
    commands = () if _fatal(findings) else config.openapi.transforms
    transformed = apply_transforms(spec_root, commands, findings)
    spec = transformed.root if isinstance(transformed.root, Tree) else None
    return _Inputs(config, spec, transformed.hits, {source.display: source.text for source in sources})


def _planned(
    request: Request, inputs: _Inputs, known: Mapping[str, Language], findings: Findings, progress: Progress
) -> tuple[tuple[_Order, tuple[FilePlan, ...]], ...]:
    """The plans of each target; a path that cannot be written is a finding."""
    if inputs.spec is None or _fatal(findings):
        return ()
    progress("understanding the API")
    api = normalise(Document(inputs.spec), inputs.config, findings).api
    planned = []
    for order in _orders(request, inputs.config, known):
        progress(f"planning {order.language.id}")
        plans = order.language.plan(api, order.target, findings)
        findings.extend(_path_findings(plan.path for plan in plans))
        planned.append((order, plans))
    return tuple(planned)


def _orders(request: Request, config: SdkConfig, known: Mapping[str, Language]) -> Iterator[_Order]:
    """The targets of the config that were asked for."""
    house = _house(request, config)
    for language in known.values():
        target = config.target(language.id)
        if target is not None and not target.skip and language.id in (request.languages or known):
            style = resolve_style(config, language.id, request.as_of)
            yield _Order(language, target_of(config, target, style, house.over(language.house)), target.keep_files)


def _sdk(order: _Order, plans: tuple[FilePlan, ...], progress: Progress) -> Sdk:
    language, target = order.language, order.target
    progress(f"rendering {language.id}")
    # The globs of `keep_files` are seen both from the root and from the package.
    keep = tuple(place for glob in order.keep for place in (glob, f"src/*/{glob}"))
    return Sdk(language.id, _formatted(language, target, render(plans)), Rules(header=target.house.header, keep=keep))


def _unseen(_: str) -> None:
    """Shows no progress."""


def _load(path: Path, sources: list[SourceFile], findings: Findings) -> Value:
    source = read_file(path, findings)
    if source is None:
        return None
    sources.append(source)
    return parse(source, findings)


def _house(request: Request, config: SdkConfig) -> HouseText:
    path = request.house or (_beside(request.config, config.house) if config.house else None)
    if path is None:
        return HouseText("")
    findings = Findings()
    source = read_file(path, findings)
    if source is None:
        raise HouseFileError("; ".join(finding.message for finding in findings))
    return parse_house(source.text, source.display)


def _beside(config: Path, name: str) -> Path:
    """A file that the config names, which may not lead out of the config's folder."""
    folder = config.resolve().parent
    path = (folder / name).resolve()
    if not path.is_relative_to(folder):
        raise HouseFileError(f"x-sdkpress-house: {name} leads out of the folder of the config")
    return path


def _formatted(language: Language, target: Target, files: tuple[TextFile, ...]) -> tuple[TextFile, ...]:
    if language.formatter != "python":
        return files
    black = target.settings.get("formatter") == "black"
    package = target.package_name.replace("-", "_")
    return format_python(files, PythonStyle(package, "black" if black else "ruff"))


def _path_findings(paths: Iterable[str]) -> tuple[Diagnostic, ...]:
    planned = tuple(paths)
    bad = [
        codes.OUTPUT_PATH_INVALID(None, path=repr(path), reason=why) for path in planned if (why := path_problem(path))
    ]
    return (*bad, *(codes.OUTPUT_PATH_CLASH(None, path=path, other=other) for other, path in clashes(planned)))


def _decision(sdk: Sdk, folder: Path, rules: Rules, before: tuple[Manifest, ...]) -> Decision:
    paths = {path for manifest in before for path in manifest.files} | {file.path for file in sdk.files}
    return decide(sdk.files, look(folder, paths), before, replace(rules, header=sdk.rules.header, keep=sdk.rules.keep))


def _delivered(decision: Decision) -> Delivered:
    return Delivered(decision, tuple(_LEFT[why](None, path=path) for path, why in decision.left.items()))


def _fatal(findings: Findings) -> bool:
    return findings.worst() == Severity.FATAL


_LEFT = {
    Left.NOT_OWNED: codes.OUTPUT_NOT_OWNED,
    Left.EDITED: codes.OUTPUT_EDITED,
    Left.EDITED_STALE: codes.OUTPUT_EDITED_STALE,
    Left.BLOCKED: codes.OUTPUT_BLOCKED,
    Left.OUTSIDE: codes.OUTPUT_OUTSIDE,
}
