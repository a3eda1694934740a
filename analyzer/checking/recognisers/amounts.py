"""Quantities without a figure: "some sessions", "regular input", "shorter assignments"."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.language import Doc, Parsed, Span, Token, terms
from analyzer.model import Kind

_STOPS = frozenset(("and", "or", "to", "in", "for", "with", "from", "at", "than", "but", "as", "about", "is", "are", "if", "when", "on", "during", "by", "before", "after", "while", "at", "because"))
_REACH = 5  # tokens between a word of quantity and the thing it leaves uncounted
_CUTTING = frozenset(("reduce", "shorten", "limit", "decrease", "lessen", "extend", "lighten", "minimize", "minimise", "prolong", "lengthen", "increase"))
_CUT_NOUNS = frozenset(("reduction", "reductions", "decrease", "extension", "extensions", "shortening"))
_NOT_COUNTED = frozenset(("distractions", "noise", "stimuli", "stimulation", "clutter", "anxiety", "stress"))
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
                start = token.i - 1 if token.i > parsed.lead and doc[token.i - 1].lower_ in ("more", "very", "less", "too") else token.i
                yield doc[start : noun.i + 1]
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
        beside = verb.pos_ in ("VERB", "NOUN") and verb.i == token.i + 1
        yield doc[token.i : token.i + 2] if beside else doc[token.i : token.i + 1]


def rhythm_word(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield a word of frequency with the thing it stands before: "regular check-ins", "ongoing"."""
    if kind not in ("support", "goal", "objective", "progress"):
        return
    doc = parsed.doc
    for token in parsed.tokens:
        if token.lower_ not in terms("rhythm_words") or token.pos_ not in ("ADJ", "VERB", "PROPN", "NOUN", "ADV"):
            continue
        if token.pos_ == "VERB" and token.dep_ not in ("amod", "compound"):
            continue
        end = token.i + 1
        if doc[token.i : end + 1].text.lower() in terms("names"):
            continue
        if end < len(doc) and doc[end].text == "," :
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


def _cuts(token: Token) -> bool:
    """Whether a word makes work or time less, or longer: "shorten", "reduction in"."""
    if token.lower_ in _CUT_NOUNS:
        return token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ in ("of", "in")
    return token.lemma_.lower() in _CUTTING and token.pos_ == "VERB" and token.dep_ not in ("pcomp", "amod", "advcl")


def _counted_after(token: Token, through: tuple[str, ...] = ("of",)) -> Token | None:
    doc = token.doc
    found = None
    for noun in doc[token.i + 1 : token.i + 1 + _REACH]:
        if noun.lower_ in through and found is None:
            continue
        if noun.is_punct and noun.text not in ("-", "/"):
            break
        if noun.lower_ in _STOPS or noun.lower_ in _NOT_COUNTED:
            break
        if noun.lower_ in terms("counted_nouns") and noun.pos_ in ("NOUN", "PROPN", "VERB", "ADJ"):
            found = noun
        elif found is not None:
            break
    return found


def _is_compared(token: Token, lead: int) -> bool:
    """Whether a figure or a comparison belongs to the word: "no more than", "20 fewer"."""
    before = token.doc[token.i - 1] if token.i > lead else None
    return before is not None and (before.lower_ in _COMPARISONS or before.pos_ == "NUM" or before.text == "%")


def _is_measured(start: int, doc: Doc) -> bool:
    """Whether a figure follows in the same clause: "by two minutes each week", "(1.5x)"."""
    for token in doc[start : start + 8]:
        if token.text in (";", ".") or token.lower_ in ("before", "after", "then"):
            return False
        if (token.like_num and token.lower_ != "one") or any(c.isdigit() for c in token.text) or token.lower_ in ("half", "twice", "double", "every", "each", "daily", "weekly", "monthly"):
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
        if candidate.pos_ not in ("ADJ", "VERB", "ADV", "PUNCT", "X", "NUM") or candidate.text in (",", ";", ".", "(", ":"):
            break
    return noun


def _is_one_name(token: Token, noun: Token) -> bool:
    """Whether only names stand between ("movement" of "frequent movement breaks")."""
    between = token.doc[token.i + 1 : noun.i]
    return len(between) <= 3 and all(t.pos_ in ("NOUN", "PROPN", "PUNCT") for t in between)


def _is_class_apart(token: Token, noun: Token) -> bool:
    """Whether the noun is a vague support of its own ("regular speech input"): asked about apart."""
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
