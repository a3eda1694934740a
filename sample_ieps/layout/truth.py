"""What a careful reader finds in a made-up plan: its statements, owners, vague words and gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .content import (
    Block,
    Box,
    Columns,
    Fields,
    Form,
    Group,
    Heading,
    Items,
    Mark,
    Paragraph,
    Table,
    Ticks,
    Words,
)

_MEASURED = ("goal", "objective", "progress")


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing the plan states. `section` is the heading, column head or label nearest to it."""

    text: str
    mark: Mark
    section: str = ""
    parent_section: str = ""
    subject: str = ""
    lead_in: str = ""
    cells: tuple[str, ...] = ()  # of the table row, where the whole row is the statement
    beside: tuple[str, ...] = ()  # what the other cells of its row say about it
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the reader stands: the headings above, by level, and the label beside."""

    headings: tuple[tuple[int, str], ...] = ()
    subject: str = ""
    subject_level: int = 0
    near: tuple[str, ...] = ()
    lead: str = ""
    ticked: bool = False
    cells: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()

    def under(self, heading: Heading) -> _Place:
        kept = tuple(item for item in self.headings if item[0] < heading.level)
        subject, level = self.subject, self.subject_level
        if heading.subject or heading.level <= level:
            subject, level = heading.subject, heading.level
        return _Place((*kept, (heading.level, heading.text)), subject, level)

    def at(self, label: str) -> _Place:
        return replace(self, near=(*self.near, label)) if label else self


def statements(form: Form) -> tuple[Statement, ...]:
    """Return every statement of the plan, in reading order."""
    return tuple(_walk(form.body, _Place()))


def _walk(blocks: tuple[Block, ...], place: _Place) -> Iterator[Statement]:
    for block in blocks:
        match block:
            case Heading():
                place = place.under(block)
            case Group():
                yield from _walk(block.body, place)
                place = _last_heading(block.body, place)
            case Box():
                yield from _walk(block.body, place.at(block.title))
            case Columns():
                for side in block.sides:
                    yield from _walk(side, place)
            case Fields():
                for label, value in block.pairs:
                    yield from _walk(value, place.at(label))
            case Table():
                yield from _table(block, place)
            case Items():
                for paragraph in block.paragraphs:
                    yield from _paragraph(paragraph, replace(place, lead=block.lead))
            case Ticks():
                for ticked, paragraph in block.options:
                    yield from _paragraph(paragraph, replace(place, ticked=ticked))
            case Paragraph():
                yield from _paragraph(block, place)


def _last_heading(blocks: tuple[Block, ...], place: _Place) -> _Place:
    for block in blocks:
        if isinstance(block, Heading):
            place = place.under(block)
    return place


def _table(table: Table, place: _Place) -> Iterator[Statement]:
    for row in table.rows:
        if row.mark is not None:
            yield _statement(Words(_join(row.texts), row.mark), replace(place, cells=row.texts))
            continue
        for index, cell in enumerate(row.cells):
            head = table.header[index] if table.header else ""
            others = [other for other in row.cells if other is not cell]
            here = replace(
                place.at(head),
                beside=_printed(others, role=""),
                measures=_printed(others, role="measure"),
            )
            yield from _walk(cell, here)


def _printed(cells: list[tuple[Block, ...]], role: str) -> tuple[str, ...]:
    """Return the words of the cells that state nothing, or whose only statements have the role."""
    found = []
    for cell in cells:
        paragraphs = [block for block in cell if isinstance(block, Paragraph)]
        roles = {part.mark.role if part.mark else None for p in paragraphs for part in p.parts}
        if len(paragraphs) == len(cell) and roles == {role or None}:
            found.append(_join(tuple(paragraph.text for paragraph in paragraphs)))
    return tuple(filter(None, found))


def _join(cells: tuple[str, ...]) -> str:
    return " ".join(filter(None, cells))


def _paragraph(paragraph: Paragraph, place: _Place) -> Iterator[Statement]:
    place = place.at(paragraph.label.rstrip(": "))
    for part in paragraph.parts:
        if part.mark is not None:
            yield _statement(part, place)


def _statement(words: Words, place: _Place) -> Statement:
    assert words.mark is not None
    path = [text for _, text in place.headings] + list(place.near)
    return Statement(
        text=words.text,
        mark=words.mark,
        section=path[-1] if path else "",
        parent_section=path[-2] if len(path) > 1 else "",
        subject=place.subject,
        lead_in=place.lead,
        cells=place.cells,
        beside=place.beside + (place.measures if words.mark.kind in _MEASURED else ()),
        ticked=place.ticked,
    )


def gold(form: Form) -> dict[str, object]:
    """Return the truth in the form of a gold file: statements, their owning goals, the people."""
    return {
        "document": form.name,
        "jurisdiction": form.place,
        "student_names": [p["name"] for p in form.people if p["role"] == "student"],
        "people": [dict(person) for person in form.people],
        "statements": [_gold_row(statement) for statement in statements(form)],
    }


def _gold_row(statement: Statement) -> dict[str, object]:
    mark = statement.mark
    row: dict[str, object] = {
        "kind": mark.kind,
        "text": statement.text,
        "section": statement.section,
        "subject": statement.subject or None,
    }
    extras: dict[str, object] = {
        "id": mark.id,
        "goal": mark.goal,
        "role": mark.role,
        "alt_kind": mark.also,
        "optional": mark.optional,
        "parent_section": statement.parent_section,
        "lead_in": statement.lead_in,
        "cells": list(statement.cells),
        "beside": list(statement.beside),
        "ticked": statement.ticked,
    }
    return row | {key: value for key, value in extras.items() if value}


def labels(form: Form) -> list[dict[str, object]]:
    """Return one row a statement in the format of the annotation guide."""
    rows: list[dict[str, object]] = []
    for number, statement in enumerate(statements(form), start=1):
        mark = statement.mark
        context = " – ".join(
            part
            for part in (
                statement.parent_section,
                statement.section,
                statement.lead_in,
                *statement.beside,
            )
            if part
        )
        rows.append(
            {
                "id": f"{form.name}-{number:03d}",
                "text": statement.text,
                "context": context,
                "kind": mark.kind,
                "jurisdiction": form.place,
                "flag": bool(mark.vague),
                "spans": [{"text": text, "category": category} for text, category in mark.vague],
                "missing": list(mark.missing),
            }
        )
    return rows
