"""Nobody in particular must act, or the child or the family in the place of the school."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.language import Parsed, Span, Token, is_passive, is_student, subject_of, terms
from analyzer.model import Kind

_ALL = frozenset((
    "all", "every", "each", "both", "no", "other", "most", "these", "those", "different",
    "unfamiliar", "key",
))  # fmt: skip
_MEMBERS = ("staff", "educator", "educators", "member", "members", "professional", "professionals")
_NAMED_HELPERS = frozenset(("peer", "lunch", "class", "classroom", "bus", "line", "reading"))
_MUST = frozenset(("will", "to", "should", "must", "shall", "needs", "need"))


def nobody(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield "an adult", "someone", "support personnel" where they are the ones who must act."""
    if kind != "support":
        return
    for token in parsed.tokens:
        if not _is_nobody(token, parsed.lead) or not _must_act(token):
            continue
        start = token.i
        while start > parsed.lead and _is_of(parsed.doc[start - 1], token):
            start -= 1
        before = parsed.doc[start : token.i]
        counted = any(word.pos_ == "NUM" for word in before)  # "two adults": how many is said
        if not counted and not {word.lower_ for word in before} & _ALL:
            yield parsed.doc[start : token.i + 1]


def left_to_family(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield "student will ask for help", "parents will ensure": the school's part left."""
    if kind != "support":
        return
    for token in parsed.tokens:
        if token.lower_ in ("asked", "expected", "requested") and _falls_to_family(token):
            yield parsed.doc[_first(subject_of(token) or token) : token.i + 2]
        if token.pos_ not in ("VERB", "AUX") or is_passive(token) or _is_negated(token):
            continue  # "does not need to ask"
        if _is_asked(token):
            continue  # "will be encouraged to ask", "will be called to pick up": others act first
        subject = subject_of(token)
        if subject is None or subject.i < parsed.lead or subject.i > token.i or not _is_firm(token):
            continue
        if is_student(subject) and token.lemma_.lower() in terms("asking_verbs"):
            yield parsed.doc[_first(subject) : _asked(token)]
        elif is_student(subject) and _is_responsible(token):
            yield parsed.doc[_responsible(token) : _charged(token)]
        elif (
            subject.lower_ in terms("family")
            and token.lemma_.lower() not in terms("shared_verbs")
            and not _shares(subject)
        ):
            yield parsed.doc[_first(subject) : token.i + 1]


def _is_negated(verb: Token) -> bool:
    above = verb.head if verb.dep_ == "xcomp" else verb
    return any(child.dep_ == "neg" for word in (verb, above) for child in word.children)


def _is_asked(verb: Token) -> bool:
    """Whether somebody else has to act first: "will be encouraged to ask"."""
    return is_passive(verb.head) and verb.head.lemma_ not in ("expect", "require")


def _is_nobody(token: Token, lead: int) -> bool:
    word = token.lower_
    if word in terms("nobody_nouns"):
        is_noun = token.pos_ in ("NOUN", "PRON", "PROPN")
        following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
        modifies = token.dep_ in ("compound", "amod", "nmod", "poss")
        if token.i > lead and token.doc[token.i - 1].lower_ in _NAMED_HELPERS:
            return False  # "peer helper", "lunch helper"
        return is_noun and not modifies and following not in terms("help_heads")
    if word not in _MEMBERS:
        return False
    described = token.i - 1
    if word.startswith("member") and token.doc[described].lower_ in ("staff", "team"):
        described -= 1
    return described >= lead and token.doc[described].lower_ in terms("nobody_words")


def _must_act(token: Token) -> bool:
    """Whether a noun is the one who acts: a subject, "by …", or "with …" after a verb of help."""
    if token.dep_ == "nsubj":
        clause = token.head
        return clause.pos_ in ("VERB", "AUX") and clause.dep_ not in ("relcl", "ccomp", "advcl")
    if token.dep_ != "pobj":
        return token.dep_ == "ROOT"
    link = token.head.lower_
    return link == "by" or (
        link in ("with", "from") and token.head.head.lemma_.lower() in terms("accompanied_words")
    )


def _is_of(word: Token, noun: Token) -> bool:
    return (
        word.head.i <= noun.i
        and word.head.i >= word.i
        and word.dep_ in ("det", "amod", "compound", "nmod", "poss", "nummod", "advmod")
        and word.pos_ != "PUNCT"
    )


def _is_firm(verb: Token) -> bool:
    """Whether the clause puts the act on its subject: "will ask", "is responsible", "to ask"."""
    if any(c.lower_ in _MUST for c in verb.children if c.i < verb.i):
        return True
    if verb.lemma_ == "be":
        return verb.tag_ == "VBZ"
    return verb.dep_ in ("conj", "ROOT") and verb.tag_ in ("VBZ", "VBP")


def _is_responsible(verb: Token) -> bool:
    if verb.lemma_.lower() in ("take", "assume"):
        return any(c.dep_ == "dobj" and c.lemma_ == "responsibility" for c in verb.children)
    return verb.lemma_ == "be" and any(
        c.lower_ in ("responsible", "accountable") for c in verb.children
    )


def _responsible(verb: Token) -> int:
    return next(
        c.i for c in verb.children if c.lower_ in ("responsible", "accountable", "responsibility")
    )


def _charged(verb: Token) -> int:
    """Where "responsible for requesting" ends."""
    doc, start = verb.doc, _responsible(verb)
    named = start + 2 < len(doc) and doc[start + 1].lower_ == "for"
    return start + 3 if named and doc[start + 2].tag_ == "VBG" else start + 1


def _asked(verb: Token) -> int:
    end = verb.i + 1
    for child in verb.children:
        if child.i > verb.i and child.dep_ in ("dobj", "prt"):
            end = max(end, child.i + 1)
        if child.i > verb.i and child.dep_ == "prep" and child.lower_ in ("for", "to"):
            end = max([end, *(c.i + 1 for c in child.children if c.dep_ == "pobj")])
    return end


def _falls_to_family(verb: Token) -> bool:
    """Whether the family is asked to do a thing: "Mom is asked to find a tutor"."""
    subject = subject_of(verb)
    if subject is None or subject.lower_ not in terms("family") or subject.i > verb.i:
        return False
    act = next((c for c in verb.children if c.dep_ == "xcomp"), None)
    asked = verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "to"
    known = terms("shared_verbs") | {"sign", "return", "review", "read", "confirm"}
    return asked and act is not None and act.lemma_.lower() not in known


def _first(noun: Token) -> int:
    before = [c.i for c in noun.children if c.dep_ in ("det", "poss", "compound")]
    return min([noun.i, *before])


def _shares(subject: Token) -> bool:
    """Whether someone at school is named together with the family ("Mom and the EA will …")."""
    joined = [c for c in subject.children if c.dep_ == "conj"]
    return any(c.lower_ not in terms("family") for c in joined)
