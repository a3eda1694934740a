"""Quantities without a figure: "some sessions", "lots of wait time", "shorter assignments"."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.language import Parsed, Span
from analyzer.model import Kind

_QUANTITIES = frozenset((
    "some", "several", "many", "multiple", "numerous", "few", "fewer", "less", "more", "lots", "plenty",
    "ample", "sufficient", "enough", "limited", "reduced", "shortened", "shorter", "lesser", "additional",
    "extra", "extended", "increased", "prolonged", "brief", "smaller", "lighter", "longer",
))  # fmt: skip
_COUNTED = frozenset((
    "time", "times", "break", "breaks", "session", "sessions", "visit", "visits", "minutes", "opportunity", "opportunities",
    "task", "tasks", "assignment", "assignments", "work", "workload", "homework", "question", "questions", "problem",
    "problems", "item", "items", "reminder", "reminders", "repetition", "repetitions", "practice", "prompt", "prompts",
    "load", "output", "reading", "readings", "exposure", "exposures", "trial", "trials", "check-ins", "checks",
    "expectations", "length", "deadline", "deadlines", "day", "days", "schedule", "chances", "instruction", "lessons", "trials",
    "hours", "attempts", "review", "examples", "feedback", "quantity", "amount", "volume", "number", "writing", "demands", "response", "notice", "warning", "warnings", "support",
))  # fmt: skip


def quantity_word(parsed: Parsed, kind: Kind) -> Iterator[Span]:
    """Yield a word of quantity with the thing it leaves uncounted."""
    if kind != "support":
        return
    doc = parsed.doc
    for token in parsed.tokens:
        if token.lower_ not in _QUANTITIES:
            continue
        for noun in doc[token.i + 1 : token.i + 5]:
            if noun.is_punct or noun.lower_ in ("and", "or", "to", "in", "for"):
                break
            if noun.lower_ in _COUNTED and noun.pos_ in ("NOUN", "PROPN", "VERB", "ADJ"):
                yield doc[token.i : noun.i + 1]
                break
