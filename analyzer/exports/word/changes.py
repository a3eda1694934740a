"""The wording asked for as tracked changes: accepted the new sentence, rejected the old one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import SequenceMatcher
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from analyzer.exports.asks import Ask
from analyzer.exports.text import xml_safe
from analyzer.exports.word.notes import AUTHOR
from analyzer.exports.word.places import Cutter, Runs, Stretch, stretches

_TOKEN = re.compile(r"\s+|\w+(?:['\u2019]\w+)*|[^\w\s]")
_ALIKE = 0.5  # if less of the old sentence stays, a whole new one reads better than a patchwork
_UNTOUCHED = frozenset(map(qn, ("w:ins", "w:moveTo", "w:txbxContent", "w:fldSimple")))
_NOT_COPIED = tuple(map(qn, ("w:rPrChange", "w:ins", "w:del", "w:moveFrom", "w:moveTo")))


@dataclass(frozen=True, slots=True)
class Change:
    """Words to delete, and words to insert after them (or after or before their neighbour)."""

    deleted: list[Stretch]
    inserted: str
    neighbour: Stretch
    before: bool = False  # the new words stand before the neighbour

    @property
    def stretches(self) -> list[Stretch]:
        """All places where runs must be cut."""
        return [*self.deleted, self.neighbour]


def find_changes(document: Any, asks: Sequence[Ask], runs: Runs) -> tuple[list[Change], list[Ask]]:
    """Return the changes to make, and the asks that cannot be one.

    Those have no wording, stand in several cells or paragraphs, or in words that are a tracked
    change already, a text box, a header or a footnote.
    """
    changes: list[Change] = []
    rest: list[Ask] = []
    for ask in asks:
        if ask.wording and _can_change(document, ask, runs):
            changes += _changes(ask, runs)
        else:
            rest.append(ask)
    return changes, rest


def _can_change(document: Any, ask: Ask, runs: Runs) -> bool:
    statement = ask.statement
    if len({source.block for source in statement.sources}) != 1:
        return False
    read = "".join(
        statement.text[source.at : source.at + source.end - source.start]
        for source in statement.sources
    )
    places = stretches(statement, 0, len(statement.text), runs)
    if read != statement.text or not places:
        return False
    body = document.element.body
    above = [list(place.run.iterancestors()) for place in places]
    return all(body in a and not any(e.tag in _UNTOUCHED for e in a) for a in above)


def _changes(ask: Ask, runs: Runs) -> Iterator[Change]:
    old, new = ask.statement.text, xml_safe(ask.wording)
    for start, end, words in edits(old, new):
        deleted = stretches(ask.statement, start, end, runs)
        if deleted:
            yield Change(deleted, words, deleted[-1])
        elif start:
            yield Change([], words, stretches(ask.statement, 0, start, runs)[-1])
        else:
            yield Change([], words, stretches(ask.statement, 0, 1, runs)[0], before=True)


def edits(old: str, new: str) -> list[tuple[int, int, str]]:
    """Return what turns one text into another: (start, end, new words) of each place changed.

    Kept words between two changes stay only where they are worth reading: two words or more.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    kept = sum(match.size for match in matcher.get_matching_blocks())
    if kept < _ALIKE * len(before):
        return [(0, len(old), new)] if old != new else []
    found: list[list[int]] = []  # tokens of old from, to; tokens of new from, to
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        if found and sum(token[0].isalnum() for token in before[found[-1][1] : i1]) < 2:
            found[-1][1], found[-1][3] = i2, j2
        else:
            found.append([i1, i2, j1, j2])
    at = [0]
    for token in before:
        at.append(at[-1] + len(token))
    return [(at[i1], at[i2], "".join(after[j1:j2])) for i1, i2, j1, j2 in found]


def put_changes(document: Any, changes: Sequence[Change], cutter: Cutter) -> None:
    """Make the changes on runs that were cut for them."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    number = _highest_id(document)
    for change in changes:
        neighbours = cutter.runs([change.neighbour])
        neighbour = neighbours[0] if change.before else neighbours[-1]
        inserted = _inserted(neighbour, change.inserted) if change.inserted else None
        place = neighbour
        for run in cutter.runs(change.deleted):
            number += 1
            place = _delete(run, _marked("w:del", number, now))
        if inserted is not None:
            number += 1
            mark = _marked("w:ins", number, now)
            mark.append(inserted)
            (place.addprevious if change.before else place.addnext)(mark)


def _highest_id(document: Any) -> int:
    numbers = (
        value for value in document.element.body.xpath(".//@w:id") if value.lstrip("-").isdigit()
    )
    return max(map(int, numbers), default=0)


def _marked(tag: str, number: int, now: str) -> Any:
    return OxmlElement(
        tag, attrs={qn("w:id"): str(number), qn("w:author"): AUTHOR, qn("w:date"): now}
    )


def _delete(run: Any, mark: Any) -> Any:
    """Wrap a run in a deletion; its text becomes deleted text."""
    run.addprevious(mark)
    mark.append(run)
    for text in run.findall(qn("w:t")):
        text.tag = qn("w:delText")
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return mark


def _inserted(like: Any, words: str) -> Any:
    """Return a new run that looks like the one it stands beside."""
    run = OxmlElement("w:r")
    properties = like.find(qn("w:rPr"))
    if properties is not None:
        properties = deepcopy(properties)
        for name in _NOT_COPIED:
            for child in properties.findall(name):
                properties.remove(child)
        run.append(properties)
    text = OxmlElement("w:t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(text)
    return run
