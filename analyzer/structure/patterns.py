"""Small tools for patterns: straight marks for curly ones, alternatives written one a line."""

from __future__ import annotations

import re

_STRAIGHT = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u00a0": " ",
    }
)
BULLETS = (
    "\u2022\u25aa\u25a0\u25cf\u25e6\u2023\u00b7\u25a1\u25a2\u27a2\u27a4\u2713\u2714"
    "\uf0b7\uf0a7\ufffd"  # what symbol fonts leave behind
)
DASHES = "-\u2013\u2014"
MONTHS = "jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec"


def straight(text: str) -> str:
    """Return the text with straight quotes and dashes; every character keeps its place."""
    return text.translate(_STRAIGHT)


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as one text."""
    return frozenset(text.split())


def one_of(*alternatives: str) -> str:
    """Return a group that matches any of the alternatives."""
    return f"(?:{'|'.join(alternatives)})"


def pattern(*alternatives: str) -> re.Pattern[str]:
    """Compile alternatives that match in any case; write them for straight marks."""
    return re.compile("|".join(alternatives), re.IGNORECASE)
