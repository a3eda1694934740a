"""Which goal owns a statement: its objectives, its strategies, its baseline, its progress notes."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from analyzer.model import Statement
from analyzer.structure.headings import Part
from analyzer.structure.kinds import for_every_day
from analyzer.structure.outline import GOAL_NUMBER, Section
from analyzer.structure.sections import Place
from analyzer.structure.statements import Draft

_UNIT: frozenset[Part] = frozenset(
    ("objective", "strategy", "evaluation", "progress", "baseline", "goal")
)
_WIDE: frozenset[Part] = frozenset(("support", "service", "mixed"))
_NUMBERED = re.compile(r"^\(?(\d+)(?:[.)]|\.\d)")


@dataclass(slots=True)
class _Goal:
    id: str
    number: str
    subject: str
    path: tuple[int, ...]
    stems: frozenset[str]


def own(made: list[Draft], statements: list[Statement]) -> list[Statement]:
    """Return the statements with the id of the goal each belongs to, where it belongs to one."""
    rows = {
        draft.passage.row: statement.id
        for draft, statement in zip(made, statements, strict=True)
        if statement.kind == "goal" and draft.passage.row
    }
    owner = _Owner(_repeated_sections(made, statements), rows)
    return [
        replace(statement, goal=owner.of(draft, statement))
        for draft, statement in zip(made, statements, strict=True)
    ]


class _Owner:
    """Goes through a plan and remembers the goals passed so far."""

    def __init__(self, repeated: set[str], rows: dict[Place, str]) -> None:
        self._rows = rows  # the goal of each row that holds one
        self._goals: list[_Goal] = []
        self._tables: set[int] = set()  # the tables with a goal in them
        self._repeated = repeated  # names of sections printed anew under each goal
        self._closed = False  # a chapter for the whole plan has begun since the last goal

    def of(self, draft: Draft, statement: Statement) -> str | None:
        section = draft.section
        if statement.kind == "goal":
            self._closed = False
            number = section.number or _number(draft)
            stems = _stems(statement.text)
            self._goals.append(_Goal(statement.id, number, section.subject, section.path, stems))
            if draft.passage.row:
                self._tables.add(draft.passage.row[0])
            return None
        if draft.passage.row in self._rows:
            return self._rows[draft.passage.row]
        if not self._goals:
            return None
        if mentioned := self._mentioned(draft.lead_in):
            return mentioned
        goal = self._goals[-1]
        around = section.path[:-1]
        elsewhere = section.parent in ("present", "support", "service")
        if elsewhere and section.part == "strategy" and goal.path[: len(around)] != around:
            return None
        in_unit = section.part in _UNIT or section.name in self._repeated
        nested = len(section.path) > len(goal.path) and section.path[: len(goal.path)] == goal.path
        if section.chapter in _WIDE and section.part in _UNIT - {"objective"}:
            self._closed = self._closed or not _related(section, goal)
        if section.part in _WIDE and not (in_unit or nested or self._same_row(draft)):
            return self._in_prose(draft, statement, goal)
        if not in_unit and not nested and not self._same_row(draft):
            return None
        return self._nearest(draft)

    def _mentioned(self, lead_in: str) -> str | None:
        """Return the goal a lead-in names: "To meet outcome 1, Hari requires:"."""
        number = GOAL_NUMBER.search(lead_in)
        same = (goal.id for goal in self._goals if number and goal.number == number.group(1))
        return next(same, None)

    def _in_prose(self, draft: Draft, statement: Statement, goal: _Goal) -> str | None:
        """Own a step by the goal before it, a report by the goal it shares most words with."""
        same_chapter = draft.section.part == "mixed" and draft.section.path == goal.path
        self._closed = not same_chapter
        if not same_chapter or for_every_day(f"{statement.lead_in} {statement.text}"):
            return None
        if statement.kind == "progress":
            stems = _stems(statement.text)
            return max(self._goals, key=lambda one: len(one.stems & stems)).id
        return goal.id if statement.kind in ("objective", "support") else None

    def _same_row(self, draft: Draft) -> bool:
        """Whether a goal stands in the same row, or one above it in a table of labelled rows."""
        row = draft.passage.row
        return row is not None and row[0] in self._tables

    def _nearest(self, draft: Draft) -> str | None:
        section = draft.section
        number = section.number or _number(draft, only_parts=True)
        if number:
            for goal in reversed(self._goals):
                if goal.number == number:
                    return goal.id
        if section.subject:
            for goal in reversed(self._goals):
                if goal.subject == section.subject:
                    return goal.id
            if self._goals[-1].subject:
                return None
        return None if self._closed else self._goals[-1].id


def _related(section: Section, goal: _Goal) -> bool:
    """Whether one of the two stands inside the other's chapter."""
    shared = min(len(section.path), len(goal.path))
    return section.path[:shared] == goal.path[:shared] or section.goal_heading in goal.path


def _stems(text: str) -> frozenset[str]:
    """Return the beginnings of the longer words of a text, the same for "types" and "typed"."""
    return frozenset(word[:4].casefold() for word in re.findall(r"[A-Za-z]{4,}", text))


def _number(draft: Draft, *, only_parts: bool = False) -> str:
    """Return the number printed before a statement; `only_parts`: of "2.1" the 2, of "2." none."""
    marker = draft.passage.block.marker or draft.text[:6]
    if only_parts:
        match = re.match(r"^\(?(\d+)[.\-]?(?:\d+|[a-z])\b", marker)
        return match.group(1) if match else ""
    match = _NUMBERED.match(marker)
    return match.group(1) if match else ""


def _repeated_sections(made: list[Draft], statements: list[Statement]) -> set[str]:
    """Names of sections that come again after another goal: they belong to each goal in turn."""
    goals_before: dict[str, set[int]] = defaultdict(set)
    count = 0
    for draft, statement in zip(made, statements, strict=True):
        count += statement.kind == "goal"
        if draft.section.part in _WIDE | {"present"} and count:
            goals_before[draft.section.name].add(count)
    return {name for name, counts in goals_before.items() if name and len(counts) > 1}
