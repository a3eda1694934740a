"""What a statement already says: who, when, where, how much, criterion, by when, measured how, …

Each element is found by words (rules/terms) or by a pattern over the folded text. An element is a
fact of the wording, never a judgment: checking decides what a missing one means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from functools import cache

from analyzer.language.elements.amounts import AMOUNT
from analyzer.language.elements.conditions import CONDITION
from analyzer.language.elements.measures import COUNT, CRITERION, EVIDENCE, NOT_CRITERION
from analyzer.language.elements.times import BY_WHEN, DATE, SEEN_TRIGGER, TIME_OF_DAY
from analyzer.language.folding import Folded
from analyzer.language.parsing import Parsed
from analyzer.language.terms import terms
from analyzer.model import Element, Kind

_BY_PATTERN: dict[str, tuple[str, ...]] = {
    "amount": AMOUNT,
    "time": TIME_OF_DAY,
    "trigger": SEEN_TRIGGER,
    "by_when": BY_WHEN,
    "criterion": CRITERION,
    "count": COUNT,
    "date": DATE,
    "condition": CONDITION,
    "evidence": EVIDENCE,
    "room": (
        r"\bperiods? \d\b",
        r"\b(?:his|her|their|the|on|to|student's|\w+'s) desk\b",
        r"\bdesk$",
    ),
}
# What is not looked for in a statement of a kind, for nothing is asked of it there.
_NOT_ASKED: dict[Kind, frozenset[str]] = {
    "support": frozenset(("count", "condition", "evidence")),
    "goal": frozenset(("evidence",)),
    "objective": frozenset(("evidence",)),
}
_BY_TERMS = {
    "who": "roles",
    "subject": "subjects",
    "room": "rooms",
    "task": "tasks",
    "record": "records",
    "measure": "measures",
}
_WORD = re.compile(r"\w+")
_NAMED_PERSON = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Mme|Auntie|Uncle|Elder)\.? ?[A-Z][\w'-]+")
# Before a role that only says where: "near the teacher".
_PLACE_ONLY = re.compile(
    r"\b(?:near|beside|close to|next to|proximity to|away from|facing|access to|between) "
    r"(?:the |his |her |their |a )?$"
)
# Before a task that says when: "a scribe for tests".
_MOMENT = re.compile(
    r"\b(?:for|during|on|in|at|before|after|when|with|following|each|every|"
    r"to (?:complete|write|assist)|complet\w+|tak(?:e|ing)|making|administer\w*|writ(?:e|ing)|of|"
    r"between|alternatives to|throughout)\s(?:[\w'-]+(?:,|/| and| or)?\s){0,3}$|^$"
)


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    # Written for small letters: to match in any case takes twice as long.
    return tuple(re.compile(pattern) for pattern in _BY_PATTERN[name])


@cache
def _any_pattern(name: str) -> re.Pattern[str]:
    """Return all patterns of a name as one: where it finds nothing, none of them is tried."""
    return re.compile("|".join(f"(?:{pattern.pattern})" for pattern in _patterns(name)))


@cache
def _doors(name: str) -> Set[str]:
    """Return the longest word of each term: in a text without any of them, none of the terms is."""
    return frozenset(max(_WORD.findall(term), key=len) for term in terms(name))


@cache
def _term_pattern(name: str) -> re.Pattern[str]:
    words = sorted(terms(name), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])")


def find_elements(parsed: Parsed, kind: Kind) -> tuple[Element, ...]:
    """Return the elements a statement states, with their places in the statement's text."""
    found = sorted(
        set(_spans(parsed.folded, kind)), key=lambda element: (element[1], element[2], element[0])
    )
    return tuple(
        Element(name, *parsed.folded.span(start, end)) for name, start, end in found if end > start
    )


def _spans(folded: Folded, kind: Kind) -> Iterator[tuple[str, int, int]]:
    text = folded.small
    masked = NOT_CRITERION.sub(lambda match: "#" * len(match.group()), text)
    for name in _BY_PATTERN.keys() - _NOT_ASKED.get(kind, frozenset()):
        searched = masked if name in ("criterion", "count") else text
        first = _any_pattern(name).search(searched)
        if first is None:
            continue
        for pattern in _patterns(name):
            for match in pattern.finditer(searched, first.start()):  # none begins before
                yield name, match.start(), match.end()
    words = set(_WORD.findall(text))
    found = {term: list(_found(term, text, words)) for term in _BY_TERMS.values()}
    roles = [match.span() for match in found["roles"]]
    for name, term in _BY_TERMS.items():
        for match in found[term]:
            if name in ("room", "subject") and _is_in(match, roles):
                continue  # "classroom teacher" names a person
            if name == "who" and not _acts(text, match):
                continue
            if name == "task" and not _is_moment(text, match):
                continue
            yield name, match.start(), match.end()
    for match in _NAMED_PERSON.finditer(folded.text):
        yield "who", match.start(), match.end()


def _found(name: str, text: str, words: Set[str]) -> Iterable[re.Match[str]]:
    """Yield where the terms of a name stand in a text of these words."""
    return () if _doors(name).isdisjoint(words) else _term_pattern(name).finditer(text)


def _is_in(match: re.Match[str], spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= match.start() and match.end() <= end for start, end in spans)


def _acts(text: str, role: re.Match[str]) -> bool:
    """Whether a role is named as somebody who does something, not as a place ("near the teacher")."""
    if role.group() in ("staff", "the school", "school staff", "staff member"):
        return False
    return _PLACE_ONLY.search(text[: role.start()]) is None


def _is_moment(text: str, task: re.Match[str]) -> bool:
    """Whether a task says when ("a scribe for tests"), not what is worked on ("shorten the test")."""
    return _MOMENT.search(text[: task.start()]) is not None


def says(text: str, name: str) -> bool:
    """Whether a text (a heading, say) holds an element of this name; for those found by pattern."""
    return _any_pattern(name).search(text.lower()) is not None


def has(elements: Iterable[Element], *names: str) -> bool:
    """Whether any element of one of these names is there."""
    return any(element.name in names for element in elements)
