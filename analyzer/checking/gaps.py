"""What a statement does not say: who, when, where, tracked; criterion, by when, measured how; …"""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyzer.language import has
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
    "condition": ("condition",),
    "by_when": ("by_when",),
    "measured_how": ("measure",),
    "evidence": ("evidence",),
}
_HEADING_WHO = re.compile(r"\bwill\b\s*:?\s*$|\b(?:role|responsib)", re.IGNORECASE)
_HEADING_WHEN = re.compile(r"\b(?:assessment|evaluation|test|exam)", re.IGNORECASE)


def gaps_of(
    kind: Kind, heading: str, elements: Sequence[Element], findings: Sequence[Finding]
) -> tuple[str, ...]:
    """Return the names of the missing elements, in the order of `GAPS`."""
    filled = set(_heading_fills(heading))
    solid = [element for element in elements if not _is_vague(element, findings)]
    for gap, names in _FILLS.items():
        if has(solid, *names):
            filled.add(gap)
    categories = {finding.category for finding in findings}
    if "unnamed_support" not in categories:
        filled.add("what")
    if "unmeasurable_goal" not in categories or "criterion" in filled:
        filled.add("behaviour")
    return tuple(gap for gap in GAPS[kind] if gap not in filled)


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
    return filled
