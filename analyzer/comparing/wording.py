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
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
)  # fmt: skip
_CARDINALS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
GRADE = re.compile(
    rf"\b(?:(?:grades?|gr\.?|year|primary)[\s-]*(?P<after>\d{{1,2}}|{'|'.join(_CARDINALS[::-1])})"
    r"(?:\s*[-\u2013/]\s*\d{1,2})?"
    r"|(?-i:P)(?P<primary>[1-7])"
    rf"|(?P<before>\d{{1,2}}(?=st|nd|rd|th)|{'|'.join(_ORDINALS)})(?:st|nd|rd|th)?[\s-]grade(?:rs?)?)\b",
    re.IGNORECASE,
)
_KEY_STAGE = re.compile(r"\b(?:key stage|ks)\s*\d\b", re.IGNORECASE)
_YEAR = re.compile(r"\b20\d\d\b")


def grade(match: re.Match[str]) -> int:
    """Return the grade that a match of GRADE tells, in figures or words, as a number."""
    told = (match["after"] or match["primary"] or match["before"]).casefold()
    for names in (_ORDINALS, _CARDINALS):
        if told in names:
            return names.index(told) + 1
    return int(told)


def words(text: str) -> list[str]:
    """Return the words of a text as printed, without spaces."""
    return text.split()


def plain(text: str) -> str:
    """Return a wording without case, punctuation and spacing."""
    return " ".join(re.findall(r"\w+(?:['\u2019.]\w+)*", text.casefold()))


def undated(text: str) -> str:
    """Return a plain wording in which dates, school years and grades do not matter."""
    for pattern in (DATE, SCHOOL_YEAR, GRADE, _KEY_STAGE, _YEAR):
        text = pattern.sub(" # ", text)
    return plain(text)
