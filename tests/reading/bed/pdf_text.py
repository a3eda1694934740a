"""PDF pages of running text: paragraphs, lists, columns, headers, odd glyphs, turned pages."""

from __future__ import annotations

import io
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tests.reading.bed import Made, Truth, case
from tests.reading.bed.sentences import GOAL, LONG, LONGER, NEEDS, SHORT, SUPPORTS
from tests.reading.bed.sheet import BOLD, Sheet, wrap

_FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")


def _unicode_font() -> str:
    """Register a font that has all signs; Vera, which comes with reportlab, where it is missing."""
    if "Wide" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Wide", str(_FONT) if _FONT.exists() else "Vera.ttf"))
    return "Wide"


@case("pdf")
def paragraphs() -> Made:
    """Wrapped paragraphs."""
    sheet = Sheet()
    texts = [sheet.write(t, after=10) for t in (LONG, LONGER, GOAL)]
    return Made(sheet.data(), [Truth(t, "paragraph", page=1) for t in texts])


@case("pdf")
def headings() -> Made:
    """Headings by size, weight and capitals."""
    sheet = Sheet()
    truth = []
    for text, kind, size, font in (
        ("Individual Education Plan", "heading", 18, BOLD),
        ("About Ravi", "heading", 13, BOLD),
        (LONGER, "paragraph", 10, "Helvetica"),
        ("What helps", "heading", 10, BOLD),
        (LONG, "paragraph", 10, "Helvetica"),
        ("GOALS FOR THE YEAR", "heading", 10, "Helvetica"),
        (GOAL, "paragraph", 10, "Helvetica"),
    ):
        sheet.write(text, size=size, font=font, after=8)
        truth.append(Truth(text, kind))
    return Made(sheet.data(), truth)


@case("pdf")
def bullets() -> Made:
    """Bullets with wrapped lines."""
    sheet = Sheet()
    sheet.write("The teacher will", after=2)
    for text in SUPPORTS:
        sheet.write(f"• {text}", x=90, width=170, hang=8, after=2)
    return Made(
        sheet.data(),
        [Truth("The teacher will", "paragraph"), *(Truth(t, "item", marker="•") for t in SUPPORTS)],
    )


@case("pdf")
def bullets_set_apart() -> Made:
    """Bullets at a distance from their text, as word processors place them."""
    sheet = Sheet()
    for text in SUPPORTS:
        sheet.at(72, sheet.y, "•")
        sheet.write(text, x=92, width=160, after=3)
    return Made(sheet.data(), [Truth(t, "item", marker="•") for t in SUPPORTS])


@case("pdf")
def nested_numbers() -> Made:
    """Numbers with letters below them."""
    sheet = Sheet()
    truth = []
    for number, text in enumerate(SUPPORTS[:2], 1):
        sheet.write(f"{number}. {text}", x=80, width=220, hang=14, after=1)
        truth.append(Truth(text, "item", marker=f"{number}.", level=0))
        for letter, inner in zip("ab", SHORT, strict=False):
            sheet.write(f"{letter}) {inner}", x=104, width=200, after=1)
            truth.append(Truth(inner, "item", marker=f"{letter})", level=1))
    return Made(sheet.data(), truth)


@case("pdf")
def drawn_bullets() -> Made:
    """Bullets drawn as dots instead of letters."""
    sheet = Sheet()
    for text in SUPPORTS:
        sheet.canvas.circle(82, sheet.height - sheet.y + 3, 1.6, stroke=0, fill=1)
        sheet.write(text, x=92, width=200, after=3)
    return Made(sheet.data(), [Truth(t, "item", marker="•") for t in SUPPORTS])


@case("pdf")
def lines_without_marks() -> Made:
    """A list without any marks: the writer's line breaks are kept, wrapped lines are joined."""
    sheet = Sheet()
    texts = [LONG, *SHORT, GOAL, *NEEDS]
    for text in texts:
        sheet.write(text, after=0)
    return Made(sheet.data(), [Truth(t, "paragraph") for t in texts])


@case("pdf")
def label_and_value() -> Made:
    """Labels with their values, also at a distance."""
    sheet = Sheet()
    sheet.at(72, 80, "Name:")
    sheet.at(150, 80, "Ravi Sample")
    sheet.at(330, 80, "Grade: 5")
    sheet.at(72, 96, "School:")
    sheet.at(150, 96, "Cedar Point Elementary")
    sheet.at(72, 116, "Goal:", font=BOLD)
    y = 116.0
    for line in wrap(GOAL, 300, 10):
        sheet.at(150, y, line)
        y += 12
    return Made(
        sheet.data(),
        [
            Truth("Name: Ravi Sample"),
            Truth("Grade: 5"),
            Truth("School: Cedar Point Elementary"),
            Truth(f"Goal: {GOAL}"),
        ],
    )


