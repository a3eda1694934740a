"""The plan's own text in its own order, with a numbered mark on every broad phrase."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby

from analyzer.app import words
from analyzer.app.html import Span, escape, mark
from analyzer.app.questions import GROUP_OF, Card
from analyzer.model import Block, Document, Finding, Statement

_LIST_DEPTH = 5


def html(document: Document, cards: Iterable[Card]) -> str:
    """Write the document as HTML: headings, lists, tables and pages kept, all text escaped.

    What the reader decides does not change it, so that a long plan is drawn once: see `style`.
    """
    spans = _marks(cards)
    parts: list[str] = []
    page: int | None = None
    for key, group in groupby(document.blocks, key=_together):
        blocks = list(group)
        first = blocks[0].page
        if first is not None and first != page:
            page = first
            parts.append(_page_line(page))
        parts.append(_piece(key[0], blocks, spans))
    return "".join(parts)


def style(cards: Iterable[Card], status: Mapping[str, str]) -> str:
    """Write the style that shows which marks are decided.

    `status` maps the key of a card to "listed" or "aside" where the reader has decided.
    """
    rules = []
    for card in cards:
        mark_of = f'a.mark[data-card="{card.number}"]'
        if status.get(card.key) == "listed":
            rules.append(f'{mark_of} sup::before {{ content: "✓"; }}')
        elif status.get(card.key) == "aside":
            rules.append(
                f".stHtml {mark_of} {{ background: none; "
                f"text-decoration: underline dotted 1px var(--soft-ink); }}"
            )
    return f"<style>{' '.join(rules)}</style>"


def _together(block: Block) -> tuple[str, int]:
    """Blocks with the same answer, one after another, are one list, one table or one line."""
    if block.cell is not None:
        return ("table", block.cell.table)
    if block.kind == "item":
        return ("list", block.page or 0)
    return (block.kind, block.id)


def _page_line(page: int) -> str:
    return f'<p class="page-line" id="page-{page}">{words.READING_PAGE.format(page=page)}</p>'


def _piece(kind: str, blocks: list[Block], spans: Mapping[int, list[Span]]) -> str:
    if kind == "table":
        return _table(blocks, spans)
    if kind == "list":
        return _list(blocks, spans)
    block = blocks[0]
    text = _text(block, spans)
    if kind == "heading":
        level = min(max(block.level, 1) + 2, 6)
        return f"<h{level}>{text}</h{level}>"
    if kind in ("furniture", "footnote"):
        return f'<p class="small-print">{text}</p>'
    return f"<p>{text}</p>"


def _text(block: Block, spans: Mapping[int, list[Span]]) -> str:
    marked = mark(block.text, spans.get(block.id, ()))
    label = f"<strong>{escape(block.label)}</strong> " if block.label else ""
    return f"{_box(block)}{label}{marked}"


def _box(block: Block) -> str:
    if block.ticked is None:
        return ""
    sign, said = ("☑", words.TICKED) if block.ticked else ("☐", words.NOT_TICKED)
    return f'<span role="img" aria-label="{said}">{sign}</span> '


def _list(blocks: list[Block], spans: Mapping[int, list[Span]]) -> str:
    items = []
    for block in blocks:
        depth = min(max(block.level, 0), _LIST_DEPTH)
        ordered = block.marker and block.marker[0].isalnum()
        shown = f"{escape(block.marker)} " if ordered and block.ticked is None else ""
        kind = "plain" if ordered or block.ticked is not None else "dot"
        items.append(f'<li class="{kind} depth-{depth}">{shown}{_text(block, spans)}</li>')
    return f'<ul role="list">{"".join(items)}</ul>'


def _table(blocks: list[Block], spans: Mapping[int, list[Span]]) -> str:
    """Write a table; a cell's lines stay together, and header cells say so."""
    rows: dict[int, dict[int, list[Block]]] = defaultdict(lambda: defaultdict(list))
    for block in blocks:
        if block.cell is not None:
            rows[block.cell.row][block.cell.column].append(block)
    lines = [_row(rows[row], spans) for row in sorted(rows)]
    name = words.READING_TABLE.format(number=(blocks[0].cell.table if blocks[0].cell else 0) + 1)
    # The frame can be scrolled, so the keyboard must be able to reach it.
    return (
        f'<div class="table-frame" role="region" tabindex="0" aria-label="{name}">'
        f"<table>{''.join(lines)}</table></div>"
    )


def _row(cells: Mapping[int, list[Block]], spans: Mapping[int, list[Span]]) -> str:
    parts: list[str] = []
    column = 0
    for at in sorted(cells):
        cell = cells[at][0].cell
        if cell is None:
            continue
        parts.extend("<td></td>" for _ in range(at - column))
        column = at + max(cell.column_span, 1)
        tag = 'th scope="col"' if cell.header else "td"
        spread = f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
        lines = "<br>".join(_cell_line(block, spans) for block in cells[at])
        parts.append(f"<{tag}{spread}>{lines}</{tag[:2]}>")
    return f"<tr>{''.join(parts)}</tr>"


def _cell_line(block: Block, spans: Mapping[int, list[Span]]) -> str:
    marker = f"{escape(block.marker)} " if block.marker and block.ticked is None else ""
    return marker + _text(block, spans)


# --- marks ---


def _marks(cards: Iterable[Card]) -> dict[int, list[Span]]:
    """Find the characters of each block to mark, from the findings of every place of every card."""
    spans: dict[int, list[Span]] = defaultdict(list)
    for card in cards:
        named = False
        for statement in card.places:
            for finding in sorted(statement.findings, key=lambda finding: finding.start):
                for block, start, end in located(statement, finding):
                    before, after = _mark_html(card, finding, named=named)
                    spans[block].append(Span(start, end, before, after))
                    named = True
    return spans


def located(statement: Statement, finding: Finding) -> list[tuple[int, int, int]]:
    """Say where a finding stands in the document: block id, start, end, one for each block."""
    found = []
    for source in statement.sources:
        length = source.end - source.start
        start = max(finding.start - source.at, 0)
        end = min(finding.end - source.at, length)
        if start < end:
            found.append((source.block, source.start + start, source.start + end))
    return found


def _mark_html(card: Card, finding: Finding, *, named: bool) -> tuple[str, str]:
    anchor = "" if named else f' id="mark-{card.number}"'
    kind = f"mark group-{GROUP_OF[finding.category]}"
    before = f'<a class="{kind}"{anchor} href="#card-{card.number}" data-card="{card.number}">'
    said = words.READING_MARK.format(number=card.number)
    after = f'<sup aria-hidden="true">{card.number}</sup><span class="heard">{said}</span></a>'
    return before, after
