"""Ruled tables: where ruling lines make cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    intersections_to_cells,
    merge_edges,
)

from analyzer.reading.pdf.characters import PageInk, Rule

SNAP = 3.0  # points two rules may be apart and still be the same rule
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

    def holds(self, x: float, y: float) -> bool:
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


@dataclass(slots=True)
class Table:
    """A grid of cells on one page."""

    page: int
    cells: list[TableCell] = field(default_factory=list)

    @property
    def x0(self) -> float:
        return min(cell.x0 for cell in self.cells)

    @property
    def x1(self) -> float:
        return max(cell.x1 for cell in self.cells)

    @property
    def top(self) -> float:
        return min(cell.top for cell in self.cells)

    @property
    def bottom(self) -> float:
        return max(cell.bottom for cell in self.cells)


def ruled_tables(ink: PageInk) -> list[Table]:
    """Find the tables of a page whose cells are drawn; a single box comes out as one cell."""
    edges = [_edge(rule) for rule in _closed(_long(ink.rules, ink))]
    merged = merge_edges(
        edges, snap_x_tolerance=SNAP, snap_y_tolerance=SNAP, join_x_tolerance=SNAP, join_y_tolerance=SNAP
    )
    cells = intersections_to_cells(edges_to_intersections(merged, SNAP, SNAP))
    tables = []
    for group in cells_to_tables(cells):
        table = Table(ink.number, [TableCell(*cell) for cell in group if _has_room(cell)])
        if table.cells:
            _number(table)
            tables.append(table)
    return tables


def _long(rules: Sequence[Rule], ink: PageInk) -> list[Rule]:
    return [
        rule
        for rule in rules
        if max(rule.x1 - rule.x0, rule.bottom - rule.top) >= SHORT
        and min(rule.x1 - rule.x0, rule.bottom - rule.top) < SNAP
    ]


def _closed(rules: Sequence[Rule]) -> list[Rule]:
    """Add the sides that a form leaves open: cells divided by upright rules but not framed."""
    upright = [rule for rule in rules if rule.upright]
    level = [rule for rule in rules if not rule.upright]
    added: list[Rule] = []
    for bar in upright:
        touching = [
            rule
            for rule in level
            if rule.x0 - SNAP <= bar.x0 <= rule.x1 + SNAP
            and bar.top - SNAP <= rule.top <= bar.bottom + SNAP
        ]
        if not touching:
            continue
        x0, x1 = min(r.x0 for r in touching), max(r.x1 for r in touching)
        top, bottom = min(r.top for r in touching), max(r.bottom for r in touching)
        for x in (x0, x1):
            added.append(Rule(x, min(bar.top, top), x, max(bar.bottom, bottom)))
        for y in (bar.top, bar.bottom):
            added.append(Rule(x0, y, x1, y))
    return [*rules, *added]


def _edge(rule: Rule) -> dict[str, Any]:
    upright = rule.upright
    return {
        "x0": rule.x0,
        "x1": rule.x0 if upright else rule.x1,
        "top": rule.top,
        "bottom": rule.bottom if upright else rule.top,
        "width": 0 if upright else rule.x1 - rule.x0,
        "height": rule.bottom - rule.top if upright else 0,
        "orientation": "v" if upright else "h",
        "object_type": "line",
    }


def _has_room(cell: tuple[float, float, float, float]) -> bool:
    return cell[2] - cell[0] > 5 and cell[3] - cell[1] > 5


def _number(table: Table) -> None:
    """Give each cell its row, column and spans from the grid lines of the whole table."""
    xs = _grid([c.x0 for c in table.cells] + [c.x1 for c in table.cells])
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
    return min(range(len(grid)), key=lambda i: abs(grid[i] - value))
