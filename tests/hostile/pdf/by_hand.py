"""A PDF written by hand, object by object, so that any of it can be a lie."""

from __future__ import annotations

import io
from collections.abc import Mapping

from tests.hostile import WORDS

SAY = f"BT /F1 12 Tf 72 700 Td (Supports) Tj 0 -20 Td ({WORDS}) Tj ET".encode()
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def stream(data: bytes, more: str = "") -> bytes:
    """Return a stream object with its true length."""
    head = f"<< {more} /Length {len(data)} >>\nstream\n".encode()
    return head + data + b"\nendstream"


def pdf(objects: Mapping[int, bytes], *, trailer: str = "") -> bytes:
    """Return a PDF of these objects, 1 being its catalogue, with a right table of places."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, body in objects.items():
        places[number] = out.tell()
        out.write(b"%d 0 obj\n" % number + body + b"\nendobj\n")
    start, size = out.tell(), max(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    for number in range(1, size):
        at = places.get(number)
        out.write(b"0000000000 00001 f \n" if at is None else b"%010d 00000 n \n" % at)
    out.write(f"trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\n".encode())
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def one_page(
    content: bytes = stream(SAY),
    *,
    page: str = "",
    box: str = "[0 0 612 792]",
    resources: str = "",
    catalogue: str = "",
    more: Mapping[int, bytes] | None = None,
) -> bytes:
    """Return a PDF of one page; objects 1 to 5 are taken, `more` holds others."""
    return pdf(
        {
            1: f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>".encode(),
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: (
                f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Contents 4 0 R "
                f"/Resources << /Font << /F1 5 0 R >> {resources} >> {page} >>"
            ).encode(),
            4: content,
            5: FONT,
            **(more or {}),
        }
    )
