"""Sentences that run on over the end of a column or a page: put together again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analyzer.model import Block, Box, CharBoxes
from analyzer.reading.layout.hyphens import Hyphens

_ENDS = (".", ";", ":", "!", "?", ")", "”", '"')


def join_across_pages(blocks: Sequence[Block], hyphens: Hyphens) -> tuple[Block, ...]:
    """Join a block that stops in mid-sentence with the one that goes on with it."""
    joined: list[Block] = []
    for block in blocks:
        index = _index_before(joined, block)
        if index is not None and _goes_on(joined[index], block):
            joined[index] = _joined(joined[index], block, hyphens)
        else:
            joined.append(block)
    return tuple(
        block if block.id == number else replace(block, id=number)
        for number, block in enumerate(joined)
    )


def _index_before(joined: Sequence[Block], block: Block) -> int | None:
    """Return which block this one may go on with: the last of the text, or of the same column."""
    for index in range(len(joined) - 1, max(-1, len(joined) - 40), -1):
        before = joined[index]
        if before.kind == "furniture":
            continue
        if block.cell is None:
            return index if before.cell is None else None
        if before.cell is None or before.cell.table != block.cell.table:
            return None
        if before.cell.column == block.cell.column and before.page != block.page:
            return index if block.cell.row - before.cell.row == 1 else None
    return None


def _goes_on(before: Block, block: Block) -> bool:
    if before.kind not in ("paragraph", "item", "cell") or block.kind not in ("paragraph", "cell"):
        return False
    if before.text.endswith(_ENDS) or not before.text:
        return False
    cut_row = before.cell is not None and before.text[-1:].islower() and len(before.text) > 20
    if not (block.text[:1].islower() or (cut_row and block.text[:1].isdigit())):
        return False
    if abs(before.size - block.size) > 0.6 or before.bold != block.bold:
        return False
    if before.boxes is None or block.boxes is None or not len(block.boxes):
        return False
    last, first = before.boxes.box(len(before.boxes) - 1), block.boxes.box(0)
    if last.page == first.page:  # from the foot of a column to the head of the next
        start = before.boxes.box(0)
        tall = last.bottom - start.top > 2.5 * (last.bottom - last.top)
        return block.cell is None and tall and start.x0 < first.x0 and first.top < last.top - 12
    return first.page == last.page + 1


def _joined(before: Block, block: Block, hyphens: Hyphens) -> Block:
    first, second = before.boxes or CharBoxes(), block.boxes or CharBoxes()
    text, places = before.text, [first.box(i) for i in range(len(first))]
    if hyphens.broken(text, block.text):
        text, places = text[:-1], places[:-1]
    elif not text.endswith("-"):
        end = places[-1]
        text += " "
        places.append(Box(end.page, end.x1, end.top, end.x1, end.bottom))
    shift = len(text)
    boxes = CharBoxes()
    for place in (*places, *(second.box(i) for i in range(len(second)))):
        boxes.append(place)
    doubtful = before.doubtful + tuple((a + shift, b + shift) for a, b in block.doubtful)
    return replace(before, text=text + block.text, boxes=boxes, doubtful=doubtful)
