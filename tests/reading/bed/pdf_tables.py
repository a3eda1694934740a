"""PDF tables: ruled, open, merged, nested, continued, shaded, and without any rules."""

from __future__ import annotations

from tests.reading.bed import Made, Truth, case
from tests.reading.bed.sentences import GOAL, LONG, LONGER, NEEDS, SHORT, SUPPORTS, TABLE
from tests.reading.bed.sheet import BOLD, Sheet, grid, wrap


def cells(
    rows: list[list[str]], *, first: int = 0, header: bool = True, **same: object
) -> list[Truth]:
    """Return the truth of a table, row by row; each paragraph of a cell is a block."""
    return [
        Truth(paragraph, cell=(first + r, c), header=header and first + r == 0, **same)  # type: ignore[arg-type]
        for r, row in enumerate(rows)
        for c, cell in enumerate(row)
        for paragraph in cell.split("\n")
        if paragraph
    ]


@case("pdf")
def ruled_table() -> Made:
    """A ruled table with wrapped cells between two paragraphs."""
    sheet = Sheet()
    sheet.write(LONG)
    grid(sheet, TABLE, [160, 160, 140])
    sheet.write(GOAL)
    return Made(
        sheet.data(), [Truth(LONG, "paragraph"), *cells(TABLE, table=0), Truth(GOAL, "paragraph")]
    )


@case("pdf")
def lists_in_cells() -> Made:
    """Cells that hold several paragraphs and lists."""
    rows = [
        ["Goal", "What helps"],
        [f"{GOAL}\n{LONG}", "\n".join(f"• {text}" for text in SUPPORTS)],
    ]
    sheet = Sheet()
    grid(sheet, rows, [220, 220])
    truth = cells([rows[0], [rows[1][0], ""]])
    return Made(
        sheet.data(), [*truth, *(Truth(t, "item", cell=(1, 1), marker="•") for t in SUPPORTS)]
    )


@case("pdf")
def merged_cells() -> Made:
    """Cells merged across and down."""
    sheet = Sheet()
    for y in (80, 104, 180):
        sheet.line(72, y, 500, y)
    sheet.line(220, 142, 500, 142)
    sheet.line(72, 80, 72, 180)
    sheet.line(500, 80, 500, 180)
    sheet.line(220, 104, 220, 180)
    sheet.line(360, 104, 360, 180)
    sheet.at(76, 95, "Reading and writing", font=BOLD)
    for x, y, text, width in (
        (76, 118, LONG[:60], 130),
        (224, 118, SHORT[0], 120),
        (364, 118, SHORT[1], 120),
        (224, 156, NEEDS[0], 120),
        (364, 156, NEEDS[1], 120),
    ):
        for number, line in enumerate(wrap(text, width, 9)):
            sheet.at(x, y + 11 * number, line, size=9)
    return Made(
        sheet.data(),
        [
            Truth("Reading and writing", cell=(0, 0), spans=(1, 3)),
            Truth(LONG[:60].strip(), cell=(1, 0), spans=(2, 1)),
            Truth(SHORT[0], cell=(1, 1)),
            Truth(SHORT[1], cell=(1, 2)),
            Truth(NEEDS[0], cell=(2, 1)),
            Truth(NEEDS[1], cell=(2, 2)),
        ],
    )


@case("pdf")
def open_table() -> Made:
    """A table whose outer sides are not drawn, inside a page frame."""
    sheet = Sheet()
    sheet.box(40, 40, 572, 752)
    sheet.write("ACCOMMODATIONS", font=BOLD)
    for y in (100, 120, 220):
        sheet.line(72, y, 520, y)
    for x in (220, 370):
        sheet.line(x, 100, x, 220)
    columns = [
        (72, "In class", SHORT),
        (226, "In the room", NEEDS[:3]),
        (376, "In tests", SUPPORTS[2:3]),
    ]
    for x, head, items in columns:
        sheet.at(x + 4, 114, head, size=9, font=BOLD)
        y = 134.0
        for text in items:
            for line in wrap(text, 135, 9):
                sheet.at(x + 4, y, line, size=9)
                y += 10.8
            y += 8
    truth = [Truth(head, cell=(0, c), header=True) for c, (_, head, _) in enumerate(columns)]
    truth += [Truth(t, cell=(1, c)) for c, (_, _, items) in enumerate(columns) for t in items]
    return Made(sheet.data(), [Truth("ACCOMMODATIONS", "heading"), *truth])


