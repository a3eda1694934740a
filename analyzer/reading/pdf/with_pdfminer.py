"""What pdfminer says is drawn on the pages of a PDF: slow, for what pdfium cannot read."""

from __future__ import annotations

import io
import struct
import zlib
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from itertools import groupby
from typing import Any

import pdfplumber
from pdfminer.encodingdb import EncodingDB
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.psexceptions import PSException
from pdfplumber.page import Page
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from analyzer.errors import BadInput
from analyzer.reading.glyphs import is_bold, readable
from analyzer.reading.layout.runs import Run, cut_into_runs
from analyzer.reading.pdf.forms import widgets
from analyzer.reading.pdf.frame import MediaBox
from analyzer.reading.pdf.ink import PageInk, Rect, Widget
from analyzer.reading.pdf.shapes import Shape, sort_shapes
from analyzer.reading.pdf.turned import turn_upright

# Codes the usual encoding of PDF fonts leaves free are bullets (ISO 32000-1, annex D.2, note 3).
# pdfminer does not know, gives such a bullet no width, and so shifts the rest of its line.
for _code in range(0x21, 0x100):
    EncodingDB.win2unicode.setdefault(_code, "•")

# What pdfplumber and pdfminer raise on a file that breaks the rules: their own errors, and those of
# the plain Python that meets a number where a name should be.
_BROKEN = (
    PSException,
    MalformedPDFException,
    PdfminerException,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
_DAMAGED = (
    "This PDF is damaged or was not saved completely. Download it again, or open it and save a new "
    "copy, and try that."
)
_LOCKED = (
    "This PDF is locked with a password. Open it, save a copy without the password, and try that."
)
_TURNS = {(1, 0): 0, (0, -1): 90, (-1, 0): 180, (0, 1): 270}


class PdfminerPages:
    """A PDF as pdfminer reads it, opened when it is first asked for something.

    Every method raises BadInput when the file is damaged or locked.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data

    @cached_property
    def _pdf(self) -> PDF:
        return pdfplumber.open(io.BytesIO(self._data))

    def __len__(self) -> int:
        with _in_plain_words():
            return len(self._pdf.pages)

    def media_box(self, number: int) -> MediaBox:
        """Return the MediaBox of a page (from 1), its own or inherited."""
        with _in_plain_words():
            left, low, right, high = map(float, self._pdf.pages[number - 1].page_obj.mediabox)
        return min(left, right), min(low, high), max(left, right), max(low, high)

    def widgets(self, number: int) -> list[Widget]:
        """Return the form fields of a page (from 1)."""
        with _in_plain_words(), _closing(self._pdf.pages[number - 1]) as page:
            return widgets(page)

    def ink(self, number: int) -> PageInk:
        """Return what is drawn on a page (from 1)."""
        with _in_plain_words(), _closing(self._pdf.pages[number - 1]) as page:
            shapes = sort_shapes(list(_shapes(page)))
            return PageInk(
                number=number,
                width=float(page.width),
                height=float(page.height),
                runs=list(_runs(page)),
                rules=shapes.drawn + shapes.shades,
                drawn=shapes.drawn,
                rects=shapes.rects,
                rounded=shapes.rounded,
                strokes=shapes.strokes,
                pictures=[Rect(p["x0"], p["top"], p["x1"], p["bottom"]) for p in page.images],
                widgets=widgets(page),
            )


@contextmanager
def _in_plain_words() -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        locked = any(isinstance(part, PDFPasswordIncorrect) for part in (error, *error.args))
        raise BadInput(_LOCKED if locked else _DAMAGED) from None


@contextmanager
def _closing(page: Page) -> Iterator[Page]:
    """Free the memory of a page after use."""
    try:
        yield page
    finally:
        page.close()


def _runs(page: Page) -> Iterator[Run]:
    letters = filter(None, (_letter(raw, page) for raw in page.chars))
    for _, group in groupby(letters, key=_look):
        run, *rest = group
        for letter in rest:
            run.text += letter.text
            run.lefts += letter.lefts
            run.rights += letter.rights
        yield from cut_into_runs(run)


def _look(run: Run) -> tuple[float | bool, ...]:
    return run.turned, run.bold, round(run.size, 2), round(run.top, 2), round(run.bottom, 2)


def _letter(raw: dict[str, Any], page: Page) -> Run | None:
    """Return one character of pdfplumber; a ligature comes out as its letters."""
    font = str(raw["fontname"])
    text = readable(str(raw["text"]), font)
    if not text:
        return None
    turned = 0 if raw["upright"] and raw["matrix"][0] > 0 else _turned(raw["matrix"])
    sides = (raw["x0"], raw["top"], raw["x1"], raw["bottom"])
    x0, top, x1, bottom = turn_upright(sides, turned, float(page.width), float(page.height))
    width = (x1 - x0) / len(text)
    return Run(
        text=text,
        lefts=array("f", [x0 + index * width for index in range(len(text))]),
        rights=array("f", [x0 + (index + 1) * width for index in range(len(text))]),
        top=top,
        bottom=bottom,
        size=bottom - top,
        bold=is_bold(font),
        turned=turned,
    )


def _turned(matrix: tuple[float, ...]) -> int:
    a, b = matrix[0], matrix[1]
    if abs(a) >= abs(b):
        return _TURNS[(1 if a >= 0 else -1, 0)]
    return _TURNS[(0, 1 if b > 0 else -1)]


def _shapes(page: Page) -> Iterator[Shape]:
    for raw in (*page.rects, *page.curves, *page.lines):
        is_line = raw["object_type"] == "line"
        corners = [(raw["x0"], raw["top"]), (raw["x0"], raw["bottom"]),
                   (raw["x1"], raw["top"]), (raw["x1"], raw["bottom"])]  # fmt: skip
        yield Shape(
            points=raw["pts"] if raw["object_type"] == "curve" and raw.get("pts") else corners,
            stroked=bool(raw.get("stroke")),
            filled=bool(raw.get("fill")),
            visible=_is_visible(raw),
            is_line=is_line,
        )


def _is_visible(raw: dict[str, Any]) -> bool:
    if raw.get("stroke") and not _is_white(raw.get("stroking_color")):
        return True
    return bool(raw.get("fill")) and not _is_white(raw.get("non_stroking_color"))


def _is_white(colour: object) -> bool:
    if not isinstance(colour, (tuple, list)) or not colour:
        return bool(colour == 1)
    if not all(isinstance(part, (int, float)) for part in colour):
        return False
    if len(colour) == 4:  # cyan, magenta, yellow, black
        return all(part <= 0.01 for part in colour)
    return all(part >= 0.99 for part in colour)
