"""Pages and labels that stand sideways: turned upright to be read, and the places turned back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from analyzer.model import Box, CharBoxes
from analyzer.reading.layout.line import Line
from analyzer.reading.layout.runs import Run
from analyzer.reading.pdf.ink import PageInk, Rect

Sides = tuple[float, float, float, float]  # x0, top, x1, bottom


def page_turn(runs: Iterable[Run]) -> int:
    """Return how far most of the text of a page is turned, in degrees clockwise."""
    turns: Counter[int] = Counter()
    for run in runs:
        turns[run.turned] += len(run.text)
    return turns.most_common(1)[0][0] if turns else 0


def turn_upright(sides: Sides, turn: int, width: float, height: float) -> Sides:
    """Return a place as it stands once a page of this width and height is turned upright."""
    x0, top, x1, bottom = sides
    if turn == 90:
        return top, width - x1, bottom, width - x0
    if turn == 180:
        return width - x1, height - bottom, width - x0, height - top
    if turn == 270:
        return height - bottom, x0, height - top, x1
    return sides


def turn_back(sides: Sides, turn: int, width: float, height: float) -> Sides:
    """Undo `turn_upright`; width and height are those of the page as shown."""
    x0, top, x1, bottom = sides
    if turn == 90:
        return width - bottom, x0, width - top, x1
    if turn == 180:
        return width - x1, height - bottom, width - x0, height - top
    if turn == 270:
        return top, height - x1, bottom, height - x0
    return sides


def place_on_page(run: Run, width: float, height: float) -> Sides:
    """Return where a run stands on a page of this width and height."""
    return turn_back((run.x0, run.top, run.x1, run.bottom), run.turned, width, height)


def upright_page(ink: PageInk, turn: int) -> PageInk:
    """Return the page as it looks turned upright."""
    if not turn:
        return ink

    def moved(rects: Sequence[Rect]) -> list[Rect]:
        return [
            Rect(*turn_upright((r.x0, r.top, r.x1, r.bottom), turn, ink.width, ink.height))
            for r in rects
        ]

    sideways = turn in (90, 270)
    return PageInk(
        number=ink.number,
        width=ink.height if sideways else ink.width,
        height=ink.width if sideways else ink.height,
        runs=[replace(run, turned=(run.turned - turn) % 360) for run in ink.runs],
        rules=moved(ink.rules),
        drawn=moved(ink.drawn),
        rects=moved(ink.rects),
        rounded=moved(ink.rounded),
        strokes=moved(ink.strokes),
        pictures=moved(ink.pictures),
        widgets=[replace(w, place=moved([w.place])[0]) for w in ink.widgets],
    )


def boxes_back(boxes: CharBoxes, turn: int, width: float, height: float) -> CharBoxes:
    """Return the places of characters on the page as shown."""
    if not turn:
        return boxes
    back = CharBoxes()
    for index in range(len(boxes)):
        box = boxes.box(index)
        sides = turn_back((box.x0, box.top, box.x1, box.bottom), turn, width, height)
        back.append(Box(box.page, *sides))
    return back


def line_back(line: Line, turn: int, width: float, height: float) -> Line:
    """Return a line that was read turned, with its places on the page as shown."""
    sides = turn_back((line.x0, line.top, line.x1, line.bottom), turn, width, height)
    return replace(
        line,
        boxes=boxes_back(line.boxes, turn, width, height),
        x0=sides[0],
        top=sides[1],
        x1=sides[2],
        bottom=sides[3],
        base=sides[3],
    )
