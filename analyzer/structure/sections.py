"""Walk a document and say of each piece of text in which section of the plan it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby

from analyzer.model import Block, Document
from analyzer.structure.headings import DETAILS, Part, Vocabulary, is_prompt, plain
from analyzer.structure.printed import is_form_text, is_running_head, is_shouted
from analyzer.structure.tables import Row, rows

UNIT_PARTS: frozenset[Part] = frozenset(
    ("goal", "objective", "strategy", "evaluation", "progress", "baseline", *DETAILS)
)
_NOT_SAID_IN_A_ROW: frozenset[Part] = frozenset(
    ("ignored", "subject", "measure", "evaluation", "present", "progress")
)
_CARRIES: frozenset[Part] = frozenset(
    ("goal", "objective", "strategy", "support", "service", "evaluation", "progress", "present")
)
_MOST_WORDS_IN_A_HEADING = 14
_MOST_WORDS_IN_A_LABEL = 9
_LABEL = re.compile(r"^(?P<label>[^:]{2,160}?)\s*:\s*(?P<rest>.*)$", re.DOTALL)
_DASH_LABEL = re.compile(r"^(?P<label>[^:–—-]{2,60}?)\s+[–—-]\s+(?P<rest>.+)$", re.DOTALL)
_GLYPH = re.compile(r"^\s*[•▪■●◦‣·□▢➢➤✓✔*\uf0b7\uf0a7\ufffd]\s*|^\s*[-–—]\s+")
_LETTERED = re.compile(r"^Section [A-K]\d?\b(?:\s*[:–-]|$| \()", re.IGNORECASE)
_ORDER = re.compile(
    r"^(?:please )?(?:describe|list|identify|state|specify|indicate|explain|summari[sz]e|outline)\b",
    re.IGNORECASE,
)
# A label of three words or more that is no beginning of a sentence ("To reach this, we will:").
_NAMES_SOMETHING = re.compile(
    r"^(?!To\b|At\b|By\b|In\b|When\b|If\b)(?!.*\b(?:will|can|must|should|shall|is|are|to)\s*$)"
    r"(?!.*\bwill\b)[A-Z]\S*(?:\s+\S+){2,}$"
)
_REMARKS = frozenset(("comment", "comments", "note", "notes", "update", "remarks"))
_TERM = re.compile(
    r"^(?:term|quarter|semester|fall|winter|spring|summer|reporting period|[qt]\d|\d)", re.IGNORECASE
)
_UNTICKED = frozenset("☐□◻▢")
_NUMBER = re.compile(
    r"\b(?:goal|outcome|objective|target|aim|expectation)s?\s*(?:#|no\.?|number)?\s*(\d+)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Section:
    """The section a piece of text stands in."""

    part: Part = "mixed"
    name: str = ""  # as printed
    subject: str = ""
    number: str = ""  # of the goal it is about ("Goal 2": "2")
    known: bool = True  # the name stands in the vocabulary
    path: tuple[int, ...] = ()  # numbers of the open headings, the outermost first
    chapter: Part = "mixed"  # the part of the innermost heading, whatever a column title says
    goal_heading: int = 0  # number of the outermost open heading that is a goal's


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one block with the section it stands in."""

    block: Block
    start: int
    end: int
    section: Section
    details: tuple[str, ...] = ()  # what the row says besides: who, when, how much
    row: tuple[int, int] | None = None  # table and row
    joined: tuple[Block, ...] = ()  # the other cells of a service row, which belong to the text
    item: bool = False  # one item of a list

    @property
    def text(self) -> str:
        """The characters of the stretch."""
        return self.block.text[self.start : self.end]


@dataclass(slots=True)
class _Open:
    """One open heading."""

    id: int
    part: Part
    name: str
    style: tuple[object, ...]
    level: int
    size: float
    domain: bool
    known: bool
    number: str
    subject: str = ""


