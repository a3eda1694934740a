"""Guess from its words where a plan was written."""

from __future__ import annotations

import re

from analyzer.model import Document
from analyzer.structure.headings import templates
from analyzer.structure.patterns import straight

_ENOUGH = 2  # one sign alone may stand in any plan


def guess_place(document: Document) -> str | None:
    """Return the place whose forms a document resembles (a key of `model.PLACES`), or None.

    Counts the signs of each template (rules/headings) that the document carries. None when fewer
    than two are found or two places are level.
    """
    text = re.sub(r"\s+", " ", straight(document.text))
    counts: dict[str, int] = {}
    for template in templates():
        for place, signs in template.signs.items():
            counts[place] = counts.get(place, 0) + sum(_stands_in(sign, text) for sign in signs)
    ranked = sorted(counts.values(), reverse=True)
    if not ranked or ranked[0] < _ENOUGH or (len(ranked) > 1 and ranked[0] == ranked[1]):
        return None
    return max(counts, key=lambda place: counts[place])


def _stands_in(sign: str, text: str) -> bool:
    """Short capitals ("PEN", "IDEA") must be written so; names may be in any case."""
    flags = 0 if sign.isupper() else re.IGNORECASE
    return re.search(rf"\b{re.escape(sign)}\b", text, flags) is not None
