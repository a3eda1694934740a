"""Runs: letters set one after the other on one baseline, as a page is drawn."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from operator import sub

from analyzer.reading.layout.marks import BOXES

TIGHT = 0.1  # of the font size: no more white than this between two letters of a run
STEP = 0.12  # of the font size: a letter that begins no further on is drawn over the one before
SPACE = 0.5  # of the font size: a wider space may part two columns, so it ends the run
_SIGN = re.compile(rf"[{BOXES}]|_+")


@dataclass(slots=True)
class Run:
    """Letters that stand together, with single narrow spaces between the words.

    Places are in points from the top left of the page turned so that the letters stand upright. A
    tick box is a run of its own, and so is a typed blank ("____").
    """

    text: str
    lefts: array[float]  # where each letter begins
    rights: array[float]  # where each letter ends
    top: float
    bottom: float
    size: float
    bold: bool = False
    doubtful: bool = False
    turned: int = 0  # degrees clockwise from upright, as shown: 0, 90, 180, 270
    after_space: bool = False  # a space is typed in front
    before_space: bool = False

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.lefts[0]

    @property
    def x1(self) -> float:
        """Right edge."""
        return self.rights[-1]

    @property
    def middle(self) -> float:
        """Half way between top and bottom."""
        return (self.top + self.bottom) / 2

    def letters(self) -> Iterator[Run]:
        """Yield each letter as a run of its own, for the few places that need them one by one."""
        for index, letter in enumerate(self.text):
            if letter != " ":
                yield self.part(index, index + 1)

    def part(self, start: int, end: int) -> Run:
        """Return the letters from start up to end, which must not be spaces at either end."""
        first, last = start == 0, end == len(self.text)
        return Run(
            self.text[start:end],
            self.lefts[start:end],
            self.rights[start:end],
            self.top,
            self.bottom,
            self.size,
            self.bold,
            self.doubtful,
            self.turned,
            self.after_space if first else self.text[start - 1] == " ",
            self.before_space if last else self.text[end] == " ",
        )


def sign(text: str, x0: float, top: float, x1: float, bottom: float, size: float) -> Run:
    """Return a single sign, such as a tick box, as a run."""
    return Run(text, array("f", (x0,)), array("f", (x1,)), top, bottom, size)


def cut_into_runs(drawn: Run) -> Iterator[Run]:
    """Cut letters of one look, in the order they are drawn, wherever they stop standing together.

    `drawn` may have spaces anywhere.
    """
    text = drawn.text
    if _stands_together(drawn):
        start, end = len(text) - len(text.lstrip(" ")), len(text.rstrip(" "))
        if start == 0 and end == len(text):
            yield drawn
        elif start < end:
            yield drawn.part(start, end)
        return
    start, count = 0, len(text)
    for end in (*_ends(drawn), count):
        first, last = start, end
        while first < last and text[first] == " ":
            first += 1
        while first < last and text[last - 1] == " ":
            last -= 1
        if first < last:
            yield drawn.part(first, last)
        start = end


def _stands_together(drawn: Run) -> bool:
    """Say whether nothing has to be cut; for most runs, and so worth asking at once."""
    lefts, rights = drawn.lefts, drawn.rights
    if len(lefts) > 1:
        if max(map(sub, islice(lefts, 1, None), rights)) > TIGHT * drawn.size:
            return False
        if min(map(sub, islice(lefts, 1, None), lefts)) < STEP * drawn.size:
            return False
    text = drawn.text
    plain = text.isascii() and "_" not in text  # and so without signs
    if "  " in text or (not plain and len(text) > 1 and _SIGN.search(text)):
        return False
    widest = SPACE * drawn.size
    at = text.find(" ")
    while at >= 0:
        if rights[at] - lefts[at] > widest:
            return False
        at = text.find(" ", at + 1)
    return True


def _ends(drawn: Run) -> list[int]:
    """Return where to cut: the index of each letter that begins a new run."""
    text, lefts, rights = drawn.text, drawn.lefts, drawn.rights
    tight, step, widest = TIGHT * drawn.size, STEP * drawn.size, SPACE * drawn.size
    ends = set()
    for index in range(1, len(text)):
        begins = lefts[index]
        apart = begins - rights[index - 1] > tight or begins - lefts[index - 1] < step
        wide = text[index] == " " and (text[index - 1] == " " or rights[index] - begins > widest)
        if apart or wide:
            ends.add(index)
    for found in _SIGN.finditer(text):
        ends.update(found.span())
    return sorted(ends - {0, len(text)})