@dataclass(slots=True)
class _Outline:
    """The headings open at this point of the document."""

    names: Vocabulary
    title_size: float = 0.0
    stack: list[_Open] = field(default_factory=list)
    count: int = 0
    subject: str = ""  # from a label such as "Subject: Numeracy"

    @property
    def section(self) -> Section:
        if not self.stack:
            return Section(known=False, subject=self.subject)
        top = self.stack[-1]
        number = next((one.number for one in reversed(self.stack) if one.number), "")
        subjects = (one.name if one.domain else one.subject for one in reversed(self.stack))
        subject = next(filter(None, subjects), self.subject)
        path = tuple(one.id for one in self.stack)
        goal_heading = next((one.id for one in self.stack if one.part == "goal"), 0)
        return Section(
            top.part, top.name, _tidy(subject), number, top.known, path, top.part, goal_heading
        )

    def open(self, block: Block, name: str) -> None:
        """Open the heading; headings of its own rank and below are closed first."""
        style = _style(block, name)
        known = self.names.heading(name)
        domain = self._is_domain(block, name, style, known)
        part = None if domain else known
        del self.stack[self._kept(block, style, part, domain=domain) :]
        parent = self.stack[-1].part if self.stack else "mixed"
        if part == "strategy" and parent in ("support", "service"):
            part = "support"
        guessed = part or (None if domain else self._guess(block, name))
        inherited: Part = parent if parent in _CARRIES else "mixed"
        if part == "mixed":
            self.subject = ""
        self._push(
            block, name, style, guessed or inherited, domain=domain, known=bool(part) or domain
        )

    def _push(
        self,
        block: Block,
        name: str,
        style: tuple[object, ...],
        part: Part,
        *,
        domain: bool,
        known: bool,
    ) -> None:
        self.count += 1
        number = _NUMBER.search(name) if part in UNIT_PARTS else None
        self.stack.append(
            _Open(
                id=self.count,
                part=part,
                name=_tidy(name),
                style=style,
                level=block.level,
                size=block.size,
                domain=domain,
                known=known,
                number=number.group(1) if number else "",
                subject="" if domain else self._subject_within(name),
            )
        )

    def _subject_within(self, name: str) -> str:
        """The subject a heading names besides its part: "Annual goal 1 – Reading"."""
        pieces = re.split(r"\s+[–—-]\s+|:\s+|\(", name)[1:]
        found = [piece.strip(" )") for piece in pieces if self.names.is_domain(piece.strip(" )"))]
        return _tidy(found[0]) if found else ""

    def open_label(self, block: Block, label: str, part: Part) -> None:
        """Open the section a label announces; a label ranks below every heading."""
        plain_block = replace(block, level=0, size=0.0)
        style = ("label", block.bold)
        del self.stack[self._kept(plain_block, style, part, domain=False) :]
        self._push(plain_block, label, style, part, domain=False, known=True)

    def name_subject(self, name: str) -> None:
        """Take a line that only names a subject as the subject of the open section."""
        if self.stack:
            self.stack[-1].subject = _tidy(name)
        else:
            self.subject = _tidy(name)

    def _is_domain(
        self, block: Block, name: str, style: tuple[object, ...], known: Part | None
    ) -> bool:
        """Whether the heading names a subject here; "Assessment" may be either."""
        if not self.names.is_domain(name):
            return False
        kept = self._kept(block, style, known, domain=False)
        inside = kept > 0 and self.stack[kept - 1].part in _CARRIES - {"present"}
        top = self.stack[-1] if self.stack else None
        return known is None or inside or bool(top and top.domain and top.style == style)

    def _guess(self, block: Block, name: str) -> Part | None:
        is_title = block.size >= self.title_size > 0 or block.level == 1
        if is_title and not self.stack and len(plain(name).split()) > 3:
            return "mixed"
        guess = self.names.guess(name)
        return None if guess in DETAILS else guess

    def _kept(
        self, block: Block, style: tuple[object, ...], part: Part | None, *, domain: bool
    ) -> int:
        """How many of the open headings stay open when one of this style comes."""
        for index, one in enumerate(self.stack):
            if one.style == style:
                # A subject stays open over the parts of its goal, a part over its subjects.
                over_parts = one.domain and part in UNIT_PARTS | {"present"}
                return index + 1 if (not one.domain if domain else over_parts) else index
        kept = len(self.stack)
        while kept and _outranks(block, self.stack[kept - 1]):
            kept -= 1
        return kept


