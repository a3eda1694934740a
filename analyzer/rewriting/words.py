"""Small changes to words: a promise made firm, an empty amount taken out, an article put in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import yaml

from analyzer.resources import folder

# A weak promise and the firm one; the first that fits is used.
_FIRM: tuple[tuple[str, str], ...] = (
    (r"^(?:would|could|may|can|might) (?:benefit|profit) from$", "will be given"),
    (r"^(?:benefits?|would benefit) from$", "will be given"),
    (r"^(?:is|are|was) (?:highly |strongly )?(?:recommended|suggested|advised)(?: that)?$", "will be given"),
    (r"^(?:should|could|may|can|might|to) be considered$", "will be given"),
    (r"^(?:may|might|can|could|should|would|must) (?:also )?wish to$", "will"),
    (r"^(?:will |to )?(?:try|attempt|aim|strive|hope|intend|endeavou?r|plan|make every effort|do (?:their|our|its) best) to$", "will"),
    (r"^(?:may|might|can|could|should|would|ought to|must)\b(?: possibly| also)?", "will"),
    (r"^consider (\w+?)(?:ing)?$", "will use"),
    (r"^with a view to$", "for"),
    (r"^(?:.*\b)?opportunit(?:y|ies) (to|for)$", r"\1"),
    (r"^(?:has|have|having|with|provide|allow|give)? ?(?:access to|availability of|exposure to)$", ""),
    (r"^(?:is|are|will be|made|to be)? ?(?:available|accessible)$", ""),
)  # fmt: skip

_POSSIBLE = re.compile(
    r"\b(?:in order )?to (?:get|have|use|go to|access|receive|take|earn) (?P<a>[\w\s'’-]+)"
    r"|\blos(?:e|es|s of|ing) (?P<b>[\w\s'’-]+)"
    r"|\bearn(?:s|ed|ing)? (?!\d|stars|points|tokens|stickers|tickets)(?P<c>[\w\s'’-]+)"
    r"|\b(?:ask|asks|asking|request|requests|requesting)(?: for)? (?P<d>[\w\s'’-]+)"
    r"|^(?P<e>[\w\s'’/-]+?) (?:are |is |will be |to be )?(?:dependent|contingent|conditional|only|when|if|after|once|as a reward|provided|upon|for good|earned|lost|removed|taken|given)\b",
    re.IGNORECASE,
)  # fmt: skip
_ENDS = re.compile(r"\s+(?:when|if|after|once|for|by|from|before|as|until|through|with|during|because|due)\b.*$", re.I)
_BEGINS = re.compile(
    r"^(?:(?:he|she|they|the student|student|\w+) )?(?:will |may |can |must |should )?"
    r"(?:have |be given |get |use |be allowed |receive |participate in |attend |take )(?:access to )?",
    re.IGNORECASE,
)
_AFTER_NOUN = "and|or|to|for|of|in|at|with|on|near|by|from|during|when|where|while|that|which|used"
_UNNAMED = re.compile(r"^(?:(?:any|some|the|more|extra|his|her|their) )?(?:help|support|supports|assistance|privileges?|it)?$", re.I)


def firm(words: str) -> str:
    """Return weak words as a promise: 'may be used' as 'will be used', 'access to' as nothing."""
    for pattern, better in _FIRM:
        if re.search(pattern, words, re.IGNORECASE):
            return re.sub(pattern, better, words, flags=re.IGNORECASE)
    return words


def kept(words: str) -> str:
    """Return words without those in front that promise an amount and do not say it."""
    return _empty().sub("", words) or words


def is_empty(words: str) -> bool:
    """Say whether words only promise an amount: 'frequent', 'a lot of'."""
    return not _empty().sub("", words)


@cache
def _empty() -> re.Pattern[str]:
    words = sorted(map(re.escape, word_list()["empty_amounts"]), key=len, reverse=True)
    return re.compile(rf"^(?:(?:{'|'.join(words)})(?:\s+|$))+", re.IGNORECASE)


def withheld(text: str) -> str:
    """Return the support that a sentence makes the child earn or ask for, or '' if it has none."""
    match = _POSSIBLE.search(text)
    if not match:
        return ""
    found = next(group for group in match.groups() if group)
    found = _BEGINS.sub("", _ENDS.sub("", found.strip())).strip()
    return "" if _UNNAMED.match(found) or len(found.split()) > 6 else found


def lower_first(words: str, student: str) -> str:
    """Return words to stand inside a sentence: 'Extra time' as 'extra time', but 'EA' and names kept."""
    first = re.match(r"[^\W\d_]+", words)
    if not first or not first[0][1:].islower():
        return words
    if first[0] in word_list()["proper"] or first[0] in student.split():
        return words
    return words[0].lower() + words[1:]


def with_article(words: str) -> str:
    """Put 'a' before a single thing that can be counted and has no word like 'the' before it."""
    counted = "|".join(sorted(map(re.escape, word_list()["count_nouns"]), key=len, reverse=True))
    bare = re.match(
        rf"(?!(?:an?|the|his|her|their|its|one|two|any|all|each|some|no|this|that)\b)"
        rf"((?:[a-z]+(?:-[a-z]+)* ){{0,3}}?(?:{counted}))(?= *(?:$|[,.;:(]|(?:{_AFTER_NOUN})\b))",
        words,
        re.IGNORECASE,
    )
    if not bare or re.search(r"\b(?:of|for|in|to|and|or|with|on|at|near)\b", bare[1], re.IGNORECASE):
        return words
    return f"a {words}"


@cache
def word_list() -> Mapping[str, list[str]]:
    """Return the word lists of rules/rewrites/words.yaml."""
    path = folder("rules") / "rewrites" / "words.yaml"
    lists: dict[str, list[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return lists
