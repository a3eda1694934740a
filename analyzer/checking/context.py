"""When matched words are fine: the rule's own exceptions, tried one by one and remembered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from analyzer.checking.engine import Hit
from analyzer.language import Parsed, Span, is_near, student_acts, terms
from analyzer.model import Element
from analyzer.rulebook import Unless

_REPORT = re.compile(
    r"\b(?:report|assessment|evaluation|findings?|psycholog\w+|paediatrician|pediatrician|therapist|bcba|slp|ot)\b",
    re.IGNORECASE,
)

_NEED = re.compile(r"^\([^)]*\bneed(?:s|ed)?\b")


def exception_of(
    hit: Hit,
    parsed: Parsed,
    elements: Sequence[Element],
    shields: Sequence[tuple[str, Span]],
    heading: str,
) -> str:
    """Return why the matched words are fine, in a few words, or "" when nothing clears them."""
    first = next((token.i for token in hit.span if token.pos_ != "DET"), hit.span.start)
    for rule, shield in shields:
        if rule in (hit.rule.id, "names") and shield.start <= first and hit.span.end <= shield.end:
            return f"part of '{shield.text}'"
    for unless in hit.rule.unless:
        if unless.inside and _is_only_inside(unless):
            continue
        reason = _holds(unless, hit.span, parsed, elements, heading)
        if reason:
            return reason
    return ""


def _is_only_inside(unless: Unless) -> bool:
    return unless == Unless(inside=unless.inside)


def _holds(
    unless: Unless, span: Span, parsed: Parsed, elements: Sequence[Element], heading: str
) -> str:
    """Return the reason when every key of an exception holds, else ""."""
    reasons: list[str] = []
    lowered = parsed.folded.text.lower()
    if unless.has:
        found = [
            e.name for e in elements if e.name in unless.has and not _overlaps(e, span, parsed)
        ]
        if not found:
            return ""
        reasons.append(f"the statement says {found[0]}")
    if unless.beside:
        near = [
            element.name
            for element in elements
            if element.name in unless.beside and _is_beside(element, span, parsed)
        ]
        if not near:
            return ""
        reasons.append(f"{near[0]} stands beside it")
    if unless.after:
        before = parsed.doc[max(parsed.lead, span.start - 4) : span.start].text.lower()
        if not any(before.endswith(word.lower()) for word in unless.after):
            return ""
        reasons.append("the words before it")
    if unless.before:
        following = parsed.doc[span.end : span.end + 5].text.lower()
        if not any(following.startswith(word.lower()) for word in unless.before):
            return ""
        reasons.append("the words after it")
    if unless.terms:
        named = next(filter(None, (_any_of(name).search(lowered) for name in unless.terms)), None)
        if not named:
            return ""
        reasons.append(f"'{named[0]}' is named")
    if unless.heading:
        if not any(word.lower() in heading.lower() for word in unless.heading):
            return ""
        reasons.append("its heading")
    if unless.subject == "student":
        if not student_acts(span.root):
            return ""
        reasons.append("the student decides")
    if unless.quoted:
        if not _is_quoted(span, parsed):
            return ""
        reasons.append("a report is quoted")
    if unless.completed:
        if not _is_completed(span):
            return ""
        reasons.append("a list says which")
    return ", ".join(reasons)


@cache
def _any_of(name: str) -> re.Pattern[str]:
    """Return the pattern of the words of a term set, to search in a text of small letters."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(terms(name))))})(?!\w)")


def _overlaps(element: Element, span: Span, parsed: Parsed) -> bool:
    start, end = parsed.characters(span)
    return element.start < end and start < element.end


def _is_beside(element: Element, span: Span, parsed: Parsed) -> bool:
    if _overlaps(element, span, parsed):
        return True
    return is_near(parsed.at(element.start, element.end), span)


def _is_quoted(span: Span, parsed: Parsed) -> bool:
    """Whether a clinician's own words stand in quotation marks: 'OT report: "…"'."""
    before = parsed.doc[parsed.lead : span.start].text
    return before.count('"') % 2 == 1 and _REPORT.search(before) is not None


def _is_completed(span: Span) -> bool:
    """Whether a list after it says which, or words before it do: "a strip as visual cue"."""
    doc = span.doc
    if _stands_for(span):
        return True
    end = _end_of_phrase(span)
    if end + 1 >= len(doc):
        return False
    opener, first = doc[end].text, doc[end + 1].lower_
    if opener == "(" and _NEED.search(doc[end:].text):
        return False  # "(in a spot that meets her needs)"
    return opener in ("(", ":") and first not in ("e.g.", "eg", "such", "for", "including")


def _end_of_phrase(span: Span) -> int:
    """Return where a phrase and what it is for end: "format for showing learning (oral, drawn)"."""
    doc, end = span.doc, span.end
    if end < len(doc) and doc[end].lower_ in ("for", "to", "in", "of"):
        bracket = next((t.i for t in doc[end : end + 6] if t.is_punct and t.text != "-"), end)
        return bracket if doc[bracket].text == "(" else end
    return end


def _stands_for(span: Span) -> bool:
    before = [token.lower_ for token in span.doc[max(span.start - 2, 0) : span.start]]
    if before and before[-1] in ("a", "an", "the"):
        before.pop()
    return before[-1:] == ["as"] and span.start > 2
