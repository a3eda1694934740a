"""Reading order: which lines belong to which column, so that columns are never interleaved."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.reading.layout.line import Line

MIN_GUTTER = 9.0  # points of white between two columns
MIN_LINES = 3  # lines on each side before white space counts as a gutter


def in_reading_order(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines as groups in reading order; no group mixes two columns."""
    if not lines:
        return []
    gutter = _best_gutter(lines)
    if gutter is None:
        return [sorted(lines, key=lambda line: (round(line.middle), line.x0))]
    x0, x1, top, bottom = gutter
    above = [line for line in lines if line.middle < top]
    below = [line for line in lines if line.middle > bottom]
    band = [line for line in lines if top <= line.middle <= bottom]
    left = [line for line in band if line.x1 <= x0 + 0.5]
    right = [line for line in band if line.x0 >= x1 - 0.5]
    return [
        group
        for part in (above, left, right, below)
        if part
        for group in in_reading_order(part)
    ]


def _best_gutter(lines: Sequence[Line]) -> tuple[float, float, float, float] | None:
    """Find the tallest white strip with prose on both sides: x0, x1, top, bottom."""
    best: tuple[float, float, float, float] | None = None
    best_height = 0.0
    for x in sorted({round(line.x0, 0) for line in lines}):
        for band in _bands(lines, x - 1.0):
            left = [line for line in band if line.x1 < x - 1.0]
            right = [line for line in band if line.x0 >= x - 1.0]
            if len(left) < MIN_LINES or len(right) < MIN_LINES:
                continue
            x0, x1 = max(line.x1 for line in left), min(line.x0 for line in right)
            top = max(min(g.top for g in left), min(g.top for g in right))
            bottom = min(max(g.bottom for g in left), max(g.bottom for g in right))
            if x1 - x0 < MIN_GUTTER or bottom - top <= best_height:
                continue
            if not (_is_prose(left) and _is_prose(right)):
                continue
            best = (x0, x1, min(g.top for g in band) - 1, max(g.bottom for g in band) + 1)
            best_height = bottom - top
    return best


def _bands(lines: Sequence[Line], x: float) -> list[list[Line]]:
    """Cut the lines, from top to bottom, wherever one of them crosses x."""
    bands: list[list[Line]] = [[]]
    for line in sorted(lines, key=lambda g: g.top):
        if line.x0 < x < line.x1:
            bands.append([])
        else:
            bands[-1].append(line)
    return bands


def _is_prose(lines: Sequence[Line]) -> bool:
    """Say whether the lines fill a column like running text, rather than stand as table cells."""
    width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    long = sum(line.x1 - line.x0 > 0.6 * width for line in lines)
    return long >= 0.4 * len(lines) and width > 90
