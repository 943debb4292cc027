"""The stages in order, from input files to formatted files; decides nothing itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

from generator.adopt.house_file import HouseFileError, parse_house
from generator.config.editions import check_editions, resolve_style
from generator.config.reader import read_config
from generator.config.settings import SdkConfig, TargetConfig
from generator.delivery.decide import Rules
from generator.delivery.manifest import digest
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic, Findings, Severity
from generator.diagnostics.position import Span
from generator.diagnostics.stop import CannotRunError
from generator.load.documents import Documents
from generator.load.files import SourceFile, read_file
from generator.load.parse import collection_paused, parse
from generator.load.tree import Mapping as Tree
from generator.load.tree import Value
from generator.load.version import check_version
from generator.model.api import Api
from generator.model.ledger import NO_LEDGER
from generator.normalise.api import Normalised, normalise
from generator.normalise.target import check_package_names, check_refreshed_options, target_of
from generator.openapi.document import Document
from generator.pipeline.contract import Edit, Pressed, Progress, Request, Sdk
from generator.pipeline.cores import side_by_side
from generator.pipeline.first_places import Places, first_places, path_findings
from generator.pipeline.settle import unsettled
from generator.planning.contract import FilePlan, Language, Part, Target, TextFile
from generator.planning.house import HouseText
from generator.render.formatters import PythonStyle, format_python
from generator.render.render import render
from generator.transform.apply import TransformHit, apply_transforms

# What is the user's in every SDK. Globs count from the root, from the source folder and from the package.
_USERS: Final = ("lib/*", "examples/*", "CHANGELOG.md")


@dataclass(frozen=True, slots=True)
class Transforms:
    """What each transform does, the findings of reading and transforming, and each input text by display path."""

    edits: tuple[Edit, ...]
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
    digests: Mapping[str, str]
    root: Value = None


@dataclass(frozen=True, slots=True)
class Order:
    """An SDK to make: its language and target, its folder, and what of that folder is the user's."""

    language: Language
    target: Target
    folder: str
    rules: Rules
    budget: int


@dataclass(frozen=True, slots=True)
class Planned:
    """An SDK that is planned and not rendered, and a finding for each path that cannot be written."""

    language: str
    plans: tuple[FilePlan, ...]
    target: Target
    formatter: str
    findings: tuple[Diagnostic, ...] = ()

    def texts(self, plans: Iterable[FilePlan]) -> tuple[TextFile, ...]:
        """The text of some of the plans, formatted."""
        return _formatted(self.formatter, self.target, render(plans))


