"""Words broken at the end of a line: which hyphens belong to the word and which do not."""

from __future__ import annotations

import re
from collections.abc import Iterable

# First and second parts of compounds common in school plans. A compound in the file itself, away
# from a line end, always decides; these are for those that only occur broken.
_FIRST_PARTS = """
self non well co pre post multi one two three four five six seven eight nine ten half first
second third high low long short small large whole full part real hands eye step peer
teacher student adult child parent school home grade age year month week day time text
speech visual sensory problem decision turn note word sound letter number hand fine gross on
off in out up follow check cross cut drop ex anti semi mid all ever open closed evidence
data goal strength need task time technology computer research community work job life sign
log end face single double
"""
_FIRST = frozenset(_FIRST_PARTS.split())
_SECOND_PARTS = """
based related specific directed made paced free level solving regulation regulate regulated
esteem advocacy advocate advocating making monitoring monitor confidence awareness contained
aged sized face friendly generated initiated assisted supported
"""
_SECOND = frozenset(_SECOND_PARTS.split())
_HYPHENS = ("-", "\u2010", "\u00ad")
_BROKEN = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_START = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_WORD = re.compile(r"[^\W\d_]+")


class Hyphens:
    """Knows the words of one document, to tell "occupa-tional" from "self-regulation"."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.words: set[str] = set()
        self.compounds: set[str] = set()
        for line in lines:
            if "-" in line:
                self.compounds.update(word.lower() for word in _COMPOUND.findall(line))
            self.words.update(map(str.lower, _WORD.findall(line)))

    def broken(self, text: str, rest: str) -> bool:
        """Say whether the hyphen that ends `text` only breaks a word that goes on in `rest`."""
        if not text.endswith(_HYPHENS):
            return False
        end, start = _BROKEN.search(text), _START.match(rest)
        if end is None or start is None:
            return False
        if text.endswith("\u00ad"):
            return True
        first, second = end[1].lower(), start[0]
        if not second[0].islower() or text[: end.start()].endswith("-"):
            return False
        if f"{first}-{second}" in self.compounds:
            return False
        if first + second in self.words:
            return True
        return first not in _FIRST and second not in _SECOND
