"""Two wordings held beside each other: the same but for dates, alike by how much, how clear."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

import yaml
from rapidfuzz import fuzz

from analyzer.model import Statement
from analyzer.resources import folder

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
DATE = re.compile(
    rf"\b(?:\d{{1,2}}\s+{_MONTH}\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|{_MONTH},?\s+\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{2,4})\b",
    re.IGNORECASE,
)
SCHOOL_YEAR = re.compile(r"\b(20\d\d)\s*[-\u2013/]\s*(?:20)?(\d\d)\b")
GRADE = re.compile(r"\b(?:grade|gr\.|year)\s*(\d{1,2})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b20\d\d\b")
_WEIGHT = {"high": 3.0, "medium": 2.0, "low": 1.0}


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


class Likeness:
    """Says how alike two statements are; knows all words of both plans, and what words speak of.

    Rare words count more than common ones, and a topic (rules/comparing/topics.yaml) like a word.
    """

    def __init__(self, statements: Iterable[Statement], names: Iterable[str]) -> None:
        self._names = {part.casefold() for name in names for part in re.findall(r"\w+", name)}
        self._marks = {s.text: self._marks_of(s.text) for s in statements}
        self._plain = {text: plain(text) for text in self._marks}
        seen = Counter(mark for marks in self._marks.values() for mark in marks)
        total = len(self._marks) + 1
        self._rarity = {mark: math.log(1 + total / count) for mark, count in seen.items()}

    def _marks_of(self, text: str) -> frozenset[str]:
        found = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", undated(text))
        parts = [part for word in found if "-" in word for part in word.split("-")]
        told = [
            word for word in (*found, *parts) if word not in _little() and word not in self._names
        ]
        topics = {topic for topic, pattern in _topics().items() if any(map(pattern.match, told))}
        return frozenset({*map(_stem, told), *(f"#{topic}" for topic in topics)})

    def of(self, old: Statement, new: Statement) -> float:
        """Return 0 for nothing in common up to 1 for the same words."""
        order = fuzz.ratio(self._plain[old.text], self._plain[new.text]) / 100
        return 0.8 * self._shared(self._marks[old.text], self._marks[new.text]) + 0.2 * order

    def in_topic(self, old: Statement, new: Statement) -> float:
        """Return how far two statements speak of the same thing, whatever their words (0 to 1)."""
        first = frozenset(mark for mark in self._marks[old.text] if mark.startswith("#"))
        second = frozenset(mark for mark in self._marks[new.text] if mark.startswith("#"))
        return self._shared(first, second)

    def _shared(self, first: frozenset[str], second: frozenset[str]) -> float:
        both = sum(self._rarity[mark] for mark in first & second)
        one, two = sum(self._rarity[m] for m in first), sum(self._rarity[m] for m in second)
        if not one or not two:
            return 0.0
        # A short line made longer still holds all of the old one: the smaller counts for most.
        return 0.6 * both / min(one, two) + 0.4 * both / max(one, two)


@cache
def _little() -> frozenset[str]:
    text = (folder("rules") / "comparing" / "little.yaml").read_text(encoding="utf-8")
    return frozenset(map(str, yaml.safe_load(text)["words"]))


@cache
def _topics() -> dict[str, re.Pattern[str]]:
    text = (folder("rules") / "comparing" / "topics.yaml").read_text(encoding="utf-8")
    topics: dict[str, list[str]] = yaml.safe_load(text)
    return {name: re.compile("|".join(map(re.escape, words))) for name, words in topics.items()}


def _stem(word: str) -> str:
    for ending in (
        "ations",
        "ation",
        "ings",
        "ing",
        "ies",
        "ied",
        "ment",
        "ers",
        "er",
        "ed",
        "es",
        "ly",
        "s",
        "e",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def vagueness(statement: Statement) -> float:
    """Return how vague a statement is, by its findings and by what it leaves out; 0 is clear."""
    found = sum(
        _WEIGHT[f.severity] * (1.0 if f.confidence == "sure" else 0.5) for f in statement.findings
    )
    return 2 * found + len(statement.gaps)
