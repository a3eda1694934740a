"""The report as one HTML file that needs nothing else: no script, font or picture from outside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup, escape

from analyzer.exports.asks import Ask
from analyzer.exports.html_pages import filled_in
from analyzer.exports.made import Made
from analyzer.model import PLACES, Kind, Report, Statement

_KINDS: dict[Kind, str] = {
    "goal": "goals",
    "objective": "objectives",
    "support": "supports",
    "progress": "progress notes",
    "present": "lines about the child",
}


def to_html(report: Report, asks: Sequence[Ask]) -> Made:
    """Return the report as an HTML page to read, print or keep."""
    counts = Counter(statement.kind for statement in report.statements)
    page = filled_in(
        Path(__file__).parent,
        name=report.document.name,
        place=PLACES[report.place],
        read=", ".join(f"{counts[kind]} {word}" for kind, word in _KINDS.items() if counts[kind]),
        warnings=report.warnings,
        asks=asks,
        notes=report.notes,
        marked=_marked,
    )
    return Made(page, "text/html")


def _marked(statement: Statement) -> Markup:
    """Return a statement with its broad words marked; all of it escaped."""
    parts: list[Markup] = []
    done = 0
    for finding in sorted(statement.findings, key=lambda finding: finding.start):
        start = max(finding.start, done)
        if start >= finding.end:
            continue
        parts.append(escape(statement.text[done:start]))
        parts.append(Markup("<mark>{}</mark>").format(statement.text[start : finding.end]))
        done = finding.end
    parts.append(escape(statement.text[done:]))
    return Markup("").join(parts)
