"""Documents of text and possible line breaks, and the printer that fits them to a width.

The algebra is Wadler's; groups, the choice between states, and when something fits are Prettier's, whose layouts the
formatters of generated SDKs agree on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Union

Doc = Union[str, "tuple[Doc, ...]", "Line", "Indent", "Group", "Choice", "IfBreak", "Fill", "Hung"]
"""A document: text without line breaks, a sequence, or one of the classes below."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line break where the group around it breaks, else a blank, or nothing when it is `soft`."""

    soft: bool = False


@dataclass(frozen=True, slots=True)
class Indent:
    """A document whose line breaks are indented by two more blanks."""

    contents: Doc


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """A document that breaks as a whole: when it does not fit, or when `broken` says so.

    `after` names a group printed before: the contents are indented if that one broke.
    """

    contents: Doc
    broken: bool = False
    after: Group | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """The first of several states that fits, else the last; the earlier ones are tried flat."""

    states: tuple[Doc, ...]


@dataclass(frozen=True, slots=True)
class IfBreak:
    """One text where the group around it breaks, another where it does not."""

    broken: Doc
    flat: Doc = ""


@dataclass(frozen=True, slots=True)
class Fill:
    """Items with commas between them, each of which goes to the next line only when it does not fit on the one before.

    `trailing` follows the last one where the group around them breaks.
    """

    items: tuple[Doc, ...]
    trailing: str = ""


@dataclass(frozen=True, slots=True)
class Hung:
    """A text behind a sign: after a blank where it fits, else indented on the next line.

    Where the group `after` broke, which is printed before, a text that is too long for the next line too stays.
    """

    text: str
    after: Group


LINE = Line()
SOFT = Line(soft=True)


def group(contents: Doc) -> Group:
    """A group that breaks where anything in it must."""
    return Group(contents, broken=will_break(contents))


def joined(separator: Doc, docs: tuple[Doc, ...]) -> Doc:
    """The documents with a separator between each two."""
    parts: list[Doc] = []
    for doc in docs:
        if parts:
            parts.append(separator)
        parts.append(doc)
    return tuple(parts)


def will_break(doc: Doc) -> bool:
    """Whether the document holds a group that breaks whatever the width."""
    if isinstance(doc, str | Line | Hung):
        return False
    if isinstance(doc, tuple):
        return any(will_break(part) for part in doc)
    if isinstance(doc, Group):
        return doc.broken or will_break(doc.contents)
    if isinstance(doc, Choice):
        return will_break(doc.states[0])
    if isinstance(doc, Fill):
        return any(will_break(item) for item in doc.items)
    return will_break(doc.contents) if isinstance(doc, Indent) else will_break(doc.broken)


def pretty(doc: Doc, width: int, indent: int = 0) -> str:
    """The document as text, no line wider than it must be; `indent` is where its first line stands."""
    return _Printer(width).text(doc, indent)


_Command = tuple[int, bool, Doc]  # indentation, whether flat, what


@dataclass(slots=True)
class _Printer:
    width: int
    output: list[str] = field(default_factory=list[str])
    column: int = 0
    broke: dict[int, bool] = field(default_factory=dict[int, bool])

    def text(self, doc: Doc, indent: int) -> str:
        self.column = indent
        stack: list[_Command] = [(indent, False, doc)]
        while stack:
            at, flat, current = stack.pop()
            match current:
                case str():
                    self.output.append(current)
                    self.column += len(current)
                case tuple():
                    stack.extend((at, flat, part) for part in reversed(current))
                case Line():
                    self._line(at, flat, current)
                case Indent():
                    stack.append((at + 2, flat, current.contents))
                case IfBreak():
                    stack.append((at, flat, current.flat if flat else current.broken))
                case Group():
                    self._group(at, flat, current, stack)
                case Choice():
                    self._choice(at, flat, current, stack)
                case Hung():
                    self._hang(at, flat, current, stack)
                case Fill() if flat:
                    stack.append((at, flat, joined((",", LINE), current.items)))
                case Fill():
                    self._fill(at, current, stack)
        return "".join(self.output)

    def _line(self, at: int, flat: bool, line: Line) -> None:
        if flat:
            blank = "" if line.soft else " "
            self.output.append(blank)
            self.column += len(blank)
            return
        if self.output and self.output[-1].endswith(" "):
            self.output[-1] = self.output[-1].rstrip(" ")
        self.output.append("\n" + " " * at)
        self.column = at

    def _group(self, at: int, flat: bool, group: Group, stack: list[_Command]) -> None:
        if group.after is not None and self.broke.get(id(group.after)):
            at += 2
        breaks = group.broken or not (flat or self._fits((at, True, group.contents), stack))
        self.broke[id(group)] = breaks
        stack.append((at, not breaks, group.contents))

    def _choice(self, at: int, flat: bool, choice: Choice, stack: list[_Command]) -> None:
        if flat:
            stack.append((at, True, choice.states[0]))
            return
        for state in choice.states:
            if self._fits((at, True, state), stack):
                stack.append((at, True, state))
                return
        stack.append((at, False, choice.states[-1]))

    def _hang(self, at: int, flat: bool, hung: Hung, stack: list[_Command]) -> None:
        line = f" {hung.text}"
        too_long = at + 2 + len(hung.text) >= self.width
        stays = flat or self._fits((at, True, line), stack) or (too_long and self.broke.get(id(hung.after), False))
        stack.append((at, False, line if stays else Indent((LINE, hung.text))))

    def _fill(self, at: int, fill: Fill, stack: list[_Command]) -> None:
        """Prints the first items and leaves the rest on the stack."""
        if not fill.items:
            return
        first, *rest = fill.items
        if not rest:
            stack.append((at, False, (Group(first), fill.trailing)))
            return
        behind = "," if len(rest) > 1 else fill.trailing
        fits = self._fits((at, True, (first, ",", LINE, rest[0], behind)), [], ends=False)
        stack.append((at, False, Fill(tuple(rest), fill.trailing)))
        stack.append((at, fits, LINE))
        stack.append((at, False, ","))
        stack.append((at, False, Group(first)))

    def _fits(self, command: _Command, after: list[_Command], *, ends: bool = True) -> bool:
        """Whether everything up to the next line break fits into what is left of the line."""
        room = self.width - self.column
        index = len(after) if ends else 0
        stack = [command]
        while room >= 0:
            if not stack:
                if index == 0:
                    return True
                index -= 1
                stack.append(after[index])
                continue
            at, flat, current = stack.pop()
            if isinstance(current, str | Hung):
                room -= len(current) if isinstance(current, str) else 1 + len(current.text)
            elif isinstance(current, tuple):
                stack.extend((at, flat, part) for part in reversed(current))
            elif isinstance(current, Line):
                if not flat:
                    return True
                room -= 0 if current.soft else 1
            elif isinstance(current, Indent):
                stack.append((at, flat, current.contents))
            elif isinstance(current, IfBreak):
                stack.append((at, flat, current.flat if flat else current.broken))
            elif isinstance(current, Group):
                stack.append((at, flat and not current.broken, current.contents))
            elif isinstance(current, Choice):
                stack.append((at, flat, current.states[0] if flat else current.states[-1]))
            else:
                stack.append((at, flat, joined((",", LINE), current.items)))
        return False
