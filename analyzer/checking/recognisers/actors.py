"""Promises with a way out: a weak modal where the school is the one to act."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.language import Parsed, Span, is_passive, student_acts
from analyzer.model import Kind

_WEAK = frozenset(("may", "might", "could", "should", "can"))


def weak_modal(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield "may", "should", "can" with its verb, unless it permits something to the child."""
    if kind not in ("support", "progress"):
        return
    for token in parsed.tokens:
        if (
            token.lower_ not in _WEAK
            or token.tag_ != "MD"
            or token.head.pos_ not in ("VERB", "AUX")
        ):
            continue
        verb = token.head
        if verb.dep_ in ("relcl", "acl", "ccomp", "advcl") or token.i + 1 >= len(token.doc):
            continue  # "that they may wish to attend": not a promise
        if student_acts(verb) or (token.lower_ in ("can", "could") and kind == "progress"):
            continue
        near = 0 < verb.i - token.i <= 3 and (is_passive(verb) or verb.lemma_ != "be")
        yield parsed.doc[token.i : verb.i + 1 if near else token.i + 1]
