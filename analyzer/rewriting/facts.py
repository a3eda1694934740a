"""Facts of the plan a suggestion can use: the child's name, the people named, with their page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from analyzer.language import has
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
# Which element of other statements can answer a blank.
_ELSEWHERE = {"how tracked": "record", "how measured": "measure", "by when": "by_when"}
_TO_ARTICLE = re.compile(r"\b(?:an?|the|each|every|his|her|their)\s+(?:[a-z-]+\s+){0,3}$")
_PROMISES = ("goal", "objective", "support")
_SHARED = 1  # words a present level and a goal must share
_COMMON = {"stud", "will", "with", "from", "that", "able", "impr", "skil", "incr", "leve", "octo"}


class PlanFacts:
    """What a plan says, gathered once for all its statements; no plan says nothing."""

    def __init__(self, plan: Plan | None) -> None:
        self._plan = plan
        self._statements = plan.statements if plan else ()

    def student_name(self, statement: Statement) -> str:
        """Return what the child is called: the first name the plan gives, or 'the student'.

        Where the plan gives none, the name is taken from the statement itself if it has one.
        """
        student = self._plan.student if self._plan else None
        if student is not None and student.name.strip():
            name = plain(student.name).strip()
            return name if _LETTERED.fullmatch(name) else name.split()[0].strip(",")
        lettered = _LETTERED.search(statement.text)
        if lettered:
            return lettered[0]
        for pattern in _NAMES:
            for match in pattern.finditer(statement.text):
                if _is_child(statement, match):
                    return match[1]
        called = _CALLED.search(statement.text) or self._called
        return f"the {called[1].lower()}" if called else "the student"

    def facts(self, statement: Statement, names: Iterable[str]) -> tuple[str, ...]:
        """Return what the plan says elsewhere that could fill blanks of these names, with its page.

        A fact is an offer for the reader to weigh, in quotes; it is never put into a blank.
        """
        facts: list[str] = []
        for name in dict.fromkeys(names):
            if name.startswith("who"):
                facts.extend(self._people)
            elif name == _NOW:
                facts.extend(islice(self._present_levels(statement), _MOST))
            elif name in _ELSEWHERE:
                facts.extend(self._said[_ELSEWHERE[name]].values())
        return tuple(dict.fromkeys(facts))

    @cached_property
    def _called(self) -> re.Match[str] | None:
        return next(filter(None, (_CALLED.search(one.text) for one in self._statements)), None)

    @cached_property
    def _people(self) -> list[str]:
        people = self._plan.people if self._plan else ()
        named = [p for p in people if p.role and p.role not in ("student", "parent")]
        return [
            f"{_page(person.page)} names {plain(person.name)}, {plain(person.role)}."
            for person in named[:_MOST]
        ]

    @cached_property
    def _said(self) -> dict[str, dict[str, str]]:
        """The words that clear promises have for an element, the first few, each with its place."""
        said: dict[str, dict[str, str]] = {name: {} for name in _ELSEWHERE.values()}
        for one in self._statements:
            if one.findings or one.kind not in _PROMISES:
                continue
            for element in one.elements:
                found = said.get(element.name)
                if found is None or len(found) == _MOST:
                    continue
                words = _words_of(one, element)
                if words and not any(words in longer for longer in found):
                    found[words] = f'{_page(one.page)} says "{words}".'
        return said

    @cached_property
    def _levels(self) -> list[tuple[Statement, set[str]]]:
        """The present levels with a figure, each with what it is about."""
        return [
            (one, _stems(one.text))
            for one in self._statements
            if one.kind == "present" and has(one.elements, "evidence", "count", "criterion")
        ]

    def _present_levels(self, statement: Statement) -> Iterator[str]:
        """Yield present levels with a figure that speak of the same thing as a goal."""
        student = self._plan.student if self._plan else None
        topic = _stems(statement.text) - _stems(student.name if student else "")
        for level, about in self._levels:
            if len(topic & about) >= _SHARED:
                yield f'{_page(level.page)} says "{plain(level.text)}"'


def _is_child(statement: Statement, match: re.Match[str]) -> bool:
    if _NOT_NAMES.match(match[1]) or match[1].lower() in terms("roles"):
        return False
    return is_name(statement.text, statement.kind, *match.span(1))


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


def _stems(text: str) -> set[str]:
    return {word[:4] for word in re.findall(r"[a-z]{4,}", text.lower())} - _COMMON


def _page(page: int | None) -> str:
    return f"Page {page}" if page else "The plan"
