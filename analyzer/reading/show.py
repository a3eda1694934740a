"""What was read, block by block, for the eye: `iep-analyzer read FILE`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from analyzer.model import Block, Document


def lines(document: Document, *, redact: bool = False) -> Iterator[str]:
    """Yield a line for the file, for each block and for each warning.

    With `redact` every letter becomes "x" and every digit "0", so that the shape of a plan can be
    sent with a bug report and nothing about the child.
    """
    path = PurePath(document.name)
    name = _redacted(path.stem) + path.suffix if redact else document.name
    count = document.page_count
    pages = f", {count} page{'s' if count != 1 else ''}" if count else ""
    yield f"{name}: {document.format}{pages}, {len(document.blocks)} blocks"
    for block in document.blocks:
        yield _line(block, redact=redact)
    for warning in document.warnings:
        yield f"warning: {warning}"


def _line(block: Block, *, redact: bool) -> str:
    page = f"p{block.page}" if block.page else "-"
    kind = f"{block.kind} {block.level}" if block.level else block.kind
    cell = block.cell
    place = f"table {cell.table} row {cell.row} column {cell.column}" if cell else ""
    if cell and cell.header:
        place += " header"
    part = block.part if block.part != "body" else ""
    label, text = (_redacted(t) if redact else t for t in (block.label, block.text))
    tick = {True: "ticked", False: "not ticked", None: ""}[block.ticked]
    notes = "; ".join(n for n in (place, part, tick, f"label {label}" if label else "") if n)
    head = f"{block.id:>4} {page:<4} {kind:<12}"
    return (
        f"{head} {f'[{notes}] ' if notes else ''}{block.marker + ' ' if block.marker else ''}{text}"
    )


def _redacted(text: str) -> str:
    return re.sub(r"\d", "0", re.sub(r"[^\W\d_]", "x", text))
