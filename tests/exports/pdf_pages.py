"""PDF pages that are hard to write on: turned, cropped, off the origin, with forms."""

import io

from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.generic import NameObject, RectangleObject
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen import canvas

LINES = [
    "Goals and supports",
    "The teacher will give visual supports as needed during writing.",
    "Access to a quiet space where appropriate, with some adult help.",
    "He will be encouraged to take regular breaks when he is upset and the",
    "class is loud, in a variety of settings across the school day.",
]


def plain_pdf() -> bytes:
    file = io.BytesIO()
    page = canvas.Canvas(file, pagesize=letter)
    page.setFont("Helvetica", 11)
    for number, line in enumerate(LINES):
        page.drawString(72, 700 - 14 * number - (20 if number else 0), line)
    page.showPage()
    page.save()
    return file.getvalue()


def form_pdf() -> bytes:
    file = io.BytesIO()
    page = canvas.Canvas(file, pagesize=letter)
    page.setFont("Helvetica", 11)
    page.drawString(72, 700, "Supports:")
    page.acroForm.textfield(
        name="supports",
        x=150,
        y=690,
        width=380,
        height=22,
        value="Visual supports as needed in class",
        fontSize=11,
    )
    page.showPage()
    page.save()
    return file.getvalue()


def turned_pdf(turn: int, *, upright: bool) -> bytes:
    """The plain page with /Rotate; `upright` turns the words as well, so that they read level."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(plain_pdf())))
    page = writer.pages[0]
    if upright and turn:
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        move = {
            90: Transformation().rotate(90).translate(height, 0),
            180: Transformation().rotate(180).translate(width, height),
            270: Transformation().rotate(270).translate(0, width),
        }[turn]
        page.add_transformation(move)
        if turn in (90, 270):
            page.mediabox = RectangleObject((0, 0, height, width))
            page.cropbox = RectangleObject((0, 0, height, width))
    page[NameObject("/Rotate")] = _number(turn)
    return _saved(writer)


def cropped_pdf(turn: int = 0) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(plain_pdf())))
    page = writer.pages[0]
    page.cropbox = RectangleObject((40, 300, 580, 740))
    page[NameObject("/Rotate")] = _number(turn)
    return _saved(writer)


def moved_pdf(turn: int = 0) -> bytes:
    """The plain page with its MediaBox away from the origin."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(turned_pdf(turn, upright=True))))
    page = writer.pages[0]
    box = page.mediabox
    page.add_transformation(Transformation().translate(-30, 55))
    moved = (float(box[0]) - 30, float(box[1]) + 55, float(box[2]) - 30, float(box[3]) + 55)
    page.mediabox = RectangleObject(moved)
    page.cropbox = RectangleObject(moved)
    return _saved(writer)


def _number(value: int):
    from pypdf.generic import NumberObject

    return NumberObject(value)


def _saved(writer: PdfWriter) -> bytes:
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
