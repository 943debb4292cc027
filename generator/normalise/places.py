"""Places as reports name them: the path a reader would say, such as `(resource) pets > (method) list`."""

from __future__ import annotations


def resource_place(path: tuple[str, ...]) -> str:
    """The place of a resource, by its config keys from the top."""
    return f"(resource) {'.'.join(path)}"


def method_place(path: tuple[str, ...], name: str) -> str:
    """The place of a method of a resource."""
    return f"{resource_place(path)} > (method) {name}"


def model_place(path: tuple[str, ...], name: str) -> str:
    """The place of a model of a resource; the empty path is that of shared models."""
    return f"{resource_place(path or ('$shared',))} > (model) {name}"