@dataclass(frozen=True, slots=True)
class Studied:
    """The inputs of a run as they are understood, and the SDKs to plan; `api` is None where there is no config.

    `document` is None where the document cannot be read, which the findings say. `config` is the config as parsed.
    """

    document: Document | None
    api: Api | None
    orders: tuple[Order, ...]
    findings: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    config: Value = None
    start: Span | None = None

    def all_planned(self) -> tuple[Planned, ...]:
        """The plans of each language, made now."""
        found = (self.planned(order.language.id) for order in self.orders)
        return tuple(planned for planned in found if planned is not None)

    def planned(self, language: str) -> Planned | None:
        """The plans of a language, made now; None where the config does not ask for it."""
        order = next((order for order in self.orders if order.language.id == language), None)
        if order is None or self.api is None:
            return None
        plans = order.language.plan(self.api, order.target)
        findings = tuple(path_findings(first_places(plans), self.start))
        return Planned(language, plans, order.target, order.language.formatter, findings)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What comes of a part of a plan: its files, formatted, and where the first thing in each comes from."""

    files: tuple[TextFile, ...]
    places: Places


def study(request: Request, known: Mapping[str, Language], progress: Progress) -> Studied:
    """What the inputs of a request say.

    Raises CannotRunError where a language is not known or a house file cannot be used.
    """
    _refuse_unknown(request, known)
    findings = Findings()
    with collection_paused():
        inputs = _read(request, findings, progress)
        made = _normalised(inputs, findings, progress)
    api = made.api if made is not None else None
    orders = () if _fatal(findings) else tuple(_orders(request, inputs.config, inputs.house, known))
    found = findings.without(inputs.config.ignored)
    return Studied(inputs.document, api, orders, found, inputs.texts, inputs.root, _start(request))


def study_document(request: Request) -> Studied:
    """What a document says on its own; the config of the request is not looked at."""
    findings = Findings()
    sources: list[SourceFile] = []
    with collection_paused():
        document, _ = _document(request, SdkConfig(), sources, findings)
    return Studied(document, None, (), findings.without(()), {source.display: source.text for source in sources})


def press(request: Request, known: Mapping[str, Language], progress: Progress) -> Pressed:
    """The SDKs that the config asks for. A fatal finding leaves none.

    Raises CannotRunError where a language is not known, a house file cannot be used or a formatter is missing, and
    FormatError.
    """
    _refuse_unknown(request, known)
    findings = Findings()
    with collection_paused():
        inputs = _read(request, findings, progress)
        made = _normalised(inputs, findings, progress)
        sdks: tuple[Sdk, ...] = ()
        if made is not None and not _fatal(findings):
            orders = tuple(_orders(request, inputs.config, inputs.house, known))
            sdks = _sdks(request, made.api, orders, findings, progress)
    ledger = made.ledger if made is not None else NO_LEDGER
    return Pressed(sdks, findings.without(inputs.config.ignored), inputs.texts, ledger, _edits(inputs.hits))


def folders_of(request: Request, known: Mapping[str, Language]) -> tuple[Sdk, ...]:
    """The SDKs that a config asks for, without their files: what is to be known of their folders.

    Raises CannotRunError where the config cannot be read or a language is not known.
    """
    _refuse_unknown(request, known)
    findings = Findings()
    root = _load(request, request.config, [], findings)
    if _fatal(findings):
        raise CannotRunError("; ".join(finding.message for finding in findings))
    config = read_config(root, findings)
    orders = _orders(request, config, HouseText(""), known)
    return tuple(Sdk(order.language.id, order.folder, (), order.rules, order.budget) for order in orders)


def transforms_of(request: Request) -> Transforms:
    """What the transforms of a config do to a document."""
    findings = Findings()
    inputs = _read(request, findings, _unseen)
    return Transforms(_edits(inputs.hits), findings.without(inputs.config.ignored), inputs.texts)


def _read(request: Request, findings: Findings, progress: Progress) -> _Inputs:
    progress("reading")
    sources: list[SourceFile] = []
    config_root = _load(request, request.config, sources, findings)
    start = Span(request.title(request.config), 1, 1)
    config = read_config(config_root, findings, start) if config_root is not None else SdkConfig()
    check_editions(config, findings)
    check_package_names(config, findings)
    check_refreshed_options(config, findings)
    digests = {"config": _digest(sources)}
    house = _house(request, config, sources)
    known = len(sources)
    document, hits = _document(request, config, sources, findings)
    digests["spec"] = _digest(sources[known:])
    texts = {source.display: source.text for source in sources}
    return _Inputs(config, document, hits, house, texts, digests, config_root)


def _digest(sources: Sequence[SourceFile]) -> str:
    """The digest of a file; of several files that of their digests, a line each."""
    digests = [digest(source.text.encode()) for source in sources]
    return digests[0] if len(digests) == 1 else digest("\n".join(digests).encode())


def _document(
    request: Request, config: SdkConfig, sources: list[SourceFile], findings: Findings
) -> tuple[Document | None, tuple[TransformHit, ...]]:
    """The document after the config's transforms, with the files beside it that it refers to."""
    root = _load(request, request.spec, sources, findings)
    start = Span(request.title(request.spec), 1, 1)
    if _fatal(findings) or check_version(root, findings, start) is None:
        return None, ()
    transformed = apply_transforms(root, config.openapi.transforms, findings)
    if not isinstance(transformed.root, Tree):
        findings.add(codes.SPEC_INVALID(None, reason="the transforms of the config leave no mapping of it"))
        return None, transformed.hits
    documents = Documents(sources[-1], transformed.root, findings, others=request.references)
    documents.check()
    sources.extend(documents.sources[1:])
    return Document(transformed.root, documents.files, request.spec.name), transformed.hits


