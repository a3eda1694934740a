"""Warnings in plain words, and none where there is nothing to say."""

from __future__ import annotations

import pytest

from analyzer.reading import read, read_text
from analyzer.reading.cautions import listed
from tests.reading.bed.pdf_forms import _field
from tests.reading.bed.sentences import GOAL, LONG, LONGER, SUPPORTS
from tests.reading.bed.sheet import Sheet

PLAN = "\n".join(
    [
        "Student: Ravi Sample",
        "Goals",
        GOAL,
        "Accommodations",
        *SUPPORTS,
        "Strengths and needs",
        LONG,
        LONGER,
        "Progress: on track",
    ]
)


def test_a_plan_needs_no_warning():
    assert read_text(PLAN).warnings == ()


def test_one_sentence_needs_no_warning():
    assert read_text("Visual supports as needed.").warnings == ()


def test_two_children():
    text = f"{PLAN}\nStudent: Lena Other\n{LONG}"
    assert any("more than one child" in w for w in read_text(text).warnings)
    again = f"{PLAN}\nStudent name: Sample, Ravi\n{LONG}"
    assert not any("child" in w for w in read_text(again).warnings)


def test_another_language():
    french = (
        "L'élève va lire les textes avec une aide dans la classe et il va écrire des phrases sur son plan. "
        * 6
    )
    assert any("French" in w for w in read_text(french).warnings)
    german = (
        "Der Junge liest jeden Tag ein kurzes Buch und bekommt dabei Hilfe von seiner Lehrerin im Raum. "
        * 6
    )
    assert any("not seem to be in English" in w for w in read_text(german).warnings)


def test_another_kind_of_document():
    recipe = (
        "Stir the flour into the milk and let it rest by the stove for an hour before you bake it. "
        * 6
    )
    assert any("does not look like an IEP" in w for w in read_text(recipe).warnings)


def test_empty_fields_are_counted():
    sheet = Sheet()
    sheet.write("Student name: Ravi Sample")
    _field(sheet, "a", 72, 140, 200, "In class")
    _field(sheet, "b", 72, 180, 200, "")
    _field(sheet, "c", 72, 220, 200, "")
    assert "2 fields of the form are empty." in read(sheet.data()).warnings


def test_warnings_never_quote_the_child():
    text = f"{PLAN}\nStudent: Lena Other\n"
    assert not any(name in w for w in read_text(text).warnings for name in ("Ravi", "Lena"))


@pytest.mark.parametrize(
    ("pages", "words"),
    [([2], "page 2"), ([2, 3], "pages 2 and 3"), ([2, 3, 7], "pages 2, 3 and 7")],
)
def test_pages_as_words(pages, words):
    assert listed(pages) == words
