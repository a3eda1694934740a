"""Compare two reports: match their lines, say what became of each, find what was left over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from analyzer.comparing.amounts import shrunk
from analyzer.comparing.change import Change, ChangeKind, Comparison
from analyzer.comparing.clarity import clarity
from analyzer.comparing.leftovers import leftovers
from analyzer.comparing.matching import Match, match
from analyzer.comparing.wording import plain, undated
from analyzer.model import Report

KINDS = ("goal", "objective", "support", "progress", "present")
_OTHER_CHILD = (
    "The two plans seem to name different children. Check that you chose the right files."
)


def compare_reports(old: Report, new: Report) -> Comparison:
    """Compare last year's plan with this year's, line by line.

    Goals, objectives, supports, progress notes and lines about the child are compared.
    """
    before = [s for s in old.statements if s.kind in KINDS]
    after = [s for s in new.statements if s.kind in KINDS]
    names = [person.name for person in (*old.people, *new.people)]
    matches = match(before, after, names)
    by_new = {found.new.id: found for found in matches}
    times = Counter(plain(statement.text) for statement in after)
    changes = [
        _change(by_new[s.id], times)
        if s.id in by_new
        else Change("new", None, s, times=times[plain(s.text)])
        for s in after
    ]
    matched = {found.old.id for found in matches}
    changes += [Change("removed", s, None, times=0) for s in before if s.id not in matched]
    return Comparison(tuple(changes), tuple(leftovers(old, new)), tuple(_warnings(old, new)))


def _change(found: Match, times: Counter[str]) -> Change:
    old, new = found.old, found.new
    kind = _kind(found)
    return Change(
        kind,
        old,
        new,
        confidence="sure" if found.sure else "maybe",
        moved=plain(old.section) != plain(new.section),
        times=times[plain(new.text)],
        only_dates=kind == "kept" and plain(old.text) != plain(new.text),
        shrunk=shrunk(old, new),
    )


def _kind(found: Match) -> ChangeKind:
    old, new = found.old, found.new
    if undated(old.text) == undated(new.text):
        return "kept"
    return clarity(old, new, same_words=found.sure)


def _warnings(old: Report, new: Report) -> Sequence[str]:
    first, second = old.student, new.student
    if first and second:
        shared = set(first.name.casefold().split()) & set(second.name.casefold().split())
        if not shared:
            return [_OTHER_CHILD]
    return []
