"""A Word file to a Document."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml.ns import qn

from analyzer.model import Block, BlockKind, Cell, Document
from analyzer.reading.glyphs import readable
from analyzer.reading.layout.marks import MARKER

_SKIPPED = {qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:delText"),
            "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}  # fmt: skip


def read_word(data: bytes, name: str) -> Document:
    """Read the body of a .docx in document order."""
    document = docx.Document(io.BytesIO(data))
    blocks: list[Block] = []
    tables = [0]
    for paragraph, cell in _walk(document.element.body, None, tables):
        text = " ".join("".join(_text(paragraph)).split())
        if text:
            blocks.append(_block(len(blocks), paragraph, text, cell, document))
    return Document(name=name, format="docx", blocks=tuple(blocks))


def _walk(element: Any, cell: Cell | None, tables: list[int]) -> Iterator[tuple[Any, Cell | None]]:
    for child in element:
        if child.tag in _SKIPPED:
            continue
        if child.tag == qn("w:p"):
            yield child, cell
        elif child.tag == qn("w:tbl"):
            number = tables[0]
            tables[0] += 1
            yield from _walk_table(child, number, tables)
        elif len(child):
            yield from _walk(child, cell, tables)


def _walk_table(table: Any, number: int, tables: list[int]) -> Iterator[tuple[Any, Cell | None]]:
    for row_number, row in enumerate(table.iter(qn("w:tr"))):
        column = 0
        for cell in row.iter(qn("w:tc")):
            span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
            width = int(span.get(qn("w:val"))) if span is not None else 1
            place = Cell(number, row_number, column, 1, width, row_number == 0)
            yield from _walk(cell, place, tables)
            column += width


def _text(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in _SKIPPED:
            continue
        if child.tag == qn("w:t"):
            yield readable(child.text or "")  if False else (child.text or "")
        elif child.tag in (qn("w:tab"), qn("w:br"), qn("w:cr")):
            yield " "
        else:
            yield from _text(child)


def _block(number: int, paragraph: Any, text: str, cell: Cell | None, document: Any) -> Block:
    style = ""
    properties = paragraph.find(qn("w:pPr"))
    if properties is not None and properties.find(qn("w:pStyle")) is not None:
        style_id = properties.find(qn("w:pStyle")).get(qn("w:val"))
        found = [s for s in document.styles if s.style_id == style_id]
        style = found[0].name if found else ""
    kind: BlockKind = "cell" if cell else "paragraph"
    marker, level = "", 0
    runs = [r for r in paragraph.iter(qn("w:r")) if "".join(_text(r)).strip()]
    bold = bool(runs) and all(r.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for r in runs)
    match = MARKER.match(text)
    if style.startswith(("Heading", "Title")):
        kind, level = "heading", int(style[-1]) if style[-1:].isdigit() else 1
    elif style.startswith("List") or (properties is not None and properties.find(qn("w:numPr")) is not None):
        kind, marker = "item", "•"
    elif match and match.end() < len(text):
        kind, marker, text = "item", match["marker"], text[match.end() :]
    elif bold and cell is None and len(text.split()) <= 14 and not text.endswith("."):
        kind, level = "heading", 3
    return Block(number, text, kind, level=level, marker=marker, cell=cell, bold=bold)
