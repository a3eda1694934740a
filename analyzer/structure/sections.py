"""Walk a document and say of each piece of text in which section of the plan it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise

from analyzer.model import Block, Document
from analyzer.structure.headings import DETAILS, Part, Vocabulary
from analyzer.structure.names import plain
from analyzer.structure.outline import (
    LABEL,
    UNIT_PARTS,
    Outline,
    Section,
    is_heading,
    is_titled,
    tidy,
)
from analyzer.structure.patterns import BULLETS, DASHES, pattern, words
from analyzer.structure.printed import (
    is_form_text,
    is_running_head,
    is_shouted,
    is_typed_in_capitals,
)
from analyzer.structure.tables import Row, TableCell, beside, is_unticked, rows, says_one_thing

Place = tuple[int, int]  # table and row

_SILENT: frozenset[Part] = frozenset(("admin", "field", "ignored", "subject"))
_MAIN: frozenset[Part | None] = frozenset(("service", "support", "strategy", None))
_NOT_SAID_IN_A_ROW: frozenset[Part] = frozenset(
    ("ignored", "subject", "measure", "evaluation", "present", "progress")
)
_MOST_WORDS_IN_A_LABEL = 9
_GLYPH = re.compile(rf"^\s*[{BULLETS}*]\s*|^\s*[{DASHES}]\s+")
_ORDER = pattern(
    r"^(?:please )?(?:describe|list|identify|state|specify|indicate|explain|summari[sz]e|outline)\b"
)
# A label of three words or more that is no beginning of a sentence ("To reach this, we will:").
_NAMES_SOMETHING = re.compile(
    r"^(?!(?:To|At|By|In|When|If)\b)(?!.*\bwill\b)(?!.*\b(?:can|must|should|shall|is|are|to)\s*$)"
    r"[A-Z]\S*(?:\s+\S+){2,}$"
)
_REMARKS = words("comment comments note notes update remarks")
_TERM = pattern(r"^(?:term|quarter|semester|fall|winter|spring|summer|reporting period|[qt]\d|\d)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one block with the section it stands in."""

    block: Block
    start: int
    end: int
    section: Section
    details: tuple[str, ...] = ()  # what the row says besides: who, when, how much
    row: Place | None = None
    joined: tuple[Block, ...] = ()  # the other cells of a row that says one thing
    item: bool = False  # one item of a list

    @property
    def text(self) -> str:
        """The characters of the stretch."""
        return self.block.text[self.start : self.end]


