"""The letters of a page as pdfium reads them, put together into runs."""

from __future__ import annotations

import re
from array import array
from collections import deque
from collections.abc import Iterator
from ctypes import byref, c_double, c_float, c_uint16, c_void_p, create_string_buffer
from dataclasses import replace
from functools import cache
from itertools import groupby, repeat
from math import hypot
from operator import eq
from typing import NamedTuple

from analyzer.reading import limits
from analyzer.reading.glyphs import is_bold, readable
from analyzer.reading.layout.runs import Run, cut_into_runs
from analyzer.reading.pdf import pdfium_calls as pdfium
from analyzer.reading.pdf.frame import Frame, Matrix, is_level

ASCENT, DESCENT = 0.79, 0.21  # of the font size: what a line of any font takes above and below
_SPACE = re.compile(r"[ \r\n]")
_BROKEN_HYPHEN = "\x02"  # what pdfium makes of a hyphen at the end of a line


class _Look(NamedTuple):
    """What the letters of one run share."""

    font: str
    bold: bool
    size: float
    turn: int
    level: bool
    base: float  # the baseline, on the page turned upright


def _text(text_page: int, count: int) -> str:
    """Return the letters, as many as there are."""
    found = (c_uint16 * (count + 1))()
    if pdfium.letters(text_page, 0, count, found) == count + 1:
        text = bytes(found)[: 2 * count].decode("utf-16-le", "replace")
        if text.isascii() and text.replace("\r", "").replace("\n", "").isprintable():
            return text
    # Of other letters pdfium says less in a text than one by one: no broken hyphens, no halves.
    return "".join(map(chr, map(pdfium.code, repeat(c_void_p(text_page)), range(count))))


