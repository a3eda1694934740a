"""What must be hidden: every name the plan gives, and the details that give a family away."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import yaml

from analyzer.errors import BadInput
from analyzer.exports.names.details import ANYWHERE, forms
from analyzer.exports.names.labelled import PEOPLE, labelled
from analyzer.exports.names.people import name_words, people
from analyzer.model import Person, Report
from analyzer.resources import folder

LEFT = "A name could not be hidden everywhere, so the file was not made. Try another kind of file."
_NO_NAMES = (
    "We did not find the child's name in this plan, so we cannot be sure to hide it. "
    "Give the names to hide, and try again."
)


@dataclass(frozen=True, slots=True)
class Names:
    """What to hide: a pattern that finds it, and the role that stands for each word of a name.

    A group of the pattern that is not called "name" stands for the detail in `details`.
    """

    pattern: re.Pattern[str]
    roles: dict[str, str]
    details: dict[str, str]

    def hidden(self, text: str) -> str:
        """Return the text with roles for names."""
        return self._apply(text)[0]

    def moved(self, text: str) -> tuple[str, Callable[[int], int]]:
        """Return the hidden text, and what takes a place in the old text to one in the new."""
        made, edges = self._apply(text)
        starts = [old for old, _, _, _ in edges]

        def place(at: int) -> int:
            index = bisect_right(starts, at) - 1
            if index < 0:
                return at
            old, old_end, new, length = edges[index]
            if at < old_end:  # inside a name: its beginning
                return new if at == old else new + length
            return new + length + at - old_end

        return made, place

    def found(self, text: str) -> bool:
        """Say whether a name is still in the text."""
        return self.pattern.search(text) is not None

    def _apply(self, text: str) -> tuple[str, list[tuple[int, int, int, int]]]:
        parts: list[str] = []
        edges: list[tuple[int, int, int, int]] = []  # start and end in the old text; start, length
        done = length = 0
        for match in self.pattern.finditer(text):
            role = self._role(match)
            length += match.start() - done
            edges.append((match.start(), match.end(), length, len(role)))
            parts += [text[done : match.start()], role]
            length += len(role)
            done = match.end()
        return "".join(parts) + text[done:], edges

    def _role(self, match: re.Match[str]) -> str:
        group = match.lastgroup or ""
        if group in self.details:
            return f"[{self.details[group]}]"
        words = re.split(r"[\s\-_.]+", match[0].casefold())
        return f"[{next((self.roles[word] for word in words if word in self.roles), 'name')}]"


def names_of(*reports: Report, extra: Sequence[str] = ()) -> Names:
    """Return what to hide: the names and details that the reports give, and the names in `extra`.

    Raises BadInput when a report does not name the child and nothing is given: hiding would fail
    unseen.
    """
    if not extra and any(report.student is None for report in reports):
        raise BadInput(_NO_NAMES)
    named = [person for report in reports for person in people(report)]
    named += [Person(name, "name") for name in extra]
    roles: dict[str, str] = {}
    for person in sorted(named, key=lambda person: person.role != "student"):
        for word in name_words(person.name):
            roles.setdefault(word.casefold(), shown_role(person.role))
    patterns: dict[str, list[str]] = {}
    for found in dict.fromkeys(f for report in reports for f in labelled(report.document)):
        if found.kind not in PEOPLE:
            patterns.setdefault(found.kind, []).extend(forms(found.kind, found.value))
    for kind, anywhere in ANYWHERE.items():
        patterns.setdefault(kind, []).append(anywhere)
    return _names(patterns, roles)


def _names(patterns: dict[str, list[str]], roles: dict[str, str]) -> Names:
    details = {f"detail{number}": kind for number, kind in enumerate(patterns)}
    parts = [f"(?P<{group}>{'|'.join(patterns[kind])})" for group, kind in details.items()]
    if roles:
        every = sorted({form for word in roles for form in _forms(word)}, key=len, reverse=True)
        word = "|".join(map(re.escape, every))
        initials = r"(?<=\. )(?:[A-Z]\.\s?){1,2}"  # as in "Ms. T. Okonjo"
        parts.append(
            rf"(?P<name>(?:{initials})?(?<![^\W\d_])(?:{word})(?:(?:\s+|[-_])(?:{word}))*"
            r"(?![^\W\d_]))"
        )
    return Names(re.compile("|".join(parts)), roles, details)


# --- the words of a name ---


def _forms(word: str) -> set[str]:
    forms = {word.title(), word.upper(), word.capitalize(), _inner_capitals(word)}
    if word not in _ordinary_words() and len(word) > 2:
        forms.add(word)
    return forms


@cache
def _ordinary_words() -> frozenset[str]:
    text = (folder("rules") / "names" / "words.yaml").read_text(encoding="utf-8")
    return frozenset(map(str, yaml.safe_load(text)["words"]))


def _inner_capitals(word: str) -> str:
    """Return a name such as mcdonald as it is usually written."""
    match = re.match(r"(mc|mac|o['\u2019])(\w+)", word)
    return f"{match[1].capitalize()}{match[2].capitalize()}" if match else word.capitalize()


def shown_role(role: str) -> str:
    """Return what is put for a person: the roles of staff are not told apart."""
    return role if role in ("student", "parent", "name") else "staff"
