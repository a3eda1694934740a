"""Highlights on the school's own PDF: its pages, forms and properties stay as they are."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, NameObject

from analyzer.errors import BadInput
from analyzer.exports.asks import Ask
from analyzer.exports.made import Made
from analyzer.exports.pdf.marks import highlight, margin_number
from analyzer.exports.pdf.places import is_field, rectangles, widget_around
from analyzer.exports.pdf.space import PageSpace
from analyzer.model import Box, Document

MIME = "application/pdf"
_VERSION = "%PDF-1.7"
_MARGIN = 12.0  # points from the left edge of the page to the numbers: most printers reach it


def highlighted(source: bytes, document: Document, asks: Sequence[Ask]) -> Made:
    """Return the PDF with a highlight and a note on the words of each finding.

    `document` is what was read from `source`. The notes begin with the number of their item, which
    also stands in the margin. Raises BadInput when `source` is not a PDF that can be written to.
    """
    if document.format != "pdf":
        raise BadInput(
            "Only a PDF can be highlighted. For this file, take the Word copy with notes."
        )
    try:
        writer, protected = _writer(source)
        unplaced = _annotate(writer, document, asks)
        out = io.BytesIO()
        writer.write(out)
    except (PyPdfError, KeyError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise BadInput(
            "This PDF cannot be written to. Take the Word copy with notes, or the meeting sheet."
        ) from error
    return Made(out.getvalue(), MIME, _warnings(writer, unplaced, protected=protected))


def _writer(source: bytes) -> tuple[PdfWriter, bool]:
    """Return a writer that holds the whole file, and whether the file was protected.

    Not one that appends to the file: what pypdf 7 appends, other programs have to repair.
    """
    reader = PdfReader(io.BytesIO(source))
    if reader.is_encrypted:
        reader.decrypt("")
    writer = PdfWriter(clone_from=reader)
    writer.pdf_header = max(reader.pdf_header, _VERSION)
    return writer, reader.is_encrypted


def _annotate(writer: PdfWriter, document: Document, asks: Sequence[Ask]) -> list[Ask]:
    unplaced = []
    numbers: dict[int, list[tuple[float, int]]] = defaultdict(list)
    spaces = {index + 1: PageSpace.of(page) for index, page in enumerate(writer.pages)}
    for ask in asks:
        places = _places(writer, document, ask, spaces)
        if not places:
            unplaced.append(ask)
        for boxes, note in places:
            for page in dict.fromkeys(box.page for box in boxes):
                here = [box for box in boxes if box.page == page]
                _add(writer, page, highlight(spaces[page], here, note))
        for box in [boxes[0] for boxes, _ in places[:1]]:
            numbers[box.page].append(((box.top + box.bottom) / 2, ask.number))
    for page, lines in numbers.items():
        left = _left_edge(writer.pages[page - 1], spaces[page])
        for middle, text in _by_line(lines):
            _add(writer, page, margin_number(spaces[page], left + _MARGIN, middle, text))
    return unplaced


def _places(
    writer: PdfWriter, document: Document, ask: Ask, spaces: dict[int, PageSpace]
) -> list[tuple[list[Box], str]]:
    """Return the rectangles and the note of each finding; the wording stands in the first note."""
    found = []
    wording = ask.wording
    typed = is_field(document, ask.statement)
    spans = [(f.start, f.end, f.question) for f in ask.findings]
    whole = (0, len(ask.statement.text), "Could this line be made clearer?")
    for start, end, question in spans or [whole]:
        boxes = [b for b in rectangles(document, ask.statement, start, end) if b.page in spaces]
        if typed:
            boxes = [widget_around(writer.pages[b.page - 1], spaces[b.page], b) for b in boxes]
            boxes = list(dict.fromkeys(boxes))
        if boxes:
            note = f"{ask.number}. {question}"
            found.append((boxes, f"{note}\nSuggested wording: {wording}" if wording else note))
            wording = ""
    return found


def _add(writer: PdfWriter, page_number: int, mark: Any) -> None:
    page = writer.pages[page_number - 1]
    mark["/AP"][NameObject("/N")] = writer._add_object(mark["/AP"]["/N"])
    mark[NameObject("/P")] = page.indirect_reference
    marks = page.get("/Annots")
    marks = marks.get_object() if marks is not None else None
    if not isinstance(marks, ArrayObject):
        marks = ArrayObject()
        page[NameObject("/Annots")] = marks
    marks.append(writer._add_object(mark))


def _left_edge(page: Any, space: PageSpace) -> float:
    """Return where what is shown of a page begins."""
    box = page.cropbox
    corners = [
        space.to_shown(float(x), float(y)) for x in (box[0], box[2]) for y in (box[1], box[3])
    ]
    return min(corner[0] for corner in corners)


def _by_line(numbers: Sequence[tuple[float, int]]) -> list[tuple[float, str]]:
    """Join the numbers of one line: "3, 4"."""
    lines: list[tuple[float, str]] = []
    for middle, number in sorted(numbers):
        if lines and middle - lines[-1][0] < 10:
            lines[-1] = (lines[-1][0], f"{lines[-1][1]}, {number}")
        else:
            lines.append((middle, str(number)))
    return lines


def _warnings(writer: PdfWriter, unplaced: Sequence[Ask], *, protected: bool) -> tuple[str, ...]:
    warnings = []
    if _is_signed(writer):
        warnings.append(
            "The school signed this file. The copy with your notes is not signed any more: keep "
            "the original as well."
        )
    if protected:
        warnings.append("The school's file is protected against changes. The copy is not.")
    if unplaced:
        numbers = ", ".join(str(ask.number) for ask in unplaced)
        warnings.append(
            f"We could not find the place of item {numbers} on the page. See the meeting sheet."
        )
    return tuple(warnings)


def _is_signed(writer: PdfWriter) -> bool:
    root = writer._root_object
    form = root.get("/AcroForm")
    form = form.get_object() if form is not None else {}
    return bool(int(form.get("/SigFlags", 0)) & 1) or "/Perms" in root
