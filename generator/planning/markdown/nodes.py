"""What a Markdown text consists of: blocks, and the inline pieces inside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias


@dataclass(frozen=True, slots=True)
class Text:
    """Words and blanks; escaped `*` and `_` stand bare, everything else as written."""

    value: str


@dataclass(frozen=True, slots=True)
class CodeSpan:
    """The inside of an inline code span."""

    value: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasised pieces, and the character that marked them."""

    children: tuple[Inline, ...]
    marker: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Strongly emphasised pieces."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Deleted:
    """Struck out pieces."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its target in parentheses."""

    children: tuple[Inline, ...]
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Image:
    """An image with its source in parentheses."""

    alt: str
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class BareLink:
    """An address that is a link without any brackets."""

    value: str


@dataclass(frozen=True, slots=True)
class LabelledReference:
    """A link whose target is defined elsewhere under `label`: `[text][label]`."""

    children: tuple[Inline, ...]
    label: str


@dataclass(frozen=True, slots=True)
class ShortReference:
    """Text in square brackets that names its own target, with `[]` after it or nothing; its text stays as written."""

    source: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A piece without a break, printed as it is."""

    value: str


@dataclass(frozen=True, slots=True)
class Markup:
    """HTML or a template tag, which keeps its own line breaks; `literal` ones keep trailing blanks too."""

    value: str
    literal: bool


@dataclass(frozen=True, slots=True)
class HardBreak:
    """A forced line break, written as a backslash or as blanks."""

    backslash: bool


Inline: TypeAlias = (
    Text
    | CodeSpan
    | Emphasis
    | Strong
    | Deleted
    | Link
    | Image
    | BareLink
    | LabelledReference
    | ShortReference
    | Verbatim
    | Markup
    | HardBreak
)


class Line(NamedTuple):
    """A source line as a container sees it: its text, what the containers cut off before it, and its number."""

    text: str
    prefix: str
    number: int

    @property
    def column(self) -> int:
        """The column where the text starts."""
        return len(self.prefix)

    def cut(self, end: int) -> Line:
        """The line without its text up to `end`."""
        return Line(self.text[end:], self.prefix + self.text[:end], self.number)


class Place(NamedTuple):
    """Where a block stands: the column of its first character, its first and last line."""

    column: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    at: Place
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of depth 1 to 6."""

    at: Place
    depth: int
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """A block of code; `info` is None when it is marked by its indentation alone."""

    at: Place
    info: str | None
    value: str


@dataclass(frozen=True, slots=True)
class MathBlock:
    """A block of mathematics between two lines of dollar signs."""

    at: Place
    value: str


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """A block of HTML, kept as written."""

    at: Place
    value: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Settings at the very start of a text, kept as written."""

    at: Place
    value: str


@dataclass(frozen=True, slots=True)
class ThematicBreak:
    """A horizontal rule."""

    at: Place


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted blocks."""

    at: Place
    children: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item; `number` is None in a bullet list, `padding` counts the blanks after the marker."""

    children: tuple[Block, ...]
    checkbox: str
    loose: bool
    number: int | None
    padding: int


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list, ordered when its items have numbers."""

    at: Place
    ordered: bool
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class Definition:
    """The target of a reference."""

    at: Place
    label: str
    url: str
    title: str | None


@dataclass(frozen=True, slots=True)
class Footnote:
    """The text of a footnote."""

    at: Place
    label: str
    children: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: an alignment (`left`, `center`, `right` or empty) per column, and rows of cells, the header first."""

    at: Place
    alignments: tuple[str, ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


Block: TypeAlias = (
    Paragraph
    | Heading
    | CodeBlock
    | MathBlock
    | HtmlBlock
    | FrontMatter
    | ThematicBreak
    | Quote
    | ListBlock
    | Definition
    | Footnote
    | Table
)