class Letters:
    """The letters of one page, in the order of the file."""

    def __init__(self, text_page: int, frame: Frame) -> None:
        self._page = text_page
        self._frame = frame
        self._upright = cache(frame.upright)
        # What pdfium fills in.
        self._numbers, self._size = (c_float * 6)(), c_float()
        self._sides = tuple(c_double() for _ in range(4))
        self._sides_at = tuple(map(byref, self._sides))
        self._fonts: dict[int, tuple[str, bool]] = {}  # by address: its name, whether it is bold
        count = max(pdfium.count_letters(text_page), 0)
        limits.PAGE_CHARACTERS.check(count)
        page, numbers = repeat(c_void_p(text_page)), range(count)
        self._text = _text(text_page, count)
        self._objects: list[int | None] = list(map(pdfium.text_object, page, numbers))
        self._unknown = bytes(map(pdfium.is_unknown, page, numbers))
        boxes = (c_float * (4 * count))()
        places = map(byref, repeat(boxes), range(0, 16 * count, 16))
        deque(map(pdfium.letter_box, page, numbers, places), maxlen=0)
        sides = array("f", bytes(boxes))
        self._left, self._high = sides[0::4], sides[1::4]
        self._right, self._low = sides[2::4], sides[3::4]
        # The letters of a ligature share their place.
        self._doubled = bytes(map(eq, self._left, self._left[1:]))

    def runs(self) -> Iterator[Run]:
        """Yield the runs they make."""
        stretch: tuple[int, int, _Look] | None = None
        for start, end, text_object in self._pieces():
            look = self._look(start, text_object)
            if stretch is not None and stretch[1] == start and stretch[2] == look:
                stretch = (stretch[0], end, look)
                continue
            if stretch is not None:
                yield from self._runs(*stretch)
            stretch = (start, end, look)
        if stretch is not None:
            yield from self._runs(*stretch)

    def _pieces(self) -> Iterator[tuple[int, int, int]]:
        """Yield from where to where letters belong to one object of the page."""
        owners = self._objects.copy()
        for space in _SPACE.finditer(self._text):
            at = space.start()
            if self._left[at] == self._right[at]:  # pdfium has put it where it sees white space
                owners[at] = None
        start = 0
        for owner, group in groupby(owners):
            end = start + len(list(group))
            if owner:
                yield start, end, owner
            start = end

    def _look(self, index: int, text_object: int) -> _Look:
        pdfium.letter_matrix(self._page, index, self._numbers)
        a, b, c, d, e, f = self._numbers
        size = self._size
        pdfium.font_size(text_object, byref(size))
        turn = self._frame.text_turn(a, b)
        _, g, _, h, _, i = self._upright(turn)
        return _Look(
            *self._font(text_object),
            round(size.value * hypot(c, d), 3),
            turn,
            is_level(a, b),
            round(e * g + f * h + i, 2),
        )

    def _font(self, text_object: int) -> tuple[str, bool]:
        address = pdfium.font(text_object)
        if address not in self._fonts:
            printed = create_string_buffer(256)
            pdfium.font_name(address, printed, 256)
            name = printed.value.decode("latin-1")
            self._fonts[address] = name, is_bold(name)
        return self._fonts[address]

    def _runs(self, start: int, end: int, look: _Look) -> Iterator[Run]:
        """Yield the runs of a stretch of letters of one look."""
        last: Run | None = None
        for run in self._cut(start, end, look):
            last = run
            yield run
        if last is not None and self._space_at(end):
            last.before_space = True

    def _space_at(self, index: int) -> bool:
        """Say whether pdfium sees a space here that the places of the letters do not show.

        Its letters take in the ink that hangs over ("of the"), so the gap looks too small.
        """
        if not 0 < index < len(self._text) - 1 or self._text[index] != " ":
            return False
        return (
            self._ink(index - 1)[1] > self._right[index - 1] - 0.01
            or self._ink(index + 1)[0] < self._left[index + 1] + 0.01
        )

    def _ink(self, index: int) -> tuple[float, float]:
        """Return where the ink of a letter begins and ends."""
        pdfium.ink_box(self._page, index, *self._sides_at)
        left, right, _, _ = self._sides
        return left.value, right.value

    def _cut(self, start: int, end: int, look: _Look) -> Iterator[Run]:
        matrix = self._upright(look.turn)
        lefts, rights = self._across(start, end, matrix)
        top, bottom = look.base - ASCENT * look.size, look.base + DESCENT * look.size
        run = Run("", lefts, rights, top, bottom, look.size, look.bold, turned=look.turn)
        run.text = self._text[start:end]
        if not look.level:
            yield from self._aslant(run, start, matrix)
            return
        if not self._is_plain(run.text, start, end):
            run = self._made_readable(run, start, look.font)
        if run.text:
            yield from cut_into_runs(run)

    def _across(self, start: int, end: int, matrix: Matrix) -> tuple[array[float], array[float]]:
        """Return where letters begin and end along their line."""
        a, _, c, _, shift, _ = matrix
        lefts, rights = (self._left, self._right) if a else (self._low, self._high)
        lefts, rights = lefts[start:end], rights[start:end]
        if a + c < 0:
            lefts, rights = (
                array("f", [shift - x for x in rights]),
                array("f", [shift - x for x in lefts]),
            )
        elif shift:
            lefts = array("f", [shift + x for x in lefts])
            rights = array("f", [shift + x for x in rights])
        return lefts, rights

    def _aslant(self, run: Run, start: int, matrix: Matrix) -> Iterator[Run]:
        """Yield letters that stand aslant one by one, each in the box round it."""
        _, b, _, d, _, shift = matrix
        for index, letter in enumerate(run.text):
            at = start + index
            if letter == " ":
                continue
            low, high = (self._low[at], self._high[at]) if d else (self._left[at], self._right[at])
            ends = sorted((shift + (b + d) * low, shift + (b + d) * high))
            yield replace(run.part(index, index + 1), top=ends[0], bottom=ends[1])

    def _is_plain(self, text: str, start: int, end: int) -> bool:
        """Say whether each letter is what it looks like, and has a glyph of its own."""
        if not text.isascii() or not text.isprintable():
            return False
        return 1 not in self._unknown[start:end] and 1 not in self._doubled[start : end - 1]

    def _made_readable(self, run: Run, start: int, font: str) -> Run:
        """Return the run with the glyphs as letters, and each letter of a ligature in its place."""
        text: list[str] = []
        lefts, rights = array("f"), array("f")
        for first, glyph in self._glyphs(run.text, start):
            letters = readable(glyph, font)
            left, width = run.lefts[first], run.rights[first] - run.lefts[first]
            for offset, letter in enumerate(letters):
                text.append(letter)
                lefts.append(left + offset * width / len(letters))
                rights.append(left + (offset + 1) * width / len(letters))
        return replace(run, text="".join(text), lefts=lefts, rights=rights)

    def _glyphs(self, text: str, start: int) -> Iterator[tuple[int, str]]:
        """Yield the index of each glyph, and its text as `readable` takes it."""
        first = 0
        while first < len(text):
            at = start + first
            end = first + 1
            while end < len(text) and self._same_place(at, start + end):
                end += 1
            if self._unknown[at]:
                yield first, f"(cid:{ord(self._text[at])})"
            else:
                glyph = text[first:end].replace(_BROKEN_HYPHEN, "-")
                yield first, glyph.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            first = end

    def _same_place(self, first: int, second: int) -> bool:
        return (
            self._left[first] == self._left[second]
            and self._right[first] == self._right[second]
            and self._low[first] == self._low[second]
            and self._objects[first] == self._objects[second]
        )
