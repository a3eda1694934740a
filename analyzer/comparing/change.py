"""The nouns of a comparison: Change, Shrunk, Leftover, Comparison."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, get_args

from analyzer.comparing.wording import words
from analyzer.model import Confidence, Statement

ChangeKind = Literal["kept", "clearer", "vaguer", "reworded", "removed", "new"]
CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
Part = tuple[Literal["same", "removed", "added"], str]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what it counts: 30, "minutes"; 2, "times a week"; 80, "percent"."""

    value: float
    unit: str
    text: str  # as printed


@dataclass(frozen=True, slots=True)
class Shrunk:
    """An amount that is smaller this year, as printed in each plan."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one line. `old` is None for a new line, `new` for one that is gone.

    `times` says how often the plan of this year holds this wording; `confidence` is "maybe" where
    the two lines may not be the same one; `moved` says that it stands under another heading.
    """

    kind: ChangeKind
    old: Statement | None
    new: Statement | None
    confidence: Confidence = "sure"
    moved: bool = False
    times: int = 1
    only_dates: bool = False  # kept, but for a date, a year or a grade
    shrunk: tuple[Shrunk, ...] = ()

    @property
    def statement(self) -> Statement:
        """The line to show: this year's, or last year's if it is gone."""
        statement = self.new or self.old
        assert statement is not None  # a change has one of the two
        return statement

    def parts(self) -> tuple[Part, ...]:
        """Return both wordings as one text: what stayed, what was removed, what was added."""
        before = words(self.old.text) if self.old else []
        after = words(self.new.text) if self.new else []
        found: list[Part] = []
        for tag, i1, i2, j1, j2 in SequenceMatcher(
            None, before, after, autojunk=False
        ).get_opcodes():
            if tag == "equal":
                found.append(("same", " ".join(before[i1:i2])))
                continue
            if i2 > i1:
                found.append(("removed", " ".join(before[i1:i2])))
            if j2 > j1:
                found.append(("added", " ".join(after[j1:j2])))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Leftover:
    """Words of this year's plan that seem to come from last year's: a name, a date, a grade."""

    kind: Literal["name", "date", "school year", "grade"]
    quote: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two plans compared. `changes` are in the order of the new plan, what is gone at the end."""

    changes: tuple[Change, ...]
    leftovers: tuple[Leftover, ...] = ()
    warnings: tuple[str, ...] = ()

    def of(self, kind: ChangeKind) -> tuple[Change, ...]:
        """Return the changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)

    @property
    def shrunk(self) -> tuple[Change, ...]:
        """The lines in which an amount is smaller this year."""
        return tuple(change for change in self.changes if change.shrunk)
