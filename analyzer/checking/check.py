"""Checking a plan: one parse; for each statement match, context, resolve, gaps; then all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import compress

from analyzer.checking.context import exception_of
from analyzer.checking.document import clarify
from analyzer.checking.engine import Engine
from analyzer.checking.gaps import gaps_of
from analyzer.checking.resolve import finding_of, without_overlaps
from analyzer.checking.silence import is_silent
from analyzer.language import Parsed, complete, find_elements, read
from analyzer.memory import one_report
from analyzer.model import Element, Finding, Kind, Plan, Statement

LONGEST = 3_000  # letters: no sentence is longer, and what is takes very long to parse


def check(plan: Plan, engine: Engine) -> tuple[Statement, ...]:
    """Return the plan's statements with their elements, findings and gaps."""
    return clarify(check_statements(plan.statements, engine))


def check_statement(statement: Statement, engine: Engine) -> Statement:
    """Check one statement on its own."""
    (checked,) = check_statements([statement], engine)
    return checked


def check_statements(statements: Sequence[Statement], engine: Engine) -> tuple[Statement, ...]:
    """Check statements in one pass over their parses, in order.

    Only what can be doubted is parsed, and a line that stands in the plan again is checked once.
    """
    known: dict[tuple[str, Kind, str], Statement] = {}
    checked = []
    with one_report():
        lines = [read(statement.text, statement.kind) for statement in statements]
        doubted = [_can_be_doubted(*pair, engine) for pair in zip(statements, lines, strict=True)]
        complete(compress(lines, doubted))
        for statement, line, doubt in zip(statements, lines, doubted, strict=True):
            same = (statement.text, statement.kind, _heading(statement))
            if same not in known:
                known[same] = _checked(statement, line, engine if doubt else None)
            found = known[same]
            checked.append(
                replace(
                    statement, elements=found.elements, findings=found.findings, gaps=found.gaps
                )
            )
    return tuple(checked)


def _can_be_doubted(statement: Statement, line: Parsed, engine: Engine) -> bool:
    if len(statement.text) > LONGEST:
        return False
    silent = is_silent(statement.text, statement.kind, _heading(statement))
    return not silent and engine.may_hit(line, statement.kind)


def _checked(statement: Statement, line: Parsed, engine: Engine | None) -> Statement:
    """Return the statement with all that is said of it; without an engine nothing is doubted."""
    if not line.folded.text or len(statement.text) > LONGEST:
        return statement
    elements = find_elements(line, statement.kind)
    heading = _heading(statement)
    findings = _findings(line, statement.kind, elements, engine, heading) if engine else ()
    gaps = gaps_of(statement.text, statement.kind, heading, elements, findings)
    return replace(statement, elements=elements, findings=findings, gaps=gaps)


def _findings(
    line: Parsed, kind: Kind, elements: Sequence[Element], engine: Engine, heading: str
) -> tuple[Finding, ...]:
    hits, shields = engine.hits(line, kind)
    standing = [hit for hit in hits if not exception_of(hit, line, elements, shields, heading)]
    return tuple(finding_of(hit, line) for hit in without_overlaps(standing))


def _heading(statement: Statement) -> str:
    """Return what stands over a statement and can answer for it."""
    return " ".join(part for part in (statement.section, statement.lead_in) if part)
