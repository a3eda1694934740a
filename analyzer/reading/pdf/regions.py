"""A page divided into regions: the open page, frames, and the cells of ruled tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from analyzer.model import CharBoxes
from analyzer.reading.layout.line import Line, make_lines
from analyzer.reading.layout.runs import Run
from analyzer.reading.layout.stacks import Stack, stack_lines
from analyzer.reading.pdf.forms import tick_signs
from analyzer.reading.pdf.ink import PageInk, Rect, Widget
from analyzer.reading.pdf.tables import LOW, Table, TableCell, ruled_tables
from analyzer.reading.pdf.ticks import with_drawn_signs
from analyzer.reading.pdf.turned import (
    boxes_back,
    line_back,
    page_turn,
    place_on_page,
    upright_page,
)

WIDE_PADDING = 12.0  # points: text further in than this is centred or set in, not padded


@dataclass(slots=True)
class Region:
    """Text in one place that no rule divides, with the tables that stand in it."""

    cell: TableCell | None = None
    is_frame: bool = False  # a single box, and not one of the cells of a table
    lines: list[Line] = field(default_factory=list)
    sideways: list[Stack] = field(default_factory=list)
    tables: list[TableRegion] = field(default_factory=list)

    def all_lines(self) -> Iterator[Line]:
        """Yield the lines of the region and of all tables in it."""
        yield from self.lines
        for table in self.tables:
            for region in table.regions:
                yield from region.all_lines()

    def stacks(self, skipped: set[int], usual_step: float, page_width: float) -> list[Stack]:
        """Return the paragraphs and items that stand directly in this region."""
        lines = [line for line in self.lines if id(line) not in skipped]
        found = stack_lines(
            lines, right=self._text_ends(lines), usual_step=usual_step, page_width=page_width
        )
        return found + self.sideways

    def _text_ends(self, lines: Sequence[Line]) -> float | None:
        """Return where the cell makes text stop: as far from its right side as from its left."""
        if self.cell is None or not lines:
            return None
        padding = max(min(line.x0 for line in lines) - self.cell.x0, 1.0)
        return self.cell.x1 - (padding if self.is_frame else min(padding, WIDE_PADDING))


@dataclass(slots=True)
class TableRegion:
    """A table with one region for each of its cells."""

    table: Table
    regions: list[Region]

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.table.x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return self.table.x1

    @property
    def top(self) -> float:
        """Upper edge."""
        return self.table.top

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.table.bottom

    @property
    def is_frame(self) -> bool:
        """Whether it is one cell only: a frame round text."""
        return len(self.regions) == 1


@dataclass(slots=True)
class PageLayout:
    """One page, turned upright, with its regions."""

    number: int
    width: float  # as shown
    height: float
    upright_width: float
    upright_height: float
    back: Callable[[CharBoxes], CharBoxes] | None  # from the upright page to the page as shown
    body: Region
    rules: list[Rect]  # long level rules outside tables
    fields: list[Widget]
    empty_fields: int

    def region_at(self, x: float, y: float) -> Region:
        """Return the smallest region that holds a point."""
        region = self.body
        while True:
            inner = next(
                (
                    part
                    for table in region.tables
                    for part in table.regions
                    if part.cell is not None and part.cell.holds(x, y)
                ),
                None,
            )
            if inner is None:
                return region
            region = inner


def lay_out(ink: PageInk, back: Callable[[CharBoxes], CharBoxes] | None = None) -> PageLayout:
    """Divide a page into regions and put each letter in its own.

    `back` leads from the places given to those on the page as shown, where they differ.
    """
    turn = page_turn(ink.runs)
    page = upright_page(ink, turn)
    runs = with_drawn_signs(page.runs, page) + tick_signs(page)
    tables = ruled_tables(page)
    body, owners = _nest(tables)
    _fill(body, owners, runs, page)
    _drop_empty(body)
    _open_bars(body)
    filled = [w for w in page.widgets if w.kind in ("text", "choice") and w.value.strip()]
    return PageLayout(
        number=ink.number,
        width=ink.width,
        height=ink.height,
        upright_width=page.width,
        upright_height=page.height,
        back=partial(boxes_back, turn=turn, width=ink.width, height=ink.height) if turn else back,
        body=body,
        rules=[r for r in page.rules if not r.upright and r.width > 80],
        fields=filled,
        empty_fields=sum(w.kind in ("text", "choice") for w in page.widgets) - len(filled),
    )


def _nest(tables: Sequence[Table]) -> tuple[Region, list[tuple[TableCell, Region]]]:
    """Put each table into the cell it stands in; return all cells, the smallest first."""
    body = Region()
    owners: list[tuple[TableCell, Region]] = []
    made = []
    for table in tables:
        part = TableRegion(table, [Region(cell, len(table.cells) == 1) for cell in table.cells])
        made.append(part)
        owners += [(r.cell, r) for r in part.regions if r.cell is not None]
    owners.sort(key=lambda owner: owner[0].area)
    for part in sorted(made, key=lambda p: p.top):
        x, y = (part.x0 + part.x1) / 2, (part.top + part.bottom) / 2
        size = (part.x1 - part.x0) * (part.bottom - part.top)
        outer = next(
            (r for c, r in owners if c.area > size and c.holds(x, y) and r not in part.regions),
            body,
        )
        outer.tables.append(part)
    return body, owners


def _fill(
    body: Region, owners: Sequence[tuple[TableCell, Region]], runs: Sequence[Run], page: PageInk
) -> None:
    held: dict[int, tuple[Region, list[Run]]] = {}
    for run in runs:
        for region, part in _parted(run, owners, body, page):
            held.setdefault(id(region), (region, []))[1].append(part)
    for region, own in held.values():
        region.lines = make_lines((r for r in own if not r.turned), page.number)
        for angle in (90, 180, 270):
            turned = [r for r in own if r.turned == angle]
            if turned:
                region.sideways += _sideways(turned, angle, page)


def _parted(
    run: Run, owners: Sequence[tuple[TableCell, Region]], body: Region, page: PageInk
) -> Iterator[tuple[Region, Run]]:
    """Yield a run with the smallest cell it is in, or its letters where it is in more than one."""
    x0, top, x1, bottom = place_on_page(run, page.width, page.height)
    met = [
        (cell, region)
        for cell, region in owners
        if cell.top <= bottom and top <= cell.bottom and cell.x0 <= x1 and x0 <= cell.x1
    ]
    if not met:
        yield body, run
    elif len(run.text) == 1:
        x, y = (x0 + x1) / 2, (top + bottom) / 2
        yield next((region for cell, region in met if cell.holds(x, y)), body), run
    elif met[0][0].holds(x0, top) and met[0][0].holds(x1, bottom):
        yield met[0][1], run
    else:
        for letter in run.letters():
            yield from _parted(letter, met, body, page)


def _sideways(runs: Sequence[Run], angle: int, page: PageInk) -> list[Stack]:
    """Read text that stands sideways on an upright page, such as a label beside a table."""
    stacks = stack_lines(make_lines(runs, page.number))
    for stack in stacks:
        stack.put([line_back(line, angle, page.width, page.height) for line in stack.lines])
    return stacks


def _drop_empty(region: Region) -> None:
    """Forget frames and tables that hold nothing: decoration."""
    for table in region.tables:
        for part in table.regions:
            _drop_empty(part)
    region.tables = [
        t for t in region.tables if any(p.lines or p.sideways or p.tables for p in t.regions)
    ]


def _open_bars(region: Region) -> None:
    """Take the text out of low frames: a grey bar behind a line is no place of its own."""
    for table in region.tables:
        for part in table.regions:
            _open_bars(part)
    bars = [
        t
        for t in region.tables
        if t.is_frame and t.bottom - t.top < LOW and not t.regions[0].tables
    ]
    for bar in bars:
        region.lines += bar.regions[0].lines
        region.sideways += bar.regions[0].sideways
    region.tables = [t for t in region.tables if t not in bars]
