"""iep-analyzer export and letter: the files a parent takes to the meeting or sends."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, cast

import typer

from analyzer.cli import plans
from analyzer.cli.common import (
    BAD_INPUT,
    MinSeverity,
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
from analyzer.errors import BadInput
from analyzer.exports import KINDS, Kind, all_asks, file_name, make
from analyzer.letters import KINDS as LETTER_KINDS
from analyzer.letters import Fields, Item, Letter, LetterKind, Tone
from analyzer.model import DEFAULT_PLACE

Hide = Annotated[
    bool,
    typer.Option("--hide-names", help="Put a role for every name; stop if one cannot be hidden."),
]
Names = Annotated[
    list[str] | None, typer.Option("--name", help="One more name to hide. May be repeated.")
]
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
    hide_names: Hide = False,  # noqa: FBT002
    names: Names = None,
    force: Force = False,  # noqa: FBT002
    place: Place = DEFAULT_PLACE,
    rules: OwnRules = None,
) -> None:
    """Make the files for a meeting: Word with notes, highlighted PDF, meeting sheet, tables.

    word: the school's own Word file with notes (a clean copy of the text for a PDF). changes: the
    same with tracked changes. pdf: the school's PDF, highlighted. sheet, sheet-word: the meeting
    sheet. html, json, csv, xlsx, sarif: the whole report.

    Exit code: 0 all files were made, 2 one could not be made.
    """
    used = engine(rules)
    try:
        plans.known(only or (), tuple(used.rules))
        report = plans.chosen(report_on(file, place, used), only=only or (), least=min_severity)
    except BadInput as problem:
        stop(file, problem)
    source = None if file == "-" else Path(file).read_bytes()
    asks = all_asks(report)
    code = 0
    for kind in cast("list[Kind]", kinds):
        path = folder / file_name(kind, date.today())
        try:
            made = make(
                kind, report, source=source, asks=asks, hide_names=hide_names, names=names or ()
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


def letter(
    file: Annotated[str, typer.Argument(help="The plan to write about; - reads text typed in.")],
    kind: Annotated[
        LetterKind,
        typer.Option("--kind", help="; ".join(f"{k}: {n[0]}" for k, n in LETTER_KINDS.items())),
    ] = "revise",
    tone: Annotated[Tone, typer.Option("--tone", help="How it sounds.")] = "plain",
    child: Annotated[str, typer.Option("--child", help="The child's first name.")] = "",
    to: Annotated[str, typer.Option("--to", help="Whom it is for.")] = "",
    sender: Annotated[str, typer.Option("--from", help="Who writes it.")] = "",
    seen: Annotated[str, typer.Option("--seen", help="What you saw, in your own words.")] = "",
    reply_by: Annotated[
        datetime | None,
        typer.Option("--reply-by", formats=["%Y-%m-%d"], help="The day you ask for an answer by."),
    ] = None,
    meeting: Annotated[
        datetime | None,
        typer.Option("--meeting", formats=["%Y-%m-%d"], help="The day of the meeting."),
    ] = None,
    out_file: Annotated[
        Path | None, typer.Option("--out", help="Write to this file: .txt, .docx or .eml.")
    ] = None,
    only: Only = None,
    min_severity: MinSeverity = "low",
    force: Force = False,  # noqa: FBT002
    place: Place = DEFAULT_PLACE,
    rules: OwnRules = None,
) -> None:
    """Write the e-mail that asks for clearer wording. What is left empty stays a blank.

    Exit code: 0 the letter was written, 2 it could not be.
    """
    from analyzer import letters

    used = engine(rules)
    try:
        plans.known(only or (), tuple(used.rules))
        report = plans.chosen(report_on(file, place, used), only=only or (), least=min_severity)
        items = [
            Item(ask.statement.text, ask.statement.page, " ".join(ask.questions[:1]), ask.wording)
            for ask in all_asks(report)
        ]
        fields = Fields(
            reply_by=reply_by.date() if reply_by else letters.reply_by(kind, date.today()),
            student=child,
            to=to,
            sender=sender,
            seen=seen,
            meeting=meeting.date() if meeting else None,
        )
        written = letters.write(kind, items=items, fields=fields, tone=tone, place=place)
        if out_file is None:
            sys.stdout.write(letters.text(written))
            return
        write(out_file, _letter_file(written, out_file), force=force)
    except BadInput as problem:
        stop(file, problem)
    out.print(f"Wrote {out_file}", markup=False)


def _letter_file(written: Letter, path: Path) -> bytes:
    from analyzer import letters

    suffix = path.suffix.lower()
    if suffix == ".docx":
        from analyzer.exports.letter_docx import letter_docx

        return letter_docx(written)
    if suffix == ".eml":
        return letters.eml(written)
    if suffix == ".txt":
        return letters.text(written).encode("utf-8")
    raise BadInput("A letter can be a .txt, .docx or .eml file. Give --out a name that ends so.")
