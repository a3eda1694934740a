"""The school's own .docx with the parent's notes on it, or with the wording as tracked changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analyzer.exports.asks import Ask
from analyzer.exports.made import Made
from analyzer.exports.word.changes import find_changes, put_changes
from analyzer.exports.word.notes import add_notes, find_notes, put_notes
from analyzer.exports.word.package import is_signed, saved_over
from analyzer.exports.word.places import Cutter, Runs
from analyzer.reading.word import blocks_with_runs, open_word

MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def with_notes(source: bytes, asks: Sequence[Ask]) -> Made:
    """Return the file unchanged but for highlights and comments on the words asked about.

    Raises BadInput when `source` is not a .docx that can be opened.
    """
    document, runs = _opened(source)
    unplaced = add_notes(document, asks, runs)
    return Made(saved_over(source, document), MIME, _warnings(source, unplaced))


def with_changes(source: bytes, asks: Sequence[Ask]) -> Made:
    """Return the file with the wording asked for as tracked changes the school can accept.

    A line that cannot carry a change (in a text box, or in words that are a tracked change already)
    gets a note instead.
    """
    document, runs = _opened(source)
    changes, rest = find_changes(document, asks, runs)
    notes, unplaced = find_notes(document, rest, runs)
    wanted = [*(change.stretches for change in changes), *(note.stretches for note in notes)]
    cutter = Cutter(stretch for stretches in wanted for stretch in stretches)
    put_changes(document, changes, cutter)
    put_notes(document, notes, cutter)
    return Made(saved_over(source, document), MIME, _warnings(source, unplaced))


def _opened(source: bytes) -> tuple[Any, Runs]:
    document = open_word(source)
    return document, {block.id: spans for block, spans in blocks_with_runs(document)}


def _warnings(source: bytes, unplaced: Sequence[Ask]) -> tuple[str, ...]:
    warnings = []
    if is_signed(source):
        warnings.append(
            "The school signed this file. The copy with your notes is not signed any more."
        )
    if unplaced:
        numbers = ", ".join(str(ask.number) for ask in unplaced)
        warnings.append(
            f"Word has no place for a note on item {numbers}. Find it on the meeting sheet."
        )
    return tuple(warnings)
