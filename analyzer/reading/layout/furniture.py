"""Running headers, footers and page numbers: set aside, never lost."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from analyzer.reading.layout.line import Line

MARGIN = 0.12  # of the page height, at the top and at the bottom
_PAGE_NUMBER = re.compile(
    r"(?:page\s*|p\.?\s*)?\(?[-–]?\s*\d{1,4}\s*[-–]?\)?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE
)


def find_furniture(pages: Sequence[tuple[Sequence[Line], float]]) -> set[int]:
    """Return the `id()` of each line that only repeats from page to page or numbers the page."""
    found: set[int] = set()
    seen: dict[tuple[str, int], list[Line]] = defaultdict(list)
    for lines, height in pages:
        for line in lines:
            if not _in_margin(line, height):
                continue
            key = (re.sub(r"\d+", "#", line.text), round(line.top / 6))
            seen[key].append(line)
            if line.middle > (1 - MARGIN / 1.5) * height and _PAGE_NUMBER.fullmatch(line.text):
                found.add(id(line))
    for (text, place), lines in seen.items():
        near = lines + seen.get((text, place - 1), []) + seen.get((text, place + 1), [])
        if len({line.page for line in near}) >= 2:
            found.update(id(line) for line in lines)
    return found


def _in_margin(line: Line, height: float) -> bool:
    return line.bottom < MARGIN * height or line.top > (1 - MARGIN) * height
