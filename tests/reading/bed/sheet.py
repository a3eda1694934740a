"""A page to draw on, with places counted from the top left."""

from __future__ import annotations

import io

from reportlab.lib.pagesizes import letter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen import canvas

REGULAR, BOLD = "Helvetica", "Helvetica-Bold"


class Sheet:
    """A PDF under way. `y` is the baseline where the next line goes."""

    def __init__(self, size: tuple[float, float] = letter) -> None:
        self.file = io.BytesIO()
        self.width, self.height = size
        self.canvas = canvas.Canvas(self.file, pagesize=size, invariant=1)
        self.y = 72.0

    def data(self) -> bytes:
        self.canvas.save()
        return self.file.getvalue()

    def new_page(self) -> None:
        self.canvas.showPage()
        self.y = 72.0

    def at(
        self, x: float, y: float, text: str, *, size: float = 10, font: str = REGULAR, **how: float
    ) -> None:
        """Write one line with its baseline y points below the top."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.height - y, text, **how)

    def write(
        self,
        text: str,
        *,
        x: float = 72,
        width: float = 468,
        size: float = 10,
        font: str = REGULAR,
        step: float = 1.2,
        after: float = 6,
        hang: float = 0,
    ) -> str:
        """Write wrapped text at `y` and move down; `hang` sets wrapped lines in."""
        for number, line in enumerate(wrap(text, width - hang, size, font)):
            self.at(x + (hang if number else 0), self.y, line, size=size, font=font)
            self.y += step * size
        self.y += after
        return text

    def line(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.7) -> None:
        self.canvas.setLineWidth(width)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def box(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        *,
        fill: float | None = None,
        stroke: bool = True,
    ) -> None:
        """Draw a rectangle; `fill` is a grey from 0 (black) to 1 (white)."""
        if fill is not None:
            self.canvas.setFillGray(fill)
        self.canvas.rect(
            x0, self.height - y1, x1 - x0, y1 - y0, stroke=int(stroke), fill=int(fill is not None)
        )
        self.canvas.setFillGray(0)


def wrap(text: str, width: float, size: float, font: str = REGULAR) -> list[str]:
    """Break text into lines that fit, as a word processor does."""
    lines, current = [], ""
    for word in text.split():
        longer = f"{current} {word}".strip()
        if current and pdfmetrics.stringWidth(longer, font, size) > width:
            lines.append(current)
            current = word
        else:
            current = longer
    return [*lines, current]


def grid(
    sheet: Sheet,
    rows: list[list[str]],
    widths: list[float],
    *,
    x: float = 72,
    ruled: bool = True,
    bold_header: bool = True,
    pad: float = 4,
    size: float = 9,
) -> None:
    """Draw a table at `y` with wrapped cells; a newline in a cell begins a new paragraph."""
    top = sheet.y
    tops = [top]
    for number, row in enumerate(rows):
        font = BOLD if bold_header and number == 0 else REGULAR
        depth = 0.0
        for column, cell in enumerate(row):
            left = x + sum(widths[:column]) + pad
            y = top + size + pad / 2
            for paragraph in cell.split("\n"):
                for line in wrap(paragraph, widths[column] - 2 * pad, size, font):
                    sheet.at(left, y, line, size=size, font=font)
                    y += 1.2 * size
                y += 0.5 * size
            depth = max(depth, y - top - 0.5 * size)
        top += depth + pad
        tops.append(top)
    if ruled:
        right = x + sum(widths)
        for y in tops:
            sheet.line(x, y, right, y)
        for column in range(len(widths) + 1):
            left = x + sum(widths[:column])
            sheet.line(left, tops[0], left, tops[-1])
    sheet.y = top + 18
