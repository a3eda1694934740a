"""What the plan says elsewhere is offered with its page, and never filled in."""

from __future__ import annotations

from dataclasses import replace

from analyzer.model import Element, Person, Plan, Statement
from analyzer.rewriting import suggest
from analyzer.rewriting.facts import PlanFacts

from .conftest import plan_of, statement

GOAL = statement(
    "Maya will improve her reading.", ("improve her reading", "unmeasurable_goal"), kind="goal"
)


def _said(text: str, words: str, element: str, kind: str, page: int) -> Statement:
    start = text.index(words)
    return Statement(
        f"p{page}", kind, text, page=page, elements=(Element(element, start, start + len(words)),)
    )


def _facts(plan: Plan) -> tuple[str, ...]:
    (finding,) = suggest(GOAL, rules={}, plan=plan, place="CA-BC").findings
    return finding.suggestions[0].facts


def test_facts_have_their_page() -> None:
    others = (
        _said(
            "Liam is graded with a weekly running record.", "running record", "measure", "goal", 4
        ),
        _said("In October Maya read 42 words a minute.", "42 words", "evidence", "present", 2),
        _said("In October Maya added 12 facts.", "12 facts", "evidence", "present", 3),
    )
    plan = replace(plan_of(Person("Maya", "student")), statements=(GOAL, *others))
    assert _facts(plan) == (
        'Page 2 says "In October Maya read 42 words a minute."',
        'Page 4 says "a weekly running record".',
    )


def test_facts_never_fill_a_blank() -> None:
    plan = plan_of(Person("Maya", "student"), Person("Ms. Roy", "EA", 3))
    given = statement("Extra time on tests.", ("Extra time", "undefined_amount"))
    (finding,) = suggest(given, rules={}, plan=plan, place="CA-BC").findings
    for suggestion in finding.suggestions:
        assert "Roy" not in suggestion.text
        assert "Page 3 names Ms. Roy, EA." in suggestion.facts


def test_what_the_child_is_called() -> None:
    def name(text: str, *people: Person) -> str:
        return PlanFacts(plan_of(*people) if people else None).student_name(statement(text))

    assert name("Breaks.", Person("Maya Thompson", "student")) == "Maya"
    assert name("Breaks.", Person("Student B", "student")) == "Student B"
    assert name("Oluwaseun will have a scribe.") == "Oluwaseun"
    assert name("To help Mark develop an interest in reading") == "Mark"
    assert name("The pupil has breaks.") == "the pupil"
    for text in ("Printing is neater.", "EA will help.", "Staff will meet.", "Breaks as needed."):
        assert name(text) == "the student"
