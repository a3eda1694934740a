"""Small questions about a parsed sentence: whose act it is, what stands beside what."""

from __future__ import annotations

from spacy.tokens import Span, Token

from analyzer.language.terms import terms

_SUBJECTS = ("nsubj", "nsubjpass")
_NEAR = 7  # tokens: farther away, a figure belongs to something else


def governing_verb(token: Token) -> Token:
    """Return the verb a token belongs to, or the root of its sentence."""
    for ancestor in (token, *token.ancestors):
        if ancestor.pos_ in ("VERB", "AUX") and ancestor.dep_ not in ("aux", "auxpass", "amod"):
            return ancestor
    return token.sent.root


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb, looking up through joined and completing verbs."""
    seen = 0
    while seen < 6:
        for child in verb.children:
            if child.dep_ in _SUBJECTS:
                return child
        if verb.dep_ not in ("conj", "xcomp", "ccomp", "advcl", "relcl", "acl"):
            return None
        verb = verb.head
        seen += 1
    return None


def is_passive(verb: Token) -> bool:
    """Whether something is done to the subject of this verb ("will be given")."""
    return any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)


def is_student(token: Token) -> bool:
    """Whether a noun or pronoun stands for the child (names count: staff are named by role)."""
    word = token.lower_
    if word in terms("student"):
        return True
    if word in terms("roles") or word in ("staff", "parents", "parent", "family", "school", "team"):
        return False
    # A name the parser does not know is often tagged as an adjective ("Odile may choose").
    named = token.pos_ == "PROPN" or (token.tag_ == "JJ" and token.is_title and token.dep_ in _SUBJECTS)
    return named and not any(
        child.lower_.strip(".") in ("mr", "mrs", "ms", "miss", "dr", "mme") for child in token.children
    )


def student_acts(token: Token) -> bool:
    """Whether the child does what the clause of this token says ("she may leave")."""
    verb = governing_verb(token)
    subject = subject_of(verb)
    return subject is not None and is_student(subject) and not is_passive(verb)


def is_near(first: Span, second: Span) -> bool:
    """Whether two spans stand in one clause: close by, with no semicolon or full stop between."""
    if first.start > second.start:
        first, second = second, first
    if second.start - first.end > _NEAR:
        return False
    between = first.doc[first.end : second.start]
    return not any(token.text in (";", ".") for token in between)
