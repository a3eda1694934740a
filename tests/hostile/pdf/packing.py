"""PDF parts that unpack to far more, or to nothing."""

from __future__ import annotations

import zlib

from tests.hostile import hostile
from tests.hostile.bombs import zlibbed
from tests.hostile.pdf.by_hand import FONT, SAY, one_page, stream

GIGABYTE = 1_000_000_000


@hostile("unpacks.pdf")
def unpacks() -> bytes:
    """A page of ten megabytes that unpacks to ten thousand."""
    return one_page(stream(zlibbed(10 * GIGABYTE), "/Filter /FlateDecode"))


@hostile("unpacks-twice.pdf")
def unpacks_twice() -> bytes:
    """A page of fifty kilobytes that unpacks to ten megabytes, and those to ten thousand."""
    twice = zlib.compress(zlibbed(10 * GIGABYTE), 9)
    return one_page(stream(twice, "/Filter [/FlateDecode /FlateDecode]"))


@hostile("font-unpacks.pdf", "either")
def font_unpacks() -> bytes:
    """The text is small; the letters' table unpacks to ten thousand megabytes."""
    font = FONT.replace(b">>", b"/ToUnicode 6 0 R >>")
    return one_page(more={5: font, 6: stream(zlibbed(10 * GIGABYTE), "/Filter /FlateDecode")})


@hostile("picture-unpacks.pdf", "either")
def picture_unpacks() -> bytes:
    """A picture of 60,000 by 60,000 dots behind the text."""
    picture = stream(
        zlibbed(450_000_000),
        "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 1 "
        "/ColorSpace /DeviceGray /Filter /FlateDecode",
    )
    return one_page(
        stream(SAY + b"\nq 612 0 0 792 0 0 cm /I Do Q"),
        resources="/XObject << /I 6 0 R >>",
        more={6: picture},
    )


@hostile("scan-unpacks.pdf")
def scan_unpacks() -> bytes:
    """A scan without words: one picture of 60,000 by 60,000 dots."""
    return picture_unpacks().replace(SAY, b" " * len(SAY))


@hostile("many-filters.pdf", "either")
def many_filters() -> bytes:
    """A page packed in two thousand ways, one over the other."""
    data = SAY
    for _ in range(6):
        data = data.hex().encode() + b">"
    names = "/ASCIIHexDecode " * 6 + "/LZWDecode /RunLengthDecode /ASCII85Decode " * 600
    return one_page(stream(data, f"/Filter [{names}]"))


@hostile("lzw.pdf", "either")
def lzw() -> bytes:
    """A page packed with LZW whose code table was never begun."""
    return one_page(stream(b"\xff" * 500_000, "/Filter /LZWDecode"))


@hostile("predictor.pdf", "either")
def predictor() -> bytes:
    """A page whose rows are said to be two thousand million columns wide."""
    parms = "/DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 9999 /BitsPerComponent 32 >>"
    return one_page(stream(zlib.compress(SAY), f"/Filter /FlateDecode {parms}"))


@hostile("jbig2-and-jpx.pdf")
def jbig2_and_jpx() -> bytes:
    """A scan whose pictures are chance, called JBIG2 and JPEG 2000."""
    import random

    picture = "/Type /XObject /Subtype /Image /Width 2000 /Height 2000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /{}"
    junk = random.Random(2).randbytes(50_000)
    return one_page(
        stream(b"q 612 0 0 792 0 0 cm /I Do /J Do Q"),
        resources="/XObject << /I 6 0 R /J 7 0 R >>",
        more={
            6: stream(junk, picture.format("JBIG2Decode")),
            7: stream(junk, picture.format("JPXDecode")),
        },
    )


@hostile("length-lies.pdf", "either")
def length_lies() -> bytes:
    """A page that says it is minus five bytes long, then two thousand million."""
    length = f"/Length {len(SAY)} ".encode()
    return one_page().replace(length, b"/Length -5 /Length 2000000000 ")


@hostile("length-of-itself.pdf", "either")
def length_of_itself() -> bytes:
    """A page whose length is the page."""
    return one_page().replace(f"/Length {len(SAY)} ".encode(), b"/Length 4 0 R ")
