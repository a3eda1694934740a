"""OpenDocument text (.odt) and web pages (.html): trees of headings, lists, tables, paragraphs."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from lxml import etree, html

from analyzer.errors import BadInput
from analyzer.model import Block, BlockKind, Cell, Document
from analyzer.reading import limits
from analyzer.reading.archive import check_tags
from analyzer.reading.glyphs import readable
from analyzer.reading.layout.blocks import level_by_look
from analyzer.reading.layout.marks import BOXES, MARKER, ticked

Element: TypeAlias = Any  # lxml gives no types

_MOST_SPAN, _MOST_COLUMNS = 100, 1000  # cells: far more than a plan's tables have

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


@dataclass(slots=True)
class _Builder:
    """Collects blocks while a tree is walked."""

    blocks: list[Block] = field(default_factory=list)
    tables: int = 0

    def add(
        self,
        text: str,
        cell: Cell | None,
        *,
        level: int = 0,
        marker: str = "",
        depth: int = 0,
        part: str = "body",
        bold: bool = False,
    ) -> None:
        text = " ".join(readable(text).split())
        own = MARKER.match(text)
        if own and (own.end() < len(text) or own["marker"] in BOXES) and not level:
            marker, text = own["marker"], text[own.end() :]
        if not text and ticked(marker) is None:
            return
        kind: BlockKind = "cell" if cell else "paragraph"
        if level == 0 and cell is None and not marker:
            level = level_by_look(text, 0, 0, bold=bold)
        if part == "footnotes":
            kind, level = "footnote", 0
        elif level:
            kind = "heading"
        elif marker:
            kind = "item"
        self.blocks.append(
            Block(
                id=len(self.blocks),
                text=text,
                kind=kind,
                level=level or (depth if kind == "item" else 0),
                marker=marker,
                ticked=ticked(marker),
                cell=cell,
                bold=bold,
                part=part,
            )
        )


# --- OpenDocument ------------------------------------------------------------------------------


def read_odt(data: bytes, name: str) -> Document:
    """Read an OpenDocument text; raises BadInput when it is damaged or locked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            root = etree.fromstring(archive.read("content.xml"), _safe_parser())
    except (
        KeyError,
        zipfile.BadZipFile,
        zlib.error,
        etree.XMLSyntaxError,
        RuntimeError,
    ) as error:
        raise BadInput(
            "This OpenDocument file is damaged or locked. Save it again, or as a PDF, and try that."
        ) from error
    builder = _Builder()
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is not None:
        _walk_odt(body, builder, None, "", 0, "body")
    return Document(name=name, format="odt", blocks=tuple(builder.blocks))


def _safe_parser() -> Element:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def _walk_odt(
    element: Element, to: _Builder, cell: Cell | None, marker: str, depth: int, part: str
) -> None:
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag == f"{_TEXT}tracked-changes":
            continue  # the deleted text is kept there
        if tag == f"{_TEXT}h":
            to.add(
                _odt_text(child),
                cell,
                level=_number(child.get(f"{_TEXT}outline-level"), most=9),
                part=part,
            )
        elif tag == f"{_TEXT}p":
            to.add(_odt_text(child), cell, marker=marker, depth=depth, part=part)
            _walk_inside_paragraph(child, to, cell)
            marker = ""
        elif tag == f"{_TEXT}list":
            inner = depth + 1 if marker or element.tag == f"{_TEXT}list-item" else depth
            for item in child:
                _walk_odt(item, to, cell, "•", inner, part)
        elif tag == f"{_TABLE}table":
            _odt_table(child, to)
        elif len(child):
            _walk_odt(child, to, cell, marker, depth, part)


def _walk_inside_paragraph(paragraph: Element, to: _Builder, cell: Cell | None) -> None:
    for child in paragraph.iter():
        if child.tag == f"{_TEXT}note-body":
            _walk_odt(child, to, None, "", 0, "footnotes")
        elif isinstance(child.tag, str) and child.tag.endswith("}text-box"):
            _walk_odt(child, to, cell, "", 0, "textbox")


def _odt_text(element: Element) -> str:
    text = element.text or ""
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"):
            text += " "
        elif not tag.endswith(("}note", "}frame", "}annotation", "}custom-shape")):
            text += _odt_text(child)
        text += child.tail or ""
    return text


