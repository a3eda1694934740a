"""A list saved on the page, read for the command line: its lines and wording, its e-mail."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analyzer.errors import BadInput
from analyzer.exports import Ask, chosen_asks

if TYPE_CHECKING:
    from analyzer.checking import Engine
    from analyzer.model import Report

SavedWork = Annotated[
    Path | None,
    typer.Option(
        "--work",
        help="Your list as saved on the page ('Save my work'): its lines, wording and order.",
    ),
]


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved list put back on its plan. `lost` lines of it are not in this plan."""

    report: Report
    asks: tuple[Ask, ...]
    letter: dict[str, str]
    lost: int

    @property
    def warning(self) -> str:
        """What the reader should know, or ""."""
        lines = "1 line" if self.lost == 1 else f"{self.lost} lines"
        return f"{lines} of your saved list not found in this plan." if self.lost else ""


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes; raises BadInput when there is no such file."""
    try:
        return path.read_bytes()
    except OSError:
        raise BadInput("There is no such file. Check the name and try again.") from None


def put_back(path: Path, report: Report, engine: Engine | None) -> Saved:
    """Put a saved list back on the report of its plan.

    Lines whose kind the reader put right on the page are checked again as what they are. Raises
    BadInput when it is not a work file, or when no line of it is in this plan.
    """
    from analyzer import pipeline
    from analyzer.app import work_file

    saved = work_file.read(read_bytes(path))
    if saved.kinds:
        report = pipeline.report_again(report, saved.kinds, engine=engine)
    lines, lost = work_file.lines(saved, report)
    if not lines:
        raise BadInput(
            "No line of your saved list is in this plan. Is it the plan you saved the list for?"
        )
    return Saved(report, chosen_asks(lines), saved.letter, lost)
