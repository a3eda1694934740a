"""What is read of each document of the bed, counted: `python -m tests.reading.measure`.

Prints the table of docs/reading.md. Words, cells and ticked boxes are read / true; order and boxes
say yes or no: the blocks come as a reader reads them; each word of the file is found again, by
another program, at the place its characters are said to have (PDF) or in its runs (Word).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2

from analyzer.model import Block, Document
from analyzer.reading import read
from analyzer.reading.word import blocks_with_runs, open_word
from tests.reading import test_bed, test_round_trip
from tests.reading.bed import CASES, Case, Made


@dataclass(frozen=True)
class Row:
    """The figures of one document."""

    shows: str
    suffix: str
    words: tuple[int, int]
    cells: tuple[int, int]
    ticks: tuple[int, int]
    order: bool
    boxes: bool | None  # None: the kind of file has no places


def measured() -> Iterator[Row]:
    """Yield the figures of each document."""
    for case in sorted(CASES, key=_place_in_table):
        made = case.make()
        document = read(made.data, name=f"{case.name}.{case.suffix}")
        yield Row(
            case.shows,
            case.suffix,
            _words(made, document),
            _cells(made, document),
            _ticks(made, document),
            [b.text for b in test_bed.body(document)] == [t.text for t in made.truth],
            _boxes(case, made, document),
        )


def _place_in_table(case: Case) -> tuple[bool, bool, str, str]:
    return case.suffix != "pdf", case.suffix != "docx", case.suffix, case.name


def _words(made: Made, document: Document) -> tuple[int, int]:
    true = Counter(test_bed.words(" ".join([*(t.text for t in made.truth), *made.furniture])))
    got = Counter(test_bed.words(" ".join(b.text for b in document.blocks)))
    return sum((true & got).values()), sum(true.values())


def _cells(made: Made, document: Document) -> tuple[int, int]:
    true = Counter((t.text, t.cell) for t in made.truth if t.cell)
    got = Counter((b.text, (b.cell.row, b.cell.column)) for b in document.blocks if b.cell)
    return sum((true & got).values()), sum(true.values())


def _ticks(made: Made, document: Document) -> tuple[int, int]:
    true = Counter((t.text, t.ticked) for t in made.truth if t.ticked is not None)
    got = Counter((b.text, b.ticked) for b in document.blocks if b.ticked is not None)
    return sum((true & got).values()), sum(true.values())


def _boxes(case: Case, made: Made, document: Document) -> bool | None:
    if case.suffix == "docx":
        pieces = blocks_with_runs(open_word(made.data))
        return all(
            test_round_trip.from_runs(spans, a, b) == block.text[a:b]
            for block, spans in pieces
            for a, b in _spans(block)
        )
    if case.suffix != "pdf" or case.name in test_round_trip.NOT_DRAWN:
        return None
    pages = pypdfium2.PdfDocument(made.data)
    return all(_found(pages, block, a, b) for block in document.blocks for a, b in _spans(block))


def _spans(block: Block) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"[^\W_]+", block.text)]


def _found(pages: pypdfium2.PdfDocument, block: Block, start: int, end: int) -> bool:
    boxes = block.boxes.rectangles(start, end)
    crop = "".join(test_round_trip.crop(pages[box.page - 1], box) for box in boxes)
    plain = test_round_trip.letters(crop)
    return block.text[start:end] in (plain, plain[::2])  # drawn twice: each letter comes twice


def table() -> str:
    """Return the figures as a Markdown table."""
    rows = list(measured())
    lines = [
        "| document | file | words | cells | ticks | order | boxes |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    lines += [
        f"| {row.shows} | {row.suffix} | {_share(row.words)} | {_share(row.cells)} | "
        f"{_share(row.ticks)} | {_yes(row.order)} | {_yes(row.boxes)} |"
        for row in rows
    ]
    sums = [
        _share(tuple(map(sum, zip(*figures, strict=True))))  # type: ignore[arg-type]
        for figures in ([r.words for r in rows], [r.cells for r in rows], [r.ticks for r in rows])
    ]
    ordered = f"{sum(r.order for r in rows)}/{len(rows)}"
    placed = [r.boxes for r in rows if r.boxes is not None]
    lines.append(
        f"| **all {len(rows)}** | | {' | '.join(sums)} | {ordered} | {sum(placed)}/{len(placed)} |"
    )
    return "\n".join(lines)


def _share(figures: tuple[int, int]) -> str:
    return f"{figures[0]}/{figures[1]}" if figures[1] else ""


def _yes(value: bool | None) -> str:
    return {True: "yes", False: "**no**", None: ""}[value]


if __name__ == "__main__":
    print(table())  # noqa: T201
