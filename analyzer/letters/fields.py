"""What goes into a letter and what comes out: Item, Fields, Letter, and the date to ask for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

LetterKind = Literal["revise", "not_happening", "progress", "meeting", "after_meeting", "no_answer"]
Tone = Literal["warm", "plain", "firm"]
TONES: tuple[Tone, ...] = get_args(Tone)

# Each kind with its name and the one line that says when to use it.
KINDS: dict[LetterKind, tuple[str, str]] = {
    "revise": ("Ask for clearer wording", "Use this when the plan's words are too broad."),
    "not_happening": (
        "A support is not happening",
        "Use this when the plan lists a support and you do not see it.",
    ),
    "progress": (
        "Ask what progress rests on",
        "Use this when a note says there is progress and shows no figures.",
    ),
    "meeting": ("Ask for a meeting", "Use this when talking is easier, or needs have changed."),
    "after_meeting": (
        "After a meeting or call",
        "Use this the same day, to write down what was agreed.",
    ),
    "no_answer": ("No answer yet", "Use this when an earlier e-mail was not answered in writing."),
}

# School days to give for a reply: our proposal, not a rule of any place.
_REPLY_DAYS: dict[LetterKind, int] = {
    "revise": 7,
    "not_happening": 5,
    "progress": 10,
    "meeting": 5,
    "after_meeting": 5,
    "no_answer": 10,
}


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the plan to write about: its words, its page, what to ask, better wording."""

    quote: str
    page: int | None = None
    question: str = ""
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """What only the parent knows. A field left empty shows as a blank in square brackets.

    `seen` is what the parent saw (or why it matters now, or why to meet), in their own words;
    `agreed`, `present`, `times` and `earlier` are for the letters that need them; `law` is a
    sentence the parent chose to add, and is left out unless given.
    """

    reply_by: date
    student: str = ""
    to: str = ""
    sender: str = ""
    contact: str = ""
    plan_date: str = ""
    meeting: date | None = None
    seen: str = ""
    agreed: str = ""
    present: str = ""
    times: str = ""
    earlier: str = ""
    law: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter ready to read over: subject line, body, and the list to attach ('' if none)."""

    subject: str
    body: str
    attachment: str = ""

    @property
    def words(self) -> int:
        """How many words the body has."""
        return len(self.body.split())


def one_line(text: str) -> str:
    """Return a text on one line with single spaces, without characters nobody can see."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def reply_by(kind: LetterKind, today: date) -> date:
    """Return the date to ask for an answer by: some school days on, weekends not counted.

    Holidays are not known here; the parent can change the date.
    """
    day, left = today, _REPLY_DAYS[kind]
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5  # Saturday is 5
    return day
