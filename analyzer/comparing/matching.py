"""Which line of this year's plan is which line of last year's, moved or reworded as it may be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from analyzer.comparing.wording import Likeness, plain, undated, vagueness
from analyzer.model import Statement

_ALIKE = 0.42  # from here on two lines are taken for the same one
_SURE = 0.55
_TOPIC = 0.5  # a vague line and a clear one that speak of the same thing
_STEP = 2.0  # how much vaguer one of them is (see vagueness)
_LAST_PAIR = 0.1  # enough where a heading has one line left on either side
_SAME_SECTION, _OTHER_KIND = 0.06, -0.08
_FAMILY = {"goal": "aim", "objective": "aim"}


@dataclass(frozen=True, slots=True)
class Match:
    """Two lines taken for the same one."""

    old: Statement
    new: Statement
    sure: bool = True


def match(
    before: Sequence[Statement], after: Sequence[Statement], names: Sequence[str]
) -> list[Match]:
    """Match the lines of two plans, each at most once; `names` of people do not count."""
    state = _State(list(before), list(after))
    for same in (_exact, plain, undated):
        for old, new in list(_same(state, same)):
            state.take(old, new, sure=True)
    likeness = Likeness([*before, *after], names)
    for score, old, new in _alike(state, likeness):
        state.take(old, new, sure=score >= _SURE)
    for _, old, new in _same_topic(state, likeness):
        state.take(old, new, sure=False)
    for old, new in _last_pairs(state, likeness):
        state.take(old, new, sure=False)
    return state.matches


class _State:
    """What is still to be matched."""

    def __init__(self, before: list[Statement], after: list[Statement]) -> None:
        self.before, self.after = before, after
        self.matches: list[Match] = []

    def take(self, old: Statement, new: Statement, *, sure: bool) -> None:
        if any(s is old for s in self.before) and any(s is new for s in self.after):
            self.before = [s for s in self.before if s is not old]
            self.after = [s for s in self.after if s is not new]
            self.matches.append(Match(old, new, sure))


def _exact(text: str) -> str:
    return text


def _same(state: _State, key: Callable[[str], str]) -> Iterator[tuple[Statement, Statement]]:
    """Pair lines of the same wording, those under the same heading first."""
    for with_section in (True, False):
        waiting: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
        for old in state.before:
            waiting[_key(old, key, with_section=with_section)].append(old)
        for new in list(state.after):
            olds = waiting.get(_key(new, key, with_section=with_section))
            if olds:
                yield olds.pop(0), new


def _key(statement: Statement, key: Callable[[str], str], *, with_section: bool) -> tuple[str, ...]:
    section = plain(statement.section) if with_section else ""
    return _family(statement), key(statement.text), section


def _family(statement: Statement) -> str:
    return _FAMILY.get(statement.kind, statement.kind)


def _alike(state: _State, likeness: Likeness) -> list[tuple[float, Statement, Statement]]:
    """Return the pairs that are alike enough, the most alike first."""
    pairs = []
    for old in state.before:
        for new in state.after:
            if _family(old) != _family(new):
                continue
            score = likeness.of(old, new)
            score += _SAME_SECTION * (plain(old.section) == plain(new.section))
            score += _OTHER_KIND * (old.kind != new.kind)
            if score >= _ALIKE:
                pairs.append((score, old, new))
    return sorted(pairs, key=lambda pair: -pair[0])


def _same_topic(state: _State, likeness: Likeness) -> list[tuple[float, Statement, Statement]]:
    """Return the pairs of a vague and a clear line on one topic: said in other words, as a rule."""
    pairs = []
    for old in state.before:
        for new in state.after:
            if _family(old) == _family(new) and abs(vagueness(old) - vagueness(new)) >= _STEP:
                score = likeness.in_topic(old, new)
                if score >= _TOPIC:
                    pairs.append((score + likeness.of(old, new), old, new))
    return sorted(pairs, key=lambda pair: -pair[0])


def _last_pairs(state: _State, likeness: Likeness) -> Iterator[tuple[Statement, Statement]]:
    """Pair what is left under a heading where that is one line on either side."""
    groups: dict[tuple[str, str], tuple[list[Statement], list[Statement]]] = defaultdict(
        lambda: ([], [])
    )
    for side, statements in enumerate((state.before, state.after)):
        for statement in statements:
            if statement.section:
                groups[_family(statement), plain(statement.section)][side].append(statement)
    for olds, news in groups.values():
        if len(olds) == len(news) == 1 and likeness.of(olds[0], news[0]) >= _LAST_PAIR:
            yield olds[0], news[0]
