"""Statements no rule may speak about: fixed test menus, policy text, a child's own voice."""

from __future__ import annotations

import re

from analyzer.model import Kind

_TEST_MENU = re.compile(
    r"\b(?:provincial|state|statewide|standardi[sz]ed|district[- ]wide|national|graduation)\b"
    r".*\b(?:test|assessment|exam)"
    r"|\b(?:eqao|osslt|fsa|staar|parcc|smarter balanced|key stage \d tests|sats)\b",
    re.IGNORECASE,
)
_POLICY = re.compile(
    r"\b(?:principal|board|district|school) shall\b|\bfree appropriate public education\b"
    r"|\bprocedural safeguards\b|\bto the maximum extent appropriate\b|\bprior written notice\b"
    r"|\bin consultation with (?:the )?parents?\b"
    r"|\breviewed at least once (?:a|every|each) (?:school )?year\b"
    r"|\bfreedom of information\b|\bpersonal information\b.*\bcollected\b",
    re.IGNORECASE,
)
_OWN_VOICE = re.compile(r"^(?:I|My|When I|It helps me|People|Please)\b")
_VOICE_HEADING = re.compile(
    r"\b(?:about me|my voice|views|one[- ]page|student voice|in my words|what i like)\b",
    re.IGNORECASE,
)


def is_silent(text: str, kind: Kind, heading: str) -> bool:
    """Whether no wording of this statement is anybody's promise."""
    if kind == "other":
        return True
    if _POLICY.search(text):
        return True
    if kind == "support" and _TEST_MENU.search(heading):
        return True
    own, voice = bool(_OWN_VOICE.search(text)), bool(_VOICE_HEADING.search(heading))
    return (own and voice) if kind == "support" else kind == "present" and (own or voice)
