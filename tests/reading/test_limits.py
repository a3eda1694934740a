"""Every limit: what is below it is read, what is above it gets its sentence, and the sentence is easy."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from pypdf import PdfWriter
from pypdfium2 import PdfDocument

from analyzer.app import session
from analyzer.errors import BadInput
from analyzer.reading import apart, limits, read, read_here
from analyzer.reading.drawing import draw_page
from analyzer.reading.limits import Limit
from analyzer.reading.recognition import engines
from tests.app.test_words import HIGHEST_GRADE, grade
from tests.reading.bed.pdf_text import paragraphs
from tests.reading.bed.scans import as_picture, as_scan
from tests.reading.bed.word import word_styles

LIMITS = {name: value for name, value in vars(limits).items() if isinstance(value, Limit)}
TOLD = {name: limit for name, limit in LIMITS.items() if limit.sentence}


@pytest.mark.parametrize("name", TOLD)
def test_a_limit_lets_through_what_it_says_and_no_more(name):
    limit = TOLD[name]
    limit.check(limit.most)
    with pytest.raises(BadInput) as raised:
        limit.check(limit.most + 0.01)
    sentence = str(raised.value)
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert grade(sentence) <= HIGHEST_GRADE


def test_what_happens_to_a_process_is_easy_to_read_as_well():
    assert grade(apart.BROKE) <= HIGHEST_GRADE


def test_the_page_takes_files_as_large_as_the_reader():
    assert limits.FILE.most == session.MEGABYTES


def _word(**more: bytes) -> bytes:
    out = io.BytesIO(word_styles().data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in more.items():
            archive.writestr(f"word/{name}", data)
    return out.getvalue()


def _many_members() -> bytes:
    return _word(**{f"part{number}": b"" for number in range(limits.MEMBERS.most + 1)})


LARGE = {
    "file": (lambda: b"%PDF-" + b"x" * (limits.FILE.most * limits.MB), limits.FILE),
    "text": (lambda: b"words " * 1_000_000, limits.TEXT),
    "web page": (lambda: b"<html>" + b"<p>" * 1_000_001 * 2, limits.TEXT),
    "lines": (lambda: b"a\n" * 60_000, limits.BLOCKS),
    "parts": (_many_members, limits.MEMBERS),
    "xml": (lambda: _word(**{"a.xml": bytes(31 * limits.MB)}), limits.XML),
    "tight": (lambda: _word(**{"a.xml": bytes(10 * limits.MB)}), limits.RATIO),
    "unpacked": (lambda: _word(**{f"a{n}.bin": bytes(21 * limits.MB) for n in range(10)}), limits.UNPACKED),
    "pieces": (lambda: _word(**{"a.xml": b"".join(b"<a>%d</a>" % n for n in range(1_100_000))}), limits.NODES),
}  # fmt: skip


def _without_numbers(sentence: str) -> str:
    return re.sub(r"\{\w+\}|[\d,]+(?= )", "", sentence)


@pytest.mark.parametrize("name", LARGE)
def test_what_is_too_large_is_told_before_it_is_opened(name):
    make, limit = LARGE[name]
    with pytest.raises(BadInput) as raised:
        read_here(make())
    assert _without_numbers(str(raised.value)) == _without_numbers(limit.sentence)


def test_a_page_as_large_as_a_wall_is_drawn_coarser():
    writer = PdfWriter()
    writer.add_blank_page(14_400, 14_400)  # the largest page a PDF may have: 200 inches
    out = io.BytesIO()
    writer.write(out)
    picture = draw_page(PdfDocument(out.getvalue())[0], 200)
    assert picture.width * picture.height <= limits.PAGE_DOTS.most * 1.01
    assert picture.width == picture.height


def test_a_page_nobody_can_recognise_is_left_and_the_next_is_not_tried(monkeypatch):
    tried = []

    def fail(image):
        tried.append(image)
        raise engines.RecognitionError

    monkeypatch.setattr(engines, "is_available", lambda: True)
    monkeypatch.setattr("analyzer.reading.recognition.pages.see_lines", fail)
    with pytest.raises(BadInput, match=r"scan.*Ask the school") as raised:
        read_here(as_scan([as_picture(paragraphs().data)] * 3))
    assert len(tried) == 1
    assert "install" not in str(raised.value)


def test_the_plan_after_a_bad_one_is_read():
    with pytest.raises(BadInput):
        read(LARGE["tight"][0]())
    assert read(paragraphs().data).blocks
