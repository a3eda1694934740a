"""What the plan as a whole leaves out: a review date, a starting point, support for a goal"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from analyzer.language import has, terms
from analyzer.model import Plan, PlanNote, Statement
from analyzer.rulebook import plan_rules

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:{_MONTH} ?\d|\d{{1,4}}[/.-]\d{{1,2}}|{_MONTH},? 20\d\d|20\d\d|\d+ weeks"
    r"|each term|every term|monthly|termly|half-termly)"
)
_REVIEW_DATE = re.compile(
    rf"\breview\w*\b.{{0,80}}?\b{_DATE}|\b{_DATE}.{{0,40}}\breview", re.IGNORECASE
)
_STARTING_POINT = re.compile(
    r"\bbaseline\b|\bfrom \d|\bcurrently\b.*\d|\bup from \d|\bnow (?:at|reads|writes)\b",
    re.IGNORECASE,
)
_SAFETY_PLAN = re.compile(r"\b(?:safety plan|crisis plan|room clear)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(20\d\d)\b")
_NEED_HEADING = re.compile(
    r"\b(?:needs?|stretches|areas? (?:for|of) growth|challenges)\b", re.IGNORECASE
)
_FEW_SUPPORTS = 3  # below this, a safety plan stands nearly alone
_ENOUGH_SUPPORTS = 5  # from this many on, a plan that names nobody is worth a question
_ENOUGH_STATEMENTS = 4  # a shorter text is a part of a plan, and parts leave things out

_Found = tuple[str, ...]  # ids of the statements it is about


def whole_plan_notes(plan: Plan, statements: Sequence[Statement]) -> tuple[PlanNote, ...]:
    """Return what the checked plan as a whole leaves out, as questions to ask."""
    commitments = [s for s in statements if s.kind in ("goal", "objective", "support")]
    if len(commitments) < _ENOUGH_STATEMENTS:
        return ()
    return tuple(_notes(plan, statements))


def _notes(plan: Plan, statements: Sequence[Statement]) -> Iterator[PlanNote]:
    for rule_id, rule in plan_rules().items():
        found = _CHECKS[rule_id](plan, statements)
        if found is not None:
            yield PlanNote(rule.id, rule.title, rule.why, rule.question, found)


def _no_review_date(plan: Plan, statements: Sequence[Statement]) -> _Found | None:  # noqa: ARG001
    return None if _REVIEW_DATE.search(plan.document.text.replace("\n", " ")) else ()


def _no_starting_point(plan: Plan, statements: Sequence[Statement]) -> _Found | None:  # noqa: ARG001
    goals = [s for s in statements if s.kind == "goal"]
    present = [s for s in statements if s.kind == "present"]
    if not goals or any(re.search(r"\d", s.text) for s in present):
        return None
    bare = [
        goal.id for goal in goals if not any(map(_STARTING_POINT.search, _unit(goal, statements)))
    ]
    return tuple(bare) or None


def _unit(goal: Statement, statements: Sequence[Statement]) -> list[str]:
    return [goal.text, *goal.row, *(s.text for s in statements if s.goal == goal.id)]


def _goal_without_support(plan: Plan, statements: Sequence[Statement]) -> _Found | None:  # noqa: ARG001
    supported = {s.goal for s in statements if s.kind == "support" and s.goal}
    if not supported:
        return None  # this form keeps its supports in a list of their own
    return tuple(s.id for s in statements if s.kind == "goal" and s.id not in supported) or None


def _need_without_goal(plan: Plan, statements: Sequence[Statement]) -> _Found | None:  # noqa: ARG001
    """A need none of whose words comes back in a goal, a support, or the name of their section."""
    promised = " ".join(
        f"{s.section} {s.subject} {s.text}"
        for s in statements
        if s.kind not in ("present", "other")
    ).lower()
    unmet = [
        s.id
        for s in statements
        if s.kind == "present" and _NEED_HEADING.search(s.section) and _stems(s.text)
        if not any(stem in promised for stem in _stems(s.text))
    ]
    return tuple(unmet) or None


def _stems(text: str) -> list[str]:
    """The beginnings of the words that carry meaning, so that "organizing" meets "organized"."""
    words = re.findall(r"[a-z]{4,}", text.lower())
    return [word[:5] for word in words if word not in terms("plain_need_words")]


def _nobody_named(plan: Plan, statements: Sequence[Statement]) -> _Found | None:  # noqa: ARG001
    supports = [s for s in statements if s.kind == "support"]
    if len(supports) < _ENOUGH_SUPPORTS:
        return None
    named = any(has(s.elements, "who") or "will" in s.lead_in for s in supports)
    return None if named else ()


def _safety_plan_alone(plan: Plan, statements: Sequence[Statement]) -> _Found | None:  # noqa: ARG001
    safety = tuple(s.id for s in statements if _SAFETY_PLAN.search(s.text))
    others = [s for s in statements if s.kind == "support" and s.id not in safety]
    return safety if safety and len(others) < _FEW_SUPPORTS else None


def _two_children(plan: Plan, statements: Sequence[Statement]) -> _Found | None:
    students = [person.name for person in plan.people if person.role == "student"]
    others = {name.split()[0] for name in students[1:]} - {name.split()[0] for name in students[:1]}
    if not others:
        return None
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(others)))})\b")
    return tuple(s.id for s in statements if named.search(s.text))


def _past_date(plan: Plan, statements: Sequence[Statement]) -> _Found | None:
    years = [int(year) for year in _YEAR.findall(plan.document.text)]
    if not years:
        return None
    old = [
        s.id
        for s in statements
        if s.kind in ("goal", "objective")
        for element in s.elements
        if element.name == "by_when"
        and any(int(y) < max(years) - 1 for y in _YEAR.findall(s.text[element.start : element.end]))
    ]
    return tuple(dict.fromkeys(old)) or None


_CHECKS: Mapping[str, Callable[[Plan, Sequence[Statement]], _Found | None]] = {
    "plan.goal-without-support": _goal_without_support,
    "plan.need-without-goal": _need_without_goal,
    "plan.no-review-date": _no_review_date,
    "plan.no-starting-point": _no_starting_point,
    "plan.nobody-named": _nobody_named,
    "plan.past-date": _past_date,
    "plan.safety-plan-alone": _safety_plan_alone,
    "plan.two-children": _two_children,
}
