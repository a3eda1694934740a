"""The nouns every room shares: Document, Block, Statement, Finding, Suggestion, Report."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

Kind = Literal["goal", "objective", "support", "progress", "present", "other"]
Category = Literal[
    "unnamed_support",
    "undefined_amount",
    "undefined_trigger",
    "weak_commitment",
    "nobody_named",
    "unmeasurable_goal",
    "unsupported_progress",
    "open_list",
    "blame_language",
    "conditional_access",
]
Severity = Literal["high", "medium", "low"]
Confidence = Literal["sure", "maybe"]
BlockKind = Literal["heading", "paragraph", "item", "cell", "field", "footnote", "furniture"]

KINDS: tuple[Kind, ...] = get_args(Kind)
CATEGORIES: tuple[Category, ...] = get_args(Category)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)

PLACES: dict[str, str] = {
    "CA-BC": "British Columbia",
    "CA-ON": "Ontario",
    "CA-AB": "Alberta",
    "CA-SK": "Saskatchewan",
    "CA-MB": "Manitoba",
    "CA-QC": "Quebec",
    "CA-NB": "New Brunswick",
    "CA-NS": "Nova Scotia",
    "CA-PE": "Prince Edward Island",
    "CA-NL": "Newfoundland and Labrador",
    "CA-YT": "Yukon",
    "CA-NT": "Northwest Territories",
    "CA-NU": "Nunavut",
    "US": "United States",
    "UK-ENG": "England",
    "UK-WLS": "Wales",
    "UK-SCT": "Scotland",
    "IE": "Ireland",
}
DEFAULT_PLACE = "CA-BC"


# --- what was read -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points, measured from the top left of the page as it is shown."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


class CharBoxes:
    """Where each character of a block stands on its page: five 32-bit numbers a character.

    A compact array, because a long plan has half a million characters.
    """

    __slots__ = ("_numbers",)

    def __init__(self, numbers: array[float] | None = None) -> None:
        self._numbers: array[float] = array("f") if numbers is None else numbers

    def __len__(self) -> int:
        return len(self._numbers) // 5

    @property
    def numbers(self) -> array[float]:
        """Page, x0, top, x1, bottom of the first character, then of the next."""
        return self._numbers

    def append(self, box: Box) -> None:
        self._numbers.extend((box.page, box.x0, box.top, box.x1, box.bottom))

    def extend(self, other: CharBoxes, start: int = 0, end: int | None = None) -> None:
        """Append the boxes of another block from start up to end."""
        self._numbers.extend(other._numbers[5 * start : None if end is None else 5 * end])

    def box(self, index: int) -> Box:
        """Return the box of one character (a character nobody drew has no width)."""
        page, x0, top, x1, bottom = self._numbers[index * 5 : index * 5 + 5]
        return Box(int(page), x0, top, x1, bottom)

    def rectangles(self, start: int, end: int) -> tuple[Box, ...]:
        """Return one rectangle a line for the characters from start up to end."""
        lines: list[Box] = []
        for index in range(start, end):
            box = self.box(index)
            if box.x1 <= box.x0:
                continue
            last = lines[-1] if lines else None
            if last and last.page == box.page and _same_line(last, box):
                lines[-1] = Box(
                    box.page,
                    min(last.x0, box.x0),
                    min(last.top, box.top),
                    max(last.x1, box.x1),
                    max(last.bottom, box.bottom),
                )
            else:
                lines.append(box)
        return tuple(lines)


def _same_line(first: Box, second: Box) -> bool:
    overlap = min(first.bottom, second.bottom) - max(first.top, second.top)
    return overlap > 0.5 * min(first.bottom - first.top, second.bottom - second.top)


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a block stands in a table; all numbers count from 0 within the document or table."""

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text that stands together: a heading, a paragraph, one list item, one cell line.

    `text` has single spaces and no line breaks. The list marker or tick box is not part of it.
    """

    id: int
    text: str
    kind: BlockKind
    page: int | None = None  # from 1; None where the file has no pages (Word, text)
    level: int = 0  # heading level from 1 (0: not a heading), or depth of a list item from 0
    marker: str = ""  # "•", "1.", "a)"; the box itself for a tick box
    ticked: bool | None = None  # None: no tick box
    label: str = ""  # the printed label of a form field
    cell: Cell | None = None
    bold: bool = False
    size: float = 0.0  # font size in points, 0 where unknown
    boxes: CharBoxes | None = None  # PDF: one box for each character of `text`
    part: str = "body"  # "body", "header", "footer", "footnotes", "textbox"
    doubtful: tuple[tuple[int, int], ...] = ()  # spans read by recognition with low confidence


@dataclass(frozen=True, slots=True)
class Document:
    """What was read from one file, in reading order, nothing left out and nothing judged."""

    name: str
    format: str  # "pdf", "docx", "text", "rtf", "odt", "html", "image"
    blocks: tuple[Block, ...]
    page_count: int | None = None
    page_sizes: tuple[tuple[float, float], ...] = ()  # width, height in points, as shown
    warnings: tuple[str, ...] = ()  # plain sentences for the reader
    recognised_pages: tuple[int, ...] = ()  # pages read by character recognition

    @property
    def text(self) -> str:
        """All text in reading order, one block a line."""
        return "\n".join(block.text for block in self.blocks)


# --- what the plan says ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """Which characters of a block a stretch of a statement's text was taken from."""

    block: int
    start: int  # in the block's text
    end: int
    at: int  # where this stretch begins in the statement's text


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the plan names. `role` is a job title, "student", "parent" or ""."""

    name: str
    role: str = ""
    page: int | None = None
    pronouns: str = ""  # "she/her", "he/him", "they/them", or "" where the plan does not show it


@dataclass(frozen=True, slots=True)
class Element:
    """A part of a statement that answers a question: who, when, where, criterion, …"""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap in a suggested sentence that only the school can fill, with examples to choose from."""

    name: str
    start: int
    end: int
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence to ask for. `text` shows each blank in square brackets; `blanks` says where."""

    text: str
    blanks: tuple[Blank, ...] = ()
    intent: str = ""  # what this alternative asks: "Ask to name it"
    facts: tuple[str, ...] = ()  # facts taken from elsewhere in the plan, each with its place


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that are too broad. `start` and `end` count characters in the statement's text."""

    rule: str
    category: Category
    start: int
    end: int
    quote: str
    why: str
    question: str
    severity: Severity
    confidence: Confidence
    suggestions: tuple[Suggestion, ...] = ()
    explanation: tuple[str, ...] = ()  # what matched, which exceptions were tried


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing the plan says: a goal, an objective, a support, a progress note, …"""

    id: str
    kind: Kind
    text: str
    section: str = ""  # the heading it stands under
    page: int | None = None
    subject: str = ""  # school subject or domain of its section, where one is given
    lead_in: str = ""  # words its bullet hangs on: "The teacher will"
    goal: str | None = None  # id of the goal that owns this statement
    row: tuple[str, ...] = ()  # the other cells of its table row
    sources: tuple[Source, ...] = ()
    kind_confidence: Confidence = "sure"
    elements: tuple[Element, ...] = ()
    findings: tuple[Finding, ...] = ()
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A document understood: its statements in reading order, and the people it names."""

    document: Document
    place: str
    statements: tuple[Statement, ...]
    people: tuple[Person, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def student(self) -> Person | None:
        """The child the plan is for, when the plan says."""
        return next((person for person in self.people if person.role == "student"), None)


@dataclass(frozen=True, slots=True)
class PlanNote:
    """Something the plan as a whole leaves out: no review date, a goal without support, …"""

    rule: str
    title: str
    why: str
    question: str
    statements: tuple[str, ...] = ()  # ids of the statements it is about


@dataclass(frozen=True, slots=True)
class Report:
    """The answer: the plan with its findings and gaps, ready for the page, a letter or a file."""

    document: Document
    place: str
    statements: tuple[Statement, ...]
    people: tuple[Person, ...] = ()
    notes: tuple[PlanNote, ...] = ()
    warnings: tuple[str, ...] = field(default=())

    def findings(self) -> Iterator[tuple[Statement, Finding]]:
        """Yield each finding with the statement it stands in, in reading order."""
        for statement in self.statements:
            for finding in statement.findings:
                yield statement, finding

    @property
    def student(self) -> Person | None:
        """The child the plan is for, when the plan says."""
        return next((person for person in self.people if person.role == "student"), None)
