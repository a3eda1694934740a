"""What each slot of a template stands for, written only when a template asks for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from analyzer.language.terms import terms
from analyzer.model import Finding
from analyzer.rewriting.draft import plain
from analyzer.rewriting.placing import placed
from analyzer.rewriting.sentence import build
from analyzer.rewriting.setting import Edit, Setting
from analyzer.rewriting.templates import class_hole
from analyzer.rewriting.words import firm, kept, lower_first, withheld
from analyzer.rulebook.rewrite import Hole, Rewrite
from analyzer.rulebook.rule import Rule

_BY_WHEN = re.compile(r"^\W*by ([^,]{3,30}),", re.IGNORECASE)
# Examples that are no thing to give: a place, a clause; and those that guess he or she.
_NO_THING = re.compile(
    r"^(?:in|at|on|by|with|after|facing|he|she|they|the student)\b|\b(?:he|she|his|her|him)\b",
    re.IGNORECASE,
)
_GENERAL = "which support"  # the blank of rules that match any class of support
_LESSON = Hole(name="which lesson", examples=("numeracy", "literacy"))
_HELP = Hole(name="which help", examples=("a second explanation", "a worked example"))
_SUPPORT = Hole(name=_GENERAL, examples=("a movement break", "a quiet table", "recess"))


@dataclass(frozen=True, slots=True)
class Choice:
    """A finding with the rewrites that fit it, best first."""

    finding: Finding
    rule: Rule | None
    rewrites: tuple[Rewrite, ...]

    @property
    def first(self) -> Rewrite:
        """The rewrite to use unless another is asked for."""
        return self.rewrites[0]


class Slots(Mapping[str, str]):
    """The slots for one suggestion: `rewrite` for its own finding, the first for all others."""

    def __init__(
        self, setting: Setting, choice: Choice, rewrite: Rewrite, choices: Sequence[Choice]
    ) -> None:
        self._setting = setting
        self._choice = choice
        self._rewrite = rewrite
        self._choices = choices
        quote, student = plain(choice.finding.quote), setting.student
        inside = lower_first(quote, student)
        self._slots: dict[str, Callable[[], str]] = {
            "sentence": lambda: build(setting, list(self._edits()), tail=self._wants_tail()),
            "blank": lambda: setting.holes.add(_hole(choice)),
            "class": lambda: setting.holes.add(class_hole(quote)),
            "done": lambda: _done(setting, choice),
            "words": lambda: inside,
            "kept": lambda: kept(inside),
            "firm": lambda: firm(quote),
            "lead": lambda: inside.split()[0],
            "last": lambda: inside.split()[-1],
            "student": lambda: student,
            "support": self._support,
            "about": self._about,
            "topic": self._topic,
            "by_when": self._by_when,
            **{
                name: lambda name=name: setting.blank(name)  # type: ignore[misc]
                for name in ("who", "when", "tracked", "decider", "sign")
            },
        }

    def __getitem__(self, name: str) -> str:
        return self._slots[name]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._slots)

    def __len__(self) -> int:
        return len(self._slots)

    def _support(self) -> str:
        found = plain(withheld(self._setting.statement.text))
        if not found:
            asked = self._choice.finding.category == "nobody_named"
            return self._setting.holes.add(_HELP if asked else _SUPPORT)
        return lower_first(found, self._setting.student)

    def _about(self) -> str:
        subject = plain(self._setting.statement.subject)
        return f" on {subject}" if subject else ""

    def _topic(self) -> str:
        text = f"{self._setting.statement.text} {self._setting.statement.subject}".lower()
        named = [match[1] for match in _subjects().finditer(text)]
        return max(named, key=len) if named else self._setting.holes.add(_LESSON)

    def _by_when(self) -> str:
        said = _BY_WHEN.match(plain(self._setting.statement.text))
        return said[1] if said else self._setting.blank("by_when")

    def _wants_tail(self) -> bool:
        """Say whether to add what is left out; in a goal only where its outcome is vague."""
        statement = self._setting.statement
        if statement.kind in ("goal", "objective"):
            return any(c.finding.category == "unmeasurable_goal" for c in self._choices)
        return statement.kind == "support"

    def _edits(self) -> Iterator[Edit]:
        spans = [(choice.finding.start, choice.finding.end) for choice in self._choices]
        for edit in self._own_edits():
            # What is put in after a noun stays clear of other words that are replaced whole.
            at = edit.end
            if edit.start == at:
                at = max((end for start, end in spans if start < at < end), default=at)
                edit = Edit(at, at, edit.text)
            yield edit

    def _own_edits(self) -> Iterator[Edit]:
        statement = self._setting.statement
        for choice in self._choices:
            rewrite = self._rewrite if choice is self._choice else choice.first
            if rewrite.put is None:
                rewrite = choice.first
            if rewrite.put is not None:
                slots = Slots(self._setting, choice, rewrite, self._choices)
                put = self._setting.holes.fill(rewrite.put, slots)
                yield from placed(statement, choice.finding, rewrite, put)


@cache
def _subjects() -> re.Pattern[str]:
    """The school subjects, the longest that begins at a place; one may begin inside another."""
    longest_first = sorted(terms("subjects"), key=len, reverse=True)
    return re.compile(rf"\b(?=({'|'.join(map(re.escape, longest_first))})\b)")


def _hole(choice: Choice) -> Hole:
    """Return the blank for a class of support: the rule's own, or what its words can mean.

    A rule's own blank is used where its examples are things that can be given.
    """
    rule = choice.rule
    found = class_hole(choice.finding.quote)
    if rule is None or rule.blank is None or not all(map(_is_thing, rule.blank.examples)):
        return found
    any_class = rule.match.recogniser is not None  # its blank has to serve every class of support
    return found if any_class and found.name != _GENERAL else rule.blank


def _is_thing(example: str) -> bool:
    first = example.lower().split()[0]
    return not _NO_THING.search(example) and first not in terms("verbs")


def _done(setting: Setting, choice: Choice) -> str:
    """Return the blank as something done: 'give Maya [which visual]', or a blank of verbs."""
    own = choice.rule.blank if choice.rule else None
    if own is not None and all(e.lower().split()[0] in terms("verbs") for e in own.examples):
        return setting.holes.add(own)
    return f"give {setting.student} {setting.holes.add(_hole(choice))}"
