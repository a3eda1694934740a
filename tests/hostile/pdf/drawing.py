"""PDF pages that draw themselves, a million letters or a million lines."""

from __future__ import annotations

import zlib

from tests.hostile import hostile
from tests.hostile.pdf.by_hand import SAY, one_page, stream


def _form(calls: str, names: str) -> bytes:
    return stream(
        calls.encode(),
        f"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << {names} >> >>",
    )


@hostile("form-draws-itself.pdf", "either")
def form_draws_itself() -> bytes:
    """A drawing that holds itself."""
    return one_page(
        stream(SAY + b"\n/X Do"),
        resources="/XObject << /X 6 0 R >>",
        more={6: _form("/X Do /X Do", "/X 6 0 R")},
    )


@hostile("forms-draw-each-other.pdf", "either")
def forms_draw_each_other() -> bytes:
    """Two drawings, each inside the other."""
    return one_page(
        stream(SAY + b"\n/X Do"),
        resources="/XObject << /X 6 0 R >>",
        more={6: _form("/Y Do /Y Do", "/Y 7 0 R"), 7: _form("/X Do /X Do", "/X 6 0 R")},
    )


@hostile("forms-doubled.pdf", "either")
def forms_doubled() -> bytes:
    """Forty drawings, each holding the next one twice: a million million in all."""
    forms = {n: _form("/X Do /X Do", f"/X {n + 1} 0 R") for n in range(6, 46)}
    forms[46] = stream(SAY, "/Type /XObject /Subtype /Form /BBox [0 0 612 792]")
    return one_page(stream(SAY + b"\n/X Do"), resources="/XObject << /X 6 0 R >>", more=forms)


@hostile("million-letters.pdf", "either", quick=False)
def million_letters() -> bytes:
    """A million letters on one page."""
    line = b"(" + b"Help as needed " * 10 + b") Tj 0 -0.1 Td\n"
    return one_page(stream(b"BT /F1 2 Tf 10 780 Td\n" + line * 6_700 + b"ET"))


@hostile("letters-apart.pdf", "either", quick=False)
def letters_apart() -> bytes:
    """Two hundred thousand letters on one page, each placed by itself, all over each other."""
    return one_page(
        stream(
            b"BT /F1 9 Tf\n"
            + b"1 0 0 1 100 100 Tm (a) Tj 1 0 0 1 103 103 Tm (b) Tj\n" * 100_000
            + b"ET"
        )
    )


@hostile("million-lines.pdf", "either", quick=False)
def million_lines() -> bytes:
    """A million lines drawn on one page, none the same."""
    lines = b"".join(
        b"%d %d m %d %d l S\n" % (n % 612, n // 612, n % 611, n // 600) for n in range(1_000_000)
    )
    return one_page(stream(zlib.compress(SAY + b"\n" + lines), "/Filter /FlateDecode"))


@hostile("grid.pdf", "either", quick=False)
def grid() -> bytes:
    """A table of 500 by 500 lines: a quarter of a million cells."""
    lines = b"".join(
        b"%.2f 0 m %.2f 792 l S 0 %.2f m 612 %.2f l S\n" % (x * 1.2, x * 1.2, x * 1.5, x * 1.5)
        for x in range(500)
    )
    return one_page(stream(SAY + b"\n" + lines))


@hostile("boxes.pdf", "either", quick=False)
def boxes() -> bytes:
    """A hundred thousand small squares that could be tick boxes."""
    squares = b"".join(b"%d %d 8 8 re S\n" % (n % 600, (n * 7) % 780) for n in range(100_000))
    return one_page(stream(SAY + b"\n" + squares))


@hostile("saved-states.pdf", "either")
def saved_states() -> bytes:
    """The state of the pen is saved two million times and never brought back."""
    return one_page(stream(b"q " * 2_000_000 + SAY))


@hostile("nested-lists.pdf", "either")
def nested_lists() -> bytes:
    """A list in a list, two hundred thousand deep, on the page and in the file."""
    deep = 200_000
    return one_page(
        stream(SAY + b"\n" + b"[" * deep + b"]" * deep + b" TJ"),
        page="/PieceInfo " + "[" * deep + "]" * deep,
    )


@hostile("odd-numbers.pdf", "either")
def odd_numbers() -> bytes:
    """Letters of endless size at places that are no numbers."""
    odd = (
        b"BT /F1 1e30 Tf 1e38 0 0 1e38 1e38 -1e38 Tm (far) Tj ET\n"
        b"BT /F1 0 Tf 0 0 0 0 0 0 Tm (none) Tj ET\n"
        b"BT /F1 12 Tf 99999999999999999999999999999999999999999 Td (x) Tj 1 0 Td ET\n"
        b"BT /F1 -12 Tf -1 0 0 -1 nan inf Tm (turned) Tj 0 Tz 1e300 Tc 1e300 Tw (x y) Tj ET\n"
        b"1e300 1e300 m 1e308 -1e308 l S -1e300 0 1e300 1e300 re f\n"
    )
    return one_page(stream(odd + SAY))
