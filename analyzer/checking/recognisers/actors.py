"""Promises with a way out: a weak modal where the school is the one to act."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.language import Parsed, Span, Token, is_passive, student_acts
from analyzer.model import Kind

_WEAK = frozenset(("may", "might", "could", "should", "can", "ought"))


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
        if verb.dep_ == "pcomp" and any(child.tag_ in ("WP", "WRB") for child in verb.subtree):
            continue  # "of what it should look like"
        if token.lower_ == "ought":
            verb = next((word for word in token.children if word.dep_ == "xcomp"), verb)
        if student_acts(verb) or (token.lower_ in ("can", "could") and kind == "progress"):
            continue
        if _permits(token, parsed.lead) and not is_passive(verb):
            continue
        near = 0 < verb.i - token.i <= 3 and (is_passive(verb) or verb.lemma_ != "be")
        yield parsed.doc[token.i : verb.i + 1 if near else token.i + 1]


def _permits(modal: Token, lead: int) -> bool:
    """Whether it opens its clause with nobody named: "May use the lift" speaks of the child."""
    opens = modal.i == lead or modal.doc[modal.i - 1].text in (";", ".", ":", ",", "-", "/")
    return opens and modal.lower_ in ("may", "can")
