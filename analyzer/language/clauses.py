"""Small questions about a parsed sentence: whose act it is, what stands beside what."""

from __future__ import annotations

from spacy.tokens import Span, Token

from analyzer.language.terms import terms

_SUBJECTS = ("nsubj", "nsubjpass")
# Common nouns that begin a sentence without a word before them, as a name does.
_COMMON = frozenset(
    ("class", "consultant", "district", "group", "home", "lunch", "math", "music", "specialist",
     "speech", "sport", "therapist", "transport", "volunteer")
)  # fmt: skip
_COMMON_ENDINGS = (
    "ing", "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ology", "work", "time", "ship",
)  # fmt: skip
_MAY = frozenset(("may", "can", "could", "might"))
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
    return (token.pos_ == "PROPN" or _looks_like_name(token)) and not any(
        child.lower_.strip(".") in ("mr", "mrs", "ms", "miss", "dr", "mme")
        for child in token.children
    )


def _looks_like_name(token: Token) -> bool:
    """Whether it is a name the parser does not know: "Odile may choose", "Ravi can use"."""
    if token.tag_ not in ("JJ", "NN") or not token.is_title or token.dep_ not in _SUBJECTS:
        return False
    word = token.lower_
    common = terms("class_heads") | terms("plain_heads") | terms("nobody_nouns") | _COMMON
    return token.n_lefts == 0 and word not in common and not word.endswith(_COMMON_ENDINGS)


def student_acts(token: Token) -> bool:
    """Whether the child does what the clause of this token says ("may leave"; not "receives")."""
    verb = governing_verb(token)
    subject = subject_of(verb)
    if subject is None or not is_student(subject) or is_passive(verb):
        return False
    return verb.lemma_ != "receive" or any(child.lower_ in _MAY for child in verb.children)


def is_near(first: Span, second: Span) -> bool:
    """Whether two spans stand in one clause: close by, with no semicolon or full stop between."""
    if first.start > second.start:
        first, second = second, first
    if second.start - first.end > _NEAR:
        return False
    between = first.doc[first.end : second.start]
    return not any(token.text in (";", ".") for token in between)
