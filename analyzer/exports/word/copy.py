"""A clean Word copy of a plan's text, for plans that came as PDF, picture or text."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import groupby
from typing import Any

import docx
import docx.exceptions
from docx.oxml import OxmlElement
from docx.shared import Pt

from analyzer.exports.asks import Ask
from analyzer.exports.made import Made
from analyzer.exports.text import xml_safe
from analyzer.exports.word.changes import find_changes, put_changes
from analyzer.exports.word.new import repeat_head
from analyzer.exports.word.notes import find_notes, put_notes
from analyzer.exports.word.places import Cutter
from analyzer.model import Block, Document, Report
from analyzer.reading.word import RunSpan

MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_BOX = {True: "☒ ", False: "☐ ", None: ""}


def clean_copy(report: Report, asks: Sequence[Ask], *, changes: bool = False) -> Made:
    """Return the plan's text as a new .docx with notes on it, or with tracked changes.

    It keeps headings, lists, tables and tick boxes, not the look of the page, its header and
    footer. Nothing but the text goes in: no pictures and no properties of the file.
    """
    document = _new(report.document)
    runs: dict[int, list[RunSpan]] = {}
    body = [block for block in report.document.blocks if block.kind != "furniture"]
    for in_table, blocks in groupby(body, key=_table_of):
        if in_table is None:
            for block in blocks:
                _add_block(document, block, runs)
        else:
            _add_table(document, list(blocks), runs)
    found, rest = find_changes(document, asks, runs) if changes else ([], list(asks))
    notes, _ = find_notes(document, rest, runs)
    wanted = [*(change.stretches for change in found), *(note.stretches for note in notes)]
    cutter = Cutter(stretch for stretches in wanted for stretch in stretches)
    put_changes(document, found, cutter)
    put_notes(document, notes, cutter)
    file = io.BytesIO()
    document.save(file)
    return Made(file.getvalue(), MIME)


def _new(source: Document) -> Any:
    document = docx.Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    document.core_properties.author = ""
    document.core_properties.title = "The plan's text"
    origin = "PDF" if source.format == "pdf" else "file"
    note = document.add_paragraph()
    note.add_run(
        f"Text from your {origin}. The layout differs; the words are the plan's own."
    ).italic = True
    return document


def _table_of(block: Block) -> int | None:
    return block.cell.table if block.cell else None


def _add_block(document: Any, block: Block, runs: dict[int, list[RunSpan]]) -> None:
    paragraph = document.add_paragraph()
    if block.kind == "heading":
        _style(paragraph, f"Heading{min(max(block.level, 1), 9)}")
    elif block.kind == "item" and block.ticked is None:
        numbered = block.marker[:1].isalnum()
        if numbered:
            paragraph.add_run(f"{xml_safe(block.marker)} ")
        else:
            _style(paragraph, "ListBullet")
    _add_text(paragraph, block, runs)


def _style(paragraph: Any, style_id: str) -> None:
    """Set a style by its id: by name it takes a millisecond, and a plan has thousands."""
    paragraph._p.style = style_id


def _add_text(paragraph: Any, block: Block, runs: dict[int, list[RunSpan]]) -> None:
    before = _BOX[block.ticked]
    if block.label and block.label.strip(" :") not in block.text:
        before += f"{block.label.rstrip(' :')}: "
    if before:
        paragraph.add_run(xml_safe(before))
    # The text of a run must have the block's length, so what XML cannot hold becomes a space.
    text = "".join(c if xml_safe(c) else " " for c in block.text)
    run = paragraph.add_run()
    node = OxmlElement("w:t")
    node.text = text
    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run._r.append(node)
    run.bold = (block.bold and block.kind != "heading") or None
    runs[block.id] = [RunSpan(run._r, 0, len(text), 0)]


def _add_table(document: Any, blocks: Sequence[Block], runs: dict[int, list[RunSpan]]) -> None:
    cells = [block.cell for block in blocks if block.cell]
    rows = max(cell.row + cell.row_span for cell in cells)
    first = min(cell.row for cell in cells)
    columns = max(cell.column + cell.column_span for cell in cells)
    table = document.add_table(rows - first, columns, style="Table Grid")
    used: set[Any] = set()
    for block in blocks:
        cell = block.cell
        assert cell is not None
        corner = table.cell(cell.row - first, cell.column)
        if (cell.row, cell.column) not in used:
            used.add((cell.row, cell.column))
            corner = _merged(
                table, corner, cell.row - first + cell.row_span, cell.column + cell.column_span
            )
            paragraph = corner.paragraphs[0]
        else:
            paragraph = corner.add_paragraph()
        if block.kind == "item" and block.ticked is None:
            paragraph.add_run(f"{xml_safe(block.marker)} ")
        _add_text(paragraph, block, runs)
        if cell.header:
            repeat_head(table.rows[cell.row - first])


def _merged(table: Any, corner: Any, below: int, after: int) -> Any:
    """Merge a cell with those it covers, unless they overlap another merged cell."""
    other = table.cell(below - 1, after - 1)
    if other._tc is corner._tc:
        return corner
    try:
        return corner.merge(other)
    except docx.exceptions.InvalidSpanError:
        return corner
