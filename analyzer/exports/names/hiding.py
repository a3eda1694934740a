"""A report in which roles stand for names, every place in it moved along."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from analyzer.errors import BadInput
from analyzer.exports.names.known import LEFT, Names, shown_role
from analyzer.letters import Letter
from analyzer.model import (
    Block,
    Document,
    Element,
    Finding,
    Person,
    PlanNote,
    Report,
    Source,
    Statement,
    Suggestion,
)


def hide(report: Report, names: Names) -> Report:
    """Return the report with roles for names, every place in it moved along."""
    return Report(
        document=_document(report.document, names),
        place=report.place,
        statements=tuple(_statement(s, names, report.document) for s in report.statements),
        people=tuple(Person(f"[{shown_role(p.role)}]", p.role, p.page) for p in report.people),
        notes=tuple(_note(note, names) for note in report.notes),
        warnings=tuple(map(names.hidden, report.warnings)),
    )


def hide_letter(letter: Letter, names: Names) -> Letter:
    """Return the letter with roles for names. Raises BadInput when one is left."""
    made = Letter(
        names.hidden(letter.subject), names.hidden(letter.body), names.hidden(letter.attachment)
    )
    if any(names.found(text) for text in (made.subject, made.body, made.attachment)):
        raise BadInput(LEFT)
    return made


def _document(document: Document, names: Names) -> Document:
    suffix = f".{document.name.rpartition('.')[2]}" if "." in document.name else ""
    return replace(
        document,
        name=f"plan{suffix}",
        blocks=tuple(_block(block, names) for block in document.blocks),
        warnings=tuple(map(names.hidden, document.warnings)),
    )


def _block(block: Block, names: Names) -> Block:
    hidden = names.hidden(block.text)
    boxes = block.boxes if hidden == block.text else None
    return replace(block, text=hidden, label=names.hidden(block.label), boxes=boxes, doubtful=())


def _statement(statement: Statement, names: Names, document: Document) -> Statement:
    text, place = names.moved(statement.text)
    by_id = {block.id: block for block in document.blocks}
    return replace(
        statement,
        text=text,
        section=names.hidden(statement.section),
        subject=names.hidden(statement.subject),
        lead_in=names.hidden(statement.lead_in),
        row=tuple(map(names.hidden, statement.row)),
        sources=tuple(_source(s, by_id.get(s.block), place, names) for s in statement.sources),
        elements=tuple(Element(e.name, place(e.start), place(e.end)) for e in statement.elements),
        findings=tuple(_finding(f, text, place, names) for f in statement.findings),
    )


def _source(
    source: Source, block: Block | None, place: Callable[[int], int], names: Names
) -> Source:
    if block is None:
        return source
    moved = names.moved(block.text)[1]
    return Source(source.block, moved(source.start), moved(source.end), place(source.at))


def _finding(finding: Finding, text: str, place: Callable[[int], int], names: Names) -> Finding:
    start, end = place(finding.start), place(finding.end)
    return replace(
        finding,
        start=start,
        end=end,
        quote=text[start:end],
        why=names.hidden(finding.why),
        question=names.hidden(finding.question),
        suggestions=tuple(_suggestion(s, names) for s in finding.suggestions),
        explanation=tuple(map(names.hidden, finding.explanation)),
    )


def _suggestion(suggestion: Suggestion, names: Names) -> Suggestion:
    text, place = names.moved(suggestion.text)
    return replace(
        suggestion,
        text=text,
        blanks=tuple(
            replace(
                blank,
                name=names.hidden(blank.name),
                start=place(blank.start),
                end=place(blank.end),
                examples=tuple(map(names.hidden, blank.examples)),
            )
            for blank in suggestion.blanks
        ),
        facts=tuple(map(names.hidden, suggestion.facts)),
    )


def _note(note: PlanNote, names: Names) -> PlanNote:
    return replace(
        note,
        title=names.hidden(note.title),
        why=names.hidden(note.why),
        question=names.hidden(note.question),
    )
