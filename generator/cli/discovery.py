"""Where the config and the spec are when the command line does not say."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.diagnostics.stop import CannotRunError

CONFIGS: Final = (
    "stainless.yml",
    "stainless.yaml",
    ".stainless/stainless.yml",
    ".stainless/stainless.yaml",
    "openapi.stainless.yml",
    "openapi.stainless.yaml",
    "stainless/stainless.yml",
    "stainless/stainless.yaml",
    "stainless/config.yml",
)
_WORKSPACES: Final = ("workspace.json", ".stainless/workspace.json", "stainless/workspace.json")
SPECS: Final = tuple(f"{name}.{suffix}" for name in ("openapi", "spec", "api") for suffix in ("yml", "yaml", "json"))


class DiscoveryError(CannotRunError):
    """The inputs cannot be found."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The two input files, and the output folder where a workspace names one."""

    spec: Path
    config: Path
    out: Path | None = None


def discover(folder: Path, spec: Path | None, config: Path | None) -> Inputs:
    """The inputs of a run in a folder: what was given, else what a workspace file names, else the usual names.

    Raises DiscoveryError.
    """
    if spec is not None and config is not None:
        return Inputs(spec, config)
    named = _named(folder)
    config = config or named.get("stainless_config") or _usual_config(folder)
    spec = spec or named.get("openapi_spec") or _usual_spec(config)
    return Inputs(spec, config, named.get("output_path"))


def discover_config(folder: Path, config: Path | None) -> tuple[Path, Path | None]:
    """The config of a run that needs no document, and the output folder where a workspace names one.

    Raises DiscoveryError.
    """
    named = _named(folder)
    return config or named.get("stainless_config") or _usual_config(folder), named.get("output_path")


def _named(folder: Path) -> dict[str, Path]:
    workspace = next((path for name in _WORKSPACES if (path := folder / name).is_file()), None)
    return _workspace(workspace) if workspace else {}


def _workspace(path: Path) -> dict[str, Path]:
    """The paths that a workspace file names, which count from its own folder."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise DiscoveryError(f"{path} is not JSON: {error}") from None
    entries = document.items() if isinstance(document, dict) else ()
    return {key: path.parent / value for key, value in entries if isinstance(value, str)}


def usual_config(folder: Path) -> Path | None:
    """The config under a usual name in a folder, None where there is none."""
    return next((folder / name for name in CONFIGS if (folder / name).is_file()), None)


def _usual_config(folder: Path) -> Path:
    found = usual_config(folder)
    if found is not None:
        return found
    raise DiscoveryError(f"there is no config here; name it with --config (looked for {', '.join(CONFIGS)})")


def _usual_spec(config: Path) -> Path:
    """The one OpenAPI document beside the config, or beside the folder of the config."""
    for folder in (config.parent, config.parent.parent):
        found = [folder / name for name in SPECS if (folder / name).is_file()]
        if len(found) > 1:
            raise DiscoveryError(f"both {found[0]} and {found[1]} are there; name one with --spec")
        if found:
            return found[0]
    raise DiscoveryError(f"there is no OpenAPI document beside {config}; name it with --spec")
