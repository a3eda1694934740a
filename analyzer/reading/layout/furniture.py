"""Running headers, footers and page numbers: set aside, never lost."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from analyzer.reading.layout.line import Line

MARGIN = 0.12  # of the page height, at the top and at the bottom
EDGE = 0.1
_PAGE_NUMBER = re.compile(
    r"(?:page\s*|p\.?\s*|pg\.?\s*)?\(?[-–]?\s*\d{1,4}\s*(?:\([a-z]\))?\s*[-–]?\)?(?:\s*(?:of|/)\s*\d{1,4})?",
    re.IGNORECASE,
)
_LONE_NUMBER = re.compile(r"\d{1,3}(?:\([a-z]\))?")
_CARRY_ON = re.compile(r"\(?(?:continued|cont['’]?d\.?|see next page|over)\)?", re.IGNORECASE)
_LARGER = 1.3  # a line this much over the size of the text is a heading, however often it comes


def find_furniture(pages: Sequence[tuple[Sequence[Line], float]], body_size: float) -> set[int]:
    """Return the `id()` of each line that only repeats from page to page or numbers the page.

    `pages` holds the lines and the height of each page.
    """
    found: set[int] = set()
    seen: dict[str, list[Line]] = defaultdict(list)
    for lines, height in pages:
        for line in lines:
            if line.bottom < MARGIN * height or line.top > (1 - MARGIN) * height:
                seen[_masked(line.text)].append(line)
        found |= _numbers(lines, height)
    for lines in seen.values():
        for line in lines:
            near = [other for other in lines if abs(other.top - line.top) < 8]
            size_fits = body_size == 0 or line.size <= _LARGER * body_size
            if size_fits and _on_enough_pages({o.page for o in near}, len(pages)):
                found.add(id(line))
    return found


def _masked(text: str) -> str:
    """Return the text with page numbers made equal, but not those of goals and dates."""
    return re.sub(r"(?i)\bpage\s*\d+(\s*of\s*\d+)?|^\d+$|\|\s*\d+$", "#", text)


def _on_enough_pages(on: set[int], count: int) -> bool:
    """Say whether a line stands on most pages, or on most left-hand or right-hand pages."""
    if len(on) < 2:
        return False
    if len(on) >= 0.6 * count:
        return True
    for parity in (0, 1):
        sides = sum(number % 2 == parity for number in range(1, count + 1))
        if sides >= 3 and sum(number % 2 == parity for number in on) >= 0.8 * sides:
            return True
    return False


def _numbers(lines: Sequence[Line], height: float) -> set[int]:
    """Find the page number and what stands beside it, at the very foot or head of the page."""
    found: set[int] = set()
    lowest = max(
        (g for g in lines if g.top <= (1 - EDGE) * height), key=lambda g: g.top, default=None
    )
    if lowest is not None and lowest.top > 0.8 * height and _LONE_NUMBER.fullmatch(lowest.text):
        beside = [g for g in lines if abs(g.middle - lowest.middle) < lowest.size]
        found |= {id(lowest)} if len(beside) == 1 else set()
    foot = sorted(lines, key=lambda line: line.bottom)[-4:]
    head = sorted(lines, key=lambda line: line.top)[:2]
    for line in (*foot, *head):
        low = line.top > (1 - EDGE) * height
        high = line.bottom < 0.07 * height
        if (low or high) and _PAGE_NUMBER.fullmatch(line.text):
            level = [o for o in lines if abs(o.middle - line.middle) < 0.7 * line.size]
            if low or len(level) == 1 or "page" in line.text.lower():
                found.update(id(o) for o in level)
        if line.top > 0.75 * height and _CARRY_ON.fullmatch(line.text):
            found.add(id(line))
    return found
