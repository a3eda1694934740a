"""The comparison as a Word file: a table a class, last year's words beside this year's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from analyzer.comparing import Change
from analyzer.comparing.change import Part
from analyzer.exports.comparison import content
from analyzer.exports.comparison.content import Compared, Group
from analyzer.exports.made import Made
from analyzer.exports.text import xml_safe
from analyzer.exports.word.new import new_document, repeat_head

_MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TITLE = "What changed in the plan"


def to_word(compared: Compared) -> Made:
    """Return the comparison as a .docx to print, change or send."""
    document = new_document(_TITLE)
    document.add_heading(_TITLE, level=1)
    for text in (*compared.comparison.warnings, content.summary(compared.comparison)):
        document.add_paragraph(xml_safe(text))
    document.add_paragraph(content.HOW_MARKED)
    if compared.asked:
        document.add_heading(content.ASKED_TITLE, level=2)
        for outcome in compared.asked:
            paragraph = document.add_paragraph(style="List Bullet")
            paragraph.add_run(
                f"{content.RESULTS.get(outcome.result, outcome.result)}. "
            ).bold = True
            paragraph.add_run(xml_safe(outcome.asked.wording))
    found = content.groups(compared.comparison)
    _classes(document, found, content.FIRST)
    _left(document, compared)
    _classes(document, found, content.REST)
    file = BytesIO()
    document.save(file)
    return Made(file.getvalue(), _MIME)


def _classes(
    document: Any, found: Mapping[Group, Sequence[Change]], wanted: Sequence[Group]
) -> None:
    for group in wanted:
        changes = found.get(group, ())
        if not changes:
            continue
        document.add_heading(f"{content.TITLES[group]} ({len(changes)})", level=2)
        document.add_paragraph(content.LEADS[group])
        _table(document, changes)


def _left(document: Any, compared: Compared) -> None:
    left_over = compared.comparison.leftovers
    if not left_over:
        return
    document.add_heading(f"{content.LEFT_TITLE} ({len(left_over)})", level=2)
    document.add_paragraph(content.LEFT_LEAD)
    for left in left_over:
        text = xml_safe(f"“{left.quote}” ({left.kind}): {left.statement.text}")
        document.add_paragraph(text, style="List Bullet")


def _table(document: Any, changes: Sequence[Change]) -> None:
    table = document.add_table(1, 2, style="Table Grid")
    head = table.rows[0]
    for cell, title in zip(head.cells, (content.THEN, content.NOW), strict=True):
        cell.paragraphs[0].add_run(title).bold = True
    repeat_head(head)
    for change in changes:
        cells = table.add_row().cells
        for cell, parts in zip(cells, content.sides(change), strict=True):
            _words(cell.paragraphs[0], parts)
        for remark in content.remarks(change):
            cells[1].add_paragraph().add_run(remark).italic = True


def _words(paragraph: Any, parts: tuple[Part, ...]) -> None:
    for number, (kind, words) in enumerate(parts):
        if number:
            paragraph.add_run(" ")
        run = paragraph.add_run(xml_safe(words))
        run.font.strike = kind == "removed" or None
        run.font.underline = kind == "added" or None
