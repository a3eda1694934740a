"""Reads a form from YAML.

A block of the YAML is a string (a printed line) or a mapping with one of these keys:

    heading: text            level: 1-3, subject: the school subject it opens
    goal, objective, support, progress, present, other: text of one statement, or a list of
                             sentences printed as one paragraph, each a statement
    baseline, measure: text  a present level, or how a goal is measured; both belong to a goal
    mix: [statements]        one paragraph of statements of several kinds
    plain, note, small: text printed words that state nothing (note: small italics)
    items: [blocks]          a list; marker: "•", "1.", "a)" or ""; lead: the line above it
    ticks: [[x, block], [o, block]]   tick boxes in `columns` columns
    fields: [[label, block]] a grid of labels and values; look: grid, line or boxed
    table: [column heads]    rows: a list of cells each, or {support: [cells]} for a row that is
                             one statement; widths: relative; look: grid or open
    columns: [[blocks], [blocks]]     text that runs in two columns
    box: title               a framed part holding `body`
    group: [blocks]          no layout of its own, for the keys below
    pagebreak, space: true

Any statement may carry `id` (a goal's name), `of` (the goal that owns it; on a block it holds for
all inside), `label` or `number` (printed before it), `missing` (gaps, as in the annotation guide),
`also` (a second acceptable kind), `optional: true`. Vague words are marked in the text:
`[as needed]{undefined_trigger}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from analyzer.model import CATEGORIES, KINDS, Kind

from .content import (
    Block,
    Box,
    Columns,
    Fields,
    Form,
    Group,
    Heading,
    Items,
    Mark,
    PageBreak,
    Paragraph,
    Row,
    Space,
    Table,
    Theme,
    Ticks,
    Words,
)

Raw = str | Mapping[str, Any] | Sequence[Any] | None

_VAGUE = re.compile(r"\[([^\[\]]+)\]\{(\w+)\}")
_ROLES: dict[str, Kind] = {"baseline": "present", "measure": "other"}
_STATEMENT_KEYS = (*KINDS, *_ROLES)


def load(path: Path) -> Form:
    """Read one plan. Raises ValueError, naming the file, when a block or a label is not known."""
    raw = yaml.safe_load(path.read_text("utf-8"))
    try:
        return Form(
            name=path.stem,
            title=raw["title"],
            place=raw["place"],
            body=_blocks(raw["body"], None),
            people=tuple(raw.get("people", ())),
            banner=tuple(raw.get("banner", ("", ""))),
            running=raw.get("running", ""),
            theme=Theme(**raw.get("theme", {})),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{path.name}: {error}") from error


def _blocks(raw: Raw, owner: str | None) -> tuple[Block, ...]:
    if raw is None:
        return ()
    if isinstance(raw, (str, Mapping)):
        raw = [raw]
    return tuple(_block(one, owner) for one in raw)


def _block(raw: str | Mapping[str, Any], owner: str | None) -> Block:
    if isinstance(raw, str):
        return Paragraph((Words(raw),))
    owner = raw.get("of", owner)
    readers = {
        "heading": _heading,
        "items": _items,
        "ticks": _ticks,
        "fields": _fields,
        "table": _table,
        "columns": lambda r, o: Columns(tuple(_blocks(side, o) for side in r["columns"])),
        "box": lambda r, o: Box(r["box"], _blocks(r["body"], o)),
        "group": lambda r, o: Group(_blocks(r["group"], o)),
        "pagebreak": lambda _r, _o: PageBreak(),
        "space": lambda _r, _o: Space(),
    }
    for key, read in readers.items():
        if key in raw:
            return read(raw, owner)
    return _paragraph(raw, owner)


def _heading(raw: Mapping[str, Any], _owner: str | None) -> Heading:
    return Heading(raw["heading"], raw.get("level", 1), raw.get("subject", ""))


def _items(raw: Mapping[str, Any], owner: str | None) -> Items:
    paragraphs = tuple(_paragraph(one, owner) for one in raw["items"])
    return Items(paragraphs, raw.get("marker", "•"), raw.get("lead", ""))


def _ticks(raw: Mapping[str, Any], owner: str | None) -> Ticks:
    options = tuple((tick == "x", _paragraph(one, owner)) for tick, one in raw["ticks"])
    return Ticks(options, raw.get("columns", 1))


def _fields(raw: Mapping[str, Any], owner: str | None) -> Fields:
    pairs = tuple((label, _blocks(value, owner)) for label, value in raw["fields"])
    return Fields(pairs, raw.get("per_row", 1), raw.get("look", "grid"))


def _table(raw: Mapping[str, Any], owner: str | None) -> Table:
    header = tuple(raw["table"])
    rows = tuple(_row(one, owner) for one in raw["rows"])
    count = len(header) or len(rows[0].cells)
    for row in rows:
        if len(row.cells) != count:
            raise ValueError(f"a row of {len(row.cells)} cells in a table of {count}: {row.texts}")
    widths = tuple(float(width) for width in raw.get("widths", [1] * count))
    return Table(header, rows, widths, raw.get("look", "grid"))


def _row(raw: Sequence[Any] | Mapping[str, Any], owner: str | None) -> Row:
    if not isinstance(raw, Mapping):
        return Row(tuple(_blocks(cell, owner) for cell in raw))
    owner = raw.get("of", owner)
    if "cells" in raw:
        return Row(tuple(_blocks(cell, owner) for cell in raw["cells"]))
    key = _statement_key(raw)
    parts = [_split_vague(cell) for cell in raw[key]]
    mark = _mark(key, raw, owner, tuple(vague for _, found in parts for vague in found))
    return Row(tuple((Paragraph((Words(text),)),) for text, _ in parts), mark)


def _paragraph(raw: str | Mapping[str, Any], owner: str | None) -> Paragraph:
    if isinstance(raw, str):
        return Paragraph((Words(raw),))
    owner = raw.get("of", owner)
    label = raw.get("label", "")
    for style in ("plain", "note", "small"):
        if style in raw:
            return Paragraph((Words(raw[style]),), label, "body" if style == "plain" else style)
    if "mix" in raw:
        parts = [part for one in raw["mix"] for part in _statements(one, owner)]
    else:
        parts = list(_statements(raw, owner))
    return Paragraph(tuple(parts), label, number=raw.get("number", ""))


def _statements(raw: Mapping[str, Any], owner: str | None) -> Iterator[Words]:
    if isinstance(raw, str):
        yield Words(raw)
        return
    owner = raw.get("of", owner)
    key = _statement_key(raw)
    for text in [raw[key]] if isinstance(raw[key], str) else raw[key]:
        plain, vague = _split_vague(text)
        yield Words(plain, _mark(key, raw, owner, vague))


def _statement_key(raw: Mapping[str, Any]) -> str:
    found = [key for key in _STATEMENT_KEYS if key in raw]
    if len(found) != 1:
        raise ValueError(f"not a block we know: {dict(raw)}")
    return found[0]


def _mark(
    key: str, raw: Mapping[str, Any], owner: str | None, vague: tuple[tuple[str, str], ...]
) -> Mark:
    if key == "goal" and "of" not in raw:
        owner = None
    return Mark(
        kind=_ROLES.get(key, key),
        id=raw.get("id", ""),
        goal=owner,
        role=key if key in _ROLES else "",
        vague=vague,
        missing=tuple(str(raw.get("missing", "")).split()),
        also=raw.get("also", "support" if key == "measure" else ""),
        optional=raw.get("optional", key == "measure"),
    )


def _split_vague(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    vague = tuple((match[1], match[2]) for match in _VAGUE.finditer(text))
    for _, category in vague:
        if category not in CATEGORIES:
            raise ValueError(f"{category!r} is not a category of vague words")
    return _VAGUE.sub(r"\1", text), vague
