"""Grammar facts a rewrite needs: is a line a sentence, an order or a noun, and its joints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from analyzer.language.parsing import Parsed, parse
from analyzer.language.terms import terms
from analyzer.memory import once_a_report
from analyzer.model import Kind

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

Shape = Literal["noun", "order", "gerund", "infinitive", "clause"]
WordForm = Literal["noun", "adjective", "adverb", "verb", "phrase"]

_NOUN_TAGS = {"NN", "NNS", "NNP", "NNPS"}
_VERB_TAGS = {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"}
# Verbs that are as often nouns at the head of a line, and those that stand before one.
_ALSO_NOUNS = {"support", "help", "access", "use", "assist", "guide", "practice", "input", "change"}
_OBJECTLESS = {"work", "participate", "check", "sit", "stand", "wait", "learn", "listen"}
_NOUN_PAIRS = {
    ("advance", "notice"), ("advance", "warning"), ("study", "notes"), ("practice", "tests"),
    ("work", "space"), ("report", "card"), ("model", "answers"), ("guide", "notes"),
    ("color", "overlays"), ("colour", "overlays"), ("point", "form"),
}  # fmt: skip
_PREPOSITIONS = ("to", "for", "with", "in", "from")
_ALSO_MODIFIERS = {"colour", "color", "support", "practice", "model", "cue", "text", "group"}
_SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"}


@dataclass(frozen=True, slots=True)
class Joints:
    """The first sentence of a statement, taken apart; all places count characters of its text."""

    shape: Shape
    verb: tuple[int, int] | None  # the main verb
    verb_base: str  # its base form: "provide" of "providing"
    passive: bool


@dataclass(frozen=True, slots=True)
class WordJoints:
    """What some words of a statement are, and where a reader could add to them."""

    form: WordForm
    phrase_start: int  # the noun phrase they belong to, article and all
    phrase_end: int
    clause_end: int  # the end of their sentence or half-sentence


@once_a_report
def joints(text: str, kind: Kind) -> Joints:
    """Take a statement's first sentence apart; fragments are read as `parse` completes them."""
    parsed = _parsed(text, kind)
    if not len(parsed.tokens):
        return Joints("noun", None, "", passive=False)
    sentence = _first_sentence(parsed)
    root = sentence.root
    subject = next((child for child in root.children if child.dep_ in _SUBJECTS), None)
    if subject is not None and subject.i < parsed.lead:
        subject = None
    shape = _shape(parsed, sentence, subject)
    verb = root if shape != "gerund" else _first(parsed, sentence)
    return Joints(
        shape=shape,
        verb=_at(parsed, [verb]) if verb.tag_ in _VERB_TAGS and verb.i >= parsed.lead else None,
        verb_base=verb.lemma_.lower(),
        passive=any(child.dep_ in ("auxpass", "nsubjpass") for child in root.children),
    )


@once_a_report
def word_joints(text: str, kind: Kind, start: int, end: int) -> WordJoints:
    """Say what the words from start up to end are, and where the phrase around them ends."""
    parsed = _parsed(text, kind)
    tokens = [t for t in parsed.tokens if _within(parsed, t, start, end) and not t.is_punct]
    if not tokens:
        return WordJoints("phrase", start, end, _clause_end(parsed, end))
    phrase = _phrase_around(parsed, tokens)
    first, last = _at(parsed, phrase) if phrase else (start, end)
    root = _top(tokens)
    form = _form(tokens, root)
    if form == "verb" and tokens[0].i == parsed.lead and joints(text, kind).shape == "noun":
        form = "noun"
    return WordJoints(
        form=form,
        phrase_start=min(first, start),
        phrase_end=max(last, end),
        clause_end=_clause_end(parsed, end),
    )


def is_name(text: str, kind: Kind, start: int, end: int) -> bool:
    """Say whether the words from start up to end read as a name and not as a thing."""
    parsed = _parsed(text, kind)
    tokens = [t for t in parsed.tokens if _within(parsed, t, start, end)]
    return bool(tokens) and all(token.tag_ in ("NNP", "NNPS") for token in tokens)


def _parsed(text: str, kind: Kind) -> Parsed:
    (parsed,) = parse([(text, kind)])
    return parsed


def _first_sentence(parsed: Parsed) -> Span:
    sentences = list(parsed.doc.sents)
    return next((s for s in sentences if s.end > parsed.lead), sentences[-1])


def _shape(parsed: Parsed, sentence: Span, subject: Token | None) -> Shape:
    first = _first(parsed, sentence)
    root = sentence.root
    if parsed.lead:
        return _completed_shape(parsed)
    if first.tag_ == "VBG" and first.dep_ not in ("amod", "compound") and not _has_modal(root):
        return "gerund" if _takes_an_object(first) else "noun"
    finite = root.tag_ in ("VBP", "VBZ", "VBD", "MD") or any(
        child.dep_ in ("aux", "auxpass") and child.tag_ in ("MD", "VBZ", "VBP", "VBD")
        for child in root.children
    )
    if subject is not None and finite:
        return "noun" if _only_looks_finite(root, subject) else "clause"
    if first.lower_ == "to" and first.head.tag_ == "VB":
        return "infinitive"
    if first.tag_ == "VBG" and first.dep_ in ("ROOT", "csubj", "advcl", "pcomp"):
        return "gerund"
    if first.tag_ in ("VB", "VBP") and first.dep_ == "ROOT" and subject is None:
        return "order"
    if first.tag_ == "RB" and first.i + 1 < len(parsed.doc) and subject is None:
        after = parsed.doc[first.i + 1]
        if after.tag_ in ("VB", "VBP") or after.lower_ in terms("verbs"):
            return "order"
    if first.tag_ == "MD" or (finite and root.i > first.i and subject is not None):
        return "clause"
    return "noun"


