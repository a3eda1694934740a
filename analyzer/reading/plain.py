"""Plain text and Markdown: paragraphs, list items, headings and tables from the lines alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analyzer.model import Block, Cell, Document
from analyzer.reading import limits
from analyzer.reading.glyphs import readable
from analyzer.reading.layout.marks import BOXES, MARKER, ticked

WRAPPED = range(50, 101)  # characters a line: text somebody's program broke into lines
_RULE = re.compile(r"^\s*(?:[-=_*]\s*){3,}$|^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_LABEL = re.compile(r"[A-Z][\w /&'-]{2,40}:(?:\s|$)")
_EMPHASIS = re.compile(r"(\*\*|__|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|`)")
_ENDS = (".", ";", ":", "!", "?")


def read_plain(text: str, name: str, file_format: str = "text") -> Document:
    """Read text as typed or pasted: a line is a block unless it runs on from the one above."""
    blocks: list[Block] = []
    tables = 0
    loose: list[str] = []
    lines = text.splitlines()
    limits.BLOCKS.check(len(lines))
    for row in _rows(lines):
        if isinstance(row, str):
            loose.append(row)
            continue
        _add_lines(blocks, loose)
        loose = []
        _add_table(blocks, row, tables)
        tables += 1
    _add_lines(blocks, loose)
    return Document(name=name, format=file_format, blocks=tuple(blocks))


def _rows(lines: Sequence[str]) -> Iterator[str | list[list[str]]]:
    """Yield the lines, and each run of lines with the same number of cells as one table."""
    index = 0
    while index < len(lines):
        table, end = _table_at(lines, index)
        if table:
            yield table
            index = end
        else:
            yield lines[index]
            index += 1


def _table_at(lines: Sequence[str], start: int) -> tuple[list[list[str]], int]:
    for separator in ("|", "\t"):
        width = len(_cells(lines[start], separator))
        if width < 2:
            continue
        table: list[list[str]] = []
        end = start
        while end < len(lines) and len(_cells(lines[end], separator)) == width:
            if not _is_rule(lines[end]):
                table.append(_cells(lines[end], separator))
            end += 1
        if len(table) >= 2:
            return table, end
    return [], start


def _is_rule(line: str) -> bool:
    """Say whether a line is drawn with signs. Its spaces are counted as one: many take long."""
    return bool(_RULE.match(" ".join(line.split())))


def _cells(line: str, separator: str) -> list[str]:
    if separator not in line.strip():
        return []
    stripped = line.strip().strip("|") if separator == "|" else line.rstrip("\n")
    return [cell.strip() for cell in stripped.split(separator)]


def _add_table(blocks: list[Block], table: Sequence[Sequence[str]], number: int) -> None:
    for row, cells in enumerate(table):
        for column, cell in enumerate(cells):
            text = _plain(cell)
            if text:
                place = Cell(number, row, column, header=row == 0 and len(table) > 2)
                _add(blocks, text, place)


def _add_lines(blocks: list[Block], lines: Sequence[str]) -> None:
    for text in _paragraphs(lines):
        _add(blocks, text, None)


def _paragraphs(raw: Sequence[str]) -> Iterator[str]:
    indents = [len(line) - len(line.lstrip()) for line in raw]
    lines = ["" if _is_rule(line) else " ".join(line.split()) for line in raw]
    longest = max((len(line) for line in lines), default=0)
    full = sum(len(line) > 0.7 * longest for line in lines)
    wrapped = longest in WRAPPED and full > 0.3 * sum(bool(line) for line in lines)
    current = previous = ""
    hanging = 0
    for line, indent in zip(lines, indents, strict=True):
        starts = not line or MARKER.match(line) or _LABEL.match(line) or line.startswith("#")
        fits = bool(line) and len(previous) + 1 + len(line.split()[0]) <= longest - 2
        in_sentence = line[:1].islower() and not previous.endswith(_ENDS)
        full_line = wrapped and (not fits or (in_sentence and len(previous) > 0.6 * longest))
        hangs = in_sentence and indent >= hanging > 0
        if current and previous and not starts and (full_line or hangs):
            current += " " + line
        else:
            if current:
                yield current
            current = line
            marker = MARKER.match(line)
            hanging = indent + marker.end() if marker else 0
        previous = line
    if current:
        yield current


def _plain(text: str) -> str:
    """Return the text without the signs Markdown uses for bold and italics."""
    return " ".join(_EMPHASIS.sub("", readable(text)).split())


def _add(blocks: list[Block], raw: str, cell: Cell | None) -> None:
    number = len(blocks)
    hashes = len(raw) - len(raw.lstrip("#"))
    if 0 < hashes <= 6 and raw[hashes : hashes + 1] == " ":
        blocks.append(Block(number, _plain(raw[hashes:].strip(" #")), "heading", level=hashes))
        return
    match = MARKER.match(raw)
    marker = ""
    if match and (match.end() < len(raw) or match["marker"] in BOXES):
        marker, raw = match["marker"], raw[match.end() :]
        inner = MARKER.match(raw)  # "- [x] Extended time"
        if inner and ticked(inner["marker"]) is not None:
            marker, raw = inner["marker"], raw[inner.end() :]
    text = _plain(raw)
    if marker:
        blocks.append(Block(number, text, "item", marker=marker, ticked=ticked(marker), cell=cell))
    elif cell is not None:
        blocks.append(Block(number, text, "cell", cell=cell))
    elif text:
        strong = raw.startswith("**") and raw.endswith("**") and len(text.split()) <= 14
        capitals = text.isupper() and sum(c.isalpha() for c in text) > 3 and ": " not in text
        if strong or capitals:
            blocks.append(Block(number, text, "heading", level=2, bold=strong))
        else:
            blocks.append(Block(number, text, "paragraph"))
