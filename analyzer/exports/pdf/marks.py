"""The annotations put on a page: a highlight with its note, and the number in the margin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from pypdf.annotations import Highlight
from pypdf.constants import AnnotationFlag
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    RectangleObject,
    TextStringObject,
)

from analyzer.exports.pdf.space import PageSpace, Point
from analyzer.model import Box

AUTHOR = "Parent"
_YELLOW = "ffe45c"
_SIZE = 8.0  # points, the number in the margin


def highlight(space: PageSpace, boxes: Sequence[Box], note: str) -> Highlight:
    """Return a highlight over these rectangles, with a note that opens on it."""
    quads = [_corners(space, box) for box in boxes]
    numbers = [FloatObject(round(n, 2)) for quad in quads for point in quad for n in point]
    rect = _bounds([point for quad in quads for point in quad])
    mark = Highlight(
        rect=rect,
        quad_points=ArrayObject(numbers),
        highlight_color=_YELLOW,
        printing=True,
        title_bar=AUTHOR,
    )
    _describe(mark, note)
    colour = " ".join(f"{int(_YELLOW[i : i + 2], 16) / 255:.3f}" for i in (0, 2, 4))
    drawn = [f"/Multiply gs {colour} rg"]
    for top_left, top_right, low_left, low_right in quads:
        drawn.append(
            f"{_at(top_left)} m {_at(top_right)} l {_at(low_right)} l {_at(low_left)} l h f"
        )
    blend = DictionaryObject(
        {NameObject("/Type"): NameObject("/ExtGState"), NameObject("/BM"): NameObject("/Multiply")}
    )
    resources = {"/ExtGState": DictionaryObject({NameObject("/Multiply"): blend})}
    _appear(mark, rect, "\n".join(drawn), resources)
    return mark


def margin_number(space: PageSpace, x: float, middle: float, text: str) -> DictionaryObject:
    """Return a small number in a frame, its left edge at x, upright on the page as shown."""
    width, height = 4.6 * len(text) + 5, _SIZE + 3
    box = Box(0, x, middle - height / 2, x + width, middle + height / 2)
    rect = _bounds(_corners(space, box))
    foot = space.to_page(x + 2.5, middle + _SIZE * 0.36)
    a, b, c, d = space.upright
    escaped = text.replace("\\", "").replace("(", "").replace(")", "")
    drawn = (
        f"1 1 1 rg 0 0 0 RG 0.6 w "
        f"{rect[0] + 0.4:.2f} {rect[1] + 0.4:.2f} {rect[2] - rect[0] - 0.8:.2f} "
        f"{rect[3] - rect[1] - 0.8:.2f} re B\n"
        f"0 0 0 rg BT /F {_SIZE} Tf {a} {b} {c} {d} {_at(foot)} Tm ({escaped}) Tj ET"
    )
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica-Bold"}
    named = DictionaryObject({NameObject(k): NameObject(v) for k, v in font.items()})
    mark = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/FreeText"),
            NameObject("/Rect"): RectangleObject(rect),
            NameObject("/DA"): TextStringObject(f"0 0 0 rg /Helv {_SIZE} Tf"),
            NameObject("/F"): NumberObject(int(AnnotationFlag.PRINT)),
            NameObject("/T"): TextStringObject(AUTHOR),
        }
    )
    _describe(mark, text)
    _appear(mark, rect, drawn, {"/Font": DictionaryObject({NameObject("/F"): named})})
    return mark


def _corners(space: PageSpace, box: Box) -> tuple[Point, Point, Point, Point]:
    """Return top left, top right, bottom left, bottom right, as readers expect quad points."""
    return (
        space.to_page(box.x0, box.top),
        space.to_page(box.x1, box.top),
        space.to_page(box.x0, box.bottom),
        space.to_page(box.x1, box.bottom),
    )


def _bounds(points: Sequence[Point]) -> tuple[float, float, float, float]:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return round(min(xs), 2), round(min(ys), 2), round(max(xs), 2), round(max(ys), 2)


def _at(point: Point) -> str:
    return f"{point[0]:.2f} {point[1]:.2f}"


def _describe(mark: Any, note: str) -> None:
    now = TextStringObject(datetime.now(UTC).strftime("D:%Y%m%d%H%M%SZ"))
    mark[NameObject("/Contents")] = TextStringObject(note)
    mark[NameObject("/CreationDate")] = now
    mark[NameObject("/M")] = now


def _appear(
    mark: Any, rect: Sequence[float], drawn: str, resources: dict[str, DictionaryObject]
) -> None:
    """Give an annotation its look, so that it is the same in every reader."""
    form = DecodedStreamObject()
    form.set_data(drawn.encode("ascii"))
    form[NameObject("/Type")] = NameObject("/XObject")
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject("/BBox")] = RectangleObject(tuple(rect))
    form[NameObject("/Resources")] = DictionaryObject(
        {NameObject(k): v for k, v in resources.items()}
    )
    mark[NameObject("/AP")] = DictionaryObject({NameObject("/N"): form})
