"""PDF fonts that loop, swell or lie about their letters."""

from __future__ import annotations

from tests.hostile import hostile
from tests.hostile.pdf.by_hand import FONT, one_page, stream


def _cmap(body: str) -> bytes:
    head = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FFFFFFFF> endcodespacerange "
    return stream((head + body + " endcmap").encode())


@hostile("letter-table.pdf", "either")
def letter_table() -> bytes:
    """A font that says what each of four thousand million letters means, a thousand times."""
    ranges = "100 beginbfrange " + "<00000000> <FFFFFFFF> <0041> " * 100 + "endbfrange "
    font = FONT.replace(b">>", b"/ToUnicode 6 0 R >>")
    return one_page(more={5: font, 6: _cmap(ranges * 10)})


@hostile("letter-loop.pdf", "either")
def letter_loop() -> bytes:
    """A font made of itself, whose table of letters uses itself."""
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 6 0 R /DescendantFonts [5 0 R] /ToUnicode 6 0 R >>"
    table = stream(b"begincmap 1 usecmap endcmap", "/Type /CMap /UseCMap 6 0 R /CMapName /X")
    return one_page(more={5: font, 6: table})


@hostile("drawn-letters-loop.pdf", "either")
def drawn_letters_loop() -> bytes:
    """A font whose letter is drawn by writing that letter."""
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 0 "
        b"/LastChar 255 /Widths ["
        + b"1 " * 256
        + b"] /Encoding << /Differences [0 "
        + b"/a " * 256
        + b"] >> /CharProcs << /a 6 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>"
    )
    return one_page(more={5: font, 6: stream(b"BT /F1 1 Tf (aa) Tj ET")})


@hostile("wide-letters.pdf", "either")
def wide_letters() -> bytes:
    """A font with the widths of two million letters, some of them no numbers."""
    widths = b"/Widths [" + b"500 (x) -1e30 " * 700_000 + b"] /FirstChar -5 /LastChar 2000000000"
    return one_page(more={5: FONT.replace(b">>", widths + b" >>")})


@hostile("font-is-chance.pdf", "either")
def font_is_chance() -> bytes:
    """A font whose letters are chance."""
    import random

    descriptor = (
        b"<< /Type /FontDescriptor /FontName /X /FontFile2 7 0 R /Flags 4 /FontBBox [0 0 1 1] >>"
    )
    font = b"<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 6 0 R >>"
    junk = b"\x00\x01\x00\x00\x00\x09" + random.Random(4).randbytes(40_000)
    return one_page(more={5: font, 6: descriptor, 7: stream(junk)})
