"""Facts of the plan a suggestion can use: the child's name, the people named, with their page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analyzer.language.grammar import is_name
from analyzer.language.terms import terms
from analyzer.model import Person, Plan, Statement
from analyzer.rewriting.draft import plain

_CALLED = re.compile(r"\bthe (student|pupil|child|learner|young person)\b", re.IGNORECASE)
_LETTERED = re.compile(r"Student [A-Z]\b")  # "Student B", as sample plans write
# A name where a sentence has the child: before "will", after "help", before "'s".
_NAMES = (
    re.compile(
        r"^\W*(?:By [^,]{3,40}, )?([A-Z][a-z]+(?:-[A-Z][a-z]+)?)"
        r"(?= (?:will|can|is|has|may|must|should|would|needs|requires)\b)"
    ),
    re.compile(
        r"\b(?:[Hh]elp|[Aa]ssist|[Aa]llow|let|[Ii]f|[Ww]hen|meet|teach|for) ([A-Z][a-z]+)"
        r"(?= (?:to|in|with|becomes?|feels?|is|has|needs|where|develop|make|learn|use|get|build|"
        r"find)\b)"
    ),
    re.compile(r"\b([A-Z][a-z]+)(?=['\u2019]s [a-z])"),
)
_NOT_NAMES = re.compile(
    r"^(?:Students?|Pupils?|Child|Learner|The|This|That|It|He|She|They|We|You|Adults?|Parents?|"
    r"Everyone|Someone|All|Each|Services?|Supports?|Access|There|What|Extra|Progress|Materials?|"
    r"Instructions?|Assignments?|Breaks?|Tests?|Work|Family|Home|Time|Seating|Behaviou?rs?|"
    r"Classroom|Technology|Team|School|Who|English|French|Math|Science)$"
)


def student_name(statement: Statement, plan: Plan | None) -> str:
    """Return what the child is called: the first name the plan gives, or 'the student'.

    Without a plan the name is taken from the statement itself where it has one.
    """
    if plan is not None and plan.student is not None and plan.student.name.strip():
        name = plain(plan.student.name).strip()
        return name if _LETTERED.fullmatch(name) else name.split()[0].strip(",")
    lettered = _LETTERED.search(statement.text)
    if lettered:
        return lettered[0]
    for pattern in _NAMES:
        for match in pattern.finditer(statement.text):
            if _is_child(statement, match):
                return match[1]
    texts = (statement.text, *(s.text for s in plan.statements)) if plan else (statement.text,)
    called = next((found for found in map(_CALLED.search, texts) if found), None)
    return f"the {called[1].lower()}" if called else "the student"


def _is_child(statement: Statement, match: re.Match[str]) -> bool:
    if _NOT_NAMES.match(match[1]) or match[1].lower() in terms("roles"):
        return False
    return is_name(statement.text, statement.kind, *match.span(1))


def people_facts(plan: Plan | None, names: Iterable[str]) -> tuple[str, ...]:
    """Return what the plan says that could fill the blanks of these names, each with its place."""
    if plan is None or not any(name.startswith("who") for name in names):
        return ()
    named = [p for p in plan.people if p.role and p.role not in ("student", "parent")]
    return tuple(_where(person) for person in named[:3])


def _where(person: Person) -> str:
    where = f"Page {person.page}" if person.page else "The plan"
    return f"{where} names {plain(person.name)}, {plain(person.role)}."
