"""The meeting sheet as a Word file, with real headings and a table whose head repeats."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt

from analyzer.exports.asks import Ask
from analyzer.exports.made import Made
from analyzer.exports.sheet import content
from analyzer.exports.sheet.pdf import fitted
from analyzer.exports.word.new import new_document, repeat_head
from analyzer.model import Report

_MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MOST = 5  # Arial runs wider than the letters of the PDF
_BOX = "☐"
_WIDTHS = (Cm(1.2), Cm(11.4), Cm(5.4))


def sheet_word(report: Report, asks: Sequence[Ask]) -> Made:
    """Return the sheet as a .docx that can be edited before it is printed."""
    _, most, _ = fitted(report, asks)
    sheet = content.sheet(report, asks, min(most, _MOST))
    document = new_document(content.TITLE)
    document.add_heading(content.TITLE, level=1)
    document.add_paragraph(content.INTRO)
    _line(document.add_paragraph("Date: ____________   Present:"), Cm(18))
    if sheet.clear:
        document.add_heading(content.CLEAR, level=2)
        for text in sheet.clear:
            document.add_paragraph(text, style="List Bullet")
    if sheet.items:
        document.add_heading("Our questions", level=2)
        _table(document, sheet.items)
        if sheet.has_blanks:
            document.add_paragraph(content.BLANKS)
    if sheet.rest:
        document.add_heading(content.REST, level=2)
        for text in sheet.rest:
            document.add_paragraph(text)
    document.add_heading(content.AGREED, level=2)
    for _ in range(4):
        _line(document.add_paragraph(), Cm(18))
    file = BytesIO()
    document.save(file)
    return Made(file.getvalue(), _MIME)


def _table(document: Any, items: Sequence[content.Item]) -> None:
    table = document.add_table(1, 3, style="Table Grid")
    table.autofit = False
    for cell, name in zip(table.rows[0].cells, content.HEADINGS, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    repeat_head(table.rows[0])
    for item in items:
        row = table.add_row()
        _property(row, "w:cantSplit")
        number, ask, answer = row.cells
        number.paragraphs[0].add_run(str(item.number)).bold = True
        _ask(ask, item)
        _answer(answer)
    for row in table.rows:
        for cell, width in zip(row.cells, _WIDTHS, strict=True):
            cell.width = width
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width


def _ask(cell: Any, item: content.Item) -> None:
    cell.paragraphs[0].add_run(item.where)
    cell.add_paragraph(f"The plan says: “{item.quote}”")
    cell.add_paragraph().add_run(item.question).bold = True
    if item.wording:
        cell.add_paragraph("It could read: ").add_run(item.wording).italic = True


def _answer(cell: Any) -> None:
    agreed, change, no = content.ANSWERS
    cell.paragraphs[0].add_run(f"{_BOX} {agreed}  {_BOX} {change}")
    cell.add_paragraph(f"{_BOX} {no}")
    for label in ("", "Who: ", "By when: "):
        _line(cell.add_paragraph(label), Cm(4.6))


def _line(paragraph: Any, until: Cm) -> None:
    """Draw a line to write on, from the text to a place."""
    paragraph.paragraph_format.tab_stops.add_tab_stop(
        until, WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.LINES
    )
    paragraph.paragraph_format.space_before = Pt(4)
    paragraph.add_run("\t")


def _property(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))
