"""Quantities, frequencies and changes without a figure."""

import pytest

from tests.checking.found import words_of


@pytest.mark.parametrize(
    ("recogniser", "text", "words"),
    [
        ("quantity_word", "Lots of wait time.", ["Lots of"]),
        ("quantity_word", "Before some sessions.", ["some sessions"]),
        ("quantity_word", "Shorten assignment length.", ["Shorten assignment length"]),
        ("quantity_word", "Reduction in number of tasks.", ["Reduction in number of tasks"]),
        ("quantity_word", "Extended time of 1.5x.", []),
        ("quantity_word", "No more than two questions on a page.", []),
        ("quantity_word", "Three chances to practise.", []),
        ("rhythm_word", "Regular meetings with home.", ["Regular meetings"]),
        ("rhythm_word", "Frequent movement breaks.", ["Frequent movement breaks"]),
        ("rhythm_word", "Periodic supervised breaks.", ["Periodic"]),
        ("rhythm_word", "Regular input from the OT.", ["Regular"]),
        ("rhythm_word", "Frequent breaks: every 20 minutes.", []),
        ("rhythm_word", "He joins the regular classroom.", []),
        ("rhythm_word", "Each word is repeated twice.", []),
        ("gradual_word", "Gradually increase time in gym.", ["Gradually increase"]),
        ("gradual_word", "Gradually add two minutes each week.", []),
        ("gradual_word", "Speak slowly.", []),
    ],
)
def test_amounts(recogniser, text, words):
    assert words_of(recogniser, text) == words


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("goal", "Through regular participation in games he will run.", ["regular participation"]),
        ("goal", "He will attend regular meetings.", []),
        ("progress", "Regular attendance would help.", ["Regular attendance"]),
        ("progress", "With continued practice she will swim.", []),
    ],
)
def test_a_frequency_in_a_goal_counts_where_it_is_given(kind, text, words):
    assert words_of("rhythm_word", text, kind) == words
