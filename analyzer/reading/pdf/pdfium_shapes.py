"""The paths and pictures of a page as pdfium reads them."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint
from itertools import repeat

from analyzer.reading import limits
from analyzer.reading.pdf import pdfium_calls as pdfium
from analyzer.reading.pdf.frame import Frame, Matrix, times
from analyzer.reading.pdf.ink import Rect
from analyzer.reading.pdf.shapes import Point, Shape, rect_round

DEEPEST = 12  # forms inside forms: more is a trap, not a plan
_WHITE = 252  # of 255, and more


class Drawing:
    """What is drawn on one page besides its letters."""

    def __init__(self, page: int, frame: Frame) -> None:
        self.shapes: list[Shape] = []
        self.pictures: list[Rect] = []
        self._met = 0
        # What pdfium fills in.
        self._matrix = (c_float * 6)()
        self._colour = tuple(c_uint() for _ in range(4))
        self._point = (c_float(), c_float())
        self._mode = (c_int(), c_int())
        self._colour_at, self._point_at, self._mode_at = (
            tuple(map(byref, numbers)) for numbers in (self._colour, self._point, self._mode)
        )
        self._add(map(pdfium.page_object, repeat(page), range(pdfium.count_objects(page))),
                  frame.matrix, 0)  # fmt: skip

    def _add(self, objects: Iterator[int], outer: Matrix, depth: int) -> None:
        for drawn in objects:
            kind = pdfium.kind_of_object(drawn)
            if kind in (pdfium.PATH, pdfium.PICTURE, pdfium.FORM):
                self._met += 1
                limits.PAGE_SHAPES.check(self._met)
            if kind == pdfium.PATH:
                self._add_path(drawn, outer)
            elif kind == pdfium.PICTURE:
                matrix = self._to_shown(drawn, outer)
                corners = [_moved(x, y, matrix) for x in (0, 1) for y in (0, 1)]
                self.pictures.append(rect_round(corners))
            elif kind == pdfium.FORM and depth < DEEPEST:
                count = pdfium.count_in_form(drawn)
                inner = map(pdfium.object_in_form, repeat(drawn), range(count))
                self._add(inner, self._to_shown(drawn, outer), depth + 1)

    def _to_shown(self, drawn: int, outer: Matrix) -> Matrix:
        pdfium.matrix(drawn, self._matrix)
        a, b, c, d, e, f = self._matrix
        return times((a, b, c, d, e, f), outer)

    def _add_path(self, path: int, outer: Matrix) -> None:
        fill, stroke = self._mode
        pdfium.draw_mode(path, *self._mode_at)
        if not fill.value and not stroke.value:
            return
        matrix = self._to_shown(path, outer)
        visible = bool(
            (stroke.value and self._is_seen(pdfium.stroke_colour, path))
            or (fill.value and self._is_seen(pdfium.fill_colour, path))
        )
        for points, is_line in self._parts(path, matrix):
            self.shapes.append(
                Shape(
                    points,
                    stroked=bool(stroke.value),
                    filled=bool(fill.value),
                    visible=visible,
                    is_line=is_line,
                )
            )

    def _is_seen(self, colour_of: pdfium.Call, path: int) -> bool:
        red, green, blue, alpha = self._colour
        if not colour_of(path, *self._colour_at):
            return True
        return alpha.value > 0 and min(red.value, green.value, blue.value) < _WHITE

    def _parts(self, path: int, matrix: Matrix) -> Iterator[tuple[list[Point], bool]]:
        """Yield the points of each unbroken part of a path, and whether it is a single line."""
        x, y = self._point
        points: list[Point] = []
        curve = 0  # points of a curve met so far: two that pull it, and its end
        curved = False
        for index in range(pdfium.count_segments(path)):
            piece = pdfium.segment(path, index)
            kind = pdfium.segment_kind(piece)
            if kind == pdfium.MOVE:
                if len(points) > 1:
                    yield points, len(points) == 2 and not curved
                points, curve, curved = [], 0, False
            elif kind == pdfium.CURVE:
                curved = True
                curve = (curve + 1) % 3
            if curve:
                continue
            pdfium.segment_point(piece, *self._point_at)
            points.append(_moved(x.value, y.value, matrix))
            if pdfium.segment_closes(piece):
                if kind == pdfium.CURVE:
                    points.append(points[0])
                elif len(points) == 3:  # there and back again
                    points.pop()
        if len(points) > 1:
            yield points, len(points) == 2 and not curved


def _moved(x: float, y: float, matrix: Matrix) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
