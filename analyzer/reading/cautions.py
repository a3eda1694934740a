"""What the reader should know about how a file was read, in plain sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analyzer.model import Block, Document

_COMMON_ENGLISH = """
the and to of in a is with for will be on that at by as or he she his her they
"""
ENGLISH = frozenset(_COMMON_ENGLISH.split())
_COMMON_FRENCH = """
le la les des et une est avec pour dans que sur par il elle son ses aux du
"""
FRENCH = frozenset(_COMMON_FRENCH.split())
PLAN_WORDS = re.compile(
    r"(?i)\b(goals?|objectives?|accommodations?|iep|individual(?:ized)? education|ehcp?|students?|"
    r"pupil|strateg(?:y|ies)|supports?|special education|learning support|strengths|needs|progress|"
    r"placement|transition|assessments?|outcomes?|provision)\b"
)
ENOUGH = 4  # different words of plans, and nobody need ask whether this is one
MIN_WORDS = 60  # fewer words than this are too few to judge a language or a kind of document
_NAME = r"[A-Z][\w'’-]+(?:[ ,]+[A-Z][\w'’.-]*){0,3}"
_NAMED = re.compile(
    rf"(?i:^(?:student|child|pupil)(?:'s|’s)?(?: full| legal)?(?: name)?)\s*:\s*({_NAME})\s*"
    r"(?:$|\s(?=[A-Z][\w ]*:))"
)
_NAME_LABEL = re.compile(r"(?i)^(?:student|child|pupil)(?:'s|’s)?(?: full| legal)?(?: name)?:?$")


def cautions(document: Document) -> Iterator[str]:
    """Yield a sentence for each thing about the text that the reader should know."""
    body = [b for b in document.blocks if b.kind != "furniture"]
    text = " ".join(block.text for block in body)
    words = re.findall(r"[^\W\d_]+", text.lower())
    unknown = text.count("\ufffd")
    if unknown > 5 and unknown > 0.01 * len(text):
        yield (
            "Some letters in this file could not be read: it does not say what they are. "
            "Ask the school for the Word file."
        )
    names = child_names(document.blocks)
    if len(names) > 1:
        yield (
            "This file seems to name more than one child. "
            "Check that all of it is about the right child."
        )
    if len(words) >= MIN_WORDS:
        english, french = (sum(map(known.__contains__, words)) for known in (ENGLISH, FRENCH))
        known_words = _plan_words(text)
        if french > max(english, 0.08 * len(words)):
            yield "This plan seems to be in French. Only English wording is checked."
        elif english < 0.06 * len(words) and len(known_words) < ENOUGH:
            yield "This plan does not seem to be in English. Only English wording is checked."
        elif len(known_words) < 3:
            yield "This does not look like an IEP. Check that you chose the right file."


def _plan_words(text: str) -> set[str]:
    """Return the words of plans that a text has; the rest is not looked at once they are enough."""
    found: set[str] = set()
    for match in PLAN_WORDS.finditer(text):
        found.add(match[0].lower())
        if len(found) == ENOUGH:
            break
    return found


def child_names(blocks: Sequence[Block]) -> list[str]:
    """Return the different names that stand behind a label such as "Student:"."""
    names: list[str] = []
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        match = _NAMED.match(block.text)
        name = match[1] if match else ""
        if not name and _NAME_LABEL.match(block.label):
            name = block.text
        beside = following is not None and following.cell is not None and block.cell is not None
        if not name and beside and following is not None and _NAME_LABEL.match(block.text):
            name = following.text if re.fullmatch(_NAME, following.text) else ""
        if name and not any(_same_name(name, other) for other in names):
            names.append(name)
    return names


def _same_name(first: str, second: str) -> bool:
    one, two = ({w.lower() for w in re.findall(r"[^\W\d_]{2,}", n)} for n in (first, second))
    return one <= two or two <= one


def listed(pages: Sequence[int]) -> str:
    """Return page numbers as words: "page 2", "pages 2, 3 and 7"."""
    if len(pages) == 1:
        return f"page {pages[0]}"
    return f"pages {', '.join(map(str, pages[:-1]))} and {pages[-1]}"
