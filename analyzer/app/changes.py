"""What changed from one plan to the next, as HTML: each line with the words of both years."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analyzer.app import words
from analyzer.app.html import escape
from analyzer.comparing import Change, Leftover
from analyzer.comparing.change import Part
from analyzer.exports.comparison import remarks, sides
from analyzer.model import Statement

_MARKS = {"removed": ("del", words.ONLY_THEN), "added": ("ins", words.ONLY_NOW)}


def change_list(changes: Sequence[Change], cards: dict[str, int]) -> str:
    """Return the lines of one class. `cards` gives the number of the card about a line, by its id.

    Changed words are struck out or underlined, and a screen reader hears which year they are from.
    """
    return f'<ul class="changes">{"".join(_change(change, cards) for change in changes)}</ul>'


def _change(change: Change, cards: dict[str, int]) -> str:
    old, new = change.old, change.new
    if old is not None and new is not None and (change.kind != "kept" or change.only_dates):
        before, after = sides(change)
        shown = _year(words.THEN, old, _marked(before)) + _year(words.NOW, new, _marked(after))
    elif new is not None:
        shown = _year(words.NOW, new, escape(new.text))
    else:
        shown = _year(words.THEN, change.statement, escape(change.statement.text))
    said = "".join(f'<p class="muted">{escape(remark)}</p>' for remark in remarks(change))
    card = cards.get(new.id) if new else None
    link = _card_link(card) if card and change.kind != "clearer" else ""
    return f'<li><div class="pair">{shown}</div>{said}{link}</li>'


def _year(name: str, statement: Statement, text: str) -> str:
    page = f", {words.PAGE_ONE.format(page=statement.page)}" if statement.page else ""
    return f"<div><h4>{name}{page}</h4><p>{text}</p></div>"


def _marked(parts: Iterable[Part]) -> str:
    shown = []
    for kind, text in parts:
        if kind in _MARKS:
            tag, heard = _MARKS[kind]
            shown.append(f'<{tag}><span class="heard">{heard} </span>{escape(text)}</{tag}>')
        else:
            shown.append(escape(text))
    return " ".join(shown)


def _card_link(number: int) -> str:
    label = words.SEE_CARD.format(number=number)
    return f'<p><a class="to-card" data-card="{number}" href="#card-{number}">{label}</a></p>'


def left_list(left_over: Sequence[Leftover]) -> str:
    """Return the words that may be left from last year, each with its line."""
    items = "".join(
        f"<li><strong>{words.LEFT_KINDS.get(left.kind, left.kind)}: “{escape(left.quote)}”</strong>"
        f"<p>{escape(left.statement.text)}</p></li>"
        for left in left_over
    )
    return f'<ul class="changes">{items}</ul>'
