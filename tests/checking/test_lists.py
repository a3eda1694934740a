"""Lists that leave open which."""

import pytest

from tests.checking.found import words_of


@pytest.mark.parametrize(
    ("recogniser", "text", "words"),
    [
        ("example_list", "Learning tools such as a timer.", ["such as"]),
        ("example_list", "Different ways to show reading, such as a poster.", ["such as"]),
        ("and_or", "Various ways to answer, such as a drawing and/or a film.", ["and/or"]),
        ("example_list", "Different rooms; a fidget such as putty.", []),
        ("example_list", "Other opportunities (e.g., puzzles).", ["e.g."]),
        ("example_list", "Tools such as a timer.", ["such as"]),
        ("open_choice", "Any other tools that suit.", ["Any other tools"]),
        ("example_list", "Laptop for writing (e.g. spell-checker).", []),
        ("example_list", "Oral answers, including recorded answers.", []),
        ("and_or", "A scribe and/or a laptop for tests.", ["and/or"]),
        ("and_or", "He joins peers whose strengths and/or interests match his.", []),
        ("open_choice", "Practise in a variety of settings.", ["a variety of settings"]),
        ("open_choice", "Use different adults at lunch.", ["different adults"]),
        ("open_choice", "Blocks and other hands-on materials.", ["and other hands-on materials"]),
        ("open_choice", "A variety of settings (gym, library).", []),
    ],
)
def test_open_lists(recogniser, text, words):
    assert words_of(recogniser, text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He will grow through a variety of activities.", ["a variety of activities"]),
        ("He will solve sums using a variety of strategies.", []),
    ],
)
def test_a_goal_may_ask_the_child_for_variety(text, words):
    assert words_of("open_choice", text, "goal") == words
