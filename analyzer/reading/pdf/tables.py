"""Ruled tables: where ruling lines make cells, also when a form leaves the outer sides open."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from analyzer.reading.pdf.crossings import Sides, Stretch, cells, crossings, groups, joined
from analyzer.reading.pdf.ink import PageInk, Rect

SNAP = 3.0  # points two rules may be apart and still be the same rule
LOW = 50.0  # a single row no higher than this may be a bar behind a line of text
SHORT = 14.0  # a rule shorter than this belongs to a tick box or a letter, not to a table


@dataclass(slots=True)
class TableCell:
    """A cell, with its place in the grid."""

    x0: float
    top: float
    x1: float
    bottom: float
    row: int = 0
    column: int = 0
    row_span: int = 1
    column_span: int = 1

    @property
    def area(self) -> float:
        """Area in square points."""
        return (self.x1 - self.x0) * (self.bottom - self.top)

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point is inside."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


@dataclass(slots=True)
class Table:
    """A grid of cells on one page; a single cell is a frame round text."""

    cells: list[TableCell]
    x0: float = field(init=False)  # left edge
    x1: float = field(init=False)  # right edge
    top: float = field(init=False)  # upper edge
    bottom: float = field(init=False)  # lower edge
    columns: tuple[float, ...] = field(init=False)  # the x of each line between, and both sides

    def __post_init__(self) -> None:
        lefts, rights = [c.x0 for c in self.cells], [c.x1 for c in self.cells]
        self.x0, self.x1 = min(lefts), max(rights)
        self.top, self.bottom = min(c.top for c in self.cells), max(c.bottom for c in self.cells)
        self.columns = tuple(_grid(lefts + rights))


def ruled_tables(ink: PageInk) -> list[Table]:
    """Find the tables of a page whose cells are drawn; a frame comes out as one cell."""
    rules = _long(ink.rules)
    rules += _missing_sides(rules)
    upright = [Stretch((r.x0 + r.x1) / 2, r.top, r.bottom) for r in rules if r.upright]
    level = [Stretch((r.top + r.bottom) / 2, r.x0, r.x1) for r in rules if not r.upright]
    met = crossings(joined(upright, SNAP), joined(level, SNAP), SNAP)
    tables = []
    for group in groups(cells(met)):
        roomy = [TableCell(*cell) for cell in group if _has_room(cell)]
        if not roomy:
            continue
        table = Table(roomy)
        if not _is_shade(table, ink):
            _number(table)
            tables.append(table)
    return tables


def _is_shade(table: Table, ink: PageInk) -> bool:
    """Say whether a row of cells is only a grey bar, as behind every second row of a list."""
    if len({round(cell.top) for cell in table.cells}) > 1 or table.bottom - table.top > LOW:
        return False
    inside = [
        rule
        for rule in ink.drawn
        if rule.top > table.top - SNAP
        and rule.bottom < table.bottom + SNAP
        and rule.x0 > table.x0 - SNAP
        and rule.x1 < table.x1 + SNAP
    ]
    return not inside


def _long(rules: Sequence[Rect]) -> list[Rect]:
    return [r for r in rules if max(r.width, r.height) >= SHORT and min(r.width, r.height) < SNAP]


def _missing_sides(rules: Sequence[Rect]) -> list[Rect]:
    """Return the sides a form leaves open round cells that are divided but not framed."""
    dividers = [rule for rule in rules if rule.upright]
    level = [rule for rule in rules if not rule.upright]
    sides: list[Rect] = []
    for divider in dividers:
        at, top, bottom = divider.x0, divider.top - SNAP, divider.bottom + SNAP
        met = [r for r in level if top <= r.top <= bottom and r.x0 - SNAP <= at <= r.x1 + SNAP]
        if not met:
            continue
        x0, x1 = min(r.x0 for r in met), max(r.x1 for r in met)
        if x1 - at < SNAP or at - x0 < SNAP:
            continue  # the outer side of a frame
        sides += [
            Rect(x, divider.top, x, divider.bottom)
            for x in (x0, x1)
            if not any(abs(other.x0 - x) < SNAP and _level(other, divider) for other in dividers)
        ]
        sides += [
            Rect(x0, y, x1, y)
            for y in (divider.top, divider.bottom)
            if not any(abs(rule.top - y) < SNAP for rule in met)
        ]
    return sides


def _level(first: Rect, second: Rect) -> bool:
    """Say whether two upright rules run side by side for a while."""
    return min(first.bottom, second.bottom) - max(first.top, second.top) > SNAP


def _has_room(cell: Sides) -> bool:
    return cell[2] - cell[0] > 5 and cell[3] - cell[1] > 5


def _number(table: Table) -> None:
    """Give each cell its row, column and spans from the grid lines of the whole table."""
    xs, ys = table.columns, _grid([c.top for c in table.cells] + [c.bottom for c in table.cells])
    for cell in table.cells:
        cell.column, cell.row = _nearest(xs, cell.x0), _nearest(ys, cell.top)
        cell.column_span = max(1, _nearest(xs, cell.x1) - cell.column)
        cell.row_span = max(1, _nearest(ys, cell.bottom) - cell.row)
    table.cells.sort(key=lambda c: (c.row, c.column))


def _grid(values: list[float]) -> list[float]:
    grid: list[float] = []
    for value in sorted(values):
        if not grid or value - grid[-1] > SNAP:
            grid.append(value)
    return grid


def _nearest(grid: Sequence[float], value: float) -> int:
    """Return which line of a grid, in order, is nearest; of two as near, the first."""
    after = bisect_left(grid, value)
    if after == len(grid) or (after and value - grid[after - 1] <= grid[after] - value):
        return after - 1
    return after
