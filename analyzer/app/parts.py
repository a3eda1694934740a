"""Parts of a very long plan: the reader can look at one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from analyzer.app import words
from analyzer.app.questions import Card
from analyzer.app.work import Work
from analyzer.model import Block, Document

_LONG_BLOCKS, _LONG_PAGES = 500, 60
_FEWEST_HEADINGS = 3  # with fewer, a plan is parted by its pages
_PAGES_AT_ONCE = 5
_HIGHEST = 2  # level of the headings that begin a part
_LONGEST_NAME = 60  # letters


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a plan: its name, and the ids of its blocks."""

    name: str
    blocks: frozenset[int]

    def holds(self, card: Card) -> bool:
        """Say whether the words of a card stand in this part."""
        return any(s.block in self.blocks for place in card.places for s in place.sources)

    def of(self, document: Document) -> Document:
        """Return the document with nothing but this part."""
        return replace(
            document, blocks=tuple(block for block in document.blocks if block.id in self.blocks)
        )


def parts(document: Document) -> tuple[Part, ...]:
    """Return the parts of a very long plan, in its order; none where it is short enough."""
    if len(document.blocks) <= _LONG_BLOCKS and (document.page_count or 0) <= _LONG_PAGES:
        return ()
    named: list[tuple[str, list[Block]]] = []
    headings = [block for block in document.blocks if _begins(block)]
    for block in document.blocks:
        if len(headings) >= _FEWEST_HEADINGS:
            name = block.text if _begins(block) else ""
        else:
            name = _pages(block)
        if not named or (name and name != named[-1][0]):
            named.append((name, []))
        named[-1][1].append(block)
    return tuple(Part(name, frozenset(b.id for b in blocks)) for name, blocks in named)


def _begins(block: Block) -> bool:
    return block.kind == "heading" and 1 <= block.level <= _HIGHEST


def _pages(block: Block) -> str:
    if block.page is None:
        return ""
    first = (block.page - 1) // _PAGES_AT_ONCE * _PAGES_AT_ONCE + 1
    return words.PART_PAGES.format(first=first, last=first + _PAGES_AT_ONCE - 1)


def choose(work: Work) -> Part | None:
    """Ask which part of a very long plan to look at; None for all of it."""
    found = parts(work.report.document)
    if len(found) < 2:
        return None
    names = [words.PART_ALL, *(_name(part, work.cards) for part in found)]
    chosen = st.selectbox(
        words.PART_WHICH,
        options=range(len(names)),
        format_func=lambda number: f"{number}. {names[number]}" if number else names[0],
        key="part",
        persist_state="session",
        on_change=_first_page,
    )
    return found[chosen - 1] if chosen else None


def _name(part: Part, cards: Sequence[Card]) -> str:
    name = part.name or words.PART_START
    short = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME].rsplit(' ', 1)[0]} …"
    number = sum(part.holds(card) for card in cards)
    return f"{short} ({words.counted(number, *words.CARDS)})"


def _first_page() -> None:
    st.session_state["cards-page"] = 0


def show_all() -> None:
    """Go back to the whole plan (a card of another part is wanted)."""
    st.session_state["part"] = 0