def _first(parsed: Parsed, sentence: Span) -> Token:
    return next((t for t in sentence if t.i >= parsed.lead and not t.is_punct), sentence.root)


def _has_modal(root: Token) -> bool:
    return any(child.tag_ == "MD" or child.dep_ in ("aux", "auxpass") for child in root.children)


def _takes_an_object(verb: Token) -> bool:
    """Say whether an "-ing" word is a verb at work: 'allowing time', not 'counselling at noon'."""
    objects = ("dobj", "ccomp", "xcomp", "prt", "dative", "pcomp")
    return verb.lemma_ in _OBJECTLESS or any(child.dep_ in objects for child in verb.children)


def _only_looks_finite(root: Token, subject: Token) -> bool:
    """Say whether a "sentence" is a noun: 'alternative supervised setting', 'visual supports'."""
    if _has_modal(root):
        return False
    if root.tag_ == "VBD":
        return True
    bare = subject.i == root.i - 1 and not any(child.dep_ == "det" for child in subject.children)
    return root.tag_ in ("VBZ", "VBP") and bare and root.lower_ in terms("class_heads")


def _completed_shape(parsed: Parsed) -> Shape:
    words = [token.lower_ for token in parsed.tokens if not token.is_punct]
    if words[1:2] and words[1] in ("is", "are", "was", "will", "can", "may", "should"):
        return "clause"  # "Text is enlarged", where "text" could be a verb
    return "noun" if _only_looks_like_an_order(parsed) else "order"


def _only_looks_like_an_order(parsed: Parsed) -> bool:
    """Say whether a line that opens like an order is a noun: 'use of …', 'colour cues'."""
    words = [token.lower_ for token in parsed.tokens if not token.is_punct]
    if words[1:2] == ["of"] or tuple(words[:2]) in _NOUN_PAIRS:
        return True
    if words[0] in _ALSO_NOUNS and words[1:2] and words[1] in _PREPOSITIONS:
        return True
    return 1 < len(words) < 4 and words[-1] in terms("class_heads") and words[0] in _ALSO_MODIFIERS


def _form(tokens: Sequence[Token], root: Token) -> WordForm:
    if tokens[0].tag_ in ("IN", "TO", "WRB", "RP") and len(tokens) > 1:
        return "phrase"
    if _acts(tokens[0]):
        return "verb"
    if root.tag_ in _NOUN_TAGS or root.tag_ in ("PRP", "CD"):
        return "noun" if root is tokens[-1] or root.i < tokens[-1].i else "adjective"
    if root.tag_ in ("JJ", "JJR", "JJS", "VBN", "DT") and root.dep_ in ("amod", "det", "nummod"):
        return "adjective"
    if root.tag_ in ("RB", "RBR", "RBS"):
        return "adverb"
    if root.tag_ in _VERB_TAGS:
        return "verb"
    if root.tag_ in ("JJ", "JJR", "JJS"):
        return "adjective"
    return "phrase"


def _acts(token: Token) -> bool:
    """Say whether a token is a verb at work: after "will" or "to", or a verb and no adjective."""
    before = token.doc[token.i - 1] if token.i else None
    if before is not None and (before.tag_ == "MD" or before.tag_ == "TO"):
        return True
    return token.tag_ in ("VB", "VBP", "VBZ", "MD") and token.dep_ not in ("amod", "compound")


def _phrase_around(parsed: Parsed, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of the noun phrase the given ones stand in, without what hangs on it."""
    last = tokens[-1]
    head = last
    while head.dep_ in ("amod", "compound", "nummod", "det", "poss", "advmod", "nmod", "quantmod"):
        if head.head.i <= head.i or head.head.tag_ not in (*_NOUN_TAGS, "JJ", "VBN", "VBG", "CD"):
            break
        head = head.head
    if head.tag_ not in _NOUN_TAGS and last.tag_ not in _NOUN_TAGS:
        return list(tokens)
    first = tokens[0]
    while first.i > parsed.lead and parsed.doc[first.i - 1].tag_ in (
        "DT", "JJ", "JJR", "PRP$", "PDT", "CD", "RB", "NN", "NNS", "HYPH", "POS",
    ) and parsed.doc[first.i - 1].head.i in range(first.i - 1, head.i + 1):  # fmt: skip
        first = parsed.doc[first.i - 1]
    return list(parsed.doc[first.i : max(head.i, last.i) + 1])


def _top(tokens: Sequence[Token]) -> Token:
    inside = {token.i for token in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[-1])


def _clause_end(parsed: Parsed, after: int) -> int:
    for token in parsed.tokens:
        start, _ = _at(parsed, [token])
        if start >= after and (token.text in (";", ".", ":") or token.tag_ == "."):
            return start
        if start >= after and token.lower_ in ("and", "then") and _starts_a_clause(token):
            return start - (1 if parsed.text[start - 1 : start] == " " else 0)
    return len(parsed.text.rstrip(" .;"))


def _starts_a_clause(token: Token) -> bool:
    return token.dep_ == "cc" and any(
        child.dep_ == "conj" and child.i > token.i and child.tag_ in _VERB_TAGS
        for child in token.head.children
    )


def _within(parsed: Parsed, token: Token, start: int, end: int) -> bool:
    first, last = _at(parsed, [token])
    return first < end and last > start


def _at(parsed: Parsed, tokens: Sequence[Token]) -> tuple[int, int]:
    """Return the characters, in the text as written, from the first token to the last."""
    return parsed.characters(parsed.doc[tokens[0].i : tokens[-1].i + 1])
