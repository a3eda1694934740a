"""Acts and measures said so loosely that nothing is fixed."""

import pytest

from tests.checking.found import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The aide pitches in during art.", ["pitches in"]),
        ("Librarian drops by, keeps an eye on Remy.", ["drops by", "keeps an eye on"]),
        ("Give her choices.", ["choices"]),
        ("Give her choices of two crayons.", []),
        ("The aide steps in the puddle.", []),
        ("The aide drops in by walking past at 10:00.", []),
    ],
)
def test_loose_acts(text, words):
    assert words_of("loose_act", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Swim lessons, frequency to be agreed.", ["frequency to be agreed"]),
        ("Calls home every week or so.", ["every week or so"]),
        ("Calls home every week.", []),
        ("Tests shortened to one page.", []),
        ("Tests shortened.", ["shortened"]),
    ],
)
def test_loose_amounts(text, words):
    assert words_of("loose_amount", text) == words
