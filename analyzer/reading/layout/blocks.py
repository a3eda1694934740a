"""Pieces to Blocks: headings, list items and paragraphs told apart."""

from __future__ import annotations

from analyzer.model import Block, BlockKind, Cell
from analyzer.reading.layout.marks import BOXES, ticked
from analyzer.reading.layout.pieces import Piece

MAX_HEADING_WORDS = 14


def add_block(
    blocks: list[Block],
    piece: Piece,
    body_size: float,
    *,
    cell: Cell | None = None,
    may_head: bool = False,
    kind: BlockKind | None = None,
    depth: int = 0,
    label: str = "",
) -> None:
    """Append the piece as a Block with the next number.

    `may_head` lets it become a heading; `kind` settles what it is; `depth` counts for list items.
    """
    level = 0
    if kind is None:
        level = heading_level(piece, body_size) if may_head else 0
        kind = "heading" if level else "item" if piece.marker else "cell" if cell else "paragraph"
    if kind == "item" and piece.marker not in tuple(BOXES):
        level = depth
    blocks.append(
        Block(
            id=len(blocks),
            text=piece.text,
            kind=kind,
            page=piece.page,
            level=level,
            marker=piece.marker,
            ticked=ticked(piece.marker),
            label=label,
            cell=cell,
            bold=piece.bold,
            size=piece.size,
            boxes=piece.boxes,
            doubtful=piece.doubtful,
        )
    )


def heading_level(piece: Piece, body_size: float) -> int:
    """Return the level of a heading, from its size and weight; 0 when it is none."""
    if piece.marker and not piece.marker[0].isalnum():
        return 0
    return level_by_look(piece.text, piece.size, body_size, bold=piece.bold)


def level_by_look(text: str, size: float, body_size: float, *, bold: bool) -> int:
    """Return the heading level that size, weight and capitals give a short line; 0: no heading."""
    words = text.split()
    letters = sum(c.isalpha() for c in text)
    if not words or len(words) > MAX_HEADING_WORDS or not letters or text.endswith((".", ";", ",")):
        return 0
    larger = size / body_size if body_size else 1.0
    if larger > 1.5:
        return 1
    if larger > 1.15:
        return 2
    if text.endswith("?"):
        return 3 if bold else 0
    capitals = text.isupper() and letters > max(3, 0.6 * len(text)) and ": " not in text
    return 3 if bold or capitals else 0
