"""The listing of what was read, and that its shape says nothing about the child."""

from __future__ import annotations

from analyzer.reading import read, read_text
from analyzer.reading.show import lines
from tests.reading.bed.pdf_forms import drawn_boxes
from tests.reading.bed.pdf_tables import ruled_table


def test_each_block_has_its_line():
    document = read(ruled_table().data, name="plan.pdf")
    shown = list(lines(document))
    assert shown[0] == f"plan.pdf: pdf, 1 page, {len(document.blocks)} blocks"
    assert len(shown) == 1 + len(document.blocks) + len(document.warnings)
    assert "table 0 row 0 column 0 header" in shown[2]
    assert shown[2].endswith("Objective")


def test_ticks_are_shown():
    shown = "\n".join(lines(read(drawn_boxes().data)))
    assert "[ticked] ☒ Counts by fives" in shown
    assert "[not ticked] ☐ None of these" in shown


def test_redacted_lines_hold_no_word():
    document = read_text("Student: Ravi Sample\nBorn 4 May 2015", name="Ravi Sample.txt")
    shown = "\n".join(lines(document, redact=True))
    assert shown.startswith("xxxx xxxxxx.txt: text, ")
    assert "Ravi" not in shown
    assert "2015" not in shown
