"""What stands in a comparison, whatever the file: the classes of changes, weightiest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from analyzer.comparing import Change, Comparison, Outcome
from analyzer.comparing.change import ChangeKind, Part
from analyzer.exports.text import shortened
from analyzer.model import Report

Group = Literal["less", "vaguer", "removed", "kept", "reworded", "clearer", "new"]
GROUPS: tuple[Group, ...] = get_args(Group)
FIRST, REST = GROUPS[:3], GROUPS[3:]  # what may be left over from last year is said between them

TITLES: dict[Group, str] = {
    "less": "Less than last year",
    "vaguer": "Less clear than last year",
    "removed": "Gone this year",
    "kept": "Same words as last year",
    "reworded": "Said in other words",
    "clearer": "Clearer than last year",
    "new": "New this year",
}
LEADS: dict[Group, str] = {
    "less": "A number is smaller this year. Ask why, and how you will all know that it is enough.",
    "vaguer": "Last year's words told you more. You can ask to have them back.",
    "removed": "We did not find these lines this year. Ask if your child still gets this help.",
    "kept": "The words did not change. Ask how it went last year, and what comes next.",
    "reworded": "The words changed, but they are about as clear as before.",
    "clearer": "You can thank the school for these.",
    "new": "These lines were not in last year's plan.",
}
LEFT_TITLE = "Left from last year?"
LEFT_LEAD = "These words may come from last year's plan. Ask if they still fit."
ASKED_TITLE = "The changes you asked for"
THEN, NOW = "Last year", "This year"
HOW_MARKED = "Crossed out: only in last year's plan. Underlined: only in this year's."
NOT_SURE = "We are not sure that these two lines belong together."
ONLY_DATES = "Only a date or a grade is new."
OFTEN = "These words stand in {number} lines this year."
NO_CHANGE = "Every line we can compare says the same as last year."
RESULTS: dict[str, str] = {
    "made": "Made",
    "in other words": "Made in other words",
    "in part": "Made in part",
    "not changed": "Not yet: the old words are still there",
    "not found": "Not yet: we did not find it",
}
_LESS = "In “{line}”, {before} is now {after}."
_COUNTED: dict[Group, tuple[str, str]] = {
    "less": ("gives less", "give less"),
    "vaguer": ("is less clear", "are less clear"),
    "removed": ("is gone", "are gone"),
    "clearer": ("is clearer", "are clearer"),
    "new": ("is new", "are new"),
    "reworded": ("is in other words", "are in other words"),
    "kept": ("says the same", "say the same"),
}
_MOST_LESS, _LINE_LETTERS = 3, 45


@dataclass(frozen=True, slots=True)
class Compared:
    """Two reports, what changed between them, and what became of what was asked for."""

    old: Report
    new: Report
    comparison: Comparison
    asked: tuple[Outcome, ...] = ()


def groups(comparison: Comparison) -> dict[Group, tuple[Change, ...]]:
    """Return the changes by class, weightiest class first, each change in one class only.

    A line in which an amount is smaller stands in "less", whatever became of its words.
    """
    by_kind: dict[ChangeKind, list[Change]] = {}
    for change in comparison.changes:
        if not change.shrunk:
            by_kind.setdefault(change.kind, []).append(change)
    found: dict[Group, tuple[Change, ...]] = {"less": comparison.shrunk}
    for group in GROUPS:
        if group != "less":
            found[group] = tuple(by_kind.get(group, ()))
    return {group: changes for group, changes in found.items() if changes}


def summary(comparison: Comparison) -> str:
    """Say what changed in one or two sentences: "4 lines are clearer, 2 are gone …"."""
    found = groups(comparison)
    if set(found) <= {"kept"} and not any(change.only_dates for change in comparison.changes):
        return NO_CHANGE
    parts: list[str] = []
    for group, (one, many) in _COUNTED.items():
        number = len(found.get(group, ()))
        if number:
            noun = "" if parts else " line" if number == 1 else " lines"
            parts.append(f"{number}{noun} {one if number == 1 else many}")
    said = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    less = [
        _LESS.format(
            line=shortened(change.statement.text, _LINE_LETTERS),
            before=amount.before,
            after=amount.after,
        )
        for change in found.get("less", ())
        for amount in change.shrunk[:1]
    ]
    return " ".join([f"{said}.", *less[:_MOST_LESS]])


def sides(change: Change) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Return last year's words and this year's, each with what only that year has."""
    parts = change.parts()
    return (
        tuple(part for part in parts if part[0] != "added"),
        tuple(part for part in parts if part[0] != "removed"),
    )


def remarks(change: Change) -> tuple[str, ...]:
    """Return what else to say about a change."""
    said = []
    if change.confidence == "maybe" and change.old and change.new:
        said.append(NOT_SURE)
    if change.only_dates:
        said.append(ONLY_DATES)
    if change.kind == "kept" and change.times > 1:
        said.append(OFTEN.format(number=change.times))
    return tuple(said)
