"""Statements no rule may speak about."""

import pytest

from analyzer.checking.silence import is_silent


@pytest.mark.parametrize(
    ("text", "kind", "heading", "silent"),
    [
        ("White noise as required", "support", "EQAO accommodations", True),
        ("White noise as required", "support", "Accommodations", False),
        ("Extra time as needed", "support", "Provincial assessments", True),
        ("The principal shall send a copy where appropriate.", "support", "", True),
        ("I like it when teachers help me.", "present", "All about me", True),
        ("Ade is lazy.", "present", "Student profile", False),
        ("Parents may attend.", "other", "", True),
    ],
)
def test_silence(text, kind, heading, silent):
    assert is_silent(text, kind, heading) is silent
