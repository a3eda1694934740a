"""A statement made a whole sentence: who will do it, for whom, and how anyone will know."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.language.grammar import Joints, joints
from analyzer.model import Statement
from analyzer.rewriting.draft import Holes, plain
from analyzer.rewriting.templates import blank_for
from analyzer.rewriting.words import lower_first, with_article
from analyzer.rulebook.rewrite import Hole

_LABEL = re.compile(r"^(?:[A-Z][\w/-]*(?: [\w/&-]+){0,3}|\d+[.)])\s*[:–]\s+(?=\S)")
_ACTOR = re.compile(r"\b(?P<who>(?:the |our )?[\w\s'’/-]+?)\s+(?:will|to)\s*(?:…|\.{3})?\s*:?\s*$", re.IGNORECASE)
_STUDENT = r"(?:(?:the|this|each) )?(?:student|pupil|child|learner|young person)|he|she|they"
_RECEIVES = (
    r"(?:(?:will|can|may|should|would|could|must|might|is to|to)\s+)?(?:also\s+)?"
    r"(?:have|has|be given|be provided with|be provided|be offered|receive|receives|get|gets|"
    r"benefits? from|benefit from|needs?|requires?|be allowed|is allowed|is given|is provided with)\s+"
    r"(?!to\b|been\b|by\b)"
)
_ROLE = re.compile(
    r"^(?i:shared |an? |some |daily |direct |full[- ]time |part[- ]time |1:1 |one-on-one )*"
    r"(?P<role>EA|TA|LSA|SEA|OT|PT|SLP|SLT|SNA|LST|SERT|teacher|educational assistant|"
    r"education assistant|teaching assistant|paraprofessional|aide|counsellor|counselor|"
    r"resource teacher|classroom teacher)(?:'s|’s)?\b"
)
_SERVICE = re.compile(
    r"^(?:[\w’'/-]+ ){0,5}?(?:assistant|teacher|therapist|pathologist|psychologist|counsell?or|nurse|"
    r"worker|EA|TA|OT|PT|SLP|SLT|LST|LSA|SERT)\b(?=.*\d|\s+consult)(?!.*\b(?:will|may|should)\b)", re.IGNORECASE
)
_FRONT = re.compile(r"\s+(?:in|during)\s+(?P<topic>[A-Za-z][\w ,&-]{2,40})$", re.IGNORECASE)
# What the child does where a support is written as "working on …".
_CHILD_DOES = ("work", "learn", "practise", "practice", "complete", "attend", "participate")
_LAST_BRACKET = re.compile(r"[.;]\s*(\([^()]*(?:\([^()]*\)[^()]*)*\))$")
# What adults do where a goal is written as "support Maya's interest in …".
_ADULT_DOES = ("support", "help", "assist", "provide", "teach", "ensure", "encourage", "give", "foster", "promote")
_USE_OF = re.compile(r"^\s*(?:the )?(?:use|provision) of\s+", re.IGNORECASE)
_TWO_VERBS = re.compile(r"\b(?:given|provided|offered)\b.*\band (?:be )?\w+ed\b", re.IGNORECASE)
_AGAIN = re.compile(r"^((?:pre|re)-?(?:teach|read|tell|visit|view))ing\b", re.IGNORECASE)
_ORDERED = ("pre-", "re-", "preteach", "reteach", "retell", "reread")


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters from start up to end of a statement's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What the builder knows besides the words: the child, the place, the holes of this draft."""

    statement: Statement
    student: str
    place: str
    holes: Holes

    def blank(self, element: str) -> str:
        """Return a new hole for an element the statement does not have."""
        words = f"{self.statement.text} {self.statement.subject}"
        return self.holes.add(blank_for(element, words, self.place, self.statement.kind))

    def lacks(self, element: str) -> bool:
        """Say whether the statement leaves this element out."""
        return element in self.statement.gaps


def build(setting: Setting, edits: Sequence[Edit], *, tail: bool) -> str:
    """Return the statement as a whole sentence with the edits made.

    `tail` adds the blanks for what a goal leaves out, or for how a support is tracked.
    """
    statement = setting.statement
    label = _LABEL.match(statement.text)
    start = label.end() if label else 0
    facts = joints(statement.text[start:], statement.kind)
    if statement.kind in ("goal", "objective"):
        draft = _goal(setting, facts, edits, start, tail=tail)
    elif statement.kind == "support":
        draft = _support(setting, facts, edits, start, tail=tail)
    else:
        draft = _edited(statement.text, edits, start)
    return plain(statement.text[:start]) + draft if label else draft


