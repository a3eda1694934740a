"""How vague a line is, and whether the line it has become is clearer or vaguer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from analyzer.comparing.topics import is_little, stem
from analyzer.comparing.wording import plain
from analyzer.model import Element, Statement

Clarity = Literal["clearer", "vaguer", "reworded"]

_WEIGHT = {"high": 3.0, "medium": 2.0, "low": 1.0}
AIMS = ("goal", "objective")
# The questions a line should answer, and the elements that answer them. What is read off a single
# noun (a task, a school subject) is left out: it comes and goes with the wording.
_AIM: dict[str, tuple[str, ...]] = {
    "how well": ("criterion",),
    "given what": ("condition",),
    "by when": ("by_when",),
    "measured how": ("measure",),
}
_OTHER: dict[str, tuple[str, ...]] = {
    "who": ("who",),
    "when": ("amount", "time", "trigger"),
    "where": ("room",),
    "tracked": ("record",),
}
_MUCH = 3.0  # difference in vagueness


def vagueness(line: Statement) -> float:
    """Return how vague a line is, by its findings and the questions it leaves open; 0 is clear."""
    return 2 * _found(line) + len(_questions(line)) - len(answered(line))


def vague_beside(lines: Sequence[Statement], others: Sequence[Statement]) -> NDArray[np.bool_]:
    """Say of each line if it is the vague one beside each other: much vaguer, or half as long."""
    more = np.subtract.outer([vagueness(s) for s in lines], [vagueness(s) for s in others])
    words, in_other = ([len(s.text.split()) for s in each] for each in (lines, others))
    short = np.less_equal.outer(2 * np.array(words), np.array(in_other))
    vague: NDArray[np.bool_] = (more >= _MUCH) | ((more >= 1) & short)
    return vague


def answered(line: Statement) -> frozenset[str]:
    """Return the questions a line answers in words that are not too broad themselves."""
    names = {element.name for element in _solid(line)}
    return frozenset(name for name, by in _questions(line).items() if names.intersection(by))


def _answers_only(line: Statement, other: Statement) -> bool:
    """Say whether a line answers what the other does not, and in words the other has not either."""
    elsewhere = {stem(word) for word in plain(other.text).split()}
    return any(
        element.name in _questions(line)[question]
        and not elsewhere.issuperset(_telling(line.text[element.start : element.end]))
        for question in answered(line) - answered(other)
        for element in _solid(line)
    )


def _solid(line: Statement) -> list[Element]:
    return [
        element
        for element in line.elements
        if not any(f.start < element.end and element.start < f.end for f in line.findings)
    ]


def _telling(text: str) -> list[str]:
    """Return the words of an answer that say something; all of them where none does."""
    words = plain(text).split()
    return [stem(word) for word in words if not is_little(word)] or [stem(word) for word in words]


def clarity(old: Statement, new: Statement, *, same_words: bool) -> Clarity:
    """Say whether a line became clearer or vaguer, or is only said in other words.

    In a line that kept most of its words, one answer more or less is enough, if its words came or
    went with it. Where the words are other ones it takes more, for then an answer may only look as
    if it had gone.
    """
    if not same_words:
        if vague_beside([old], [new])[0, 0]:
            return "clearer"
        return "vaguer" if vague_beside([new], [old])[0, 0] else "reworded"
    if _found(old) != _found(new):
        return "vaguer" if _found(new) > _found(old) else "clearer"
    gained, lost = _answers_only(new, old), _answers_only(old, new)
    if gained and not lost:
        return "clearer"
    return "vaguer" if lost and not gained else "reworded"


def _questions(line: Statement) -> dict[str, tuple[str, ...]]:
    return _AIM if line.kind in AIMS else _OTHER


def _found(line: Statement) -> float:
    return sum(
        _WEIGHT[f.severity] * (1.0 if f.confidence == "sure" else 0.5) for f in line.findings
    )
