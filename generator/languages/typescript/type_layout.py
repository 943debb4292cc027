"""How types are laid out: on one line where there is room, else broken as Prettier breaks them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.typescript.syntax import NULL, Braces, Generic, OneOfTypes, TsType, Word
from generator.planning.pretty import LINE, SOFT, Doc, Group, IfBreak, Indent, group, joined

KEYWORDS = frozenset(["string", "number", "boolean", "unknown", "null", "void", "undefined"])


@dataclass(frozen=True, slots=True)
class TypeLayout:
    """The layout of types in one edition; `hugs_names` puts `| null` behind a broken generic, not on a line."""

    hugs_names: bool = False

    def doc(self, type_: TsType, *, indented: bool = True) -> Doc:
        """A type that may break; a union is `indented` below what it belongs to unless brackets are around it."""
        match type_:
            case Word():
                return type_.text
            case Generic():
                return self._generic(type_)
            case Braces():
                inside = (LINE, type_.key, ": ", self.doc(type_.value), IfBreak(";"))
                return group(("{", Indent(inside), LINE, "}"))
            case OneOfTypes():
                return self._union(type_, indented=indented)

    def _union(self, type_: OneOfTypes, *, indented: bool) -> Doc:
        if self.hugs(type_):
            return joined(" | ", tuple(self.doc(member) for member in type_.members))
        members = tuple(Indent(self.doc(member)) for member in type_.members)
        first = IfBreak((LINE, "| ") if indented else "| ")
        code = (first, joined((LINE, "| "), members))
        return Group(Indent(code)) if indented else Group(code)

    def _generic(self, type_: Generic) -> Doc:
        arguments = tuple(self.doc(argument, indented=False) for argument in type_.arguments)
        if len(arguments) == 1 and self._inline(type_.arguments[0]):
            return (type_.name, "<", arguments[0], ">")
        inside = Indent((SOFT, joined((",", LINE), arguments)))
        return (type_.name, group(("<", inside, SOFT, ">")))

    def _inline(self, type_: TsType) -> bool:
        """Whether a lone type argument stands directly between its brackets."""
        if isinstance(type_, Word):
            return type_.name or type_.text in KEYWORDS
        return isinstance(type_, Braces) or (isinstance(type_, OneOfTypes) and self.hugs(type_))

    def hugs(self, type_: OneOfTypes) -> bool:
        """Whether a union is one type beside null that keeps `| null` behind its closing bracket."""
        others = [member for member in type_.members if member != NULL]
        if len(others) != 1 or len(type_.members) < 2:  # noqa: PLR2004 - a type and null
            return False
        other = others[0]
        if isinstance(other, Braces):
            return True
        return self.hugs_names and (isinstance(other, Generic) or (isinstance(other, Word) and other.name))


def flat(type_: TsType) -> str:
    """The type on one line."""
    match type_:
        case Word():
            return type_.text
        case Generic():
            return f"{type_.name}<{', '.join(map(flat, type_.arguments))}>"
        case Braces():
            return f"{{ {type_.key}: {flat(type_.value)} }}"
        case OneOfTypes():
            return " | ".join(map(flat, type_.members))
