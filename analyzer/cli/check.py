"""iep-analyzer check: find the wording that is too broad."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.progress import Progress

from analyzer.cli import plans
from analyzer.cli.common import (
    BAD_INPUT,
    FINDINGS,
    HideNames,
    MinSeverity,
    MoreNames,
    Only,
    OwnRules,
    Place,
    engine,
    err,
    out,
    plain_text,
    printable,
    report_on,
    write,
)
from analyzer.errors import BadInput
from analyzer.model import DEFAULT_PLACE, Report

if TYPE_CHECKING:
    from analyzer.checking import Engine
    from analyzer.exports.names import Names

Format = Literal["text", "json", "sarif", "csv", "html"]


def check(
    files: Annotated[
        list[str],
        typer.Argument(
            help="Plans (PDF, Word, text), folders of them or patterns; - reads text typed in."
        ),
    ],
    format_: Annotated[
        Format,
        typer.Option(
            "--format", help="text to read, json for scripts, sarif for editors, csv or html."
        ),
    ] = "text",
    out_file: Annotated[
        Path | None, typer.Option("--out", help="Write to this file, not to the screen.")
    ] = None,
    only: Only = None,
    min_severity: MinSeverity = "low",
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", help="A json report made earlier: show only what is new."),
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain", help="Say how this rule came to its findings; 'all' for all rules."
        ),
    ] = None,
    hide_names: HideNames = False,  # noqa: FBT002
    more_names: MoreNames = None,
    place: Place = DEFAULT_PLACE,
    rules: OwnRules = None,
) -> None:
    """Check plans for wording that is too broad.

    Exit code: 0 nothing to ask about, 1 something to ask about, 2 a file could not be read.
    With several files, json writes one report a line.
    """
    used = engine(rules)
    try:
        names = plans.expand(files)
        plans.known(only or (), rules)
        before = plans.baseline(baseline) if baseline else frozenset()
        if explain not in (None, "all"):
            plans.known([explain], rules)
        if format_ in ("csv", "html") and len(names) > 1:
            raise BadInput(f"{format_} holds one plan. Give one file, or use json or sarif.")
    except BadInput as problem:
        err.print(str(problem), markup=False)
        raise typer.Exit(BAD_INPUT) from None
    code = 0
    reports: list[tuple[Report, str]] = []
    for name, read in _each(names, place, used):
        if isinstance(read, BadInput):
            err.print(f"{printable(name)}: {read}", markup=False)
            code = BAD_INPUT
            continue
        report = plans.chosen(read, only=only or (), least=min_severity, before=before)
        if any(True for _ in report.findings()):
            code = max(code, FINDINGS)
        if format_ == "text" and out_file is None and not hide_names:
            _show(report, explain)
        else:
            reports.append((report, name))
    hidden: Names | None = None
    if hide_names:
        reports, hidden, unhidden = _hidden(reports, more_names or [])
        code = BAD_INPUT if unhidden else code
    if reports or (format_ == "sarif" and not code):
        code = max(code, _write(_rendered(reports, format_, explain), out_file, hidden))
    raise typer.Exit(code)


def _each(
    names: list[str], place: str, used: Engine | None
) -> Iterator[tuple[str, Report | BadInput]]:
    """Yield the report on each plan, or what is wrong with it, under a progress bar for several."""
    with Progress(
        console=err, transient=True, disable=len(names) < 2 or not err.is_terminal
    ) as bar:
        task = bar.add_task("Checking", total=len(names))
        for name in names:
            try:
                yield name, report_on(name, place, used)
            except BadInput as problem:
                yield name, problem
            bar.advance(task)


def _show(report: Report, explain: str | None) -> None:
    from analyzer.cli.show import show_explanations, show_report

    show_report(report, out)
    if explain:
        show_explanations(report, out, rule=None if explain == "all" else explain)


def _rendered(reports: list[tuple[Report, str]], format_: Format, explain: str | None) -> bytes:
    if format_ == "sarif":
        from analyzer.exports.sarif import sarif_log

        log = sarif_log(
            [(report, "typed text" if name == "-" else name) for report, name in reports]
        )
        return (json.dumps(log, indent=2, ensure_ascii=False) + "\n").encode()
    if format_ == "json":
        from analyzer.exports.json import to_json

        indent = 2 if len(reports) == 1 else None
        return "".join(to_json(report, indent=indent) + "\n" for report, _ in reports).encode()
    if format_ == "text":
        return b"".join(plain_text(partial(_show, report, explain)) for report, _ in reports)
    from analyzer.exports import make

    return make(format_, reports[0][0]).data


def _hidden(
    reports: list[tuple[Report, str]], more: list[str]
) -> tuple[list[tuple[Report, str]], Names | None, bool]:
    """Return the reports with roles for names, and whether one had to be left out.

    A file's own name is hidden too: plan-1, plan-2 and so on.
    """
    from analyzer.exports.names import hide, names_of

    known = []
    for report, name in reports:
        try:
            names_of(report, extra=more)
            known.append((report, name))
        except BadInput as problem:
            err.print(f"{printable(name)}: {problem}", markup=False)
    if not known:
        return [], None, bool(reports)
    names = names_of(*(report for report, _ in known), extra=more)
    made = []
    for number, (report, name) in enumerate(known, start=1):
        stem = f"plan-{number}" if len(known) > 1 else "plan"
        shown = stem + Path(name).suffix
        report = hide(report, names)
        made.append((replace(report, document=replace(report.document, name=shown)), shown))
    return made, names, len(known) < len(reports)


def _write(data: bytes, path: Path | None, hidden: Names | None) -> int:
    """Write to a file or to the screen; return the exit code this asks for."""
    try:
        if hidden is not None:
            from analyzer.exports.names import refuse_names

            refuse_names(data, hidden)
        if path is None:
            sys.stdout.write(data.decode("utf-8-sig"))
            return 0
        write(path, data, force=True)
    except BadInput as problem:
        err.print(str(problem) if path is None else f"{path.name}: {problem}", markup=False)
        return BAD_INPUT
    err.print(f"Wrote {path}", markup=False)
    return 0
