"""The one place that opens a PDF for what is drawn on its pages."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.reading import limits
from analyzer.reading.pdf.ink import PageInk
from analyzer.reading.pdf.with_pdfium import PdfiumError, PdfiumPages
from analyzer.reading.pdf.with_pdfminer import PdfminerPages


def pages(data: bytes) -> Iterator[PageInk]:
    """Yield the ink of each page; the memory of a page is freed before the next is read.

    pdfium reads the pages, and pdfminer those that pdfium cannot read. Raises BadInput when the
    file is damaged, locked or beyond the limits.
    """
    other = PdfminerPages(data)
    try:
        document = PdfiumPages(data)
    except PdfiumError:
        limits.PAGES.check(len(other))
        for number in range(1, len(other) + 1):
            yield other.ink(number)
        return
    with document:
        limits.PAGES.check(len(document))
        for number in range(1, len(document) + 1):
            yield document.ink(number, other) or other.ink(number)
