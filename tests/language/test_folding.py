"""Folding: what every typist writes alike, and the way back to the very characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.language.folding import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("the student’s “calm” corner", 'the student\'s "calm" corner'),
        ("as\u00a0needed\n  in\tmath ", "as needed in math"),
        ("1–2 breaks — daily", "1-2 breaks - daily"),
        ("of\ufb01ce sup\u00adport", "office support"),
        ("[The student] will read", "The student will read"),
        ("ACCESS TO A QUIET SPACE", "access to a quiet space"),
        ("IEP: OT", "IEP: OT"),
        ("", ""),
    ],
)
def test_folds(written, folded):
    assert fold(written).text == folded


@given(st.text(max_size=200))
def test_every_folded_character_has_an_origin_in_order(text):
    folded = fold(text)
    assert len(folded.origin) == len(folded.text)
    assert list(folded.origin) == sorted(folded.origin)
    assert all(0 <= index < len(text) for index in folded.origin)


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(text):
    once = fold(text).text
    assert fold(once).text.lower() == once.lower()
