"""From a place on a page as it is shown to the page's own coordinates, however it is turned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class PageSpace:
    """How the boxes of analyzer.reading lie on a page of a PDF.

    Those boxes are measured as pdfplumber measures them: from the top left of the MediaBox as it is
    shown, to which pdfplumber adds the lower left corner of the MediaBox.
    """

    left: float
    low: float
    right: float
    high: float
    turn: int  # degrees clockwise that the page is shown turned: 0, 90, 180, 270

    @classmethod
    def of(cls, page: Any) -> PageSpace:
        """Read it from a page of pypdf."""
        box = page.mediabox
        xs, ys = sorted((float(box[0]), float(box[2]))), sorted((float(box[1]), float(box[3])))
        return cls(xs[0], ys[0], xs[1], ys[1], int(page.rotation) % 360)

    def to_page(self, x: float, top: float) -> Point:
        """Return the point of the page for a place as shown."""
        width, height = self.right - self.left, self.high - self.low
        if self.turn in (90, 270):
            across, up = x - self.low, width - self.left - top
        else:
            across, up = x - self.left, height - self.low - top
        if self.turn == 90:
            return self.right - up, across + self.low
        if self.turn == 180:
            return self.right - across, self.high - up
        if self.turn == 270:
            return up + self.left, self.high - across
        return across + self.left, up + self.low

    def to_shown(self, x: float, y: float) -> Point:
        """Return the place as shown for a point of the page."""
        width, height = self.right - self.left, self.high - self.low
        across, up = {
            90: (y - self.low, self.right - x),
            180: (self.right - x, self.high - y),
            270: (self.high - y, x - self.left),
        }.get(self.turn, (x - self.left, y - self.low))
        if self.turn in (90, 270):
            return across + self.low, width - self.left - up
        return across + self.left, height - self.low - up

    @property
    def upright(self) -> tuple[int, int, int, int]:
        """The text matrix that makes letters stand upright on the page as shown."""
        return {
            90: (0, 1, -1, 0),
            180: (-1, 0, 0, -1),
            270: (0, -1, 1, 0),
        }.get(self.turn, (1, 0, 0, 1))
