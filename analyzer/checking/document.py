"""What the rest of the plan answers: objectives, the row's other cells, a definition elsewhere.

Between a third and two fifths of sentences that look vague alone are made clear elsewhere in the
same document (F·vague-Detector, Mathematics 2023, 11(10):2334), so a plan is judged as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from analyzer.language import has
from analyzer.model import Finding, Statement

# Where a definition begins, right behind the words it defines.
_DEFINES = re.compile(r"(?=\s*(?:\(|:|=|are\b|means?\b|such as at least\b|consists? of\b)\s*\w)")


@dataclass(frozen=True, slots=True)
class _Whole:
    """The plan's statements, ready to be asked about."""

    steps: Mapping[str, Sequence[Statement]]  # objectives by the id of their goal
    defined: Set[str]  # the vague words that a line of the plan defines, in small letters


def clarify(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the statements without the findings that another part of the plan answers."""
    steps: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.goal and statement.kind == "objective":
            steps.setdefault(statement.goal, []).append(statement)
    whole = _Whole(steps, _defined(statements))
    return tuple(_clarified(statement, whole) for statement in statements)


def _defined(statements: Sequence[Statement]) -> Set[str]:
    text = "\n".join(statement.text for statement in statements).lower()
    ends = [mark.start() for mark in _DEFINES.finditer(text)]
    quotes = {found.quote.lower() for statement in statements for found in statement.findings}
    return {quote for quote in quotes if any(text.endswith(quote, 0, end) for end in ends)}


def _clarified(statement: Statement, whole: _Whole) -> Statement:
    standing = tuple(
        finding
        for finding in statement.findings
        if not any(answers(statement, finding, whole) for answers in _ANSWERS)
    )
    return statement if standing == statement.findings else replace(statement, findings=standing)


def _by_its_objectives(statement: Statement, finding: Finding, whole: _Whole) -> bool:
    """A broad goal whose objectives say what will be seen, and how much of it, is not vague."""
    if finding.category != "unmeasurable_goal" or statement.kind != "goal":
        return False
    steps = whole.steps.get(statement.id, ())
    return any(
        has(step.elements, "criterion")
        and not any(found.category == "unmeasurable_goal" for found in step.findings)
        for step in steps
    )


def _by_its_row(statement: Statement, finding: Finding, whole: _Whole) -> bool:  # noqa: ARG001
    """Regular support, in a services table whose next cells say 2 x 30 minutes."""
    if finding.category != "undefined_amount":
        return False
    return any(_AMOUNT_CELL.search(cell) for cell in statement.row if cell != statement.text)


_AMOUNT_CELL = re.compile(
    r"\d\s?(?:x|times|min|minutes|hours?|hrs?|days?|sessions?|%)\b"
    r"|\b(?:daily|weekly|monthly|twice|once) ?(?:a|per)?\b",
    re.IGNORECASE,
)


def _by_a_definition(statement: Statement, finding: Finding, whole: _Whole) -> bool:  # noqa: ARG001
    """Visual supports, where another line says "Visual supports: a first-then board, …"."""
    if finding.category != "unnamed_support":
        return False
    return finding.quote.lower() in whole.defined


_ANSWERS: tuple[Callable[[Statement, Finding, _Whole], bool], ...] = (
    _by_its_objectives,
    _by_its_row,
    _by_a_definition,
)
