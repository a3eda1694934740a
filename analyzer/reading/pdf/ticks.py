"""Drawn tick boxes and bullets: small shapes turned into the signs they stand for."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.reading.layout.line import Char
from analyzer.reading.pdf.characters import PageInk, Rect

SIDE = (5.0, 17.0)  # points: a tick box is no smaller and no larger
_MARKS = frozenset("xX✓✔✗✘☑☒×•●■√")


def with_drawn_signs(chars: Sequence[Char], ink: PageInk) -> list[Char]:
    """Return the characters with a ☐ or ☒ for each drawn box, and a • for each drawn bullet."""
    beside = [rect for rect in ink.rounded if _has_words_beside(rect, chars)]
    boxes = _boxes([*ink.rects, *beside, *_from_lines(ink.rules)])
    if not boxes and not ink.strokes and not ink.rects:
        return list(chars)
    inside = [[c for c in chars if not c.text.isspace() and b.holds(*c.middle)] for b in boxes]
    signs: list[Char] = []
    used: set[int] = set()
    for box, held in zip(boxes, inside, strict=True):
        if any(c.text not in _MARKS for c in held):
            continue  # a letter in a frame, one of a row of boxes for handwriting
        used.update(id(c) for c in held)
        turned = held[0].turned if held else 0
        text = "☒" if held or _crossed(box, ink) else "☐"
        size = min(box.height, 12.0)
        signs.append(Char(text, box.x0, box.top, box.x1, box.bottom, size, turned=turned))
    kept = [c for c in chars if id(c) not in used]
    return kept + signs + _bullets(ink, boxes, kept)


def _has_words_beside(rect: Rect, chars: Sequence[Char]) -> bool:
    middle = (rect.top + rect.bottom) / 2
    return any(
        c.top < middle < c.bottom and (0 < c.x0 - rect.x1 < 25 or 0 < rect.x0 - c.x1 < 25)
        for c in chars
        if not c.text.isspace()
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


def _bullets(ink: PageInk, boxes: Sequence[Rect], chars: Sequence[Char]) -> list[Char]:
    """Find small dots drawn in front of a line of text."""
    bullets = []
    for dot in [*ink.strokes, *ink.rects]:
        round_or_square = 1.5 <= dot.width <= 5.0 and abs(dot.width - dot.height) < 0.8
        if not round_or_square or any(_within(dot, b) for b in boxes):
            continue
        x, y = (dot.x0 + dot.x1) / 2, (dot.top + dot.bottom) / 2
        after = [c for c in chars if 0 < c.x0 - x < 30 and c.top < y < c.bottom]
        before = [
            c for c in chars if 0 <= x - c.x1 < 12 and c.top < y < c.bottom and c.text.strip()
        ]
        if after and not before:
            line = min(after, key=lambda c: c.x0)
            bullets.append(Char("•", dot.x0, line.top, dot.x1, line.bottom, line.size))
    return bullets
