"""The TypeScript that is printed, as values: types, declarations, expressions; all text in them is spelled already."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from generator.diagnostics.position import Span

Origins: TypeAlias = tuple["Span | None", ...]
"""Where the document or the config states what is declared; None for a place that is not known."""

# -- types -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Word:
    """A type of one token: a keyword, a literal or a name, perhaps qualified; `name` tells names from the others.

    A `local` name is that of a declaration made for this use; a union may hold it more than once.
    """

    text: str
    name: bool = False
    local: bool = False


@dataclass(frozen=True, slots=True)
class Generic:
    """A type with arguments, such as `Array<string>`."""

    name: str
    arguments: tuple[TsType, ...]


@dataclass(frozen=True, slots=True)
class OneOfTypes:
    """One of several types, at least two."""

    members: tuple[TsType, ...]


@dataclass(frozen=True, slots=True)
class Braces:
    """A type literal with one member, such as `{ [key: string]: T }` or `{ data: T }`."""

    key: str
    value: TsType


TsType: TypeAlias = "Word | Generic | OneOfTypes | Braces"

UNKNOWN = Word("unknown")
NULL = Word("null")
STRING = Word("string")


def union(members: tuple[TsType, ...]) -> TsType:
    """One of the types; a single one stands for itself."""
    return members[0] if len(members) == 1 else OneOfTypes(members)


# -- declarations ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Member:
    """A property of an interface; `key` holds the whole left side, `?` included."""

    key: str
    type: TsType
    doc: tuple[str, ...] = ()
    at: Origins = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Interface:
    """An exported interface."""

    name: str
    members: tuple[Member, ...]
    extends: tuple[TsType, ...] = ()
    doc: tuple[str, ...] = ()
    at: Origins = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Alias:
    """An exported name for a type; `remark` holds `//` lines above it. A `joined` one stands close to the one before."""

    name: str
    type: TsType
    doc: tuple[str, ...] = ()
    remark: tuple[str, ...] = ()
    joined: bool = False
    at: Origins = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class PageClass:
    """An exported class of the pages of one type of items, which adds nothing to the class of its scheme."""

    name: str
    base: TsType
    remark: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Namespace:
    """An exported namespace around types, `ambient` where the word `declare` is before it."""

    name: str
    body: tuple[Declaration, ...]
    ambient: bool = False


Declaration: TypeAlias = "Interface | Alias | Namespace | PageClass"

# -- expressions -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Code:
    """An expression that never breaks; `kind` tells what a formatter has to know of it."""

    text: str
    kind: str = ""  # "string", "number", "this" or a "name"


@dataclass(frozen=True, slots=True)
class Entry:
    """A property of an object; without a value it is a short-hand or a spread, with `WhereGiven` it has no key."""

    key: str
    value: Expression | None = None


@dataclass(frozen=True, slots=True)
class Obj:
    """An object; an `expanded` one has a line for each property whatever the room."""

    entries: tuple[Entry, ...]
    expanded: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """An array."""

    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A call, with `new` or `await` before it perhaps; the callee is a chain of names or of a call."""

    callee: str
    arguments: tuple[Expression, ...]
    target: Expression | None = None


@dataclass(frozen=True, slots=True)
class TypeExpression:
    """A class with its type arguments as a value: `Page<Item>`."""

    type: TsType


@dataclass(frozen=True, slots=True)
class Cast:
    """An expression `as` a type."""

    expression: Expression
    type: TsType


@dataclass(frozen=True, slots=True)
class Await:
    """A promise awaited."""

    expression: Expression


@dataclass(frozen=True, slots=True)
class Paren:
    """An expression in parentheses."""

    expression: Expression


@dataclass(frozen=True, slots=True)
class WhereGiven:
    """What an object is spread from where a value is given: the one property that holds it."""

    value: str
    key: str


Expression: TypeAlias = "Code | WhereGiven | Obj | Items | Call | TypeExpression | Cast | Await | Paren"

# -- statements --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Destructure:
    """A constant for each of some properties of an object."""

    names: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Return:
    """The end of a method."""

    value: Expression


Statement: TypeAlias = "str | Destructure | Return"

# -- classes -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a method: its name with `?`, its type, and the text of its default."""

    name: str
    type: TsType
    default: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """The head of a method."""

    name: str
    parameters: tuple[Parameter, ...]
    returns: TsType


@dataclass(frozen=True, slots=True)
class ClassMethod:
    """A method: overloads, the signature of the implementation, and its statements."""

    signature: Signature
    body: tuple[Statement, ...]
    doc: tuple[str, ...] = ()
    overloads: tuple[Signature, ...] = ()
    at: Origins = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class SubResource:
    """A property that holds a resource; the resource is made with `argument`."""

    name: str
    type: str
    argument: str = "this._client"
    doc: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResourceClass:
    """An exported class of a resource.

    Where the resources below it can be left out, `base` is the class of the methods alone, and `key` the properties that
    lead to it from the client.
    """

    name: str
    children: tuple[SubResource, ...] = ()
    methods: tuple[ClassMethod, ...] = ()
    doc: tuple[str, ...] = ()
    at: Origins = field(default=(), compare=False)
    base: str = ""
    key: tuple[str, ...] = ()


# -- imports and exports -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NameList:
    """Names in braces: `import { a, b } from 'c';` is the head `import`, its names and the tail `from 'c';`.

    A `closed` list has its tail right behind the brace.
    """

    head: str
    names: tuple[str, ...]
    tail: str = ""
    closed: bool = False
