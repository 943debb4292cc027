"""The stages in order, from input files to formatted files; decides nothing itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.adopt.house_file import HouseFileError, parse_house
from generator.config.editions import check_editions, resolve_style
from generator.config.reader import read_config
from generator.config.settings import SdkConfig
from generator.delivery.decide import Rules
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic, Findings, Severity
from generator.diagnostics.position import Span
from generator.diagnostics.stop import CannotRunError
from generator.load.documents import Documents
from generator.load.files import SourceFile, read_file
from generator.load.parse import parse
from generator.load.tree import Mapping as Tree
from generator.load.tree import Value
from generator.load.version import check_version
from generator.normalise.api import normalise
from generator.normalise.target import check_package_names, target_of
from generator.openapi.document import Document
from generator.pipeline.contract import Pressed, Progress, Request, Sdk
from generator.planning.contract import FilePlan, Language, Target, TextFile
from generator.planning.house import HouseText
from generator.planning.paths import clashes, path_problem
from generator.render.formatters import PythonStyle, format_python
from generator.render.render import render
from generator.transform.apply import TransformHit, apply_transforms


@dataclass(frozen=True, slots=True)
class Transforms:
    """Each transform with its hits, the findings of reading and transforming, and each input text by display path."""

    hits: tuple[TransformHit, ...]
    findings: tuple[Diagnostic, ...]
    sources: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Inputs:
    """The inputs as read: the config, the transformed document where it is one, what changed it, and all texts."""

    config: SdkConfig
    document: Document | None
    hits: tuple[TransformHit, ...]
    house: HouseText
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Order:
    """An SDK to make: its language and target, and the globs of files in its folder that stay."""

    language: Language
    target: Target
    folder: str
    keep: tuple[str, ...]


def press(request: Request, known: Mapping[str, Language], progress: Progress) -> Pressed:
    """The SDKs that the config asks for. A fatal finding stops the run before anything is rendered.

    Raises CannotRunError where a language is not known, a house file cannot be used or a formatter is missing, and
    FormatError.
    """
    if unknown := [name for name in request.languages if name not in known]:
        raise CannotRunError(f"there is no language {unknown[0]!r}; there is {', '.join(known)}")
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


def _read(request: Request, findings: Findings, progress: Progress) -> _Inputs:
    progress("reading")
    sources: list[SourceFile] = []
    config_root = _load(request.config, sources, findings)
    config = read_config(config_root, findings) if config_root is not None else SdkConfig()
    check_editions(config, findings)
    check_package_names(config, findings)
    house = _house(request, config, sources)
    document, hits = _document(request.spec, config, sources, findings)
    return _Inputs(config, document, hits, house, {source.display: source.text for source in sources})


def _document(
    path: Path, config: SdkConfig, sources: list[SourceFile], findings: Findings
) -> tuple[Document | None, tuple[TransformHit, ...]]:
    """The document after the config's transforms, with the files beside it that it refers to."""
    root = _load(path, sources, findings)
    if _fatal(findings) or check_version(root, findings, Span(path.as_posix(), 1, 1)) is None:
        return None, ()
    transformed = apply_transforms(root, config.openapi.transforms, findings)
    if not isinstance(transformed.root, Tree):
        findings.add(codes.SPEC_INVALID(None, reason="the transforms of the config leave no mapping of it"))
        return None, transformed.hits
    documents = Documents(sources[-1], transformed.root, findings)
    documents.check()
    sources.extend(documents.sources[1:])
    return Document(transformed.root, documents.files, path.name), transformed.hits


def _planned(
    request: Request, inputs: _Inputs, known: Mapping[str, Language], findings: Findings, progress: Progress
) -> tuple[tuple[_Order, tuple[FilePlan, ...]], ...]:
    """The plans of each target; a path that cannot be written is a finding.

    A document of which something is lost, such as the target of a reference, is still looked over for all findings.
    """
    if inputs.document is None:
        return ()
    progress("understanding the API")
    api = normalise(inputs.document, inputs.config, findings).api
    if _fatal(findings):
        return ()
    planned = []
    for order in _orders(request, inputs, known):
        progress(f"planning {order.language.id}")
        plans = order.language.plan(api, order.target, findings)
        findings.extend(_path_findings(plan.path for plan in plans))
        planned.append((order, plans))
    return tuple(planned)


def _orders(request: Request, inputs: _Inputs, known: Mapping[str, Language]) -> Iterator[_Order]:
    """The targets of the config that were asked for."""
    config = inputs.config
    wanted = {*request.languages} or {target.language for target in config.targets if not target.skip}
    for language in known.values():
        target = config.target(language.id)
        if target is not None and not target.skip and language.id in wanted:
            style = resolve_style(config, language.id, request.as_of)
            house = inputs.house.over(language.house)
            folder = language.id if len(wanted) > 1 else ""
            yield _Order(language, target_of(config, target, style, house), folder, target.keep_files)


def _sdk(order: _Order, plans: tuple[FilePlan, ...], progress: Progress) -> Sdk:
    language, target = order.language, order.target
    progress(f"rendering {language.id}")
    # The globs of `keep_files` are seen both from the root and from the package.
    keep = tuple(place for glob in order.keep for place in (glob, f"src/*/{glob}"))
    return Sdk(
        language.id,
        order.folder,
        _formatted(language, target, render(plans)),
        Rules(header=target.house.header, keep=keep),
    )


def _unseen(_: str) -> None:
    """Shows no progress."""


def _load(path: Path, sources: list[SourceFile], findings: Findings) -> Value:
    source = read_file(path, findings)
    if source is None:
        return None
    sources.append(source)
    return parse(source, findings)


def _house(request: Request, config: SdkConfig, sources: list[SourceFile]) -> HouseText:
    path = request.house or (_beside(request.config, config.house) if config.house else None)
    if path is None:
        return HouseText("")
    findings = Findings()
    source = read_file(path, findings)
    if source is None:
        raise HouseFileError("; ".join(finding.message for finding in findings))
    sources.append(source)
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


def _fatal(findings: Findings) -> bool:
    return findings.worst() == Severity.FATAL
