"""Holds a template against the view that it is rendered with.

A template may write what its view holds, loop, ask whether a value is there, include another template, and use `join`
and `indent`. Everything it mentions has to be a field of the view, so a misspelt field is found without rendering.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass, field

from jinja2 import Environment, nodes

LOOP = {"first": bool, "last": bool}
LEAVES = (str, bool, int, type(None))


@dataclass(frozen=True)
class Checker:
    """Collects what is wrong with the templates of an environment."""

    environment: Environment
    problems: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def check(self, template: str, view: type) -> None:
        """Checks a template against the view class that it gets."""
        self._template(template, {"view": view})

    def _template(self, name: str, scope: dict[str, object]) -> None:
        if self.environment.loader is None:
            raise TypeError("the environment has no loader")
        self.used.add(name)
        source = self.environment.loader.get_source(self.environment, name)[0]
        self._body(self.environment.parse(source).body, name, scope)

    def _body(self, body: list[nodes.Node], name: str, scope: dict[str, object]) -> None:
        for node in body:
            match node:
                case nodes.Output(nodes=parts):
                    for part in parts:
                        if not isinstance(part, nodes.TemplateData):
                            self._writes(part, name, scope)
                case nodes.For(
                    target=nodes.Name(name=item), iter=nodes.Expr() as source, body=inner, else_=other, recursive=False
                ):
                    element = self._element(self._type(source, name, scope), f"{name}:{node.lineno}")
                    self._body(inner, name, scope | {item: element, "loop": LOOP})
                    self._body(other, name, scope)
                case nodes.If(test=nodes.Expr() as test, body=inner, elif_=elifs, else_=other):
                    self._asks(test, name, scope)
                    self._body([*inner, *elifs, *other], name, scope)
                case nodes.Include(template=nodes.Const(value=str(included))):
                    self._template(included, scope)
                case _:
                    self._report(name, node, f"a template may not hold {type(node).__name__}")

    def _writes(self, node: nodes.Expr, name: str, scope: dict[str, object]) -> None:
        found = self._type(node, name, scope)
        if found is not None and any(part is not str for part in alternatives(found)):
            self._report(name, node, f"it writes {found}, which is not text")

    def _asks(self, test: nodes.Expr, name: str, scope: dict[str, object]) -> None:
        match test:
            case nodes.Not(node=inner) | nodes.Test(node=inner, name="none"):
                self._asks(inner, name, scope)
            case nodes.And(left=left, right=right) | nodes.Or(left=left, right=right):
                self._asks(left, name, scope)
                self._asks(right, name, scope)
            case _:
                self._type(test, name, scope)

    def _type(self, node: nodes.Expr, name: str, scope: dict[str, object]) -> object:
        """The type of an expression, or None where it is reported or not known."""
        match node:
            case nodes.Const(value=str()):
                return str  # a brace that would otherwise open a tag
            case nodes.Name(name=variable) if variable in scope:
                return scope[variable]
            case nodes.Getattr(node=inner, attr=attribute):
                return self._attribute(self._type(inner, name, scope), attribute, name, node)
            case nodes.Filter(name="join", node=nodes.Expr() as inner, args=[nodes.Const()]):
                self._element(self._type(inner, name, scope), f"{name}:{node.lineno}")
                return str
            case nodes.Filter(name="indent", node=nodes.Expr() as inner, args=[nodes.Const(), *_]):
                return self._type(inner, name, scope)
            case _:
                self._report(name, node, f"a template may not compute {type(node).__name__}")
                return None

    def _attribute(self, owner: object, attribute: str, name: str, node: nodes.Node) -> object:
        if owner is None:
            return None
        if owner is LOOP:
            found: list[object] = [LOOP.get(attribute)]
        else:
            found = [fields_of(part).get(attribute) for part in alternatives(owner) if part is not type(None)]
        if not found or None in found:
            self._report(name, node, f"{owner} has no field {attribute!r}")
            return None
        return found[0]

    def _element(self, found: object, where: str) -> object:
        for part in alternatives(found) if found is not None else ():
            if typing.get_origin(part) is tuple and typing.get_args(part)[1:] == (...,):
                return typing.get_args(part)[0]
        if found is not None:
            self.problems.append(f"{where}: {found} is no tuple")
        return None

    def _report(self, name: str, node: nodes.Node, problem: str) -> None:
        self.problems.append(f"{name}:{node.lineno}: {problem}")


def alternatives(found: object) -> tuple[object, ...]:
    """The members of a union, or the type alone."""
    if typing.get_origin(found) in (typing.Union, types.UnionType):
        return typing.get_args(found)
    return (found,)


def fields_of(view: object) -> dict[str, object]:
    """The fields of a view class with their types."""
    return typing.get_type_hints(view) if isinstance(view, type) and dataclasses.is_dataclass(view) else {}


def view_problems(view: type, seen: set[type] | None = None) -> Iterator[str]:
    """What a view holds that is neither text, a boolean, a number, None, a tuple nor another view."""
    seen = seen if seen is not None else set()
    if view in seen:
        return
    seen.add(view)
    if not getattr(view, "__dataclass_params__").frozen or not hasattr(view, "__slots__"):  # noqa: B009 - no stub
        yield f"{view.__name__} is not frozen and slotted"
    for attribute, found in fields_of(view).items():
        yield from _field_problems(f"{view.__name__}.{attribute}", found, seen)


def _field_problems(where: str, found: object, seen: set[type]) -> Iterator[str]:
    for part in alternatives(found):
        if typing.get_origin(part) is tuple:
            yield from (problem for item in typing.get_args(part)[:1] for problem in _field_problems(where, item, seen))
        elif isinstance(part, type) and dataclasses.is_dataclass(part):
            yield from view_problems(part, seen)
        elif part not in LEAVES:
            yield f"{where} is {part}"
