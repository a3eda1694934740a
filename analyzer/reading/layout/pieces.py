"""Stacks of lines to pieces of text: lines joined, the marker off, a box for each character."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.model import Box, CharBoxes
from analyzer.reading.layout.hyphens import Hyphens
from analyzer.reading.layout.marks import BOXES, MARKER
from analyzer.reading.layout.stacks import Stack

_JOINING = ("-", "\u2010")


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
    doubtful: tuple[tuple[int, int], ...] = ()


def make_piece(stack: Stack, hyphens: Hyphens) -> Piece:
    """Join the lines of a stack into one text."""
    text = ""
    places = CharBoxes()
    doubtful: list[tuple[int, int]] = []
    for line, following in zip(stack.lines, [*stack.lines[1:], None], strict=True):
        doubtful += [(start + len(text), end + len(text)) for start, end in line.doubtful]
        text += line.text
        if following is None:
            places.extend(line.boxes)
        elif hyphens.broken(text, following.text):
            text = text[:-1]
            places.extend(line.boxes, 0, len(line.text) - 1)
        else:
            places.extend(line.boxes)
            if not (text.endswith(_JOINING) and following.text[:1].isalnum() and _tight(text)):
                text += " "
                last = line.boxes.box(len(line.text) - 1)
                places.append(Box(last.page, last.x1, last.top, last.x1, last.bottom))
    marker, cut = _marker(text)
    if cut:
        text = text[cut:]
        places = CharBoxes(places.numbers[5 * cut :])
    return Piece(
        text=text.replace("\u00ad", "-"),
        boxes=places,
        page=stack.first.page,
        size=max(line.size for line in stack.lines),
        bold=all(line.bold for line in stack.lines),
        marker=marker,
        x0=stack.x0,
        doubtful=tuple((max(a - cut, 0), b - cut) for a, b in doubtful if b > cut),
    )


def _tight(text: str) -> bool:
    """Say whether the hyphen at the end is part of a word and not a dash between words."""
    return len(text) > 1 and text[-2].isalnum()


def _marker(text: str) -> tuple[str, int]:
    """Return the marker that begins a text, and where what it marks begins."""
    match = MARKER.match(text)
    if match is None:
        return "", 0
    marker, end = match["marker"], match.end()
    if end == len(text) and marker[0] not in BOXES and marker[0] != "[":
        return "", 0
    return marker.replace("\ufffd", "•"), end
