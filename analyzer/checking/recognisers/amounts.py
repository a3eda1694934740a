"""Quantities without a figure: "some sessions", "regular input", "shorter assignments"."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.language import Doc, Parsed, Span, Token, terms
from analyzer.model import Kind

_REACH = 7  # tokens between a word of quantity and the thing it leaves uncounted
_FIGURES = frozenset(("half", "twice", "double", "every", "each", "daily", "weekly", "monthly"))
_SHARES = ("number", "amount", "length", "quantity", "volume")  # … of what
_COMPARISONS = frozenset(("than", "no", "not", "any", "once", "or", "without", "much"))


def quantity_word(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield a word of quantity with the thing it leaves uncounted."""
    if kind != "support":
        return
    doc = parsed.doc
    for token in parsed.tokens:
        word = token.lower_
        if word in terms("quantity_words") and not _is_compared(token, parsed.lead):
            noun = _counted_after(token)
            if noun is not None and not _is_measured(noun.i + 1, doc):
                end = noun.i + 1 if _is_beside(token, noun) else _word_end(token)
                yield doc[_with_degree(token, parsed.lead) : end]
        elif _cuts(token):
            noun = _counted_after(token, through=("of", "in", "the"))
            if noun is not None:
                yield doc[token.i : noun.i + 1]


