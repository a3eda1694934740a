"""Facts of the plan a suggestion can use: the child's name, the people named, with their page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from analyzer.language.grammar import is_name
from analyzer.language.terms import terms
from analyzer.model import Element, Plan, Statement
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
_MOST = 2  # facts a blank
_NOW = "where things stand now"
# Which elements of other statements can answer a blank.
_ELSEWHERE = {
    "how tracked": ("record",),
    "how measured": ("measure",),
    "by when": ("by_when",),
}
_TO_ARTICLE = re.compile(r"\b(?:an?|the|each|every|his|her|their)\s+(?:[a-z-]+\s+){0,3}$")
_PROMISES = ("goal", "objective", "support")
_SHARED = 1  # words a present level and a goal must share
_COMMON = {"stud", "will", "with", "from", "that", "able", "impr", "skil", "incr", "leve", "octo"}


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


def plan_facts(statement: Statement, plan: Plan | None, names: Iterable[str]) -> tuple[str, ...]:
    """Return what the plan says elsewhere that could fill blanks of these names, with its place.

    A fact is an offer for the reader to weigh, quoted with its page; it is never put into a blank.
    """
    if plan is None:
        return ()
    facts: list[str] = []
    for name in dict.fromkeys(names):
        if name.startswith("who"):
            facts.extend(_people(plan))
        elif name == _NOW:
            facts.extend(_present_levels(statement, plan))
        elif name in _ELSEWHERE:
            facts.extend(_elsewhere(statement, plan, _ELSEWHERE[name]))
    return tuple(dict.fromkeys(facts))


def _people(plan: Plan) -> Iterator[str]:
    named = [p for p in plan.people if p.role and p.role not in ("student", "parent")]
    for person in named[:_MOST]:
        yield f"{_page(person.page)} names {plain(person.name)}, {plain(person.role)}."


def _elsewhere(statement: Statement, plan: Plan, elements: tuple[str, ...]) -> Iterator[str]:
    """Yield the words other promises of the plan have for one of these elements."""
    found: dict[str, str] = {}
    for other in plan.statements:
        if other.id == statement.id or other.findings or other.kind not in _PROMISES:
            continue
        for element in other.elements:
            said = _words_of(other, element) if element.name in elements else ""
            if said and not any(said in longer for longer in found):
                found[said] = f'{_page(other.page)} says "{said}".'
    yield from list(found.values())[:_MOST]


def _words_of(other: Statement, element: Element) -> str:
    """Return an element with its article and what stands between, or '' if it says little."""
    start, end = element.start, element.end
    article = _TO_ARTICLE.search(other.text[:start])
    if article and element.name != "by_when":
        start = article.start()
    said = plain(other.text[start:end])
    if element.name == "by_when":
        return said if re.match(r"(?:by|before|in the|within)\b", said, re.IGNORECASE) else ""
    return said if len(said.split()) > 1 and not re.search(r"[A-Z\d]", said) else ""


def _present_levels(statement: Statement, plan: Plan) -> Iterator[str]:
    """Yield present levels with a figure that speak of the same thing as a goal."""
    topic = _stems(statement.text) - _stems(plan.student.name if plan.student else "")
    levels = [
        other
        for other in plan.statements
        if other.kind == "present"
        and any(element.name in ("evidence", "count", "criterion") for element in other.elements)
        and len(topic & _stems(other.text)) >= _SHARED
    ]
    for other in levels[:_MOST]:
        yield f'{_page(other.page)} says "{plain(other.text)}"'


def _stems(text: str) -> set[str]:
    return {word[:4] for word in re.findall(r"[a-z]{4,}", text.lower())} - _COMMON


def _page(page: int | None) -> str:
    return f"Page {page}" if page else "The plan"
