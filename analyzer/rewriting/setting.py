"""What every builder of a sentence needs: the statement, the child, the place, the open holes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.model import Statement
from analyzer.rewriting.draft import Holes, plain
from analyzer.rewriting.templates import blank_for


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters from start up to end of a statement's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What a builder knows besides the words: the child, the place, the holes of this draft."""

    statement: Statement
    student: str
    place: str
    holes: Holes

    def blank(self, element: str) -> str:
        """Return a new hole for an element the statement does not have."""
        words = f"{self.statement.text} {self.statement.subject}"
        return self.holes.add(blank_for(element, words, self.place, self.statement.kind))

    def lacks(self, element: str) -> bool:
        """Say whether the statement leaves this element out."""
        return element in self.statement.gaps


def edited(text: str, edits: Sequence[Edit], start: int) -> str:
    """Return the text from `start` with the edits made, without those that overlap an earlier."""
    parts: list[str] = []
    at = start
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < at and not (at == start < edit.end):
            continue
        parts.append(plain(text[at : edit.start]))
        parts.append(edit.text)
        at = edit.end
    parts.append(plain(text[at:]))
    return "".join(parts)
