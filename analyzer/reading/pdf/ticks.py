"""Drawn tick boxes and bullets: small shapes turned into the signs they stand for."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.reading.layout.runs import Run, sign
from analyzer.reading.pdf.ink import PageInk, Rect

SIDE = (5.0, 17.0)  # points: a tick box is no smaller and no larger
_MARKS = frozenset("xX✓✔✗✘☑☒×•●■√")


def with_drawn_signs(runs: Sequence[Run], ink: PageInk) -> list[Run]:
    """Return the runs with a ☐ or ☒ for each drawn box, and a • for each drawn bullet."""
    beside = [rect for rect in ink.rounded if _has_words_beside(rect, runs)]
    boxes = _boxes([*ink.rects, *beside, *_from_lines(ink.rules)])
    if not boxes and not ink.strokes and not ink.rects:
        return list(runs)
    upright = [run for run in runs if not run.turned]
    others = [run for run in runs if run.turned]
    signs: list[Run] = []
    for box in boxes:
        held, upright = _taken_out(upright, box)
        if any(run.text not in _MARKS for run in held):
            upright += held  # a letter in a frame, one of a row of boxes for handwriting
            continue
        text = "☒" if held or _crossed(box, ink) else "☐"
        signs.append(sign(text, box.x0, box.top, box.x1, box.bottom, min(box.height, 12.0)))
    return upright + others + signs + _bullets(ink, boxes, upright)


def _taken_out(runs: Sequence[Run], box: Rect) -> tuple[list[Run], list[Run]]:
    """Return the letters in a box, and the runs without them."""
    held: list[Run] = []
    rest: list[Run] = []
    for run in runs:
        if box.top <= run.middle <= box.bottom and run.x0 < box.x1 and box.x0 < run.x1:
            for letter in run.letters():
                inside = box.x0 <= (letter.x0 + letter.x1) / 2 <= box.x1
                (held if inside else rest).append(letter)
        else:
            rest.append(run)
    return held, rest


def _has_words_beside(rect: Rect, runs: Sequence[Run]) -> bool:
    middle = (rect.top + rect.bottom) / 2
    return any(
        r.top < middle < r.bottom and (0 < r.x0 - rect.x1 < 25 or 0 < rect.x0 - r.x1 < 25)
        for r in runs
        if not r.turned
    )


def _boxes(candidates: Sequence[Rect]) -> list[Rect]:
    found: list[Rect] = []
    for rect in candidates:
        small = SIDE[0] <= rect.width <= SIDE[1] and SIDE[0] <= rect.height <= SIDE[1]
        if not small or not 0.75 <= rect.width / rect.height <= 1.33:
            continue
        if not any(_same(rect, other) for other in found):
            found.append(rect)
    return [r for r in found if not any(o is not r and _within(r, o) for o in found)]


def _from_lines(rules: Sequence[Rect]) -> list[Rect]:
    """Find small squares made of four separate lines."""
    short = [r for r in rules if SIDE[0] <= max(r.width, r.height) <= SIDE[1]]
    level = [r for r in short if not r.upright]
    upright = [r for r in short if r.upright]
    squares = []
    for top in level:
        for bottom in level:
            if not SIDE[0] <= bottom.top - top.top <= SIDE[1] or abs(top.x0 - bottom.x0) > 1:
                continue
            sides = [
                u
                for u in upright
                if abs(u.top - top.top) < 1.5 and abs(u.height - (bottom.top - top.top)) < 2
            ]
            if any(abs(u.x0 - top.x0) < 1.5 for u in sides) and any(
                abs(u.x0 - top.x1) < 1.5 for u in sides
            ):
                squares.append(Rect(top.x0, top.top, top.x1, bottom.top))
    return squares


def _same(first: Rect, second: Rect) -> bool:
    return abs(first.x0 - second.x0) < 3 and abs(first.top - second.top) < 3


def _within(inner: Rect, outer: Rect) -> bool:
    return (
        outer.x0 - 0.5 <= inner.x0
        and inner.x1 <= outer.x1 + 0.5
        and outer.top - 0.5 <= inner.top
        and inner.bottom <= outer.bottom + 0.5
    )


def _crossed(box: Rect, ink: PageInk) -> bool:
    """Say whether a tick, a cross or a filling is drawn in the box."""
    wide = Rect(box.x0 - 3, box.top - 3, box.x1 + 3, box.bottom + 3)
    for stroke in ink.strokes:
        if _within(stroke, wide) and stroke.width > 0.3 * box.width:
            return True
    for rect in ink.rects:  # a filled square inside the frame
        if _within(rect, box) and 0.3 * box.width < rect.width < 0.85 * box.width:
            return True
    return False


def _bullets(ink: PageInk, boxes: Sequence[Rect], runs: Sequence[Run]) -> list[Run]:
    """Find small dots drawn in front of a line of text."""
    bullets = []
    for dot in [*ink.strokes, *ink.rects]:
        round_or_square = 1.5 <= dot.width <= 5.0 and abs(dot.width - dot.height) < 0.8
        if not round_or_square or any(_within(dot, b) for b in boxes):
            continue
        x, y = (dot.x0 + dot.x1) / 2, (dot.top + dot.bottom) / 2
        level = [r for r in runs if r.top < y < r.bottom]
        after = [r for r in level if 0 < r.x0 - x < 30]
        before = [r for r in level if r.x0 < x < r.x1 + 12]
        if after and not before:
            line = min(after, key=lambda r: r.x0)
            bullets.append(sign("•", dot.x0, line.top, dot.x1, line.bottom, line.size))
    return bullets
