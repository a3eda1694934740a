"""Statements to write suggestions for: by hand, from every rule, from the labelled rows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from analyzer.checking import Engine, check_statement
from analyzer.model import Document, Finding, Person, Plan, Statement, Suggestion
from analyzer.rewriting import suggest
from analyzer.rulebook import shipped_rules

GAPS = ("what", "who", "when", "where", "tracked")
GOAL_GAPS = ("behaviour", "criterion", "condition", "by_when", "measured_how")


def statement(text: str, *vague: tuple[str, str], kind: str = "support", **fields) -> Statement:
    """A statement with its vague words: statement("Breaks as needed.", ("as needed", category))."""
    findings, after = [], {}
    for quote, category in vague:
        start = text.index(quote, after.get(quote, 0))
        after[quote] = start + 1
        end = start + len(quote)
        findings.append(
            Finding("a.rule", category, start, end, quote, "why", "ask?", "high", "sure")
        )
    gaps = GOAL_GAPS if kind in ("goal", "objective") else GAPS if kind == "support" else ()
    fields = {"gaps": gaps, **fields}
    return Statement("s1", kind, text, findings=tuple(findings), **fields)


def plan_of(*people: Person) -> Plan:
    return Plan(Document("plan", "text", ()), "CA-BC", (), people=people)


def filled(suggestion: Suggestion) -> str:
    """The suggestion with the first example in each blank."""
    text, at = "", 0
    for blank in suggestion.blanks:
        text += suggestion.text[at : blank.start] + blank.examples[0]
        at = blank.end
    return text + suggestion.text[at:]


def outside(suggestion: Suggestion) -> str:
    """The suggestion's words outside its blanks; a blank is an underscore."""
    text, at = "", 0
    for blank in suggestion.blanks:
        text += suggestion.text[at : blank.start] + " _ "
        at = blank.end
    return text + suggestion.text[at:]


@dataclass(frozen=True)
class Case:
    """A statement as it was checked, and with its suggestions."""

    checked: Statement
    suggested: Statement
    place: str

    def suggestions(self) -> Iterator[tuple[Finding, Suggestion]]:
        for finding in self.suggested.findings:
            for suggestion in finding.suggestions:
                yield finding, suggestion


@pytest.fixture(scope="session")
def engine() -> Engine:
    return Engine(shipped_rules())


def _case(engine: Engine, given: Statement, place: str) -> Case:
    checked = check_statement(given, engine) if not given.findings else given
    return Case(checked, suggest(checked, rules=engine.rules, plan=None, place=place), place)


@pytest.fixture(scope="session")
def example_cases(engine: Engine) -> list[Case]:
    """Every flagged example of every rule, as the engine finds it."""
    cases = []
    for rule in engine.rules.values():
        for number, example in enumerate(rule.examples.flag):
            given = Statement(
                f"{rule.id}/{number}",
                example.kind or rule.kinds[0],
                example.plain,
                section=example.heading,
            )
            cases.append(_case(engine, given, example.place or "CA-BC"))
    return [case for case in cases if case.checked.findings]


@pytest.fixture(scope="session")
def row_cases(engine: Engine, shared: Path) -> list[Case]:
    """Every flagged row of the labelled rows, with the findings of its labels."""
    cases = []
    for row in _rows(shared):
        spans = [(span["text"], span["category"]) for span in row["spans"]]
        given = statement(
            row["text"],
            *spans,
            kind=row["kind"],
            section=row["context"],
            gaps=tuple(row["missing"]),
        )
        given = replace(given, id=row["id"])
        cases.append(_case(engine, given, row["jurisdiction"]))
    return cases


@pytest.fixture(scope="session")
def row_flow(engine: Engine, shared: Path) -> list[Case]:
    """The same rows as the program meets them: with the findings of the engine."""
    cases = [
        _case(
            engine,
            Statement(row["id"], row["kind"], row["text"], section=row["context"]),
            row["jurisdiction"],
        )
        for row in _rows(shared)
    ]
    return [case for case in cases if case.checked.findings]


def _rows(shared: Path) -> list[dict]:
    lines = (shared / "eval" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["flag"]]
