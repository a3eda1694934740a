"""Progress said and not shown: comparisons without the two things compared."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.language import Parsed, Span, Token, governing_verb, is_student, terms
from analyzer.model import Kind

_NOT_CLAIMS = frozenset(
    ("further", "later", "earlier", "longer", "least", "most", "upper", "lower")
)
_SAID_OF_IT = ("acomp", "attr", "oprd", "ROOT", "ccomp", "xcomp", "conj")
_VERY = frozenset(("really", "very", "so", "quite", "pretty", "fairly", "extremely"))
_DEGREES = frozenset(
    (
        "much",
        "far",
        "lot",
        "bit",
        "slightly",
        "a",
        "noticeably",
        "significantly",
        "considerably",
        "way",
        "even",
        "so",
        "getting",
        "gets",
        "got",
        "becoming",
        "growing",
        "gotten",
    )
)


def progress_claim(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield comparatives of a progress note: "neater", "more often", "calmer and happier"."""
    if kind != "progress":
        return
    doc, done = parsed.doc, 0
    for token in parsed.tokens:
        if token.i < done or not _compares(token) or _only_names(token):
            continue
        start, end = token.i, token.i + 1
        if token.lower_ in ("more", "less", "fewer"):
            if end == len(doc) or doc[end].pos_ not in ("ADJ", "ADV", "VERB", "NOUN"):
                continue  # "look forward to seeing more of this"
            end += 1
        while start - 1 > parsed.lead and doc[start - 1].lower_ in _DEGREES:
            start -= 1
        if end + 1 < len(doc) and doc[end].lower_ == "and" and _compares(doc[end + 1]):
            end += 2
        done = end
        yield doc[start:end]


def _compares(token: Token) -> bool:
    compared = token.tag_ in ("JJR", "RBR") or token.lower_ in terms("comparatives")
    return compared and token.lower_ not in _NOT_CLAIMS


def _only_names(token: Token) -> bool:
    """Whether it names a thing or a wish: "the larger group", "would be more successful"."""
    if token.dep_ == "amod" and any(
        child.dep_ == "det" and child.lower_ == "the" for child in token.head.children
    ):
        return True
    verb = governing_verb(token)
    return any(
        child.dep_ == "aux" and child.tag_ == "MD"
        for word in (verb, *verb.ancestors)
        for child in word.children
    )


def praise_word(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield judgements of a progress note: "lovely progress", "finds this tricky", "reads well"."""
    if kind != "progress":
        return
    doc = parsed.doc
    for token in parsed.tokens:
        word, after = token.lower_, token.i + 1
        state = _shown_state(token)
        if state is not None:
            yield state
        if word in terms("judging_adjectives") or _is_said_of_child(token):
            noun = token.head
            judged = noun.lower_ in terms("judged_nouns") and noun.i - token.i <= 2
            if token.dep_ == "amod" and judged and not _only_names(noun):
                yield doc[_with_degree(token, parsed.lead) : noun.i + 1]
            elif token.dep_ in _SAID_OF_IT and not _only_names(token):
                yield doc[_with_degree(token, parsed.lead) : after]
        elif (
            word in terms("judging_adverbs")
            and token.dep_ == "advmod"
            and token.head.pos_ == "VERB"
        ):
            verb = token.head
            meant = verb.dep_ in ("pcomp", "xcomp", "acl", "csubj")  # "working on writing well"
            if 0 <= token.i - verb.i <= 3 and not meant and not _only_names(token):
                yield doc[verb.i : after]


def _is_said_of_child(token: Token) -> bool:
    """Whether an adjective sums the child up: "he remains distractible"."""
    if token.tag_ != "JJ" or token.dep_ != "acomp" or token.lower_ in terms("seen_states"):
        return False
    return token.lower_ not in ("able", "unable") and any(
        child.dep_ == "nsubj" and is_student(child) for child in token.head.children
    )


def _shown_state(token: Token) -> Span | None:
    """Return "shows resilience", "understands": inside the child, so it needs its evidence."""
    if token.pos_ != "VERB" or _only_names(token):
        return None
    if token.lemma_ in ("understand", "know", "grasp"):
        return token.doc[token.i : token.i + 1]
    if token.lemma_ in ("show", "demonstrate", "display", "exhibit", "gain"):
        for child in token.children:
            if child.dep_ == "dobj" and child.lemma_.lower() in terms("hidden_nouns"):
                return token.doc[token.i : child.i + 1]
    return None


def _with_degree(token: Token, lead: int) -> int:
    start = token.i
    while start - 1 >= lead and token.doc[start - 1].lower_ in _VERY:
        start -= 1
    return start
