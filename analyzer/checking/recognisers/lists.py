"""Lists that leave open which: "such as" after a class word, "and/or" between two supports."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.checking.recognisers.supports import names_class
from analyzer.language import Parsed, Span, Token
from analyzer.model import Kind

_BETWEEN_SUPPORTS = frozenset(("ROOT", "dobj", "nsubjpass", "nsubj", "appos", "conj", "attr", "pobj"))


def example_list(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield "such as", "e.g.", "including" where the examples stand for a class of support."""
    if kind != "support":
        return
    doc = parsed.doc
    for token in parsed.tokens:
        word = token.lower_
        if word == "such" and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "as":
            marker = doc[token.i : token.i + 2]
        elif word in ("e.g.", "eg", "including", "eg."):
            marker = doc[token.i : token.i + 1]
        elif word == "for" and doc[token.i : token.i + 2].text.lower() == "for example":
            marker = doc[token.i : token.i + 2]
        elif word == "like" and token.pos_ == "ADP":
            marker = doc[token.i : token.i + 1]
        else:
            continue
        head = marker.start - 1
        while head > parsed.lead and doc[head].text in (",", "(", ";", "-"):
            head -= 1
        if head >= parsed.lead and names_class(doc[head], parsed.lead):
            yield marker


def and_or(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield "and/or" between two things the school would provide."""
    if kind != "support":
        return
    doc = parsed.doc
    for token in parsed.tokens:
        if token.text != "/" or not parsed.lead < token.i < len(doc) - 1:
            continue
        before, after = doc[token.i - 1], doc[token.i + 1]
        if before.lower_ != "and" or after.lower_ != "or":
            continue
        joined = before.head if before.dep_ == "cc" else after.head
        if joined.dep_ in _BETWEEN_SUPPORTS and not _is_of_peers(joined):
            yield doc[token.i - 1 : token.i + 2]


def _is_of_peers(token: Token) -> bool:
    return any(ancestor.dep_ in ("relcl", "acl") for ancestor in (token, *token.ancestors))
