"""iep-analyzer compare: last year's plan beside this year's."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.padding import Padding
from rich.text import Text

from analyzer.cli.common import (
    HideNames,
    MoreNames,
    OwnRules,
    Place,
    engine,
    err,
    out,
    plain_text,
    report_on,
    stop,
    write,
)
from analyzer.cli.saved import read_bytes
from analyzer.comparing import Change, compare_reports, outcomes, read_asked
from analyzer.errors import BadInput
from analyzer.exports.comparison import Compared, content, hide_comparison, make_comparison
from analyzer.exports.names import names_of, refuse_names
from analyzer.model import DEFAULT_PLACE

_STYLES = {"removed": "strike red", "added": "bold green", "same": ""}
_BRACKETS = {"removed": "[-{}-]", "added": "[+{}+]", "same": "{}"}


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
        Literal["text", "json", "html", "docx"],
        typer.Option(
            "--format", help="text to read, json for scripts, html or docx to print or send."
        ),
    ] = "text",
    out_file: Annotated[
        Path | None, typer.Option("--out", help="Write to this file, not to the screen.")
    ] = None,
    hide_names: HideNames = False,  # noqa: FBT002
    names: MoreNames = None,
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
    before, after = reports
    compared = Compared(before, after, compare_reports(before, after))
    try:
        if work is not None:
            asked = outcomes(read_asked(read_bytes(work), before), after)
            compared = replace(compared, asked=asked)
    except BadInput as problem:
        stop(str(work), problem)
    try:
        if format_ == "text":
            _text(compared, out_file, hide_names=hide_names, names=names or [])
            return
        made = make_comparison(format_, compared, hide_names=hide_names, names=names or [])
        if out_file is not None:
            write(out_file, made.data, force=True)
        elif format_ == "docx":
            raise BadInput("A Word file cannot be shown on the screen. Give it a name with --out.")
        else:
            sys.stdout.write(made.data.decode("utf-8"))
            return
    except BadInput as problem:
        stop(new, problem)
    err.print(f"Wrote {out_file}", markup=False)


def _text(
    compared: Compared, out_file: Path | None, *, hide_names: bool, names: Sequence[str]
) -> None:
    if hide_names:
        hidden = names_of(compared.old, compared.new, extra=names)
        compared = hide_comparison(compared, hidden)
        refuse_names(plain_text(lambda: show(compared)), hidden)
    if out_file is None:
        show(compared)
    else:
        write(out_file, plain_text(lambda: show(compared)), force=True)
        err.print(f"Wrote {out_file}", markup=False)


def show(compared: Compared) -> None:
    """Print a comparison: what changed, what was asked for, each class, what may be left over."""
    comparison = compared.comparison
    for warning in comparison.warnings:
        out.print(Text(f"Note: {warning}", style="yellow"))
    out.print(Text(content.summary(comparison), style="bold"))
    if compared.asked:
        _title(content.ASKED_TITLE, len(compared.asked))
        for outcome in compared.asked:
            result = content.RESULTS.get(outcome.result, outcome.result)
            _print(Text(f"{result}: {outcome.asked.wording}"))
    found = content.groups(comparison)
    _classes(found, content.FIRST)
    if comparison.leftovers:
        _title(content.LEFT_TITLE, len(comparison.leftovers))
        for left in comparison.leftovers:
            _print(Text(f"{left.kind} “{left.quote}” in: {left.statement.text}"))
    _classes(found, content.REST)


def _classes(
    found: Mapping[content.Group, Sequence[Change]], wanted: Sequence[content.Group]
) -> None:
    for group in wanted:
        if group in found:
            _title(content.TITLES[group], len(found[group]))
            for change in found[group]:
                _print(_line(change))


def _title(text: str, count: int) -> None:
    out.print()
    out.print(Text(f"{text} ({count})", style="bold"))


def _print(text: Text) -> None:
    out.print(Padding(text, (0, 0, 0, 2)))


def _line(change: Change) -> Text:
    notes = [f"{less.before} → {less.after}" for less in change.shrunk]
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
        text.append(_BRACKETS[part].format(words) + " ", style=_STYLES[part])
    return text
