"""Exactly what the templates of the files around a TypeScript package may see; all values are quoted beforehand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ManifestFile:
    """The `package.json`; all is JSON, the lists hold members."""

    name: str
    description: str
    author: str
    license: str
    repository: str
    homepage: str
    manager: str
    dependencies: tuple[str, ...]
    peers: tuple[str, ...]
    optional: tuple[str, ...]
    development: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """The settings of the compiler: the package and what is below it, as JSON.

    `shims` holds where tests name a package that a module of the SDK stands for.
    """

    package: str
    below: str
    shims: bool


@dataclass(frozen=True, slots=True)
class TestSettingsFile:
    """The settings of the tests: patterns of the package and of what is below it, as literals; `shims` as above."""

    whole: str
    part: str
    shims: bool


@dataclass(frozen=True, slots=True)
class ScriptFile:
    """A script or workflow of the repository."""

    pnpm: bool
    branch: str
    tests: bool
    trusted: bool
    environment: str
    jsr: bool


@dataclass(frozen=True, slots=True)
class ContributingFile:
    """How to work on the SDK."""

    repo: str
    folder: str
    pnpm: bool
    released: bool


@dataclass(frozen=True, slots=True)
class ReleaseFile:
    """How releases are made."""

    package: str
    prerelease: bool
    jsr: bool
