"""Names, dates, school years and grades that this year's plan has left from last year's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.comparing.change import Leftover
from analyzer.comparing.wording import DATE, GRADE, SCHOOL_YEAR, grade, plain
from analyzer.model import Person, Report

_TITLE = re.compile(r"^(?:mr|mrs|ms|mx|miss|dr)\.?\s+", re.IGNORECASE)


def leftovers(old: Report, new: Report) -> Iterator[Leftover]:
    """Yield what the statements of the new plan seem to have kept from the old one by mistake."""
    gone = _gone(old, new)
    year, moved_on = _newer_year(old, new), _newer_grade(old, new)
    old_dates = {plain(match[0]) for match in DATE.finditer(old.document.text)}
    for statement in new.statements:
        for name in gone:
            match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", statement.text)
            if match:
                yield Leftover("name", match[0], statement)
        for match in SCHOOL_YEAR.finditer(statement.text):
            if year and int(match[1]) < year:
                yield Leftover("school year", match[0], statement)
        for match in GRADE.finditer(statement.text):
            if (
                moved_on
                and grade(match) == moved_on[0]
                and statement.kind in ("goal", "objective", "support")
            ):
                yield Leftover("grade", match[0], statement)
        for match in DATE.finditer(statement.text):
            ahead = statement.kind in ("goal", "objective", "support")
            if ahead and plain(match[0]) in old_dates and _before(match[0], year):
                yield Leftover("date", match[0], statement)


def _gone(old: Report, new: Report) -> list[str]:
    """Return the names that only the old plan lists, and no listed name of the new plan shares."""
    now = {part for person in new.people for part in _parts(person)}
    names = []
    for person in old.people:
        last = _parts(person)[-1:]
        if (
            last
            and last[0] not in now
            and len(last[0]) > 2
            and (_titled(person) or len(_parts(person)) > 1)
        ):
            names.append(last[0])
    if old.student and new.student:
        first = _parts(old.student)[:1]
        names += [name for name in first if name not in now and len(name) > 2]
    return list(dict.fromkeys(names))


def _titled(person: Person) -> bool:
    return _TITLE.match(person.name) is not None or person.role == "student"


def _parts(person: Person) -> list[str]:
    return _TITLE.sub("", person.name).split()


def _newer_year(old: Report, new: Report) -> int | None:
    """Return the first year of the new plan's school year, if it is after the old plan's."""
    first, second = _year(old), _year(new)
    return second if first and second and second > first else None


def _year(report: Report) -> int | None:
    years = [int(match[1]) for match in SCHOOL_YEAR.finditer(report.document.text)]
    if years:
        return max(years)
    dated = [
        int(year)
        for match in DATE.finditer(report.document.text)
        for year in re.findall(r"20\d\d", match[0])
    ]
    return max(dated) - 1 if dated else None


def _newer_grade(old: Report, new: Report) -> tuple[int, int] | None:
    """Return the grades of the two plans as their labels give them, if the new one is higher."""
    first, second = _grade(old), _grade(new)
    return (first, second) if first is not None and second is not None and second > first else None


def _grade(report: Report) -> int | None:
    blocks = report.document.blocks
    for index, block in enumerate(blocks):
        match = re.fullmatch(
            r"(?:grade|gr\.|year)(?:\s*/\s*div\.?)?\s*:?\s*(\d{1,2})?\b.{0,20}",
            block.text.strip(),
            re.IGNORECASE,
        )
        if match is None and block.label:
            match = re.match(r"(?:grade|year)", block.label, re.IGNORECASE)
            value = re.match(r"\d{1,2}", block.text) if match else None
            if value:
                return int(value[0])
            continue
        if match and match[1]:
            return int(match[1])
        if match and index + 1 < len(blocks):
            value = re.match(r"\d{1,2}\b", blocks[index + 1].text)
            if value:
                return int(value[0])
    return None


def _before(date: str, year: int | None) -> bool:
    """Say whether a date lies before the new school year began (1 August)."""
    if year is None:
        return False
    years = [int(y) for y in re.findall(r"20\d\d", date)]
    if not years:
        return False
    late = re.search(r"(?i)aug|sep|oct|nov|dec", date) is not None
    return years[0] < year or (
        years[0] == year and not late and not re.search(r"\b(?:0?[89]|1[0-2])[-/]", date)
    )
