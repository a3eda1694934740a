"""Everybody a plan names: in its sentences, beside a title, beside a label, with a family name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.exports.names.labelled import PEOPLE, label_words, labelled
from analyzer.model import Person, Report

_SMALL = frozenset(
    "mr mrs ms mx miss mme dr and the of de la van von der den el al bin".split()  # noqa: SIM905
)
# "Student B" is hidden already.
_ROLES = frozenset("student child pupil learner parent staff name".split())  # noqa: SIM905
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Mx|Dr|Miss|Mme)\b\.?\s+(?:[A-Z]\.?\s+|[A-Z]\.)*"
    r"(?P<first>[^\W\d_a-z][\w'\u2019-]+)(?:\s+(?P<second>[^\W\d_a-z][\w'\u2019-]+))?"
)
_GIVEN = r"[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?"


def people(report: Report) -> Iterator[Person]:
    """Yield the people of a report, as often as they are found."""
    plain = _lower_case_words(report)
    known = [
        person
        for person in report.people
        if person.role == "student"
        or not (person.name.casefold() in plain or _is_role(person.name))
    ]
    known += [
        Person(name, found.kind)
        for found in labelled(report.document)
        if found.kind in PEOPLE
        for name in re.split(r",|&|/|\band\b", found.value)
        if _is_name(name, plain)
    ]
    yield from known
    yield from _titled(report, plain)
    yield from _of_the_family(report, known, plain)


def name_words(name: str) -> list[str]:
    """Return the words of a name that give the person away, joined names apart as well."""
    words = re.findall(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*", name)
    return [w for w in words if w.casefold() not in _SMALL | _ROLES and len(w) > 1]


def _lower_case_words(report: Report) -> frozenset[str]:
    """Return the words the plan writes without a capital: "speech" is no name in it."""
    return frozenset(re.findall(r"(?<!\w)[a-z]+(?!\w)", report.document.text))


def _is_role(name: str) -> bool:
    """Say whether a name is a job: "Ms. Health Teacher" hides nobody."""
    words = [word.casefold() for word in name_words(name)]
    return bool(words) and words[-1] in label_words("staff")


def _is_name(value: str, plain: frozenset[str]) -> bool:
    """Say whether words beside a label are a name: no job, and not all of them ordinary words."""
    words = [word.casefold() for word in name_words(value) if not word.isupper() or len(word) > 3]
    return not _is_role(value) and not all(word in plain | label_words() for word in words)


def _titled(report: Report, plain: frozenset[str]) -> Iterator[Person]:
    texts = [block.text for block in report.document.blocks]
    for match in (match for text in texts for match in _TITLED.finditer(text)):
        second = match["second"] or ""
        if not _is_role(second):
            yield Person(match["first"], "staff")
            if second and _is_name(second, plain):
                yield Person(second, "staff")


def _of_the_family(report: Report, known: list[Person], plain: frozenset[str]) -> Iterator[Person]:
    """Yield those who share a family name with the child or a parent: "Carla and Owen Hallett"."""
    families = {
        words[-1]
        for person in known
        if person.role in ("student", "parent") and len(words := name_words(person.name)) > 1
    }
    for family in families:
        before = rf"(?:(?P<one>{_GIVEN})\s+(?:and|&)\s+)?(?P<two>{_GIVEN})\s+{re.escape(family)}\b"
        for match in re.finditer(before, report.document.text):
            for name in match.groupdict().values():
                if name and _is_name(name, plain):
                    yield Person(name, "parent")
