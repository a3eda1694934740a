"""A wording without what does not matter: case, punctuation, dates, school years, grades."""

from __future__ import annotations

import re

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
DATE = re.compile(
    rf"\b(?:\d{{1,2}}\s+{_MONTH}\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|{_MONTH},?\s+\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{2,4})\b",
    re.IGNORECASE,
)
SCHOOL_YEAR = re.compile(r"\b(20\d\d)\s*[-\u2013/]\s*(?:20)?(\d\d)\b")
GRADE = re.compile(r"\b(?:grade|gr\.|year)\s*(\d{1,2})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b20\d\d\b")


def words(text: str) -> list[str]:
    """Return the words of a text as printed, without spaces."""
    return text.split()


def plain(text: str) -> str:
    """Return a wording without case, punctuation and spacing."""
    return " ".join(re.findall(r"\w+(?:['\u2019.]\w+)*", text.casefold()))


def undated(text: str) -> str:
    """Return a plain wording in which dates, school years and grades do not matter."""
    for pattern in (DATE, SCHOOL_YEAR, GRADE, _YEAR):
        text = pattern.sub(" # ", text)
    return plain(text)
