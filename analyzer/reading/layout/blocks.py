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
    kind: BlockKind | None = None,
    depth: int = 0,
    label: str = "",
) -> None:
    """Append the piece as a Block with the next number."""
    level = 0
    if kind is None:
        level = 0 if cell is not None else heading_level(piece, body_size)
        kind = "heading" if level else "item" if piece.marker else "cell" if cell else "paragraph"
    if kind == "item":
        level = 0 if piece.marker and piece.marker in BOXES else depth
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
    words = piece.text.split()
    if not words or len(words) > MAX_HEADING_WORDS or not any(c.isalpha() for c in piece.text):
        return 0
    if piece.marker and not piece.marker[0].isalnum():
        return 0
    if piece.text.endswith((".", ";", ",")):
        return 0
    larger = piece.size / body_size if body_size else 1.0
    if larger > 1.5:
        return 1
    if larger > 1.15:
        return 2
    letters = sum(c.isalpha() for c in piece.text)
    capitals = piece.text.isupper() and letters > max(3, 0.6 * len(piece.text))
    return 3 if piece.bold or (capitals and not piece.text.endswith("?") and ": " not in piece.text) else 0
