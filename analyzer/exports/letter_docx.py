"""A letter as a Word file, the list of lines on a page of its own."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.shared import Pt

from analyzer.letters import Letter


def letter_docx(letter: Letter) -> bytes:
    """Return the letter as the bytes of a .docx file."""
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name = "Calibri"
    style.font.size = Pt(11)
    document.core_properties.title = _clean(letter.subject)
    document.core_properties.author = ""
    document.add_heading(_clean(letter.subject), level=1)
    _paragraphs(document, letter.body)
    if letter.attachment:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        title, _, rest = letter.attachment.partition("\n")
        document.add_heading(_clean(title), level=1)
        _paragraphs(document, rest)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _paragraphs(document: Document, text: str) -> None:
    for paragraph in text.strip().split("\n\n"):
        document.add_paragraph(_clean(paragraph.strip()))


def _clean(text: str) -> str:
    """Drop the characters XML does not allow."""
    return "".join(c for c in text if c in "\n\t" or c.isprintable())
