"""What a statement does not say: who, when, where, tracked; criterion, by when, measured how; …"""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyzer.language import has, says, terms
from analyzer.model import Element, Finding, Kind

GAPS: dict[Kind, tuple[str, ...]] = {
    "support": ("what", "who", "when", "where", "tracked"),
    "goal": ("behaviour", "criterion", "condition", "by_when", "measured_how"),
    "objective": ("behaviour", "criterion", "condition", "by_when", "measured_how"),
    "progress": ("evidence", "measured_how"),
    "present": (),
    "other": (),
}
# Which elements fill which gap. A heading fills what it says, too.
_FILLS: dict[str, tuple[str, ...]] = {
    "who": ("who",),
    "when": ("amount", "time", "trigger", "task"),
    "where": ("subject", "room"),
    "tracked": ("record",),
    "criterion": ("criterion",),
    "condition": ("condition", "room"),
    "by_when": ("by_when",),
    "measured_how": ("measure",),
    "evidence": ("evidence",),
}
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]{2,}")
_BEFORE = re.compile(
    r"\w+(?:,|;)? (?:and|or|plus|&|as well as) (?:\w+ )?$|\w{3,}, $", re.IGNORECASE
)
_AFTER = re.compile(r"(?:,| and| or| &|;) (?:and |or )?(?=\w{3})", re.IGNORECASE)
_HOW_WELL = frozenset(
    ("with", "without", "to", "more", "less", "some", "most", "at", "in", "as", "age-appropriate")
)
_HEADING_WHO = re.compile(r"\bwill\b\s*:?\s*$|\b(?:role|responsib)", re.IGNORECASE)
_HEADING_WHEN = re.compile(
    r"\b(?:(?:assessment|evaluation|test|exam|examination)s?|testing)\b", re.IGNORECASE
)


def gaps_of(
    text: str,
    kind: Kind,
    heading: str,
    elements: Sequence[Element],
    findings: Sequence[Finding],
) -> tuple[str, ...]:
    """Return the names of the missing elements of a statement, in the order of `GAPS`."""
    filled = set(_heading_fills(heading))
    solid = [element for element in elements if not _is_vague(element, findings)]
    for gap, names in _FILLS.items():
        if has(solid, *names):
            filled.add(gap)
    if _says_what(text, elements, findings):
        filled.add("what")
    if not any(_hides_the_act(finding) for finding in findings):
        filled.add("behaviour")
    return tuple(gap for gap in GAPS[kind] if gap not in filled)


def _says_what(text: str, elements: Sequence[Element], findings: Sequence[Finding]) -> bool:
    """Whether a support is named: not only a class of it, and not only who and how long."""
    unnamed = [finding for finding in findings if finding.category == "unnamed_support"]
    if unnamed:
        return any(_stands_beside_another(text, finding, findings) for finding in unnamed)
    if not has(elements, "who") or not has(elements, "amount"):
        return True
    covered = [False] * len(text)
    for element in elements:
        covered[element.start : element.end] = [True] * (element.end - element.start)
    rest = "".join(
        " " if hidden else character for character, hidden in zip(text, covered, strict=True)
    )
    return any(word.lower() not in terms("service_words") for word in _WORD.findall(rest))


def _stands_beside_another(text: str, finding: Finding, findings: Sequence[Finding]) -> bool:
    """Whether the class is one of a list whose other items are named: a timer and other tools."""
    if _BEFORE.search(text[: finding.start]):
        return not any(
            other.end >= finding.start - 6 for other in findings if other.end <= finding.start
        )
    following = _AFTER.match(text[finding.end :])
    if not following:
        return False
    beside = finding.end + following.end()
    return not any(other.start - 1 <= beside < other.end for other in findings)


def _hides_the_act(finding: Finding) -> bool:
    """Whether the vague words are the act itself, not only how well ("more often")."""
    if finding.category != "unmeasurable_goal":
        return False
    first = finding.quote.split(" ", 1)[0].lower()
    return not (first in _HOW_WELL or first.endswith("ly") or first[:1].isdigit())


def _is_vague(element: Element, findings: Sequence[Finding]) -> bool:
    """Whether an element's own words are the vague ones: "as needed" is no `when`."""
    return any(
        finding.start <= element.start < finding.end
        or 2 * (min(element.end, finding.end) - max(element.start, finding.start))
        > element.end - element.start
        for finding in findings
    )


def _heading_fills(heading: str) -> Sequence[str]:
    filled = []
    if _HEADING_WHO.search(heading):
        filled.append("who")
    if _HEADING_WHEN.search(heading):
        filled.append("when")
    if says(heading, "by_when"):
        filled.append("by_when")
    return filled
