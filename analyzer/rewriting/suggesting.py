"""Choose the rewrite for each finding and write one sentence for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from analyzer.language.grammar import word_joints
from analyzer.model import Finding, Plan, Statement, Suggestion
from analyzer.rewriting.draft import Holes, plain
from analyzer.rewriting.facts import people_facts, student_name
from analyzer.rewriting.sentence import Edit, Setting, build
from analyzer.rewriting.templates import class_hole, fitting
from analyzer.rewriting.words import firm, is_empty, kept, lower_first, withheld
from analyzer.rulebook.rewrite import Hole, Rewrite
from analyzer.rulebook.rule import Rule

MOST = 3  # suggestions a finding
_COMBINED = "Ask for all of it in one sentence"
_BY_WHEN = re.compile(r"^\W*by ([^,]{3,30}),", re.IGNORECASE)
# A whole new sentence for one of these answers the other findings of the statement too.
_FIRST = (
    "conditional_access",
    "blame_language",
    "unsupported_progress",
    "nobody_named",
    "unnamed_support",
)


@dataclass(frozen=True, slots=True)
class _Choice:
    """A finding with the rewrites that fit it, best first."""

    finding: Finding
    rule: Rule | None
    rewrites: tuple[Rewrite, ...]

    @property
    def first(self) -> Rewrite:
        return self.rewrites[0]


def suggest(
    statement: Statement, *, rules: Mapping[str, Rule], plan: Plan | None, place: str
) -> Statement:
    """Return the statement with one to three suggestions for each finding, the best first.

    `rules` is every rule by its id, `plan` the whole plan (its people and the child's name) or None
    for a statement on its own, `place` a key of `model.PLACES`. A suggestion holds words of the
    statement, of the templates, and blanks: nothing else.
    """
    if not statement.findings:
        return statement
    choices = [_choice(statement, finding, rules, place) for finding in statement.findings]
    student = student_name(statement, plan)
    findings = []
    for choice in choices:
        drafts = _drafts(statement, choice, choices, student, place)
        suggestions = _distinct(drafts, plan)
        findings.append(replace(choice.finding, suggestions=suggestions))
    return replace(statement, findings=tuple(findings))


def _choice(
    statement: Statement, finding: Finding, rules: Mapping[str, Rule], place: str
) -> _Choice:
    rule = rules.get(finding.rule)
    words = word_joints(statement.text, statement.kind, finding.start, finding.end)
    own = rule.rewrites if rule else ()
    return _Choice(finding, rule, tuple(fitting(own, finding, words.form, statement, place)))


def _drafts(
    statement: Statement, choice: _Choice, choices: Sequence[_Choice], student: str, place: str
) -> Iterator[Suggestion]:
    """Yield the suggestions for one finding: the combined sentence, then its other rewrites."""
    whole = [c for c in choices if _is_whole(c.first)]
    if whole:
        lead = min(whole, key=lambda c: _FIRST.index(c.finding.category))
        yield _written(statement, lead, lead.first, choices, student, place)
        for rewrite in choice.rewrites:
            if _is_whole(rewrite):
                yield _written(statement, choice, rewrite, choices, student, place)
        return
    for rewrite in choice.rewrites:
        suggestion = _written(statement, choice, rewrite, choices, student, place)
        combined = rewrite is choice.first and len(choices) > 1
        yield replace(suggestion, intent=_COMBINED) if combined else suggestion


def _is_whole(rewrite: Rewrite) -> bool:
    """Say whether a rewrite is a new sentence of its own, not the statement mended."""
    return "{sentence}" not in rewrite.text


def _written(
    statement: Statement,
    choice: _Choice,
    rewrite: Rewrite,
    choices: Sequence[_Choice],
    student: str,
    place: str,
) -> Suggestion:
    """Write one suggestion: `rewrite` for its finding, the first rewrites for all others."""
    holes = Holes()
    setting = Setting(statement, student, place, holes)
    slots = _Slots(setting, choice, rewrite, choices)
    return holes.render(holes.fill(rewrite.text, slots), intent=rewrite.intent)


class _Slots(Mapping[str, str]):
    """What each slot of a template stands for; written only when the template asks for it."""

    def __init__(
        self, setting: Setting, choice: _Choice, rewrite: Rewrite, choices: Sequence[_Choice]
    ) -> None:
        self._setting = setting
        self._choice = choice
        self._rewrite = rewrite
        self._choices = choices

    def __getitem__(self, name: str) -> str:
        setting, finding = self._setting, self._choice.finding
        statement = setting.statement
        match name:
            case "sentence":
                return build(setting, list(self._edits()), tail=self._wants_tail())
            case "original":
                return build(setting, [], tail=False)
            case "blank":
                return setting.holes.add(_hole(self._choice))
            case "words":
                return lower_first(plain(finding.quote), setting.student)
            case "kept":
                return plain(kept(lower_first(finding.quote, setting.student)))
            case "firm":
                return plain(firm(finding.quote))
            case "student":
                return setting.student
            case "who" | "when" | "tracked" | "decider" | "sign":
                return setting.blank(name)
            case "lead":
                return lower_first(plain(finding.quote), setting.student).split()[0]
            case "by_when":
                said = _BY_WHEN.match(plain(statement.text))
                return said[1] if said else setting.blank(name)
            case "support":
                found = plain(withheld(statement.text))
                return found[:1].lower() + found[1:] if found else setting.holes.add(_SUPPORT)
            case "about":
                return f" behind this note on {plain(statement.subject)}" if statement.subject else " behind this note"
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def _wants_tail(self) -> bool:
        statement = self._setting.statement
        if statement.kind in ("goal", "objective"):
            return any(c.finding.category == "unmeasurable_goal" for c in self._choices)
        return statement.kind == "support"

    def _edits(self) -> Iterator[Edit]:
        spans = [(choice.finding.start, choice.finding.end) for choice in self._choices]
        for edit in self._own_edits():
            # Words put in after a noun stay clear of other vague words that are replaced whole.
            ends = [end for start, end in spans if edit.start == edit.end and start < edit.start < end]
            yield replace(edit, start=max(ends), end=max(ends)) if ends else edit

    def _own_edits(self) -> Iterator[Edit]:
        for choice in self._choices:
            rewrite = self._rewrite if choice is self._choice else choice.first
            if rewrite.put is None:
                rewrite = choice.first
            if rewrite.put is None:
                continue
            slots = _Slots(self._setting, choice, rewrite, self._choices)
            put = self._setting.holes.fill(rewrite.put, slots)
            yield from _placed(self._setting.statement, choice.finding, rewrite, put)


def _placed(
    statement: Statement, finding: Finding, rewrite: Rewrite, put: str
) -> Iterator[Edit]:
    """Yield the edits that put the words where the rewrite wants them."""
    text = statement.text
    words = word_joints(text, statement.kind, finding.start, finding.end)
    if rewrite.put_at == "place":
        yield _in_place(text, finding, words.phrase_start, put)
        return
    if rewrite.put_at == "next":
        at = _after_next(statement, finding.end)
        yield Edit(at, at, f" {put}")
        return
    at = words.phrase_end if rewrite.put_at == "noun" else words.clause_end
    at = max(at, finding.end)
    left = kept(finding.quote)
    yield Edit(finding.start, finding.end, "" if left == finding.quote and is_empty(left) else left)
    yield Edit(at, at, f" {put}")


def _after_next(statement: Statement, end: int) -> int:
    """Return where the noun phrase after some words ends."""
    following = re.compile(r"\W*(\w[\w'-]*)").match(statement.text, end)
    if following is None:
        return end
    at = word_joints(statement.text, statement.kind, following.start(1), following.end(1))
    return max(at.phrase_end, end)


def _in_place(text: str, finding: Finding, phrase_start: int, put: str) -> Edit:
    start, end = finding.start, finding.end
    if put == "at least" and not re.search(r"[,(:]\s*$", text[:start]):
        return Edit(len(text[:start].rstrip()), end, ": at least")
    if re.search(r"\btime$", finding.quote) and (
        extra := re.match(r"\s+(?:limits?|frames?|requirements?|allowances?)\b", text[end:])
    ):
        end += extra.end()
    if not put:
        before = re.search(r",?\s*$", text[:start])
        return Edit(before.start() if before else start, end, "")
    if put and ord(put[0]) >= 0xF0000 and text[start - 1 : start] in ("“", '"') and text[end : end + 1] in ("”", '"'):
        start, end = start - 1, end + 1
    article = re.fullmatch(r"(?:an?|some|any)\s+", text[phrase_start:start], re.IGNORECASE)
    if article and ord(put[0]) >= 0xF0000:
        start = phrase_start
    if ord(put[-1]) >= 0xF0000 and re.match(r"\s+(?:learning|reading|writing|instruction)\b", text[end:]):
        put += " for"
    return Edit(start, end, put)


def _hole(choice: _Choice) -> Hole:
    own = choice.rule.blank if choice.rule else None
    if own is not None and own.name != _GENERAL:
        return own
    found = class_hole(choice.finding.quote)
    return own if own is not None and found.name == _GENERAL else found


_GENERAL = "which support"  # the blank of rules that match any class of support
_SUPPORT = Hole(name="which support", examples=("a movement break", "a quiet table", "recess"))


def _distinct(drafts: Iterator[Suggestion], plan: Plan | None) -> tuple[Suggestion, ...]:
    found: dict[str, Suggestion] = {}
    for draft in drafts:
        facts = people_facts(plan, (blank.name for blank in draft.blanks))
        found.setdefault(draft.text, replace(draft, facts=facts))
    return tuple(found.values())[:MOST]