@case("pdf")
def two_columns() -> Made:
    """Two columns of text under one heading."""
    sheet = Sheet()
    sheet.write("How Ravi learns best at school", size=16, font=BOLD, after=14)
    top = sheet.y
    truth = [Truth("How Ravi learns best at school", "heading")]
    for x, texts in (
        (72, (LONG, LONGER, GOAL)),
        (320, (LONGER.replace("Ravi", "He"), LONG.replace("Ravi", "He"))),
    ):
        sheet.y = top
        for text in texts:
            sheet.write(text, x=x, width=215)
            truth.append(Truth(text, "paragraph"))
    return Made(sheet.data(), truth)


@case("pdf")
def two_column_lists() -> Made:
    """Two columns with lists, then text over the full width."""
    sheet = Sheet()
    truth = []
    for x, head, items in ((72, "Strengths", SHORT), (320, "Needs", NEEDS)):
        sheet.y = 72
        sheet.write(head, x=x, font=BOLD)
        truth.append(Truth(head, "heading"))
        for text in items:
            sheet.write(f"• {text} at school and at home", x=x, width=200, after=2)
            truth.append(Truth(f"{text} at school and at home", "item"))
    sheet.y += 20
    sheet.write(LONGER)
    return Made(sheet.data(), [*truth, Truth(LONGER, "paragraph")])


@case("pdf")
def column_break() -> Made:
    """A sentence that runs from the foot of one column to the head of the next."""
    sheet = Sheet()
    lines = wrap(f"{LONGER} {LONG} {GOAL}", 215, 10)
    half = len(lines) // 2
    for x, part in ((72, lines[:half]), (320, lines[half:])):
        y = 72.0
        for line in part:
            sheet.at(x, y, line)
            y += 12
    return Made(sheet.data(), [Truth(f"{LONGER} {LONG} {GOAL}", "paragraph")])


@case("pdf")
def page_break() -> Made:
    """A sentence that runs over the end of a page, with a footer between."""
    sheet = Sheet()
    lines = wrap(f"{LONGER} {LONG}", 468, 10)
    sheet.y = 690
    for line in lines[:2]:
        sheet.at(72, sheet.y, line)
        sheet.y += 12
    sheet.at(300, 770, "Page 1", size=8)
    sheet.new_page()
    for line in lines[2:]:
        sheet.at(72, sheet.y, line)
        sheet.y += 12
    sheet.at(300, 770, "Page 2", size=8)
    return Made(
        sheet.data(), [Truth(f"{LONGER} {LONG}", "paragraph", page=1)], ["Page 1", "Page 2"]
    )


@case("pdf")
def running_headers() -> Made:
    """Headers and footers that change sides, over six pages."""
    sheet = Sheet()
    truth, furniture = [], []
    for page in range(1, 7):
        head = "Ravi Sample, Individual Education Plan" if page % 2 else "Cedar Point Elementary"
        sheet.at(72 if page % 2 else 400, 36, head, size=8)
        sheet.at(300, 765, f"Page {page} of 6", size=8)
        furniture += [head, f"Page {page} of 6"]
        heading = f"Goal {page}"
        sheet.write(heading, size=13, font=BOLD)
        sheet.write(f"In part {page}: {LONGER}")
        truth += [
            Truth(heading, "heading", page=page),
            Truth(f"In part {page}: {LONGER}", "paragraph", page=page),
        ]
        sheet.new_page()
    return Made(sheet.data(), truth, furniture)


@case("pdf")
def hyphens() -> Made:
    """Words broken at the line end, and hyphens that belong to the word."""
    sheet = Sheet()
    for line in (
        "The school gives Ravi a quiet place and teaches self-",
        "regulation each week. He had an occupa-",
        "tional therapy visit, and he practises decision-",
        "making with a well-known game. The self-regulation group meets on Mon-",
        "day in a small-group room.",
    ):
        sheet.at(72, sheet.y, line)
        sheet.y += 12
    text = (
        "The school gives Ravi a quiet place and teaches self-regulation each week. He had an "
        "occupational therapy visit, and he practises decision-making with a well-known game. The "
        "self-regulation group meets on Monday in a small-group room."
    )
    return Made(sheet.data(), [Truth(text, "paragraph")])


@case("pdf")
def ligatures() -> Made:
    """Ligatures come out as letters."""
    sheet = Sheet()
    font = _unicode_font()
    sheet.write("The oﬃce ﬁles the ﬁrst eﬀort and oﬀers ﬂexible ﬂow.", font=font)
    return Made(
        sheet.data(), [Truth("The office files the first effort and offers flexible flow.")]
    )


