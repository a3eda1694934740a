"""Reading order: columns one after the other, rows from left to right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Protocol, TypeVar

from analyzer.reading.layout.marks import BOXES
from analyzer.reading.layout.stacks import Stack

MIN_GUTTER = 9.0  # points of white between two columns
LEVEL = 5.0  # points two tops may differ and still be level
MIN_LINES = 3  # of running text in a column
MIN_WIDTH = 90.0  # a narrower column is a column of a table


class Placed(Protocol):
    """Anything with a rectangle on the page."""

    @property
    def x0(self) -> float:
        """Left edge."""

    @property
    def x1(self) -> float:
        """Right edge."""

    @property
    def top(self) -> float:
        """Upper edge."""

    @property
    def bottom(self) -> float:
        """Lower edge."""


T = TypeVar("T", bound=Placed)


def in_rows(items: Sequence[T], rules: Sequence[Placed] = ()) -> list[list[T]]:
    """Return the items in reading order, as rows; no row mixes two columns of running text.

    `rules` are level ruling lines: no column of text runs across one.
    """
    if len(items) < 2:  # most cells
        return [[item] for item in items]
    gutter = _best_gutter(items, rules)
    if gutter is None:
        return _rows(items)
    x, top, bottom = gutter
    above = [item for item in items if item.top < top]
    below = [item for item in items if item.top > bottom]
    band = [item for item in items if top <= item.top <= bottom]
    left = [item for item in band if item.x1 <= x]
    right = [item for item in band if item.x1 > x]
    return [row for part in (above, left, right, below) if part for row in in_rows(part, rules)]


def _rows(items: Sequence[T]) -> list[list[T]]:
    rows: list[list[T]] = []
    top = bottom = 0.0
    for item in sorted(items, key=lambda i: (i.top, i.x0)):
        height = min(_line_height(item), bottom - top) if rows else 0.0
        if rows and item.top - top < 0.6 * height:
            rows[-1].append(item)
        else:
            rows.append([item])
            top, bottom = item.top, item.top + _line_height(item)
    for row in rows:
        row.sort(key=lambda i: i.x0)
    return rows


def _line_height(item: Placed) -> float:
    if isinstance(item, Stack):
        return item.first.bottom - item.first.top
    return min(item.bottom - item.top, 12.0)


def _best_gutter(items: Sequence[T], rules: Sequence[Placed]) -> tuple[float, float, float] | None:
    """Find the tallest white strip with running text on both sides: x, top, bottom."""
    if _line_count(items) < 2 * MIN_LINES:
        return None  # most cells: too little for two columns
    best: tuple[float, float, float] | None = None
    best_height = 0.0
    downwards = sorted(items, key=lambda i: i.top)
    for x in sorted({round(item.x0) - 1.0 for item in items}):
        for band in _bands(downwards, rules, x):
            if len(band) < 2:
                continue
            band = _without_next_heading(band, x)
            left = [item for item in band if item.x1 <= x]
            right = [item for item in band if item.x1 > x]
            if not left or not right or not _are_columns(left, right):
                continue
            top = min(item.top for item in band)
            bottom = max(item.top for item in band)
            if bottom - top > best_height:
                best, best_height = (x, top, bottom), bottom - top
    return best


def _bands(items: Sequence[T], rules: Sequence[Placed], x: float) -> list[list[T]]:
    """Cut items that go from top to bottom wherever one of them or a rule crosses x."""
    bands: list[list[T]] = [[]]
    crossing = [rule.top for rule in rules if rule.x0 + 20 < x < rule.x1 - 20]
    for item in items:
        if crossing and bands[-1] and any(bands[-1][-1].top < y <= item.top + 2 for y in crossing):
            bands.append([])
        if item.x0 < x < item.x1:
            bands.append([])
        else:
            bands[-1].append(item)
    return bands


def _without_next_heading(band: list[T], x: float) -> list[T]:
    """Leave out a heading below both columns: it opens what comes next over the full width."""
    while band:
        last = band[-1]
        others = [item for item in band if (item.x1 <= x) != (last.x1 <= x)]
        below = last.top > max((item.bottom for item in others), default=math.inf)
        if not (below and isinstance(last, Stack) and last.first.bold and len(last.lines) == 1):
            break
        band = band[:-1]
    return band


def _are_columns(left: Sequence[Placed], right: Sequence[Placed]) -> bool:
    """Say whether two sides are columns of running text rather than rows of a table or form."""
    if min(item.x0 for item in right) - max(item.x1 for item in left) < MIN_GUTTER:
        return False
    for side in (left, right):
        if (
            max(i.x1 for i in side) - min(i.x0 for i in side) < MIN_WIDTH
            or _line_count(side) < MIN_LINES
        ):
            return False
        starts = {round(item.x0 / 3) for item in side}
        if len(starts) > max(3, len(side) / 2):
            return False
    if _bulleted(left) and _bulleted(right):
        return True
    if all(_is_check_list(side) for side in (left, right)):
        return True
    running_text = all(_line_count(side) >= 2.5 * len(side) for side in (left, right))
    return _side_by_side(left, right) < (0.8 if running_text else 0.5)


def _line_count(items: Sequence[Placed]) -> int:
    return sum(len(item.lines) if isinstance(item, Stack) else 5 for item in items)


def _bulleted(items: Sequence[Placed]) -> bool:
    """Say whether the items are a list, and not the choices of a form."""
    marked = sum(isinstance(i, Stack) and bool(i.marker) and i.marker not in BOXES for i in items)
    return marked >= 0.4 * len(items)


def _is_check_list(items: Sequence[Placed]) -> bool:
    """Say whether most items are tick boxes, one below the other."""
    boxes = [i.x0 for i in items if isinstance(i, Stack) and i.marker in BOXES and i.marker]
    return len(boxes) >= 0.5 * len(items) and max(boxes) - min(boxes) < LEVEL


def _side_by_side(left: Sequence[Placed], right: Sequence[Placed]) -> float:
    """Return the share of items that begin level with one on the other side."""
    few, many = sorted((left, right), key=len)
    if len(few) == 1 and len(many) > 1:
        return 0.0  # one tall thing beside several: no rows
    tops = [item.top for item in many]
    return sum(any(abs(item.top - top) < LEVEL for top in tops) for item in few) / len(few)
