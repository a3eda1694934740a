"""Aims of staff that say no act, and measures only an opinion fills."""

import pytest

from tests.checking.found import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Staff will address his emotional needs.", ["address his emotional needs"]),
        ("Be mindful of her anxiety.", ["Be mindful of her anxiety"]),
        ("Help Lou stay calm.", ["Help Lou stay calm"]),
        ("Teach social skills.", ["Teach social skills"]),
        ("Assignments modified.", ["Assignments modified"]),
        ("Opportunities to develop her social skills.", ["develop her social skills"]),
        ("The EA will support as the class requires.", ["will support"]),
        ("The EA will support Ravi on the stairs.", ["support Ravi"]),
        ("Support him with transitions by showing the next picture.", []),
        ("Teach skip-counting skills.", []),
        ("Help her pack her bag.", []),
        ("Build a tower with him.", []),
        ("Adapt the page to large print.", []),
        ("Use a timer to support planning.", []),
    ],
)
def test_aims(text, words):
    assert words_of("aim_only", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Teachers meet him where he is at.", ["meet him where he is at"]),
        ("Work set to suit his learning style.", ["to suit his learning style"]),
        ("Texts at his reading level.", []),
    ],
)
def test_measures_of_the_reader(text, words):
    assert words_of("fitted_to_child", text) == words
