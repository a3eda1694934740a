"""Drawn paths told apart: ruling lines, boxes, round boxes, and marks such as ticks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from analyzer.reading.pdf.ink import Rect

Point = tuple[float, float]


@dataclass(slots=True)
class Shape:
    """A path without a break, in points from the top left of the page as shown."""

    points: Sequence[Point]  # where its lines and curves begin and end
    stroked: bool
    filled: bool
    visible: bool  # white on white is not: boxes behind text are common, and are not tables
    is_line: bool


def rect_round(points: Sequence[Point]) -> Rect:
    """Return the rectangle round some points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    # rounded: 1e-14 of noise from a rotation is enough to lose a table
    return Rect(round(min(xs), 2), round(min(ys), 2), round(max(xs), 2), round(max(ys), 2))


@dataclass(slots=True)
class Sorted:
    """The shapes of a page by what they may be, as in PageInk."""

    drawn: list[Rect] = field(default_factory=list)
    shades: list[Rect] = field(default_factory=list)
    rects: list[Rect] = field(default_factory=list)
    rounded: list[Rect] = field(default_factory=list)
    strokes: list[Rect] = field(default_factory=list)


def sort_shapes(shapes: Sequence[Shape]) -> Sorted:
    """Tell the shapes of a page apart."""
    found = Sorted()
    for shape in shapes:
        place = rect_round(shape.points)
        straight = min(place.width, place.height) < 1.0
        if shape.is_line:
            (found.drawn if straight else found.strokes).append(place)
            continue
        if not shape.visible:
            continue
        if _is_box(shape.points, place):
            sides = _sides(place)
            (found.drawn if shape.stroked or len(sides) == 1 else found.shades).extend(sides)
            found.rects.append(place)
            continue
        rounded = _is_rounded(shape.points, place)
        if rounded:
            found.rounded.append(place)
        if not straight and (shape.filled or not rounded):
            found.strokes.append(place)
    return found


def _is_box(points: Sequence[Point], place: Rect) -> bool:
    """Say whether a path of points runs round a rectangle."""
    return 4 <= len(points) <= 6 and all(
        min(abs(x - place.x0), abs(x - place.x1)) < 1.0
        and min(abs(y - place.top), abs(y - place.bottom)) < 1.0
        for x, y in points
    )


def _is_rounded(points: Sequence[Point], place: Rect) -> bool:
    """Say whether a path may be a tick box with round corners, or a button."""
    return len(points) >= 8 and 7 <= place.width <= 17 and abs(place.width - place.height) < 1.5


def _sides(rect: Rect) -> list[Rect]:
    if rect.width < 3 or rect.height < 3:  # a thin rectangle is a line
        return [rect]
    return [
        Rect(rect.x0, rect.top, rect.x1, rect.top),
        Rect(rect.x0, rect.bottom, rect.x1, rect.bottom),
        Rect(rect.x0, rect.top, rect.x0, rect.bottom),
        Rect(rect.x1, rect.top, rect.x1, rect.bottom),
    ]
