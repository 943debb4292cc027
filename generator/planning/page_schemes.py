"""What the page classes of all languages have to know of their schemes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from generator.model.api import Api, PageProperty, PageScheme

Path: TypeAlias = tuple[PageProperty, ...]
"""A property of an answer, behind those that it is inside of."""


def schemes_by_class(api: Api, class_name: Callable[[str], str]) -> dict[str, PageScheme]:
    """The page schemes by the names of their classes; of two with one name the first."""
    found: dict[str, PageScheme] = {}
    for scheme in api.pages:
        found.setdefault(class_name(scheme.name.wire), scheme)
    return found


def path_to(properties: Path, purpose: str) -> Path:
    """The path to the property with a role; empty where there is none."""
    for prop in properties:
        if prop.purpose == purpose:
            return (prop,)
        below = path_to(prop.children, purpose)
        if below:
            return (prop, *below)
    return ()


def parameter(scheme: PageScheme, purpose: str) -> str:
    """The wire name of the parameter with a role, '' where the scheme has none."""
    return next((prop.name for prop in scheme.request if prop.purpose == purpose), "")
