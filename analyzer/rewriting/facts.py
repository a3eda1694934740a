"""Facts of the plan a suggestion can use: the child's name, the people named, with their page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from analyzer.language.grammar import is_name
from analyzer.model import Person, Plan, Statement
from analyzer.rewriting.draft import plain

_CALLED = re.compile(r"\bthe (student|pupil|child|learner|young person)\b", re.IGNORECASE)
_NAME_BEFORE_WILL = re.compile(r"^\W*(?:By [^,]{3,40}, )?([A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?= (?:will|can|is|has|may|must|should|would|needs|requires)\b)")
_NAME_INSIDE = re.compile(
    r"\b(?:[Hh]elp|[Aa]ssist|[Aa]llow|let|[Ii]f|[Ww]hen|meet|teach|for) ([A-Z][a-z]+)(?= (?:to|in|with|becomes?|feels?|is|"
    r"has|needs|where|develop|make|learn|use|get|build|find)\b)|\b([A-Z][a-z]+)(?=['’]s [a-z])"
)
_NOT_NAMES = re.compile(
    r"^(?:Student|Pupil|Child|Learner|The|This|That|It|He|She|They|We|You|Staff|Teachers?|Team|School|"
    r"Adults?|Parents?|Peers|Everyone|Someone|All|Each|Services?|Support|Supports|Access|Aide|There|"
    r"EA|EAs|TA|TAs|Who|What|Extra|Progress|Therapist|Psychologist|Counsell?or|Nurse|Materials?|"
    r"Instructions?|Assignments?|Breaks?|Tests?|Work|Family|Home|Time|Assistant|Principal|Counselling|"
    r"Counseling|Seating|Behaviou?r|Behaviou?rs|Classroom|Technology)$"
)  # fmt: skip


def student_name(statement: Statement, plan: Plan | None) -> str:
    """Return what the child is called: the first name the plan gives, or 'the student'.

    Without a plan the name is taken from the statement itself where it stands before "will".
    """
    if plan is not None and plan.student is not None and plan.student.name.strip():
        name = plain(plan.student.name).strip()
        return name if re.match(r"Student \w$", name) else name.split()[0].strip(",")
    lettered = re.match(r"\W*(Student [A-Z])\b", statement.text)
    if lettered:
        return lettered[1]
    for match in (
        _NAME_BEFORE_WILL.match(statement.text),
        *_NAME_INSIDE.finditer(statement.text),
    ):
        if match and _reads_as_name(statement, match):
            return match[match.lastindex or 0]
    texts = (statement.text, *(s.text for s in plan.statements)) if plan else (statement.text,)
    called = next((m for m in map(_CALLED.search, texts) if m), None)
    return f"the {called[1].lower()}" if called else "the student"


def _reads_as_name(statement: Statement, match: re.Match[str]) -> bool:
    group = match.lastindex or 0
    start, end = match.span(group)
    return not _NOT_NAMES.match(match[group]) and is_name(
        statement.text, statement.kind, start, end
    )


def people_facts(plan: Plan | None, names: Iterable[str]) -> tuple[str, ...]:
    """Return what the plan says that could fill the blanks of these names, each with its place."""
    if plan is None or not any(name.startswith("who") for name in names):
        return ()
    named = [p for p in plan.people if p.role and p.role not in ("student", "parent")]
    return tuple(_where(person) for person in named[:3])


def _where(person: Person) -> str:
    where = f"Page {person.page}" if person.page else "The plan"
    return f"{where} names {plain(person.name)}, {plain(person.role)}."