@case("pdf")
def borderless_table() -> Made:
    """A table without any rules."""
    sheet = Sheet()
    sheet.write(LONGER, after=14)
    rows = [
        ["Service", "Who", "How often"],
        ["Speech therapy", "Mr. Lund", "Tuesdays, 20 minutes, in the library"],
        [
            "Help with writing, in the room next to the classroom",
            "Ms. Aoki",
            "Each day after lunch",
        ],
        ["Counsellor", "Dr. Okafor", "Every second Friday"],
    ]
    grid(sheet, rows, [170, 130, 160], ruled=False, pad=6)
    sheet.write(GOAL)
    return Made(sheet.data(), [Truth(LONGER, "paragraph"), *cells(rows), Truth(GOAL, "paragraph")])


@case("pdf")
def shaded_rows() -> Made:
    """A table told only by every second row being grey."""
    sheet = Sheet()
    rows = [
        ["Subject", "Level", "Teacher"],
        *(
            [s, f"Grade {n}", f"Ms. {t}"]
            for n, (s, t) in enumerate(
                zip(
                    ("Math", "Art", "Music", "French"),
                    ("Aoki", "Bell", "Cruz", "Dean"),
                    strict=True,
                ),
                3,
            )
        ),
    ]
    for number, row in enumerate(rows):
        y = 80 + 20 * number
        if number % 2 == 0:
            sheet.box(72, y, 500, y + 20, fill=0.85, stroke=False)
        for x, text in zip((76, 240, 380), row, strict=True):
            sheet.at(x, y + 13, text, size=9, font=BOLD if number == 0 else "Helvetica")
    return Made(sheet.data(), cells(rows))


@case("pdf")
def shaded_cells() -> Made:
    """A table told only by grey cells with white between them."""
    sheet = Sheet()
    rows = [["Objective", "Measure"], [SUPPORTS[0], SHORT[0]], [SUPPORTS[1], SHORT[1]]]
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            x, y = 72 + 200 * c, 80 + 40 * r
            sheet.box(x, y, x + 198, y + 38, fill=0.9 if r else 0.75, stroke=False)
            for number, line in enumerate(wrap(text, 180, 9)):
                sheet.at(
                    x + 5, y + 13 + 11 * number, line, size=9, font=BOLD if r == 0 else "Helvetica"
                )
    return Made(sheet.data(), cells(rows))


@case("pdf")
def nested_table() -> Made:
    """A table inside the cell of another."""
    sheet = Sheet()
    sheet.box(72, 80, 520, 220)
    sheet.line(250, 80, 250, 220)
    for number, line in enumerate(wrap(GOAL, 165, 9)):
        sheet.at(78, 95 + 11 * number, line, size=9)
    for y in (100, 125, 150):
        sheet.line(270, y, 500, y)
    for x in (270, 390, 500):
        sheet.line(x, 100, x, 150)
    inner = [["Week", "Score"], ["First", "3 of 5"]]
    for r, row in enumerate(inner):
        for c, text in enumerate(row):
            sheet.at(
                275 + 120 * c, 116 + 25 * r, text, size=9, font=BOLD if r == 0 else "Helvetica"
            )
    sheet.at(256, 190, "Kept in the folder", size=9)
    return Made(
        sheet.data(),
        [
            Truth(GOAL, cell=(0, 0), table=0),
            *cells(inner, table=1),
            Truth("Kept in the folder", cell=(0, 1), table=0),
        ],
    )


@case("pdf")
def continued_table() -> Made:
    """A table that goes on over two more pages, its header row repeated."""
    sheet = Sheet()
    sheet.write(LONG)
    truth = [Truth(LONG)]
    header = TABLE[0]
    row = 1
    for page in range(3):
        body = [[f"{c} Part {page + 1}." for c in r] for r in TABLE[1:]]
        grid(sheet, [header, *body], [160, 160, 140])
        if page == 0:
            truth += cells([header], table=0)
        truth += cells(body, first=row, table=0)
        row += len(body)
        sheet.new_page()
    return Made(sheet.data(), truth, header * 2)


@case("pdf")
def split_row() -> Made:
    """A row that the page end cuts in two: its sentence is put together again."""
    sheet = Sheet()
    widths = [200.0, 200.0]
    grid(
        sheet,
        [["Objective", "What helps"], ["Ravi will ask for a break with his card", SHORT[0]]],
        widths,
    )
    sheet.new_page()
    grid(
        sheet,
        [["when the room is too loud for him.", ""], [SHORT[2], SHORT[3]]],
        widths,
        bold_header=False,
    )
    return Made(
        sheet.data(),
        [
            Truth("Objective", cell=(0, 0)),
            Truth("What helps", cell=(0, 1)),
            Truth(
                "Ravi will ask for a break with his card when the room is too loud for him.",
                cell=(1, 0),
            ),
            Truth(SHORT[0], cell=(1, 1)),
            Truth(SHORT[2]),
            Truth(SHORT[3]),
        ],
    )


