"""The answers that the methods of a generated package give: what each one's schema is and which type it has."""

from __future__ import annotations

import importlib
import sys
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.sdk.drawing import resolved
from tests.sdk.pressed import Package


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a method: where the method is, the schema, and the type that the package reads it as."""

    method: str
    schema: Any
    type: Any


def answers(package: Package, config: Mapping[str, Any], document: Mapping[str, Any], client: Any) -> Iterator[Answer]:
    """The answers that are JSON, of methods that give them as they are."""
    for path, endpoint in _endpoints(config.get("resources") or {}, ()):
        verb, _, place = endpoint.partition(" ")
        operation = (document.get("paths") or {}).get(place.strip(), {}).get(verb.lower())
        schema = _schema(document, operation) if operation else None
        function = _function(client, path)
        if schema is None or function is None:
            continue
        type_ = _result(function, package)
        if type_ is not None:
            yield Answer(".".join(path), schema, type_)


def imported(package: Package) -> Any:
    """The package, imported from where it was generated."""
    sys.path.insert(0, str(package.folder / "src"))
    try:
        return importlib.import_module(package.module)
    finally:
        sys.path.pop(0)


def _endpoints(resources: Mapping[str, Any], above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    for name, resource in resources.items():
        path = above if name == "$client" else (*above, name)
        for method, told in (resource.get("methods") or {}).items():
            if isinstance(told, dict) and ("unwrap_response" in told or told.get("type")):
                continue
            endpoint = told.get("endpoint") if isinstance(told, dict) else told
            if isinstance(endpoint, str):
                yield (*path, method), endpoint
        yield from _endpoints(resource.get("subresources") or {}, path)


def _schema(document: Mapping[str, Any], operation: Mapping[str, Any]) -> Any:
    for status, response in sorted((operation.get("responses") or {}).items()):
        content = resolved(document, response).get("content") or {}
        if str(status).startswith("2") and "application/json" in content:
            return content["application/json"].get("schema")
    return None


def _function(client: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        client = getattr(client, name, None)
    return client


def _result(function: Any, package: Package) -> Any:
    """What a call gives, less the streams; None where that is no model."""
    hints = typing.get_type_hints(function, include_extras=True)
    found = hints.get("return")
    parts = [
        part for part in typing.get_args(found) if "Stream" not in getattr(typing.get_origin(part), "__name__", "")
    ]
    if typing.get_origin(found) is typing.Union and len(parts) < len(typing.get_args(found)):
        found = typing.Union[tuple(parts)] if parts else None  # noqa: UP007
    return found if package.module in repr(found) and "Binary" not in repr(found) else None
