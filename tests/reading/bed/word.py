"""Word files: every construct that the plain way of reading them loses."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.reading.bed import Made, Truth, case
from tests.reading.bed.sentences import GOAL, LONG, LONGER, NEEDS, SHORT, SUPPORTS

_SPACES = (
    nsdecls("w", "r", "wp", "a")
    + ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    + ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


def _xml(text: str) -> Any:
    """Parse a piece of a Word file; the names of its spaces are added."""
    return parse_xml(re.sub(r"^<([\w:]+)", rf"<\1 {_SPACES}", text.strip(), count=1))


def _p(inner: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def _r(text: str, properties: str = "") -> str:
    shape = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{shape}<w:t xml:space="preserve">{text}</w:t></w:r>'


def _with(*pieces: str) -> bytes:
    """Return a Word file whose body is these pieces."""
    document = docx.Document()
    body = document.element.body
    for piece in pieces:
        body.insert(len(body) - 1, _xml(piece))
    return _saved(document)


def _saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@case("docx")
def word_styles() -> Made:
    """Headings, paragraphs and lists by style."""
    document = docx.Document()
    document.add_heading("Individual Education Plan", 0)
    document.add_heading("What helps", 2)
    document.add_paragraph(LONGER)
    for text in SUPPORTS:
        document.add_paragraph(text, style="List Bullet")
    bold = document.add_paragraph()
    bold.add_run("Goals for the year").bold = True
    for text in (GOAL, LONG):
        document.add_paragraph(text, style="List Number")
    return Made(
        _saved(document),
        [
            Truth("Individual Education Plan", "heading", level=1),
            Truth("What helps", "heading", level=2),
            Truth(LONGER, "paragraph"),
            *(Truth(t, "item", marker="•") for t in SUPPORTS),
            Truth("Goals for the year", "heading"),
            Truth(GOAL, "item", marker="1."),
            Truth(LONG, "item", marker="2."),
        ],
    )


_NUMBERING = """<w:abstractNum w:abstractNumId="90">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0a7"/>
<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr></w:lvl></w:abstractNum>"""


@case("docx")
def word_numbering() -> Made:
    """Lists of several levels, and one that starts again."""
    document = docx.Document()
    root = document.part.numbering_part.element
    root.insert(0, _xml(_NUMBERING))
    root.append(_xml('<w:num w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
    root.append(
        _xml(
            '<w:num w:numId="92"><w:abstractNumId w:val="90"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    )
    items = [
        (91, 0, "1."), (91, 1, "1.a)"), (91, 1, "1.b)"), (91, 2, "(i)"), (91, 3, "▪"),
        (91, 0, "2."), (91, 1, "2.a)"), (92, 0, "1."), (92, 0, "2."),
    ]  # fmt: skip
    truth = []
    for number, (list_id, level, marker) in enumerate(items):
        text = f"Step {number} of the plan for the day"
        properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
        document.element.body.insert(number, _xml(_p(_r(text), properties)))
        truth.append(Truth(text, "item", marker=marker, level=level))
    return Made(_saved(document), truth)


def _control(inner: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


@case("docx")
def content_controls() -> Made:
    """Content controls in a line, round a paragraph, round a row and round a cell; one is empty."""
    cell = f"<w:tc><w:p>{_r(NEEDS[0])}</w:p></w:tc>"
    table = (
        f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cell}<w:tc>{_p(_r(NEEDS[1]))}</w:tc></w:tr>"
        + _control(
            f"<w:tr><w:tc>{_p(_r(SHORT[0]))}</w:tc>{_control(f'<w:tc>{_p(_r(SHORT[1]))}</w:tc>')}</w:tr>"
        )
        + "</w:tbl>"
    )
    data = _with(
        _p(_r("Student name: ") + _control(_r("Ravi Sample"))),
        _control(_p(_r(LONG))),
        table,
        _p(_r("Review date: ") + _control(_r("Click here to enter a date."), "<w:showingPlcHdr/>")),
    )
    return Made(
        data,
        [
            Truth("Student name: Ravi Sample"),
            Truth(LONG, "paragraph"),
            Truth(NEEDS[0], cell=(0, 0)),
            Truth(NEEDS[1], cell=(0, 1)),
            Truth(SHORT[0], cell=(1, 0)),
            Truth(SHORT[1], cell=(1, 1)),
            Truth("Review date:"),
        ],
    )


@case("docx")
def text_box() -> Made:
    """A text box, which the file keeps twice, is read once."""
    box = f"<w:txbxContent>{_p(_r(SHORT[0]))}{_p(_r(SHORT[1]))}</w:txbxContent>"
    shape = (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    old = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{_p(_r(SHORT[2]))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    return Made(
        _with(_p(_r(LONG) + shape), _p(_r(GOAL) + old)),
        [
            Truth(LONG, part="body"),
            Truth(SHORT[0], part="textbox"),
            Truth(SHORT[1], part="textbox"),
            Truth(GOAL, part="body"),
            Truth(SHORT[2], part="textbox"),
        ],
    )


_BY = 'w:id="1" w:author="A" w:date="2026-01-05T00:00:00Z"'


@case("docx")
def tracked_changes() -> Made:
    """Insertions are kept, deletions dropped, moved text read once, also in tables."""
    row = "<w:tr>{mark}<w:tc>" + "{text}</w:tc></w:tr>"
    table = (
        "<w:tbl><w:tblPr/><w:tblGrid/>"
        + row.format(mark="", text=_p(_r(SHORT[0])))
        + row.format(
            mark=f"<w:trPr><w:del {_BY}/></w:trPr>",
            text=_p(f"<w:del {_BY}><w:r><w:delText>Gone</w:delText></w:r></w:del>"),
        )
        + row.format(
            mark=f"<w:trPr><w:ins {_BY}/></w:trPr>", text=_p(f"<w:ins {_BY}>{_r(SHORT[1])}</w:ins>")
        )
        + "</w:tbl>"
    )
    data = _with(
        _p(
            _r("Ravi gets ")
            + f"<w:del {_BY}><w:r><w:delText>five</w:delText></w:r></w:del><w:ins {_BY}>{_r('ten')}</w:ins>"
            + _r(" more minutes.")
        ),
        _p(f"<w:moveFrom {_BY}>{_r('Moved text.')}</w:moveFrom>" + _r("Before.")),
        _p(f"<w:moveTo {_BY}>{_r('Moved text.')}</w:moveTo>"),
        _p(_r("One sentence "), f"<w:rPr><w:del {_BY}/></w:rPr>"),
        _p(_r("in two paragraphs.")),
        table,
    )
    return Made(
        data,
        [
            Truth("Ravi gets ten more minutes."),
            Truth("Before."),
            Truth("Moved text."),
            Truth("One sentence in two paragraphs."),
            Truth(SHORT[0], cell=(0, 0)),
            Truth(SHORT[1], cell=(1, 0)),
        ],
    )


@case("docx")
def word_nested_tables() -> Made:
    """A table in a cell of another, with text before and after it."""
    document = docx.Document()
    outer = document.add_table(2, 2)
    outer.cell(0, 0).text, outer.cell(0, 1).text = "Goal", "Scores"
    outer.cell(1, 0).text = GOAL
    cell = outer.cell(1, 1)
    cell.text = "Weekly scores"
    inner = cell.add_table(2, 2)
    for place, text in zip(
        ((0, 0), (0, 1), (1, 0), (1, 1)), ("Week", "Score", "First", "3 of 5"), strict=True
    ):
        inner.cell(*place).text = text
    cell.add_paragraph("Kept in the folder")
    return Made(
        _saved(document),
        [
            Truth("Goal", cell=(0, 0), table=0),
            Truth("Scores", cell=(0, 1), table=0),
            Truth(GOAL, cell=(1, 0), table=0),
            Truth("Weekly scores", cell=(1, 1), table=0),
            Truth("Week", cell=(0, 0), table=1),
            Truth("Score", cell=(0, 1), table=1),
            Truth("First", cell=(1, 0), table=1),
            Truth("3 of 5", cell=(1, 1), table=1),
            Truth("Kept in the folder", cell=(1, 1), table=0),
        ],
    )


@case("docx")
def word_merged_cells() -> Made:
    """Cells merged across and down, and a header row that is marked as one."""
    document = docx.Document()
    table = document.add_table(4, 3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "Reading and writing"
    table.cell(1, 0).merge(table.cell(2, 0)).text = LONG
    for row, column, text in (
        (1, 1, SHORT[0]),
        (1, 2, SHORT[1]),
        (2, 1, NEEDS[0]),
        (2, 2, NEEDS[1]),
        (3, 0, "a"),
        (3, 1, "b"),
        (3, 2, "c"),
    ):
        table.cell(row, column).text = text
    table.rows[0]._tr.get_or_add_trPr().append(_xml("<w:tblHeader/>"))
    return Made(
        _saved(document),
        [
            Truth("Reading and writing", cell=(0, 0), spans=(1, 3), header=True),
            Truth(LONG, cell=(1, 0), spans=(2, 1), header=False),
            Truth(SHORT[0], cell=(1, 1)),
            Truth(SHORT[1], cell=(1, 2)),
            Truth(NEEDS[0], cell=(2, 1)),
            Truth(NEEDS[1], cell=(2, 2)),
            Truth("a", cell=(3, 0)),
            Truth("b", cell=(3, 1)),
            Truth("c", cell=(3, 2)),
        ],
    )


@case("docx")
def headers_and_notes() -> Made:
    """Headers, footers and footnotes, each in its part."""
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Ravi Sample, grade 5"
    section.footer.paragraphs[0].text = "Cedar Point Elementary"
    paragraph = document.add_paragraph(LONG)
    paragraph._p.append(_xml('<w:r><w:footnoteReference w:id="2"/></w:r>'))
    notes = (
        f'<?xml version="1.0"?><w:footnotes {_SPACES}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{_p(_r("Seen by the speech therapist in May."))}</w:footnote></w:footnotes>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_saved(document))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/_rels/document.xml.rels":
                data = data.replace(
                    b"</Relationships>",
                    b'<Relationship Id="rIdN" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
                )
            if name == "[Content_Types].xml":
                data = data.replace(
                    b"</Types>",
                    b'<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
                )
            new.writestr(name, data)
        new.writestr("word/footnotes.xml", notes)
    return Made(
        out.getvalue(),
        [
            Truth(LONG, "paragraph", part="body"),
            Truth("Seen by the speech therapist in May.", "footnote", part="footnotes"),
        ],
        ["Ravi Sample, grade 5", "Cedar Point Elementary"],
    )


def _tick(on: bool) -> str:
    sign = "☒" if on else "☐"
    return _control(_r(sign), f'<w14:checkbox><w14:checked w14:val="{int(on)}"/></w14:checkbox>')


def _legacy_tick(on: bool) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked w:val="{int(on)}"/></w:checkBox></w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _symbol_tick(on: bool) -> str:
    return f'<w:r><w:sym w:font="Wingdings" w:char="{"F0FE" if on else "F0A8"}"/></w:r>'


@case("docx")
def word_tick_boxes() -> Made:
    """Tick boxes of three kinds, several on one line, and alone in a cell."""
    pieces, truth = [], []
    for make in (_tick, _legacy_tick, _symbol_tick):
        for on, text in ((True, SHORT[0]), (False, SHORT[1])):
            pieces.append(_p(make(on) + _r(f" {text}")))
            truth.append(Truth(text, "item", ticked=on))
    pieces.append(_p(_tick(True) + _r(" Yes  ") + _legacy_tick(False) + _r(" No")))
    pieces.append(
        f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{_p(_r('In class'))}</w:tc><w:tc>{_p(_tick(True))}</w:tc></w:tr>"
        f"<w:tr><w:tc>{_p(_r('At home'))}</w:tc><w:tc>{_p(_symbol_tick(False))}</w:tc></w:tr></w:tbl>"
    )
    truth += [
        Truth("Yes", "item", ticked=True),
        Truth("No", "item", ticked=False),
        Truth("In class", cell=(0, 0)),
        Truth("", cell=(0, 1), ticked=True),
        Truth("At home", cell=(1, 0)),
        Truth("", cell=(1, 1), ticked=False),
    ]
    return Made(_with(*pieces), truth)


@case("docx")
def links_and_fields() -> Made:
    """Links, field results, symbols, tabs and hidden text."""
    data = _with(
        _p(_r("See the ") + f"<w:hyperlink>{_r('school page')}</w:hyperlink>" + _r(".")),
        _p(_r("On ") + f'<w:fldSimple w:instr="DATE">{_r("5 May 2026")}</w:fldSimple>' + _r(".")),
        _p(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + _r("Page seven")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ),
        _p(f"<w:smartTag>{_r('Vancouver')}</w:smartTag>" + _r(" Island")),
        _p(
            "<w:r><w:t>Well</w:t><w:noBreakHyphen/><w:t>known</w:t><w:tab/><w:t>games</w:t></w:r>"
            + _r(" hidden", "<w:vanish/>")
        ),
    )
    texts = [
        "See the school page.",
        "On 5 May 2026.",
        "Page seven",
        "Vancouver Island",
        "Well-known games",
    ]
    return Made(data, [Truth(t, "paragraph") for t in texts])


@case("docx")
def line_breaks() -> Made:
    """Line breaks in a paragraph: some end an item, some only wrap."""
    lines = "<w:r><w:br/></w:r>".join(_r(t) for t in SUPPORTS[:3])
    wrapped = _r("Ravi reads short chapter books") + "<w:r><w:br/></w:r>" + _r("on his own.")
    typed = "<w:r><w:br/></w:r>".join(_r(f"- {t}") for t in SHORT[:2])
    return Made(
        _with(_p(lines), _p(wrapped), _p(typed)),
        [
            *(Truth(t) for t in SUPPORTS[:3]),
            Truth("Ravi reads short chapter books on his own."),
            *(Truth(t, "item", marker="-") for t in SHORT[:2]),
        ],
    )


@case("docx")
def word_frame() -> Made:
    """A table of one cell is a frame; a cell as wide as its table may hold a heading."""
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = LONGER
    table = document.add_table(2, 1)
    table.cell(0, 0).paragraphs[0].add_run("What helps").bold = True
    table.cell(1, 0).text = LONG
    return Made(
        _saved(document),
        [
            Truth(LONGER, "paragraph"),
            Truth("What helps", "heading", cell=(0, 0)),
            Truth(LONG, "cell", cell=(1, 0)),
        ],
    )
