"""What reading has done in a process of its own."""

from __future__ import annotations

import io

DOTS_PER_INCH = 110  # of a page drawn to be looked at

_SMALL_PDF = b"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R
/Resources <</Font <</F 5 0 R>>>>>> endobj
4 0 obj <</Length 78>> stream
BT /F 12 Tf 72 700 Td (Reads a page) Tj 0 -14 Td (by June.) Tj ET 72 600 99 40 re S
endstream endobj
5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
trailer <</Root 1 0 R>>
"""


def load() -> None:
    """Load what most files need, before any file is there: the first page is read sooner."""
    from analyzer.reading import markup, word  # noqa: F401

    read(_SMALL_PDF)


def read(data: bytes) -> bytes:
    """Read a file; see `packing` for the answer."""
    from analyzer.reading import read_here
    from analyzer.reading.apart.packing import packed

    return packed(read_here(data))


def draw(data: bytes, page: int) -> bytes:
    """Return a page (from 1) of a PDF as PNG."""
    from pypdfium2 import PdfDocument

    from analyzer.reading.drawing import draw_page

    out = io.BytesIO()
    draw_page(PdfDocument(data)[page - 1], DOTS_PER_INCH).save(out, format="PNG", optimize=False)
    return out.getvalue()