def passages(document: Document, names: Vocabulary, student: str = "") -> list[Passage]:
    """Return the text of a plan piece by piece, each with its section; form text is left out.

    `student` is the child's name: a short line with it and no verb is the running head of a page.
    """
    sizes = [block.size for block in document.blocks[:12] if block.kind == "heading"]
    capitals = is_typed_in_capitals(block.text for block in document.blocks)
    outline = Outline(names, title_size=max(sizes, default=0.0))
    walker = _Walker(names, outline, capitals_explain=not capitals)
    kept = [
        block
        for block in document.blocks
        if block.kind not in ("furniture", "footnote") and not is_running_head(block.text, student)
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

    names: Vocabulary
    outline: Outline
    capitals_explain: bool = True  # long lines in capitals are what the form explains
    found: list[Passage] = field(default_factory=list)

    # --- text in a row, one block after the other ---

    def flow(self, blocks: Iterable[Block], row: Place | None = None) -> None:
        """Take text outside tables, or in a cell that is a small page of its own."""
        for block, following in pairwise((*blocks, None)):
            if block is None or is_unticked(block) or is_form_text(block.text, self.names):
                continue
            leads = following is not None and following.kind == "item" and row is None
            if block.label:
                self._field(block, row)
            elif is_heading(block, self.names, self.outline.section.part, leads=leads):
                self._heading(block)
            elif not self._label(block, row) and not self._explains(block):
                self._plain(block, row)

    def _explains(self, block: Block) -> bool:
        return self.capitals_explain and is_shouted(block.text)

    def _heading(self, block: Block) -> None:
        name = block.text
        part = self.names.label(name)
        if part == "field" and (name.rstrip().endswith(":") or block.kind != "heading"):
            return  # the blank line of a form, not the head of a section
        if part == "subject":
            self.outline.subject = ""
            self.outline.open_label(block, name, part)
        elif part in DETAILS and not self.names.heading(name):
            self.outline.open_label(block, name, part)
        else:
            self.outline.open(block, name)

    def _plain(self, block: Block, row: Place | None) -> None:
        section = self.outline.section
        titled = len(block.text.split()) > 1 and is_titled(block.text)
        may_name = section.part in UNIT_PARTS | {"mixed"} or titled
        if may_name and not block.marker and self.names.is_domain(block.text):
            self.outline.name_subject(block.text)
        elif not self.outline.answer_subject(block.text):
            self._add(block, 0, section, row=row)

    def _field(self, block: Block, row: Place | None) -> None:
        """Take a form field: its printed label says what its value is."""
        part = self.names.label(block.label)
        section = self.outline.section
        if part == "subject":
            self.outline.subject = tidy(block.text)
        elif part:
            self._add(block, 0, replace(section, part=part, name=tidy(block.label)), row=row)
        elif self.names.is_domain(block.label):
            self._add(block, 0, replace(section, subject=tidy(block.label)), row=row)
        else:
            self._add(block, 0, section, row=row)

    # --- "Label: value" ---

    def _label(self, block: Block, row: Place | None) -> bool:
        """Take "Label: value" apart. Returns whether the block was such a line."""
        match = LABEL.match(block.text)
        if not match:
            return False
        label, rest, start = match["label"], match["rest"], match.start("rest")
        section = self.outline.section
        part = self._part_of_label(block, label)
        if part is None:
            names_subject = self.names.is_domain(label) and rest and block.kind != "item"
            if names_subject:
                self._add(block, start, replace(section, subject=tidy(label)), row=row)
            return bool(names_subject)
        if part == "progress" and _TERM.match(label) and rest:
            self._add(block, 0, replace(section, part=part), row=row)
        elif part in DETAILS and rest:
            self._add(block, start, replace(section, part=part, name=tidy(label)), row=row)
        elif part == "subject":
            self._subject(block, label, rest)
        elif rest and self.names.is_domain(rest):
            self.outline.open(block, block.text)
            self.outline.name_subject(rest)
        elif part not in ("field", "ignored"):
            self._open_labelled(block, label, part, start, row)
        return True

    def _part_of_label(self, block: Block, label: str) -> Part | None:
        """Return the part a label announces, or None when what stands before the colon is none."""
        part = self.names.label(label)
        if _ORDER.match(label):
            return part or self.names.guess(label) or "mixed"
        if len(label.split()) > _MOST_WORDS_IN_A_LABEL:
            return None
        if block.kind == "item":
            return part if part in UNIT_PARTS | {"field", "ignored"} else None
        if part is None and _NAMES_SOMETHING.match(label):
            return self.names.guess(label)
        inside = self.outline.section.part
        remark = part == "progress" and plain(label) in _REMARKS
        return inside if remark and inside in ("support", "service", "strategy") else part

    def _open_labelled(
        self, block: Block, label: str, part: Part, start: int, row: Place | None
    ) -> None:
        rest = block.text[start:]
        if block.kind == "heading" and not rest:
            self.outline.open(block, label)
        else:
            self.outline.open_label(block, label, part)
        if rest and not is_form_text(rest, self.names):
            self._add(block, start, self.outline.section, row=row)

    def _subject(self, block: Block, label: str, value: str) -> None:
        if not value:
            self.outline.open_label(block, label, "subject")
        self.outline.subject = tidy(self._without_heading(block, value))

    def _without_heading(self, block: Block, value: str) -> str:
        """Open a heading of the next line that was read as one with this: "Reading Annual Goal".

        Returns the value without it.
        """
        said = value.split()
        for count in range(min(4, len(said) - 1), 1, -1):
            tail = " ".join(said[-count:])
            if self.names.heading(tail) in ("goal", "objective"):
                self.outline.open(block, tail)
                return " ".join(said[:-count])
        return value

    # --- tables ---

    def table(self, blocks: list[Block]) -> None:
        """Take a table by its column titles where it has them, by its labels where it has not."""
        for row in rows(blocks, self.names):
            where = (row.table, row.number)
            section = self.outline.section
            if row.kind != "flow" and section.part == "admin" and not row.is_programme:
                continue
            if row.kind != "columns" and section.part == "service" and len(row.cells) > 1:
                self._one_line(row, section, where)
            elif row.kind == "columns":
                self._columns(row, where)
            elif row.kind == "labelled":
                self._labelled(row, where)
            else:
                for cell in row.cells:
                    self.flow(cell.blocks, where)

    def _labelled(self, row: Row, where: Place) -> None:
        """Take a row whose first cell names what stands in the others."""
        first, *values = row.cells
        name = first.blocks[0].text
        part = self.names.label(name) or "mixed"
        if part in ("field", "ignored"):
            return
        if part == "subject":
            self.outline.subject = tidy(" ".join(cell.text for cell in values))
            return
        if self.names.is_domain(name) and not self.names.heading(name):
            self.outline.open(first.blocks[0], name)
        else:
            self.outline.open_label(first.blocks[0], name, part)
        for cell in values:
            self.flow(cell.blocks, where)

    def _columns(self, row: Row, where: Place) -> None:
        section = self.outline.section
        subject = next((cell.text for cell in row.cells if cell.part == "subject"), "")
        section = replace(section, subject=tidy(subject) or section.subject)
        if says_one_thing(row):
            self._one_line(row, replace(section, part="service"), where)
            return
        details = tuple(cell.text for cell in row.cells if cell.part in DETAILS)
        for cell in row.cells:
            if cell.part in DETAILS:
                continue
            titled = _under_title(section, cell, row)
            for block in cell.blocks:
                printed = is_form_text(block.text, self.names) or self._explains(block)
                if not is_unticked(block) and not printed:
                    self._add(block, 0, titled, details=beside(block, row) or details, row=where)

    def _one_line(self, row: Row, section: Section, where: Place) -> None:
        """Take a row that says one thing: its cells joined are the statement."""
        cells = [cell for cell in row.cells if cell.part not in _NOT_SAID_IN_A_ROW]
        blocks = [
            block
            for cell in cells
            for block in cell.blocks
            if not is_unticked(block) and not block.text.rstrip().endswith(":")
        ]
        main = next((cell for cell in cells if cell.part in _MAIN), None)
        if main is None or not any(block in blocks for block in main.blocks):
            return
        if is_form_text(blocks[0].text, self.names):
            return
        self.found.append(
            Passage(
                blocks[0],
                0,
                len(blocks[0].text),
                replace(section, name=section.name or main.title),
                details=tuple(cell.text for cell in row.cells[1:]),
                row=where,
                joined=tuple(blocks[1:]),
            )
        )

    def _add(
        self,
        block: Block,
        start: int,
        section: Section,
        *,
        details: tuple[str, ...] = (),
        row: Place | None = None,
    ) -> None:
        if section.part in _SILENT:
            return
        if glyph := _GLYPH.match(block.text[start:]):
            start += glyph.end()
        item = block.kind == "item" or bool(block.marker or glyph)
        self.found.append(Passage(block, start, len(block.text), section, details, row, item=item))


def _under_title(section: Section, cell: TableCell, row: Row) -> Section:
    """Return the section of a cell: the column's title says more than the heading above."""
    supports = section.part in ("support", "service", "strategy")
    part: Part = cell.part or (section.part if supports else "mixed")
    speaks_of_goals = any(one.part in ("goal", "objective") for one in row.cells)
    if part == "progress" and section.part == "present" and not speaks_of_goals:
        part = "present"  # the results of a test
    return replace(
        section,
        part=part,
        name=cell.title or section.name,
        known=section.known or cell.part not in (None, "mixed"),
    )
