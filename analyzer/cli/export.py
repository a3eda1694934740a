"""iep-analyzer export: the files a parent takes to the meeting or sends."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, cast

import typer

from analyzer.cli import plans
from analyzer.cli.common import (
    BAD_INPUT,
    HideNames,
    MinSeverity,
    MoreNames,
    Only,
    OwnRules,
    Place,
    engine,
    err,
    out,
    report_on,
    stop,
    write,
)
from analyzer.cli.saved import Saved, SavedWork, put_back
from analyzer.errors import BadInput
from analyzer.exports import KINDS, Kind, all_asks, file_name, make
from analyzer.model import DEFAULT_PLACE

Force = Annotated[bool, typer.Option("--force", help="Write over a file that is there.")]


def _kinds(values: list[str]) -> list[str]:
    for value in values:
        if value not in KINDS:
            raise typer.BadParameter(f"'{value}' is not known. Use one of: {', '.join(KINDS)}.")
    return values


def export(
    file: Annotated[str, typer.Argument(help="A plan (PDF, Word, text); - reads text typed in.")],
    kinds: Annotated[
        list[str],
        typer.Option(
            "--as",
            callback=_kinds,
            metavar=f"[{'|'.join(KINDS)}]",
            help="What to make. May be repeated. Without it: word and sheet.",
        ),
    ] = ["word", "sheet"],  # noqa: B006
    folder: Annotated[Path, typer.Option("--out", help="The folder to write to.")] = Path(),
    only: Only = None,
    min_severity: MinSeverity = "low",
    work: SavedWork = None,
    hide_names: HideNames = False,  # noqa: FBT002
    names: MoreNames = None,
    force: Force = False,  # noqa: FBT002
    place: Place = DEFAULT_PLACE,
    rules: OwnRules = None,
) -> None:
    """Make the files for a meeting: Word with notes, highlighted PDF, meeting sheet, tables.

    word: the school's own Word file with notes (a clean copy of the text for a PDF). changes: the
    same with tracked changes. pdf: the school's PDF, highlighted. sheet, sheet-word: the meeting
    sheet. html: a report on the lines asked about. json, csv, xlsx, sarif: the whole report.

    With --work, the lines asked about, their wording and their order are those of your saved list.

    Exit code: 0 all files were made, 2 one could not be made.
    """
    used = engine(rules)
    try:
        plans.known(only or (), rules)
        report = plans.chosen(report_on(file, place, used), only=only or (), least=min_severity)
        saved = put_back(work, report, used) if work else Saved(report, all_asks(report), {}, 0)
    except BadInput as problem:
        stop(file, problem)
    source = None if file == "-" else Path(file).read_bytes()
    if saved.warning:
        err.print(f"Note: {saved.warning}", markup=False)
    code = 0
    for kind in cast("list[Kind]", kinds):
        path = folder / file_name(kind, date.today())
        try:
            made = make(
                kind,
                saved.report,
                source=source,
                asks=saved.asks,
                hide_names=hide_names,
                names=names or (),
            )
            write(path, made.data, force=force)
        except BadInput as problem:
            err.print(f"{kind}: {problem}", markup=False)
            code = BAD_INPUT
            continue
        out.print(f"Wrote {path}", markup=False)
        for warning in made.warnings:
            err.print(f"Note: {warning}", markup=False)
    raise typer.Exit(code)
