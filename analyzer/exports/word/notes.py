"""Notes on a Word file: the exact words highlighted, with a native comment by "Parent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.run import Run

from analyzer.exports.asks import Ask
from analyzer.exports.text import xml_safe
from analyzer.exports.word.outside import hook
from analyzer.exports.word.places import Cutter, Runs, Stretch, stretches
from analyzer.model import Finding

AUTHOR, INITIALS = "Parent", "P"
_CHANGES = frozenset(map(qn, ("w:ins", "w:moveTo")))


@dataclass(frozen=True, slots=True)
class Note:
    """A comment to put, and where: on words of the body, or on what stands for words outside it."""

    stretches: list[Stretch]
    paragraphs: list[str]
    hook: Any | None = None


def add_notes(
    document: Any, asks: Sequence[Ask], runs: Runs, *, highlight: bool = True
) -> list[Ask]:
    """Put a comment on the words of each finding; return the asks for which there was no place.

    `document` is opened with python-docx and changed.
    """
    notes, unplaced = find_notes(document, asks, runs)
    cutter = Cutter(stretch for note in notes for stretch in note.stretches)
    put_notes(document, notes, cutter, highlight=highlight)
    return unplaced


def find_notes(document: Any, asks: Sequence[Ask], runs: Runs) -> tuple[list[Note], list[Ask]]:
    """Return the notes to put, and the asks for which there is no place.

    Words in a header, a footer or a footnote cannot carry a comment: Word allows them in the body
    only. The note hangs on the mark of the footnote, or on the first paragraph of the section.
    """
    notes: list[Note] = []
    unplaced: list[Ask] = []
    for ask in asks:
        placed = list(_notes(document, ask, runs))
        notes += placed
        if not placed:
            unplaced.append(ask)
    return notes, unplaced


def put_notes(
    document: Any, notes: Sequence[Note], cutter: Cutter, *, highlight: bool = True
) -> None:
    """Put the notes on runs that were cut for them."""
    for note in notes:
        if note.hook is not None:
            _hang(document, note.hook, note.paragraphs)
        else:
            _put(document, cutter.runs(note.stretches), note.paragraphs, highlight=highlight)


def _notes(document: Any, ask: Ask, runs: Runs) -> Iterator[Note]:
    """Yield one note a finding; the wording for the whole line stands in the first."""
    wording = ask.wording
    for finding in ask.findings or (None,):
        start, end = (finding.start, finding.end) if finding else (0, len(ask.statement.text))
        places = stretches(ask.statement, start, end, runs)
        if _in_body(document, places):
            yield Note(places, note_text(ask.number, finding, wording))
        elif places and (found := hook(document, places[0].run)) is not None:
            about = f"About “{ask.statement.text[start:end]}” in the {found.place}: "
            yield Note([], note_text(ask.number, finding, wording, about=about), found.element)
        else:
            continue
        wording = ""


def note_text(number: int, finding: Finding | None, wording: str, *, about: str = "") -> list[str]:
    """Return the paragraphs of a note: its number and question, and the wording asked for."""
    question = finding.question if finding else "Could this line be made clearer?"
    paragraphs = [f"{number}. {about}{question}"]
    if wording:
        paragraphs.append(f"Suggested wording: {wording}")
    return [xml_safe(paragraph) for paragraph in paragraphs]


def _in_body(document: Any, places: Sequence[Stretch]) -> bool:
    body = document.element.body
    return bool(places) and all(
        any(a is body for a in place.run.iterancestors()) for place in places
    )


def _put(document: Any, runs: Sequence[Any], paragraphs: Sequence[str], *, highlight: bool) -> None:
    if highlight:
        for run in runs:
            font = Run(run, document).font
            if font.highlight_color is None:  # the school's own highlight stays
                font.highlight_color = WD_COLOR_INDEX.YELLOW
    number = _comment(document, paragraphs)
    first, last = _anchor(runs[0]), _anchor(runs[-1])
    first.addprevious(_mark("w:commentRangeStart", number))
    end = _mark("w:commentRangeEnd", number)
    last.addnext(end)
    reference = _reference(number)
    # Outside a tracked insertion, or the note would be gone when the school rejects it.
    outer = next((a for a in end.iterancestors() if a.tag in _CHANGES), end)
    outer.addnext(reference)


def _hang(document: Any, element: Any, paragraphs: Sequence[str]) -> None:
    """Put a comment around a run, or around all of a paragraph."""
    number = _comment(document, paragraphs)
    start, end = _mark("w:commentRangeStart", number), _mark("w:commentRangeEnd", number)
    if element.tag == qn("w:p"):
        properties = element.find(qn("w:pPr"))
        element.insert(0 if properties is None else 1, start)
        element.append(end)
    else:
        element.addprevious(start)
        element.addnext(end)
    end.addnext(_reference(number))


def _comment(document: Any, paragraphs: Sequence[str]) -> int:
    comments = document.part._comments_part.comments
    return int(comments.add_comment("\n".join(paragraphs), AUTHOR, INITIALS).comment_id)


def _reference(number: int) -> Any:
    """Return the run that shows the comment."""
    run = OxmlElement("w:r")
    run.append(_mark("w:commentReference", number))
    return run


def _anchor(run: Any) -> Any:
    """Return the run that a comment hangs on: for a text box, the run that holds the box."""
    boxes = [a for a in run.iterancestors() if a.tag == qn("w:txbxContent")]
    if not boxes:
        return run
    return next(a for a in boxes[-1].iterancestors() if a.tag == qn("w:r"))


def _mark(tag: str, comment_id: int) -> Any:
    return OxmlElement(tag, attrs={qn("w:id"): str(comment_id)})
