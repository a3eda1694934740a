"""A made-up report, built by hand, so that the page can be tested apart from the engine."""

from __future__ import annotations

import pytest

from analyzer.model import (
    Blank,
    Block,
    Cell,
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


def _finding(text: str, quote: str, category: str, suggestion: str, *, sure: bool = True, **blanks):
    start = text.index(quote)
    found = []
    for name, examples in blanks.items():
        label = f"[{name}]"
        at = suggestion.index(label)
        found.append(Blank(name, at, at + len(label), tuple(examples)))
    found.sort(key=lambda blank: blank.start)
    return Finding(
        rule=f"{category}.example",
        category=category,
        start=start,
        end=start + len(quote),
        quote=quote,
        why="Two people could read this in two ways.",
        question=f"What does “{quote}” mean in the classroom?",
        severity="high" if category == "undefined_trigger" else "medium",
        confidence="sure" if sure else "maybe",
        suggestions=(
            Suggestion(suggestion, tuple(found), "Ask to name it"),
            Suggestion(f"Please say what “{quote}” means.", (), "Ask what it means"),
        ),
        explanation=("Matched a phrase of the rule.",),
    )


LINES: list[tuple[str, str, int, tuple]] = [
    (
        "support",
        "Visual supports as needed in math.",
        2,
        (
            (
                "Visual supports",
                "unnamed_support",
                "During math, [who] will give Maya [which visual] at the start of each lesson.",
                {
                    "who": ["the classroom teacher", "the EA"],
                    "which visual": ["a first-then board"],
                },
            ),
            ("as needed", "undefined_trigger", "In math, at the start of each lesson.", {}),
        ),
    ),
    (
        "support",
        "Access to a quiet space.",
        2,
        (
            (
                "Access to",
                "weak_commitment",
                "Maya will use [which space] when [sign].",
                {"which space": ["the library corner"], "sign": ["she covers her ears"]},
            ),
        ),
    ),
    (
        "support",
        "Scribe as needed.",
        3,
        (("as needed", "undefined_trigger", "A scribe on [when].", {"when": ["every test"]}),),
    ),
    (
        "support",
        "Calculator as needed.",
        4,
        (("as needed", "undefined_trigger", "A calculator on [when].", {"when": ["every test"]}),),
    ),
    (
        "goal",
        "Maya will improve her reading.",
        1,
        (
            (
                "improve her reading",
                "unmeasurable_goal",
                "By [date], Maya will read [what] words a minute.",
                {"date": ["June"], "what": []},
            ),
        ),
    ),
    ("support", "The EA reads each test aloud in a separate room.", 3, ()),
]


def made_up_report(place: str = "CA-BC", lines=LINES) -> Report:
    """Build a report of a made-up plan whose child is Maya."""
    blocks = [Block(0, "Plan for Maya & friends <b>", "heading", page=1, level=1)]
    statements = []
    for number, (kind, text, page, findings) in enumerate(lines, start=1):
        cell = Cell(0, number, 0) if page == 3 else None
        blocks.append(Block(number, text, "cell" if cell else "item", page=page, cell=cell))
        statements.append(
            Statement(
                id=f"s{number}",
                kind=kind,
                text=text,
                section="Supports" if kind == "support" else "Goals",
                page=page,
                sources=(Source(number, 0, len(text), 0),),
                elements=() if findings else (Element("who", 0, 6),),
                findings=tuple(
                    _finding(text, quote, category, suggestion, **blanks)
                    for quote, category, suggestion, blanks in findings
                ),
                gaps=("who",) if findings else (),
            )
        )
    document = Document("plan.pdf", "pdf", tuple(blocks), page_count=4)
    notes = (PlanNote("plan.review", "No review date", "It may wait.", "When do we meet again?"),)
    people = (Person("Maya Lee", "student", 1), Person("Ms. Roy", "EA", 1))
    return Report(document, place, tuple(statements), people, notes if lines else ())


@pytest.fixture
def report() -> Report:
    return made_up_report()