def passages(document: Document, names: Vocabulary, student: str = "") -> list[Passage]:
    """Return the text of a plan piece by piece, each with its section; form text is left out.

    `student` is the child's name: a short line with it and no verb is the running head of a page.
    """
    sizes = [block.size for block in document.blocks[:12] if block.kind == "heading"]
    walker = _Walker(_Outline(names, title_size=max(sizes, default=0.0)), names)
    kept = [
        one
        for one in document.blocks
        if one.kind not in ("furniture", "footnote") and not is_running_head(one.text, student)
    ]
    for table, blocks in groupby(kept, key=lambda one: one.cell.table if one.cell else None):
        if table is None:
            walker.flow(blocks)
        else:
            walker.table(list(blocks))
    return walker.found


@dataclass(slots=True)
class _Walker:
    """Carries the outline through the blocks and collects what it passes."""

    outline: _Outline
    names: Vocabulary
    found: list[Passage] = field(default_factory=list)

    def flow(self, blocks: Iterable[Block], row: tuple[int, int] | None = None) -> None:
        """Text outside tables, or in a cell that is a small page of its own."""
        for block in blocks:
            self._take(block, row)

    def table(self, blocks: list[Block]) -> None:
        """A table: by its column titles where it has them, by its labels where it has not."""
        for row in rows(blocks, self.names):
            where = (row.table, row.number)
            section = self.outline.section
            if row.kind != "flow" and section.part == "admin" and not row.is_programme:
                continue
            if row.kind != "columns" and section.part == "service" and len(row.cells) > 1:
                self._service_row(row, section, where)
            elif row.kind == "flow":
                for cell in row.cells:
                    self.flow(cell.blocks, where)
            elif row.kind == "labelled":
                self._labelled(row, where)
            elif row.kind == "columns":
                self._columns(row, where)

    def _labelled(self, row: Row, where: tuple[int, int]) -> None:
        """A row whose first cell names what stands in the others."""
        label, *values = row.cells
        first = label.blocks[0]
        part = self.names.label(first.text) or "mixed"
        if part in ("field", "ignored"):
            return
        if part == "subject":
            self.outline.subject = " ".join(b.text for cell in values for b in cell.blocks)
            return
        if self.names.is_domain(first.text) and not self.names.heading(first.text):
            self.outline.open(first, first.text)
        else:
            self.outline.open_label(first, first.text, part)
        for cell in values:
            self.flow(cell.blocks, where)

    def _columns(self, row: Row, where: tuple[int, int]) -> None:
        section = self.outline.section
        subject = next((c.text for c in row.cells if c.part == "subject"), section.subject)
        details = tuple(c.text for c in row.cells if c.part in DETAILS)
        if _is_one_line(row):
            self._service_row(row, replace(section, part="service", subject=subject), where)
            return
        for cell in row.cells:
            if cell.part in DETAILS or cell.part in ("subject", "ignored", "field", "admin"):
                continue
            part: Part = section.part if cell.part is None else cell.part
            if part == "progress" and section.part == "present" and not _speaks_of_goals(row):
                part = "present"  # the results of a test
            titled = replace(
                section,
                part=part,
                name=cell.title or section.name,
                subject=_tidy(subject),
                known=section.known or cell.part not in (None, "mixed"),
            )
            for block in cell.blocks:
                if not _is_unticked(block) and not is_form_text(block.text, self.names):
                    self._add(block, 0, titled, details=_beside(block, row) or details, row=where)

    def _service_row(self, row: Row, section: Section, where: tuple[int, int]) -> None:
        cells = [
            cell
            for cell in row.cells
            if cell.part not in _NOT_SAID_IN_A_ROW
        ]
        blocks = [block for cell in cells for block in cell.blocks if not _is_unticked(block)]
        blocks = [block for block in blocks if not block.text.rstrip().endswith(":")]
        first = [cell for cell in cells if cell.part in ("service", "support", "strategy", None)]
        if not blocks or not first or not set(first[0].blocks) & set(blocks):
            return
        if is_form_text(blocks[0].text, self.names):
            return
        name = next((c.title for c in row.cells if c.part in ("service", "support", "strategy")), "")
        passage = Passage(
            blocks[0],
            0,
            len(blocks[0].text),
            replace(section, name=section.name or name),
            details=tuple(cell.text for cell in row.cells[1:]),
            row=where,
            joined=tuple(blocks[1:]),
        )
        self.found.append(passage)

    def _take(self, block: Block, row: tuple[int, int] | None) -> None:
        if _is_unticked(block) or is_form_text(block.text, self.names):
            return
        if block.label:
            self._field(block, row)
        elif is_heading(block, self.names, self.outline.section.part):
            self._heading(block)
        elif not self._label(block, row) and not is_shouted(block.text):
            self._plain(block, row)

    def _heading(self, block: Block) -> None:
        name = block.text
        part = self.names.label(name)
        if part == "field" and (name.rstrip().endswith(":") or block.kind != "heading"):
            return
        if part == "subject":
            self.outline.subject = ""
            self.outline.open_label(block, name, "subject")
        elif part in DETAILS and not self.names.heading(name):
            self.outline.open_label(block, name, part)
        else:
            self.outline.open(block, name)

    def _label(self, block: Block, row: tuple[int, int] | None) -> bool:
        """Take "Label: value" apart. Returns whether the block was such a line."""
        match = _LABEL.match(block.text)
        if not match:
            return False
        label, rest = match["label"], match["rest"]
        part = self.names.label(label)
        if _ORDER.match(label):
            part = part or self.names.guess(label) or "mixed"
        elif len(label.split()) > _MOST_WORDS_IN_A_LABEL:
            return False
        elif part is None and block.kind != "item" and _NAMES_SOMETHING.match(label):
            part = self.names.guess(label)
        if part == "progress" and plain(label) in _REMARKS:
            inside = self.outline.section.part
            part = inside if inside in ("support", "service", "strategy") else part
        if part == "progress" and _TERM.match(label) and rest:
            self._add(block, 0, replace(self.outline.section, part=part), row=row)
            return True
        if part is None and self.names.is_domain(label) and rest and block.kind != "item":
            self._domain_label(block, label, match.start("rest"), row)
            return True
        if part is None:
            return False
        if part in ("field", "ignored"):
            return True
        if block.kind == "item" and part not in UNIT_PARTS and not _ORDER.match(label):
            return False
        if part == "subject":
            rest = self._heading_after(block, rest)
            self.outline.subject = _tidy(rest)
            if not rest:
                self.outline.open_label(block, label, part)
            return True
        if rest and self.names.is_domain(rest):
            self.outline.open(block, block.text)
            self.outline.name_subject(rest)
            return True
        if part in DETAILS and rest:
            section = replace(self.outline.section, part=part, name=_tidy(label))
            self._add(block, match.start("rest"), section, row=row)
            return True
        if block.kind == "heading" and not rest:
            self.outline.open(block, label)
        else:
            self.outline.open_label(block, label, part)
        if rest and not is_form_text(rest, self.names):
            self._add(block, match.start("rest"), self.outline.section, row=row)
        return True

    def _heading_after(self, block: Block, value: str) -> str:
        """Open a heading printed on the line below and read as one: "Reading Annual Goal".

        Returns the value without it.
        """
        words = value.split()
        for count in range(min(4, len(words) - 1), 1, -1):
            tail = " ".join(words[-count:])
            if self.names.heading(tail) in ("goal", "objective"):
                self.outline.open(block, tail)
                return " ".join(words[:-count])
        return value

    def _domain_label(
        self, block: Block, label: str, start: int, row: tuple[int, int] | None
    ) -> None:
        section = replace(self.outline.section, subject=_tidy(label))
        self._add(block, start, section, row=row)

    def _field(self, block: Block, row: tuple[int, int] | None) -> None:
        """A form field: its printed label says what its value is."""
        part = self.names.label(block.label)
        if part in ("field", "ignored", "admin"):
            return
        if part == "subject":
            self.outline.subject = _tidy(block.text)
            return
        section = self.outline.section
        if part:
            section = replace(section, part=part, name=_tidy(block.label))
        elif self.names.is_domain(block.label):
            section = replace(section, subject=_tidy(block.label))
        self._add(block, 0, section, row=row)

    def _plain(self, block: Block, row: tuple[int, int] | None) -> None:
        section = self.outline.section
        if section.part in UNIT_PARTS | {"mixed"} and self.names.is_domain(block.text):
            self.outline.name_subject(block.text)
            return
        if self.outline.stack and self.outline.stack[-1].part == "subject":
            self.outline.stack.pop()
            self.outline.subject = _tidy(block.text)
            return
        self._add(block, 0, self.outline.section, row=row)

    def _add(
        self,
        block: Block,
        start: int,
        section: Section,
        *,
        details: tuple[str, ...] = (),
        row: tuple[int, int] | None = None,
    ) -> None:
        if section.part in ("admin", "field", "ignored", "subject"):
            return
        if glyph := _GLYPH.match(block.text, start):
            start = glyph.end()
        item = block.kind == "item" or bool(block.marker or glyph)
        self.found.append(Passage(block, start, len(block.text), section, details, row, item=item))


