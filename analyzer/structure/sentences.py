"""Split a line of a plan into its sentences, knowing the abbreviations plans are full of."""

from __future__ import annotations

import re
from itertools import pairwise

from analyzer.structure.patterns import BULLETS, words

# A full stop after one of these never ends a sentence.
_ALWAYS = words(
    "mr mrs ms mx dr prof st sr jr e.g i.e eg ie cf vs approx incl spec ed.d ph.d m.ed b.ed no nos "
    "fig pp p pg min. sept oct nov dec jan feb aug"
)
# After one of these it ends a sentence only when the next word begins like a new one.
_SOMETIMES = words(
    "acc opp opps etc min mins hr hrs wk wks mo mos yr yrs sec secs obs avg max temp lang comp "
    "math sci gr ed dept assoc ext tel w.p.m wpm a.m p.m am pm u.s b.c reg elem ave rd"
)
_NEW_SENTENCE = words(
    "the this these that they he she it his her their its a an in at on by when if once after "
    "before during for to with provide use give allow student students teacher staff all each "
    "every as my i we you no not then also there"
)
_END = re.compile(r"[.!?]+(?:\s?[\u201d\u2019]|[\"')\]])*(?=\s|[A-Z\u201c\"])\s*")
_BULLET = re.compile(rf"\s+[{BULLETS}]\s+")
# A sentence that only goes on about the thing just named: "This will be …", "For example, …".
_CONTINUES = re.compile(
    r"(?:(?:This|These|They|It|Those)\s+(?:will|should|can|could|may|must|is|are|includes?|"
    r"consists?|involves?|helps?|means|provides?|allows?|gives?)\b|"
    r"(?:Goal|Objective|Target|Outcome)s?(?: \d+)? (?:(?:was|is|has been|not|partially|fully) )*"
    r"(?:met|achieved|mastered|completed)\b|"
    r"(?:For example|E\.g\.|Examples?|Such as|Including|This includes|i\.e\.|That is)\b|\(|[a-z])"
)


def split(text: str) -> list[tuple[int, int]]:
    """Return the span of each sentence in the text, without the space around it."""
    spans: list[tuple[int, int]] = []
    for start, end in _between(text, [match.span() for match in _BULLET.finditer(text)]):
        breaks = [(b, b) for b in _breaks(text[start:end])]
        spans.extend(_between(text, [(start + b, start + e) for b, e in breaks], start, end))
    return spans


def join_continued(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join sentences that only continue the one before them to it."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _CONTINUES.match(text, start):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _breaks(text: str) -> list[int]:
    """Where a new sentence begins."""
    found = []
    for match in _END.finditer(text):
        rest = text[match.end() :]
        if rest and _ends_here(text, match, rest):
            found.append(match.end())
    return found


def _ends_here(text: str, match: re.Match[str], rest: str) -> bool:
    first = rest[0]
    if not match.group().endswith(tuple(" \t")) and not re.match(
        r"[\u201c\"]?[A-Z][a-z']*\s", rest
    ):
        return False  # "U.S.A", "3.5": no space, no new word
    if text.count("(", 0, match.start()) > text.count(")", 0, match.end()):
        return False  # inside brackets
    if match.group()[0] != ".":
        return first.isupper() or first in "\u201c\"'("
    before = re.search(r"[\w.]*$", text[: match.start()])
    word = before.group().casefold() if before else ""
    if word in _ALWAYS or (re.fullmatch(r"[a-z]", word) and not _opens(rest)):
        return False
    if re.fullmatch(r"(?:\d{1,2}|[a-z])", word) and match.start() == len(word):
        return False  # the number of a list item at the head of the line
    if word in _SOMETIMES:
        return _opens(rest)
    return first.isupper() or first.isdigit() or first in "\u201c\"'(["


def _opens(rest: str) -> bool:
    """Whether the rest begins with a capital letter and a word that opens sentences."""
    word = re.match(r"[A-Z][A-Za-z]*", rest)
    return word is not None and word.group().casefold() in _NEW_SENTENCE


def _between(
    text: str, cuts: list[tuple[int, int]], start: int = 0, end: int | None = None
) -> list[tuple[int, int]]:
    """Return the stretches between the cuts, without the space around them or empty ones."""
    edges = [start, *(edge for cut in cuts for edge in cut), len(text) if end is None else end]
    spans = []
    for left, right in list(pairwise(edges))[::2]:
        piece = text[left:right]
        if piece.strip():
            spans.append(
                (left + len(piece) - len(piece.lstrip()), right - len(piece) + len(piece.rstrip()))
            )
    return spans
