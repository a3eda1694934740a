"""PDF forms: fields that can be filled in, and tick boxes of every kind."""

from __future__ import annotations

from tests.reading.bed import Made, Truth, case
from tests.reading.bed.pdf_text import _unicode_font
from tests.reading.bed.sentences import GOAL, LONG, SHORT, SUPPORTS
from tests.reading.bed.sheet import BOLD, Sheet


def _field(
    sheet: Sheet,
    name: str,
    x: float,
    y: float,
    width: float,
    value: str,
    height: float = 16,
    flags: str = "",
) -> None:
    sheet.canvas.acroForm.textfield(
        name=name,
        x=x,
        y=sheet.height - y,
        width=width,
        height=height,
        value=value,
        fontSize=9,
        fieldFlags=flags,
        tooltip="",
    )


@case("pdf")
def filled_form() -> Made:
    """Filled fields beside and below their labels."""
    sheet = Sheet()
    sheet.at(72, 80, "Student name:")
    _field(sheet, "a", 160, 84, 150, "Ravi Sample")
    sheet.at(330, 80, "Grade:")
    _field(sheet, "b", 370, 84, 60, "5")
    sheet.at(72, 120, "Annual goal")
    _field(sheet, "c", 72, 184, 400, GOAL, 58, "multiline")
    sheet.at(72, 220, "What helps")
    _field(sheet, "d", 72, 284, 400, "\n".join(SUPPORTS[:3]), 58, "multiline")
    return Made(
        sheet.data(),
        [
            Truth("Student name:"),
            Truth("Ravi Sample", "field", label="Student name"),
            Truth("Grade:"),
            Truth("5", "field", label="Grade"),
            Truth("Annual goal"),
            Truth(GOAL, "field", label="Annual goal"),
            Truth("What helps"),
            *(Truth(t, "field", label="What helps") for t in SUPPORTS[:3]),
        ],
    )


@case("pdf")
def only_fields() -> Made:
    """A page that holds nothing but filled fields."""
    sheet = Sheet()
    _field(sheet, "goal", 72, 130, 400, GOAL, 50, "multiline")
    _field(sheet, "review", 72, 200, 200, "12 June 2026")
    sheet.canvas.showPage()
    return Made(
        sheet.data(), [Truth(GOAL, "field", page=1), Truth("12 June 2026", "field", page=1)]
    )


@case("pdf")
def fields_in_cells() -> Made:
    """Fields in the cells of a ruled table."""
    sheet = Sheet()
    for y in (80, 110, 140):
        sheet.line(72, y, 472, y)
    for x in (72, 222, 472):
        sheet.line(x, 80, x, 140)
    for number, (label, value) in enumerate(
        (("Baseline", "Two of five sentences"), ("Target", "Four of five sentences"))
    ):
        sheet.at(78, 98 + 30 * number, label, font=BOLD)
        _field(sheet, label, 228, 104 + 30 * number, 230, value)
    return Made(
        sheet.data(),
        [
            Truth("Baseline", cell=(0, 0)),
            Truth("Two of five sentences", "field", cell=(0, 1), label="Baseline"),
            Truth("Target", cell=(1, 0)),
            Truth("Four of five sentences", "field", cell=(1, 1), label="Target"),
        ],
    )


@case("pdf")
def tick_fields() -> Made:
    """Tick fields, radio buttons and a choice that can be clicked."""
    sheet = Sheet()
    form = sheet.canvas.acroForm
    for number, text in enumerate(SHORT):
        y = 80 + 20 * number
        form.checkbox(
            name=f"box{number}", x=72, y=sheet.height - y - 2, size=12, checked=number % 2 == 0
        )
        sheet.at(90, y, text)
    for number, text in enumerate(("Yes", "No")):
        form.radio(
            name="r",
            value=text,
            x=72 + 60 * number,
            y=sheet.height - 182,
            size=12,
            selected=number == 1,
        )
        sheet.at(90 + 60 * number, 180, text)
    sheet.at(72, 220, "Place:")
    form.choice(
        name="place",
        x=120,
        y=sheet.height - 224,
        width=200,
        height=16,
        value="In class",
        options=["In class", "Pulled out"],
    )
    return Made(
        sheet.data(),
        [
            *(Truth(t, "item", ticked=n % 2 == 0) for n, t in enumerate(SHORT)),
            Truth("Yes", "item", ticked=False),
            Truth("No", "item", ticked=True),
            Truth("Place:"),
            Truth("In class", "field", label="Place"),
        ],
    )


