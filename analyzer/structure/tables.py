"""Tables row by row: which row holds column titles, which rows stand under them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

from analyzer.model import Block
from analyzer.structure.headings import DETAILS, Part, Vocabulary
from analyzer.structure.names import is_prompt

_MOST_WORDS_IN_A_TITLE = 12
_NUMBERED = re.compile(r"\(?\w{1,3}[.)]")
_UNTICKED = frozenset("\u2610\u25a1\u25fb\u25a2")

RowKind = Literal["flow", "labelled", "columns", "titles"]


@dataclass(slots=True)
class TableCell:
    """One cell with its lines; `part` and `title` come from the column title above it."""

    column: int
    span: int
    blocks: list[Block]
    part: Part | None = None
    title: str = ""

    @property
    def text(self) -> str:
        """All lines of the cell as one."""
        return " ".join(block.text for block in self.blocks)


@dataclass(slots=True)
class Row:
    """One row of a table and how it is to be read."""

    table: int
    number: int
    kind: RowKind
    cells: list[TableCell] = field(default_factory=list)

    @property
    def is_programme(self) -> bool:
        """Whether the columns speak of goals and what is done for them, not of people and calls."""
        parts = {cell.part for cell in self.cells}
        programme = "goal" in parts and bool(parts & {"objective", "strategy", "support"})
        is_log = self.cells[0].part == "when" or bool(parts & {"field", "admin"})
        return programme and not is_log


def rows(blocks: list[Block], names: Vocabulary) -> list[Row]:
    """Return the rows of one table, without those that only hold column titles."""
    raw = _raw_rows(blocks)
    width = max((cell.column + cell.span for row in raw for cell in row.cells), default=1)
    titles: dict[int, tuple[Part | None, str]] = {}
    found = []
    for row in raw:
        if width > 1 and _are_titles(row, names):
            titles = _titles(row, names)
            continue
        if width == 1 or (len(row.cells) == 1 and row.cells[0].span > 1):
            row.kind = "flow"
            titles = titles if width > 1 and _is_short(row) else {}
        elif titles:
            row.kind = "columns"
            _name_cells(row, titles)
        elif _is_labelled(row, names):
            row.kind = "labelled"
        found.append(row)
    return found


def says_one_thing(row: Row) -> bool:
    """Whether the row is a service, or a support with how often or where it is given."""
    parts = {cell.part for cell in row.cells}
    if "service" in parts:
        return True
    measured = parts & {"support", "strategy"} and "amount" in parts
    alone = not parts & {"goal", "objective"} and all(len(cell.blocks) <= 2 for cell in row.cells)
    return bool(measured) and alone


def beside(block: Block, row: Row) -> tuple[str, ...]:
    """Return the details that carry the same number as a numbered item: "2." beside "2."."""
    if not _NUMBERED.fullmatch(block.marker):
        return ()
    details = (cell for cell in row.cells if cell.part in DETAILS)
    return tuple(one.text for cell in details for one in cell.blocks if one.marker == block.marker)


def is_unticked(block: Block) -> bool:
    """Whether the block is a box of the form that nobody ticked."""
    return block.ticked is False or (block.ticked is None and block.marker in _UNTICKED)


def _raw_rows(blocks: list[Block]) -> list[Row]:
    found = []
    placed = [(block.cell, block) for block in blocks if block.cell]
    placed.sort(key=lambda one: one[0].row)  # stable: reading order within a row
    for number, in_row in groupby(placed, key=lambda one: one[0].row):
        cells: dict[int, TableCell] = {}
        for place, block in in_row:
            cell = cells.setdefault(place.column, TableCell(place.column, place.column_span, []))
            cell.blocks.append(block)
        ordered = [cells[column] for column in sorted(cells)]
        found.append(Row(placed[0][0].table, number, "flow", ordered))
    return found


def _are_titles(row: Row, names: Vocabulary) -> bool:
    """Whether every cell of the row begins with the title of a column."""
    if len(row.cells) < 2:
        return False
    parts = [names.column(cell.blocks[0].text) for cell in row.cells]
    known = [
        part is not None or is_prompt(cell.blocks[0].text)
        for part, cell in zip(parts, row.cells, strict=True)
    ]
    short = [len(cell.blocks[0].text.split()) <= _MOST_WORDS_IN_A_TITLE for cell in row.cells]
    if not all(short) or any(":" in cell.blocks[0].text.rstrip(": ") for cell in row.cells):
        return False
    marked = all(
        cell.blocks[0].bold or (cell.blocks[0].cell and cell.blocks[0].cell.header)
        for cell in row.cells
    )
    # "Student | Robin Lake | Grade | 5" are labels with their values.
    says = any(part not in (None, "field", "ignored") for part in parts) or not any(parts)
    return all(known) or (marked and any(known) and says and not _holds_text(row))


def _holds_text(row: Row) -> bool:
    return any(cell.blocks[0].text.endswith((".", ";")) for cell in row.cells)


def _titles(row: Row, names: Vocabulary) -> dict[int, tuple[Part | None, str]]:
    titles: dict[int, tuple[Part | None, str]] = {}
    for cell in row.cells:
        name = cell.blocks[0].text
        part = names.column(name) or names.guess(name)
        for column in range(cell.column, cell.column + cell.span):
            titles[column] = (part, name)
    parts = {part for part, _ in titles.values()}
    beside_support = parts & {"support", "service"} and not parts & {"goal", "objective"}
    unknown: Part = "amount" if beside_support else "mixed"
    # An unknown first column holds what the section above it is about.
    return {
        column: (part if column == 0 else part or unknown, name)
        for column, (part, name) in titles.items()
    }


def _name_cells(row: Row, titles: dict[int, tuple[Part | None, str]]) -> None:
    for cell in row.cells:
        nearest = max((c for c in titles if c <= cell.column), default=min(titles))
        cell.part, cell.title = titles[nearest]


def _is_labelled(row: Row, names: Vocabulary) -> bool:
    first = row.cells[0].blocks[0].text
    return (
        len(row.cells) > 1
        and len(row.cells[0].blocks) == 1
        and len(first.split()) <= _MOST_WORDS_IN_A_TITLE
        and (names.label(first) is not None or names.is_domain(first) or is_prompt(first))
    )


def _is_short(row: Row) -> bool:
    return len(row.cells[0].text.split()) <= _MOST_WORDS_IN_A_TITLE