# --- supports ----------------------------------------------------------------------------------


def _support(
    setting: Setting, facts: Joints, edits: Sequence[Edit], start: int, *, tail: bool
) -> str:
    text = setting.statement.text
    track = tail and setting.lacks("tracked")
    received = _received(setting, start)
    if received is not None:
        core = _edited(text, edits, received)
        return _given(setting, core, track=track)
    if _SERVICE.match(text[start:]):
        noted = f", noted on {setting.blank('tracked')}" if track else ""
        return _edited(text, edits, start) + noted
    if facts.shape == "noun":
        core = _gerund_undone(_edited(text, edits, start))
        if re.match(r"(?:(?!\b(?:which|that|who)\b)[^,;(])*\bwill\b", core):
            return _noted(setting, core.strip(" ."), actor=False, track=track)
        if core.startswith(_ORDERED):
            actor = _actor(setting) or "staff"
            return _noted(setting, f"{actor} will {core.strip(' .')}", actor=True, track=track)
        return _given(setting, core, track=track)
    if facts.shape in ("order", "gerund"):
        return _done(setting, facts, edits, start, track=track)
    return _clause(setting, facts, edits, start, track=track)


def _gerund_undone(core: str) -> str:
    """Return 'pre-teach vocabulary' of 'pre-teaching vocabulary'; other words as they are."""
    return _AGAIN.sub(lambda match: match[1].lower(), core)


def _received(setting: Setting, start: int) -> int | None:
    """Return where the support begins in 'Maya will have access to …', or None."""
    name = re.escape(setting.student)
    match = re.match(
        rf"(?:{name}|{_STUDENT})\s+{_RECEIVES}", setting.statement.text[start:], re.IGNORECASE
    )
    if not match or _TWO_VERBS.search(setting.statement.text):
        return None
    return start + match.end()


def _given(setting: Setting, core: str, *, track: bool) -> str:
    """Make a noun a promise: 'visual supports in math' as 'During math, [who] will give …'."""
    core, front = _fronted(setting, _USE_OF.sub("", core.strip(" .")))
    core = with_article(lower_first(core.strip(), setting.student))
    actor = _actor(setting)
    if actor:
        main = f"{actor} will give {setting.student} {core}"
    else:
        main = f"{setting.student} will be given {core}"
    return _noted(setting, _joined(front, main), actor=bool(actor), track=track)


def _done(
    setting: Setting, facts: Joints, edits: Sequence[Edit], start: int, *, track: bool
) -> str:
    """Make an order a promise: 'provide extra time' as '[who] will provide extra time'."""
    if facts.shape == "gerund" and facts.verb is not None:
        first, last = start + facts.verb[0], start + facts.verb[1]
        if not any(edit.start < last and edit.end > first for edit in edits):
            edits = [*edits, Edit(first, last, facts.verb_base)]
    core = lower_first(_edited(setting.statement.text, edits, start).strip(" ."), setting.student)
    if facts.shape == "gerund" and facts.verb_base in _CHILD_DOES:
        return _noted(setting, f"{setting.student} will {core}", actor=False, track=track)
    actor = _actor(setting) or "staff"
    if core.lower().startswith("will "):
        return _noted(setting, f"{actor} {core}", actor=True, track=track)
    return _noted(setting, f"{actor} will {core}", actor=True, track=track)


def _clause(
    setting: Setting, facts: Joints, edits: Sequence[Edit], start: int, *, track: bool
) -> str:
    """Keep a sentence; a passive without an agent gets '[who]' as its agent."""
    if facts.passive and setting.lacks("who") and facts.verb is not None:
        at = start + facts.verb[1]
        given = facts.verb_base in ("give", "offer", "allow", "show", "teach", "encourage", "send")
        named = given or re.match(r"\W*(?:\w+\W+){0,5}?by\b", setting.statement.text[at:])
        if not named and not any(edit.start < at < edit.end for edit in edits):
            edits = [*edits, Edit(at, at, f" by {setting.blank('who')}")]
    core = _edited(setting.statement.text, edits, start)
    return _noted(setting, core.strip(" ."), actor=False, track=track)


def _noted(setting: Setting, sentence: str, *, actor: bool, track: bool) -> str:
    if not track:
        return sentence
    tracked = setting.blank("tracked")
    if actor and not re.search(r";\s|\.\s+[A-Z]", sentence):
        return f"{sentence}, and note it on {tracked}"
    if setting.lacks("who") and not setting.holes.asks("who"):
        return f"{sentence}. {setting.blank('who')} will do this and note it on {tracked}"
    return f"{sentence}. This is noted on {tracked}"


