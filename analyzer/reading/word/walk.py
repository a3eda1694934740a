"""Every paragraph of a Word file, once, in document order, with the table cell it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from analyzer.model import Cell
from analyzer.reading.word.names import (
    ALTERNATE,
    CHOICE,
    MOST_COLUMNS,
    SDT,
    SKIPPED,
    TBL,
    TC,
    TEXT_BOX,
    TR,
    VAL,
    Element,
    P,
    number,
    w,
)
from analyzer.reading.word.runs import shows_prompt


@dataclass(slots=True)
class Spot:
    """A paragraph and where it stands."""

    paragraphs: list[Element]  # more than one when the mark between them was deleted
    part: str
    cell: Cell | None = None
    wide: bool = False  # the cell is as wide as its table

    @property
    def paragraph(self) -> Element:
        """The paragraph whose mark ends it."""
        return self.paragraphs[-1]


class Walk:
    """Walks the tree; counts tables and empty controls on the way."""

    def __init__(self) -> None:
        self.tables = 0
        self.empty_controls = 0

    def spots(self, root: Element, part: str) -> Iterator[Spot]:
        """Yield the paragraphs below an element."""
        held: list[Element] = []
        for spot in self._below(root, part, None, wide=False):
            mark = spot.paragraph.find(f"{w('pPr')}/{w('rPr')}/{w('del')}")
            if mark is not None:
                held += spot.paragraphs
                continue
            spot.paragraphs = held + spot.paragraphs
            held = []
            yield spot
        if held:
            yield Spot(held, part)

    def _below(
        self, element: Element, part: str, cell: Cell | None, *, wide: bool
    ) -> Iterator[Spot]:
        for child in element:
            tag = child.tag
            if tag in SKIPPED or not isinstance(tag, str):
                continue
            if tag == P:
                yield Spot([child], part, cell, wide)
                self._count_empty(child)
                for box in _text_boxes(child):
                    yield from self._below(box, "textbox", cell, wide=wide)
            elif tag == TBL:
                yield from self._table(child, part, cell)
            elif tag == SDT and shows_prompt(child):
                self.empty_controls += 1
            elif len(child):
                yield from self._below(child, part, cell, wide=wide)

    def _count_empty(self, paragraph: Element) -> None:
        self.empty_controls += sum(shows_prompt(control) for control in paragraph.iter(SDT))

    def _table(self, table: Element, part: str, outer: Cell | None) -> Iterator[Spot]:
        rows = _rows(table)
        if sum(len(row) for row in rows) == 1:  # a frame, not a table
            yield from self._below(rows[0][0].element, part, outer, wide=True)
            return
        table_number = self.tables
        self.tables += 1
        columns = max((c.column + c.span for row in rows for c in row), default=1)
        header = _header_rows(table, rows)
        for index, row in enumerate(rows):
            for place in row:
                if place.continues:
                    continue
                span = _row_span(rows, index, place.column)
                cell = Cell(table_number, index, place.column, span, place.span, index in header)
                yield from self._below(place.element, part, cell, wide=place.span >= columns)


@dataclass(slots=True)
class _Place:
    """A w:tc with the columns it covers."""

    element: Element
    column: int
    span: int
    continues: bool  # merged with the cell above


def _rows(table: Element) -> list[list[_Place]]:
    return [_row(tr) for tr in _own(table, TR) if tr.find(f"{w('trPr')}/{w('del')}") is None]


def _row(row: Element) -> list[_Place]:
    before = row.find(f"{w('trPr')}/{w('gridBefore')}")
    column = number(before, most=MOST_COLUMNS)
    places = []
    for tc in _own(row, TC):
        span = tc.find(f"{w('tcPr')}/{w('gridSpan')}")
        width = max(number(span, 1, most=MOST_COLUMNS), 1)
        merge = tc.find(f"{w('tcPr')}/{w('vMerge')}")
        continues = merge is not None and merge.get(VAL) in (None, "continue")
        places.append(_Place(tc, column, width, continues))
        column += width
    return places


def _own(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows or cells of a table, also in content controls, not those of inner tables."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in SKIPPED and child.tag not in (P, TBL, TC) and len(child):
            yield from _own(child, tag)


def _row_span(rows: list[list[_Place]], start: int, column: int) -> int:
    span = 1
    for row in rows[start + 1 :]:
        if not any(place.column == column and place.continues for place in row):
            break
        span += 1
    return span


def _header_rows(table: Element, rows: list[list[_Place]]) -> set[int]:
    """Return the rows that name the columns: marked so, or on top and all bold."""
    marked = {
        index
        for index, row in enumerate(_own(table, TR))
        if row.find(f"{w('trPr')}/{w('tblHeader')}") is not None
    }
    if marked or len(rows) < 2:
        return marked
    first = rows[1] if len(rows[0]) == 1 and len(rows) > 2 else rows[0]
    filled = [place for place in first if any(t.text for t in place.element.iter(w("t")))]
    if len(filled) < 2:
        return set()
    weights = [_starts_bold(place.element) for place in filled]
    bold = all(weights)
    short = len(first) >= 3 and len(rows) >= 3 and all(_is_short(p.element) for p in first)
    short = short and not any(weights)
    return set(range(rows.index(first) + 1)) if bold or short else set()


def _starts_bold(cell: Element) -> bool:
    run = next((r for r in cell.iter(w("r")) if r.find(w("t")) is not None), None)
    return run is not None and run.find(f"{w('rPr')}/{w('b')}") is not None


def _is_short(cell: Element) -> bool:
    text = "".join(t.text or "" for t in cell.iter(w("t"))).strip()
    return 0 < len(text) < 60 and not text.endswith((".", ":"))


def _text_boxes(element: Element) -> Iterator[Element]:
    """Yield the text boxes anchored in a paragraph; each is stored twice, read the first only."""
    for child in element:
        if child.tag in SKIPPED or child.tag in (P, TBL) or not isinstance(child.tag, str):
            continue
        if child.tag == TEXT_BOX:
            yield child
        elif child.tag == ALTERNATE and child.find(CHOICE) is None:
            for fallback in child:
                yield from _text_boxes(fallback)
        elif len(child):
            yield from _text_boxes(child)
