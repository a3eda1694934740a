"""Which line of this year's plan is which line of last year's, moved or reworded as it may be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from analyzer.comparing.clarity import AIMS, vague_beside
from analyzer.comparing.likeness import Likeness, Table
from analyzer.comparing.order import neighbours
from analyzer.comparing.wording import plain, undated
from analyzer.model import Statement

# How much each sign that two lines are one counts. These did best on the known year pairs of
# tests/comparing, also with a third of the vocabulary taken away, and paired little in the plans of
# two different children.
_WORDS, _TOPIC, _SECTION, _PLACE, _OTHER_KIND = 0.8, 1.3, 0.06, 0.12, -0.08
_ENOUGH = 0.32  # from here on two lines are taken for the same one
_SURE = 0.65  # of their words alone
_ASKED = 0.75  # of what the vague line is about; the rest is what else the clear one speaks of
# Two vague or two clear lines on one topic are often two lines, not one.
_BOTH_ALIKE, _MORE_NEEDED = 0.5, -0.1


@dataclass(frozen=True, slots=True)
class Match:
    """Two lines taken for the same one."""

    old: Statement
    new: Statement
    sure: bool = True


def match(
    before: Sequence[Statement], after: Sequence[Statement], names: Iterable[str]
) -> list[Match]:
    """Match the lines of two plans, each at most once; `names` of people do not count.

    Lines of the same wording first, then those that share most of their words, then those that
    speak of the same thing.
    """
    matches: list[Match] = []
    for key in (_printed, plain, undated):
        for with_section in (True, False):
            rest = _rest(before, after, matches)
            matches += list(_same(*rest, key, with_section=with_section))
    if not all(_rest(before, after, matches)):
        return matches
    likeness = Likeness([*before, *after], names)
    for further in (_in_most_words, _alike):
        if all(_rest(before, after, matches)):
            matches += list(further(before, after, matches, likeness))
    return matches


def _printed(text: str) -> str:
    return text


def _rest(
    before: Sequence[Statement], after: Sequence[Statement], matches: Sequence[Match]
) -> tuple[list[Statement], list[Statement]]:
    olds, news = {match.old.id for match in matches}, {match.new.id for match in matches}
    return [s for s in before if s.id not in olds], [s for s in after if s.id not in news]


def _same(
    before: Sequence[Statement],
    after: Sequence[Statement],
    key: Callable[[str], str],
    *,
    with_section: bool,
) -> Iterator[Match]:
    """Pair lines of the same wording, in their order."""

    def known_by(line: Statement) -> tuple[bool, str, str]:
        return _is_aim(line), key(line.text), plain(line.section) if with_section else ""

    waiting: dict[tuple[bool, str, str], list[Statement]] = defaultdict(list)
    for old in before:
        waiting[known_by(old)].append(old)
    for new in after:
        olds = waiting[known_by(new)]
        if olds:
            yield Match(olds.pop(0), new)


def _in_most_words(
    before: Sequence[Statement],
    after: Sequence[Statement],
    matches: Sequence[Match],
    likeness: Likeness,
) -> Iterator[Match]:
    """Pair the lines left that share most of their words, those under the same heading first."""
    old, new = _rest(before, after, matches)
    scores = likeness.in_words(old, new) + _SECTION * _same_section(old, new)
    for row, column in best_pairs(scores * _may_be_one(old, new), _SURE):
        yield Match(old[row], new[column])


def _alike(
    before: Sequence[Statement],
    after: Sequence[Statement],
    matches: Sequence[Match],
    likeness: Likeness,
) -> Iterator[Match]:
    """Pair the lines left that have most in common: words, topic, heading, place, kind."""
    old, new = _rest(before, after, matches)
    known = {match.old.id: match.new.id for match in matches}
    scores = (
        _WORDS * likeness.in_words(old, new)
        + _on_one_topic(old, new, likeness)
        + _SECTION * _same_section(old, new)
        + _PLACE * neighbours(before, after, known)
        + _OTHER_KIND * (1 - _equal((line.kind for line in old), (line.kind for line in new)))
    )
    for row, column in best_pairs(scores * _may_be_one(old, new), _ENOUGH):
        yield Match(old[row], new[column], sure=False)


def _may_be_one(old: Sequence[Statement], new: Sequence[Statement]) -> Table:
    """Return 1 but where one line is an aim and the other is not."""
    return _equal(map(_is_aim, old), map(_is_aim, new))


def _same_section(old: Sequence[Statement], new: Sequence[Statement]) -> Table:
    return _equal((plain(line.section) for line in old), (plain(line.section) for line in new))


def _is_aim(line: Statement) -> bool:
    return line.kind in AIMS


def _equal(old: Iterable[object], new: Iterable[object]) -> Table:
    """Return 1 where an old line and a new one have the same."""
    table: Table = np.equal.outer(np.array(list(old)), np.array(list(new))).astype(np.float32)
    return table


def _on_one_topic(old: Sequence[Statement], new: Sequence[Statement], likeness: Likeness) -> Table:
    """Return how far two lines speak of the same thing: above all a vague one and a clear one."""
    asked, answered = likeness.in_topic(old, new), likeness.in_topic(new, old).T
    table: Table = np.select(
        [vague_beside(old, new), vague_beside(new, old).T],
        [
            _TOPIC * (_ASKED * asked + (1 - _ASKED) * answered),
            _TOPIC * (_ASKED * answered + (1 - _ASKED) * asked),
        ],
        _BOTH_ALIKE * np.minimum(asked, answered) + _MORE_NEEDED,
    )
    return table


def best_pairs(scores: Table, enough: float) -> list[tuple[int, int]]:
    """Pair rows with columns, each at most once, the highest score first."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    rows, columns = np.nonzero(scores >= enough)
    for place in np.argsort(-scores[rows, columns], kind="stable"):
        row, column = int(rows[place]), int(columns[place])
        if row not in pairs and column not in taken:
            pairs[row] = column
            taken.add(column)
    return sorted(pairs.items())
