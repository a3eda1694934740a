"""A Word file to a Document, and each Block back to the runs it came from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from analyzer.errors import BadInput
from analyzer.model import Block, BlockKind, Document
from analyzer.reading.layout.blocks import level_by_look
from analyzer.reading.layout.marks import BOXES, MARKER, ticked
from analyzer.reading.word.names import BLIP, EXTENT, PICTURES, VML_IMAGE, Element, WordFile, w
from analyzer.reading.word.numbering import Numbering
from analyzer.reading.word.opening import margins, open_word, part_root
from analyzer.reading.word.runs import BREAK, RunChar, run_chars
from analyzer.reading.word.styles import Styles
from analyzer.reading.word.walk import Spot, Walk

LARGE = 0.2 * 7772400 * 10058400  # a fifth of a letter page, in the units of Word (914400 an inch)


@dataclass(frozen=True, slots=True)
class RunSpan:
    """`text[start:end]` of a block stands in a run, from character `at` of the run on.

    `run` is the w:r element; its characters are those of its w:t, with a tab or a break as one.
    """

    run: Element
    start: int
    end: int
    at: int


def read_word(data: bytes, name: str) -> Document:
    """Read a .docx: body, tables, text boxes, headers, footers and footnotes.

    Raises BadInput when the file is damaged.
    """
    document = open_word(data)
    blocks = tuple(block for block, _ in blocks_with_runs(document))
    if has_pictures(document) and not any(block.kind != "furniture" for block in blocks):
        raise BadInput(
            "This Word file holds only pictures, and there are no words to read. Save it as a PDF "
            "and try that, or ask the school for the file it was typed in."
        )
    return Document(name=name, format="docx", blocks=blocks, warnings=tuple(_warnings(document)))


def _warnings(document: WordFile) -> Iterator[str]:
    if has_pictures(document):
        yield "There are pictures in this file. Words inside them were not read."
    empty = count_empty_controls(document)
    if empty:
        yield f"{empty} {'field is' if empty == 1 else 'fields are'} still empty."


def blocks_with_runs(document: WordFile) -> Iterator[tuple[Block, list[RunSpan]]]:
    """Yield each Block of an opened Word file with the runs its text came from.

    The order and the ids are the same each time, so that a comment can be put on `Block.id`.
    """
    styles = Styles(part_root(document, "styles"))
    numbering = Numbering(part_root(document, "numbering"))
    spots = list(_all_spots(document, Walk()))
    body_size = _body_size(spots, styles)
    number = 0
    for spot in spots:
        for block, spans in _blocks(spot, styles, numbering, body_size):
            yield replace(block, id=number), spans
            number += 1


def count_empty_controls(document: WordFile) -> int:
    """Return how many content controls still show their prompt."""
    walk = Walk()
    for _ in _all_spots(document, walk):
        pass
    return walk.empty_controls


def has_pictures(document: WordFile) -> bool:
    """Say whether the body shows a picture large enough to hold words, and not only a logo."""
    for picture in document.element.body.iter(*PICTURES):
        shown = next(picture.iter(BLIP, VML_IMAGE), None)
        extent = next(picture.iter(EXTENT), None)
        if shown is None:
            continue
        if extent is None or _area(extent) > LARGE:
            return True
    return False


def _area(extent: Element) -> float:
    try:
        return int(extent.get("cx")) * int(extent.get("cy"))
    except (TypeError, ValueError):
        return 0.0


def _all_spots(document: WordFile, walk: Walk) -> Iterator[Spot]:
    headers, footers = margins(document, "header"), margins(document, "footer")
    for root in headers:
        yield from walk.spots(root, "header")
    yield from walk.spots(document.element.body, "body")
    for kind in ("footnotes", "endnotes"):
        root = part_root(document, kind)
        for note in root if root is not None else ():
            if note.get(w("type")) in (None, "normal"):
                yield from walk.spots(note, "footnotes")
    for root in footers:
        yield from walk.spots(root, "footer")


def _body_size(spots: Sequence[Spot], styles: Styles) -> float:
    sizes: Counter[float] = Counter()
    for spot in spots:
        for paragraph in spot.paragraphs:
            for run in paragraph.iter(w("r")):
                length = sum(len(t.text or "") for t in run.iter(w("t")))
                sizes[styles.size(run, paragraph)] += length
    return sizes.most_common(1)[0][0] if sizes else styles.default_size


def _blocks(
    spot: Spot, styles: Styles, numbering: Numbering, body_size: float
) -> Iterator[tuple[Block, list[RunSpan]]]:
    chars = [char for paragraph in spot.paragraphs for char in run_chars(paragraph)]
    list_id, depth = styles.list_of(spot.paragraph)
    has_text = any(char.text.strip() for char in chars)
    marker = numbering.marker(list_id, depth) if list_id and has_text else ""
    if not marker and has_text and styles.list_by_name(spot.paragraph):
        marker = "•"
    for index, line in enumerate(_lines(chars)):
        text, kept = _clean(line)
        own = MARKER.match(text)
        sign = marker if index == 0 else ""
        if (
            own
            and (own.end() < len(text) or own["marker"][0] in BOXES)
            and not (sign and own["marker"] not in BOXES)
        ):
            sign, text, kept = own["marker"], text[own.end() :], kept[own.end() :]
        if not text and ticked(sign) is None:
            continue
        yield _block(spot, text, kept, sign, depth, styles, body_size), _spans(kept)


def _lines(chars: Sequence[RunChar]) -> list[list[RunChar]]:
    """Cut a paragraph where a line break ends something, and in front of each tick box."""
    lines: list[list[RunChar]] = [[]]
    for index, char in enumerate(chars):
        if char.text != BREAK:
            lines[-1].append(char)
            continue
        before = "".join(c.text for c in lines[-1]).rstrip()
        after = next((c.text for c in chars[index + 1 :] if c.text.strip()), "")
        if after.islower() and before and not before.endswith((".", ";", ":", "!", "?")):
            lines[-1].append(RunChar(" ", char.run, char.at))
        else:
            lines.append([])
    return [part for line in lines for part in _cut_at_boxes(line)]


def _cut_at_boxes(line: list[RunChar]) -> list[list[RunChar]]:
    ink = [char for char in line if char.text.strip()]
    if not any(char.text in BOXES for char in ink):
        return [line]
    follow = ink[-1].text in BOXES and ink[0].text not in BOXES
    parts: list[list[RunChar]] = [[]]
    for char in line:
        if char.text in BOXES and follow:
            parts[-1].insert(0, char)
            parts.append([])
        elif char.text in BOXES:
            parts.append([char])
        else:
            parts[-1].append(char)
    return [part for part in parts if any(c.text.strip() for c in part)]


def _clean(line: Sequence[RunChar]) -> tuple[str, list[RunChar]]:
    """Return the text with single spaces, and the character each letter of it came from."""
    kept: list[RunChar] = []
    for char in line:
        if char.text.isspace():
            if kept and kept[-1].text != " ":
                kept.append(RunChar(" ", char.run, char.at))
        else:
            kept.append(char)
            if char.text in BOXES:
                kept.append(RunChar(" ", None, 0))
    while kept and kept[-1].text == " ":
        kept.pop()
    return "".join(char.text for char in kept), kept


def _block(
    spot: Spot,
    text: str,
    kept: Sequence[RunChar],
    marker: str,
    depth: int,
    styles: Styles,
    body_size: float,
) -> Block:
    runs = _distinct_runs(kept)
    bold = bool(runs) and all(styles.is_bold(run, spot.paragraph) for run in runs)
    size = max((styles.size(run, spot.paragraph) for run in runs), default=0.0)
    level = 0
    kind: BlockKind = "cell" if spot.cell else "paragraph"
    bullet = bool(marker) and not marker[0].isalnum()
    if spot.part in ("header", "footer"):
        kind = "furniture"
    elif spot.part == "footnotes":
        kind = "footnote"
    elif (spot.cell is None or spot.wide) and not bullet:
        level = styles.heading_level(spot.paragraph) or level_by_look(
            text, size, body_size, bold=bold
        )
        kind = "heading" if level else "item" if marker else kind
    elif marker:
        kind = "item"
    return Block(
        id=0,
        text=text,
        kind=kind,
        level=level or (depth if kind == "item" and marker not in BOXES else 0),
        marker=marker,
        ticked=ticked(marker),
        cell=spot.cell,
        bold=bold,
        size=size,
        part=spot.part,
    )


def _distinct_runs(kept: Sequence[RunChar]) -> list[Element]:
    runs: list[Element] = []
    for char in kept:
        if char.run is not None and char.text.strip() and not any(char.run is run for run in runs):
            runs.append(char.run)
    return runs


def _spans(kept: Sequence[RunChar]) -> list[RunSpan]:
    """Return the stretches of a block that stand together in one run."""
    spans: list[RunSpan] = []
    stretches = groupby(enumerate(kept), key=lambda pair: (id(pair[1].run), pair[1].at - pair[0]))
    for _, stretch in stretches:
        pairs = list(stretch)
        first = pairs[0][1]
        if first.run is not None:
            spans.append(RunSpan(first.run, pairs[0][0], pairs[-1][0] + 1, first.at))
    return spans
