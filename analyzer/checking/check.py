"""Checking a plan: one parse; for each statement match, context, resolve, gaps; then all of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from analyzer.checking.context import exception_of
from analyzer.checking.document import clarify
from analyzer.checking.engine import Engine
from analyzer.checking.gaps import gaps_of
from analyzer.checking.resolve import finding_of, without_overlaps
from analyzer.checking.silence import is_silent
from analyzer.language import Parsed, find_elements, parse
from analyzer.model import Element, Finding, Plan, Statement


def check(plan: Plan, engine: Engine) -> tuple[Statement, ...]:
    """Return the plan's statements with their elements, findings and gaps."""
    return clarify(tuple(check_statements(plan.statements, engine)))


def check_statement(statement: Statement, engine: Engine) -> Statement:
    """Check one statement on its own."""
    (checked,) = check_statements([statement], engine)
    return checked


def check_statements(statements: Sequence[Statement], engine: Engine) -> Iterable[Statement]:
    """Check statements in one pass over their parses, in order."""
    parses = parse((statement.text, statement.kind) for statement in statements)
    for statement, parsed in zip(statements, parses, strict=True):
        yield _checked(statement, parsed, engine)


def _checked(statement: Statement, parsed: Parsed, engine: Engine) -> Statement:
    if not parsed.folded.text:
        return statement
    elements = find_elements(parsed)
    heading = " ".join(part for part in (statement.section, statement.lead_in) if part)
    findings = _findings(statement, parsed, elements, engine, heading)
    return replace(
        statement,
        elements=elements,
        findings=findings,
        gaps=gaps_of(statement.text, statement.kind, heading, elements, findings),
    )


def _findings(
    statement: Statement,
    parsed: Parsed,
    elements: Sequence[Element],
    engine: Engine,
    heading: str,
) -> tuple[Finding, ...]:
    if is_silent(statement.text, statement.kind, heading):
        return ()
    hits, shields = engine.hits(parsed, statement.kind)
    standing = [hit for hit in hits if not exception_of(hit, parsed, elements, shields, heading)]
    return tuple(finding_of(hit, parsed) for hit in without_overlaps(standing))
