"""What stands where the measure should: "respond appropriately", "sooner", "with 90% success"."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.checking.recognisers.outcomes import hidden_outcome, is_own_heading, outcomes
from analyzer.language import Parsed, Span, Token, terms
from analyzer.model import Kind

_COMPARED = ("more", "less", "better")
_DEGREES = frozenset(("a", "bit", "little", "much", "even", "far", "lot", "slightly"))
_SHARES = frozenset(("success", "accuracy", "mastery", "proficiency", "consistency"))
# Acts so wide that a share of them counts nothing.
_WIDE_ACTS = frozenset(
    ("express", "participate", "behave", "communicate", "interact", "respond", "transition", "be")
)


def empty_criterion(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield words that say how well and mean nothing two people could agree on."""
    if kind not in ("goal", "objective") or is_own_heading(parsed, kind):
        return
    for token in parsed.tokens:
        word = token.lower_
        if _compares(token):
            yield _compared(token, parsed.lead)
        elif word in terms("empty_adverbs") and token.pos_ == "ADV" and not _is_in_word(token):
            yield _with_its_verb(token, parsed.lead)
        elif word in _COMPARED and token.dep_ == "advmod" and token.head.pos_ == "VERB":
            yield _with_its_verb(token, parsed.lead)  # "use her device more"
        elif _is_empty_quality(token) and token.head.dep_ != "ROOT":
            yield token.doc[token.i : token.head.i + 1]


def bare_share(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield a percentage of nothing: "will express himself with 90% success"."""
    if kind not in ("goal", "objective"):
        return
    doc = parsed.doc
    for sign in parsed.tokens:
        if sign.lower_ not in ("%", "percent") or sign.i + 1 >= len(doc) or not sign.i:
            continue
        noun = doc[sign.i + 1]
        following = doc[noun.i + 1].lower_ if noun.i + 1 < len(doc) else ""
        if noun.lower_ not in _SHARES or following in ("of", "on", "over", "across", "when"):
            continue
        root = sign.sent.root
        acts = outcomes(root) if root.lemma_ == "be" else (root,)  # "will be able to solve …"
        wide = any(act.lemma_.lower() in _WIDE_ACTS for act in acts)
        if wide or any(True for _ in hidden_outcome(parsed, kind)):
            yield doc[sign.i - 1 : noun.i + 1]


def _compares(token: Token) -> bool:
    """Whether it compares with nothing: "settle sooner", "more fluently", "for a bit longer"."""
    if token.lower_ in _COMPARED or token.lower_ in ("further", "later", "earlier", "longest"):
        return False
    if token.tag_ in ("RBR", "JJR") and token.dep_ in ("advmod", "pcomp"):
        compares = token.head.pos_ in ("VERB", "ADP")
    else:
        before = token.doc[token.i - 1].lower_ if token.i else ""
        compares = token.tag_ == "RB" and token.lower_.endswith("ly") and before in ("more", "less")
    # "closer to": to what is said
    return compares and token.doc[token.i + 1 : token.i + 2].text != "to"


def _compared(token: Token, lead: int) -> Span:
    """Return the comparison with its degree and, where it is near, with its act."""
    doc, start = token.doc, token.i
    while start - 1 >= lead and doc[start - 1].lower_ in _DEGREES | set(_COMPARED):
        start -= 1
    verb = token.head
    reach = 3 if start == token.i else 2
    if verb.pos_ == "VERB" and lead <= verb.i < start <= verb.i + reach:
        start = verb.i
    elif start - 1 >= lead and doc[start - 1].pos_ == "VERB":
        start -= 1
    return doc[start : token.i + 1]


def _is_in_word(adverb: Token) -> bool:
    """Whether "well" is part of another word: "as well", "well-being"."""
    doc = adverb.doc
    before = doc[adverb.i - 1].lower_ if adverb.i else ""
    after = doc[adverb.i + 1].text if adverb.i + 1 < len(doc) else ""
    return before == "as" or after == "-"


def _is_empty_quality(token: Token) -> bool:
    noun = token.head
    if token.dep_ != "amod" or not 0 < noun.i - token.i <= 3:
        return False
    if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in terms("hidden_nouns"):
        return False  # "an appreciation of healthy choices" is doubted as a whole
    compared = token.tag_ == "JJR" and token.lower_ in terms("more_words")
    return compared or token.lower_ in terms("empty_adjectives")


def _with_its_verb(adverb: Token, lead: int) -> Span:
    doc, verb, end = adverb.doc, adverb.head, adverb.i + 1
    if verb.i == end or (verb.i == adverb.i - 1 and verb.i >= lead):
        last = max(adverb.i, verb.i)
        if adverb.lower_ in ("less", "well") and last + 2 < len(doc) and doc[end].pos_ == "ADP":
            last = end + 1 if doc[end + 1].pos_ in ("NOUN", "PRON") else end
        return doc[min(adverb.i, verb.i) : last + 1]  # "rely less on others", "respond well to"
    return doc[adverb.i : end]