@case("pdf")
def drawn_boxes() -> Made:
    """Tick boxes drawn as squares: crossed, ticked, filled, with an x, and empty."""
    sheet = Sheet()
    pen = sheet.canvas
    for number, text in enumerate([*SHORT, "None of these"]):
        y = 80 + 22 * number
        sheet.box(72, y - 9, 82, y + 1)
        bottom = sheet.height - y
        if number == 0:
            pen.line(72, bottom - 1, 82, bottom + 9)
            pen.line(72, bottom + 9, 82, bottom - 1)
        elif number == 1:
            pen.lines([(73, bottom + 4, 76, bottom), (76, bottom, 83, bottom + 10)])
        elif number == 2:
            pen.rect(74.5, bottom + 1.5, 5, 5, stroke=0, fill=1)
        elif number == 3:
            sheet.at(74.2, y - 1, "x", size=9)
        sheet.at(90, y, text)
    return Made(
        sheet.data(),
        [Truth(t, "item", ticked=n < 4) for n, t in enumerate([*SHORT, "None of these"])],
    )


@case("pdf")
def round_boxes() -> Made:
    """Tick boxes with round corners, as browsers print them: filled with a white tick, or empty."""
    sheet = Sheet()
    pen = sheet.canvas
    for number, text in enumerate(SHORT):
        y = sheet.height - 80 - 22 * number
        pen.saveState()
        if number % 2 == 0:
            pen.setFillColorRGB(0, 0.46, 1)
            pen.roundRect(72, y - 1, 10, 10, 2, stroke=0, fill=1)
            pen.setStrokeColorRGB(1, 1, 1)
            pen.lines([(74, y + 4, 76, y + 1), (76, y + 1, 80, y + 7)])
        else:
            pen.setStrokeGray(0.46)
            pen.roundRect(72, y - 1, 10, 10, 2, stroke=1, fill=0)
        pen.restoreState()
        sheet.at(90, 80 + 22 * number, text)
    return Made(sheet.data(), [Truth(t, "item", ticked=n % 2 == 0) for n, t in enumerate(SHORT)])


@case("pdf")
def boxes_of_lines() -> Made:
    """Tick boxes made of four single lines, side by side, with wrapped labels."""
    sheet = Sheet()
    for number, x in enumerate((72, 300)):
        for y in (71, 81):
            sheet.line(x, y, x + 10, y)
        for side in (x, x + 10):
            sheet.line(side, 71, side, 81)
        if number == 0:
            sheet.line(x, 71, x + 10, 81)
            sheet.line(x, 81, x + 10, 71)
        sheet.y = 80
        sheet.write(SUPPORTS[number], x=x + 18, width=140)
    return Made(
        sheet.data(),
        [Truth(SUPPORTS[0], "item", ticked=True), Truth(SUPPORTS[1], "item", ticked=False)],
    )


@case("pdf")
def glyph_boxes() -> Made:
    """Tick boxes that are letters of a font, several on a line."""
    sheet = Sheet()
    font = _unicode_font()
    sheet.at(72, 80, "☒ In class   ☐ In the library   ☑ At home", font=font)
    sheet.at(72, 110, "Report card:  Yes ☐   No ☒", font=font)
    return Made(
        sheet.data(),
        [
            Truth("In class", "item", ticked=True),
            Truth("In the library", "item", ticked=False),
            Truth("At home", "item", ticked=True),
            Truth("Report card:"),
            Truth("Yes", "item", ticked=False),
            Truth("No", "item", ticked=True),
        ],
    )


@case("pdf")
def typed_boxes() -> Made:
    """Tick boxes typed with brackets."""
    sheet = Sheet()
    for mark, text in zip(("[x]", "[ ]", "[X]", "[ ]"), SHORT, strict=True):
        sheet.write(f"{mark} {text}")
    return Made(sheet.data(), [Truth(t, "item", ticked=n % 2 == 0) for n, t in enumerate(SHORT)])


@case("pdf")
def tick_table() -> Made:
    """A table whose cells hold nothing but tick boxes."""
    sheet = Sheet()
    font = _unicode_font()
    for y in (80, 105, 130, 155):
        sheet.line(72, y, 420, y)
    for x in (72, 260, 340, 420):
        sheet.line(x, 80, x, 155)
    for x, text in ((78, "Setting"), (270, "Yes"), (350, "No")):
        sheet.at(x, 97, text, font=BOLD)
    truth = [Truth(t, cell=(0, c)) for c, t in enumerate(("Setting", "Yes", "No"))]
    for r, text in enumerate(SHORT[:2]):
        sheet.at(78, 122 + 25 * r, text)
        sheet.at(290, 122 + 25 * r, "☒☐"[r], font=font)
        sheet.at(370, 122 + 25 * r, "☐☒"[r], font=font)
        truth += [
            Truth(text, cell=(r + 1, 0)),
            Truth("", cell=(r + 1, 1), ticked=r == 0),
            Truth("", cell=(r + 1, 2), ticked=r == 1),
        ]
    return Made(sheet.data(), truth)


@case("pdf")
def typed_blanks() -> Made:
    """Answers printed over typed blanks."""
    sheet = Sheet()
    sheet.at(72, 80, "School year: ______________________")
    sheet.at(140, 79, "2025 to 2026", size=9)
    sheet.y = 110
    sheet.write(LONG)
    return Made(sheet.data(), [Truth("School year: 2025 to 2026"), Truth(LONG)])
