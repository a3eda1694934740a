"""The whole road in one screen: read, understand, check, suggest."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Literal

from analyzer import reading, rewriting, structure
from analyzer.checking import (
    LONGEST,
    Engine,
    check,
    check_statement,
    shipped_engine,
    whole_plan_notes,
)
from analyzer.errors import BadInput
from analyzer.language.parsing import forgetting
from analyzer.memory import one_report
from analyzer.model import KINDS, PLACES, Document, Kind, Plan, Report, Statement
from analyzer.reading import Headway, Stopped, limits

Stage = Literal["read", "understand", "check", "suggest"]


def _unheard(stage: Stage) -> None:
    """Nobody waits: say nothing."""


def analyze(
    source: str | Path | bytes | BinaryIO,
    *,
    name: str | None = None,
    place: str,
    engine: Engine | None = None,
    progress: Callable[[Stage], None] = _unheard,
    headway: Callable[[Headway], None] = reading.unheard,
    stop: threading.Event | None = None,
) -> Report:
    """Read a plan and report on it; see `analyzer.analyze`. `engine` holds other rules, if any.

    `progress` is told each stage as it begins, for a reader who waits, and `headway` how far the
    reading is. Setting `stop` ends the work: the reading at once, the rest where a stage begins;
    Stopped is raised then.
    """
    _known_place(place)

    def begins(stage: Stage) -> None:
        if stop is not None and stop.is_set():
            raise Stopped
        progress(stage)

    begins("read")
    data, name = reading.opened(source, name)
    rules = _loading(engine)  # while another process reads
    document = reading.read(data, name=name, headway=headway, stop=stop)
    return report_on(document, place=place, engine=rules.result(), progress=begins)


def _loading(engine: Engine | None) -> Future[Engine]:
    """Return `engine`, or begin to load the shipped rules and the language model."""
    if engine is not None:
        ready: Future[Engine] = Future()
        ready.set_result(engine)
        return ready
    loader = ThreadPoolExecutor(1)
    rules = loader.submit(shipped_engine)
    loader.shutdown(wait=False)  # a file that cannot be read is told of at once
    return rules


def report_on(
    document: Document,
    *,
    place: str,
    engine: Engine | None = None,
    progress: Callable[[Stage], None] = _unheard,
) -> Report:
    """Report on a document that has been read already (pasted text, for one).

    Raises BadInput when it has more lines than a plan.
    """
    _known_place(place)
    progress("understand")
    plan = structure.understand(document, place=place)
    limits.STATEMENTS.check(len(plan.statements))
    warnings = (*document.warnings, *plan.warnings, *_unchecked(plan))
    return _report(plan, engine or shipped_engine(), warnings, progress)


def report_again(
    report: Report, kinds: Mapping[str, Kind], *, engine: Engine | None = None
) -> Report:
    """Report again after a reader said what some lines are (`kinds` by id of the statement)."""
    statements = tuple(
        replace(
            old,
            kind=kinds.get(old.id, old.kind),
            kind_confidence="sure" if old.id in kinds else old.kind_confidence,
            elements=(),
            findings=(),
            gaps=(),
        )
        for old in report.statements
    )
    plan = Plan(report.document, report.place, statements, report.people)
    return _report(plan, engine or shipped_engine(), report.warnings)


def _report(
    plan: Plan,
    engine: Engine,
    warnings: tuple[str, ...],
    progress: Callable[[Stage], None] = _unheard,
) -> Report:
    with forgetting(), one_report():
        progress("check")
        plan = replace(plan, statements=check(plan, engine))
        progress("suggest")
        statements = rewriting.suggest_all(plan, rules=engine.rules)
    return Report(
        document=plan.document,
        place=plan.place,
        statements=statements,
        people=plan.people,
        notes=whole_plan_notes(plan, plan.statements),
        warnings=warnings,
    )


def _unchecked(plan: Plan) -> tuple[str, ...]:
    if any(len(statement.text) > LONGEST for statement in plan.statements):
        return (f"A line of more than {LONGEST:,} letters without a full stop was not checked.",)
    return ()


def check_text(
    text: str, *, kind: Kind, heading: str, place: str, engine: Engine | None = None
) -> Statement:
    """Check one statement on its own; see `analyzer.check_text`."""
    _known_place(place)
    if kind not in KINDS:
        raise BadInput(f"'{kind}' is not a kind of statement. Use one of: {', '.join(KINDS)}.")
    if len(text) > LONGEST:
        raise BadInput(f"This is more than {LONGEST:,} letters. Check one sentence at a time.")
    engine = engine or shipped_engine()
    with forgetting(), one_report():
        checked = check_statement(Statement("s1", kind, text, section=heading), engine)
        return rewriting.suggest(checked, rules=engine.rules, plan=None, place=place)


def _known_place(place: str) -> None:
    if place not in PLACES:
        raise BadInput(f"'{place}' is not a place we know. Use one of: {', '.join(PLACES)}.")
