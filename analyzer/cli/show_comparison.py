"""A comparison of two plans in the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.padding import Padding
from rich.text import Text

from analyzer.cli.common import err, out, plain_text, write
from analyzer.comparing import Change
from analyzer.exports.comparison import Compared, content, hide_comparison
from analyzer.exports.names import names_of, refuse_names

_STYLES = {"removed": "strike red", "added": "bold green", "same": ""}
_BRACKETS = {"removed": "[-{}-]", "added": "[+{}+]", "same": "{}"}


def show_text(
    compared: Compared, out_file: Path | None, *, hide_names: bool, names: Sequence[str]
) -> None:
    """Print a comparison or write it to a file, with names hidden if asked."""
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
