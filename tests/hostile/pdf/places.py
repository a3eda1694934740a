"""PDF files that are cut, locked, or lie about where their objects are."""

from __future__ import annotations

import io
from functools import cache

from pypdf import PdfReader, PdfWriter

from tests.hostile import hostile
from tests.hostile.pdf.by_hand import FONT, SAY, one_page, pdf, stream
from tests.reading.bed.pdf_tables import ruled_table


@hostile("places-loop.pdf", "either")
def places_loop() -> bytes:
    """A table of places that says the table before it is itself."""
    good = one_page()
    at = good.rindex(b"xref\n0 ")
    return good.replace(b"/Root 1 0 R ", f"/Root 1 0 R /Prev {at} ".encode())


@hostile("object-refers-to-itself.pdf", "either")
def object_refers_to_itself() -> bytes:
    """Objects that are only a word for each other: the page, its text and its font."""
    return one_page(b"6 0 R", more={5: b"7 0 R", 6: b"4 0 R", 7: b"5 0 R"})


@hostile("object-streams-loop.pdf", "either")
def object_streams_loop() -> bytes:
    """Streams of objects that each stand in the other."""
    packed = stream(
        b"1 0 2 30 << /Type /Catalog /Pages 2 0 R >><< /Kids [] >>",
        "/Type /ObjStm /N 2 /First 9 /Extends 6 0 R",
    )
    other = packed.replace(b"/Extends 6", b"/Extends 5")
    head = b"%PDF-1.7\n"
    first = b"5 0 obj\n" + packed + b"\nendobj\n"
    second = b"6 0 obj\n" + other + b"\nendobj\n"
    rows = b"".join(
        bytes(row)
        for row in (
            (0, 0, 0, 0, 0), (2, 0, 0, 5, 0), (2, 0, 0, 6, 1), (2, 0, 0, 5, 7),
            (2, 0, 0, 5, 8), (2, 0, 0, 6, 0), (2, 0, 0, 5, 0), (1, 0, 0, 9, 0),
        )
    )  # fmt: skip
    at = len(head) + len(first) + len(second)
    table = (
        b"8 0 obj\n" + stream(rows, "/Type /XRef /Size 8 /W [1 3 1] /Root 1 0 R") + b"\nendobj\n"
    )
    return head + first + second + table + b"startxref\n%d\n%%%%EOF\n" % at


@hostile("many-objects.pdf", "either", quick=False)
def many_objects() -> bytes:
    """A million objects that nobody asks for."""
    return pdf({**_parts(), **dict.fromkeys(range(10, 1_000_010), b"null")})


def _parts() -> dict[int, bytes]:
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        4: stream(SAY),
        5: FONT,
    }


@hostile("no-places.pdf", "either")
def no_places() -> bytes:
    """A good file whose table of places was cut off."""
    return one_page().partition(b"xref\n")[0]


@cache
def _plan() -> bytes:
    return ruled_table().data


def _cut(quarter: int) -> bytes:
    return _plan()[: len(_plan()) * quarter // 4]


@hostile("first-quarter.pdf")
def first_quarter() -> bytes:
    """The first quarter of a plan."""
    return _cut(1)


@hostile("first-half.pdf", "either")
def first_half() -> bytes:
    """The first half of a plan."""
    return _cut(2)


@hostile("three-quarters.pdf", "either")
def three_quarters() -> bytes:
    """Three quarters of a plan."""
    return _cut(3)


@hostile("head-only.pdf")
def head_only() -> bytes:
    """The first line of a PDF and nothing more."""
    return b"%PDF-1.7\n"


def _encrypted(user: str, owner: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(one_page())))
    writer.encrypt(user, owner, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@hostile("locked.pdf")
def locked() -> bytes:
    """A file that opens with a password only."""
    return _encrypted("secret", "more secret")


@hostile("print-locked.pdf", "reads")
def print_locked() -> bytes:
    """A file that opens for everybody, with a password against changes."""
    return _encrypted("", "secret")
