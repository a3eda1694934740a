"""The meeting sheet as a tagged PDF, set by Typst."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from analyzer.exports.asks import Ask
from analyzer.exports.made import Made
from analyzer.exports.sheet.content import as_data, sheet
from analyzer.model import Report

PAGES = 2
MOST = 8  # items that two pages can hold at 12 points
LEAST = 3
_MIME = "application/pdf"
_LETTERS_MISSING = (
    "Some letters in this plan cannot be printed in this PDF and stand as boxes. The Word sheet "
    "has them all."
)
_TEMPLATE = Path(__file__).with_name("sheet.typ")


def sheet_pdf(report: Report, asks: Sequence[Ask]) -> Made:
    """Return the sheet as a PDF that screen readers can follow (PDF/UA-1).

    It holds as many items in full as two pages have room for; the others are single lines.
    """
    data, _, complete = fitted(report, asks)
    return Made(data, _MIME, () if complete else (_LETTERS_MISSING,))


def fitted(report: Report, asks: Sequence[Ask]) -> tuple[bytes, int, bool]:
    """Return the PDF, how many items it holds in full, and whether every letter can be seen."""
    most = min(MOST, len(asks))
    while True:
        data, complete = _set(as_data(sheet(report, asks, most)))
        if most <= LEAST or _page_count(data) <= PAGES:
            return data, most, complete
        most -= 1


def _set(data: dict[str, Any]) -> tuple[bytes, bool]:
    """Set the sheet; without the marks for screen readers where a letter has no shape here."""
    import typst  # 80 MB: loaded when a sheet is made, not before

    template, given = _TEMPLATE.read_bytes(), {"data": json.dumps(data)}
    try:
        return typst.compile(template, format="pdf", sys_inputs=given, pdf_standards="ua-1"), True
    except typst.TypstError:
        return typst.compile(template, format="pdf", sys_inputs=given), False


def _page_count(data: bytes) -> int:
    from io import BytesIO

    from pypdf import PdfReader

    return len(PdfReader(BytesIO(data)).pages)
