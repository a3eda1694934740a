"""A PDF to a Document: each page to regions, each region to blocks, furniture set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.model import Block, BlockKind, Cell, Document
from analyzer.reading.layout.columns import in_reading_order
from analyzer.reading.layout.furniture import find_furniture
from analyzer.reading.layout.line import Line, make_lines
from analyzer.reading.layout.paragraphs import Piece, make_pieces
from analyzer.reading.pdf.characters import PageInk, pages
from analyzer.reading.pdf.tables import Table, TableCell, ruled_tables


@dataclass(slots=True)
class PageLayout:
    """The lines of a page: those in table cells, and the rest."""

    number: int
    width: float
    height: float
    free: list[Line]
    tables: list[tuple[Table, dict[int, list[Line]]]]  # lines by index of the cell


def read_pdf(data: bytes, name: str) -> Document:
    """Read a PDF with a text layer."""
    layouts = [_lay_out(ink) for ink in pages(data)]
    furniture = find_furniture([(p.free, p.height) for p in layouts])
    body = _body_size(layouts)
    blocks: list[Block] = []
    table_number = 0
    for layout in layouts:
        table_number = _page_blocks(layout, furniture, body, blocks, table_number)
    return Document(
        name=name,
        format="pdf",
        blocks=tuple(blocks),
        page_count=len(layouts),
        page_sizes=tuple((p.width, p.height) for p in layouts),
    )


def _lay_out(ink: PageInk) -> PageLayout:
    tables = [table for table in ruled_tables(ink)]
    cells = [(t, i, cell) for t, table in enumerate(tables) for i, cell in enumerate(table.cells)]
    cells.sort(key=lambda c: (c[2].x1 - c[2].x0) * (c[2].bottom - c[2].top))  # smallest first
    inside: dict[tuple[int, int], list] = {}
    outside = []
    for char in ink.chars:
        x, y = (char.x0 + char.x1) / 2, (char.top + char.bottom) / 2
        for t, i, cell in cells:
            if cell.holds(x, y):
                inside.setdefault((t, i), []).append(char)
                break
        else:
            outside.append(char)
    free = make_lines(outside, ink.number)
    filled: list[tuple[Table, dict[int, list[Line]]]] = []
    for t, table in enumerate(tables):
        lines = {i: make_lines(chars, ink.number) for (owner, i), chars in inside.items() if owner == t}
        if len(table.cells) == 1:  # a frame, not a table
            for group in lines.values():
                if _is_page_frame(table, ink):
                    free += group
                else:
                    filled.append((table, lines))
            continue
        filled.append((table, lines))
    return PageLayout(ink.number, ink.width, ink.height, free, filled)


def _is_page_frame(table: Table, ink: PageInk) -> bool:
    area = (table.x1 - table.x0) * (table.bottom - table.top)
    return area > 0.4 * ink.width * ink.height


def _body_size(layouts: Sequence[PageLayout]) -> float:
    """Return the font size most characters have."""
    sizes: Counter[float] = Counter()
    for layout in layouts:
        for line in _all_lines(layout):
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _all_lines(layout: PageLayout) -> list[Line]:
    return layout.free + [g for _, cells in layout.tables for lines in cells.values() for g in lines]


def _page_blocks(
    layout: PageLayout, furniture: set[int], body: float, blocks: list[Block], table_number: int
) -> int:
    margin = [line for line in layout.free if id(line) in furniture]
    text = [line for line in layout.free if id(line) not in furniture]
    items: list[tuple[float, Table | None, list[Line], dict[int, list[Line]]]] = []
    for group in _between_tables(text, [table for table, _ in layout.tables]):
        items.append((min(g.top for g in group), None, group, {}))
    for table, cells in layout.tables:
        items.append((table.top, table, [], cells))
    items.sort(key=lambda item: item[0])
    for line in (g for g in margin if g.middle < layout.height / 2):
        _add(blocks, make_pieces([line])[0], "furniture")
    for _, table, group, cells in items:
        if table is None:
            for column in in_reading_order(group):
                for piece in make_pieces(column):
                    _add(blocks, piece, _kind(piece, body), level=_level(piece, body))
        else:
            _add_table(blocks, table, cells, table_number, body)
            table_number += len(table.cells) > 1
    for line in (g for g in margin if g.middle >= layout.height / 2):
        _add(blocks, make_pieces([line])[0], "furniture")
    return table_number


def _between_tables(lines: Sequence[Line], tables: Sequence[Table]) -> list[list[Line]]:
    """Cut the lines outside tables into the stretches above, between and below the tables."""
    stretches: dict[int, list[Line]] = {}
    for line in lines:
        stretches.setdefault(sum(table.top < line.middle for table in tables), []).append(line)
    return [stretches[key] for key in sorted(stretches)]


def _add_table(
    blocks: list[Block], table: Table, cells: dict[int, list[Line]], number: int, body: float
) -> None:
    for index, cell in enumerate(table.cells):
        for column in in_reading_order(cells.get(index, [])):
            for piece in make_pieces(column, left=cell.x0, right=cell.x1):
                if len(table.cells) == 1:
                    _add(blocks, piece, _kind(piece, body), level=_level(piece, body))
                else:
                    kind: BlockKind = "item" if piece.marker else "cell"
                    _add(blocks, piece, kind, cell=_place(cell, number))


def _place(cell: TableCell, number: int) -> Cell:
    return Cell(number, cell.row, cell.column, cell.row_span, cell.column_span, cell.row == 0)


def _kind(piece: Piece, body: float) -> BlockKind:
    if _is_heading(piece, body):
        return "heading"
    return "item" if piece.marker else "paragraph"


def _is_heading(piece: Piece, body: float) -> bool:
    words = piece.text.split()
    if not words or len(words) > 14 or piece.text.endswith((".", ";", ",")):
        return False
    if piece.size > 1.15 * body and any(c.isalpha() for c in piece.text):
        return True
    if piece.marker and not piece.marker[0].isalnum():
        return False
    capitals = piece.text.isupper() and len(piece.text) > 3 and not piece.text.endswith("?")
    return piece.bold or (capitals and ": " not in piece.text)


def _level(piece: Piece, body: float) -> int:
    if not _is_heading(piece, body):
        return 0
    ratio = piece.size / body if body else 1.0
    return 1 if ratio > 1.5 else 2 if ratio > 1.15 else 3


def _add(
    blocks: list[Block], piece: Piece, kind: BlockKind, *, cell: Cell | None = None, level: int = 0
) -> None:
    blocks.append(
        Block(
            id=len(blocks),
            text=piece.text,
            kind=kind,
            page=piece.page,
            level=level,
            marker=piece.marker,
            cell=cell,
            bold=piece.bold,
            size=piece.size,
            boxes=piece.boxes,
        )
    )
