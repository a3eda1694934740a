"""Where the words of a statement stand on the pages of a PDF: one rectangle a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analyzer.exports.pdf.space import PageSpace
from analyzer.model import Block, Box, Document, Statement


def rectangles(document: Document, statement: Statement, start: int, end: int) -> list[Box]:
    """Return the rectangles of the characters from start up to end of a statement, as shown."""
    found: list[Box] = []
    for source in statement.sources:
        block = _block(document, source.block)
        if block is None or block.boxes is None:
            continue
        shift = source.start - source.at
        first, last = (
            max(start + shift, source.start),
            min(end + shift, source.end, len(block.boxes)),
        )
        if first < last:
            found += block.boxes.rectangles(first, last)
    return found


def _block(document: Document, number: int) -> Block | None:
    blocks = document.blocks
    if number < len(blocks) and blocks[number].id == number:
        return blocks[number]
    return next((block for block in blocks if block.id == number), None)


def is_field(document: Document, statement: Statement) -> bool:
    """Say whether the words were typed into a form field."""
    blocks = (_block(document, source.block) for source in statement.sources)
    return any(block is not None and block.kind == "field" for block in blocks)


def widget_around(page: Any, space: PageSpace, box: Box) -> Box:
    """Return the form field a box lies in, or the box.

    The file does not keep where the letters of a field stand, so reading can only guess, and the
    whole field is the honest place.
    """
    x, y = space.to_page((box.x0 + box.x1) / 2, (box.top + box.bottom) / 2)
    for sides in _widgets(page):
        if sides[0] <= x <= sides[2] and sides[1] <= y <= sides[3]:
            ax, ay = space.to_shown(sides[0], sides[1])
            bx, by = space.to_shown(sides[2], sides[3])
            return Box(box.page, min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
    return box


def _widgets(page: Any) -> Sequence[tuple[float, float, float, float]]:
    found = []
    for annotation in page.annotations or ():
        item = annotation.get_object()
        if item.get("/Subtype") == "/Widget" and len(item.get("/Rect", ())) == 4:
            a, b, c, d = (float(n) for n in item["/Rect"])
            found.append((min(a, c), min(b, d), max(a, c), max(b, d)))
    return found
