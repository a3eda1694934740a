"""What becomes of one file: a line for the results, whatever is in the file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from analyzer.errors import BadInput
from analyzer.model import DEFAULT_PLACE, Report
from analyzer.quiet import code


@dataclass(frozen=True, slots=True)
class Settings:
    """How every plan is checked. `keep` leaves out findings nobody asked for.

    With `hide`, roles stand for the names of each plan and for these.
    """

    place: str = DEFAULT_PLACE
    rules: Path | None = None  # a folder of own rules
    keep: Callable[[Report], Report] | None = None
    hide: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A file to check."""

    path: Path
    name: str  # in the results: its path below the folder, with forward slashes, or a number
    settings: Settings


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: `data` in the published shape of a report, or of an unread file."""

    name: str
    data: dict[str, Any]

    @property
    def read(self) -> bool:
        """Whether the file could be read."""
        return "reason" not in self.data

    @property
    def line(self) -> bytes:
        """The outcome as one line of JSON."""
        return json.dumps(self.data, ensure_ascii=False).encode() + b"\n"


class UnreadShape(BaseModel):
    """A file that could not be read, and why, in one sentence."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    schema_: Literal["iep-analyzer/unread/1"] = Field("iep-analyzer/unread/1", alias="schema")
    file: str
    reason: str


def report_plan(file: PlanFile) -> Outcome:
    """Check one file. Never raises: a file that cannot be read, or breaks us, gives its reason.

    The rules and the language model are loaded once in each process that calls this.
    """
    from analyzer import pipeline
    from analyzer.checking import engine_for, shipped_engine

    settings = file.settings
    try:
        engine = engine_for(settings.rules) if settings.rules else shipped_engine()
        report = pipeline.analyze(file.path, name=file.name, place=settings.place, engine=engine)
        return _outcome(file, settings.keep(report) if settings.keep else report)
    except BadInput as problem:
        return unread(file, str(problem))
    except Exception as problem:  # noqa: BLE001 - one bad file never stops the others
        fault = code(type(problem), problem.__traceback__)
        return unread(file, f"Something went wrong on our side. Please report this code: {fault}.")


def _outcome(file: PlanFile, report: Report) -> Outcome:
    from analyzer.exports.json import as_data
    from analyzer.exports.names import hide, names_of, refuse_names

    if file.settings.hide is None:
        return Outcome(file.name, as_data(report))
    names = names_of(report, extra=file.settings.hide)
    report = hide(report, names)
    report = replace(report, document=replace(report.document, name=file.name))
    outcome = Outcome(file.name, as_data(report))
    refuse_names(outcome.line, names)
    return outcome


def unread(file: PlanFile, reason: str) -> Outcome:
    """Return the outcome of a file that could not be read."""
    return Outcome(file.name, UnreadShape(file=file.name, reason=reason).model_dump(by_alias=True))
