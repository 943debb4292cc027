"""Names in Python code: a casing per kind of thing, and what to do about words that Python or its models keep."""

from __future__ import annotations

import builtins
import keyword
from functools import cache

from generator.planning.naming import (
    DEFAULT_CASINGS,
    Casings,
    identifier,
    pascal,
    path_segment,
    singular,
    snake,
)

_MODEL_MEMBER_LIST = (
    "construct copy dict from_orm json parse_file parse_obj parse_raw schema schema_json to_dict to_json "
    "update_forward_refs validate"
)
_MODEL_MEMBERS = frozenset(_MODEL_MEMBER_LIST.split())
"""Names that the base class of all models has already, so that no field may bear them."""


def class_name(wire: str, casings: Casings = DEFAULT_CASINGS) -> str:
    """A class name, always a valid identifier."""
    return _free(identifier(pascal(wire, casings), "Unnamed"))


def variable(wire: str, casings: Casings = DEFAULT_CASINGS) -> str:
    """The name of a parameter, a method or an attribute of the client, always a valid identifier."""
    name = identifier(snake(wire, casings), "unnamed")
    return _free(f"_{name}" if wire.startswith("_") and not name.startswith("_") else name)


def model_field(wire: str, casings: Casings = DEFAULT_CASINGS) -> str:
    """The attribute of a response model: like a variable, but clear of what a model has and of private names."""
    name = variable(wire, casings)
    if name.startswith("_"):
        return f"api_{name.strip('_') or 'unnamed'}"
    if name.startswith("model_"):
        return f"api_{name}"
    return f"{name}_" if name in _MODEL_MEMBERS else name


def module_stem(wire: str, casings: Casings = DEFAULT_CASINGS) -> str:
    """The name of a module without its ending: importable, and a safe part of a path on every system."""
    return path_segment(_free(identifier(snake(wire, casings), "unnamed")), "unnamed")


def shadows_builtin(name: str) -> bool:
    """Whether the name hides a built-in one, so that code after it needs the `builtins` module."""
    return hasattr(builtins, name)


def looks_like_test(name: str) -> bool:
    """Whether pytest would take a class of this name for one of tests."""
    return name.startswith("Test")


def _free(name: str) -> str:
    """The name with an underscore after it when Python keeps it for itself."""
    return f"{name}_" if keyword.iskeyword(name) else name


class PythonNames:
    """The names of one project in Python."""

    def __init__(self, casings: Casings) -> None:
        self._casings = casings
        self.class_name = cache(lambda wire: class_name(wire, casings))
        self.class_part = cache(lambda wire: identifier_part(pascal(wire, casings)))
        self.attribute = cache(lambda wire: variable(wire, casings))
        self.module = cache(lambda wire: module_stem(wire, casings))
        self.singular = cache(lambda wire: singular(wire, casings))

    def model_attribute(self, name: str) -> str:
        """The attribute of a response model for a name that is an attribute already."""
        return model_field(name, self._casings)

    def singular_class(self, name: str) -> str:
        """A class name with its last word in the singular."""
        return pascal(singular(name, self._casings), self._casings)


def identifier_part(text: str) -> str:
    """Text as a part of an identifier, not at its start."""
    return identifier(f"a{text}")[1:]
