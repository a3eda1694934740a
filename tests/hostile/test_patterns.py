"""No text makes a pattern slow: each is tried on the texts it could take long to say no to."""

from __future__ import annotations

import re

import pytest

from tests.hostile.patterns import all_patterns, seconds, slowest

# Seconds of work for a text of 400 letters. A good pattern takes a thousandth; one that tries every
# way of dividing the text takes longer than anybody would wait.
SHORT, MOST = 400, 0.1


@pytest.fixture(scope="module")
def patterns():
    return all_patterns()


def test_all_of_them_are_found(patterns):
    assert len(patterns) > 500


def test_none_is_slow(patterns):
    slow = {}
    for pattern, flags in patterns:
        took, text = slowest(pattern, flags, SHORT)
        if took > MOST and min(seconds(re.compile(pattern, flags), text) for _ in range(2)) > MOST:
            slow[pattern] = text
    assert slow == {}


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(r"(?:\w+\s*)+$", "a" * 60 + "!"), (r"^(?:a|aa)+$", "a" * 60 + "!")],
)
def test_a_slow_one_would_be_seen(pattern, text):
    assert seconds(re.compile(pattern), text, most=0.2) >= 0.2
    assert slowest(pattern, 0, SHORT)[0] > MOST
