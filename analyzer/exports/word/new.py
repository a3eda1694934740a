"""A plain new Word file for what is printed and taken to the meeting."""

from __future__ import annotations

from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor


def new_document(title: str) -> Any:
    """Return a plain new document, easy to read in print: Arial 12, black, narrow margins."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.59), Cm(27.94)
    section.left_margin = section.right_margin = Cm(1.8)
    section.top_margin = section.bottom_margin = Cm(1.5)
    for name, size in (("Normal", 12), ("Heading 1", 18), ("Heading 2", 13), ("List Bullet", 12)):
        style = document.styles[name]
        style.font.name, style.font.size = "Arial", Pt(size)
        fonts = style.element.rPr.rFonts
        for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[theme]
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.paragraph_format.space_before = Pt(6 if "Heading" in name else 0)
        style.paragraph_format.space_after = Pt(2)
        style.paragraph_format.line_spacing = 1.0
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-CA")
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    document.core_properties.title = title
    document.core_properties.author = ""
    return document


def repeat_head(row: Any) -> None:
    """Mark a row as the head of its table, for screen readers and for the next page."""
    properties = row._tr.get_or_add_trPr()
    if properties.find(qn("w:tblHeader")) is None:
        properties.append(OxmlElement("w:tblHeader"))
