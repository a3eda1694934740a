"""Supports that name a class and no member of it: "visual strategies", "appropriate materials"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from analyzer.checking.recognisers.completing import (
    class_end,
    is_completed,
    is_empty_bracket,
    is_placed,
    is_purpose,
    modifies_next,
)
from analyzer.checking.recognisers.narrowing import class_start, is_noun, suiting_start
from analyzer.checking.recognisers.phrasing import words_before
from analyzer.language import Parsed, Span, Token, student_acts, terms
from analyzer.model import Kind

_CARRIERS = frozenset(("with", "given", "using", "use", "through", "by", "via", "accept", "within"))
_SEEN_MEDIA = frozenset(("visual", "picture", "colour", "color", "pictorial"))
_KEPT = frozenset(("strategies", "supports", "interventions", "accommodations"))
_LONGEST_SERVICE = 8  # tokens: a longer line says more than the name of a service


def class_word(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield noun phrases whose head is a class of support and whose modifiers do not narrow it."""
    for token in parsed.tokens:
        word = token.lower_
        if word not in terms("open_heads") and word not in terms("class_heads"):
            continue
        if word in terms("label_heads") and sum(not other.is_punct for other in parsed.tokens) == 1:
            continue
        if not is_noun(token) or modifies_next(token):
            continue
        start = class_start(token, parsed.lead)
        if start is None or not _carries_support(token, start, kind) or is_purpose(token):
            continue
        end = class_end(token)
        if end is not None:
            yield parsed.doc[start:end]


def quality_word(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield things described only as suitable or other than usual: "appropriate materials"."""
    if kind != "support":
        return
    for token in parsed.tokens:
        if _is_bare_technology(token):
            yield parsed.doc[token.i : token.i + 1]
        if token.lower_ not in terms("plain_heads") or not is_noun(token) or modifies_next(token):
            continue
        start = suiting_start(token, parsed.lead)
        if start is not None and not (is_completed(token) or is_placed(token) or is_purpose(token)):
            yield parsed.doc[start : token.i + 1]


def _is_bare_technology(token: Token) -> bool:
    """Whether "AT" stands for assistive technology and no more is said of it."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if token.text != "AT" or (following is not None and following.is_upper and following.is_alpha):
        return False
    after = following.lower_ if following is not None else ""
    return token.pos_ in ("NOUN", "PROPN") and after not in (
        "team", "lab", "consultant", "needs", "assessment", "(", ":",
    )  # fmt: skip


def bare_service(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield a whole statement that is a service and no more: "OT consult", "shared EA time"."""
    if kind != "support" or len(parsed.tokens) > _LONGEST_SERVICE:
        return
    if _service_pattern().fullmatch(parsed.folded.text.strip(" .").lower()):
        end = len(parsed.doc) - parsed.tokens[-1].is_punct
        rhythm = parsed.tokens[0].lower_ in terms("rhythm_words")  # asked about by itself
        yield parsed.doc[parsed.lead + rhythm : end]


@cache
def _service_pattern() -> re.Pattern[str]:
    """Return the pattern of a bare service: how it is shared, whose it is, its form."""
    roles, manners, forms = (
        "|".join(sorted(map(re.escape, words), key=len, reverse=True))
        for words in (
            terms("roles") | terms("service_fields"),
            terms("service_manners"),
            terms("service_forms"),
        )
    )
    to_staff = r"(?: to (?:school )?(?:staff|team|teachers?))?"
    return re.compile(
        rf"(?:(?:{manners}) )?(?:{roles})(?:(?: and |/| & )(?:{roles}))?(?: (?:{forms}))+{to_staff}"
    )


def _carries_support(token: Token, start: int, kind: Kind) -> bool:
    """In goals and progress notes a class word counts where it is what the child is given."""
    if kind == "support":
        return True
    word = token.lower_
    phrase = {part.text.lower() for part in words_before(token, start)}
    if kind == "progress":
        kept = word in _KEPT and token.dep_ in ("nsubj", "nsubjpass", "dobj", "conj")
        if kept and not student_acts(token.head):
            return True  # "strategies will be continued"
        if word in terms("help_heads") and not phrase & terms("suiting_words"):
            return False
        if word in terms("learned_heads") and not phrase & terms("given_words"):
            return False  # "uses counting strategies": what the child has learned
    elif word in terms("help_heads") and not phrase & _SEEN_MEDIA and not is_empty_bracket(token):
        return False  # how much help is a matter of the criterion
    elif word in terms("learned_heads") and not phrase & terms("given_words"):
        return False  # what the child learns to use, not what the child is given
    for ancestor in (token, *token.ancestors):
        if ancestor.lower_ in _CARRIERS or ancestor.lemma_ == "use":
            return True
        if ancestor.lemma_ in ("have", "receive") and ancestor.dep_ in ("advcl", "pcomp", "ccomp"):
            return True  # "provided he has the necessary help"
        if kind == "progress" and ancestor.lemma_ in ("respond", "response"):
            return True  # "is responding to interventions"
        if ancestor.pos_ in ("VERB", "AUX"):
            return False
    return False
