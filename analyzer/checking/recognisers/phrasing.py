"""Noun phrases word by word: where one begins, which words stand in it, where it ends."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.language import Span, Token, terms

_JOINERS = frozenset(("and", "or", "/", ",", "&"))
_INSIDE = ("amod", "compound", "nmod", "poss", "npadvmod", "advmod", "quantmod", "nummod")
_OUTSIDE = ("DET", "ADP", "AUX", "PRON", "CCONJ", "SCONJ", "PART", "SPACE", "PUNCT")


def words_before(head: Token, lead: int) -> Iterator[Span]:
    """Yield the words of a noun phrase from the one before its head leftwards.

    A hyphenated or slashed compound counts as one word. Joined words ("social and emotional
    support") are given one by one; words that stand only beside the phrase are not given.
    """
    doc = head.doc
    start = head.i
    while start > lead:
        if doc[start - 1].text in ("-", "/") and start - 1 > lead and not _is_apart(doc[start - 1]):
            first = _compound_start(doc[start - 2], lead)
            yield doc[first : start - 1]
            start = first
            continue
        last = doc[start - 1]
        if (
            last.lower_ in _JOINERS
            and start - 1 > lead
            and _is_joined(doc[start - 2], doc[start], head)
        ):
            start -= 1
            continue
        first = _compound_start(last, lead)
        if not _is_known(doc[first:start]) and not _belongs(last, head, start):
            return
        yield doc[first:start]
        start = first


def phrase_end(noun: Token) -> int:
    """Return where the noun phrase of a token ends, joined nouns included."""
    end = noun.i + 1
    for child in noun.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "ADJ") and child.i - end <= 4:
            end = max(end, phrase_end(child))
    return end


def _compound_start(last: Token, lead: int) -> int:
    doc, first = last.doc, last.i
    while first - 2 >= lead and doc[first - 1].text in ("-", "/") and not _is_apart(doc[first - 1]):
        first -= 2
    return first


def _is_apart(mark: Token) -> bool:
    """Whether a hyphen stands between two phrases ("Reading - visual aids")."""
    return bool(mark.doc[mark.i - 1].whitespace_) or bool(mark.whitespace_)


def _belongs(word: Token, head: Token, start: int) -> bool:
    if word.pos_ in _OUTSIDE and word.lower_ not in ("all", "most", "some", "any", "such", "own"):
        return word.text == "'s"
    if word.dep_ in _INSIDE and word.i < word.head.i <= head.i:
        return not (word.pos_ == "ADV" and word.head.pos_ == "VERB" and word.head.i > head.i)
    if word.dep_ == "conj" and word.head.i < word.i and word.head.dep_ in _INSIDE:
        return True
    if word.tag_ in ("VBD", "VBN", "VBG") and word.lower_ in terms("suiting_words"):
        return True
    if (
        head.pos_ == "VERB"
        and word.i == start - 1
        and word.dep_ in ("nsubj", "dobj", "compound", "advmod")
    ):
        return word.pos_ in ("NOUN", "PROPN", "ADJ")  # "Visual supports": a noun taken for a verb
    # A fragment's parse is often wrong ("Computer options"): a noun or adjective right before
    # a noun belongs to it unless a verb governs it.
    return word.pos_ in ("NOUN", "PROPN", "ADJ", "X", "NUM") and word.dep_ not in (
        "dobj", "pobj", "nsubj", "attr", "acomp", "dative", "oprd",
    )  # fmt: skip


def _is_known(word: Span) -> bool:
    """Whether a word before a noun only says its kind, however it is parsed ("reading support")."""
    text = word.text.lower()
    if len(word) > 1:
        return text in terms("kind_words") or text in terms("suiting_words")
    return word[0].tag_ == "VBG" and text in terms("kind_words")


def _is_joined(before: Token, after: Token, head: Token) -> bool:
    """Whether "and" joins two words of one phrase ("social and emotional support")."""
    if after.i >= head.i:
        return False
    related = after.head == before or before.head == after or before.head.i == after.head.i
    return related and before.pos_ in ("ADJ", "NOUN", "PROPN", "VERB", "X") and before.dep_ in (
        *_INSIDE, "conj", "ROOT",
    )  # fmt: skip
