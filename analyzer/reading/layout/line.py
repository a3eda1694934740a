"""Characters on a page, and the lines they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from analyzer.model import Box, CharBoxes
from analyzer.reading.layout.marks import BOXES


@dataclass(slots=True)
class Char:
    """One character as drawn, in points from the top left of the page as shown."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool = False
    doubtful: bool = False
    turned: int = 0  # degrees clockwise from upright, as shown: 0, 90, 180, 270

    @property
    def middle(self) -> tuple[float, float]:
        """Half way between top and bottom."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


@dataclass(slots=True)
class Line:
    """A run of characters on one baseline, without a wide gap inside."""

    page: int
    text: str
    boxes: CharBoxes
    x0: float
    top: float
    x1: float
    bottom: float
    base: float  # the bottom most of its characters share: steps between lines are counted from it
    size: float
    bold: bool
    doubtful: tuple[tuple[int, int], ...] = ()

    @property
    def middle(self) -> float:
        """Half way between top and bottom."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """Half way between left and right."""
        return (self.x0 + self.x1) / 2

    def room_needed(self) -> float:
        """Return how wide the first part is that could have stood on the line above."""
        end = next((i + (c == "-") for i, c in enumerate(self.text) if c in " -"), len(self.text))
        return self.boxes.box(max(end, 1) - 1).x1 - self.x0


NARROW_GAP = 0.9
WIDE_GAP = 1.6  # times the font size: more white than this is a gap between pieces, not words


def make_lines(chars: Iterable[Char], page: int) -> list[Line]:
    """Group upright characters into lines, from top to bottom and from left to right."""
    rows = [_pieces(row) for row in _rows(chars)]
    starts = [piece[0].x0 for pieces in rows for piece in pieces[1:]]
    lines = []
    for pieces in rows:
        for piece in pieces:
            for part in _cut_at_columns(piece, starts):
                line = _line(part, page)
                if line is not None:
                    lines.append(line)
    return lines


def _rows(chars: Iterable[Char]) -> list[list[Char]]:
    """Put characters that share a baseline into one row."""
    rows: list[list[Char]] = []
    bands: list[tuple[float, float]] = []  # top and bottom of each row, from its tallest character
    for char in sorted(chars, key=lambda c: (c.bottom, c.x0)):
        for index in range(len(rows) - 1, max(-1, len(rows) - 12), -1):
            top, bottom = bands[index]
            height = max(min(bottom - top, char.bottom - char.top), 0.1)
            if min(bottom, char.bottom) - max(top, char.top) > 0.55 * height:
                rows[index].append(char)
                if char.bottom - char.top > bottom - top and not char.text.isspace():
                    bands[index] = (char.top, char.bottom)
                break
        else:
            rows.append([char])
            bands.append((char.top, char.bottom))
    for row in rows:
        row.sort(key=lambda c: (c.x0, c.x1))
    order = sorted(range(len(rows)), key=lambda i: bands[i][0] + bands[i][1])
    return [rows[i] for i in order]


def _pieces(row: Sequence[Char]) -> list[list[Char]]:
    """Cut a row where the white space is wider than between words, and at each tick box."""
    pieces: list[list[Char]] = []
    end = 0.0
    for char in _without_blanks(row):
        if char.text.isspace():
            if pieces:
                pieces[-1].append(char)
            continue
        if not pieces or char.x0 - end > WIDE_GAP * char.size:
            pieces.append([])
            end = char.x1
        pieces[-1].append(char)
        end = max(char.x1, end)
    return _cut_at_boxes(pieces) if any(c.text in BOXES for c in row) else pieces


def _cut_at_columns(piece: list[Char], starts: Sequence[float]) -> list[list[Char]]:
    """Cut at a narrower gap too, where what follows lines up with pieces in other rows."""
    if not starts:
        return [piece]
    parts: list[list[Char]] = [[]]
    end: float | None = None
    for char in piece:
        if char.text.isspace():
            parts[-1].append(char)
            continue
        gap = end is not None and char.x0 - end > NARROW_GAP * char.size
        if gap and any(abs(char.x0 - x) < 1.5 for x in starts):
            parts.append([])
        parts[-1].append(char)
        end = char.x1 if end is None else max(end, char.x1)
    return parts


def _without_blanks(row: Sequence[Char]) -> Sequence[Char]:
    """Drop a typed blank ("______") that an answer is printed over."""
    if not any(c.text == "_" for c in row):
        return row
    ink = [c for c in row if c.text != "_" and not c.text.isspace()]
    blanks: list[list[Char]] = []
    for char in (c for c in row if c.text == "_"):
        if blanks and char.x0 - blanks[-1][-1].x1 < 1.0:
            blanks[-1].append(char)
        else:
            blanks.append([char])
    answered = {
        id(char)
        for blank in blanks
        for char in blank
        if any(min(blank[-1].x1, c.x1) - max(blank[0].x0, c.x0) > 0.8 for c in ink)
    }
    return [c for c in row if id(c) not in answered]


def _cut_at_boxes(pieces: Sequence[Sequence[Char]]) -> list[list[Char]]:
    """Cut so that each piece has at most one tick box, in front of the words it belongs to."""
    ink = [char for piece in pieces for char in piece if not char.text.isspace()]
    boxes_follow = ink[-1].text in BOXES and ink[0].text not in BOXES
    cut: list[list[Char]] = []
    for piece in pieces:
        open_piece: list[Char] = []
        for char in piece:
            if char.text in BOXES and boxes_follow:
                colon = max((i for i, c in enumerate(open_piece) if c.text == ":"), default=-1) + 1
                cut += [open_piece[:colon]] if colon else []
                cut.append([char, *open_piece[colon:]])
                open_piece = []
            elif char.text in BOXES:
                if open_piece:
                    cut.append(open_piece)
                open_piece = [char]
            else:
                open_piece.append(char)
        if open_piece:
            cut.append(open_piece)
    return cut


def _line(piece: Sequence[Char], page: int) -> Line | None:
    ink = [c for c in piece if not c.text.isspace()]
    if not ink:
        return None
    words = [c for c in ink if c.text not in BOXES] or ink
    size = median(c.size for c in words)
    word_gap = _word_gap(ink, size)
    text: list[str] = []
    boxes = CharBoxes()
    doubtful: list[tuple[int, int]] = []
    previous: Char | None = None
    space = False
    length = 0
    for char in piece:
        if char.text.isspace():
            space = True
            continue
        if previous is not None:
            if _drawn_twice(previous, char):
                continue
            boxed = previous.text in BOXES
            if space or boxed or char.x0 - previous.x1 > word_gap:
                text.append(" ")
                length += 1
                x1 = max(char.x0, previous.x1) if not boxed else previous.x1
                boxes.append(Box(page, previous.x1, previous.top, x1, previous.bottom))
        space = False
        width = (char.x1 - char.x0) / len(char.text)
        for offset, letter in enumerate(char.text):  # a ligature is two letters in one place
            text.append(letter)
            x0 = char.x0 + offset * width
            boxes.append(Box(page, x0, char.top, x0 + width, char.bottom))
        if char.doubtful:
            doubtful.append((length, length + len(char.text)))
        length += len(char.text)
        previous = char
    letters = [c for c in ink if c.text.isalnum()] or ink
    return Line(
        page=page,
        text="".join(text),
        boxes=boxes,
        x0=min(c.x0 for c in ink),
        top=min(c.top for c in ink),
        x1=max(c.x1 for c in ink),
        bottom=max(c.bottom for c in ink),
        base=median(c.bottom for c in words),
        size=round(size, 1),
        bold=sum(c.bold for c in letters) > 0.8 * len(letters),
        doubtful=_joined(doubtful),
    )


def _word_gap(ink: Sequence[Char], size: float) -> float:
    """Return the gap that separates two words; letter-spaced text has wide gaps in its words."""
    gaps = sorted(b.x0 - a.x1 for a, b in pairwise(ink))
    usual = gaps[len(gaps) // 3] if len(gaps) > 5 else 0.0
    return max(0.2 * size, usual + 0.15 * size)


def _drawn_twice(first: Char, second: Char) -> bool:
    """Say whether the second is the first again, a hair to the side: an imitation of bold."""
    return first.text == second.text and abs(first.x0 - second.x0) < 0.12 * first.size


def _joined(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
