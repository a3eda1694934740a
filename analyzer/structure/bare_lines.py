"""Lines pasted from a plan without their headings: each is taken as what its wording says."""

from __future__ import annotations

from analyzer.model import Document, Kind, Source, Statement
from analyzer.structure import sentences
from analyzer.structure.headings import Vocabulary
from analyzer.structure.kinds import kind_of
from analyzer.structure.patterns import pattern
from analyzer.structure.printed import is_form_text

# Words that hardly stand in a text that is no plan; without one the page says that it is none.
_OF_A_PLAN = pattern(
    r"\b(?:accommodat|adaptation|support|strateg|visual|sensory|EA\b|aide\b|assist|scribe|"
    r"extra time|"
    r"extended time|breaks?\b|quiet (?:space|room|area)|seating|prompt|reminder|cue|check-ins?|"
    r"text-to-speech|headphones|IEP\b|student|pupil|teacher|staff|goal|objective|reading|writing|math)"
)
MOST_BLOCKS = 60  # more than anybody pastes line by line; a longer text is a plan of its own


def bare_lines(document: Document, names: Vocabulary) -> tuple[Statement, ...]:
    """Return the statements of a short text in which nothing says what its lines are.

    A line whose wording does not say its kind is taken as a support: that is what parents paste,
    and the page asks them to check.
    """
    if document.format != "text" or len(document.blocks) > MOST_BLOCKS:
        return ()
    if not _OF_A_PLAN.search(document.text):
        return ()
    statements: list[Statement] = []
    for block in document.blocks:
        if names.heading(block.text) or is_form_text(block.text, names):
            continue
        for start, end in sentences.split(block.text):
            text = block.text[start:end]
            if not any(character.isalpha() for character in text):
                continue
            said, _ = kind_of(text, "mixed")
            kind: Kind = "support" if said == "other" else said
            source = Source(block.id, start, end, at=0)
            number = f"s{len(statements) + 1}"
            statements.append(
                Statement(number, kind, text, sources=(source,), kind_confidence="maybe")
            )
    return tuple(statements)
