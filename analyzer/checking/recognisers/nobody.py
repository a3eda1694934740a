"""Nobody in particular must act, or the child or the family must: who cannot be asked afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.language import Parsed, Span, Token, is_passive, is_student, subject_of, terms
from analyzer.model import Kind

_ALL = frozenset(("all", "every", "each", "both", "no", "other", "most", "these", "those", "different", "unfamiliar"))
_ASKING = frozenset(("ask", "request", "advocate", "seek", "initiate", "approach", "remember", "self-advocate", "remind", "inform", "tell", "email", "arrange", "self-monitor"))
_FAMILY = frozenset(("parent", "parents", "family", "families", "mother", "father", "mom", "mum", "dad", "guardian", "guardians", "caregiver", "caregivers", "grandmother", "grandparents", "home"))
_NOT_LEFT = frozenset(("receive", "get", "be", "meet", "attend", "have", "wish", "want", "know", "agree", "consent", "choose", "report", "share", "call", "phone", "come", "join", "request", "see", "hear", "discuss", "communicate", "contact", "decide"))
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
        words = {word.lower_ for word in parsed.doc[start : token.i]}
        if not words & _ALL:
            yield parsed.doc[start : token.i + 1]


def left_to_family(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield "student will ask for help", "parents will ensure": the school's part left to others."""
    if kind != "support":
        return
    for token in parsed.tokens:
        asked = is_passive(token.head) and token.head.lemma_ not in ("expect", "require")
        if token.pos_ not in ("VERB", "AUX") or is_passive(token) or asked:
            continue  # "will be encouraged to ask", "will be called to pick up": others act first
        subject = subject_of(token)
        if subject is None or subject.i < parsed.lead or subject.i > token.i or not _is_firm(token):
            continue
        if is_student(subject) and token.lemma_.lower() in _ASKING:
            yield parsed.doc[_first(subject) : _asked(token)]
        elif is_student(subject) and _is_responsible(token):
            yield parsed.doc[token.i : _responsible(token)]
        elif subject.lower_ in _FAMILY and token.lemma_.lower() not in _NOT_LEFT and not _shares(subject):
            yield parsed.doc[_first(subject) : token.i + 1]


def _is_nobody(token: Token, lead: int) -> bool:
    word = token.lower_
    if word in terms("nobody_nouns"):
        return token.dep_ not in ("compound", "amod", "nmod", "poss") and token.pos_ in ("NOUN", "PRON", "PROPN")
    if word in ("staff", "educator", "educators", "member", "members", "professional", "professionals"):
        before = token.doc[token.i - 1].lower_ if token.i > lead else ""
        if word.startswith("member"):
            return before in ("staff", "team") and token.i - 2 >= lead and token.doc[token.i - 2].lower_ in terms("nobody_words")
        return before in terms("nobody_words")
    return False


def _must_act(token: Token) -> bool:
    if token.dep_ == "nsubj":
        return token.head.pos_ in ("VERB", "AUX") and token.head.dep_ not in ("relcl", "ccomp", "advcl")
    if token.dep_ == "conj" and token.head.dep_ in ("nsubj", "pobj"):
        return False
    if token.dep_ != "pobj":
        return token.dep_ == "ROOT"
    link = token.head
    if link.lower_ == "by":
        return True
    if link.lower_ in ("with", "from"):
        return link.head.pos_ in ("VERB", "AUX", "NOUN") and link.head.lemma_.lower() in (
            "provide", "support", "be", "participate", "attend", "walk", "transition", "accompany", "work", "help", "assistance", "supervision", "class", "classes", "check",
        )  # fmt: skip
    return False


def _is_of(word: Token, noun: Token) -> bool:
    return word.head.i <= noun.i and word.head.i >= word.i and word.dep_ in ("det", "amod", "compound", "nmod", "poss", "nummod", "advmod") and word.pos_ != "PUNCT"


def _is_firm(verb: Token) -> bool:
    """Whether the clause puts the act on its subject: "will ask", "is responsible", "to ask"."""
    if any(c.lower_ in _MUST for c in verb.children if c.i < verb.i):
        return True
    return verb.lemma_ == "be" and verb.tag_ == "VBZ" or verb.dep_ in ("conj", "ROOT") and verb.tag_ in ("VBZ", "VBP")


def _is_responsible(verb: Token) -> bool:
    if verb.lemma_.lower() in ("take", "assume"):
        return any(c.dep_ == "dobj" and c.lemma_ == "responsibility" for c in verb.children)
    return verb.lemma_ == "be" and any(c.lower_ in ("responsible", "accountable") for c in verb.children)


def _responsible(verb: Token) -> int:
    return next(c.i + 1 for c in verb.children if c.lower_ in ("responsible", "accountable", "responsibility"))


def _asked(verb: Token) -> int:
    end = verb.i + 1
    for child in verb.children:
        if child.i > verb.i and child.dep_ in ("dobj", "prt"):
            end = max(end, child.i + 1)
        if child.i > verb.i and child.dep_ == "prep" and child.lower_ in ("for", "to"):
            end = max([end, *(c.i + 1 for c in child.children if c.dep_ == "pobj")])
    return end


def _first(noun: Token) -> int:
    return min([noun.i, *(c.i for c in noun.children if c.dep_ in ("det", "poss", "compound") and c.i < noun.i)])


def _shares(subject: Token) -> bool:
    """Whether someone at school is named together with the family ("Mom and the EA will …")."""
    joined = [c for c in subject.children if c.dep_ == "conj"]
    return any(c.lower_ not in _FAMILY for c in joined)
