"""Goals: words that stand where the measure should, and percentages of nothing."""

import pytest

from tests.checking.found import words_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Leni will greet visitors appropriately.", ["appropriately"]),
        ("Respond flexibly to change.", ["Respond flexibly"]),
        ("She will use her talker more.", ["more"]),
        ("She will use appropriate language with friends.", ["appropriate language"]),
        ("She will tie both laces.", []),
    ],
)
def test_words_in_place_of_a_measure(text, found):
    assert words_of("empty_criterion", text, "goal") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Print letters more neatly.", ["Print letters more neatly"]),
        ("Wait for a bit longer.", ["a bit longer"]),
        ("Come closer to the table.", []),
        ("Greet visitors as well.", []),
    ],
)
def test_a_comparison_with_nothing_is_no_criterion(text, found):
    assert words_of("empty_criterion", text, "goal") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sol will behave with 75% success.", ["75% success"]),
        ("Sol will be able to add two coins with 75% accuracy.", []),
        ("Sol will be able to behave with 75% success.", ["75% success"]),
        ("Sol will add two coins with 75% accuracy.", []),
        ("Sol will behave with 75% success on 20 checks.", []),
    ],
)
def test_a_share_of_nothing(text, found):
    assert words_of("bare_share", text, "goal") == found
