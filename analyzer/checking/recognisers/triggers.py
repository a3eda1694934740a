"""Triggers two people would judge differently: "when overwhelmed", "until he is ready"."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.language import Parsed, Span, Token, is_student, student_acts, terms
from analyzer.model import Kind

_MARKS = frozenset(
    ("when", "whenever", "if", "once", "until", "unless", "till", "should", "where", "before")
)
_STOPS = frozenset((",", ".", ";", "(", ")", ":", "and", "then", "or"))
_KNOWING = frozenset(
    ("recognize", "recognise", "know", "identify", "notice", "tell", "realize", "show", "say")
)
_ASKING = frozenset(("ask", "request"))
_PLACES = frozenset(
    ("place", "space", "mood", "headspace", "zone", "frame", "state", "day", "morning", "moment")
)
_RATED = frozenset((
    "good", "bad", "better", "right", "calm", "regulated", "positive", "green", "blue", "yellow",
    "red", "rough", "hard", "tough", "low", "difficult", "heightened",
))  # fmt: skip
_TIMES = frozenset(("day", "days", "week", "weeks", "term", "year", "months", "unit"))
_BECOMING = frozenset(("become", "get", "grow", "seem", "feel", "appear", "turn"))
_WINDOW = 9  # tokens of a clause after its mark; longer ones put the state first


def inner_state(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield a condition, from its mark to the word of state that makes it a matter of opinion."""
    if kind in ("present", "other"):
        return
    doc = parsed.doc
    for token in parsed.tokens:
        if token.lower_ == "as":
            yield from _growing(token)
            continue
        if token.lower_ not in _MARKS or (token.lower_ == "should" and not _asks_if(token)):
            continue
        if token.lower_ == "before" and not _opens_clause(token):
            continue
        if (
            _points_back(token)
            or _is_known(token, kind)
            or (kind == "support" and _is_permission(token))
        ):
            continue
        last = _state_after(token)
        if last is None:
            last = _in_a_state(token)
        if last is not None:
            yield doc[token.i : _joined_state(doc[last]) + 1]


def _state_after(mark: Token) -> int | None:
    """Return where the state after a mark ends, or None when the condition can be seen."""
    doc = mark.doc
    wanting_object = False
    subject = next(
        (t for t in doc[mark.i + 1 : mark.i + 4] if t.lower_ in terms("inner_subjects")), None
    )
    if (
        subject is not None
        and subject.dep_ in ("nsubj", "nsubjpass", "compound", "dobj")
        and subject.head.lemma_ != "seek"
    ):
        return _end_of_predicate(subject)
    for token in doc[mark.i + 1 : mark.i + 1 + _WINDOW]:
        word, lemma = token.lower_, token.lemma_.lower()
        if word in _STOPS:
            return None
        if word in terms("inner_states") and token.dep_ != "compound":
            return token.i
        if lemma in terms("inner_alone") and token.pos_ == "VERB":
            return _with_object(token)
        if word == "hard" and doc[token.i + 1 : token.i + 2].text == "time":
            return token.i + 1
        if token.tag_ == "JJ" and _is_said_of_child(token) and word not in terms("seen_states"):
            return token.i
        if token.dep_ == "acomp" and token.head.lemma_ in _BECOMING and _is_opinion(token):
            return token.i  # "when life gets busy"
        if wanting_object and token.dep_ != "compound" and {word, lemma} & terms("inner_objects"):
            return token.i
        if lemma in terms("inner_verbs") and token.pos_ in ("VERB", "AUX"):
            wanting_object = True
        elif token.pos_ == "VERB" and token.dep_ not in ("xcomp", "amod", "acl"):
            return None  # something anyone can see: "when he covers his ears"
    return None


def _end_of_predicate(subject: Token) -> int:
    """Return where the clause about a state ends: "anxiety increases", "focus is waning"."""
    verb, doc = subject.head, subject.doc
    if 0 < verb.i - subject.i <= 3 and verb.pos_ in ("VERB", "AUX"):
        return _with_object(verb)
    after = subject.i + 1  # "when attention wanders", read as two nouns
    return after if after < len(doc) and doc[after].pos_ in ("VERB", "NOUN") else subject.i


