"""What reading has done in a process of its own."""

from __future__ import annotations

import io

DOTS_PER_INCH = 110  # of a page drawn to be looked at


def load() -> None:
    """Load what most files need, before any file is there."""
    from analyzer.reading import markup, pdf, word  # noqa: F401


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
