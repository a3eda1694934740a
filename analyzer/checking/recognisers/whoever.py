"""Whoever happens to be there: "whoever is free", "staff with a good rapport"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analyzer.language import Parsed, Span, Token, student_acts
from analyzer.model import Kind

_PEOPLE = r"(?:adults?|staff(?: members?)?|teachers?|helpers?|aides?|teammates?|educators?)"
_QUALITIES = (
    r"(?:trusted|trusting|safe|familiar|friendly|caring|kind|calm|known|preferred|favou?rite|"
    r"available|spare|nearby|suitable|appropriate|responsible|supportive)"
)
_ANYONE = (
    r"(?:any(?:one|body)|some(?:one|body)|whoever|(?:a|any|some) person|people|persons|adults|"
    r"(?:an|any|some|the) adult|(?:any |those |some )?staff|(?:a|any) (?:member of staff|"
    r"staff (?:member|person))|(?:a|an|any) (?:teacher|aide|assistant|helper|educator))"
)
_LINKS = (
    r"(?:who(?:m|ever)?|that|with (?:a|an|some|good|strong|the right|time|relevant|appropriate|"
    r"suitable)|(?:he|she|they) (?:trusts?|likes?|knows?|chooses?|feels?))"
)
_CLAUSES = re.compile(
    rf"\b(?:whoever(?= (?:is|are|can|could|happens|gets|has|was|knows|feels|else)\b)"
    rf"|(?:whichever|whatever) {_PEOPLE}\b|{_ANYONE} {_LINKS})\b",
)
_GROWN_UPS = re.compile(
    rf"\b(?:(?:an?|the|another|any|some|her|his) )?(?:{_QUALITIES} )*grown-?ups?(?![\w-])",
)
_SAFE = re.compile(
    rf"\b(?:an?|the|another|any|some|his|her) (?:{_QUALITIES} )+"
    r"(?:adult|person|staff member|staff|face)(?![\w-])",
)
_NOT_ACTING = frozenset(
    ("to", "for", "of", "at", "from", "near", "all", "every", "each", "both", "no")
)
_OF_CHILD = frozenset(("speaking", "talking", "playing", "answering", "reading"))
_STOPS = frozenset((
    "and", "or", "to", "when", "if", "as", "at", "in", "during", "before", "after", "for",
))  # fmt: skip
_LONGEST = 9  # tokens of a clause after its first words


def whoever(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield whoever is said to act by a quality or a chance, never by a role or a name."""
    if kind != "support":
        return
    for pattern in (_CLAUSES, _GROWN_UPS, _SAFE):
        for span, _ in parsed.matches(pattern):
            if not _acts(span, parsed.lead):
                continue
            if pattern is _SAFE and span.start > parsed.lead and not _follows_by(span):
                continue
            end = _clause_end(span) if pattern is _CLAUSES else span.end
            if not _OF_CHILD & {token.lower_ for token in parsed.doc[span.end : end]}:
                yield parsed.doc[span.start : end]


def _acts(span: Span, lead: int) -> bool:
    """Whether the people are the ones who act: not "to whoever", not "finds someone who"."""
    if span.start == lead:
        return True
    before = span.doc[span.start - 1]
    if before.lower_ == "with" and student_acts(before.head):
        return False  # "he may sit with anyone he likes"
    return before.lower_ not in _NOT_ACTING and (
        before.pos_ not in ("VERB", "AUX", "DET", "ADJ", "NUM") or before.is_punct
    )


def _follows_by(span: Span) -> bool:
    return span.doc[span.start - 1].lower_ == "by"


def _clause_end(span: Span) -> int:
    """Where "who know him well", "with some sign language" ends: before the act itself."""
    doc = span.doc
    with_noun = any(token.lower_ == "with" for token in span)
    verb_seen = with_noun or span[-1].pos_ == "VERB"
    end = span.end
    for token in doc[span.end : span.end + _LONGEST]:
        if token.is_punct and token.text not in ("-", "'"):
            break
        if token.lower_ in _STOPS and doc[token.i - 1].lower_ not in ("is", "are"):
            break
        finite = token.tag_ in ("VBZ", "VBP", "MD", "VBD")
        described = doc[token.i - 1].pos_ in ("ADJ", "ADV") and token.pos_ not in ("ADP", "ADV")
        if described and verb_seen and not with_noun:
            break  # "whoever is closest", however the act is tagged
        if finite and verb_seen and not _is_helping(doc[token.i - 1], token):
            break
        verb_seen = verb_seen or finite
        end = token.i + 1
    return max(end, span.end)


def _is_helping(before: Token, token: Token) -> bool:
    """Whether two verbs belong together: "can be spared", "is trained"."""
    return before.tag_ in ("MD", "VBZ", "VBP") and before.pos_ == "AUX" and token.tag_ == "VBD"
