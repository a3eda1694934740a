"""Lists printed as bare lines: one support a line, with no bullet and no full stop."""

from __future__ import annotations

import re
from itertools import pairwise

from analyzer.model import Block

_SAYS_MORE = re.compile(r"[.;:?!]")
_GOES_ON = re.compile(
    r"(?:[,/(&-]|\b(?:a|an|the|and|or|of|to|for|in|on|with|by|from|at|his|her|their|as|using))$"
)
_MOST_WORDS_IN_A_LINE = 8


def list_lines(block: Block, start: int) -> list[tuple[int, int]]:
    """Return the span of each entry when the block's printed lines are a list, else nothing.

    A new entry begins where a line begins with a capital letter and the line before does not ask
    to go on. Text with sentence marks is no such list, nor are words that all have capitals.
    Needs the boxes of the characters: only PDF has printed lines.
    """
    if _SAYS_MORE.search(block.text, start):
        return []
    cuts: list[int] = []
    for at in _line_starts(block, start):
        before = block.text[cuts[-1] if cuts else start : at].split()
        if block.text[at].isupper() and _is_whole(before):
            cuts.append(at)
    spans = list(pairwise([start, *cuts, len(block.text)]))
    if not cuts or any(len(block.text[a:b].split()) > _MOST_WORDS_IN_A_LINE for a, b in spans):
        return []
    return [(left, left + len(block.text[left:right].rstrip())) for left, right in spans]


def _is_whole(entry: list[str]) -> bool:
    """Whether the words of a line may end an entry: "Visual cues", not "Teacher and/or Special"."""
    if not entry or _GOES_ON.search(entry[-1]):
        return False
    return len(entry) == 1 or not entry[-1][0].isupper()


def _line_starts(block: Block, start: int) -> list[int]:
    """Return where a printed line begins, the first line left out."""
    if block.boxes is None or len(block.boxes) != len(block.text):
        return []
    found = []
    bottom = block.boxes.box(start).bottom
    for index in range(start, len(block.text)):
        box = block.boxes.box(index)
        if box.x1 <= box.x0:
            continue
        if box.top > bottom - 0.2 * (box.bottom - box.top):
            found.append(index)
        bottom = box.bottom if box.top > bottom else max(bottom, box.bottom)
    return found
