"""iep-analyzer compare: last year's plan beside this year's."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

import typer

from analyzer.cli.common import (
    HideNames,
    MoreNames,
    OwnRules,
    Place,
    engine,
    err,
    report_on,
    stop,
    write,
)
from analyzer.errors import BadInput
from analyzer.model import DEFAULT_PLACE


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
    from analyzer.cli.saved import read_bytes
    from analyzer.cli.show_comparison import show_text
    from analyzer.comparing import compare_reports, outcomes, read_asked
    from analyzer.exports.comparison import Compared, make_comparison

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
            show_text(compared, out_file, hide_names=hide_names, names=names or [])
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
