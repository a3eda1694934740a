"""Tables without ruling lines: rows of pieces that keep to the same columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.reading.layout.stacks import Stack

MIN_ROWS = 3
FILLED = 0.6  # share of the cells that must hold something


@dataclass(slots=True)
class GridCell:
    """Where a stack stands in a table found from its white space."""

    grid: int
    row: int
    column: int
    header: bool


def find_grids(rows: Sequence[list[Stack]]) -> dict[int, GridCell]:
    """Return, by `id()` of the stack, the cell of each stack that stands in a table."""
    cells: dict[int, GridCell] = {}
    start, grid = 0, 0
    while start < len(rows):
        end = _run_end(rows, start)
        run = rows[start:end]
        spans = _columns(run)
        if _is_table(run, spans):
            _number(run, spans, grid, cells)
            grid += 1
            start = end
        else:
            start += 1
    return cells


def _run_end(rows: Sequence[list[Stack]], start: int) -> int:
    """Return where the rows stop keeping to the columns of the row they start with."""
    if len(rows[start]) < 2:
        return start + 1
    end = start + 1
    while end < len(rows):
        spans = _columns(rows[start : end + 1])
        row, above = rows[end], rows[end - 1]
        gap = row[0].top - max(item.bottom for item in above)
        if len(spans) < 2 or gap > 4 * row[0].size or _bars(row, spans):
            break
        if len(spans) < len(_columns(rows[start:end])):
            break
        end += 1
    while end > start + 1 and len(rows[end - 1]) == 1:
        if rows[end - 1][0].x0 > rows[start][1].x0 - 2:
            break
        end -= 1  # text below the table that happens to fit its first column
    return end


def _bars(row: Sequence[Stack], spans: Sequence[tuple[float, float]]) -> bool:
    """Say whether the row cannot be part of a table: a list, or two pieces in one column."""
    if len({_column(spans, item) for item in row}) < len(row):
        return True
    return any(item.marker and not item.marker[0].isalnum() for item in row)


def _columns(rows: Sequence[list[Stack]]) -> list[tuple[float, float]]:
    """Return the stretches of x that hold text, in all rows together."""
    spans: list[tuple[float, float]] = []
    for x0, x1 in sorted((item.x0, item.x1) for row in rows for item in row):
        if spans and x0 < spans[-1][1] + 4.0:
            spans[-1] = (spans[-1][0], max(x1, spans[-1][1]))
        else:
            spans.append((x0, x1))
    return spans


def _column(spans: Sequence[tuple[float, float]], item: Stack) -> int:
    return next(i for i, (x0, x1) in enumerate(spans) if x0 <= item.x0 + 0.1 <= x1 + 0.2)


def _is_table(run: Sequence[list[Stack]], spans: Sequence[tuple[float, float]]) -> bool:
    full = [row for row in run if len(row) >= 2]
    if len(spans) < 2 or len(full) < MIN_ROWS:
        return False
    labels = sum(":" in item.text[:40] for row in full for item in row)
    if labels > len(full) / 2:
        return False  # a form: labels and blanks
    return sum(len(row) for row in full) >= FILLED * len(full) * len(spans)


def _number(
    run: Sequence[list[Stack]],
    spans: Sequence[tuple[float, float]],
    grid: int,
    cells: dict[int, GridCell],
) -> None:
    number = -1
    plain = any(not item.first.bold for row in run[1:] for item in row)
    header = plain and all(item.first.bold for item in run[0])
    for row in run:
        if len(row) > 1 or _column(spans, row[0]) == 0 or number < 0:
            number += 1  # a piece alone further right is a second paragraph of the cell above
        for item in row:
            cells[id(item)] = GridCell(grid, number, _column(spans, item), header and number == 0)
