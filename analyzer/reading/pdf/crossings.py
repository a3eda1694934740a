"""Ruling lines joined, the cells between them, and the cells that hang together.

All as pdfplumber does it (merge_edges, edges_to_intersections, intersections_to_cells and
cells_to_tables), to the last bit of each number, in a quarter of the time.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from typing import NamedTuple

Point = tuple[float, float]
Sides = tuple[float, float, float, float]  # x0, top, x1, bottom


class Stretch(NamedTuple):
    """A ruling line: an upright one at this x, from top to bottom; a level one at this y."""

    at: float
    start: float
    end: float


class Crossing(NamedTuple):
    """The numbers of the lines that meet at a point."""

    upright: set[int]
    level: set[int]


def joined(lines: Sequence[Stretch], apart: float) -> list[Stretch]:
    """Make one line of those of one direction that go on with each other, within `apart`."""
    found: list[Stretch] = []
    for line in sorted(_snapped(lines, apart)):
        last = found[-1] if found else None
        if last is None or line.at != last.at or line.start > last.end + apart:
            found.append(line)
        elif line.end > last.end:
            found[-1] = last._replace(end=line.end)
    return found


def _snapped(lines: Sequence[Stretch], apart: float) -> list[Stretch]:
    """Move lines side by side, each within `apart` of the next, to the middle of them all."""
    beside: dict[float, list[float]] = {}
    before = float("-inf")
    for at in sorted({line.at for line in lines}):
        beside[at] = beside[before] if at <= before + apart else []
        before = at
    for line in lines:
        beside[line.at].append(line.at)
    middles = {at: sum(places) / len(places) for at, places in beside.items()}
    # not simply the middle: it may differ in the last bit
    return [Stretch(at + (middles[at] - at), start, end) for at, start, end in lines]


def crossings(
    upright: Sequence[Stretch], level: Sequence[Stretch], apart: float
) -> dict[Point, Crossing]:
    """Return where lines meet that come within `apart` of each other."""
    reach = [
        (number, y, y - apart, y + apart, x0 - apart, x1 + apart)
        for number, (y, x0, x1) in enumerate(level)
    ]
    found: dict[Point, Crossing] = {}
    for number, (x, top, bottom) in enumerate(upright):
        for other, y, above, below, x0, x1 in reach:
            if top <= below and bottom >= above and x0 <= x <= x1:
                met = found.setdefault((x, y), Crossing(set(), set()))
                met.upright.add(number)
                met.level.add(other)
    return found


def cells(met: dict[Point, Crossing]) -> list[Sides]:
    """Return the smallest cell that begins at each crossing."""
    below: dict[float, deque[float]] = defaultdict(deque)
    beside: dict[float, deque[float]] = defaultdict(deque)
    points = sorted(met)
    for x, y in points:
        below[x].append(y)
        beside[y].append(x)
    found: list[Sides] = []
    for x, y in points:
        below[x].popleft()  # which is y: now only what comes after it is left
        beside[y].popleft()
        upright, level = met[x, y]
        rights = [x1 for x1 in beside[y] if not level.isdisjoint(met[x1, y].level)]
        ends = (
            (x1, y1)
            for y1 in below[x]
            if rights and not upright.isdisjoint(met[x, y1].upright)
            for x1 in rights
            if (x1, y1) in met
            and not met[x1, y1].upright.isdisjoint(met[x1, y].upright)
            and not met[x1, y1].level.isdisjoint(met[x, y1].level)
        )
        end = next(ends, None)
        if end is not None:
            found.append((x, y, *end))
    return found


def groups(found: Sequence[Sides]) -> list[list[Sides]]:
    """Put cells that share a corner together: tables from top to bottom, then all lone cells."""
    together: list[list[Sides]] = []
    left = [(cell, _corners(cell)) for cell in found]
    while left:
        group: list[Sides] = []
        corners = set(left[0][1])
        met = True
        while met:
            apart = []
            for cell, own in left:
                if corners.isdisjoint(own):
                    apart.append((cell, own))
                else:
                    group.append(cell)
                    corners.update(own)
            met = len(apart) < len(left)
            left = apart
        together.append(group)
    tables = [group for group in together if len(group) > 1]
    tables.sort(key=lambda group: min((top, x0) for x0, top, _, _ in group))
    return tables + [group for group in together if len(group) == 1]


def _corners(cell: Sides) -> tuple[Point, Point, Point, Point]:
    x0, top, x1, bottom = cell
    return (x0, top), (x0, bottom), (x1, top), (x1, bottom)