def is_heading(block: Block, names: Vocabulary, inside: Part = "mixed") -> bool:
    """Whether the block names what follows instead of saying something.

    `inside` is the part it stands in: an unmarked line that would open the same part again is
    rather one of its statements ("Personal care support" under "Supports").
    """
    text = block.text
    words = re.sub(r"\([^)]*\)", "", text).split()
    if not words or len(words) > _MOST_WORDS_IN_A_HEADING or block.kind == "item":
        return False
    if _LETTERED.match(text) and not text.rstrip().endswith("."):
        return True
    if text.rstrip().endswith((".", ";", ",")) or re.search(r"\b(?:will|to|must)\s*:?$", text):
        return False
    known = names.heading(text)
    if (match := _LABEL.match(text)) and match["rest"] and names.label(match["label"]):
        return bool(known and names.heading(match["rest"]))
    if block.kind == "heading":
        named = known or names.label(text) or is_prompt(text)
        return bool(named) or not re.search(r"\b(?:will|has|is|are|was)\b", text)
    marked = block.bold or text.isupper() or text.rstrip().endswith(":")
    if known:
        unmarked = len(words) > 1 or not block.size  # plain text marks no heading
        return marked or (unmarked and known != inside and not names.is_domain(text))
    if marked and len(words) <= 8 and not re.search(r"\bwill\b", text):
        return bool(names.label(text) or names.is_domain(text) or is_prompt(text))
    return is_prompt(text)


