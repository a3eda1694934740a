"""Ruled tables: where ruling lines make cells, also when a form leaves the outer sides open."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    merge_edges,
)

from analyzer.reading.pdf.ink import PageInk, Rect

Point = tuple[float, float]
Edge = dict[str, Any]
Sides = tuple[float, float, float, float]

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

    cells: list[TableCell] = field(default_factory=list)

    @property
    def x0(self) -> float:
        """Left edge."""
        return min(cell.x0 for cell in self.cells)

    @property
    def x1(self) -> float:
        """Right edge."""
        return max(cell.x1 for cell in self.cells)

    @property
    def top(self) -> float:
        """Upper edge."""
        return min(cell.top for cell in self.cells)

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return max(cell.bottom for cell in self.cells)

    @property
    def columns(self) -> tuple[float, ...]:
        """The x of each line between columns, with both outer sides."""
        return tuple(_grid([c.x0 for c in self.cells] + [c.x1 for c in self.cells]))


def ruled_tables(ink: PageInk) -> list[Table]:
    """Find the tables of a page whose cells are drawn; a frame comes out as one cell."""
    rules = _long(ink.rules)
    merged = merge_edges(
        [_edge(rule) for rule in [*rules, *_missing_sides(rules)]],
        snap_x_tolerance=SNAP,
        snap_y_tolerance=SNAP,
        join_x_tolerance=SNAP,
        join_y_tolerance=SNAP,
    )
    cells = _cells(edges_to_intersections(merged, SNAP, SNAP))
    groups = cells_to_tables(cells)
    used = {cell for group in groups for cell in group}
    frames = [[cell] for cell in cells if cell not in used]
    tables = []
    for group in [*groups, *frames]:
        table = Table([TableCell(*cell) for cell in group if _has_room(cell)])
        if table.cells and not _is_shade(table, ink):
            _number(table)
            tables.append(table)
    return tables


def _cells(crossings: dict[Point, dict[str, list[Edge]]]) -> list[Sides]:
    """Return the smallest cell that begins at each crossing, as x0, top, x1, bottom.

    What pdfplumber's intersections_to_cells does, in a fifth of its time: the edges through a
    crossing are told apart once, and only crossings on the same edge are tried.
    """
    edges = {
        point: ({id(e) for e in met["v"]}, {id(e) for e in met["h"]})
        for point, met in crossings.items()
    }
    columns: dict[float, list[Point]] = defaultdict(list)
    rows: dict[float, list[Point]] = defaultdict(list)
    for point in sorted(edges):
        columns[point[0]].append(point)
        rows[point[1]].append(point)
    cells: list[Sides] = []
    for x, y in sorted(edges):
        upright, level = edges[x, y]
        below = [p for p in columns[x] if p[1] > y and edges[p][0] & upright]
        right = [p for p in rows[y] if p[0] > x and edges[p][1] & level]
        ends = (
            (x1, y1)
            for _, y1 in below
            for x1, _ in right
            if (x1, y1) in edges
            and edges[x1, y1][0] & edges[x1, y][0]
            and edges[x1, y1][1] & edges[x, y1][1]
        )
        end = next(ends, None)
        if end is not None:
            cells.append((x, y, *end))
    return cells


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
        met = [rule for rule in level if _meets(divider, rule)]
        if not met:
            continue
        x0, x1 = min(r.x0 for r in met), max(r.x1 for r in met)
        if x1 - divider.x0 < SNAP or divider.x0 - x0 < SNAP:
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


def _meets(divider: Rect, level: Rect) -> bool:
    return (
        level.x0 - SNAP <= divider.x0 <= level.x1 + SNAP
        and divider.top - SNAP <= level.top <= divider.bottom + SNAP
    )


def _edge(rule: Rect) -> Edge:
    upright = rule.upright
    x, y = (rule.x0 + rule.x1) / 2, (rule.top + rule.bottom) / 2
    return {
        "x0": x if upright else rule.x0,
        "x1": x if upright else rule.x1,
        "top": rule.top if upright else y,
        "bottom": rule.bottom if upright else y,
        "width": 0 if upright else rule.width,
        "height": rule.height if upright else 0,
        "orientation": "v" if upright else "h",
        "object_type": "line",
    }


def _has_room(cell: Sides) -> bool:
    return cell[2] - cell[0] > 5 and cell[3] - cell[1] > 5


def _number(table: Table) -> None:
    """Give each cell its row, column and spans from the grid lines of the whole table."""
    xs = table.columns
    ys = _grid([c.top for c in table.cells] + [c.bottom for c in table.cells])
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
