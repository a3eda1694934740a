"""The parts a made-up form is made of, as the YAML gives them and the writers take them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from analyzer.model import Kind


@dataclass(frozen=True, slots=True)
class Mark:
    """What a careful reader makes of a piece of text: a statement, its owner, its vague words."""

    kind: Kind
    id: str = ""
    goal: str | None = None
    role: str = ""  # "baseline" or "measure" of the goal
    vague: tuple[tuple[str, str], ...] = ()  # (phrase, category)
    missing: tuple[str, ...] = ()
    also: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Text as printed; `mark` is None when it states nothing."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a list item or a line of a cell."""

    parts: tuple[Words, ...]
    label: str = ""
    style: str = "body"  # "body", "note" or "small"
    number: str = ""  # printed before the text, no part of it

    @property
    def text(self) -> str:
        """The printed words without the label."""
        return " ".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `subject` is the school subject it opens."""

    text: str
    level: int = 1
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list, with the line it hangs on."""

    paragraphs: tuple[Paragraph, ...]
    marker: str = "•"
    lead: str = ""

    def markers(self) -> Iterator[str]:
        """Yield the printed marker of each item in turn."""
        for number in range(len(self.paragraphs)):
            if self.marker.startswith("1"):
                yield f"{number + 1}{self.marker[1:]}"
            elif self.marker.startswith("a"):
                yield f"{chr(ord('a') + number)}{self.marker[1:]}"
            else:
                yield self.marker


@dataclass(frozen=True, slots=True)
class Ticks:
    """Tick boxes, ticked or not."""

    options: tuple[tuple[bool, Paragraph], ...]
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Fields:
    """Printed labels with what was filled in."""

    pairs: tuple[tuple[str, tuple[Block, ...]], ...]
    columns: int = 1
    look: str = "grid"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[tuple[Block, ...], ...]
    mark: Mark | None = None  # the whole row is one statement

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of each cell of a row that is one statement."""
        return tuple(
            " ".join(block.text for block in cell if isinstance(block, Paragraph))
            for cell in self.cells
        )


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `widths` are shares of the page."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    look: str = "grid"


@dataclass(frozen=True, slots=True)
class Columns:
    """Text that runs side by side."""

    sides: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A framed part with a title."""

    title: str
    body: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together, in no frame."""

    body: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The end of a page."""


@dataclass(frozen=True, slots=True)
class Space:
    """An empty line."""


Block = (
    Paragraph | Heading | Items | Ticks | Fields | Table | Columns | Box | Group | PageBreak | Space
)


@dataclass(frozen=True, slots=True)
class Theme:
    """How a form looks. Sizes are in points."""

    font: str = "sans"  # "sans" or "serif"
    size: float = 9.5
    colour: str = "#1f4e79"
    shade: str = "#e8eef5"
    heading: str = "bar"  # "bar", "rule" or "plain"
    landscape: bool = False
    tick: str = "letter"  # "letter" (an x in a drawn box), "drawn" (a drawn cross), "text" ([x])
    word_tick: str = "glyph"  # "glyph" or "control" (a Word check box)
    word_headings: str = "real"  # "real" (heading styles) or "fake" (bold paragraphs)


@dataclass(frozen=True, slots=True)
class Form:
    """One made-up plan."""

    name: str
    title: str
    place: str
    body: tuple[Block, ...]
    people: tuple[Mapping[str, str], ...] = ()
    banner: tuple[str, str] = ("", "")  # printed small at the top left, large at the top right
    running: str = ""  # the line at the top of every page after the first
    theme: Theme = field(default_factory=Theme)
