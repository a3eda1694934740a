"""The whole road in one screen: read, understand, check, suggest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from analyzer import reading, rewriting, structure
from analyzer.checking import (
    Engine,
    check,
    check_statement,
    shipped_engine,
    whole_plan_notes,
)
from analyzer.errors import BadInput
from analyzer.model import KINDS, PLACES, Document, Kind, Report, Statement


def analyze(
    source: str | Path | bytes | BinaryIO,
    *,
    name: str | None = None,
    place: str,
    engine: Engine | None = None,
) -> Report:
    """Read a plan and report on it; see `analyzer.analyze`. `engine` holds other rules, if any."""
    _known_place(place)
    return report_on(reading.read(source, name=name), place=place, engine=engine)


def report_on(document: Document, *, place: str, engine: Engine | None = None) -> Report:
    """Report on a document that has been read already (pasted text, for one)."""
    _known_place(place)
    engine = engine or shipped_engine()
    plan = structure.understand(document, place=place)
    plan = replace(plan, statements=check(plan, engine))
    statements = tuple(
        rewriting.suggest(statement, rules=engine.rules, plan=plan, place=place)
        for statement in plan.statements
    )
    return Report(
        document=document,
        place=place,
        statements=statements,
        people=plan.people,
        notes=whole_plan_notes(plan, plan.statements),
        warnings=(*document.warnings, *plan.warnings),
    )


def check_text(
    text: str, *, kind: Kind, heading: str, place: str, engine: Engine | None = None
) -> Statement:
    """Check one statement on its own; see `analyzer.check_text`."""
    _known_place(place)
    if kind not in KINDS:
        raise BadInput(f"'{kind}' is not a kind of statement. Use one of: {', '.join(KINDS)}.")
    engine = engine or shipped_engine()
    checked = check_statement(Statement("s1", kind, text, section=heading), engine)
    return rewriting.suggest(checked, rules=engine.rules, plan=None, place=place)


def _known_place(place: str) -> None:
    if place not in PLACES:
        raise BadInput(f"'{place}' is not a place we know. Use one of: {', '.join(PLACES)}.")
