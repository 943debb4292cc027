"""Declarations of one name in one namespace, which the compiler makes one."""

from __future__ import annotations

from collections.abc import Iterable

from generator.languages.typescript.syntax import Declaration, Interface, Namespace


def contradicts(there: Iterable[Declaration], new: Iterable[Declaration]) -> bool:
    """Whether a new declaration cannot be merged with one of its name: a member is of another type in each."""
    known = tuple(there)
    return any(_disagree(old, each) for each in new for old in known)


def _disagree(old: Declaration, new: Declaration) -> bool:
    match old, new:
        case Interface(), Interface() if old.name == new.name:
            members = {member.key.removesuffix("?"): (member.key, member.type) for member in old.members}
            shared = ((member.key.removesuffix("?"), (member.key, member.type)) for member in new.members)
            return any(members.get(key, told) != told for key, told in shared)
        case Namespace(), Namespace() if old.name == new.name:
            return contradicts(old.body, new.body)
        case _:
            return False
