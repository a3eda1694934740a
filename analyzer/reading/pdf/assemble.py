"""The regions of each page to Blocks, in reading order, with tables carried over the page break."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analyzer.model import Block, Cell
from analyzer.reading.layout.blocks import add_block
from analyzer.reading.layout.grid import find_grids
from analyzer.reading.layout.hyphens import Hyphens
from analyzer.reading.layout.line import Line
from analyzer.reading.layout.order import in_rows
from analyzer.reading.layout.pieces import Piece, make_piece
from analyzer.reading.layout.stacks import Stack, stack_lines
from analyzer.reading.pdf.forms import field_stacks, label_fields
from analyzer.reading.pdf.regions import PageLayout, Region, TableRegion
from analyzer.reading.pdf.tables import TableCell

DEEPER = 4.0  # points further right that make a list item a sub-item


@dataclass(slots=True)
class OpenTable:
    """The table that ended the page before, in case it goes on."""

    number: int
    columns: tuple[float, ...]
    rows: int
    header: list[str]
    page: int
    blocks: int  # how many blocks there were when it ended


@dataclass(frozen=True, slots=True)
class Usual:
    """What most of the text of a document looks like."""

    size: float  # font size in points
    step: float  # from line to line, in font sizes


class Assembler:
    """Turns page after page into Blocks."""

    def __init__(self, furniture: set[int], hyphens: Hyphens, usual: Usual) -> None:
        self.blocks: list[Block] = []
        self._furniture = furniture
        self._hyphens = hyphens
        self._body_size = usual.size
        self._step = usual.step
        self._tables = 0
        self._open: OpenTable | None = None
        self._body_blocks = 0
        self._indents: list[float] = []
        self._fields: dict[int, list[Stack]] = {}

    def add_page(self, page: PageLayout) -> None:
        """Append the blocks of the next page."""
        start = len(self.blocks)
        margin = [line for line in page.body.all_lines() if id(line) in self._furniture]
        half = page.upright_height / 2
        self._add_furniture([line for line in margin if line.middle < half])
        self._place_fields(page)
        self._add_region(page.body, page, None)
        self._add_furniture([line for line in margin if line.middle >= half])
        if page.back is not None:
            for index in range(start, len(self.blocks)):
                boxes = self.blocks[index].boxes
                if boxes is not None:
                    self.blocks[index] = replace(self.blocks[index], boxes=page.back(boxes))

    def _add_furniture(self, lines: Sequence[Line]) -> None:
        for stack in stack_lines(lines):
            piece = make_piece(stack, self._hyphens)
            add_block(self.blocks, piece, self._body_size, kind="furniture")

    def _place_fields(self, page: PageLayout) -> None:
        self._fields = {}
        if not page.fields:
            return
        printed = [s for region in _regions(page.body) for s in self._stacks(region, page)]
        for widget in page.fields:
            stacks = field_stacks([widget], page.number, self._body_size)
            label_fields([(stack, widget) for stack in stacks], printed)
            x, y = (
                (widget.place.x0 + widget.place.x1) / 2,
                (widget.place.top + widget.place.bottom) / 2,
            )
            self._fields.setdefault(id(page.region_at(x, y)), []).extend(stacks)

    def _stacks(self, region: Region, page: PageLayout) -> list[Stack]:
        return region.stacks(self._furniture, self._step, page.upright_width)

    def _rows(self, region: Region, page: PageLayout) -> list[list[Stack | TableRegion]]:
        stacks = self._stacks(region, page) + self._fields.get(id(region), [])
        items: list[Stack | TableRegion] = [*stacks, *region.tables]
        return in_rows(items, page.rules)

    def _add_region(self, region: Region, page: PageLayout, cell: Cell | None) -> None:
        rows = self._rows(region, page)
        grids = find_grids(_stack_rows(rows)) if cell is None else {}
        numbers: dict[int, int] = {}
        for item in (item for row in rows for item in row):
            if isinstance(item, TableRegion):
                self._add_table(item, page, cell)
                continue
            place = grids.get(id(item))
            if place is None:
                self._add_stack(item, cell, may_head=cell is None)
                continue
            if place.grid not in numbers:
                numbers[place.grid] = self._tables
                self._tables += 1
            spot = Cell(numbers[place.grid], place.row, place.column, header=place.header)
            self._add_stack(item, spot, may_head=False)

    def _add_stack(self, stack: Stack, cell: Cell | None, *, may_head: bool) -> None:
        piece = make_piece(stack, self._hyphens)
        add_block(
            self.blocks,
            piece,
            self._body_size,
            cell=cell,
            may_head=may_head,
            kind="field" if stack.is_field else None,
            depth=self._depth(piece),
            label=stack.label,
        )
        self._body_blocks += 1

    def _depth(self, piece: Piece) -> int:
        """Return how deep a list item is set in below the items before it."""
        if not piece.marker:
            self._indents = []
            return 0
        while self._indents and piece.x0 < self._indents[-1] - DEEPER:
            self._indents.pop()
        if not self._indents or DEEPER < piece.x0 - self._indents[-1] < 80:
            self._indents.append(piece.x0)
        return len(self._indents) - 1

    def _add_table(self, item: TableRegion, page: PageLayout, outer: Cell | None) -> None:
        if item.is_frame:
            self._add_region(item.regions[0], page, outer)
            return
        header_rows = self._header_rows(item)
        header = [
            _text(r) for r in item.regions if r.cell is not None and r.cell.row in header_rows
        ]
        carried = self._carried(item, page)
        number, first_row = self._tables, 0
        repeated = False
        if carried is None:
            self._tables += 1
        else:
            number, first_row = carried.number, carried.rows
            repeated = header == carried.header and bool(header)
            first_row -= len(header_rows) if repeated else 0
        columns = len(item.table.columns) - 1
        for region in item.regions:
            if region.cell is None:
                continue
            in_header = region.cell.row in header_rows
            if repeated and in_header:
                self._add_repeated(region, page)
                continue
            place = _place(region.cell, number, first_row, header=in_header)
            if region.cell.column_span >= columns and not region.tables:
                self._add_wide_cell(region, page, place)
            else:
                self._add_region(region, page, place)
        rows = first_row + 1 + max(r.cell.row for r in item.regions if r.cell is not None)
        self._open = OpenTable(
            number,
            item.table.columns,
            rows,
            carried.header if carried else header,
            page.number,
            self._body_blocks,
        )

    def _add_wide_cell(self, region: Region, page: PageLayout, place: Cell) -> None:
        """Add a cell as wide as its table: it may well hold the heading of a section."""
        for row in self._rows(region, page):
            for item in row:
                if isinstance(item, Stack) and not item.is_field:
                    self._add_stack(item, place, may_head=True)
                elif isinstance(item, Stack):
                    self._add_stack(item, place, may_head=False)

    def _add_repeated(self, region: Region, page: PageLayout) -> None:
        for stack in self._stacks(region, page):
            piece = make_piece(stack, self._hyphens)
            add_block(self.blocks, piece, self._body_size, kind="furniture")

    def _carried(self, item: TableRegion, page: PageLayout) -> OpenTable | None:
        """Return the table of the page before when this one only continues it."""
        last = self._open
        if last is None or last.page != page.number - 1 or last.blocks != self._body_blocks:
            return None
        columns = item.table.columns
        if len(columns) != len(last.columns):
            return None
        same = all(abs(a - b) < 4 for a, b in zip(columns, last.columns, strict=True))
        return last if same else None

    def _header_rows(self, item: TableRegion) -> set[int]:
        """Return the rows that name the columns: those on top that are all bold."""
        found: set[int] = set()
        rows = sorted({r.cell.row for r in item.regions if r.cell is not None})
        if len(rows) < 2:
            return found
        for row in rows[:3]:
            cells = [r for r in item.regions if r.cell is not None and r.cell.row == row]
            lines = [line for r in cells for line in r.lines]
            if not lines or not all(r.lines[0].bold for r in cells if r.lines):
                break
            found.add(row)
            if len(cells) > 1:  # a name that spans two rows takes the next row in
                deepest = max(r.cell.row + r.cell.row_span for r in cells if r.cell is not None)
                return found | set(range(row, deepest))
        return {0} if not found and _looks_like_header(item) else set()


def _looks_like_header(item: TableRegion) -> bool:
    """Say whether the first row of a wide table names its columns, though it is not bold."""
    first = [r for r in item.regions if r.cell is not None and r.cell.row == 0]
    rows = {r.cell.row for r in item.regions if r.cell is not None}
    return (
        len(first) >= 3
        and len(rows) >= 3
        and all(r.lines and not r.lines[0].bold for r in first)
        and all(len(_text(r)) < 60 and not _text(r).endswith((".", ":")) for r in first)
    )


def _text(region: Region) -> str:
    return " ".join(line.text for line in region.lines)


def _place(cell: TableCell, number: int, first_row: int, *, header: bool) -> Cell:
    return Cell(number, first_row + cell.row, cell.column, cell.row_span, cell.column_span, header)


def _regions(region: Region) -> list[Region]:
    inner = [r for table in region.tables for part in table.regions for r in _regions(part)]
    return [region, *inner]


def _stack_rows(rows: Sequence[list[Stack | TableRegion]]) -> list[list[Stack]]:
    """Return the rows for the search for unruled tables; a ruled table ends any such run."""
    found: list[list[Stack]] = []
    for row in rows:
        stacks = [item for item in row if isinstance(item, Stack)]
        if stacks:
            found.append(stacks)
    return found
