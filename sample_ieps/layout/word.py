"""Writes a form as a Word file with python-docx. The same form always gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Pt, RGBColor
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from . import content as c
from .wording import MADE_UP

Container = WordDocument | _Cell

_DATE = datetime(2025, 9, 2, 8, 0)
_FONTS = {"sans": "Arial", "serif": "Times New Roman"}
_MARGIN = Pt(42)


def write_word(form: c.Form, path: Path) -> Path:
    """Write the form to `path` and return it."""
    writer = _Writer(form)
    writer.banner()
    writer.add(form.body, writer.document)
    buffer = io.BytesIO()
    writer.document.save(buffer)
    path.write_bytes(_fixed_dates(buffer))
    return path


def _fixed_dates(package: io.BytesIO) -> bytes:
    """Give every part of the package the same date, so that remaking it changes nothing."""
    out = io.BytesIO()
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = zipfile.ZipInfo(name, _DATE.timetuple()[:6])
            part.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return out.getvalue()


class _Writer:
    """Writes blocks into a document or a table cell, in the look of one form."""

    def __init__(self, form: c.Form) -> None:
        self.form, self.theme = form, form.theme
        self.room = Pt(792 if form.theme.landscape else 612) - 2 * _MARGIN  # width of a table
        self.document = Document()
        properties = self.document.core_properties
        properties.title, properties.author = form.title, "IEP Analyzer (made-up example)"
        properties.created = properties.modified = _DATE
        self._page()
        self._styles()

    def _page(self) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = Pt(612), Pt(792)
        if self.theme.landscape:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = Pt(792), Pt(612)
        section.left_margin = section.right_margin = _MARGIN
        section.top_margin = section.bottom_margin = Pt(48)
        section.header.paragraphs[0].text = self.form.running
        footer = section.footer.paragraphs[0]
        footer.add_run(f"{MADE_UP}\tPage ")
        footer._p.append(_page_number())
        for paragraph in (footer, section.header.paragraphs[0]):
            for run in paragraph.runs:
                run.font.size = Pt(7.5)

    def _styles(self) -> None:
        styles = self.document.styles
        normal = styles["Normal"]
        normal.font.name, normal.font.size = _FONTS[self.theme.font], Pt(self.theme.size)
        normal.paragraph_format.space_after = Pt(3)
        for level in (1, 2, 3):
            heading = styles[f"Heading {level}"]
            heading.font.name = _FONTS[self.theme.font]
            heading.element.rPr.rFonts.attrib.clear()
            heading.element.rPr.rFonts.set(qn("w:ascii"), _FONTS[self.theme.font])
            heading.font.size = Pt(self.theme.size + {1: 2.5, 2: 1.5}.get(level, 0.5))
            heading.font.color.rgb = self._colour(self.theme.colour)
            heading.paragraph_format.space_before = Pt(7)
            heading.paragraph_format.space_after = Pt(3)

    @staticmethod
    def _colour(code: str) -> RGBColor:
        return RGBColor.from_string(code.lstrip("#").upper())

    def banner(self) -> None:
        small, large = self.form.banner
        if small:
            self.document.add_paragraph(small)
        title = self.document.add_paragraph()
        run = title.add_run(self.form.title)
        run.bold, run.font.size = True, Pt(16)
        run.font.color.rgb = self._colour(self.theme.colour)
        if large:
            title.paragraph_format.tab_stops.add_tab_stop(self.room, WD_TAB_ALIGNMENT.RIGHT)
            mark = title.add_run(f"\t{large}")
            mark.bold, mark.font.size = True, Pt(24)
            mark.font.color.rgb = self._colour(self.theme.colour)

    # --- blocks

    def add(self, blocks: tuple[c.Block, ...], into: Container) -> None:
        for block in blocks:
            self._add(block, into)

    def _add(self, block: c.Block, into: Container) -> None:
        match block:
            case c.Paragraph():
                self._words(_fresh(into), block)
            case c.Heading():
                self._heading(block, into)
            case c.Items():
                self._items(block, into)
            case c.Ticks():
                self._ticks(block, into)
            case c.Fields():
                self._fields(block, into)
            case c.Table():
                self._table(block, into)
            case c.Columns():
                self._columns(block)
            case c.Box():
                self._box(block, into)
            case c.Group():
                self.add(block.body, into)
            case c.PageBreak():
                self.document.add_page_break()
            case c.Space():
                _fresh(into)

    def _words(self, paragraph: WordParagraph, words: c.Paragraph) -> None:
        if words.label:
            paragraph.add_run(f"{words.label} ").bold = True
        run = paragraph.add_run(f"{words.number} {words.text}".strip())
        if words.style != "body":
            run.font.size = Pt(self.theme.size - 1.5)
            run.italic = words.style == "note"

    def _heading(self, heading: c.Heading, into: Container) -> None:
        paragraph = _fresh(into)
        real = self.theme.word_headings == "real"
        bar = heading.level == 1 and self.theme.heading == "bar"
        run = paragraph.add_run(heading.text)
        if real:
            paragraph.style = self.document.styles[f"Heading {heading.level}"]
        else:
            run.bold = True
            run.font.size = Pt(self.theme.size + {1: 2, 2: 1}.get(heading.level, 0))
            paragraph.paragraph_format.keep_with_next = True
        if bar:
            paragraph._p.get_or_add_pPr().append(_shading(self.theme.colour))
            run.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)

    def _items(self, items: c.Items, into: Container) -> None:
        if items.lead:
            _fresh(into).add_run(items.lead)
        for marker, words in zip(items.markers(), items.paragraphs, strict=True):
            paragraph = _fresh(into)
            if marker == "•":
                paragraph.style = self.document.styles["List Bullet"]
            else:
                paragraph.paragraph_format.left_indent = Pt(16)
                paragraph.paragraph_format.first_line_indent = Pt(-14)
                if marker:
                    paragraph.add_run(f"{marker}\t")
                    paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(16))
            self._words(paragraph, words)

    def _ticks(self, ticks: c.Ticks, into: Container) -> None:
        if ticks.columns > 1:
            rows = -(-len(ticks.options) // ticks.columns)
            table = self._new_table(into, rows, [1.0] * ticks.columns, grid=False)
            for index, (ticked, words) in enumerate(ticks.options):
                cell = table.cell(index // ticks.columns, index % ticks.columns)
                self._tick(cell.paragraphs[0], words, ticked=ticked)
            return
        for ticked, words in ticks.options:
            self._tick(_fresh(into), words, ticked=ticked)

    def _tick(self, paragraph: WordParagraph, words: c.Paragraph, *, ticked: bool) -> None:
        if self.theme.tick == "text":
            paragraph.add_run("[x] " if ticked else "[ ] ")
        elif self.theme.word_tick == "control":
            paragraph._p.append(_check_box(ticked=ticked))
            paragraph.add_run(" ")
        else:
            paragraph.add_run("\N{BALLOT BOX WITH X} " if ticked else "\N{BALLOT BOX} ")
        self._words(paragraph, words)

    def _fields(self, fields: c.Fields, into: Container) -> None:
        per_row = fields.columns
        rows = -(-len(fields.pairs) // per_row)
        boxed = fields.look == "boxed"
        share = 0.24 if per_row == 1 else 0.36
        widths = [1.0] * per_row if boxed else [share, 1 - share] * per_row
        table = self._new_table(into, rows, widths, grid=fields.look != "line")
        for index, (label, value) in enumerate(fields.pairs):
            row, pair = divmod(index, per_row)
            head = table.cell(row, pair if boxed else pair * 2)
            run = head.paragraphs[0].add_run(label)
            if boxed:
                run.font.size = Pt(self.theme.size - 2)
                self.add(value, head)
                continue
            run.bold = True
            if fields.look == "grid":
                _shade(head, self.theme.shade)
            self.add(value, table.cell(row, pair * 2 + 1))

    def _table(self, table: c.Table, into: Container) -> None:
        heads = int(bool(table.header))
        grid = self._new_table(into, heads + len(table.rows), list(table.widths))
        if heads:
            for cell, text in zip(grid.rows[0].cells, table.header, strict=True):
                cell.paragraphs[0].add_run(text).bold = True
                _shade(cell, self.theme.shade)
            grid.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for row, target in zip(table.rows, grid.rows[heads:], strict=True):
            for blocks, cell in zip(row.cells, target.cells, strict=True):
                self.add(blocks, cell)

    def _new_table(
        self, into: Container, rows: int, widths: list[float], *, grid: bool = True
    ) -> WordTable:
        table = into.add_table(rows, len(widths))
        table.style = self.document.styles["Table Grid" if grid else "Normal Table"]
        table.autofit = False
        for column, share in zip(table.columns, widths, strict=True):
            width = int(self.room * share / sum(widths))
            column.width = width
            for cell in column.cells:
                cell.width = width
        if into is self.document:
            gap = into.add_paragraph()
            gap.paragraph_format.space_after = Pt(0)
        return table

    def _columns(self, columns: c.Columns) -> None:
        section = self.document.add_section(WD_SECTION.CONTINUOUS)
        _set_columns(section, len(columns.sides))
        full, self.room = self.room, self.room // len(columns.sides) - Pt(18)
        for number, side in enumerate(columns.sides):
            if number:
                column_break = self.document.paragraphs[-1].add_run()
                column_break._r.append(parse_xml(f'<w:br {nsdecls("w")} w:type="column"/>'))
            self.add(side, self.document)
        self.room = full
        _set_columns(self.document.add_section(WD_SECTION.CONTINUOUS), 1)

    def _box(self, box: c.Box, into: Container) -> None:
        table = self._new_table(into, 2, [1.0])
        head, body = table.cell(0, 0), table.cell(1, 0)
        head.paragraphs[0].add_run(box.title).bold = True
        _shade(head, self.theme.shade)
        self.add(box.body, body)


def _fresh(into: Container) -> WordParagraph:
    """Return an empty paragraph: the one a new cell starts with, or a new one."""
    if isinstance(into, _Cell):
        last = into._tc[-1]
        first = into.paragraphs[0]
        if last is first._p and not first.runs:
            return first
    return into.add_paragraph()


def _shading(colour: str) -> BaseOxmlElement:
    fill = colour.lstrip("#")
    return parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>')


def _shade(cell: _Cell, colour: str) -> None:
    cell._tc.get_or_add_tcPr().append(_shading(colour))


def _set_columns(section: Section, number: int) -> None:
    columns = section._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), str(number))


def _page_number() -> BaseOxmlElement:
    return parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    )


def _check_box(*, ticked: bool) -> BaseOxmlElement:
    """Return a Word check-box control, as in the forms of ministries and states."""
    sign = "\N{BALLOT BOX WITH X}" if ticked else "\N{BALLOT BOX}"
    word14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    return parse_xml(
        f'<w:sdt {nsdecls("w")} xmlns:w14="{word14}"><w:sdtPr><w14:checkbox>'
        f'<w14:checked w14:val="{int(ticked)}"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent><w:r><w:t>{sign}</w:t></w:r></w:sdtContent></w:sdt>"
    )
