"""A goal made whole: its own words first, then the act, the level, the measure and the date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyzer.language.grammar import Joints
from analyzer.rewriting.setting import Edit, Setting, edited
from analyzer.rewriting.words import lower_first
from analyzer.rulebook.rewrite import Hole

_ADULTS_DO = Hole(
    name="what adults will do",
    examples=("go over it together twice a week", "show each step and give time to try it"),
)
# What adults do where a goal is written as "support Maya's interest in …": it stays theirs.
_ADULT_VERBS = (
    "support", "help", "assist", "provide", "teach", "ensure", "encourage", "give", "foster",
    "promote",
)  # fmt: skip
# First words of a goal that are no name, and so lose their capital after "By …,".
_NO_NAME = (
    "the", "a", "an", "in", "on", "at", "by", "to", "with", "when", "while", "given", "using",
    "during", "after", "before", "through", "for", "from", "he", "she", "they", "his", "her",
    "their", "student", "students", "pupil", "child", "each", "every", "all", "provided",
)  # fmt: skip
_LAST_BRACKET = re.compile(r"[.;]\s*(\([^()]*(?:\([^()]*\)[^()]*)*\))$")
_BASELINE = re.compile(r"\bfrom (?:\w+ ){0,3}\d|\bbaseline\b|\bcurrently\b", re.IGNORECASE)


def goal_sentence(
    setting: Setting, facts: Joints, edits: Sequence[Edit], start: int, *, tail: bool
) -> str:
    """Return a goal or objective as a whole sentence; `tail` adds what it leaves out."""
    core = _LAST_BRACKET.sub(r" \1", edited(setting.statement.text, edits, start).strip(" .…"))
    helped = tail and (facts.shape == "infinitive" or _is_adults_act(facts))
    core = _adults_act(setting, facts, core) if helped else _childs_act(setting, facts, core)
    return _measured(setting, core, helped=helped) if tail else core


def _is_adults_act(facts: Joints) -> bool:
    return facts.shape == "order" and facts.verb_base in _ADULT_VERBS


def _adults_act(setting: Setting, facts: Joints, core: str) -> str:
    """Keep an adult's act with the adult: 'to help Mark …, [who] will …, and Mark will show …'."""
    who, student = setting.blank("who"), setting.student
    if facts.shape == "infinitive":
        does = setting.holes.add(_ADULTS_DO)
        return f"{core}, {who} will {does}, and {student} will show it by"
    return f"{who} will {lower_first(core, student)}, and {student} will show it by"


def _childs_act(setting: Setting, facts: Joints, core: str) -> str:
    student = setting.student
    inside = lower_first(core, student)
    if re.match(r"(?:will|can|is|has|shall)\b", core, re.IGNORECASE):
        return f"{student} {inside}"
    if facts.shape == "order":
        own = re.compile(rf"\b{re.escape(student)}['\u2019]s ")
        return f"{student} will {own.sub('', inside)}"
    if facts.shape == "gerund":
        return f"{student} will work on {inside}"
    if facts.shape != "noun":
        return core
    if re.match(r"[a-z]+s\b (?:how|to|that|the|a|his|her)\b", core):
        return f"{student} {core}"
    return core if re.search(r"\bwill\b", core) else f"{student} will work toward {inside}"


def _measured(setting: Setting, core: str, *, helped: bool) -> str:
    """Add the act, the condition, the level and where it starts, the measure and the date."""
    text = setting.statement.text
    # Where neither is missing by the letter, the vague outcome still needs both.
    open_outcome = not setting.lacks("behaviour") and not setting.lacks("criterion")
    parts: list[str] = []
    if helped:
        parts.append(f" {setting.blank('behaviour')}")
    elif setting.lacks("behaviour") or open_outcome:
        parts.append(f", shown by {setting.blank('behaviour')}")
    if setting.lacks("condition"):
        parts.append(f", given {setting.blank('condition')}")
    asked = setting.holes.asks("how many times")
    if (setting.lacks("criterion") or open_outcome) and not asked:
        parts.append(f", {setting.blank('criterion')}")
        if not _BASELINE.search(text):
            parts.append(f" (starting from {setting.blank('baseline')})")
    if setting.lacks("measured_how"):
        parts.append(f", measured by {setting.blank('measured_how')}")
    whole = core + "".join(parts)
    if not setting.lacks("by_when"):
        return whole
    opening = re.match(r"[A-Z][a-z]*", whole)
    if opening and opening[0].lower() in _NO_NAME:
        whole = lower_first(whole, setting.student)
    return f"by {setting.blank('by_when')}, {whole}"
