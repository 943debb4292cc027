"""What OLD and NEW of `diff` name: files, folders, or parts of a git revision."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.cli.discovery import CONFIGS, SPECS, DiscoveryError, discover, usual_config
from generator.pipeline.review import Inputs
from generator.pipeline.revisions import Revision
from generator.pipeline.sdk_folders import SdkFolder


@dataclass(frozen=True, slots=True)
class Named:
    """A side as it was named, with the config that was named for it."""

    name: str
    config: str | None = None


def inputs_of(named: Named, store: Path) -> Inputs | SdkFolder:
    """The inputs that a name leads to, or the SDKs of a folder without a document; what a revision has goes to the store.

    Raises DiscoveryError and RevisionError.
    """
    path = Path(named.name)
    if path.is_file():
        return Inputs(path, _config(named, path.parent, store), named.name)
    if path.is_dir():
        sdks = SdkFolder(path, named.name)
        if sdks.sdks and not any((path / name).is_file() for name in SPECS):
            return sdks
        spec, config = _discovered(path, _given(named, store))
        return Inputs(spec, config, named.name)
    return _of_revision(named, store)


def _discovered(folder: Path, given: Path | None) -> tuple[Path, Path | None]:
    """The document of a folder, never one beside a config that lies elsewhere, and the config."""
    specs = [folder / name for name in SPECS if (folder / name).is_file()]
    if len(specs) == 1 and (given is not None or usual_config(folder) is None):
        return specs[0], given
    found = discover(folder, None, None)
    return found.spec, given or found.config


def _of_revision(named: Named, store: Path) -> Inputs | SdkFolder:
    name, _, path = named.name.partition(":")
    revision = Revision.find(Path(), name)
    path = str(PurePosixPath(path)) if path else ""
    path = "" if path == "." else path
    kind = revision.kind(path)
    if not kind:
        raise DiscoveryError(f"{revision.name} has no {path}")
    spec = path if kind == "blob" else _first(revision, [_joined(path, name) for name in SPECS])
    if not spec and kind == "tree":
        folder = store / f"{revision.commit[:12]}-sdks" / path
        revision.put_folder(path, folder)
        if (sdks := SdkFolder(folder, named.name)).sdks:
            return sdks
    if not spec:
        raise DiscoveryError(f"{named.name} holds no OpenAPI document under a usual name ({', '.join(SPECS)})")
    folder = store / revision.commit[:12]
    given = _given(named, store)
    config = "" if given else _first(revision, [_joined(base, name) for base in _bases(spec) for name in CONFIGS])
    revision.put([spec, *([config] if config else [])], folder)
    beside = folder / config if config else given or usual_config(Path())
    return Inputs(folder / spec, beside, named.name, (folder, f"{revision.name}:"))


def _config(named: Named, beside: Path, store: Path) -> Path | None:
    """The config that was named, else one under a usual name beside the document or here."""
    return _given(named, store) or usual_config(beside) or usual_config(Path())


def _given(named: Named, store: Path) -> Path | None:
    if named.config is None:
        return None
    if (path := Path(named.config)).is_file():
        return path
    name, colon, inner = named.config.partition(":")
    if not colon:
        raise DiscoveryError(f"there is no config {named.config}")
    revision = Revision.find(Path(), name)
    if revision.kind(inner) != "blob":
        raise DiscoveryError(f"{revision.name} has no {inner}")
    folder = store / revision.commit[:12]
    revision.put([inner], folder)
    return folder / inner


def _first(revision: Revision, paths: list[str]) -> str:
    return next((path for path in paths if revision.kind(path) == "blob"), "")


def _bases(spec: str) -> tuple[str, ...]:
    """The folder of a document, the one above it, and the root."""
    folder = PurePosixPath(spec).parent
    return tuple(
        dict.fromkeys("" if str(base) == "." else str(base) for base in (folder, folder.parent, PurePosixPath()))
    )


def _joined(base: str, name: str) -> str:
    return f"{base}/{name}" if base else name
