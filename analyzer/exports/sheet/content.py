"""What stands on the meeting sheet, whatever the file: items, the rest, what is already clear."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from analyzer.exports.asks import Ask
from analyzer.exports.text import shortened, xml_safe
from analyzer.model import SEVERITIES, Report, Statement

TITLE = "Meeting sheet"
INTRO = "Our questions about the school plan. Please fill in the answers with us."
CLEAR = "Already clear. Thank you for these:"
REST = "If there is time"
AGREED = "What we agreed"
NOTES = "Notes"
HEADINGS = ("No.", "What we ask", "Answer")
ANSWERS = ("Agreed", "Will change", "No, because:")
BLANKS = "Words in square brackets are for the school and family to fill in together."
MOST_CLEAR, MOST_REST = 3, 8  # lines
_CLEAR_LETTERS, _REST_LETTERS = 90, 45


@dataclass(frozen=True, slots=True)
class Item:
    """One row: number, where it stands, the plan's words, the question, the wording asked for."""

    number: int
    where: str
    quote: str
    question: str
    wording: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole sheet."""

    items: tuple[Item, ...]
    rest: tuple[str, ...]
    clear: tuple[str, ...]
    has_blanks: bool


def sheet(report: Report, asks: Sequence[Ask], most: int) -> Sheet:
    """Return a sheet with the `most` weightiest items in full and the others as single lines."""
    full = set(sorted(asks, key=_weight)[:most])
    items = tuple(_item(ask) for ask in asks if ask in full)
    rest = tuple(_rest([ask for ask in asks if ask not in full]))
    return Sheet(items, rest, tuple(_clear(report)), any("[" in item.wording for item in items))


def _rest(asks: Sequence[Ask]) -> Iterator[str]:
    shown = asks if len(asks) <= MOST_REST else asks[: MOST_REST - 1]
    for ask in shown:
        quote = shortened(xml_safe(ask.statement.text), _REST_LETTERS)
        yield f"{ask.number}. {_where(ask.statement, 30)}: “{quote}”"
    if len(shown) < len(asks):
        yield f"{len(asks) - len(shown)} more lines, numbered in the plan with notes."


def _weight(ask: Ask) -> tuple[int, int, int]:
    serious = min((SEVERITIES.index(f.severity) for f in ask.findings), default=0)
    sure = any(f.confidence == "sure" for f in ask.findings) or not ask.findings
    return (0 if sure else 1, serious, ask.number)


def _item(ask: Ask) -> Item:
    question = " ".join(ask.questions[:2]) or "Could this line be made clearer?"
    return Item(
        ask.number,
        _where(ask.statement),
        xml_safe(ask.statement.text),
        xml_safe(question),
        xml_safe(ask.wording),
    )


def _where(statement: Statement, letters: int = 50) -> str:
    place = f"Page {statement.page}" if statement.page else ""
    section = shortened(xml_safe(statement.section), letters)
    return ", ".join(part for part in (place, section) if part) or "In the plan"


def _clear(report: Report) -> list[str]:
    """Return lines that need no question: those with the fewest gaps, in the order of the plan."""
    kinds = ("goal", "objective", "support")
    lines = [
        s for s in report.statements if s.kind in kinds and not s.findings and len(s.gaps) <= 1
    ]
    best = sorted(lines, key=lambda s: len(s.gaps))[:MOST_CLEAR]
    return [shortened(xml_safe(s.text), _CLEAR_LETTERS) for s in lines if s in best]


def as_data(content: Sheet) -> dict[str, Any]:
    """Return the sheet as plain data, for a template."""
    return {
        "items": [
            {
                "number": str(item.number),
                "where": item.where,
                "quote": item.quote,
                "question": item.question,
                "wording": item.wording,
            }
            for item in content.items
        ],
        "rest": list(content.rest),
        "clear": list(content.clear),
        "blanks": BLANKS if content.has_blanks else "",
        "title": TITLE,
        "intro": INTRO,
        "clear_title": CLEAR,
        "rest_title": REST,
        "agreed_title": AGREED,
        "notes_title": NOTES,
        "headings": list(HEADINGS),
        "answers": list(ANSWERS),
    }