def gradual_word(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield "gradually increase", "slowly fade" where no figure follows."""
    if kind != "support":
        return
    doc = parsed.doc
    for token in parsed.tokens:
        if token.lower_ not in terms("gradual_words") or _is_measured(token.i + 1, doc):
            continue
        verb = token.head
        if token.lower_ == "slowly" and verb.lemma_.lower() not in terms("slow_changes"):
            continue  # "speak slowly"
        beside = verb.pos_ in ("VERB", "NOUN") and verb.i == token.i + 1
        yield doc[token.i : token.i + 2] if beside else doc[token.i : token.i + 1]


def rhythm_word(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield a word of frequency with the thing it stands before: "regular check-ins", "ongoing"."""
    if kind not in ("support", "goal", "objective", "progress"):
        return
    doc = parsed.doc
    for token in parsed.tokens:
        end = token.i + 1
        if token.lower_ not in terms("rhythm_words") or not _describes(token):
            continue
        if doc[token.i : end + 1].text.lower() in terms("names"):
            continue
        if end < len(doc) and doc[end].text == ",":
            yield doc[token.i : end]
            continue
        noun = _noun_after(token)
        if noun is None:
            continue
        if kind != "support" and (token.lower_ == "continued" or not _is_given(noun, kind)):
            continue
        if _is_measured(noun.i + 1, doc):
            continue
        whole = _is_one_name(token, noun) and not _is_class_apart(token, noun)
        yield doc[token.i : noun.i + 1] if whole else doc[token.i : end]


def _describes(token: Token) -> bool:
    """Whether a word stands before a thing: "repeated practice", not "is repeated"."""
    if token.pos_ == "VERB":
        return token.dep_ in ("amod", "compound") and token.nbor(-1 if token.i else 0).pos_ != "AUX"
    return token.pos_ in ("ADJ", "PROPN", "NOUN", "ADV")


def _with_degree(token: Token, lead: int) -> int:
    """Where "more frequent" begins: the word of degree before it belongs to it."""
    before = token.doc[token.i - 1].lower_ if token.i > lead else ""
    return token.i - 1 if before in ("more", "very", "less", "too") else token.i


def _cuts(token: Token) -> bool:
    """Whether a word makes work or time less, or longer: "shorten", "reduction in"."""
    if token.i and token.doc[token.i - 1].lower_ in terms("gradual_words"):
        return False  # "gradually increase": its steps are asked about instead
    if token.lower_ in terms("cutting_nouns"):
        return token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ in ("of", "in")
    return (
        token.lemma_.lower() in terms("cutting_verbs")
        and token.pos_ == "VERB"
        and token.dep_ not in ("pcomp", "amod", "advcl")
    )


def _counted_after(token: Token, through: tuple[str, ...] = ("of",)) -> Token | None:
    doc = token.doc
    found = None
    for noun in doc[token.i + 1 : token.i + 1 + _REACH]:
        if noun.lower_ in through and (found is None or found.lower_ in _SHARES):
            continue
        if noun.is_punct and noun.text not in ("-", "/"):
            break
        if noun.lower_ in terms("quantity_ends") or noun.lower_ in terms("uncounted_nouns"):
            break
        if noun.lower_ in terms("counted_nouns") and noun.pos_ in ("NOUN", "PROPN", "VERB", "ADJ"):
            found = noun
        elif found is not None:
            break
    return found


def _is_beside(token: Token, noun: Token) -> bool:
    """Whether only "of", a change ("extended testing window") or nothing stands between."""
    between = [t for t in token.doc[token.i + 1 : noun.i] if t.lower_ not in ("of", "the")]
    changes = token.lower_.endswith(("ed", "er")) or token.lower_ in terms("change_amounts")
    return not between or (changes and len(between) == 1)


def _word_end(token: Token) -> int:
    """Where the word of quantity itself ends: "lots of", "sufficient"."""
    following = token.doc[token.i + 1]
    return following.i + 1 if following.lower_ == "of" else following.i


def _is_compared(token: Token, lead: int) -> bool:
    """Whether a figure or a comparison belongs to the word: "no more than", "20 fewer"."""
    before = token.doc[token.i - 1] if token.i > lead else None
    return before is not None and (
        before.lower_ in _COMPARISONS or before.pos_ == "NUM" or before.text == "%"
    )


def _is_measured(start: int, doc: Doc) -> bool:
    """Whether a figure follows in the same clause: "by two minutes each week", "(1.5x)"."""
    for token in doc[start : start + 8]:
        if token.text in (";", ".") or token.lower_ in ("before", "after", "then"):
            return False
        if token.like_num and token.lower_ != "one":
            return True
        if token.lower_ in _FIGURES or any(letter.isdigit() for letter in token.text):
            return True
    return False


def _noun_after(token: Token) -> Token | None:
    doc = token.doc
    noun = None
    for candidate in doc[token.i + 1 : token.i + 7]:
        if candidate.pos_ in ("NOUN", "PROPN") or candidate.lower_ in terms("counted_nouns"):
            noun = candidate
            if candidate.i + 1 < len(doc) and doc[candidate.i + 1].pos_ in ("NOUN", "PROPN"):
                continue
            break
        if candidate.lower_ in ("and", "or") and noun is None:
            continue
        passes = candidate.pos_ in ("ADJ", "VERB", "ADV", "PUNCT", "X", "NUM")
        if not passes or candidate.text in (",", ";", ".", "(", ":"):
            break
    return noun


def _is_one_name(token: Token, noun: Token) -> bool:
    """Whether only names stand between ("movement" of "frequent movement breaks")."""
    between = token.doc[token.i + 1 : noun.i]
    return len(between) <= 3 and all(t.pos_ in ("NOUN", "PROPN", "PUNCT") for t in between)


def _is_class_apart(token: Token, noun: Token) -> bool:
    """Whether the noun is a vague support of its own ("regular speech input")."""
    if noun.lower_ not in terms("open_heads") and noun.lower_ not in terms("class_heads"):
        return False
    following = noun.doc[noun.i + 1].lower_ if noun.i + 1 < len(noun.doc) else ""
    return noun.i - token.i > 1 or following in ("from", "with", "to")


def _is_given(noun: Token, kind: Kind) -> bool:
    """In a goal or a progress note, whether the thing is what the child is given."""
    if kind == "progress" and noun.lower_ in ("attendance", "contact", "communication"):
        return True
    for ancestor in (noun, *noun.ancestors):
        if ancestor.lower_ in ("with", "given", "through", "by"):
            return True
        if ancestor.pos_ == "VERB":
            return False
    return False