def _is_one_line(row: Row) -> bool:
    """Whether the row says one thing: a service, or a support with how often or where it is given."""
    parts = {cell.part for cell in row.cells}
    if "service" in parts:
        return True
    main = parts & {"support", "strategy"}
    measured = main and "amount" in parts and not parts & {"goal", "objective"}
    return bool(measured) and all(len(cell.blocks) <= 2 for cell in row.cells)


def _speaks_of_goals(row: Row) -> bool:
    return any(cell.part in ("goal", "objective") for cell in row.cells)


def _is_unticked(block: Block) -> bool:
    return block.ticked is False or (block.ticked is None and block.marker in _UNTICKED)


def _beside(block: Block, row: Row) -> tuple[str, ...]:
    """Details carrying the same number as a numbered item: "2." beside "2."."""
    if not re.fullmatch(r"\(?\w{1,3}[.)]", block.marker):
        return ()
    return tuple(
        other.text
        for cell in row.cells
        if cell.part in DETAILS
        for other in cell.blocks
        if other.marker == block.marker
    )


def _style(block: Block, name: str) -> tuple[object, ...]:
    letters = [c for c in name if c.isalpha()]
    shouting = bool(letters) and all(c.isupper() for c in letters)
    return (
        block.kind == "heading",
        block.level,
        block.bold,
        round(block.size),
        shouting,
        name.rstrip().endswith(":"),
    )


def _outranks(block: Block, top: _Open) -> bool:
    if top.style[0] == "label":
        return True
    if block.size and top.size and block.size > top.size * 1.08:
        return True
    return bool(block.level and top.level and block.level < top.level)


def _tidy(name: str) -> str:
    return re.sub(r"\s+", " ", name).strip(" :")
