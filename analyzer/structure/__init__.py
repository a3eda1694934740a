"""Turn a document into a plan: goals with their objectives and supports, and the people named."""

from __future__ import annotations

from dataclasses import replace

from analyzer.memory import one_report
from analyzer.model import DEFAULT_PLACE, Document, Plan, Statement
from analyzer.structure.bare_lines import bare_lines
from analyzer.structure.goals import own
from analyzer.structure.headings import vocabulary
from analyzer.structure.people import people
from analyzer.structure.place import guess_place
from analyzer.structure.sections import passages
from analyzer.structure.statements import Draft, drafts

__all__ = ["guess_place", "understand"]


def understand(document: Document, *, place: str = DEFAULT_PLACE) -> Plan:
    """Return the plan a document holds.

    `place` (a key of `model.PLACES`) decides what a name means that the forms of two places use
    differently. Each statement's `sources` map its text to the characters of the blocks it was
    taken from, exactly; what joins two stretches (a space, a comma) belongs to no block.
    """
    with one_report():
        return _understood(document, place)


def _understood(document: Document, place: str) -> Plan:
    names = vocabulary(place)
    named = people(document)
    student = next((one.name for one in named if one.role == "student"), "")
    made = drafts(passages(document, names, student), names)
    statements: list[Statement] = []
    after_goal = False
    for number, draft in enumerate(made, start=1):
        statements.append(draft.statement(number, after_goal=after_goal))
        after_goal = after_goal or statements[-1].kind == "goal"
    owned = own(made, _with_goals(statements))
    if not any(draft.section.known and draft.section.part != "mixed" for draft in made):
        owned = list(bare_lines(document, names)) or owned
    return Plan(
        document=document,
        place=place,
        statements=tuple(owned),
        people=named,
        warnings=_warnings(document, owned, made),
    )


def _with_goals(statements: list[Statement]) -> list[Statement]:
    """Return the statements; in a plan that has targets and no goals, the targets are its goals."""
    if any(statement.kind == "goal" for statement in statements):
        return statements
    return [
        replace(one, kind="goal", kind_confidence="maybe") if one.kind == "objective" else one
        for one in statements
    ]


def _warnings(
    document: Document, statements: list[Statement], made: list[Draft]
) -> tuple[str, ...]:
    if not document.blocks:
        return ()
    if not {statement.kind for statement in statements} & {"goal", "objective", "support"}:
        return (
            "We found no goals and no supports in this document. It may be a blank form, or not a "
            "school plan.",
        )
    if 2 * sum(draft.section.part == "mixed" for draft in made) >= len(made):
        return (
            "This plan has few headings that we know, so we sorted its sentences by their wording. "
            "Please check that we read it right.",
        )
    return ()
