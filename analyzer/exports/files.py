"""Every kind of file that can be made of a report, by name, with names hidden when asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal, get_args

from analyzer.errors import BadInput
from analyzer.exports import apart
from analyzer.exports.asks import Ask, all_asks
from analyzer.exports.made import Made
from analyzer.model import Report

if TYPE_CHECKING:
    from analyzer.exports.names import Names

Kind = Literal[
    "word", "changes", "pdf", "sheet", "sheet-word", "html", "json", "csv", "xlsx", "sarif"
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class FileKind:
    """What a kind of file is called, how its name ends, and when to use it."""

    name: str
    stem: str
    suffix: str
    use: str


FILES: dict[Kind, FileKind] = {
    "word": FileKind("Word file with notes", "iep-with-notes", "docx", "to send to the school"),
    "changes": FileKind(
        "Word file with tracked changes", "iep-with-changes", "docx", "for the school to accept"
    ),
    "pdf": FileKind("Highlighted PDF", "iep-highlighted", "pdf", "to keep the school's layout"),
    "sheet": FileKind(
        "Meeting sheet (PDF)", "iep-meeting-sheet", "pdf", "to print and take to the meeting"
    ),
    "sheet-word": FileKind(
        "Meeting sheet (Word)", "iep-meeting-sheet", "docx", "to change before you print it"
    ),
    "html": FileKind("Report to read", "iep-report", "html", "to read in a browser or print"),
    "json": FileKind("Report for programs", "iep-report", "json", "for scripts"),
    "csv": FileKind("Table (CSV)", "iep-lines", "csv", "for any spreadsheet"),
    "xlsx": FileKind("Table (Excel)", "iep-lines", "xlsx", "for Excel"),
    "sarif": FileKind("Findings (SARIF)", "iep-findings", "sarif", "for editors and code hosts"),
}
_NO_SOURCE = (
    "The school's own file is needed for this. Choose the plan again, or take the Word copy."
)
_HIDDEN_PDF = (
    "Names cannot be hidden inside the school's own PDF. Take the Word file with notes: with names "
    "hidden it is a new copy of the text."
)


def file_name(kind: Kind, today: date) -> str:
    """Return a name for the file that does not give the child away."""
    about = FILES[kind]
    return f"{about.stem}-{today.isoformat()}.{about.suffix}"


def make(
    kind: Kind,
    report: Report,
    *,
    source: bytes | None = None,
    asks: Sequence[Ask] | None = None,
    hide_names: bool = False,
    names: Sequence[str] = (),
) -> Made:
    """Make one file of a report, in memory.

    `source` is the school's own file, needed for "pdf" and, if the plan is a .docx, for "word" and
    "changes" (of any other plan these are a clean copy of the text). `asks` are the lines to ask
    about; all of them without it. With `hide_names`, every name the plan gives and those in `names`
    become roles, the Word files are clean copies, and a file in which a name is left is not made.

    Raises BadInput when the file cannot be made; its sentence says what to take instead.
    """
    asks = all_asks(report) if asks is None else asks
    if not hide_names:
        return _MAKERS[kind](report, asks, source)
    if kind == "pdf":
        raise BadInput(_HIDDEN_PDF)
    from analyzer.exports.names import names_of, refuse_names

    hidden = names_of(report, extra=names)
    report, asks = _hidden(report, asks, hidden)
    made = _MAKERS[kind](report, asks, None)
    refuse_names(made.data, hidden)
    return made


def _hidden(report: Report, asks: Sequence[Ask], names: Names) -> tuple[Report, list[Ask]]:
    from analyzer.exports.names import hide

    report = hide(report, names)
    statements = {statement.id: statement for statement in report.statements}
    return report, [
        replace(ask, statement=statements[ask.statement.id], wording=names.hidden(ask.wording))
        for ask in asks
    ]


def _word(report: Report, asks: Sequence[Ask], source: bytes | None) -> Made:
    if source is not None and report.document.format == "docx":
        return apart.with_notes(source, asks)
    from analyzer.exports.word import clean_copy

    return clean_copy(report, asks)


def _changes(report: Report, asks: Sequence[Ask], source: bytes | None) -> Made:
    if source is not None and report.document.format == "docx":
        return apart.with_changes(source, asks)
    from analyzer.exports.word import clean_copy

    return clean_copy(report, asks, changes=True)


def _pdf(report: Report, asks: Sequence[Ask], source: bytes | None) -> Made:
    if source is None:
        raise BadInput(_NO_SOURCE)
    return apart.highlighted(source, report.document, asks)


def _sheet(report: Report, asks: Sequence[Ask], source: bytes | None) -> Made:  # noqa: ARG001
    from analyzer.exports.sheet import sheet_pdf

    return sheet_pdf(report, asks)


def _sheet_word(report: Report, asks: Sequence[Ask], source: bytes | None) -> Made:  # noqa: ARG001
    from analyzer.exports.sheet import sheet_word

    return sheet_word(report, asks)


def _html(report: Report, asks: Sequence[Ask], source: bytes | None) -> Made:  # noqa: ARG001
    from analyzer.exports.page import to_html

    return to_html(report, asks)


def _json(report: Report, asks: Sequence[Ask], source: bytes | None) -> Made:  # noqa: ARG001
    from analyzer.exports.json import to_json

    return Made(to_json(report).encode("utf-8"), "application/json")


def _csv(report: Report, asks: Sequence[Ask], source: bytes | None) -> Made:  # noqa: ARG001
    from analyzer.exports.tables import to_csv

    return to_csv(report)


def _xlsx(report: Report, asks: Sequence[Ask], source: bytes | None) -> Made:  # noqa: ARG001
    from analyzer.exports.tables import to_xlsx

    return to_xlsx(report)


def _sarif(report: Report, asks: Sequence[Ask], source: bytes | None) -> Made:  # noqa: ARG001
    from analyzer.exports.sarif import to_sarif

    return to_sarif(report)


_MAKERS: dict[Kind, Callable[[Report, Sequence[Ask], bytes | None], Made]] = {
    "word": _word,
    "changes": _changes,
    "pdf": _pdf,
    "sheet": _sheet,
    "sheet-word": _sheet_word,
    "html": _html,
    "json": _json,
    "csv": _csv,
    "xlsx": _xlsx,
    "sarif": _sarif,
}