def _renamed(data: bytes, codes: dict[str, str]) -> bytes:
    """Make the fonts of a file say that some glyphs are other characters."""
    writer = PdfWriter(clone_from=io.BytesIO(data))
    for page in writer.pages:
        for font in page["/Resources"]["/Font"].values():
            table = font.get_object().get("/ToUnicode")
            if table is not None:
                text = table.get_object().get_data().decode("latin-1")
                for old, new in codes.items():
                    text = text.replace(f"<{old}>", f"<{new}>")
                table.get_object().set_data(text.encode("latin-1"))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@case("pdf")
def private_bullets() -> Made:
    """Bullets and tick boxes from the private area of symbol fonts."""
    sheet = Sheet()
    font = _unicode_font()
    for sign, text in zip("§¶¤¥", SHORT, strict=True):
        sheet.at(72, sheet.y, sign, font=font)
        sheet.write(text, x=90)
    meant = {"00A7": "F0B7", "00B6": "F0A7", "00A4": "F0FE", "00A5": "F0A8"}
    signs = ("•", "▪", "☑", "☐")
    ticks = (None, None, True, False)
    data = _renamed(sheet.data(), meant)
    return Made(
        data,
        [Truth(t, "item", marker=s, ticked=k) for t, s, k in zip(SHORT, signs, ticks, strict=True)],
    )


@case("pdf")
def imitated_bold() -> Made:
    """Bold made by drawing each letter twice."""
    sheet = Sheet()
    sheet.at(72, 80, "What helps Ravi")
    sheet.at(72.3, 80, "What helps Ravi")
    sheet.y = 100
    sheet.write(LONG)
    return Made(sheet.data(), [Truth("What helps Ravi"), Truth(LONG)])


@case("pdf")
def letter_spaced() -> Made:
    """Letters set wide apart are still words."""
    sheet = Sheet()
    sheet.at(72, 80, "Individual plan for the year", size=11, charSpace=2.5)
    sheet.y = 110
    sheet.write(LONG)
    return Made(sheet.data(), [Truth("Individual plan for the year"), Truth(LONG)])


@case("pdf")
def double_spaced() -> Made:
    """Lines set twice as far apart."""
    sheet = Sheet()
    for text in (LONGER, LONG, GOAL):
        sheet.write(text, step=2.1, after=10)
    return Made(sheet.data(), [Truth(t, "paragraph") for t in (LONGER, LONG, GOAL)])


@case("pdf")
def off_the_page() -> Made:
    """Lines that run off the right edge of the page are read to their end."""
    sheet = Sheet()
    sheet.at(72, 80, LONGER)
    sheet.at(72, 92, SHORT[0])
    return Made(sheet.data(), [Truth(LONGER), Truth(SHORT[0])])


def _turned(degrees: int) -> bytes:
    sheet = Sheet((792, 792))
    pen = sheet.canvas
    pen.translate(396, 396)
    pen.rotate(degrees)
    pen.translate(-396, -396)
    sheet.write("About Ravi", size=14, font=BOLD)
    sheet.write(LONGER)
    for text in SUPPORTS:
        sheet.write(f"• {text}", x=90, width=200, hang=8, after=2)
    return sheet.data()


_TURNED = [
    Truth("About Ravi", "heading"),
    Truth(LONGER, "paragraph"),
    *(Truth(t, "item") for t in SUPPORTS),
]


@case("pdf")
def turned_left() -> Made:
    """A page whose text runs upwards."""
    return Made(_turned(90), _TURNED)


@case("pdf")
def turned_right() -> Made:
    """A page whose text runs downwards."""
    return Made(_turned(-90), _TURNED)


@case("pdf")
def upside_down() -> Made:
    """A page that stands on its head."""
    return Made(_turned(180), _TURNED)


def _flagged(data: bytes, degrees: int) -> bytes:
    writer = PdfWriter()
    for page in PdfReader(io.BytesIO(data)).pages:
        writer.add_page(page.rotate(degrees))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@case("pdf")
def landscape_flag() -> Made:
    """A sideways page that the file says to show upright."""
    return Made(_flagged(_turned(90), 90), _TURNED)


@case("pdf")
def shown_sideways() -> Made:
    """An upright page that the file says to show sideways, as scanners do."""
    return Made(_flagged(_turned(0), 90), _TURNED)


@case("pdf")
def landscape() -> Made:
    """A page in landscape."""
    sheet = Sheet((792, 612))
    for text in (LONGER, GOAL):
        sheet.write(text, width=640)
    return Made(sheet.data(), [Truth(t, "paragraph") for t in (LONGER, GOAL)])
