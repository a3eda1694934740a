"""What a line is about: the words in it that say something, and the topics they name or show."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from analyzer.comparing.wording import plain, undated
from analyzer.resources import folder, parse_yaml

_ENDINGS = ("ations", "ation", "ings", "ing", "ment", "ers", "er", "ed", "es", "s", "e")
_DOUBLED = re.compile(r"([bgmnprt])\1$")  # running, planned; but not spelling, dressing, adding
_LONGEST = 4  # words in a phrase of the vocabulary


@dataclass(frozen=True, slots=True)
class About:
    """The topics a word names ("movement"), and those it names or shows ("lap")."""

    named: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()

    def __or__(self, other: About) -> About:
        return About(self.named | other.named, self.told | other.told)


_NOTHING = About()


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    phrases: Mapping[str, About]  # by their stems, spaces between them
    openings: frozenset[str]  # the first two stems of each phrase
    beginnings: Mapping[str, About]


def topics(text: str) -> dict[str, About]:
    """Return the telling words of a text by their stems, each with what it is about.

    Small words, dates and numbers tell nothing; a phrase the vocabulary knows ("time and a half")
    stands beside its words.
    """
    words = [_bare(word) for word in undated(text).split()]
    stems = [stem(word) for word in words]
    known = _vocabulary()
    found: dict[str, About] = {}
    for first in range(len(stems) - 1):
        if f"{stems[first]} {stems[first + 1]}" in known.openings:
            for last in range(first + 2, first + _LONGEST + 1):
                phrase = " ".join(stems[first:last])
                if phrase in known.phrases:
                    found[phrase] = known.phrases[phrase]
    for word in words:
        if not is_little(word) and not word[0].isdigit():
            found[stem(word)] = _about(word)
    return found


def stem(word: str) -> str:
    """Return a word without its ending, so that "walks" and "walking" are one."""
    word = _bare(word)
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return f"{word[:-3]}y"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return _DOUBLED.sub(r"\1", word[: -len(ending)])
    return word


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("\u2019s")


def _about(word: str) -> About:
    known = _vocabulary()
    about = known.phrases.get(stem(word), _NOTHING)
    for length in range(3, len(word) + 1):
        if word[:length] in known.beginnings:
            about |= known.beginnings[word[:length]]
    return about


@cache
def _vocabulary() -> _Vocabulary:
    phrases: dict[str, About] = defaultdict(About)
    beginnings: dict[str, About] = defaultdict(About)
    for topic, lists in _read("topics").items():
        one = frozenset({topic})
        for part, about in (("named", About(one, one)), ("shown", About(told=one))):
            for word in lists[part]:
                if word.endswith("*"):
                    beginnings[word[:-1]] |= about
                else:
                    phrases[" ".join(map(stem, plain(word).split()))] |= about
    openings = frozenset(" ".join(phrase.split()[:2]) for phrase in phrases)
    return _Vocabulary(dict(phrases), openings, dict(beginnings))


def is_little(word: str) -> bool:
    """Say whether a word says nothing about what a line is about (rules/comparing/little.yaml)."""
    return word in _little()


@cache
def _little() -> frozenset[str]:
    return frozenset(_read("little")["words"])


def _read(name: str) -> Any:
    return parse_yaml((folder("rules") / "comparing" / f"{name}.yaml").read_text("utf-8"))
