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
_WINDOW = 9  # tokens of a clause after its mark; longer ones put the state first


def inner_state(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield a condition, from its mark to the word of state that makes it a matter of opinion."""
    if kind in ("present", "other"):
        return
    doc = parsed.doc
    for token in parsed.tokens:
        if token.lower_ not in _MARKS or (token.lower_ == "should" and token.i > parsed.lead):
            continue
        if token.lower_ == "before" and not _opens_clause(token):
            continue
        if _points_back(token) or _is_known(token) or (kind == "support" and _is_permission(token)):
            continue
        last = _state_after(token)
        if last is not None:
            yield doc[token.i : _joined_state(doc[last]) + 1]


def _state_after(mark: Token) -> int | None:
    """Return where the state after a mark ends, or None when the condition can be seen."""
    doc = mark.doc
    wanting_object = False
    subject = next(
        (t for t in doc[mark.i + 1 : mark.i + 4] if t.lower_ in terms("inner_subjects")), None
    )
    if subject is not None and subject.dep_ in ("nsubj", "nsubjpass", "compound", "dobj"):
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


def _is_known(mark: Token) -> bool:
    """Whether the clause is what the child knows: "recognize when she needs a break"."""
    before = mark.doc[mark.i - 1].lemma_.lower() if mark.i else ""
    return before in _KNOWING


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
