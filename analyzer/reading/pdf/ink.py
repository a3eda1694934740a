"""What is drawn on a page: runs of letters, ruling lines, shapes, pictures and form fields."""

from __future__ import annotations

from dataclasses import dataclass, field

from analyzer.reading.layout.runs import Run


@dataclass(slots=True)
class Rect:
    """A straight line, or a rectangle, in points from the top left of the page as shown."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.bottom - self.top

    @property
    def upright(self) -> bool:
        """Whether it is higher than wide."""
        return self.height > self.width

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point is inside."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


@dataclass(slots=True)
class Widget:
    """A form field on the page, as the file describes it."""

    place: Rect
    kind: str  # "text", "tick", "choice", "other"
    value: str  # "" when empty
    ticked: bool
    name: str
    hint: str  # what a screen reader would say


@dataclass(slots=True)
class PageInk:
    """All that is drawn on one page."""

    number: int
    width: float
    height: float
    runs: list[Run]
    rules: list[Rect]  # straight lines, and the visible sides of rectangles
    drawn: list[Rect]  # those of the rules that are strokes, not the sides of a shade
    rects: list[Rect] = field(default_factory=list)  # visible rectangles
    rounded: list[Rect] = field(default_factory=list)  # round each small closed curve, an outline
    strokes: list[Rect] = field(default_factory=list)  # round each slanted line or curve
    pictures: list[Rect] = field(default_factory=list)
    widgets: list[Widget] = field(default_factory=list)

    def picture_share(self) -> float:
        """Return how much of the page the largest picture covers, from 0 to 1."""
        areas = [rect.width * rect.height for rect in self.pictures]
        return max(areas, default=0.0) / max(self.width * self.height, 1.0)
