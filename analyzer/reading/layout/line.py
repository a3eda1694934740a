"""Characters on a page, and the lines they make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from analyzer.model import Box, CharBoxes


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
    size: float
    bold: bool
    gap_before: float = 0.0  # white space to the piece on its left on the same baseline, 0: none
    doubtful: tuple[tuple[int, int], ...] = ()

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    def first_word_width(self) -> float:
        """Return how much room the first word of this line would have needed on the line above."""
        end = self.text.find(" ")
        end = len(self.text) if end < 0 else end
        return self.boxes.box(end - 1).x1 - self.x0 if end else 0.0


WIDE_GAP = 1.6  # times the font size: more white than this is a gap between pieces, not words


def make_lines(chars: Iterable[Char], page: int, *, wide_gap: float = WIDE_GAP) -> list[Line]:
    """Group characters into lines, from top to bottom and from left to right."""
    lines: list[Line] = []
    for row in _rows(chars):
        pieces = _pieces(row, wide_gap)
        previous: Line | None = None
        for piece in pieces:
            line = _line(piece, page)
            if line is None:
                continue
            if previous is not None:
                line.gap_before = max(line.x0 - previous.x1, 0.1)
            previous = line
            lines.append(line)
    return lines


def _rows(chars: Iterable[Char]) -> list[list[Char]]:
    """Put characters that share a baseline into one row."""
    rows: list[list[Char]] = []
    bands: list[tuple[float, float]] = []  # top and bottom of each row, from its tallest character
    for char in sorted(chars, key=lambda c: (c.bottom, c.x0)):
        if not char.text.strip() and not char.text:
            continue
        best = None
        for index in range(len(rows) - 1, max(-1, len(rows) - 12), -1):
            top, bottom = bands[index]
            overlap = min(bottom, char.bottom) - max(top, char.top)
            height = max(min(bottom - top, char.bottom - char.top), 0.1)
            if overlap > 0.55 * height:
                best = index
                break
        if best is None:
            rows.append([char])
            bands.append((char.top, char.bottom))
        else:
            rows[best].append(char)
            top, bottom = bands[best]
            if char.bottom - char.top > bottom - top:
                bands[best] = (char.top, char.bottom)
    for row in rows:
        row.sort(key=lambda c: (c.x0, c.x1))
    order = sorted(range(len(rows)), key=lambda i: (bands[i][0] + bands[i][1]))
    return [rows[i] for i in order]


def _pieces(row: Sequence[Char], wide_gap: float) -> list[list[Char]]:
    """Cut a row where the white space is wider than between words."""
    pieces: list[list[Char]] = []
    end = None
    for char in row:
        if char.text.isspace():
            if pieces:
                pieces[-1].append(char)
            continue
        if end is None or char.x0 - end > wide_gap * char.size:
            pieces.append([])
        pieces[-1].append(char)
        end = max(char.x1, end) if end is not None and char.x0 <= end else char.x1
    return pieces


def _line(piece: Sequence[Char], page: int) -> Line | None:
    inked = [c for c in piece if not c.text.isspace()]
    if not inked:
        return None
    size = median(c.size for c in inked)
    word_gap = _word_gap(inked, size)
    text: list[str] = []
    boxes = CharBoxes()
    doubtful: list[tuple[int, int]] = []
    previous: Char | None = None
    space = False
    for char in piece:
        if char.text.isspace():
            space = True
            continue
        if previous is not None:
            if _drawn_twice(previous, char):
                continue
            if space or char.x0 - previous.x1 > word_gap:
                text.append(" ")
                boxes.append(
                    Box(page, previous.x1, previous.top, max(char.x0, previous.x1), previous.bottom)
                )
        space = False
        width = (char.x1 - char.x0) / len(char.text)
        for offset, letter in enumerate(char.text):
            text.append(letter)
            x0 = char.x0 + offset * width
            boxes.append(Box(page, x0, char.top, x0 + width, char.bottom))
        if char.doubtful:
            doubtful.append((len(text) - len(char.text), len(text)))
        previous = char
    letters = [c for c in inked if c.text.isalnum()] or inked
    return Line(
        page=page,
        text="".join(text),
        boxes=boxes,
        x0=inked[0].x0,
        top=min(c.top for c in inked),
        x1=max(c.x1 for c in inked),
        bottom=max(c.bottom for c in inked),
        size=round(size, 1),
        bold=sum(c.bold for c in letters) > 0.8 * len(letters),
        doubtful=_joined(doubtful),
    )


def _word_gap(inked: Sequence[Char], size: float) -> float:
    """Return the gap that separates two words; letter-spaced text has wide gaps in its words."""
    gaps = sorted(b.x0 - a.x1 for a, b in zip(inked, inked[1:], strict=False))
    usual = gaps[len(gaps) // 3] if len(gaps) > 5 else 0.0
    return max(0.2 * size, usual + 0.15 * size)


def _drawn_twice(first: Char, second: Char) -> bool:
    """Say whether the second is the first again, a hair to the side: an imitation of bold."""
    return first.text == second.text and abs(first.x0 - second.x0) < 0.12 * first.size


def _joined(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


MARKER = re.compile(
    r"""^(?P<marker>
        [•‣◦⁃∙●○◘◙■□▪▫◆◇►▸▶➢➤❖✦✓✔✗✘☐☑☒⚫⚪·*§o–—-](?=\s)|
        [•▪●■☐☑☒]|
        \(?(?:\d{1,2}|[a-zA-Z]|[ivx]{2,4}|[IVX]{2,4})[.)](?=\s|$)|
        \d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s)
    )\s*""",
    re.VERBOSE,
)
