"""The lines that runs of letters make."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from analyzer.model import CharBoxes
from analyzer.reading.layout.marks import BOXES
from analyzer.reading.layout.runs import STEP, Run


@dataclass(slots=True)
class Line:
    """Runs on one baseline, without a wide gap between them."""

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


def make_lines(runs: Iterable[Run], page: int) -> list[Line]:
    """Group upright runs into lines, from top to bottom and from left to right."""
    rows = [_pieces(row) for row in _rows(runs)]
    starts = [piece[0].x0 for pieces in rows for piece in pieces[1:]]
    return [
        _line(part, page)
        for pieces in rows
        for piece in pieces
        for part in _cut_at_columns(piece, starts)
    ]


def _rows(runs: Iterable[Run]) -> list[list[Run]]:
    """Put runs that share a baseline into one row."""
    rows: list[list[Run]] = []
    bands: list[tuple[float, float]] = []  # top and bottom of each row, from its tallest run
    for run in sorted(runs, key=lambda r: (r.bottom, r.x0)):
        for index in range(len(rows) - 1, max(-1, len(rows) - 12), -1):
            top, bottom = bands[index]
            height = max(min(bottom - top, run.bottom - run.top), 0.1)
            if min(bottom, run.bottom) - max(top, run.top) > 0.55 * height:
                rows[index].append(run)
                if run.bottom - run.top > bottom - top:
                    bands[index] = (run.top, run.bottom)
                break
        else:
            rows.append([run])
            bands.append((run.top, run.bottom))
    order = sorted(range(len(rows)), key=lambda i: bands[i][0] + bands[i][1])
    return [_from_left(rows[i]) for i in order]


def _from_left(row: list[Run]) -> list[Run]:
    """Sort a row; where runs are printed over each other, letter by letter."""
    row.sort(key=lambda r: (r.x0, r.x1))
    reached = float("-inf")
    for run in row:
        if run.x0 < reached:
            letters = [letter for run in row for letter in run.letters()]
            return sorted(letters, key=lambda r: (r.x0, r.x1))
        reached = max(reached, run.lefts[-1])
    return row


def _pieces(row: Sequence[Run]) -> list[list[Run]]:
    """Cut a row where the white space is wider than between words, and at each tick box."""
    if len(row) == 1:
        return [list(row)]
    pieces: list[list[Run]] = []
    end = 0.0
    for run in _without_blanks(row):
        if not pieces or run.x0 - end > WIDE_GAP * run.size:
            pieces.append([])
            end = run.x1
        pieces[-1].append(run)
        end = max(run.x1, end)
    return _cut_at_boxes(pieces) if any(r.text in BOXES for r in row) else pieces


def _cut_at_columns(piece: list[Run], starts: Sequence[float]) -> list[list[Run]]:
    """Cut at a narrower gap too, where what follows lines up with pieces in other rows."""
    if not starts:
        return [piece]
    parts: list[list[Run]] = [[]]
    end = piece[0].x0
    for run in piece:
        gap = run.x0 - end > NARROW_GAP * run.size
        if gap and any(abs(run.x0 - x) < 1.5 for x in starts):
            parts.append([])
        parts[-1].append(run)
        end = max(end, run.x1)
    return parts


def _without_blanks(row: Sequence[Run]) -> Sequence[Run]:
    """Drop a typed blank ("______") that an answer is printed over."""
    if not any(r.text[0] == "_" for r in row):
        return row
    ink = [r for r in row if r.text[0] != "_"]
    blanks: list[list[Run]] = []
    for run in (r for r in row if r.text[0] == "_"):
        if blanks and run.x0 - blanks[-1][-1].x1 < 1.0:
            blanks[-1].append(run)
        else:
            blanks.append([run])
    answered = {
        id(run)
        for blank in blanks
        for run in blank
        if any(min(blank[-1].x1, r.x1) - max(blank[0].x0, r.x0) > 0.8 for r in ink)
    }
    return [r for r in row if id(r) not in answered]


def _cut_at_boxes(pieces: Sequence[Sequence[Run]]) -> list[list[Run]]:
    """Cut so that each piece has at most one tick box, in front of the words it belongs to."""
    boxes_follow = pieces[-1][-1].text in BOXES and pieces[0][0].text not in BOXES
    cut: list[list[Run]] = []
    for piece in pieces:
        open_piece: list[Run] = []
        for run in piece:
            if run.text in BOXES and boxes_follow:
                label, words = _label(open_piece)
                cut += [label] if label else []
                cut.append([run, *words])
                open_piece = []
            elif run.text in BOXES:
                if open_piece:
                    cut.append(open_piece)
                open_piece = [run]
            else:
                open_piece.append(run)
        if open_piece:
            cut.append(open_piece)
    return cut


def _label(piece: Sequence[Run]) -> tuple[list[Run], list[Run]]:
    """Part what stands before a tick box into its label, up to the last colon, and the rest."""
    for index in range(len(piece) - 1, -1, -1):
        run = piece[index]
        end = run.text.rfind(":") + 1
        if end:
            start = end + (run.text[end : end + 1] == " ")
            rest = [run.part(start, len(run.text))] if start < len(run.text) else []
            return [*piece[:index], run.part(0, end)], [*rest, *piece[index + 1 :]]
    return [], list(piece)


def _line(piece: Sequence[Run], page: int) -> Line:
    if len(piece) == 1:  # most lines
        return _alone(piece[0], page)
    words = [r for r in piece if r.text not in BOXES] or piece
    size = _usual([(r.size, len(r.text) - r.text.count(" ")) for r in words])
    word_gap = _word_gap(piece, size)
    text = ""
    numbers = array("f")
    doubtful: list[tuple[int, int]] = []
    previous: Run | None = None
    for run in piece:
        if previous is not None:
            if _drawn_twice(previous, run):
                if len(run.text) == 1:
                    continue
                run = run.part(1 + (run.text[1] == " "), len(run.text))
            boxed = previous.text in BOXES
            spaced = previous.before_space or run.after_space
            if spaced or boxed or run.x0 - previous.x1 > word_gap:
                text += " "
                x1 = max(run.x0, previous.x1) if not boxed else previous.x1
                numbers.extend((page, previous.x1, previous.top, x1, previous.bottom))
        if run.doubtful:
            doubtful.append((len(text), len(text) + len(run.text)))
        text += run.text
        numbers.extend(_numbers(run, page))
        previous = run
    return Line(
        page=page,
        text=text,
        boxes=CharBoxes(numbers),
        x0=piece[0].x0,
        top=min(r.top for r in piece),
        x1=max(r.x1 for r in piece),
        bottom=max(r.bottom for r in piece),
        base=_usual([(r.bottom, len(r.text) - r.text.count(" ")) for r in words]),
        size=round(size, 1),
        bold=_is_bold(piece),
        doubtful=_joined(doubtful),
    )


def _alone(run: Run, page: int) -> Line:
    """Return the line that a single run makes."""
    return Line(
        page=page,
        text=run.text,
        boxes=CharBoxes(_numbers(run, page)),
        x0=run.x0,
        top=run.top,
        x1=run.x1,
        bottom=run.bottom,
        base=run.bottom,
        size=round(run.size, 1),
        bold=run.bold,
        doubtful=((0, len(run.text)),) if run.doubtful else (),
    )


def _numbers(run: Run, page: int) -> array[float]:
    """Return the places of the letters of a run as CharBoxes keeps them."""
    count = len(run.text)
    numbers = array("f", (page, 0.0, run.top, 0.0, run.bottom)) * count
    numbers[1::5] = run.lefts
    numbers[3::5] = run.rights
    return numbers


def _usual(weighed: Sequence[tuple[float, int]]) -> float:
    """Return the median of values that each count for so many letters."""
    if all(value == weighed[0][0] for value, _ in weighed):
        return weighed[0][0]
    return median([value for value, letters in weighed for _ in range(letters)])


def _is_bold(piece: Sequence[Run]) -> bool:
    """Say whether most letters are bold; signs count only where there are no letters."""
    if all(r.bold == piece[0].bold for r in piece):
        return piece[0].bold
    counts = [(sum(map(str.isalnum, r.text)), r.bold) for r in piece]
    if not any(count for count, _ in counts):
        counts = [(len(r.text), r.bold) for r in piece]
    return sum(count for count, bold in counts if bold) > 0.8 * sum(count for count, _ in counts)


def _word_gap(piece: Sequence[Run], size: float) -> float:
    """Return the gap that separates two words; letter-spaced text has wide gaps in its words."""
    edges = [
        (left, right)
        for r in piece
        for left, right, letter in zip(r.lefts, r.rights, r.text, strict=True)
        if letter != " "
    ]
    gaps = sorted(after[0] - before[1] for before, after in pairwise(edges))
    usual = gaps[len(gaps) // 3] if len(gaps) > 5 else 0.0
    return max(0.2 * size, usual + 0.15 * size)


def _drawn_twice(first: Run, second: Run) -> bool:
    """Say whether the second is the first again, a hair to the side: an imitation of bold."""
    same_letter = first.text[-1] == second.text[0]
    return same_letter and abs(first.lefts[-1] - second.x0) < STEP * first.size


def _joined(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
