"""Whoever happens to be there."""

import pytest

from tests.checking.found import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Whoever is nearest opens the door.", ["Whoever is nearest"]),
        ("A calm person will walk behind her.", ["A calm person"]),
        ("Staff who know him will greet him.", ["Staff who know him"]),
        ("All grown-ups use the same sign.", []),
        ("The ball goes to whoever is speaking.", []),
    ],
)
def test_whoever(text, words):
    assert words_of("whoever", text) == words