def _actor(setting: Setting) -> str:
    """Return who acts: named by the lead-in or the vague words, else a blank, else ''."""
    statement = setting.statement
    for words in (statement.lead_in, statement.section):
        match = _ACTOR.search(re.split(r"[-–—:]\s", words)[-1] if words else "")
        if match and not re.search(r"\bstudent|pupil\b", match["who"], re.IGNORECASE):
            return plain(match["who"].strip())
    for finding in statement.findings:
        role = _ROLE.match(finding.quote)
        if finding.category == "unnamed_support" and role:
            return f"the {role['role']}"
    return setting.blank("who") if setting.lacks("who") else ""


def _fronted(setting: Setting, core: str) -> tuple[str, str]:
    """Move a subject at the end to the front: '… in math' gives 'During math'."""
    match = _FRONT.search(core)
    topics = {"math", "mathematics", "numeracy", "literacy", "science", "reading", "writing",
              "language arts", "english", "french", "socials", "social studies", "gym", "pe", "phe",
              "art", "music", "drama", "recess", "lunch", "centres", "assemblies"}  # fmt: skip
    if match and match["topic"].strip().lower() in topics:
        return core[: match.start()], f"during {plain(match['topic'])}"
    return core, ""


def _joined(front: str, main: str) -> str:
    return f"{front}, {main}" if front else main


# --- goals -------------------------------------------------------------------------------------


def _goal(
    setting: Setting, facts: Joints, edits: Sequence[Edit], start: int, *, tail: bool
) -> str:
    text = setting.statement.text
    core = _LAST_BRACKET.sub(r" \1", _edited(text, edits, start).strip(" .…"))
    student = setting.student
    helped = facts.shape == "infinitive"
    if helped:
        core = (
            f"{core}, {setting.blank('who')} will "
            f"{setting.holes.add(_ADULTS_DO)}, and {student} will show it by"
        )
    elif re.match(r"(?:will|can|is|has|shall)\b", core):
        core = f"{student} {core}"
    elif facts.shape == "order" and facts.verb_base in _ADULT_DOES:
        helped = True
        who = setting.blank("who")
        core = f"{who} will {lower_first(core, student)}, and {student} will show it by"
    elif facts.shape == "order":
        core = core.replace(f"{student}'s ", "").replace(f"{student}’s ", "")
        core = f"{student} will {lower_first(core, student)}"
    elif facts.shape == "gerund":
        core = f"{student} will work on {lower_first(core, setting.student)}"
    elif facts.shape == "noun" and re.match(r"[a-z]+s\b (?:how|to|that|the|a|his|her)\b", core):
        core = f"{student} {core}"
    elif facts.shape == "noun" and not re.search(r"\bwill\b", core):
        core = f"{student} will reach this: {lower_first(core, setting.student)}"
    return _measured(setting, core, helped=helped) if tail else core


_ADULTS_DO = Hole(
    name="what adults will do",
    examples=("practise it together twice a week", "show each step and give time to try it"),
)


def _measured(setting: Setting, core: str, *, helped: bool) -> str:
    """Add what a goal leaves out: the act, how well, given what, from where, how measured, by when."""
    parts: list[str] = []
    if helped:
        parts.append(f" {setting.blank('behaviour')}")
    elif setting.lacks("behaviour"):
        parts.append(f", shown by {setting.blank('behaviour')}")
    if setting.lacks("condition"):
        parts.append(f", given {setting.blank('condition')}")
    if setting.lacks("criterion") and not setting.holes.asks("how often"):
        parts.append(f", {setting.blank('criterion')}")
        if not re.search(r"\bfrom (?:\w+ ){0,3}\d", setting.statement.text):
            parts.append(f" (starting from {setting.blank('baseline')})")
    if setting.lacks("measured_how"):
        parts.append(f", measured by {setting.blank('measured_how')}")
    whole = core + "".join(parts)
    if not setting.lacks("by_when"):
        return whole
    return f"by {setting.blank('by_when')}, {lower_first(whole, setting.student)}"


# --- words -------------------------------------------------------------------------------------


def _edited(text: str, edits: Sequence[Edit], start: int) -> str:
    """Return the text from `start` with the edits made; edits that overlap an earlier one are left."""
    parts: list[str] = []
    at = start
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < at and not (edit.start == edit.end == at):
            continue
        parts.append(plain(text[at : edit.start]))
        parts.append(edit.text)
        at = edit.end
    parts.append(plain(text[at:]))
    return "".join(parts)
