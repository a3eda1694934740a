"""The one place that opens a PDF for its characters and ruling lines."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pdfplumber

from analyzer.reading.layout.line import Char
from analyzer.reading.glyphs import readable


@dataclass(slots=True)
class Rule:
    """A straight ruling line, or one side of a rectangle."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def upright(self) -> bool:
        return self.bottom - self.top > self.x1 - self.x0


@dataclass(slots=True)
class PageInk:
    """All that is drawn on one page."""

    number: int
    width: float
    height: float
    chars: list[Char]
    rules: list[Rule]
    rects: list[Rule] = field(default_factory=list)
    image_area: float = 0.0


def pages(data: bytes) -> Iterator[PageInk]:
    """Yield the ink of each page; memory of a page is freed before the next is read."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            yield PageInk(
                number=number,
                width=float(page.width),
                height=float(page.height),
                chars=[char for raw in page.chars if (char := _char(raw)) is not None],
                rules=[_rule(edge) for edge in page.edges],
                rects=[_rule(rect) for rect in page.rects],
            )
            page.close()


def _char(raw: dict[str, Any]) -> Char | None:
    font = str(raw["fontname"])
    text = readable(str(raw["text"]), font)
    if not text:
        return None
    return Char(
        text=text,
        x0=raw["x0"],
        top=raw["top"],
        x1=raw["x1"],
        bottom=raw["bottom"],
        size=raw["size"],
        bold=_is_bold(font),
    )


def _is_bold(font: str) -> bool:
    name = font.lower()
    return any(word in name for word in ("bold", "black", "heavy", "demi"))


def _rule(raw: dict[str, Any]) -> Rule:
    # rounded: 1e-14 of noise from a rotation is enough to lose a table
    return Rule(round(raw["x0"], 2), round(raw["top"], 2), round(raw["x1"], 2), round(raw["bottom"], 2))
