"""What the commands share: the two consoles, exit codes, common options, reading one plan."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.console import Console
from rich.text import Text

from analyzer.errors import BadInput
from analyzer.model import PLACES, SEVERITIES, Severity
from analyzer.saving import save

if TYPE_CHECKING:
    from analyzer.checking import Engine
    from analyzer.model import Report

FINDINGS, BAD_INPUT = 1, 2  # exit codes; 0 is "nothing to ask"

out = Console(highlight=False, soft_wrap=False)
err = Console(stderr=True, highlight=False)


def _place(value: str) -> str:
    if value not in PLACES:
        raise typer.BadParameter(f"'{value}' is not known. Use one of: {', '.join(PLACES)}.")
    return value


def _severity(value: str) -> str:
    if value not in SEVERITIES:
        raise typer.BadParameter(f"'{value}' is not known. Use one of: {', '.join(SEVERITIES)}.")
    return value


Place = Annotated[
    str,
    typer.Option(
        "--place", callback=_place, help="Where the school is, as CA-BC, CA-ON, US, UK-ENG."
    ),
]
OwnRules = Annotated[
    Path | None,
    typer.Option("--rules", help="A folder of your own rules, laid over the shipped ones."),
]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only", help="Only this category or rule, as open_list or open_list.etc. May be repeated."
    ),
]
MinSeverity = Annotated[
    Severity,
    typer.Option("--min-severity", callback=_severity, help="Leave out what is less serious."),
]
HideNames = Annotated[
    bool,
    typer.Option(
        "--hide-names",
        help="Put roles for names, dates of birth, numbers, addresses; stop if one is left.",
    ),
]
MoreNames = Annotated[
    list[str] | None, typer.Option("--name", help="One more name to hide. May be repeated.")
]


def engine(rules: Path | None) -> Engine | None:
    """Return the engine for a folder of own rules; stop if one is wrong.

    None stands for the shipped rules alone: they load while a plan is read. What opens plans
    begins to load, in a process beside this one.
    """
    from analyzer import reading

    reading.warm_up()
    if rules is None:
        return None
    from analyzer.checking import engine_for

    try:
        return engine_for(rules)
    except BadInput as problem:
        err.print(str(problem), markup=False)
        raise typer.Exit(BAD_INPUT) from None


def report_on(file: str, place: str, engine: Engine | None) -> Report:
    """Report on a file, or on what is typed in where the file is "-"; raises BadInput."""
    from analyzer import reading

    if file == "-":
        text = sys.stdin.buffer.read().decode("utf-8-sig", errors="replace")
        document = reading.read_text(text, name="typed text")
        from analyzer import pipeline

        return pipeline.report_on(document, place=place, engine=engine)
    data, name = reading.opened(file)  # a name mistyped is told of before spaCy is imported
    from analyzer import pipeline

    return pipeline.analyze(data, name=name, place=place, engine=engine)


def stop(file: str, problem: BadInput) -> NoReturn:
    """Say what is wrong with a file, and stop."""
    err.print(f"{printable(file)}: {problem}", markup=False)
    raise typer.Exit(BAD_INPUT)


def printable(file: str) -> str:
    """Return the name of a file as it can be printed: a name can hold orders to the terminal."""
    from analyzer.reading.glyphs import readable

    return readable(Path(file).name)


def plain_text(draw: Callable[[], None]) -> bytes:
    """Return what `draw` prints on the screen, without its colours."""
    with out.capture() as captured:
        draw()
    return Text.from_ansi(captured.get()).plain.encode() + b"\n"


def write(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file the user asked for; raises BadInput rather than write over another."""
    if path.exists() and not force:
        raise BadInput("This file is there already. Give another name, or add --force.")
    save(path, data)
