"""A support made a promise: who will give it, to whom, and how anyone will know."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyzer.language.grammar import Joints
from analyzer.language.terms import terms
from analyzer.rewriting.draft import plain
from analyzer.rewriting.setting import Edit, Setting, edited
from analyzer.rewriting.words import lower_first, with_article

# "The teacher will", at the end of a lead-in or a heading.
_ACTOR = re.compile(
    r"\b(?P<who>(?:the |our )?[\w\s'\u2019/-]+?)\s+(?:will|to)\s*(?:\u2026|\.{3})?\s*:?\s*$",
    re.IGNORECASE,
)
_STUDENT = r"(?:(?:the|this|each) )?(?:student|pupil|child|learner|young person)|he|she|they"
_RECEIVES = (
    r"(?:(?:will|can|may|should|would|could|must|might|is to|to)\s+)?(?:also\s+)?"
    r"(?:have|has|be given|be provided with|be provided|be offered|receives?|gets?|"
    r"benefits? from|needs?|requires?|be allowed|is allowed|is given|is provided with)\s+"
    r"(?!to\b|been\b|by\b)"
)
# A role at the head of vague words: "EA support" is the EA's.
_ROLE = re.compile(
    r"^(?i:shared |an? |some |daily |direct |full[- ]time |part[- ]time |1:1 |one-on-one )*"
    r"(?P<role>EA|TA|LSA|SEA|OT|PT|SLP|SLT|SNA|LST|SERT|[Tt]eacher|[Ee]ducational assistant|"
    r"[Ee]ducation assistant|[Tt]eaching assistant|[Pp]araprofessional|[Aa]ide|[Cc]ounsell?or|"
    r"[Rr]esource teacher|[Cc]lassroom teacher)(?:['\u2019]s)?\b"
)
_FROM_ROLE = re.compile(
    r"^(?i:support|help|assistance|time|input|guidance) (?:from|of|by) (?:an? |the )?"
    r"(?P<role>[a-z]+ (?:assistant|teacher|therapist|counsell?or|worker)|EA|TA|LSA|SLP|OT|PT)\b"
)
# A line of a service table: a role, then figures. It stays as it is.
_SERVICE = re.compile(
    r"^(?:[\w'\u2019/-]+ ){0,5}?(?:assistant|teacher|therapist|pathologist|psychologist|nurse|"
    r"counsell?or|worker|EA|TA|OT|PT|SLP|SLT|LST|LSA|SERT)\b"
    r"(?=.*\d|\s+consult)(?!.*\b(?:will|may|should)\b)",
    re.IGNORECASE,
)
_FRONT = re.compile(r"\s+(?:in|during)\s+(?P<topic>[A-Za-z][\w ,&-]{2,40})$", re.IGNORECASE)
# What the child does where a support is written as "working on …".
_CHILD_VERBS = ("work", "learn", "practise", "practice", "complete", "attend", "participate")
_USE_OF = re.compile(r"^\s*(?:the )?(?:use|provision) of\s+", re.IGNORECASE)
_TWO_VERBS = re.compile(r"\b(?:given|provided|offered)\b.*\band (?:be )?\w+ed\b", re.IGNORECASE)
_AGAIN = re.compile(r"^((?:pre|re)-?(?:teach|read|tell|visit|view))ing\b", re.IGNORECASE)
_AGAIN_VERBS = ("pre-", "re-", "preteach", "reteach", "retell", "reread")
_CLASS = re.compile(r"(?:regular|general education|mainstream|special education) class(?:room)?\b")
_IS_CHILD = re.compile(r"\b(?:students?|pupils?|child|learner|he|she|they|i)\b", re.IGNORECASE)
_PARTICLE = re.compile(
    r"\s+(?:aloud|out|up|down|back|over|away|off|ahead|together|in advance|in(?:to)? place)\b"
)
_WILL = re.compile(r"(?:(?!\b(?:which|that|who)\b)[^,;(])*\bwill\b")


def support_sentence(
    setting: Setting, facts: Joints, edits: Sequence[Edit], start: int, *, tail: bool
) -> str:
    """Return a support as a whole sentence; `tail` asks how it is tracked, where that is open."""
    text = setting.statement.text
    track = tail and setting.lacks("tracked")
    received = _received(setting, start)
    if received is not None:
        return _given(setting, edited(text, edits, received), track=track)
    if _SERVICE.match(text[start:]):
        noted = f", noted on {setting.blank('tracked')}" if track else ""
        return edited(text, edits, start).strip(" .") + noted
    if facts.shape == "noun":
        return _promised(setting, edited(text, edits, start).strip(" ."), track=track)
    if facts.shape in ("order", "gerund"):
        return _done(setting, facts, edits, start, track=track)
    return _clause(setting, facts, edits, start, track=track)


def _received(setting: Setting, start: int) -> int | None:
    """Return where the support begins in 'Maya will have access to …', or None."""
    text = setting.statement.text
    name = re.escape(setting.student)
    match = re.match(rf"(?:{name}|{_STUDENT})\s+{_RECEIVES}", text[start:], re.IGNORECASE)
    return start + match.end() if match and not _TWO_VERBS.search(text) else None


def _promised(setting: Setting, core: str, *, track: bool) -> str:
    """Make a line without a verb a promise."""
    core = _AGAIN.sub(lambda match: match[1].lower(), core)
    if _WILL.match(core):
        return _noted(setting, core, actor=False, track=track)
    if core.startswith(_AGAIN_VERBS):
        actor = _actor(setting) or "staff"
        return _noted(setting, f"{actor} will {core}", actor=True, track=track)
    return _given(setting, core, track=track)


def _given(setting: Setting, core: str, *, track: bool) -> str:
    """Make a noun a promise: 'visual supports in math' as 'During math, [who] will give …'."""
    core, front = _fronted(_USE_OF.sub("", core.strip(" .")))
    core = with_article(lower_first(core.strip(), setting.student))
    if _CLASS.match(core):
        return _noted(setting, f"{setting.student} will be in a {core}", actor=False, track=track)
    actor = _actor(setting)
    if actor:
        main = f"{actor} will give {setting.student} {core}"
    else:
        main = f"{setting.student} will be given {core}"
    whole = f"{front}, {main}" if front else main
    return _noted(setting, whole, actor=bool(actor), track=track)


def _done(
    setting: Setting, facts: Joints, edits: Sequence[Edit], start: int, *, track: bool
) -> str:
    """Make an order a promise: 'provide extra time' as '[who] will provide extra time'."""
    if facts.shape == "gerund" and facts.verb is not None:
        first, last = start + facts.verb[0], start + facts.verb[1]
        if not any(edit.start < last and edit.end > first for edit in edits):
            edits = [*edits, Edit(first, last, facts.verb_base)]
    core = edited(setting.statement.text, edits, start).strip(" .")
    core = lower_first(core, setting.student)
    if facts.shape == "gerund" and facts.verb_base in _CHILD_VERBS:
        return _noted(setting, f"{setting.student} will {core}", actor=False, track=track)
    actor = _actor(setting) or "staff"
    will = "" if core.startswith("will ") else "will "
    return _noted(setting, f"{actor} {will}{core}", actor=True, track=track)


def _clause(
    setting: Setting, facts: Joints, edits: Sequence[Edit], start: int, *, track: bool
) -> str:
    """Keep a sentence; a passive without an agent gets '[who]' as its agent."""
    text = setting.statement.text
    if facts.passive and setting.lacks("who") and facts.verb is not None:
        at = start + facts.verb[1]
        particle = _PARTICLE.match(text, at)
        at = particle.end() if particle else at
        to_someone = facts.verb_base in ("give", "offer", "allow", "show", "teach", "send")
        has_agent = re.match(r"\W*(?:\w+\W+){0,5}?by\b", text[at:])
        if not to_someone and not has_agent and not any(e.start < at <= e.end for e in edits):
            edits = [*edits, Edit(at, at, f" by {setting.blank('who')}")]
    core = re.sub(r"\bshould\b", "will", edited(text, edits, start).strip(" ."))
    return _noted(setting, core, actor=False, track=track)


def _noted(setting: Setting, sentence: str, *, actor: bool, track: bool) -> str:
    """Add how the support is tracked. Only an adult is ever asked to note it."""
    if not track:
        return sentence
    tracked = setting.blank("tracked")
    if actor and not re.search(r";\s|\.\s+[A-Z]", sentence):
        return f"{sentence}, and note it on {tracked}"
    if setting.lacks("who") and not setting.holes.asks("who", "who at school"):
        return f"{sentence}. {setting.blank('who')} will do this and note it on {tracked}"
    return f"{sentence}. This is noted on {tracked}"


def _actor(setting: Setting) -> str:
    """Return who acts: named by the lead-in or the vague words, else a blank, else ''."""
    statement = setting.statement
    for words in (statement.lead_in, statement.section):
        match = _ACTOR.search(re.split(r"[-\u2013\u2014:]\s", words)[-1] if words else "")
        if match and not _IS_CHILD.search(match["who"].replace(setting.student, "student")):
            return plain(match["who"].strip())
    for finding in statement.findings:
        role = _ROLE.match(finding.quote) or _FROM_ROLE.match(finding.quote)
        if finding.category == "unnamed_support" and role:
            return f"the {lower_first(role['role'], setting.student)}"
    return setting.blank("who") if setting.lacks("who") else ""


def _fronted(core: str) -> tuple[str, str]:
    """Move a subject at the end to the front: '… in math' gives 'during math'."""
    match = _FRONT.search(core)
    if match and match["topic"].strip().lower() in terms("subjects"):
        return core[: match.start()], f"during {match['topic'].strip()}"
    return core, ""
