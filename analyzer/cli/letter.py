"""iep-analyzer letter: the e-mail that asks for clearer wording."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from analyzer.cli import plans
from analyzer.cli.common import (
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
from analyzer.cli.export import Force
from analyzer.cli.saved import Saved, SavedWork, put_back
from analyzer.errors import BadInput
from analyzer.exports import all_asks
from analyzer.letters import KINDS, TONES, Fields, Item, Letter, LetterKind, Tone
from analyzer.model import DEFAULT_PLACE, Report

_OWN_FIELDS = ("plan_date", "times", "present", "agreed", "earlier")  # written on the page only


def letter(
    file: Annotated[str, typer.Argument(help="The plan to write about; - reads text typed in.")],
    kind: Annotated[
        LetterKind | None,
        typer.Option(
            "--kind", help="; ".join(f"{k}: {n[0]}" for k, n in KINDS.items()) + ". [revise]"
        ),
    ] = None,
    tone: Annotated[Tone | None, typer.Option("--tone", help="How it sounds. [plain]")] = None,
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
    work: SavedWork = None,
    out_file: Annotated[
        Path | None, typer.Option("--out", help="Write to this file: .txt, .docx or .eml.")
    ] = None,
    only: Only = None,
    min_severity: MinSeverity = "low",
    hide_names: HideNames = False,  # noqa: FBT002
    names: MoreNames = None,
    force: Force = False,  # noqa: FBT002
    place: Place = DEFAULT_PLACE,
    rules: OwnRules = None,
) -> None:
    """Write the e-mail that asks for clearer wording. What is left empty stays a blank.

    With --work, the lines, their wording, the kind of letter, its tone and its fields come from
    your saved list; what you give here goes before.

    Exit code: 0 the letter was written, 2 it could not be.
    """
    from analyzer import letters

    used = engine(rules)
    try:
        plans.known(only or (), rules)
        report = plans.chosen(report_on(file, place, used), only=only or (), least=min_severity)
        saved = put_back(work, report, used) if work else Saved(report, all_asks(report), {}, 0)
        if saved.warning:
            err.print(f"Note: {saved.warning}", markup=False)
        kind, tone = kind or _saved_kind(saved), tone or _saved_tone(saved)
        given = {"student": child, "to": to, "sender": sender, "seen": seen}
        text = {name: value or saved.letter.get(name, "") for name, value in given.items()}
        fields = Fields(
            reply_by=_day(reply_by, saved, "reply_by") or letters.reply_by(kind, date.today()),
            meeting=_day(meeting, saved, "meeting"),
            **text,
            **{name: saved.letter.get(name, "") for name in _OWN_FIELDS},
        )
        items = [
            Item(ask.statement.text, ask.statement.page, " ".join(ask.questions[:1]), ask.wording)
            for ask in saved.asks
        ]
        written = letters.write(kind, items=items, fields=fields, tone=tone, place=place)
        if hide_names:
            written = _hidden(written, saved.report, fields, names or [])
        if out_file is None:
            sys.stdout.write(letters.text(written))
            return
        write(out_file, _file(written, out_file), force=force)
    except BadInput as problem:
        stop(file, problem)
    out.print(f"Wrote {out_file}", markup=False)


def _saved_kind(saved: Saved) -> LetterKind:
    return next((kind for kind in KINDS if kind == saved.letter.get("kind")), "revise")


def _saved_tone(saved: Saved) -> Tone:
    return next((tone for tone in TONES if tone == saved.letter.get("tone")), "plain")


def _day(given: datetime | None, saved: Saved, name: str) -> date | None:
    if given:
        return given.date()
    try:
        return date.fromisoformat(saved.letter.get(name, ""))
    except ValueError:
        return None


def _hidden(written: Letter, report: Report, fields: Fields, more: list[str]) -> Letter:
    """Put roles for the names of the plan, and for those given for the letter itself."""
    from analyzer.exports.names import hide_letter, names_of

    own = [fields.student, fields.to, fields.sender]
    return hide_letter(written, names_of(report, extra=[*more, *filter(None, own)]))


def _file(written: Letter, path: Path) -> bytes:
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