def _is_opinion(adjective: Token) -> bool:
    return adjective.tag_ in ("JJ", "JJR") and adjective.lower_ not in terms("seen_states")


def _is_said_of_child(adjective: Token) -> bool:
    verb = adjective.head
    return adjective.dep_ == "acomp" and any(
        child.dep_ == "nsubj" and is_student(child) for child in verb.children
    )


def _with_object(verb: Token) -> int:
    objects = [
        child
        for child in verb.children
        if child.dep_ in ("dobj", "prt", "xcomp", "advmod", "acomp", "attr")
    ]
    return max([verb.i, *(child.i for child in objects if child.i - verb.i <= 2)])


def _joined_state(state: Token) -> int:
    """Return where joined states end: "until he has calmed down and is ready"."""
    doc, after = state.doc, state.i + 1
    if after < len(doc) and doc[after].tag_ == "RP":
        after += 1
    if after < len(doc) and doc[after].lower_ == "and":
        for token in doc[after + 1 : after + 4]:
            if token.lower_ in terms("inner_states") | terms("inner_alone"):
                return token.i
    return after - 1


def _opens_clause(mark: Token) -> bool:
    """Whether somebody acts after it ("before he reaches crisis"), or it is only a time."""
    return mark.i + 1 < len(mark.doc) and mark.doc[mark.i + 1].pos_ in ("PRON", "PROPN")


def _is_known(mark: Token, kind: Kind) -> bool:
    """Whether the clause is what the child knows: "recognize when she needs a break"."""
    before = mark.doc[mark.i - 1].lemma_.lower() if mark.i else ""
    if before in _KNOWING:
        return True
    if kind not in ("goal", "objective"):
        return False
    said = {token.lemma_.lower() for token in mark.doc[: mark.i]}
    told = {token.lemma_.lower() for token in mark.doc[max(mark.i - 3, 0) : mark.i]} & _KNOWING
    return bool(told or said & _ASKING)  # "tells an aide when he feels ill", "asks … when stuck"


def _asks_if(should: Token) -> bool:
    """Whether "should" stands before its subject: "should his marks dip"."""
    return any(
        child.dep_ in ("nsubj", "nsubjpass") and child.i > should.i
        for child in should.head.children
    )


def _growing(mark: Token) -> Iterator[Span]:
    """Yield "as independence grows", "as moments arise": a change nobody can date."""
    doc = mark.doc
    if mark.i and doc[mark.i - 1].lower_ in ("such", "same", "well", "just", "soon"):
        return
    for verb in doc[mark.i + 1 : mark.i + 5]:
        if verb.lower_ in _STOPS or verb.lower_ in ("as", "to", "of", "that", "which"):
            return
        if verb.lower_ in ("has", "have", "had") or verb.lower_ in _TIMES:
            return  # "as he has improved": a reason; "as the weeks progress": only a time
        grows = verb.lemma_.lower() in terms("growing_verbs") and verb.pos_ != "ADJ"
        if grows and verb.i > mark.i + 1:
            yield doc[mark.i : verb.i + 1]
            return


def _in_a_state(mark: Token) -> int | None:
    """Return where "when he is in a good place" ends, or None when no such state is said."""
    doc = mark.doc
    for token in doc[mark.i + 1 : mark.i + _WINDOW]:
        if token.lower_ in _STOPS:
            return None
        if token.lower_ in ("in", "at", "having", "has"):
            ends = [t.i for t in doc[token.i + 1 : token.i + 5] if t.lower_ in _PLACES]
            rated = [t for t in doc[token.i + 1 : token.i + 4] if t.lower_ in _RATED]
            if ends and rated and rated[0].i < ends[0]:
                return ends[0]
    return None


def _points_back(mark: Token) -> bool:
    """Whether the condition is one described before: "when these situations occur"."""
    following = mark.doc[mark.i + 1].lower_ if mark.i + 1 < len(mark.doc) else ""
    return following in ("these", "this", "such", "that", "those")


def _is_permission(mark: Token) -> bool:
    """Whether the child is permitted something ("may leave when upset"): the child may judge."""
    modals = [token for token in mark.doc if token.tag_ == "MD" and token.lower_ in ("may", "can")]
    return any(
        student_acts(modal.head) for modal in modals if modal.head.dep_ not in ("advcl", "ccomp")
    )
