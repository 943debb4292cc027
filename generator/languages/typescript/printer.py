"""Declarations, classes and lists of names as the lines of a module, in their final layout."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from generator.languages.typescript.expression_layout import ExpressionLayout
from generator.languages.typescript.literals import string
from generator.languages.typescript.syntax import (
    Alias,
    Call,
    Cast,
    ClassMethod,
    Code,
    Declaration,
    Destructure,
    Interface,
    Items,
    Member,
    NameList,
    Namespace,
    PageClass,
    ResourceClass,
    Return,
    Signature,
    Statement,
    SubResource,
    TsType,
    Word,
)
from generator.languages.typescript.type_layout import TypeLayout, flat
from generator.planning.pretty import LINE, SOFT, Doc, Group, IfBreak, Indent, group, joined, pretty

WIDTH = 110
"""The columns that a line of a module may take."""
_DESTRUCTURED: Final = "const"


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints one edition's modules; with `breaks_extends` a long head of an interface breaks before `extends`."""

    types: TypeLayout = field(default_factory=TypeLayout)
    breaks_extends: bool = False

    @property
    def expressions(self) -> ExpressionLayout:
        """The layout of the expressions of modules."""
        return ExpressionLayout(self.types, WIDTH)

    # -- comments ------------------------------------------------------------------------------------------------

    def comment(self, lines: tuple[str, ...], indent: int = 0) -> list[str]:
        """A comment that documents what follows it; nothing for no lines."""
        if not lines:
            return []
        blank = " " * indent
        return [f"{blank}/**", *(f"{blank} * {line}" if line else f"{blank} *" for line in lines), f"{blank} */"]

    # -- declarations --------------------------------------------------------------------------------------------

    def declaration(self, declaration: Declaration, indent: int = 0) -> list[str]:
        """An exported interface, alias or namespace."""
        match declaration:
            case Interface():
                return self._interface(declaration, indent)
            case Alias():
                return self._alias(declaration, indent)
            case Namespace():
                return self._namespace(declaration, indent)
            case PageClass():
                return self._page_class(declaration)

    def _interface(self, interface: Interface, indent: int) -> list[str]:
        lines = self.comment(interface.doc, indent)
        lines.extend(self._interface_head(interface, indent))
        if not interface.members:
            lines[-1] += "}"
            return lines
        for index, member in enumerate(interface.members):
            if index:
                lines.append("")
            lines.extend(self._member(member, indent + 2))
        lines.append(" " * indent + "}")
        return lines

    def _interface_head(self, interface: Interface, indent: int) -> list[str]:
        head = " " * indent + f"export interface {interface.name}"
        if not interface.extends:
            return [f"{head} {{"]
        bases = ", ".join(map(flat, interface.extends))
        line = f"{head} extends {bases} {{"
        if len(line) <= WIDTH or (len(interface.extends) == 1 and not self.breaks_extends):
            return [line]
        return [head, " " * (indent + 2) + f"extends {bases} {{"]

    def _member(self, member: Member, indent: int) -> list[str]:
        lines = self.comment(member.doc, indent)
        lines.extend(self.typed(f"{member.key}: ", member.type, indent))
        return lines

    def typed(self, prefix: str, type_: TsType, indent: int) -> list[str]:
        """A type behind a text, with a semicolon."""
        line = f"{' ' * indent}{prefix}{flat(type_)};"
        if len(line) <= WIDTH:
            return [line]
        return self._fitted((prefix, self.types.doc(type_), ";"), indent)

    def _alias(self, alias: Alias, indent: int) -> list[str]:
        blank = " " * indent
        lines = [*self.comment(alias.doc, indent), *(f"{blank}// {line}" for line in alias.remark)]
        head = f"export type {alias.name} ="
        line = f"{blank}{head} {flat(alias.type)};"
        if len(line) <= WIDTH:
            return [*lines, line]
        opening = Group(Indent(LINE))
        return [*lines, *self._fitted((head, opening, Group(self.types.doc(alias.type), after=opening), ";"), indent)]

    def _page_class(self, class_: PageClass) -> list[str]:
        remark = [f"// {line}" for line in class_.remark]
        line = f"export class {class_.name} extends {flat(class_.base)} {{}}"
        if len(line) <= WIDTH:
            return [*remark, line]
        head = (f"export class {class_.name} extends ", self.types.doc(class_.base), " {}")
        return [*remark, *self._fitted(head, 0)]

    def _namespace(self, namespace: Namespace, indent: int) -> list[str]:
        blank = " " * indent
        declare = "declare " if namespace.ambient else ""
        lines = [f"{blank}export {declare}namespace {namespace.name} {{"]
        for index, declaration in enumerate(namespace.body):
            if index and not (isinstance(declaration, Alias) and declaration.joined):
                lines.append("")
            lines.extend(self.declaration(declaration, indent + 2))
        lines.append(f"{blank}}}")
        return lines

    # -- classes -------------------------------------------------------------------------------------------------

    def resource_class(self, class_: ResourceClass) -> list[str]:
        """The class of a resource, in two parts where it has a base class: the methods, then the resources below."""
        children = [line for child in class_.children for line in self.sub_resource(child)]
        if not class_.base:
            return self._class(class_, class_.name, "APIResource", children, class_.methods)
        key = self._key(class_.key)
        return [
            *self._class(class_, class_.base, "APIResource", key, class_.methods),
            *self._class(class_, class_.name, class_.base, children, ()),
        ]

    def _class(
        self, class_: ResourceClass, name: str, base: str, fields: list[str], methods: tuple[ClassMethod, ...]
    ) -> list[str]:
        lines = [*self.comment(class_.doc), f"export class {name} extends {base} {{", *fields]
        for index, method in enumerate(methods):
            if index or fields:
                lines.append("")
            lines.extend(self.method(method))
        if not fields and not methods:
            lines[-1] += "}"
            return lines
        lines.append("}")
        return lines

    def _key(self, names: tuple[str, ...]) -> list[str]:
        """The property that says where a resource is below the client, as a type and as a value."""
        parts = tuple(Code(string(name), "string") for name in names)
        inside = Indent((SOFT, joined((",", LINE), tuple(part.text for part in parts)), IfBreak(",")))
        type_ = group(("[", inside, SOFT, "]"))
        opening = Group(Indent(LINE))
        frozen = self.expressions.doc(Call("Object.freeze", (Cast(Items(parts), Word("const")),)))
        value = Group(frozen, after=opening)
        return self._fitted(("static override readonly _key: readonly ", type_, " =", opening, value, ";"), 2)

    def sub_resource(self, child: SubResource) -> list[str]:
        """A property that holds a resource."""
        head = f"{child.name}: {child.type} ="
        value = f"new {child.type}"
        line = f"  {head} {value}({child.argument});"
        if len(line) <= WIDTH:
            return [*self.comment(child.doc, 2), line]
        opening = Group(Indent(LINE))
        call = group((value, "(", Indent((SOFT, child.argument, IfBreak(","))), SOFT, ")"))
        return [*self.comment(child.doc, 2), *self._fitted((head, opening, Group(call, after=opening), ";"), 2)]

    def method(self, method: ClassMethod) -> list[str]:
        """A method of a class."""
        lines = self.comment(method.doc, 2)
        for overload in method.overloads:
            lines.extend(self._signature(overload, ";"))
        lines.extend(self._signature(method.signature, " {"))
        for statement in method.body:
            lines.extend(self.statement(statement, 4))
        lines.append("  }")
        return lines

    def _signature(self, signature: Signature, ending: str) -> list[str]:
        parameters = [
            f"{parameter.name}: {flat(parameter.type)}{parameter.default}" for parameter in signature.parameters
        ]
        line = f"  {signature.name}({', '.join(parameters)}): {flat(signature.returns)}{ending}"
        if len(line) <= WIDTH:
            return [line]
        docs = tuple((f"{p.name}: ", self.types.doc(p.type), p.default) for p in signature.parameters)
        inside: Doc = ("(", Indent((SOFT, joined((",", LINE), docs), ",")), SOFT, ")") if docs else "()"
        doc = (signature.name, Group((inside, ": ", self.types.doc(signature.returns)), broken=True), ending)
        return self._fitted(doc, 2)

    def statement(self, statement: Statement, indent: int) -> list[str]:
        """One statement of a method."""
        if isinstance(statement, str):
            return [" " * indent + statement]
        if isinstance(statement, Destructure):
            return self.name_list(NameList(_DESTRUCTURED, statement.names, f"= {statement.source};"), indent)
        assert isinstance(statement, Return)
        return self._fitted(("return ", self.expressions.doc(statement.value), ";"), indent)

    # -- lists of names ------------------------------------------------------------------------------------------

    def name_list(self, names: NameList, indent: int = 0) -> list[str]:
        """An import, an export or a destructuring: on one line, or with a line for each name.

        A lone name of an import or export stays on the line, however long that is.
        """
        blank = " " * indent
        tail = f"{'' if names.closed else ' '}{names.tail}"
        line = f"{blank}{names.head} {{ {', '.join(names.names)} }}{tail}"
        if len(line) <= WIDTH or (len(names.names) == 1 and names.head != _DESTRUCTURED):
            return [line]
        listed = (f"{blank}  {name}{'' if name.startswith('...') else ','}" for name in names.names)
        return [f"{blank}{names.head} {{", *listed, f"{blank}}}{tail}"]

    def _fitted(self, doc: Doc, indent: int) -> list[str]:
        return (" " * indent + pretty(doc, WIDTH, indent)).split("\n")


def standing(doc: Doc, indent: int) -> str:
    """A statement as it stands at some depth, without the blanks at the start of its lines that all have."""
    lines = pretty(doc, WIDTH, indent).split("\n")
    return "\n".join([lines[0], *(line[indent:] for line in lines[1:])])


def thrown(error: str, message: str, indent: int = 6) -> str:
    """The statement that throws an error of a class with a message, as it stands at some depth."""
    return standing(group((f"throw new {error}(", Indent((SOFT, string(message), IfBreak(","))), SOFT, ");")), indent)
