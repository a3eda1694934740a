"""Outcomes nobody can see or count: "develop social skills", "demonstrate improvement"."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.language import Parsed, Span, Token, terms
from analyzer.model import Kind

_OPENERS = frozenset((
    "learn", "continue", "begin", "start", "try", "attempt", "want", "need", "strive", "aim", "practise",
    "practice", "work", "hope",
))  # fmt: skip
_HELPERS = frozenset(("help", "assist", "enable", "encourage", "allow", "support", "provide"))
_OBJECTS = ("dobj", "obj", "attr", "acomp", "oprd")
_MEASURE_NOUNS = frozenset(("range", "variety", "sense", "number", "set", "repertoire", "level", "lot"))
_RATINGS = frozenset(("improved", "increased", "greater", "better", "enhanced", "stronger", "reduced", "decreased", "more", "positive", "healthy"))


def hidden_outcome(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield each outcome of a goal or objective that cannot be seen or counted."""
    if kind not in ("goal", "objective"):
        return
    if kind == "goal" and parsed.folded.text.lower().startswith(("i can ", "i am able to ")):
        return  # a core competency in the child's voice, given as the goal's heading
    for sentence in parsed.doc.sents:
        for verb in _joined(sentence.root):
            span = _hidden(verb)
            if span is not None and span.start >= parsed.lead:
                yield span


def empty_criterion(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield words that stand where the measure should: "respond appropriately", "more complex texts"."""
    if kind not in ("goal", "objective"):
        return
    for token in parsed.tokens:
        word = token.lower_
        if word in terms("empty_adverbs") and token.pos_ == "ADV":
            yield _with_its_verb(token, parsed.lead)
        elif token.dep_ == "amod" and (
            word in terms("empty_adjectives") or (token.tag_ == "JJR" and word in terms("more_words"))
        ):
            if 0 < token.head.i - token.i <= 3:
                yield token.doc[token.i : token.head.i + 1]


def _with_its_verb(adverb: Token, lead: int) -> Span:
    doc, end = adverb.doc, adverb.i + 1
    if adverb.head.i == end or (adverb.head.i == adverb.i - 1 and adverb.head.i >= lead):
        return doc[min(adverb.i, adverb.head.i) : max(adverb.i, adverb.head.i) + 1]
    return doc[adverb.i : end]


def _joined(root: Token) -> Iterator[Token]:
    yield root
    for child in root.children:
        if child.dep_ == "conj":
            yield from _joined(child)


def _hidden(verb: Token) -> Span | None:
    lemma = verb.lemma_.lower()
    inner = _completing_verb(verb)
    if inner is not None and (lemma in _OPENERS or lemma in _HELPERS or _is_able(verb)):
        return _hidden(inner)
    if lemma in _HELPERS and verb.pos_ == "VERB":
        return _phrase(verb)
    if verb.pos_ in ("NOUN", "PROPN", "ADJ") and verb.dep_ == "ROOT":
        return _hidden_noun(verb)
    noun = next((child for child in verb.children if child.dep_ in _OBJECTS), None)
    if lemma in terms("showing_verbs") and noun is not None:
        return _shown(verb, noun)
    if lemma == "be" and noun is not None:
        words = {noun.lower_, *(child.lower_ for child in noun.children)}
        return _phrase(verb) if words & terms("hidden_states") else None
    if lemma in terms("hidden_verbs") and verb.pos_ in ("VERB", "NOUN", "ADJ", "PROPN", "ADV", "INTJ"):
        return _phrase(verb)
    return None


def _shown(verb: Token, noun: Token) -> Span | None:
    """"Demonstrate the ability to count": the act behind the ability decides."""
    if noun.lemma_.lower() not in terms("hidden_nouns"):
        return None
    act = next((child for child in noun.children if child.dep_ in ("acl", "relcl")), None)
    if act is not None and noun.lemma_.lower() in ("ability", "capacity", "willingness"):
        return _hidden(act)
    return verb.doc[verb.i : noun.i + 1]


def _hidden_noun(noun: Token) -> Span | None:
    """A goal written as a noun: "Greater independence", "Improved reading comprehension"."""
    rated = [child for child in noun.children if child.lower_ in _RATINGS]
    if rated or noun.lemma_.lower() in terms("hidden_nouns"):
        return noun.doc[noun.left_edge.i : noun.i + 1]
    return None


def _completing_verb(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp") and child.pos_ in ("VERB", "AUX"):
            return child
        if child.dep_ == "acomp" and child.lower_ == "able":
            return next((inner for inner in child.children if inner.dep_ == "xcomp"), None)
        if child.dep_ == "prep" and verb.lemma_ in _HELPERS:
            inner = next((inner for inner in child.children if inner.dep_ == "pcomp"), None)
            if inner is not None:
                return inner
    return None


def _is_able(verb: Token) -> bool:
    return verb.lemma_ == "be" and any(child.lower_ == "able" for child in verb.children)


def _phrase(verb: Token) -> Span:
    """The verb with its object, or with the words that complete it where it has none."""
    objects = [child for child in verb.children if child.dep_ in _OBJECTS and child.i > verb.i]
    if objects:
        return verb.doc[verb.i : max(_end(child) for child in objects)]
    for child in verb.children:
        if child.i > verb.i and child.dep_ in ("prep", "advmod", "xcomp", "prt"):
            return verb.doc[verb.i : _end(child)]
    return verb.doc[verb.i : verb.i + 1]


def _end(token: Token) -> int:
    """Where a phrase ends: its joined nouns belong to it, what hangs on them does not."""
    end = token.i + 1
    # "Reading skills" read as a verb with its object, "Grade 5", "a range of strategies".
    while end < len(token.doc) and token.doc[end].tag_ in ("NN", "NNS", "CD") and end - token.i < 3:
        end += 1
    if token.lower_ in _MEASURE_NOUNS and end < len(token.doc) and token.doc[end].lower_ == "of":
        inner = next((child for child in token.doc[end].children if child.dep_ == "pobj"), None)
        end = inner.i + 1 if inner is not None else end
    for child in token.children:
        if child.dep_ == "conj" or (token.pos_ == "ADP" and child.dep_ in ("pobj", "pcomp")):
            end = max(end, _end(child))
    return end
