"""Draws a form as a PDF with reportlab. The same form always gives the same bytes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import landscape, letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, SimpleDocTemplate, Spacer
from reportlab.platypus import PageBreak as PdfPageBreak
from reportlab.platypus import Paragraph as PdfParagraph
from reportlab.platypus import Table as PdfTable

from . import content as c
from .wording import MADE_UP

MARGIN = 36
_FRAME = 6  # the padding reportlab leaves inside the margins
_FONTS = {
    "sans": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
    "serif": ("Times-Roman", "Times-Bold", "Times-Italic"),
}


def write_pdf(form: c.Form, path: Path) -> Path:
    """Write the form to `path` and return it."""
    size = landscape(letter) if form.theme.landscape else letter
    document = SimpleDocTemplate(
        str(path),
        pagesize=size,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=48,
        bottomMargin=46,
        title=form.title,
        author="IEP Analyzer (made-up example)",
        invariant=1,
    )
    drawer = _Drawer(form)
    first = partial(drawer.furniture, running="")
    later = partial(drawer.furniture, running=form.running)
    width = document.width - 2 * _FRAME
    story = [*drawer.banner(width), *drawer.flow(form.body, width)]
    document.build(story, onFirstPage=first, onLaterPages=later)
    return path


class _Tick(Flowable):  # type: ignore[misc]
    """A tick box, drawn or typed, with its line of text."""

    INDENT = 15

    def __init__(self, paragraph: PdfParagraph, look: str, *, ticked: bool) -> None:
        super().__init__()
        self.paragraph, self.look, self.ticked = paragraph, look, ticked

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        _, self.high = self.paragraph.wrap(width - self.INDENT, height)
        return width, self.high + 1.5

    def draw(self) -> None:
        self.paragraph.drawOn(self.canv, self.INDENT, 1.5)
        self.canv.setFont("Helvetica", 7.5)
        top = self.high + 1.5
        if self.look == "text":
            self.canv.drawString(0, top - 9, "[x]" if self.ticked else "[ ]")
            return
        self.canv.setLineWidth(0.7)
        self.canv.rect(1, top - 10, 7.5, 7.5)
        if self.ticked and self.look == "letter":
            self.canv.drawCentredString(4.75, top - 8.4, "x")
        elif self.ticked:
            self.canv.line(2, top - 9, 7.5, top - 3.5)
            self.canv.line(2, top - 3.5, 7.5, top - 9)


class _Drawer:
    """Turns blocks into reportlab flowables in the look of one form."""

    def __init__(self, form: c.Form) -> None:
        self.form, self.theme = form, form.theme
        self.plain, self.bold, self.italic = _FONTS[form.theme.font]
        size = form.theme.size
        self.accent = colors.HexColor(form.theme.colour)
        self.shade = colors.HexColor(form.theme.shade)
        body = ParagraphStyle("body", fontName=self.plain, fontSize=size, leading=size * 1.25)
        note = ParagraphStyle("note", body, fontName=self.italic, fontSize=size - 1.5)
        note.leading = note.fontSize * 1.2
        small = ParagraphStyle("small", body, fontSize=size - 1.5, leading=(size - 1.5) * 1.2)
        self.styles = {"body": body, "note": note, "small": small}
        self.head = ParagraphStyle("head", body, fontName=self.bold)

    # --- what stands on every page

    def furniture(self, canvas: Canvas, document: SimpleDocTemplate, running: str) -> None:
        width, height = document.pagesize
        canvas.saveState()
        canvas.setFont(self.plain, 7)
        canvas.setFillGray(0.35)
        canvas.drawString(MARGIN + _FRAME, 26, MADE_UP)
        canvas.drawRightString(width - MARGIN - _FRAME, 26, f"Page {document.page}")
        if running:
            canvas.drawString(MARGIN + _FRAME, height - 34, running)
        canvas.restoreState()

    def banner(self, width: float) -> list[Flowable]:
        small, large = self.form.banner
        title = ParagraphStyle("title", self.head, fontSize=15, leading=18, textColor=self.accent)
        right = ParagraphStyle("mark", title, fontSize=26, leading=28, alignment=TA_RIGHT)
        words = [PdfParagraph(escape(self.form.title), title)]
        if small:
            words.insert(0, PdfParagraph(escape(small), self.styles["small"]))
        if not large:
            return [*words, Spacer(1, 8)]
        table = PdfTable(
            [[words, PdfParagraph(escape(large), right)]],
            colWidths=[width - 150, 150],
            style=[("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("LEFTPADDING", (0, 0), (0, 0), 0)],
        )
        return [table, Spacer(1, 6)]

    # --- blocks

    def flow(self, blocks: tuple[c.Block, ...], width: float) -> list[Flowable]:
        return [flowable for block in blocks for flowable in self._draw(block, width)]

    def _draw(self, block: c.Block, width: float) -> list[Flowable]:
        match block:
            case c.Paragraph():
                keep = int(block.style == "note")
                return [self._paragraph(block, spaceAfter=3, keepWithNext=keep)]
            case c.Heading():
                return self._heading(block, width)
            case c.Items():
                return self._items(block)
            case c.Ticks():
                return self._ticks(block, width)
            case c.Fields():
                return [self._fields(block, width), Spacer(1, 6)]
            case c.Table():
                return [self._table(block, width), Spacer(1, 6)]
            case c.Columns():
                return [self._columns(block, width), Spacer(1, 4)]
            case c.Box():
                return [self._box(block, width), Spacer(1, 6)]
            case c.Group():
                return self.flow(block.body, width)
            case c.PageBreak():
                return [PdfPageBreak()]
            case c.Space():
                return [Spacer(1, 10)]

    def _paragraph(self, paragraph: c.Paragraph, **extra: float) -> PdfParagraph:
        text = escape(f"{paragraph.number} {paragraph.text}".strip())
        if paragraph.label:
            text = f'<font name="{self.bold}">{escape(paragraph.label)}</font> {text}'
        style = self.styles[paragraph.style]
        return PdfParagraph(text, ParagraphStyle("one", style, **extra) if extra else style)

    def _heading(self, heading: c.Heading, width: float) -> list[Flowable]:
        size = self.theme.size + {1: 2.5, 2: 1.5}.get(heading.level, 0.5)
        style = ParagraphStyle(
            "heading", self.head, fontSize=size, leading=size * 1.25, keepWithNext=1, spaceBefore=5
        )
        if heading.level > 1 or self.theme.heading == "plain":
            style.textColor = self.accent
            style.spaceAfter = 3
            return [PdfParagraph(escape(heading.text), style)]
        bar = self.theme.heading == "bar"
        style.textColor = colors.white if bar else colors.black
        look: list[tuple[Any, ...]] = [
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
            ("LEFTPADDING", (0, 0), (-1, -1), 5 if bar else 0),
            ("BACKGROUND", (0, 0), (-1, -1), self.accent)
            if bar
            else ("LINEBELOW", (0, 0), (-1, -1), 1.2, self.accent),
        ]
        table = PdfTable([[PdfParagraph(escape(heading.text), style)]], [width], style=look)
        table.keepWithNext = 1
        space = Spacer(1, 5)
        space.keepWithNext = 1
        return [Spacer(1, 4), table, space]

    def _items(self, items: c.Items) -> list[Flowable]:
        lines: list[Flowable] = []
        if items.lead:
            lines.append(PdfParagraph(escape(items.lead), self.styles["body"]))
        for marker, paragraph in zip(items.markers(), items.paragraphs, strict=True):
            line = self._paragraph(paragraph, leftIndent=15, bulletIndent=2, spaceAfter=2)
            line.style.bulletFontSize = self.theme.size
            if marker:
                text = escape(paragraph.text)
                line = PdfParagraph(text, line.style, bulletText=marker)
            lines.append(line)
        return [*lines, Spacer(1, 2)]

    def _ticks(self, ticks: c.Ticks, width: float) -> list[Flowable]:
        boxes = [
            _Tick(self._paragraph(paragraph), self.theme.tick, ticked=ticked)
            for ticked, paragraph in ticks.options
        ]
        if ticks.columns == 1:
            return [*boxes, Spacer(1, 3)]
        count = ticks.columns
        rows = [boxes[start : start + count] for start in range(0, len(boxes), count)]
        rows[-1] += [""] * (ticks.columns - len(rows[-1]))
        look = [("VALIGN", (0, 0), (-1, -1), "TOP"), *_padding(1.5)]
        return [PdfTable(rows, [width / ticks.columns] * ticks.columns, style=look), Spacer(1, 3)]

    def _fields(self, fields: c.Fields, width: float) -> PdfTable:
        per_row = fields.columns
        pairs = [*fields.pairs, *[("", ())] * (-len(fields.pairs) % per_row)]
        rows = [pairs[start : start + per_row] for start in range(0, len(pairs), per_row)]
        look: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP"), *_padding(3)]
        one = width / per_row
        if fields.look == "boxed":
            label = self.styles["small"]
            cells = [
                [[PdfParagraph(escape(k), label), *self.flow(v, one - 8)] for k, v in row]
                for row in rows
            ]
            look.append(("GRID", (0, 0), (-1, -1), 0.6, colors.black))
            return PdfTable(cells, [one] * per_row, style=look)
        share = 0.24 if per_row == 1 else 0.36
        room = one * (1 - share) - 8
        cells = [
            [part for k, v in row for part in (self._cell_head(k), self.flow(v, room))]
            for row in rows
        ]
        for column in range(0, per_row * 2, 2):
            if fields.look == "grid":
                look.append(("BACKGROUND", (column, 0), (column, -1), self.shade))
            else:
                look.append(("LINEBELOW", (column + 1, 0), (column + 1, -1), 0.5, colors.grey))
        if fields.look == "grid":
            look.append(("GRID", (0, 0), (-1, -1), 0.6, colors.grey))
        return PdfTable(cells, [one * share, one * (1 - share)] * per_row, style=look)

    def _cell_head(self, text: str) -> PdfParagraph:
        return PdfParagraph(escape(text), self.head)

    def _table(self, table: c.Table, width: float) -> PdfTable:
        total = sum(table.widths)
        widths = [width * share / total for share in table.widths]
        cells: list[list[Any]] = [
            [self.flow(cell, w - 8) for cell, w in zip(row.cells, widths, strict=True)]
            for row in table.rows
        ]
        if table.header:
            cells.insert(0, [self._cell_head(text) for text in table.header])
        look: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP"), *_padding(3.5)]
        if table.look == "grid":
            look.append(("GRID", (0, 0), (-1, -1), 0.6, colors.black))
        else:
            look.append(("BOX", (0, 0), (-1, -1), 0.8, colors.black))
            look.append(("LINEAFTER", (0, 0), (-2, -1), 0.6, colors.black))
        if table.header:
            look.append(("BACKGROUND", (0, 0), (-1, 0), self.shade))
            look.append(("LINEBELOW", (0, 0), (-1, 0), 0.8, colors.black))
        return PdfTable(cells, widths, style=look, repeatRows=int(bool(table.header)), splitInRow=1)

    def _columns(self, columns: c.Columns, width: float) -> PdfTable:
        one = width / len(columns.sides)
        cells = [[self.flow(side, one - 14) for side in columns.sides]]
        look = [("VALIGN", (0, 0), (-1, -1), "TOP"), *_padding(7, top=0)]
        return PdfTable(cells, [one] * len(columns.sides), style=look, splitInRow=1)

    def _box(self, box: c.Box, width: float) -> PdfTable:
        cells = [[self._cell_head(box.title)], *[[self._draw(b, width - 12)] for b in box.body]]
        look = [
            ("BOX", (0, 0), (-1, -1), 0.9, self.accent),
            ("BACKGROUND", (0, 0), (-1, 0), self.shade),
            *_padding(6, top=2.5),
        ]
        return PdfTable(cells, [width], style=look, splitInRow=1)


def _padding(side: float, top: float | None = None) -> list[tuple[Any, ...]]:
    top = side if top is None else top
    sizes = {"LEFT": side, "RIGHT": side, "TOP": top, "BOTTOM": top}
    return [(f"{name}PADDING", (0, 0), (-1, -1), size) for name, size in sizes.items()]
