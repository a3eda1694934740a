"""Document text on its way into HTML: escaped, always, with the broad words marked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape as _escape

from analyzer.app.questions import GROUP_OF
from analyzer.model import Statement

# Characters that are not allowed in HTML, or that would turn the reading order of the page around.
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def escape(text: str) -> str:
    """Make any text safe inside HTML, in an element or in a quoted attribute."""
    return _escape(_UNSAFE.sub("", text), quote=True)


@dataclass(frozen=True, slots=True)
class Span:
    """Characters from `start` up to `end` of a text, to be shown between two pieces of HTML."""

    start: int
    end: int
    before: str
    after: str


def mark(text: str, spans: Iterable[Span]) -> str:
    """Escape a text and put the spans' HTML around their words; overlapping spans are joined up.

    Where two spans overlap, the words shared by both belong to the one that starts first.
    """
    parts: list[str] = []
    at = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        start, end = max(span.start, at), min(span.end, len(text))
        if start >= end:
            continue
        parts += [escape(text[at:start]), span.before, escape(text[start:end]), span.after]
        at = end
    parts.append(escape(text[at:]))
    return "".join(parts)


def marked(statement: Statement) -> str:
    """Return the words of a line as HTML, the broad ones marked by what they leave open."""
    return mark(
        statement.text,
        (
            Span(
                found.start,
                found.end,
                f'<mark class="group-{GROUP_OF[found.category]}">',
                "</mark>",
            )
            for found in statement.findings
        ),
    )
