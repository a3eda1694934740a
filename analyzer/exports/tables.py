"""All statements as a table: CSV and Excel, safe to open however a plan is worded."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from analyzer.exports.asks import all_asks
from analyzer.exports.made import Made
from analyzer.exports.text import xml_safe
from analyzer.model import Report

COLUMNS = (
    "number", "id", "page", "section", "kind", "goal", "text", "vague words", "category",
    "severity", "confidence", "rule", "why", "question", "suggested wording", "gaps",
)  # fmt: skip
# A cell that begins with one of these can run as a formula; the wide forms are read as the plain.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_WIDTHS = {"text": 60, "why": 40, "question": 40, "suggested wording": 60, "section": 24}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def rows(report: Report) -> Iterator[tuple[str, ...]]:
    """Yield a row for each finding, and one for each statement without any, in reading order.

    `number` is the number of the line in the other files.
    """
    numbers = {ask.statement.id: str(ask.number) for ask in all_asks(report)}
    for statement in report.statements:
        before = (
            numbers.get(statement.id, ""),
            statement.id,
            str(statement.page or ""),
            statement.section,
            statement.kind,
            statement.goal or "",
            statement.text,
        )
        gaps = ", ".join(statement.gaps)
        if not statement.findings:
            yield (*before, *[""] * 8, gaps)
        for found in statement.findings:
            wording = found.suggestions[0].text if found.suggestions else ""
            yield (
                *before, found.quote, found.category, found.severity, found.confidence, found.rule,
                found.why, found.question, wording, gaps,
            )  # fmt: skip


def to_csv(report: Report) -> Made:
    """Return the table as CSV (UTF-8 with a mark, so that Excel reads accents).

    A cell that would run as a formula begins with an apostrophe.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    writer.writerows([inert(cell) for cell in row] for row in rows(report))
    return Made(text.getvalue().encode("utf-8-sig"), "text/csv")


def inert(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    cell = cell.replace("\x00", "")
    return (
        f"'{cell}"
        if cell.lstrip(" \u00a0").startswith(_FORMULA) or cell.startswith(_FORMULA)
        else cell
    )


def to_xlsx(report: Report) -> Made:
    """Return the table as an Excel file; every cell is text, so nothing in it can run."""
    import xlsxwriter

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Plan")
        head = book.add_format({"bold": True, "bottom": 1})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        for column, name in enumerate(COLUMNS):
            sheet.write_string(0, column, name, head)
            sheet.set_column(column, column, _WIDTHS.get(name, 12), wrap)
        for row, cells in enumerate(rows(report), start=1):
            for column, cell in enumerate(cells):
                sheet.write_string(row, column, xml_safe(cell)[:32_000])
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(sum(1 for _ in rows(report)), 1), len(COLUMNS) - 1)
    return Made(file.getvalue(), _XLSX)
