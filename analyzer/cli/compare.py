"""iep-analyzer compare: last year's plan beside this year's."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.padding import Padding
from rich.text import Text

from analyzer.cli.common import OwnRules, Place, engine, err, out, report_on, stop, write
from analyzer.comparing import (
    Change,
    Comparison,
    Outcome,
    compare_reports,
    outcomes,
    read_asked,
)
from analyzer.comparing.change import ChangeKind
from analyzer.errors import BadInput
from analyzer.model import DEFAULT_PLACE

HEADINGS: dict[ChangeKind, str] = {
    "removed": "Gone this year",
    "vaguer": "Less clear this year",
    "kept": "Same wording as last year. What happened with it?",
    "clearer": "Clearer this year",
    "reworded": "Said in other words",
    "new": "New this year",
}
_RESULTS = {
    "made": "Made",
    "in part": "Made in part",
    "not changed": "Not changed: the old words are still there",
    "not found": "Not found in the new plan",
}
_STYLES = {"removed": "strike red", "added": "bold green", "same": ""}


def compare(
    old: Annotated[str, typer.Argument(help="Last year's plan.")],
    new: Annotated[str, typer.Argument(help="This year's plan.")],
    work: Annotated[
        Path | None,
        typer.Option(
            "--work", help="Your saved work: did the school make the changes you asked for?"
        ),
    ] = None,
    format_: Annotated[
        Literal["text", "json"], typer.Option("--format", help="text to read, json for scripts.")
    ] = "text",
    out_file: Annotated[
        Path | None, typer.Option("--out", help="Write the json to this file, not to the screen.")
    ] = None,
    place: Place = DEFAULT_PLACE,
    rules: OwnRules = None,
) -> None:
    """Compare two years of a plan: what stayed, is clearer, vaguer, gone or new.

    Exit code: 0 the plans were compared, 2 a file could not be read.
    """
    used = engine(rules)
    reports = []
    for file in (old, new):
        try:
            reports.append(report_on(file, place, used))
        except BadInput as problem:
            stop(file, problem)
    comparison = compare_reports(*reports)
    asked: tuple[Outcome, ...] = ()
    if work is not None:
        try:
            asked = outcomes(read_asked(_bytes(work), reports[0]), reports[1])
        except BadInput as problem:
            stop(str(work), problem)
    if format_ == "text" and out_file is None:
        show(comparison, asked)
        return
    from analyzer.exports.comparison import to_json

    text = to_json(comparison, asked, old=reports[0], new=reports[1]) + "\n"
    if out_file is None:
        sys.stdout.write(text)
        return
    try:
        write(out_file, text.encode("utf-8"), force=True)
    except BadInput as problem:
        stop(str(out_file), problem)
    err.print(f"Wrote {out_file}", markup=False)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise BadInput("There is no such file. Check the name and try again.") from None


def show(comparison: Comparison, asked: Sequence[Outcome]) -> None:
    """Print a comparison: what was asked for, amounts that shrank, leftovers, then each class."""
    for warning in comparison.warnings:
        out.print(Text(f"Note: {warning}", style="yellow"))
    if asked:
        _title("The changes you asked for", len(asked))
        for outcome in asked:
            out.print(
                Padding(Text(f"{_RESULTS[outcome.result]}: {outcome.asked.wording}"), (0, 0, 0, 2))
            )
    if comparison.shrunk:
        _title("Less than last year", len(comparison.shrunk))
        for change in comparison.shrunk:
            for less in change.shrunk:
                line = Text(f"{less.before} → {less.after}: {change.statement.text}")
                out.print(Padding(line, (0, 0, 0, 2)))
    if comparison.leftovers:
        _title("Left from last year?", len(comparison.leftovers))
        for left in comparison.leftovers:
            line = Text(f"{left.kind} “{left.quote}” in: {left.statement.text}")
            out.print(Padding(line, (0, 0, 0, 2)))
    for kind, heading in HEADINGS.items():
        changes = comparison.of(kind)
        if changes:
            _title(heading, len(changes))
            for change in changes:
                out.print(Padding(_line(change), (0, 0, 0, 2)))


def _title(text: str, count: int) -> None:
    out.print()
    out.print(Text(f"{text} ({count})", style="bold"))


def _line(change: Change) -> Text:
    notes = []
    if change.confidence == "maybe":
        notes.append("maybe the same line")
    if change.moved:
        notes.append("moved")
    if change.only_dates:
        notes.append("only the date is new")
    if change.kind == "kept" and change.times > 1:
        notes.append(f"stands there {change.times} times")
    text = Text(f"({', '.join(notes)}) " if notes else "", style="dim")
    if change.kind in ("kept", "new", "removed"):
        return text + Text(change.statement.text)
    for part, words in change.parts():
        shown = (
            f"[-{words}-] "
            if part == "removed"
            else f"[+{words}+] "
            if part == "added"
            else f"{words} "
        )
        text.append(shown, style=_STYLES[part])
    return text
