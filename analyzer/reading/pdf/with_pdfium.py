"""What pdfium says is drawn on the pages of a PDF: quick, and used wherever it can read a page."""

from __future__ import annotations

from ctypes import byref, c_float

from analyzer.reading.layout.runs import Run
from analyzer.reading.pdf import pdfium_calls as pdfium
from analyzer.reading.pdf.frame import Frame, MediaBox
from analyzer.reading.pdf.ink import PageInk
from analyzer.reading.pdf.pdfium_letters import Letters
from analyzer.reading.pdf.pdfium_shapes import Drawing
from analyzer.reading.pdf.shapes import sort_shapes
from analyzer.reading.pdf.with_pdfminer import PdfminerPages


class PdfiumError(Exception):
    """pdfium cannot open the file."""


class PdfiumPages:
    """A PDF opened by pdfium, as a context. Raises PdfiumError on what it cannot open."""

    def __init__(self, data: bytes) -> None:
        self._data = data  # pdfium reads from it until the end
        self._document = pdfium.open_document(data, len(data), None)
        if not len(self):
            raise PdfiumError

    def __enter__(self) -> PdfiumPages:
        return self

    def __exit__(self, *_: object) -> None:
        pdfium.close_document(self._document)

    def __len__(self) -> int:
        return pdfium.count_pages(self._document) if self._document else 0

    def ink(self, number: int, other: PdfminerPages) -> PageInk | None:
        """Return what is drawn on a page (from 1), or None when pdfium cannot read it.

        `other` is asked for what pdfium does not tell: form fields, and an inherited MediaBox.
        """
        page = pdfium.load_page(self._document, number - 1)
        if not page:
            return None
        try:
            return _ink(number, page, other)
        finally:
            pdfium.close_page(page)


def _ink(number: int, page: int, other: PdfminerPages) -> PageInk | None:
    frame = Frame.of(*(_media_box(page) or other.media_box(number)), 90 * pdfium.rotation(page))
    runs = _runs(page, frame)
    if runs is None:
        return None
    drawing = Drawing(page, frame)
    shapes = sort_shapes(drawing.shapes)
    return PageInk(
        number=number,
        width=frame.width,
        height=frame.height,
        runs=runs,
        rules=shapes.drawn + shapes.shades,
        drawn=shapes.drawn,
        rects=shapes.rects,
        rounded=shapes.rounded,
        strokes=shapes.strokes,
        pictures=drawing.pictures,
        widgets=other.widgets(number) if _has_fields(page) else [],
    )


def _runs(page: int, frame: Frame) -> list[Run] | None:
    text_page = pdfium.load_text(page)
    if not text_page:
        return None
    try:
        return list(Letters(text_page, frame).runs())
    finally:
        pdfium.close_text(text_page)


def _media_box(page: int) -> MediaBox | None:
    left, low, right, high = sides = tuple(c_float() for _ in range(4))
    if not pdfium.media_box(page, *map(byref, sides)):
        return None
    # rounded: pdfium keeps 32-bit numbers, and the file hardly ever has more than three places
    xs = sorted((round(left.value, 3), round(right.value, 3)))
    ys = sorted((round(low.value, 3), round(high.value, 3)))
    return xs[0], ys[0], xs[1], ys[1]


def _has_fields(page: int) -> bool:
    for index in range(pdfium.count_annotations(page)):
        annotation = pdfium.annotation(page, index)
        kind = pdfium.annotation_kind(annotation)
        pdfium.close_annotation(annotation)
        if kind == pdfium.WIDGET:
            return True
    return False
