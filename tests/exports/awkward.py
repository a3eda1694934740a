"""A Word file with every construction that makes finding and marking words hard."""

import io

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_MC = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_BOX = """<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0"
 distL="0" distR="0"><wp:extent cx="2000000" cy="500000"/><wp:docPr id="7" name="Box"/><a:graphic>
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr
 txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm><a:prstGeom
 prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>Boxed breaks as wanted.</w:t>
</w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>
</mc:Choice><mc:Fallback><w:pict><v:shape style="width:150pt;height:40pt"><v:textbox><w:txbxContent><w:p><w:r>
<w:t>Boxed breaks as wanted.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>"""

PARAGRAPHS = {
    "plain": "<w:r><w:t>Visual supports as needed in class.</w:t></w:r>",
    "split": '<w:r><w:t xml:space="preserve">Help is given as nee</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ded, and</w:t></w:r>'
    '<w:r><w:t xml:space="preserve"> noted.</w:t></w:r>',
    "control": "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Movement breaks when possible.</w:t></w:r>"
    "</w:sdtContent></w:sdt>",
    "half a control": '<w:r><w:t xml:space="preserve">Staff will </w:t></w:r><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>'
    '<w:r><w:t>check in often</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space="preserve"> with him.</w:t></w:r>',
    "inserted": '<w:r><w:t xml:space="preserve">Extra time </w:t></w:r><w:ins w:id="90" w:author="School" w:date="2026-01-05T09:00:00Z"><w:r>'
    "<w:t>where appropriate</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>",
    "deleted": '<w:r><w:t xml:space="preserve">A quiet </w:t></w:r><w:del w:id="91" w:author="School" w:date="2026-01-05T09:00:00Z"><w:r>'
    "<w:delText>old </w:delText></w:r></w:del><w:r><w:t>space is available.</w:t></w:r>",
    "spaces and tabs": '<w:r><w:t xml:space="preserve">Regular   check-ins</w:t><w:tab/><w:t>by   staff.</w:t></w:r>',
    "line break": "<w:r><w:t>Preferential seating.</w:t><w:br/><w:t>Frequent reminders.</w:t></w:r>",
    "symbols": '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t xml:space="preserve"> Adult support nearby</w:t></w:r>',
    "marked already": '<w:r><w:rPr><w:highlight w:val="green"/></w:rPr><w:t>Positive reinforcement daily.</w:t></w:r>',
    "link": '<w:hyperlink w:anchor="here"><w:r><w:t>Assistive technology if useful</w:t></w:r></w:hyperlink>',
    "bookmark and proof marks": '<w:bookmarkStart w:id="5" w:name="here"/><w:r><w:t xml:space="preserve">Sensory </w:t></w:r>'
    '<w:proofErr w:type="spellStart"/><w:r><w:t>tools</w:t></w:r><w:proofErr w:type="spellEnd"/><w:bookmarkEnd w:id="5"/>',
    "soft hyphen": "<w:r><w:t>Self</w:t><w:noBreakHyphen/><w:t>regulation strategies taught.</w:t></w:r>",
    "field": '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> MERGEFIELD X </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Scribing as available</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "text box": _BOX + "<w:r><w:t>After the box, some support.</w:t></w:r>",
    "list": "<w:r><w:t>Chunked tasks in a variety of settings</w:t></w:r>",
}


def awkward_docx() -> bytes:
    """Build the file: a header, each paragraph above, the same in a table, and a comment of the school."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Plan for a made-up child, help as required"
    for name, inner in PARAGRAPHS.items():
        style = '<w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>' if name == "list" else ""
        document.element.body.insert(
            len(document.element.body) - 1,
            parse_xml(f"<w:p {nsdecls('w')} {_MC}>{style}{inner}</w:p>"),
        )
    table = document.add_table(2, 2)
    table.cell(0, 0).text = "Support"
    table.cell(0, 1).text = "When"
    table.cell(1, 0).text = "Access to a quiet room"
    table.cell(1, 1).text = "When he is upset, as staff see fit"
    row = table.rows[1]._tr
    row.addprevious(control := parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>"))
    control[0].append(row)
    run = document.add_paragraph().add_run("The school wrote a note on this, where possible.")
    document.add_comment(run, "Our own note", author="School", initials="S")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
