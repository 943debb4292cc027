"""Whose API this is, and how its SDKs are published: what the package around the code tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.types import JsonValue


@dataclass(frozen=True, slots=True)
class License:
    """The licence by its SPDX name, with its text where the config gives one."""

    name: str = "Apache-2.0"
    text: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A call that the readme shows (config `readme.example_requests`); `section` is its key there."""

    section: str
    verb: str
    path: str
    params: Mapping[str, JsonValue] = field(default_factory=dict[str, JsonValue])
    response_property: str = ""
    assign_to: str = ""
    file_param: str = ""
    file_path: str = ""


@dataclass(frozen=True, slots=True)
class Project:
    """What the config says of the organization and of its SDKs as a whole.

    `example_client` is the variable that holds the client in examples. `operations` counts the operations that the
    config uses, each once. `digests` are the SHA-256 of the inputs, `spec` and `config`, where they came from files.
    """

    organization: str = ""
    docs: str = ""
    contact: str = ""
    security_contact: str = ""
    security_policy_url: str = ""
    security_policy_terms: str = ""
    license: License = License()
    examples: tuple[Example, ...] = ()
    example_client: str = "client"
    credit: bool = True
    operations: int = 0
    code_owners: tuple[tuple[str, tuple[str, ...]], ...] = ()
    detects_breaking_changes: bool = False
    digests: Mapping[str, str] = field(default_factory=dict[str, str])

    def example(self, *sections: str) -> Example | None:
        """The example of the first of these sections that has one."""
        return next((e for section in sections for e in self.examples if e.section == section), None)


@dataclass(frozen=True, slots=True)
class Packaging:
    """How one SDK is published.

    `registry` holds where it goes to the package index of its language, under `registry_name` where that differs from
    the name of the package; `trusted` where the index trusts the repository instead of a token. `released` holds where
    releases are made from the commits on `release_branch`. `source_registry` is the name of the package in a second
    index, one of sources, or ''. `websocket_extra` names the optional dependencies of WebSocket connections, which are
    no longer optional with `requires_websockets`.
    """

    title: str = ""
    screencast: str = ""
    registry: bool = False
    registry_name: str = ""
    trusted: bool = False
    environment: str = ""
    source_registry: str = ""
    released: bool = False
    release_branch: str = "main"
    prerelease: bool = True
    websocket_extra: str = ""
    requires_websockets: bool = False
    classifier: str = ""
    tests: bool = True
