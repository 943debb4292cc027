"""Filter expressions of queries, such as `(@.name == "x" && !@.hidden)`: parsed and compared, never executed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

from generator.load.jsonpath_tokens import QueryError, unquote

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')
      | (?P<number>-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)
      | (?P<path>@(?:parentProperty|property|parent|root|path)?)
      | (?P<regex>/(?:[^/\\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+/[a-z]*)
      | (?P<sign>===|!==|==|!=|<=|>=|&&|\|\||[<>!()\[\].,*])
      | (?P<word>[A-Za-z_$][\w$-]*)
    )""",
    re.VERBOSE,
)
_COMPARISONS = frozenset({"==", "===", "!=", "!==", "<", "<=", ">", ">="})
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_NESTING_LIMIT = 40
_REPEAT_LIMIT = 2
METHODS = frozenset({"startsWith", "endsWith", "includes", "match", "test"})


@dataclass(frozen=True, slots=True)
class Constant:
    """A literal of the expression."""

    value: str | float | bool | None


@dataclass(frozen=True, slots=True)
class Undefined:
    """The word `undefined`."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression, checked to run in bounded time."""

    source: str
    ignore_case: bool


Origin = Literal["@", "@property", "@parentProperty", "@parent", "@root", "@path", "$"]


@dataclass(frozen=True, slots=True)
class Access:
    """A value reached from the tested one, its key, its parent or the root; `length` is what it is in JavaScript."""

    origin: Origin
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two values held against each other."""

    left: Expression
    operator: str
    right: Expression


@dataclass(frozen=True, slots=True)
class Call:
    """A test of a text, such as `@.name.startsWith("x")`."""

    method: str
    subject: Expression
    argument: Expression


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    operand: Expression


@dataclass(frozen=True, slots=True)
class Both:
    """All of them."""

    operands: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Any of them."""

    operands: tuple[Expression, ...]


Expression: TypeAlias = "Constant | Undefined | Pattern | Access | Comparison | Call | Not | Both | Either"


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    offset: int


def parse_filter(text: str, offset: int) -> Expression:
    """The expression that the text spells. Raises QueryError."""
    parser = _Parser(_tokens(text, offset))
    expression = parser.either()
    parser.finish()
    return expression


def _tokens(text: str, offset: int) -> list[_Token]:
    found, position = [], 0
    while text[position:].strip():
        match = _TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            raise QueryError("the filter cannot be read from here", offset + position)
        kind = match.lastgroup
        found.append(_Token(kind, match.group(kind), offset + match.start(kind)))
        position = match.end()
    return [*found, _Token("end", "", offset + len(text))]


class _Parser:
    """Reads tokens by recursive descent; nesting is limited."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._position = 0
        self._depth = 0

    def either(self) -> Expression:
        operands = [self._both()]
        while self._take("||"):
            operands.append(self._both())
        return operands[0] if len(operands) == 1 else Either(tuple(operands))

    def finish(self) -> None:
        if self._next.kind != "end":
            raise QueryError(f"`{self._next.text}` is not expected", self._next.offset)

    @property
    def _next(self) -> _Token:
        return self._tokens[self._position]

    def _take(self, sign: str) -> bool:
        if self._next.kind == "sign" and self._next.text == sign:
            self._position += 1
            return True
        return False

    def _expect(self, sign: str) -> None:
        if not self._take(sign):
            raise QueryError(f"`{sign}` is expected", self._next.offset)

    def _advance(self) -> _Token:
        token = self._next
        self._position += token.kind != "end"
        return token

    def _both(self) -> Expression:
        operands = [self._comparison()]
        while self._take("&&"):
            operands.append(self._comparison())
        return operands[0] if len(operands) == 1 else Both(tuple(operands))

    def _comparison(self) -> Expression:
        left = self._unary()
        token = self._next
        if token.kind == "sign" and token.text in _COMPARISONS:
            self._position += 1
            return Comparison(left, token.text, self._unary())
        return left

    def _unary(self) -> Expression:
        self._depth += 1
        if self._depth > _NESTING_LIMIT:
            raise QueryError("the filter is nested too deep", self._next.offset)
        if self._take("!"):
            result: Expression = Not(self._unary())
        elif self._take("("):
            result = self.either()
            self._expect(")")
        else:
            result = self._value()
        self._depth -= 1
        return result

    def _value(self) -> Expression:
        token = self._advance()
        if token.kind == "text":
            return Constant(unquote(token.text, token.offset))
        if token.kind == "number":
            return Constant(float(token.text))
        if token.kind == "path" or token.text == "$":
            return self._access(token)
        if token.kind == "regex":
            return self._test(_pattern(token))
        if token.kind == "word" and token.text in _WORDS:
            return Constant(_WORDS[token.text])
        if token.kind == "word" and token.text == "undefined":
            return Undefined()
        raise QueryError("a value is expected", token.offset)

    def _access(self, origin: _Token) -> Expression:
        steps: list[str] = []
        while True:
            if self._take("["):
                token = self._advance()
                steps.append(unquote(token.text, token.offset) if token.kind == "text" else token.text)
                self._expect("]")
            elif self._take("."):
                token = self._advance()
                if token.kind != "word":
                    raise QueryError("a key is expected", token.offset)
                if token.text in METHODS and self._take("("):
                    return self._call(token, Access(cast(Origin, origin.text), tuple(steps)))
                steps.append(token.text)
            else:
                return Access(cast(Origin, origin.text), tuple(steps))

    def _call(self, method: _Token, subject: Expression) -> Expression:
        token = self._advance()
        if method.text == "match" and token.kind == "regex":
            argument: Expression = _pattern(token)
        elif method.text not in ("match", "test") and token.kind == "text":
            argument = Constant(unquote(token.text, token.offset))
        else:
            raise QueryError(f"this argument of `{method.text}` is not supported", token.offset)
        self._expect(")")
        return Call(method.text, subject, argument)

    def _test(self, pattern: Pattern) -> Expression:
        self._expect(".")
        token = self._advance()
        if token.text != "test":
            raise QueryError("only `test` is supported on a regular expression", token.offset)
        self._expect("(")
        subject = self._value()
        self._expect(")")
        return Call("test", subject, pattern)


def _pattern(token: _Token) -> Pattern:
    """The regular expression, of the kind whose time does not explode: no quantified group, few open repeats."""
    source, _, flags = token.text[1:].rpartition("/")
    plain = re.sub(r"\\.|\[(?:[^\]\\]|\\.)*\]", "c", source)
    if re.search(r"\)[*+?{]|\(\?|\\[1-9]", plain) or len(re.findall(r"[*+]|\{\d*,\}", plain)) > _REPEAT_LIMIT:
        raise QueryError("this regular expression could take too long", token.offset)
    try:
        re.compile(source)
    except (re.error, RecursionError, OverflowError) as error:
        raise QueryError(f"the regular expression is not valid: {error}", token.offset) from error
    return Pattern(source, "i" in flags)
