"""PDF files that loop, swell, nest or lie."""

from __future__ import annotations

import io
import zlib
from collections.abc import Mapping
from functools import cache

from pypdf import PdfReader, PdfWriter

from tests.hostile import WORDS, hostile
from tests.hostile.bombs import zlibbed
from tests.reading.bed.pdf_tables import ruled_table

GIGABYTE = 1_000_000_000
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


# --- pages -------------------------------------------------------------------------------------


@hostile("pages.pdf", quick=False)
def pages() -> bytes:
    """Ten thousand pages, each with a line of text."""
    count = 10_000
    numbers = range(10, 10 + count)
    kids = " ".join(f"{n} 0 R" for n in numbers)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
            4: stream(SAY),
            5: FONT,
            **dict.fromkeys(numbers, page),
        }
    )


@hostile("page-count-lies.pdf", "either")
def page_count_lies() -> bytes:
    """One page that says it is two thousand million."""
    return one_page().replace(b"/Count 1 ", b"/Count 2000000000 ")


@hostile("page-loop.pdf", "either")
def page_loop() -> bytes:
    """A tree of pages whose branch is its own trunk."""
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>",
            3: b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 9 >>",
        }
    )


@hostile("parent-loop.pdf", "either")
def parent_loop() -> bytes:
    """A page that asks its parent for its size, and the parent asks the page."""
    return pdf(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>",
            3: b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            4: stream(SAY),
            5: FONT,
        }
    )


@hostile("deep-page-tree.pdf", "either")
def deep_page_tree() -> bytes:
    """A page a hundred thousand branches up the tree."""
    depth = 100_000
    objects = {1: b"<< /Type /Catalog /Pages 10 0 R >>", 5: FONT}
    for n in range(10, 10 + depth):
        objects[n] = f"<< /Type /Pages /Kids [{n + 1} 0 R] /Count 1 /Parent {n - 1} 0 R >>".encode()
    objects[10 + depth] = b"<< /Type /Page /MediaBox [0 0 612 792] /Contents 4 0 R >>"
    return pdf({**objects, 4: stream(SAY)})


@hostile("huge-page.pdf", "either")
def huge_page() -> bytes:
    """A page as wide as a country."""
    return one_page(box="[0 0 1e9 1e9]")


@hostile("no-size.pdf", "either")
def no_size() -> bytes:
    """A page without any width or height."""
    return one_page(box="[0 0 0 0]")


@hostile("negative-size.pdf", "either")
def negative_size() -> bytes:
    """A page whose right edge is left of its left edge, and turned by 45 degrees."""
    return one_page(box="[612 792 -5 -5]", page="/Rotate 45")


@hostile("size-is-no-number.pdf", "either")
def size_is_no_number() -> bytes:
    """A page whose size is words, names and numbers out of all bounds."""
    return one_page(box="[nan (wide) 1e9999 -999999999999999999999999]", page="/Rotate /Left")


# --- what a page draws -------------------------------------------------------------------------


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


# --- how it is packed --------------------------------------------------------------------------


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


# --- how its objects are found -----------------------------------------------------------------


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


# --- letters -----------------------------------------------------------------------------------


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