def _odt_table(table: Element, to: _Builder) -> None:
    number = to.tables
    to.tables += 1
    for row, element in enumerate(_own_rows(table, f"{_TABLE}table-row", f"{_TABLE}table-cell")):
        column = 0
        header = element.getparent().tag == f"{_TABLE}table-header-rows"
        for cell in element:
            if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                continue
            repeat = _number(cell.get(f"{_TABLE}number-columns-repeated"), most=_MOST_SPAN)
            if cell.tag == f"{_TABLE}table-cell":
                spans = [
                    _number(cell.get(f"{_TABLE}number-{way}-spanned"), most=_MOST_SPAN)
                    for way in ("rows", "columns")
                ]
                place = Cell(number, row, column, spans[0], spans[1], header)
                _walk_odt(cell, to, place, "", 0, "body")
            column += repeat


def _number(value: str | None, *, most: int) -> int:
    """Return a number from 1 to `most`; a stranger may write anything."""
    return min(max(int(value), 1), most) if value and value.isdecimal() else 1


def _own_rows(table: Element, row_tag: str, cell_tag: str) -> Iterator[Element]:
    for child in table:
        if child.tag == row_tag:
            yield child
        elif isinstance(child.tag, str) and child.tag != cell_tag:
            yield from _own_rows(child, row_tag, cell_tag)


# --- web pages ---------------------------------------------------------------------------------

_BLOCK_NAMES = """
p div section article header footer main table ul ol li h1 h2 h3 h4 h5 h6 dl dt dd fieldset
form tr td th tbody thead tfoot blockquote pre body html address legend
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())  # fmt: skip
_SPANS = ("rowspan", "colspan")
_SILENT = frozenset(["script", "style", "head", "template", "noscript", "svg", "nav", "button"])


def read_html(data: bytes, name: str) -> Document:
    """Read a web page saved from a portal."""
    check_tags(data)
    parser = html.HTMLParser(huge_tree=True)
    try:
        root = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise BadInput(
            "This web page is empty or damaged. Save it as a PDF and try that."
        ) from error
    if any("depth" in entry.message for entry in parser.error_log):  # it left out what is deeper
        raise BadInput(limits.DEPTH.sentence)
    builder = _Builder()
    _walk_html(root, builder, None, 0)
    return Document(name=name, format="html", blocks=tuple(builder.blocks))


def _walk_html(
    element: Element, to: _Builder, cell: Cell | None, depth: int, marker: str = ""
) -> None:
    """Add the blocks below an element; text between two block elements is one block."""
    tag = element.tag
    loose: list[str] = [element.text or ""]
    items = 0
    level = int(tag[1]) if tag in ("h1", "h2", "h3", "h4", "h5", "h6") else 0

    def flush() -> None:
        nonlocal marker
        text = "".join(loose)
        for line in text.split("\v"):
            if line.strip():
                to.add(
                    line,
                    cell,
                    level=level,
                    marker=marker,
                    depth=max(depth - 1, 0),
                    bold=tag in ("dt", "legend"),
                )
                marker = ""
        loose.clear()

    for child in element:
        name = child.tag if isinstance(child.tag, str) else ""
        if name == "table":
            flush()
            _html_table(child, to)
        elif name in _BLOCKS:
            flush()
            items += name == "li"
            number = f"{items}." if tag == "ol" else "•"
            inner = number if name == "li" else ""
            _walk_html(child, to, cell, depth + (name in ("ul", "ol")), inner)
        elif name and name not in _SILENT:
            loose.append(_inline(child))
        loose.append(child.tail or "")
    flush()


def _inline(element: Element) -> str:
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in _SILENT or not tag:
        return ""
    if tag == "br":
        return "\v"
    if tag == "input":
        if element.get("type") in ("checkbox", "radio"):
            return "☒ " if element.get("checked") is not None else "☐ "
        return element.get("value") or "" if element.get("type") != "hidden" else ""
    if tag == "select":
        chosen = [option for option in element.iter("option") if option.get("selected") is not None]
        return " ".join(option.text_content() for option in chosen)
    return (element.text or "") + "".join(_inline(child) + (child.tail or "") for child in element)


def _html_table(table: Element, to: _Builder) -> None:
    number = to.tables
    to.tables += 1
    taken_until: dict[int, int] = {}  # a column, and the first row in which it is free again
    for row, element in enumerate(_own_rows(table, "tr", "td")):
        column = 0
        cells = [cell for cell in element if cell.tag in ("td", "th")]
        header = bool(cells) and all(cell.tag == "th" for cell in cells)
        for cell in cells:
            while taken_until.get(column, 0) > row and column < _MOST_COLUMNS:
                column += 1
            rows, columns = (_number(cell.get(way), most=_MOST_SPAN) for way in _SPANS)
            taken_until.update(dict.fromkeys(range(column, column + columns), row + rows))
            _walk_html(cell, to, Cell(number, row, column, rows, columns, header), 0)
            column += columns
