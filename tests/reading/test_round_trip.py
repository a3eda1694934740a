"""Any phrase leads back to its place: rectangles on the page (PDF), runs of the file (Word)."""

from __future__ import annotations

import random
import re

import docx
import pypdfium2
from pypdfium2 import raw

from analyzer.model import Block
from analyzer.reading import read
from analyzer.reading.word import RunSpan, blocks_with_runs, open_word
from tests.reading import test_bed  # noqa: F401 - registers the cases
from tests.reading.bed import CASES

PHRASES = 1000
# Letters nobody drew on the page: the values of form fields live beside it.
NOT_DRAWN = {"filled_form", "only_fields", "fields_in_cells", "tick_fields"}
# One glyph for two letters, or letters drawn twice: a crop gives both or the glyph.
OTHER_GLYPHS = {"ligatures", "imitated_bold"}


def _phrase(block: Block, chance: random.Random) -> tuple[int, int]:
    words = [m.span() for m in re.finditer(r"\S+", block.text)]
    first = chance.randrange(len(words))
    last = min(first + chance.randrange(1, 9), len(words)) - 1
    return words[first][0], words[max(first, last)][1]


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def test_phrases_of_pdfs_are_found_at_their_rectangles():
    chance = random.Random(3)
    documents = []
    for case in CASES:
        if case.suffix == "pdf" and case.name not in NOT_DRAWN | OTHER_GLYPHS:
            data = case.make().data
            documents.append((case.name, read(data), pypdfium2.PdfDocument(data)))
    missed = []
    for number in range(PHRASES):
        name, document, pages = documents[number % len(documents)]
        block = chance.choice([b for b in document.blocks if b.text])
        start, end = _phrase(block, chance)
        found = ""
        for box in block.boxes.rectangles(start, end):
            page = pages[box.page - 1]
            found += crop(page, box)
        if letters(found) != letters(block.text[start:end]):
            missed.append((name, block.text[start:end], found))
    assert not missed, f"{len(missed)} of {PHRASES}: {missed[:5]}"


def crop(page, box) -> str:
    """Read again what stands in a rectangle, with another program than the one that wrote it."""
    text = page.get_textpage()
    width, height = page.get_size()
    picked = ""
    for index in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(index, loose=False)
        x, y = _shown((left + right) / 2, (bottom + top) / 2, page.get_rotation(), width, height)
        if box.x0 - 0.3 <= x <= box.x1 + 0.3 and box.top <= y <= box.bottom and right > left:
            picked += chr(raw.FPDFText_GetUnicode(text, index))
    return picked


def _shown(x: float, y: float, rotation: int, width: float, height: float) -> tuple[float, float]:
    """Return a point of the file as it stands on the page as shown, from the top left."""
    if rotation == 90:
        return y, x
    return x, height - y


def test_phrases_of_word_files_are_found_in_their_runs():
    chance = random.Random(5)
    pieces = []
    for case in CASES:
        if case.suffix == "docx":
            found = list(blocks_with_runs(open_word(case.make().data)))
            pieces += [(block, spans) for block, spans in found if block.text]
    for _ in range(PHRASES):
        block, spans = chance.choice(pieces)
        start, end = _phrase(block, chance)
        assert letters(from_runs(spans, start, end)) == letters(block.text[start:end])


def from_runs(spans: list[RunSpan], start: int, end: int) -> str:
    text = ""
    for span in spans:
        a, b = max(start, span.start), min(end, span.end)
        if a < b:
            inside = docx.text.run.Run(span.run, None).text
            text += inside[span.at + a - span.start : span.at + b - span.start]
    return text


def test_the_walk_is_the_same_each_time():
    for case in CASES:
        if case.suffix == "docx":
            data = case.make().data
            walked = [block for block, _ in blocks_with_runs(open_word(data))]
            assert walked == list(read(data).blocks)
