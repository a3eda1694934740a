"""From characters of a statement to characters of runs, and runs cut so that each is in or out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from docx.oxml.ns import qn

from analyzer.model import Statement
from analyzer.reading.word import RunSpan

Runs = Mapping[int, Sequence[RunSpan]]  # the runs of each block, by the block's id

_ONE = frozenset(map(qn, ("w:tab", "w:ptab", "w:br", "w:cr", "w:noBreakHyphen")))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters `start` up to `end` of a run (a w:r element)."""

    run: Any
    start: int
    end: int


def stretches(statement: Statement, start: int, end: int, runs: Runs) -> list[Stretch]:
    """Return where the characters from start up to end of a statement stand, in reading order."""
    found: list[Stretch] = []
    for source in statement.sources:
        shift = source.start - source.at
        first, last = max(start + shift, source.start), min(end + shift, source.end)
        for span in runs.get(source.block, ()):
            begin, stop = max(first, span.start), min(last, span.end)
            if begin < stop:
                _join(
                    found,
                    Stretch(span.run, begin - span.start + span.at, stop - span.start + span.at),
                )
    return found


def _join(found: list[Stretch], stretch: Stretch) -> None:
    """Add a stretch, to the one before it if only spaces that were not read lie between."""
    last = found[-1] if found else None
    if last is not None and last.run is stretch.run and stretch.start >= last.start:
        found[-1] = Stretch(last.run, last.start, max(last.end, stretch.end))
    else:
        found.append(stretch)


class Cutter:
    """Cuts runs at all places that will be marked, once, and remembers the parts."""

    def __init__(self, wanted: Iterable[Stretch]) -> None:
        cuts: dict[int, tuple[Any, set[int]]] = {}
        for stretch in wanted:
            cuts.setdefault(id(stretch.run), (stretch.run, set()))[1].update(
                (stretch.start, stretch.end)
            )
        self._parts = {key: _cut(run, places) for key, (run, places) in cuts.items()}

    def runs(self, wanted: Iterable[Stretch]) -> list[Any]:
        """Return the runs that hold these stretches and nothing else."""
        return [
            part.run
            for stretch in wanted
            for part in self._parts[id(stretch.run)]
            if part.start < stretch.end and part.end > stretch.start
        ]


def _cut(run: Any, places: Iterable[int]) -> list[Stretch]:
    """Cut a run in place; the first part stays the same element."""
    length = sum(_width(child) for child in run)
    edges = [0, *sorted(place for place in set(places) if 0 < place < length), length]
    if len(edges) == 2:
        return [Stretch(run, 0, length)]
    properties = run.find(qn("w:rPr"))
    held: list[list[Any]] = [[] for _ in edges[1:]]
    at = 0
    for child in [child for child in run if child is not properties]:
        run.remove(child)
        for index, (start, end) in enumerate(pairwise(edges)):
            if _belongs(child, at, start, end, last=end == length):
                held[index].append(_slice(child, start - at, end - at))
        at += _width(child)
    parts = [run]
    for _ in edges[2:]:
        new = run.makeelement(run.tag, dict(run.attrib))
        if properties is not None:
            new.append(deepcopy(properties))
        parts[-1].addnext(new)
        parts.append(new)
    for part, children in zip(parts, held, strict=True):
        part.extend(children)
    return [Stretch(part, *edge) for part, edge in zip(parts, pairwise(edges), strict=True)]


def _width(child: Any) -> int:
    """Count the characters of a child of a run as analyzer.reading.word counts them."""
    if child.tag == qn("w:t"):
        return len(child.text or "")
    return int(child.tag in _ONE)


def _belongs(child: Any, at: int, start: int, end: int, *, last: bool) -> bool:
    width = _width(child)
    if width == 0:  # a picture, a mark: it goes with what follows it
        return start <= at < end or (last and at == end)
    return at < end and at + width > start


def _slice(child: Any, start: int, end: int) -> Any:
    """Return the part of a w:t between two places; anything else whole."""
    if child.tag != qn("w:t"):
        return child
    text = (child.text or "")[max(start, 0) : end]
    new = child.makeelement(child.tag, dict(child.attrib))
    new.text = text
    if text != text.strip():
        new.set(_SPACE, "preserve")
    return new
