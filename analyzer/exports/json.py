"""The report as JSON, for scripts: a published, versioned shape (docs/json-schema.md)."""

from __future__ import annotations

import json
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from analyzer.model import Finding, Report, Statement


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", from_attributes=True, populate_by_name=True)


class BlankShape(_Shape):
    """A blank in a suggestion; `start` and `end` count characters of the suggestion's text."""

    name: str
    start: int
    end: int
    examples: list[str]


class SuggestionShape(_Shape):
    """A sentence to ask for."""

    text: str
    blanks: list[BlankShape]
    intent: str
    facts: list[str]


class FindingShape(_Shape):
    """Words that are too broad; `start` and `end` count characters of the statement's text."""

    rule: str
    category: str
    severity: Literal["high", "medium", "low"]
    confidence: Literal["sure", "maybe"]
    start: int
    end: int
    quote: str
    why: str
    question: str
    suggestions: list[SuggestionShape]
    explanation: list[str]


class StatementShape(_Shape):
    """One statement of the plan; `goal` is the id of the goal it belongs to."""

    id: str
    kind: str
    text: str
    section: str
    page: int | None
    goal: str | None
    gaps: list[str]
    findings: list[FindingShape]


class DocumentShape(_Shape):
    """The file that was read."""

    name: str
    format: str
    pages: int | None
    place: str


class NoteShape(_Shape):
    """Something the plan as a whole leaves out; `statements` holds ids."""

    rule: str
    title: str
    why: str
    question: str
    statements: list[str]


class ReportShape(_Shape):
    """The whole report."""

    schema_: Literal["iep-analyzer/report/1"] = Field("iep-analyzer/report/1", alias="schema")
    document: DocumentShape
    statements: list[StatementShape]
    notes: list[NoteShape]
    warnings: list[str]


def as_data(report: Report) -> dict[str, Any]:
    """Return the report as plain data in the published shape."""
    shape = ReportShape(
        document=DocumentShape(
            name=report.document.name,
            format=report.document.format,
            pages=report.document.page_count,
            place=report.place,
        ),
        statements=[statement_shape(statement) for statement in report.statements],
        notes=[NoteShape.model_validate(note) for note in report.notes],
        warnings=list(report.warnings),
    )
    return shape.model_dump(by_alias=True)


def to_json(report: Report, *, indent: int | None = 2) -> str:
    """Return the report as JSON text."""
    return json.dumps(as_data(report), indent=indent, ensure_ascii=False)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a report."""
    return ReportShape.model_json_schema(by_alias=True)


def statement_shape(statement: Statement) -> StatementShape:
    """Return one statement in the published shape."""
    return StatementShape(
        id=statement.id,
        kind=statement.kind,
        text=statement.text,
        section=statement.section,
        page=statement.page,
        goal=statement.goal,
        gaps=list(statement.gaps),
        findings=[_finding_shape(finding) for finding in statement.findings],
    )


def _finding_shape(finding: Finding) -> FindingShape:
    return FindingShape.model_validate(finding)
