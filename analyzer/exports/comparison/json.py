"""Two plans compared, as JSON for scripts: a versioned shape of its own."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from analyzer.comparing import Change
from analyzer.exports.comparison.content import Compared
from analyzer.model import Statement

SCHEMA: Literal["iep-analyzer/comparison/1"] = "iep-analyzer/comparison/1"


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", from_attributes=True, populate_by_name=True)


class LineShape(_Shape):
    """A line of one of the two plans."""

    id: str
    kind: str
    text: str
    section: str
    page: int | None


class ShrunkShape(_Shape):
    """An amount that is smaller this year, as printed."""

    before: str
    after: str


class ChangeShape(_Shape):
    """What became of one line; `times` is how often the new plan holds this wording."""

    kind: Literal["kept", "clearer", "vaguer", "reworded", "removed", "new"]
    old: LineShape | None
    new: LineShape | None
    confidence: Literal["sure", "maybe"]
    moved: bool
    times: int
    only_dates: bool
    shrunk: list[ShrunkShape]


class LeftoverShape(_Shape):
    """Words that seem to be left from last year."""

    kind: Literal["name", "date", "school year", "grade"]
    quote: str
    statement: str


class OutcomeShape(_Shape):
    """What became of a sentence that was asked for."""

    wording: str
    old: str
    result: Literal["made", "in other words", "in part", "not changed", "not found"]
    statement: str | None


class ComparisonShape(_Shape):
    """The whole comparison."""

    schema_: Literal["iep-analyzer/comparison/1"] = Field(default=SCHEMA, alias="schema")
    old: str
    new: str
    changes: list[ChangeShape]
    leftovers: list[LeftoverShape]
    asked: list[OutcomeShape]
    warnings: list[str]


def to_json(compared: Compared, *, indent: int = 2) -> str:
    """Return two plans compared, and what became of what was asked for, as JSON text."""
    comparison = compared.comparison
    shape = ComparisonShape(
        old=compared.old.document.name,
        new=compared.new.document.name,
        changes=[_change(change) for change in comparison.changes],
        leftovers=[
            LeftoverShape(kind=left.kind, quote=left.quote, statement=left.statement.id)
            for left in comparison.leftovers
        ],
        asked=[
            OutcomeShape(
                wording=one.asked.wording,
                old=one.asked.old,
                result=one.result,
                statement=one.statement.id if one.statement else None,
            )
            for one in compared.asked
        ],
        warnings=list(comparison.warnings),
    )
    return shape.model_dump_json(by_alias=True, indent=indent)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a comparison."""
    return ComparisonShape.model_json_schema(by_alias=True)


def _change(change: Change) -> ChangeShape:
    return ChangeShape(
        kind=change.kind,
        old=_line(change.old),
        new=_line(change.new),
        confidence=change.confidence,
        moved=change.moved,
        times=change.times,
        only_dates=change.only_dates,
        shrunk=[ShrunkShape(before=less.before, after=less.after) for less in change.shrunk],
    )


def _line(statement: Statement | None) -> LineShape | None:
    return None if statement is None else LineShape.model_validate(statement)
