"""A comparison with roles for names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from analyzer.comparing import Asked, Change, Comparison, Leftover, Outcome, Shrunk
from analyzer.exports.comparison.content import Compared
from analyzer.exports.names import Names, hide
from analyzer.model import Statement

_Lines = Mapping[str, Statement]


def hide_comparison(compared: Compared, names: Names) -> Compared:
    """Return the comparison with roles for the names of both plans."""
    old, new = hide(compared.old, names), hide(compared.new, names)
    before = {statement.id: statement for statement in old.statements}
    after = {statement.id: statement for statement in new.statements}
    comparison = compared.comparison
    return Compared(
        old,
        new,
        Comparison(
            tuple(_change(change, before, after, names) for change in comparison.changes),
            tuple(
                Leftover(left.kind, names.hidden(left.quote), after[left.statement.id])
                for left in comparison.leftovers
            ),
            tuple(map(names.hidden, comparison.warnings)),
        ),
        tuple(_outcome(outcome, after, names) for outcome in compared.asked),
    )


def _change(change: Change, before: _Lines, after: _Lines, names: Names) -> Change:
    return replace(
        change,
        old=before[change.old.id] if change.old else None,
        new=after[change.new.id] if change.new else None,
        shrunk=tuple(
            Shrunk(names.hidden(less.before), names.hidden(less.after)) for less in change.shrunk
        ),
    )


def _outcome(outcome: Outcome, after: _Lines, names: Names) -> Outcome:
    return replace(
        outcome,
        asked=Asked(names.hidden(outcome.asked.wording), names.hidden(outcome.asked.old)),
        statement=after[outcome.statement.id] if outcome.statement else None,
    )
