"""From hits to findings: overlaps settled, each with its quote, its reason and its explanation."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.checking.engine import Hit
from analyzer.language import Parsed
from analyzer.model import Finding


def without_overlaps(hits: Iterable[Hit]) -> list[Hit]:
    """Keep one hit where several cover the same words: the longer, then a phrase, then by id."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=_rank):
        if all(
            hit.span.end <= other.span.start or other.span.end <= hit.span.start for other in kept
        ):
            kept.append(hit)
    return _joined(sorted(kept, key=lambda hit: hit.span.start))


def _joined(hits: list[Hit]) -> list[Hit]:
    """Make one of two hits of a rule that stand side by side: "frequent" and "short breaks"."""
    joined: list[Hit] = []
    for hit in hits:
        last = joined[-1] if joined else None
        if last and last.rule is hit.rule and last.span.end == hit.span.start:
            whole = hit.span.doc[last.span.start : hit.span.end]
            joined[-1] = Hit(hit.rule, whole, f"{last.by} and {hit.by}")
        else:
            joined.append(hit)
    return joined


def _rank(hit: Hit) -> tuple[bool, int, bool, int, str]:
    return (
        hit.rule.confidence != "sure",
        -(hit.span.end - hit.span.start),
        hit.by.startswith("the recogniser"),
        hit.span.start,
        hit.rule.id,
    )


def finding_of(hit: Hit, parsed: Parsed) -> Finding:
    """Return the finding of a hit, its quote an exact slice of the statement's text."""
    start, end = parsed.characters(hit.span)
    rule = hit.rule
    reasons = len(rule.unless)
    tried = (
        f"Looked for {reasons} reasons why they could be fine, and found none." if reasons else ""
    )
    return Finding(
        rule=rule.id,
        category=rule.category,
        start=start,
        end=end,
        quote=parsed.text[start:end],
        why=rule.why,
        question=rule.question,
        severity=rule.severity,
        confidence=rule.confidence,
        explanation=(f"Found by {hit.by}.", *([tried] if rule.unless else [])),
    )
