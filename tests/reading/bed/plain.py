"""Text files, Markdown, rich text, OpenDocument and web pages."""

from __future__ import annotations

import io
import zipfile

from tests.reading.bed import Made, Truth, case
from tests.reading.bed.sentences import GOAL, LONG, LONGER, SHORT, SUPPORTS
from tests.reading.bed.sheet import wrap


@case("txt")
def text_lines() -> Made:
    """A text file with headings, lines, bullets and numbers."""
    text = "\n".join(
        [
            "GOALS",
            "",
            GOAL,
            "",
            "What helps:",
            *(f"- {t}" for t in SUPPORTS[:2]),
            *(f"{n}. {t}" for n, t in enumerate(SHORT, 1)),
        ]
    )
    return Made(
        text.encode("utf-8-sig"),
        [
            Truth("GOALS", "heading"),
            Truth(GOAL, "paragraph"),
            Truth("What helps:", "paragraph"),
            *(Truth(t, "item", marker="-") for t in SUPPORTS[:2]),
            *(Truth(t, "item", marker=f"{n}.") for n, t in enumerate(SHORT, 1)),
        ],
    )


@case("txt")
def text_wrapped() -> Made:
    """A text file whose lines a program has broken, in the old Windows encoding."""
    lines: list[str] = []
    for text in (LONGER, LONG.replace("Ravi", "Zoé"), GOAL):
        lines += [*wrap(text, 330, 10), ""]
    return Made(
        "\r\n".join(lines).encode("cp1252"),
        [Truth(t, "paragraph") for t in (LONGER, LONG.replace("Ravi", "Zoé"), GOAL)],
    )


@case("txt")
def text_table() -> Made:
    """Rows pasted from a table, with tabs between the cells."""
    rows = [["Goal", "Who", "When"], [GOAL, "Ms. Aoki", "Weekly"], [LONG, "Mr. Lund", "Daily"]]
    text = "\n".join([SHORT[0], "", *("\t".join(row) for row in rows)])
    return Made(
        text.encode("utf-16"),
        [
            Truth(SHORT[0]),
            *(
                Truth(t, cell=(r, c), header=r == 0)
                for r, row in enumerate(rows)
                for c, t in enumerate(row)
            ),
        ],
    )


@case("md")
def markdown() -> Made:
    """Markdown with headings, bold, task lists and a table."""
    text = "\n".join(
        [
            "# Individual Education Plan",
            "",
            f"**Goal:** {GOAL}",
            "",
            "## What helps",
            f"- [x] {SUPPORTS[0]}",
            f"- [ ] {SUPPORTS[1]}",
            f"* {SUPPORTS[2]}",
            "",
            "| Who | When |",
            "|-----|------|",
            "| Ms. Aoki | Weekly |",
            "| Mr. Lund | Daily |",
        ]
    )
    table = [["Who", "When"], ["Ms. Aoki", "Weekly"], ["Mr. Lund", "Daily"]]
    return Made(
        text.encode(),
        [
            Truth("Individual Education Plan", "heading", level=1),
            Truth(f"Goal: {GOAL}", "paragraph"),
            Truth("What helps", "heading", level=2),
            Truth(SUPPORTS[0], "item", ticked=True),
            Truth(SUPPORTS[1], "item", ticked=False),
            Truth(SUPPORTS[2], "item", marker="*"),
            *(Truth(t, cell=(r, c)) for r, row in enumerate(table) for c, t in enumerate(row)),
        ],
    )


@case("rtf")
def rich_text() -> Made:
    """Rich text with accents and a table."""
    text = (
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0\fs22 "
        + GOAL
        + r"\par Caf\'e9 corner\par "
        + r"\trowd\cellx3000\cellx6000\intbl Who\cell When\cell\row"
        + r"\trowd\cellx3000\cellx6000\intbl Ms. Aoki\cell Weekly\cell\row"
        + r"\pard "
        + LONG
        + r"\par}"
    )
    table = [["Who", "When"], ["Ms. Aoki", "Weekly"]]
    return Made(
        text.encode("latin-1"),
        [
            Truth(GOAL, "paragraph"),
            Truth("Café corner", "paragraph"),
            *(Truth(t, cell=(r, c)) for r, row in enumerate(table) for c, t in enumerate(row)),
            Truth(LONG, "paragraph"),
        ],
    )


_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "drawing")
).replace(
    'xmlns:drawing="urn:oasis:names:tc:opendocument:xmlns:drawing',
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing',
)


@case("odt")
def open_document() -> Made:
    """OpenDocument with headings, lists, a table, a note, a text box and a tracked deletion."""
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        '<text:h text:outline-level="2">What helps</text:h>'
        f"<text:p>{LONG}<text:note><text:note-body><text:p>Seen in May.</text:p></text:note-body></text:note></text:p>"
        f"<text:list><text:list-item><text:p>{SHORT[0]}</text:p><text:list><text:list-item><text:p>{SHORT[1]}</text:p></text:list-item></text:list></text:list-item></text:list>"
        f"<text:p>{GOAL}<draw:frame><draw:text-box><text:p>{SHORT[2]}</text:p></draw:text-box></draw:frame></text:p>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Who</text:p></table:table-cell><table:table-cell><text:p>When</text:p></table:table-cell></table:table-row></table:table-header-rows>"
        '<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Ms. Aoki, weekly</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>'
    )
    content = f'<?xml version="1.0"?><office:document-content {_SPACES}><office:body><office:text>{body}</office:text></office:body></office:document-content>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return Made(
        out.getvalue(),
        [
            Truth("What helps", "heading", level=2),
            Truth(LONG, "paragraph"),
            Truth("Seen in May.", "footnote"),
            Truth(SHORT[0], "item", level=0),
            Truth(SHORT[1], "item", level=1),
            Truth(GOAL, "paragraph"),
            Truth(SHORT[2], part="textbox"),
            Truth("Who", cell=(0, 0), header=True),
            Truth("When", cell=(0, 1), header=True),
            Truth("Ms. Aoki, weekly", cell=(1, 0), spans=(1, 2), header=False),
        ],
    )


@case("html")
def web_page() -> Made:
    """A page saved from a portal, with scripts, lists, a table and boxes."""
    text = (
        "<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><script>var a;</script>"
        f"<h2>What helps</h2><p>{LONG}</p><div>Name: <b>Ravi</b> Sample<br>Grade: 5</div>"
        f"<ul><li>{SHORT[0]}</li><li>{SHORT[1]}<ul><li>{SHORT[2]}</li></ul></li></ul>"
        f"<table><tr><th>Who</th><th>When</th></tr><tr><td rowspan=2>Ms. Aoki</td><td><p>Weekly</p></td></tr><tr><td>Daily</td></tr></table>"
        "<label><input type=checkbox checked> In class</label><br><label><input type=checkbox> At home</label>"
        "</body></html>"
    )
    return Made(
        text.encode(),
        [
            Truth("What helps", "heading", level=2),
            Truth(LONG, "paragraph"),
            Truth("Name: Ravi Sample", "paragraph"),
            Truth("Grade: 5", "paragraph"),
            Truth(SHORT[0], "item", level=0),
            Truth(SHORT[1], "item", level=0),
            Truth(SHORT[2], "item", level=1),
            Truth("Who", cell=(0, 0), header=True),
            Truth("When", cell=(0, 1), header=True),
            Truth("Ms. Aoki", cell=(1, 0), spans=(2, 1)),
            Truth("Weekly", cell=(1, 1)),
            Truth("Daily", cell=(2, 1)),
            Truth("In class", "item", ticked=True),
            Truth("At home", "item", ticked=False),
        ],
    )
