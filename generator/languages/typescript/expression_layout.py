"""How expressions are laid out: calls, objects and arrays, broken as Prettier breaks them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.typescript.syntax import (
    Await,
    Call,
    Cast,
    Code,
    Entry,
    Expression,
    Items,
    Obj,
    Paren,
    TypeExpression,
    WhereGiven,
)
from generator.languages.typescript.type_layout import TypeLayout
from generator.planning.pretty import (
    LINE,
    SOFT,
    Choice,
    Doc,
    Fill,
    Group,
    Hung,
    IfBreak,
    Indent,
    group,
    joined,
    will_break,
)

SHORT_KEY = 4
"""Behind a key that is no wider than this, a string never goes to a line of its own."""


@dataclass(frozen=True, slots=True)
class ExpressionLayout:
    """The layout of expressions for lines of some width.

    In examples, a string of one word behind an object or array of several lines goes to a line of its own only if it fits
    there.
    """

    types: TypeLayout
    width: int
    examples: bool = False

    def doc(self, expression: Expression) -> Doc:
        """An expression that may break."""
        match expression:
            case Code():
                return expression.text
            case WhereGiven():
                return _where_given(expression)
            case Obj():
                return self._object(expression)
            case Items():
                return self._array(expression)
            case Call():
                target = "" if expression.target is None else self.doc(expression.target)
                return (target, expression.callee, self._arguments(expression.arguments))
            case TypeExpression():
                return self.types.doc(expression.type)
            case Cast():
                return (self.doc(expression.expression), " as ", self.types.doc(expression.type))
            case Await():
                return ("await ", self.doc(expression.expression))
            case Paren():
                return ("(", group((Indent((SOFT, self.doc(expression.expression))), SOFT)), ")")

    # -- objects and arrays --------------------------------------------------------------------------------------

    def _object(self, expression: Obj) -> Doc:
        if not expression.entries:
            return "{}"
        entries: list[Doc] = []
        before: Group | None = None
        for entry in expression.entries:
            entries.append(self._entry(entry, before))
            before = _last_group(entries[-1])
        inside = (LINE, joined((",", LINE), tuple(entries)), IfBreak(","))
        contents = ("{", Indent(inside), LINE, "}")
        return Group(contents, broken=True) if expression.expanded else group(contents)

    def _entry(self, entry: Entry, before: Group | None) -> Doc:
        if entry.value is None:
            return entry.key
        if isinstance(entry.value, WhereGiven):
            return self.doc(entry.value)
        short = len(entry.key) <= SHORT_KEY
        value = entry.value
        if self.examples and before and not short and isinstance(value, Code) and _is_word(value):
            return (entry.key, ":", Hung(value.text, before))
        return (entry.key, ":", self.assigned(entry.value, short_key=short))

    def _array(self, expression: Items) -> Doc:
        if not expression.items:
            return "[]"
        items = tuple(self.doc(item) for item in expression.items)
        numbers = len(items) > 1 and all(isinstance(i, Code) and i.kind == "number" for i in expression.items)
        listed = Fill(items, trailing=",") if numbers else (joined((",", LINE), items), IfBreak(","))
        inside = (SOFT, listed)
        contents = ("[", Indent(inside), SOFT, "]")
        return Group(contents, broken=True) if _breaks_always(expression) else group(contents)

    # -- calls ---------------------------------------------------------------------------------------------------

    def _arguments(self, arguments: tuple[Expression, ...]) -> Doc:
        """Arguments on one line, or with only the last one broken, or each on a line of its own."""
        if not arguments:
            return "()"
        docs = tuple(self.doc(argument) for argument in arguments)
        inside = Indent((SOFT, joined((",", LINE), docs), IfBreak(",")))
        spread = Group(("(", inside, SOFT, ")"), broken=True)
        if not _hugs_last(arguments):
            return group(("(", inside, SOFT, ")"))
        *first, last = docs
        if any(will_break(doc) for doc in first):
            return spread
        head = tuple(part for doc in first for part in (doc, ", "))
        return Choice((("(", *head, last, ")"), ("(", *head, Group(last, broken=True), ")"), spread))

    # -- what stands behind `=` and `:` ----------------------------------------------------------------------------

    def assigned(self, value: Expression, *, short_key: bool = False) -> Doc:
        """A value with the blank or line break before it."""
        if isinstance(value, Code) and (value.kind == "template" or (short_key and value.kind == "string")):
            return (" ", value.text)
        doc = self.doc(value)
        if (isinstance(value, Code) and value.kind == "string") or self._breaks_poorly(value):
            return group(Indent((LINE, doc)))
        opening = Group(Indent(LINE))
        return (opening, Group(doc, broken=will_break(doc), after=opening))

    def _breaks_poorly(self, value: Expression) -> bool:
        """Whether a chain of calls has nothing in it that would gain from being broken."""
        if not isinstance(value, Call):
            return False
        short = len(value.arguments) == 0 or (len(value.arguments) == 1 and self._is_short(value.arguments[0]))
        return short and (value.target is None or self._breaks_poorly(value.target))

    def _is_short(self, argument: Expression) -> bool:
        if not isinstance(argument, Code) or argument.kind == "template":
            return False
        return argument.kind not in ("string", "name") or len(argument.text) <= self.width * 0.25


def _where_given(expression: WhereGiven) -> Doc:
    """A spread of one property or of nothing: the question on the first of three lines where it is too long for one."""
    held = group(("{", Indent((LINE, f"{expression.key}: {expression.value}", IfBreak(","))), LINE, "}"))
    return group((f"...({expression.value} != null ?", Indent((LINE, held)), LINE, ": undefined)"))


def _last_group(doc: Doc) -> Group | None:
    """The group that a document ends with."""
    while isinstance(doc, tuple) and doc:
        doc = doc[-1]
    return doc if isinstance(doc, Group) else None


def _hugs_last(arguments: tuple[Expression, ...]) -> bool:
    """Whether the last argument is an object or array that may open on the line of the call."""
    last = arguments[-1]
    if isinstance(last, Cast):
        last = last.expression
    if not (isinstance(last, Obj) and last.entries) and not (isinstance(last, Items) and last.items):
        return False
    before = arguments[-2] if len(arguments) > 1 else None
    return before is None or type(before) is not type(arguments[-1])


def _breaks_always(expression: Items) -> bool:
    """Whether all items are objects, or all are arrays, of more than one part each."""
    items = expression.items
    if len(items) < 2:  # noqa: PLR2004 - one item is no list yet
        return False
    if all(isinstance(item, Obj) for item in items):
        return all(len(item.entries) > 1 for item in items if isinstance(item, Obj))
    return all(isinstance(item, Items) and len(item.items) > 1 for item in items)


def _is_word(value: Code) -> bool:
    """Whether a value is a string without blanks."""
    return value.kind == "string" and " " not in value.text
