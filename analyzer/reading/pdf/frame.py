"""How a page is shown: from the coordinates of the file to points from its top left."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

Matrix = tuple[float, float, float, float, float, float]
MediaBox = tuple[float, float, float, float]  # left, low, right, high


def times(first: Matrix, second: Matrix) -> Matrix:
    """Return the matrix that does the first and then the second."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
            e * g + f * i + k, e * h + f * j + m)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Frame:
    """A page as shown, measured as pdfplumber measures it.

    That is from the top left of the MediaBox, to which pdfplumber adds its lower left corner.
    """

    width: float
    height: float
    turn: int  # degrees clockwise that the page is shown turned: 0, 90, 180, 270
    matrix: Matrix  # from the file to the page as shown

    @classmethod
    def of(cls, left: float, low: float, right: float, high: float, turn: int) -> Frame:
        """Make it from the MediaBox of the page and how the page is turned."""
        width, height = right - left, high - low
        if turn == 90:
            return cls(height, width, turn, (0, 1, 1, 0, 0, -2 * left))
        if turn == 180:
            return cls(width, height, turn, (-1, 0, 0, 1, right + left, -2 * low))
        if turn == 270:
            return cls(height, width, turn, (0, -1, -1, 0, high + low, width))
        return cls(width, height, turn, (1, 0, 0, -1, 0, height))

    def text_turn(self, across: float, up: float) -> int:
        """Return how far text is turned, as shown, that runs this way in the file."""
        a, b, c, d, _, _ = self.matrix
        right, down = across * a + up * c, across * b + up * d
        if abs(right) >= abs(down):
            return 0 if right >= 0 else 180
        return 90 if down > 0 else 270

    def upright(self, turn: int) -> Matrix:
        """Return the matrix from the file to the page turned so that such text stands upright."""
        turned: Matrix = {
            90: (0, -1, 1, 0, 0, self.width),
            180: (-1, 0, 0, -1, self.width, self.height),
            270: (0, 1, -1, 0, self.height, 0),
        }.get(turn, (1, 0, 0, 1, 0, 0))
        return times(self.matrix, turned)


def is_level(across: float, up: float) -> bool:
    """Say whether a direction is along one side of the page, and not aslant."""
    return min(abs(across), abs(up)) < 0.05 * hypot(across, up)
