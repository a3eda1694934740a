"""Lines to pieces of text: wrapped lines joined, list items and headings told apart."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.model import Box, CharBoxes
from analyzer.reading.layout.line import MARKER, Line

LOOSE = 1.22  # a step to the next line this much over the usual one starts a new paragraph


@dataclass(slots=True)
class Piece:
    """Text that stands together, before it becomes a Block."""

    text: str
    boxes: CharBoxes
    page: int
    size: float
    bold: bool
    marker: str = ""
    x0: float = 0.0
    lines: int = 1
    doubtful: tuple[tuple[int, int], ...] = ()


def make_pieces(lines: Sequence[Line], *, left: float | None = None, right: float | None = None) -> list[Piece]:
    """Join the lines of one column or cell into paragraphs and items.

    `left` and `right` are the edges of the cell, where there is one.
    """
    if not lines:
        return []
    edge = max(line.x1 for line in lines)
    if left is not None and right is not None:
        padding = max(min(line.x0 for line in lines) - left, 0.0)
        edge = max(edge, right - min(padding, 12.0))
    step = _usual_step(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _continues(groups[-1], line, step, edge):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_piece(group) for group in groups]


def _usual_step(lines: Sequence[Line]) -> float:
    """Return the distance between baselines of wrapped text here, relative to the font size."""
    steps = sorted(
        (b.bottom - a.bottom) / max(a.size, 1.0)
        for a, b in zip(lines, lines[1:], strict=False)
        if b.bottom - a.bottom > 0.6 * a.size and abs(a.size - b.size) < 0.6
    )
    return steps[len(steps) // 8] if steps else 1.2


def _continues(group: Sequence[Line], line: Line, step: float, edge: float) -> bool:
    last = group[-1]
    if line.page != last.page:
        return False
    if abs(line.middle - last.middle) < 0.5 * last.size:  # a further piece of the same line
        return line.gap_before > 0 and _belongs_beside(last, line)
    if MARKER.match(line.text) and _starts_item(group, line):
        return False
    if abs(line.size - last.size) > 0.12 * max(line.size, last.size) or line.bold != last.bold:
        return False
    if (line.bottom - last.bottom) / max(last.size, 1.0) > max(step * LOOSE, step + 0.15):
        return False
    if line.x0 > last.x1 or line.x1 < group[0].x0:
        return False
    if last.x1 + 0.25 * last.size + line.first_word_width() < edge - 0.5 * last.size:
        return False  # the next word would have fitted: the writer broke the line here
    return not _indent_breaks(group, line)


def _belongs_beside(last: Line, line: Line) -> bool:
    return bool(MARKER.fullmatch(last.text)) or line.gap_before < 2.2 * line.size


def _starts_item(group: Sequence[Line], line: Line) -> bool:
    match = MARKER.match(line.text)
    assert match is not None
    if match.end() == len(line.text) and not match["marker"]:
        return False
    marker = match["marker"]
    if marker in {"-", "–", "—", "o", "*"} or marker[0].isalnum():
        # a wrapped line may begin with a dash or with "5." too: an item starts no further right
        return line.x0 <= group[0].x0 + 0.5 * line.size or bool(
            MARKER.match(group[0].text) is None
        )
    return True


def _indent_breaks(group: Sequence[Line], line: Line) -> bool:
    first = group[0]
    if MARKER.match(first.text):
        return line.x0 < first.x0 - 1.0
    if len(group) >= 2:  # a first-line indent
        return line.x0 > group[-1].x0 + 0.8 * line.size
    return line.x0 > first.x0 + 2.5 * line.size


_SOFT_HYPHEN = re.compile(r"[A-Za-z]{2,}[-\u00ad\u2010]$")


def _piece(group: Sequence[Line]) -> Piece:
    text = ""
    numbers: array[float] = array("f")
    doubtful: list[tuple[int, int]] = []
    for line in group:
        if text:
            if _is_broken_word(text, line.text):
                text = text[:-1]
                del numbers[-5:]
            elif not text.endswith("-") or not line.text[:1].isalnum():
                last = numbers[-5:]
                numbers.extend((last[0], last[3], last[2], last[3], last[4]))
                text += " "
        doubtful += [(start + len(text), end + len(text)) for start, end in line.doubtful]
        text += line.text
        numbers.extend(line.boxes._numbers)
    match = MARKER.match(text)
    marker = ""
    if match and (match.end() < len(text) or not match["marker"][0].isalnum()):
        marker = match["marker"]
        text = text[match.end() :]
        del numbers[: 5 * match.end()]
        doubtful = [(a - match.end(), b - match.end()) for a, b in doubtful if a >= match.end()]
    return Piece(
        text=text,
        boxes=CharBoxes(numbers),
        page=group[0].page,
        size=max(line.size for line in group),
        bold=all(line.bold for line in group),
        marker=marker,
        x0=group[0].x0,
        lines=len(group),
        doubtful=tuple(doubtful),
    )


def _is_broken_word(text: str, rest: str) -> bool:
    """Say whether a hyphen at the line end was only put there to break a word."""
    if text.endswith("\u00ad"):
        return True
    return False


def rectangle(piece: Piece) -> Box:
    """Return the rectangle round all of a piece."""
    boxes = [piece.boxes.box(i) for i in range(len(piece.boxes))]
    return Box(
        piece.page,
        min(b.x0 for b in boxes),
        min(b.top for b in boxes),
        max(b.x1 for b in boxes),
        max(b.bottom for b in boxes),
    )
