"""A Document as bytes that cannot be more than a Document: JSON, then the boxes as plain numbers.

Whoever unpacks does not trust whoever packed: every value is looked at.
"""

from __future__ import annotations

import json
import math
import struct
import sys
from array import array
from typing import Any, get_args

from analyzer.model import Block, BlockKind, Cell, CharBoxes, Document

_LENGTH = struct.Struct("!Q")
_NONE = type(None)
_KINDS = frozenset(get_args(BlockKind))
_NUMBERS_A_BOX = 5
_FIRST_BYTE = 3 if sys.byteorder == "little" else 0  # of a number: its sign, most of its exponent

# The types of a packed block, in the order of the fields of Block; `boxes` only says whether any.
_BLOCK: tuple[Any, ...] = (
    *(int, str, str, (int, _NONE), int, str, (bool, _NONE), str, (list, _NONE), bool),
    *((int, float), bool, str, list),
)
_CELL: tuple[Any, ...] = (int, int, int, int, int, bool)


class NotADocument(Exception):
    """These bytes are not a packed Document."""


def packed(document: Document) -> bytes:
    """Return a Document as bytes. Its name, which the parent knows, is not among them."""
    boxes = array("f")
    rows = []
    for block in document.blocks:
        rows.append(_row(block))
        if block.boxes is not None:
            boxes.extend(block.boxes.numbers)
    head = json.dumps(
        {
            "format": document.format,
            "page_count": document.page_count,
            "page_sizes": document.page_sizes,
            "warnings": document.warnings,
            "recognised_pages": document.recognised_pages,
            "blocks": rows,
        },
        separators=(",", ":"),
    ).encode("ascii")
    return _LENGTH.pack(len(head)) + head + boxes.tobytes()


def _row(block: Block) -> list[Any]:
    cell = block.cell
    return [
        block.id,
        block.text,
        block.kind,
        block.page,
        block.level,
        block.marker,
        block.ticked,
        block.label,
        cell and [cell.table, cell.row, cell.column, cell.row_span, cell.column_span, cell.header],
        block.bold,
        block.size,
        block.boxes is not None,
        block.part,
        block.doubtful,
    ]


def unpacked(data: bytes, name: str) -> Document:
    """Return the Document, with this name. Raises NotADocument when the bytes are anything else."""
    try:
        (length,) = _LENGTH.unpack_from(data)
        end = _LENGTH.size + length
        head = json.loads(data[_LENGTH.size : end])
        numbers = array("f", data[end:])
        _demand(_are_finite(numbers))
        return _document(head, numbers, name)
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError, struct.error):
        raise NotADocument from None


def _are_finite(numbers: array[float]) -> bool:
    """Say whether no number is infinite or undefined.

    Only such a number, and one far too large for a place on a page, begins with seven ones in its
    exponent; so there is hardly ever one that would have to be looked at.
    """
    first = numbers.tobytes()[_FIRST_BYTE :: numbers.itemsize]
    return (0x7F not in first and 0xFF not in first) or math.isfinite(sum(numbers))


def _document(head: dict[str, Any], numbers: array[float], name: str) -> Document:
    pages = head["page_count"]
    _demand(isinstance(head["format"], str) and isinstance(pages, (int, _NONE)))
    blocks, used = [], 0
    for row in head["blocks"]:
        _demand(_fits(row, _BLOCK))
        _demand(row[2] in _KINDS and math.isfinite(row[10]))
        _demand(row[3] is None or 1 <= row[3] <= (pages or 0))
        start, used = used, used + len(row[1]) * _NUMBERS_A_BOX * row[11]
        row[8], row[13] = _cell(row[8]), _spans(row)
        row[11] = CharBoxes(numbers[start:used]) if row[11] else None
        blocks.append(Block(*row))
    _demand(used == len(numbers))
    return Document(
        name=name,
        format=head["format"],
        blocks=tuple(blocks),
        page_count=pages,
        page_sizes=tuple((_number(width), _number(height)) for width, height in head["page_sizes"]),
        warnings=tuple(_text(warning) for warning in head["warnings"]),
        recognised_pages=tuple(_whole(page) for page in head["recognised_pages"]),
    )


def _cell(row: list[Any] | None) -> Cell | None:
    if row is None:
        return None
    _demand(_fits(row, _CELL))
    return Cell(*row)


def _spans(row: list[Any]) -> tuple[tuple[int, int], ...]:
    spans = tuple((_whole(start), _whole(end)) for start, end in row[13])
    _demand(all(0 <= start <= end <= len(row[1]) for start, end in spans))
    return spans


def _fits(row: list[Any], types: tuple[Any, ...]) -> bool:
    return len(row) == len(types) and all(map(isinstance, row, types))


def _demand(true: bool) -> None:  # noqa: FBT001 - reads as a sentence
    if not true:
        raise ValueError


def _number(value: Any) -> float:
    _demand(isinstance(value, (int, float)) and math.isfinite(value))
    return float(value)


def _whole(value: Any) -> int:
    _demand(isinstance(value, int))
    return int(value)


def _text(value: Any) -> str:
    _demand(isinstance(value, str))
    return str(value)