@case("pdf")
def noisy_rules() -> Made:
    """Ruling lines that are off by a hair, as after a rotation."""
    sheet = Sheet()
    noise = 1e-7
    for number, y in enumerate((80, 110, 140)):
        sheet.line(72, y, 400, y + noise * number)
    for number, x in enumerate((72, 230, 400)):
        sheet.line(x, 80, x - noise * number, 140)
    rows = [[SHORT[0], SHORT[1]], [NEEDS[0], NEEDS[1]]]
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            sheet.at(78 + 158 * c, 98 + 30 * r, text, size=9)
    return Made(sheet.data(), cells(rows, header=False))


@case("pdf")
def callout() -> Made:
    """A grey box beside running text keeps to itself."""
    sheet = Sheet()
    for text in (LONG, LONGER, GOAL):
        sheet.write(text, width=250)
    sheet.box(350, 60, 560, 200, fill=0.88, stroke=False)
    sheet.y = 76
    sheet.write("Notes", x=360, font=BOLD)
    for text in SUPPORTS[:3]:
        sheet.write(f"• {text}", x=360, width=185, hang=8, after=3)
    truth = [Truth(t, "paragraph") for t in (LONG, LONGER, GOAL)]
    return Made(
        sheet.data(), [*truth, Truth("Notes", "heading"), *(Truth(t, "item") for t in SUPPORTS[:3])]
    )


@case("pdf")
def sideways_label() -> Made:
    """A label that stands sideways beside its row."""
    sheet = Sheet()
    for y in (80, 180):
        sheet.line(72, y, 450, y)
    for x in (72, 100, 450):
        sheet.line(x, 80, x, 180)
    sheet.canvas.saveState()
    sheet.canvas.translate(90, sheet.height - 160)
    sheet.canvas.rotate(90)
    sheet.canvas.setFont(BOLD, 9)
    sheet.canvas.drawString(0, 0, "Daily living")
    sheet.canvas.restoreState()
    for number, line in enumerate(wrap(LONGER, 330, 9)):
        sheet.at(106, 96 + 11 * number, line, size=9)
    return Made(sheet.data(), [Truth("Daily living", cell=(0, 0)), Truth(LONGER, cell=(0, 1))])


@case("pdf")
def white_boxes() -> Made:
    """White boxes behind text, which nobody sees, make no table."""
    sheet = Sheet()
    for y, text in ((80, SHORT[0]), (110, SHORT[1])):
        sheet.box(70, y - 14, 300, y + 8, fill=1.0, stroke=False)
        sheet.box(300, y - 14, 520, y + 8, fill=1.0, stroke=False)
        sheet.at(72, y, f"{text} at school and at home, and with other children too", size=10)
    return Made(
        sheet.data(),
        [
            Truth(f"{t} at school and at home, and with other children too", "paragraph")
            for t in SHORT[:2]
        ],
    )


@case("pdf")
def frames_side_by_side() -> Made:
    """Two framed boxes beside each other, each with its own heading."""
    sheet = Sheet()
    truth = []
    for x, head, texts in ((72, "In class", SUPPORTS[:2]), (320, "In tests", SUPPORTS[2:])):
        sheet.box(x, 60, x + 230, 170)
        sheet.y = 80
        sheet.write(head, x=x + 8, width=210, font=BOLD)
        truth.append(Truth(head, "heading"))
        for text in texts:
            sheet.write(text, x=x + 8, width=214)
            truth.append(Truth(text, "paragraph"))
    sheet.y = 200
    sheet.write(LONG)
    return Made(sheet.data(), [*truth, Truth(LONG, "paragraph")])


@case("pdf")
def names_over_names() -> Made:
    """Names of columns in two rows, one of them over two columns."""
    sheet = Sheet()
    for y in (80, 120, 150):
        sheet.line(72, y, 500, y)
    sheet.line(250, 100, 500, 100)
    for x in (72, 250, 500):
        sheet.line(x, 80, x, 150)
    sheet.line(375, 100, 375, 150)
    for x, y, text in (
        (78, 95, "Goal"),
        (256, 95, "Progress"),
        (256, 114, "Fall"),
        (380, 114, "Spring"),
    ):
        sheet.at(x, y, text, size=9, font=BOLD)
    for x, text in ((78, SHORT[0]), (256, "2 of 5"), (380, "4 of 5")):
        sheet.at(x, 136, text, size=9)
    return Made(
        sheet.data(),
        [
            Truth("Goal", cell=(0, 0), spans=(2, 1), header=True),
            Truth("Progress", cell=(0, 1), spans=(1, 2), header=True),
            Truth("Fall", cell=(1, 1), header=True),
            Truth("Spring", cell=(1, 2), header=True),
            Truth(SHORT[0], cell=(2, 0), header=False),
            Truth("2 of 5", cell=(2, 1)),
            Truth("4 of 5", cell=(2, 2)),
        ],
    )