def _normalised(inputs: _Inputs, findings: Findings, progress: Progress) -> Normalised | None:
    """The API and its ledger, where there is a document.

    One of which something is lost, such as the target of a reference, is still looked over for all findings.
    """
    if inputs.document is None:
        return None
    progress("understanding the API")
    made = normalise(inputs.document, inputs.config, findings)
    project = replace(made.api.project, digests=inputs.digests)
    return replace(made, api=replace(made.api, project=project))


def _refuse_unknown(request: Request, known: Mapping[str, Language]) -> None:
    if unknown := [name for name in request.languages if name not in known]:
        raise CannotRunError(f"there is no language {unknown[0]!r}; there is {', '.join(known)}")


def _sdks(
    request: Request, api: Api, orders: tuple[Order, ...], findings: Findings, progress: Progress
) -> tuple[Sdk, ...]:
    """The SDKs, each of parts that are made beside each other."""
    progress(f"making {', '.join(order.language.id for order in orders)}")
    parts = tuple(order.language.parts(api, order.target) for order in orders)
    tasks = [partial(_piece, order, part) for order, each in zip(orders, parts, strict=True) for part in each]
    made = iter(side_by_side(tasks))
    pieces = tuple(tuple(islice(made, len(each))) for each in parts)
    for each in pieces:
        findings.extend(path_findings((place for piece in each for place in piece.places), _start(request)))
    if _fatal(findings):
        return ()
    return tuple(_sdk(api, order, each, findings) for order, each in zip(orders, pieces, strict=True))


def _piece(order: Order, part: Part) -> _Piece:
    plans = part()
    places = first_places(plans)
    if any(path_findings(places, None)):  # which stops the run, and the formatter before that
        return _Piece((), places)
    return _Piece(_formatted(order.language.formatter, order.target, render(plans)), places)


def _sdk(api: Api, order: Order, pieces: tuple[_Piece, ...], findings: Findings) -> Sdk:
    language, files = order.language, tuple(file for piece in pieces for file in piece.files)
    findings.extend(unsettled(language.id, language.dues(api, order.target), files))
    return Sdk(language.id, order.folder, files, order.rules, order.budget)


def _orders(request: Request, config: SdkConfig, house: HouseText, known: Mapping[str, Language]) -> Iterator[Order]:
    """The targets of the config that were asked for."""
    wanted = {*request.languages} or {target.language for target in config.targets if not target.skip}
    for language in known.values():
        target = config.target(language.id)
        if target is not None and not target.skip and language.id in wanted:
            style = resolve_style(config, language.id, request.as_of)
            folder = language.id if len(wanted) > 1 else ""
            made = target_of(config, target, style, house.over(language.house))
            yield Order(language, made, folder, _rules(made, target), target.custom_budget)


def _rules(target: Target, config: TargetConfig) -> Rules:
    """What a folder holds besides generated files."""
    keep, users = (
        tuple(place for glob in globs for place in (glob, f"src/{glob}", f"src/{target.package_name}/{glob}"))
        for globs in (config.keep_files, (*_USERS, *config.user_files))
    )
    return Rules(header=target.house.header, keep=keep, users=users)


def _edits(hits: tuple[TransformHit, ...]) -> tuple[Edit, ...]:
    return tuple(Edit(hit.command.command, hit.command.reason or "", hit.command.at, hit.count) for hit in hits)


def _start(request: Request) -> Span:
    """Where a finding stands that no part of the config is known to cause."""
    return Span(request.title(request.config), 1, 1)


def _unseen(_: str) -> None:
    """Shows no progress."""


def _load(request: Request, path: Path, sources: list[SourceFile], findings: Findings) -> Value:
    source = read_file(path, findings, request.title(path))
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


def _formatted(formatter: str, target: Target, files: tuple[TextFile, ...]) -> tuple[TextFile, ...]:
    if formatter != "python":
        return files
    black = target.settings.get("formatter") == "black"
    package = target.package_name.replace("-", "_")
    return format_python(files, PythonStyle(package, "black" if black else "ruff"))


def _fatal(findings: Findings) -> bool:
    return findings.worst() == Severity.FATAL
