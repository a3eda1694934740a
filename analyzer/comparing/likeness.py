"""How alike the lines of two plans are: tables, a row for an old line, a column for a new one."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from analyzer.comparing.topics import About, topics
from analyzer.comparing.wording import plain
from analyzer.model import Statement

Table = NDArray[np.floating[Any]]
_Lines = Sequence[Statement]

# How surely a line is about a topic that a word of it shows: less, the more topics the word shows.
_ONE_WORD, _MANY_TOPICS = 0.8, 0.5
_NAMES_NOTHING = 0.2  # how much a word that names no topic counts in what a line is about


class Likeness:
    """Knows the words and topics of both plans, and how rare each is: what is rare says more."""

    def __init__(self, statements: Iterable[Statement], names: Iterable[str]) -> None:
        nobody = {word for name in names for word in topics(name)}
        self._words = {
            text: {word: about for word, about in topics(text).items() if word not in nobody}
            for text in {statement.text for statement in statements}
        }
        self._about = {word: about for told in self._words.values() for word, about in told.items()}
        self._marks = {text: _marks(told) for text, told in self._words.items()}
        lines = len(self._marks) + 1
        seen = Counter(mark for marks in self._marks.values() for mark in marks)
        self._rarity = {
            mark: math.log(1 + lines / count) / math.log(1 + lines) for mark, count in seen.items()
        }

    def in_words(self, old: _Lines, new: _Lines) -> Table:
        """Return 0 for nothing in common up to 1 for the same words."""
        words = list(self._about)
        rarity = np.array([self._rarity[word] for word in words], dtype=np.float32)
        first, second = self._holds(old, words) * rarity, self._holds(new, words)
        both = first @ second.T
        one, two = first.sum(axis=1)[:, None], (second @ rarity)[None, :]
        # A short line made longer still holds all of the old one: the smaller counts for most.
        less, more = np.minimum(one, two), np.maximum(one, two)
        shared = 0.6 * _over(both, less) + 0.4 * _over(both, more)
        before, after = ([plain(line.text) for line in lines] for lines in (old, new))
        order = cdist(before, after, scorer=fuzz.ratio, dtype=np.float32) / 100
        table: Table = 0.8 * shared + 0.2 * order
        return table

    def in_topic(self, asking: _Lines, answering: _Lines) -> Table:
        """Return how much of what a line is about each other line speaks of, in any words (0 to 1).

        "Movement breaks" is answered by "two walks around the gym", and not the other way round.
        """
        words = sorted({word for line in asking for word in self._words[line.text]})
        weight = np.array([self._weight(word) for word in words], dtype=np.float32)
        asked = self._holds(asking, words) * weight
        return _over(asked @ self._spoken(words, answering), asked.sum(axis=1)[:, None])

    def _weight(self, word: str) -> float:
        named = [self._rarity[_sign(topic)] for topic in self._about[word].named]
        return max(named) if named else _NAMES_NOTHING * self._rarity[word]

    def _spoken(self, words: Sequence[str], lines: _Lines) -> Table:
        """Return for each word how surely each line has it, or is about a topic that it names."""
        columns, surely = defaultdict(list), defaultdict(list)
        for column, line in enumerate(lines):
            for mark, how in self._marks[line.text].items():
                columns[mark].append(column)
                surely[mark].append(how)
        table = np.zeros((len(words), len(lines)), dtype=np.float32)
        for row, word in enumerate(words):
            for sign in map(_sign, self._about[word].named):
                at, how_surely = columns[sign], np.array(surely[sign], dtype=np.float32)
                table[row, at] = np.maximum(table[row, at], self._rarity[sign] * how_surely)
            table[row, columns[word]] = 1
        return table

    def _holds(self, lines: _Lines, words: Sequence[str]) -> Table:
        """Return a table with 1 where a line has a word."""
        place = {word: number for number, word in enumerate(words)}
        table = np.zeros((len(lines), len(words)), dtype=np.float32)
        for row, line in enumerate(lines):
            table[row, [place[word] for word in self._words[line.text]]] = 1
        return table


def _marks(words: Mapping[str, About]) -> dict[str, float]:
    """Return the words and the topics of a line, each with how surely the line is about it."""
    doubt: dict[str, float] = defaultdict(lambda: 1.0)
    for word, about in words.items():
        sure = (1 if " " in word else _ONE_WORD) / max(1, len(about.told)) ** _MANY_TOPICS
        for sign in map(_sign, about.told):
            doubt[sign] *= 1 - sure
    return {**dict.fromkeys(words, 1.0), **{sign: 1 - left for sign, left in doubt.items()}}


def _sign(topic: str) -> str:
    """Name a topic apart from words."""
    return f"#{topic}"


def _over(part: Table, whole: Table) -> Table:
    """Divide, with 0 where there is nothing to divide by."""
    table = np.zeros_like(part)
    np.divide(part, whole, out=table, where=np.broadcast_to(whole, part.shape) > 0)
    return table
