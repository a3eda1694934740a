"""iep-analyzer batch: every plan in a folder, for advocates and researchers."""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Group
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from analyzer import __version__
from analyzer.cli import plans
from analyzer.cli.common import (
    BAD_INPUT,
    HideNames,
    MinSeverity,
    MoreNames,
    Only,
    OwnRules,
    Place,
    err,
    out,
)
from analyzer.errors import BadInput
from analyzer.model import DEFAULT_PLACE

if TYPE_CHECKING:
    from analyzer.batch import PlanFile, Results, Summary

SHOWN = 10  # rules, and files not read, that the screen has room for


def batch(
    folder: Annotated[
        Path, typer.Argument(help="The folder of plans; folders in it are read too.")
    ],
    results_folder: Annotated[
        Path, typer.Option("--out", help="The folder to write the results to.")
    ],
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", min=1, help="How many plans at a time; without it, one a core."),
    ] = None,
    dask_address: Annotated[
        str | None,
        typer.Option("--dask", help="Work on this Dask cluster, as tcp://10.0.0.5:8786."),
    ] = None,
    only: Only = None,
    min_severity: MinSeverity = "low",
    hide_names: HideNames = False,  # noqa: FBT002
    more_names: MoreNames = None,
    force: Annotated[  # noqa: FBT002
        bool, typer.Option("--force", help="Throw away the results that are there; begin anew.")
    ] = False,
    place: Place = DEFAULT_PLACE,
    rules: OwnRules = None,
) -> None:
    """Check every plan in a folder, on all cores. Stopped and started again, it goes on.

    Writes reports.jsonl (one json report a line), unread.jsonl (each file that could not be read,
    and why) and summary.csv (one row a file). They hold the plans' words: keep them as safe. With
    --hide-names files have numbers, and run.json, which says which is which, is for you alone.

    Exit code: 0 all files were read, 2 one could not be read, 130 stopped with Ctrl+C.
    """
    from analyzer import batch as many

    signal.signal(signal.SIGTERM, signal.default_int_handler)  # workers are ended, as with Ctrl+C
    try:
        paths = _paths(folder, only or (), rules)
        rules = rules and rules.absolute()
        hide = tuple(sorted(more_names or ())) if hide_names else None
        asked = {**_asked(folder, only or (), min_severity, place, rules), "hide_names": hide}
        keep = partial(plans.chosen, only=only or (), least=min_severity)
        settings = many.Settings(place, rules, keep, hide)
        with ExitStack() as stack:
            cluster = stack.enter_context(many.dask(dask_address)) if dask_address else None
            results = stack.enter_context(many.Results(results_folder, asked, anew=force))
            names = [_name(path, folder) for path in paths]
            if hide_names:
                names = results.numbered(names)
            files = [many.PlanFile(*file, settings) for file in zip(paths, names, strict=True)]
            summary = _run(files, results, jobs, cluster)
            results.add_summary(summary.to_csv())
    except BadInput as problem:
        err.print(str(problem), markup=False)
        raise typer.Exit(BAD_INPUT) from None
    except KeyboardInterrupt:
        err.print(f"Stopped. The same command goes on from here: {results_folder}", markup=False)
        raise
    out.print(shown(summary))
    err.print(f"Wrote {results_folder}", markup=False)
    raise typer.Exit(BAD_INPUT if summary.unread else 0)


def _paths(folder: Path, only: Sequence[str], rules: Path | None) -> list[Path]:
    """Return the plans of a folder; raises BadInput when something asked for is wrong."""
    plans.known(only, rules)
    if not folder.is_dir():
        raise BadInput("Give a folder of plans. For one plan, use: iep-analyzer check")
    return [Path(path).absolute() for path in plans.expand([str(folder)])]


def _name(path: Path, folder: Path) -> str:
    """Return what the results call a plan: its path below the folder."""
    from analyzer.reading.glyphs import readable

    return readable(path.relative_to(folder.absolute()).as_posix())


def _asked(
    folder: Path, only: Sequence[str], least: str, place: str, rules: Path | None
) -> dict[str, Any]:
    """Return all that the results depend on: results of two different runs are never mixed."""
    own = {}
    if rules:
        from analyzer.checking.proof import digests

        own = digests(rules)
    return {
        "schema": "iep-analyzer/batch/1",
        "version": __version__,
        "folder": str(folder.resolve()),
        "place": place,
        "only": sorted(only),
        "min_severity": least,
        "rules": own,
    }


def _run(files: Sequence[PlanFile], results: Results, jobs: int | None, cluster: Any) -> Summary:
    """Check the files no earlier run has done; return the summary of all."""
    from analyzer.batch import Summary, outcomes

    summary = Summary()
    done = set()
    for outcome in results.there():
        summary.add(outcome)
        done.add(outcome.name)
    left = [file for file in files if file.name not in done]
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns, TimeRemainingColumn(), console=err, transient=True, disable=not err.is_terminal
    ) as bar:
        task = bar.add_task("Checking", total=len(files), completed=len(files) - len(left))
        for outcome in outcomes(left, jobs=jobs, cluster=cluster):
            results.add(outcome)
            summary.add(outcome)
            bar.advance(task)
    return summary


def shown(summary: Summary) -> Group:
    """Return the summary as it looks in the terminal."""
    read, unread = summary.read, summary.unread
    pages = sum(row.pages or 0 for row in read)
    statements = sum(row.statements for row in read)
    plans_read = f"{len(read):,} plans read, {len(unread):,} not."
    parts: list[Text | Table] = [
        Text(f"{plans_read} {pages:,} pages, {statements:,} statements.", style="bold"),
        _counted("Category", [row.categories for row in read]),
        _counted("Most common rules", [row.rules for row in read]),
    ]
    if unread:
        table = Table("Not read", "Why", box=None, pad_edge=False)
        for row in unread[:SHOWN]:
            table.add_row(Text(row.name), Text(row.reason))
        parts.append(table)
    if len(unread) > SHOWN:
        parts.append(Text(f"… and {len(unread) - SHOWN} more, in unread.jsonl."))
    return Group(*[line for part in parts for line in (part, Text())])


def _counted(name: str, counts: Sequence[Counter[str]]) -> Table:
    from analyzer.batch.summary import most_common, total

    findings, files = total(counts)
    table = Table(name, "findings", "plans", box=None, pad_edge=False)
    for key, count in most_common(findings)[:SHOWN]:
        table.add_row(key, f"{count:,}", f"{files[key]:,}")
    return table
