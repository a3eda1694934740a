"""Small changes to words: a promise made firm, an empty amount taken out, an article put in."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from analyzer.resources import folder, parse_yaml

_QUOTE_MARKS = "'\u2019"
_THING = rf"[\w\s{_QUOTE_MARKS}-]+"
# Where a sentence names what a child must earn or ask for.
_WITHHELD = re.compile(
    rf"\b(?:in order )?to (?:get|have|use|go to|access|receive|take|earn) (?P<a>{_THING})"
    rf"|\blos(?:e|es|s of|ing) (?P<b>{_THING})"
    rf"|\bearn(?:s|ed|ing)? (?!\d|stars|points|tokens|stickers|tickets)(?P<c>{_THING})"
    rf"|\b(?:ask|asks|asking|request|requests|requesting)(?: for)? (?P<d>{_THING})"
    rf"|^(?P<e>[\w\s{_QUOTE_MARKS}/-]+?) (?:are |is |will be |to be )?"
    r"(?:dependent|contingent|conditional|only|when|if|after|once|as a reward|provided|upon|"
    r"for good|earned|lost|removed|taken|given)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s+(?:when|if|after|once|by|from|before|as|until|through|during|because|due|upon|"
    r"for (?:good|bad|poor|unfinished|incomplete))\b.*$"
    r"|\s+(?:will be|is|are)$",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"^(?:(?:he|she|they|the student|student|\w+) )?"
    r"(?:will |may |can |must |should |has to |have to |needs? to )?"
    r"(?:earn |have |be given |get |use |be allowed |receive |participate in |attend |take )"
    r"(?:access to )?",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"^(?:(?:any|some|the|more|extra|his|her|their) )?"
    r"(?:help|support|supports|assistance|privileges?|it)?$|\bstudent will\b",
    re.IGNORECASE,
)
_AFTER_NOUN = "and|or|to|for|of|in|at|with|on|near|by|from|during|when|where|while|that|which|used"
_LINKS = re.compile(r"\b(?:of|for|in|to|and|or|with|on|at|near)\b", re.IGNORECASE)


def firm(words: str) -> str:
    """Return weak words as a promise: 'may be used' as 'will be used', 'access to' as nothing."""
    for pattern, better in _lists()["firm"]:
        if re.search(pattern, words, re.IGNORECASE):
            return re.sub(pattern, better, words, flags=re.IGNORECASE)
    return words


def kept(words: str) -> str:
    """Return words without those in front that promise an amount and do not say it."""
    return _empty().sub("", words) or words


def is_empty(words: str) -> bool:
    """Say whether words only promise an amount: 'frequent', 'a lot of'."""
    return not _empty().sub("", words)


def withheld(text: str) -> str:
    """Return the support that a sentence makes the child earn or ask for, or '' if it has none."""
    for match in _WITHHELD.finditer(text):
        found = next(group for group in match.groups() if group)
        found = _BEGINS.sub("", _ENDS.sub("", found.strip())).strip()
        if not _UNNAMED.search(found) and len(found.split()) <= 6:
            return found
    return ""


def lower_first(words: str, student: str) -> str:
    """Return words as they stand inside a sentence: 'Extra time' as 'extra time'; names stay."""
    first = re.match(r"[^\W\d_]+", words)
    if not first or not (first[0] == "A" or first[0][1:].islower()):
        return words
    if first[0] in _lists()["proper"] or first[0] in student.split():
        return words
    return words[0].lower() + words[1:]


def with_article(words: str) -> str:
    """Put 'a' before a single thing that can be counted and has no word like 'the' before it."""
    bare = _bare_thing().match(words)
    return f"a {words}" if bare and not _LINKS.search(bare[1]) else words


@cache
def _bare_thing() -> re.Pattern[str]:
    return re.compile(
        r"(?!(?:an?|the|his|her|their|its|one|two|any|all|each|some|no|this|that)\b)"
        rf"((?:[a-z]+(?:-[a-z]+)* ){{0,3}}?(?:{_any_of('count_nouns')}))"
        rf"(?= *(?:$|[,.;:(]|(?:{_AFTER_NOUN})\b))",
        re.IGNORECASE,
    )


@cache
def _empty() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:{_any_of('empty_amounts')})(?:\s+|$))+", re.IGNORECASE)


def _any_of(name: str) -> str:
    return "|".join(sorted(map(re.escape, _lists()[name]), key=len, reverse=True))


@cache
def _lists() -> dict[str, Any]:
    path = folder("rules") / "rewrites" / "words.yaml"
    lists: dict[str, Any] = parse_yaml(path.read_text(encoding="utf-8"))
    return lists
