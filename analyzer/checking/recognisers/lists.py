"""Lists that leave open which: "such as" after a class word, "and/or", "a variety of settings"."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.checking.recognisers.narrowing import names_class
from analyzer.language import Parsed, Span, Token, terms
from analyzer.model import Kind

_MARKERS = frozenset((
    "such as", "for example", "for instance", "e.g.", "eg", "eg.", "e.g", "including", "like", "ie",
))  # fmt: skip
_REACH = 8  # tokens between a class and "such as"
_OF_TWO_WORDS = ("such", "for")
_AND_OR = ("and/or", "or/and")
_GIVEN_BY = frozenset(("through", "with", "given", "via"))
_BETWEEN_SUPPORTS = frozenset((
    "ROOT", "dobj", "nsubjpass", "nsubj", "appos", "conj", "attr", "pobj", "compound", "amod",
    "nmod", "dep",
))  # fmt: skip


def example_list(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield "such as", "e.g.", "including" where the examples stand for a class of support."""
    if kind != "support":
        return
    doc = parsed.doc
    for token in parsed.tokens:
        marker = _marker(token)
        if marker is None:
            continue
        head = marker.start - 1
        while head > parsed.lead and doc[head].text in (",", "(", ";", "-", "\N{EN DASH}", ":"):
            head -= 1
        if head < parsed.lead:
            continue
        bracket = doc[marker.start - 1].text == "("
        before = doc[max(parsed.lead, head - _REACH) : head + 1]
        alone = head == parsed.lead and doc[head].lower_ in terms("class_heads")
        if (
            alone  # "Resources such as …"
            or names_class(doc[head], parsed.lead)
            or (doc[head].lower_ in terms("many_kinds") and not bracket)
            or any(_is_chosen_from(before, choice) for choice in open_choice(parsed, kind))
        ):
            yield marker


def and_or(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield "and/or" between two things the school would provide."""
    if kind != "support":
        return
    doc = parsed.doc
    for token in parsed.tokens:
        if token.lower_ not in ("and", "or", *_AND_OR):
            continue
        words = doc[token.i : token.i + (1 if token.lower_ in _AND_OR else 3)]
        if words.text.lower() not in _AND_OR or token.i == parsed.lead or words.end >= len(doc):
            continue
        joined = token.head if token.dep_ == "cc" else words[-1].head
        if joined.dep_ in _BETWEEN_SUPPORTS and not _is_of_peers(joined):
            yield words


def open_choice(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield "a variety of settings", "various adults", "different strategies"."""
    doc = parsed.doc
    for token in parsed.tokens:
        word = token.lower_
        if (
            word in terms("choice_words")
            and token.i + 2 < len(doc)
            and doc[token.i + 1].lower_ == "of"
        ):
            start = token.i
            while start > parsed.lead and doc[start - 1].pos_ in ("DET", "ADJ"):
                start -= 1
            noun = _noun(doc[token.i + 2 : token.i + 7])
            if word == "choice" and start == token.i:
                continue  # "choice of tasks": the child's; "a choice of tasks": somebody's
            if word in ("number", "choice") and (
                noun is None or noun.lower_ not in terms("listed_things")
            ):
                continue
        elif _is_open_adjective(token, kind):
            start, noun = token.i, _noun(doc[token.i + 1 : token.i + 5])
            if noun is None or noun.lower_ not in terms("listed_things"):
                continue
        elif (
            word == "other"
            and token.i > parsed.lead
            and doc[token.i - 1].lower_ in ("and", "or", "and/or", "any")
        ):
            start, noun = token.i - 1, _noun(doc[token.i + 1 : token.i + 5])
            if noun is None or noun.lower_ not in terms("other_things") or _is_example_next(noun):
                continue
        else:
            continue
        if noun is None or not _is_given(doc[start], noun, kind) or _is_named_next(noun):
            continue
        yield doc[start : _choice_end(token, noun)]


def _is_open_adjective(token: Token, kind: Kind) -> bool:
    word = token.lower_
    chosen = kind == "support" and word in terms("chosen_words")
    return token.pos_ in ("ADJ", "VERB") and (chosen or word in terms("open_adjectives"))


def _choice_end(token: Token, noun: Token) -> int:
    """Where the words of choice end: with their thing, or alone where it stands further on."""
    if token.lower_ in terms("chosen_words"):
        return token.i + 1
    first = token.i + (2 if token.doc[token.i + 1].lower_ == "of" else 1)
    return first if noun.i - first == 1 and noun.nbor(-1).pos_ == "NOUN" else noun.i + 1


def _marker(token: Token) -> Span | None:
    word = token.lower_
    if word not in _MARKERS and word not in _OF_TWO_WORDS:
        return None
    words = token.doc[token.i : token.i + (2 if word in _OF_TWO_WORDS else 1)]
    marks = words.text.lower() in _MARKERS and (word != "like" or token.pos_ == "ADP")
    return words if marks else None


def _noun(window: Span) -> Token | None:
    found = None
    for token in window:
        if token.text in ("-", "/"):
            found = None
        elif token.pos_ in ("NOUN", "PROPN"):
            found = token
        elif (
            found is not None
            or token.is_punct
            or (token.pos_ in ("ADP", "PRON", "DET") and token.nbor(-1).text != "-")
        ):
            break
    return found


def _is_given(first: Token, noun: Token, kind: Kind) -> bool:
    """In a goal a small quantifier is the child's own; only what is given by the school counts."""
    if kind == "support":
        return True
    if kind not in ("goal", "objective", "progress"):
        return False
    before = first.doc[first.i - 1].lower_ if first.i else ""
    return (
        before in _GIVEN_BY
        and noun.lower_ in terms("listed_things")
        and noun.lower_ not in ("texts", "situations", "settings", "topics")
    )


def _is_named_next(noun: Token) -> bool:
    """Whether a bracket or a colon right after the noun names them."""
    doc = noun.doc
    if noun.i + 2 >= len(doc) or doc[noun.i + 1].text not in ("(", ":"):
        return False
    return doc[noun.i + 2].lower_ not in _MARKERS and doc[noun.i + 2].lower_ != "such"


def _is_example_next(noun: Token) -> bool:
    """Whether examples follow: they are asked about there."""
    following = [
        token.lower_ for token in noun.doc[noun.i + 1 : noun.i + 4] if token.text not in ("(", ",")
    ]
    return bool(following) and (following[0] in _MARKERS or following[0] == "such")


def _is_chosen_from(words: Span, choice: Span) -> bool:
    """Whether a choice left open stands in these words: "different ways to show learning"."""
    ended = any(token.text in (";", ".", ":") for token in words if token.i >= choice.end)
    return words.start <= choice.start and choice.end <= words.end and not ended


def _is_of_peers(token: Token) -> bool:
    """Whether it is joined within a clause about somebody: "peers whose strengths and/or …"."""
    clause = next((a for a in (token, *token.ancestors) if a.dep_ in ("relcl", "acl")), None)
    if clause is None:
        return False
    return not any(_marker(word) for word in token.doc[clause.i : token.i])  # "ways to …, such as"
