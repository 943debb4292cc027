"""Exactly what the templates of the files around a Python package may see; all values are quoted beforehand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PairView:
    """A name with its value."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group of requirements."""

    name: str
    requirements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PyprojectFile:
    """The `pyproject.toml`; `package` is the bare import name, all else is TOML."""

    name: str
    description: str
    license: str
    authors: str
    dependencies: tuple[str, ...]
    classifiers: tuple[str, ...]
    urls: tuple[PairView, ...]
    extras: tuple[GroupView, ...]
    development: tuple[str, ...]
    uv: bool
    package: str


@dataclass(frozen=True, slots=True)
class ScriptFile:
    """A script or workflow of the repository."""

    package: str
    uv: bool
    branch: str
    tests: bool
    trusted: bool
    environment: str


@dataclass(frozen=True, slots=True)
class ContributingFile:
    """How to work on the SDK."""

    repo: str
    package: str
    uv: bool
    released: bool


@dataclass(frozen=True, slots=True)
class ReleaseFile:
    """How releases are made."""

    package: str
    name: str
    prerelease: bool


@dataclass(frozen=True, slots=True)
class FixturesFile:
    """The fixtures of the tests: the clients, and an argument for each option that they need.

    `aiohttp_home` is the module that has the client for aiohttp.
    """

    header: tuple[str, ...]
    package: str
    client: str
    async_client: str
    aiohttp_home: str
    library: str
    router: str
    options: tuple[PairView, ...]
