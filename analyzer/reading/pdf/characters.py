"""The one place that opens a PDF for what is drawn on its pages."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pdfplumber
from pdfminer.encodingdb import EncodingDB
from pdfplumber.page import Page

from analyzer.reading.glyphs import readable
from analyzer.reading.layout.line import Char

# Codes the usual encoding of PDF fonts leaves free are bullets (ISO 32000-1, annex D.2, note 3).
# pdfminer does not know, gives such a bullet no width, and so shifts the rest of its line.
for _code in range(0x21, 0x100):
    EncodingDB.win2unicode.setdefault(_code, "•")


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
    chars: list[Char]
    rules: list[Rect]  # straight lines, and the visible sides of rectangles
    drawn: list[Rect]  # those of the rules that are strokes, not the sides of a shade
    rects: list[Rect]  # visible rectangles
    rounded: list[Rect]  # what surrounds each small closed curve drawn as an outline
    strokes: list[Rect]  # what surrounds each slanted line or curve
    pictures: list[Rect]
    widgets: list[Widget] = field(default_factory=list)

    def picture_share(self) -> float:
        """Return how much of the page the largest picture covers, from 0 to 1."""
        areas = [rect.width * rect.height for rect in self.pictures]
        return max(areas, default=0.0) / max(self.width * self.height, 1.0)


def pages(data: bytes) -> Iterator[PageInk]:
    """Yield the ink of each page; the memory of a page is freed before the next is read."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            yield _ink(number, page)
            page.close()


def _ink(number: int, page: Page) -> PageInk:
    from analyzer.reading.pdf.forms import widgets

    rects = [raw for raw in page.rects if _visible(raw)]
    curves = [raw for raw in page.curves if _visible(raw)]
    drawn = [_rect(raw) for raw in page.lines if _straight(raw)]
    shades: list[Rect] = []
    for raw in [*rects, *(c for c in curves if _is_box(c))]:
        sides = _sides(_rect(raw))
        (drawn if raw.get("stroke") or len(sides) == 1 else shades).extend(sides)
    return PageInk(
        number=number,
        width=float(page.width),
        height=float(page.height),
        chars=[char for raw in page.chars if (char := _char(raw)) is not None],
        rules=drawn + shades,
        drawn=drawn,
        rects=[_rect(raw) for raw in [*rects, *(c for c in curves if _is_box(c))]],
        rounded=[_rect(raw) for raw in curves if _is_rounded(raw)],
        strokes=[_rect(raw) for raw in [*page.lines, *curves] if _is_mark(raw)],
        pictures=[_rect(raw) for raw in page.images],
        widgets=widgets(page),
    )


_TURNS = {(1, 0): 0, (0, -1): 90, (-1, 0): 180, (0, 1): 270}


def _char(raw: dict[str, Any]) -> Char | None:
    font = str(raw["fontname"])
    text = readable(str(raw["text"]), font)
    if not text:
        return None
    turned = 0 if raw["upright"] and raw["matrix"][0] > 0 else _turned(raw["matrix"])
    size = raw["x1"] - raw["x0"] if turned in (90, 270) else raw["size"]
    return Char(
        text=text,
        x0=raw["x0"],
        top=raw["top"],
        x1=raw["x1"],
        bottom=raw["bottom"],
        size=size,
        bold=_is_bold(font),
        turned=turned,
    )


def _turned(matrix: tuple[float, ...]) -> int:
    a, b = matrix[0], matrix[1]
    if abs(a) >= abs(b):
        return _TURNS[(1 if a >= 0 else -1, 0)]
    return _TURNS[(0, 1 if b > 0 else -1)]


def _is_bold(font: str) -> bool:
    name = font.lower()
    return any(word in name for word in ("bold", "black", "heavy", "demi"))


def _visible(raw: dict[str, Any]) -> bool:
    """Say whether a shape can be seen: white boxes behind text are common, and are not tables."""
    if raw.get("stroke") and not _is_white(raw.get("stroking_color")):
        return True
    return bool(raw.get("fill")) and not _is_white(raw.get("non_stroking_color"))


def _is_white(colour: object) -> bool:
    if not isinstance(colour, (tuple, list)) or not colour:
        return bool(colour == 1)
    if not all(isinstance(part, (int, float)) for part in colour):
        return False
    if len(colour) == 4:  # cyan, magenta, yellow, black
        return all(part <= 0.01 for part in colour)
    return all(part >= 0.99 for part in colour)


def _straight(raw: dict[str, Any]) -> bool:
    return bool(min(raw["x1"] - raw["x0"], raw["bottom"] - raw["top"]) < 1.0)


def _is_box(raw: dict[str, Any]) -> bool:
    """Say whether a path of points runs round a rectangle."""
    points = raw.get("pts") or []
    if not 4 <= len(points) <= 6:
        return False
    return all(
        min(abs(x - raw["x0"]), abs(x - raw["x1"])) < 1.0
        and min(abs(y - raw["top"]), abs(y - raw["bottom"])) < 1.0
        for x, y in points
    )


def _is_mark(raw: dict[str, Any]) -> bool:
    """Say whether a line or curve may be a tick, a cross or a dot."""
    outline = _is_rounded(raw) and not raw.get("fill")
    return not (_straight(raw) or _is_box(raw) or outline)


def _is_rounded(raw: dict[str, Any]) -> bool:
    """Say whether a path may be a tick box with round corners, or a button."""
    width, height = raw["x1"] - raw["x0"], raw["bottom"] - raw["top"]
    return len(raw.get("pts") or []) >= 8 and 7 <= width <= 17 and abs(width - height) < 1.5


def _sides(rect: Rect) -> list[Rect]:
    if rect.width < 3 or rect.height < 3:  # a thin rectangle is a line
        return [rect]
    return [
        Rect(rect.x0, rect.top, rect.x1, rect.top),
        Rect(rect.x0, rect.bottom, rect.x1, rect.bottom),
        Rect(rect.x0, rect.top, rect.x0, rect.bottom),
        Rect(rect.x1, rect.top, rect.x1, rect.bottom),
    ]


def _rect(raw: dict[str, Any]) -> Rect:
    # rounded: 1e-14 of noise from a rotation is enough to lose a table
    return Rect(
        round(raw["x0"], 2), round(raw["top"], 2), round(raw["x1"], 2), round(raw["bottom"], 2)
    )
