"""My list: the lines the reader will ask about, in an order they choose."""

from __future__ import annotations

import streamlit as st

from analyzer.app import sentence, session, words
from analyzer.app.button import button
from analyzer.app.html import escape, marked
from analyzer.app.work import Item, Work

_LONG_LIST = 8


def show(work: Work) -> None:
    """Show the list with its quotes and sentences, and buttons to move and remove them."""
    st.html(f'<h2 id="my-list" tabindex="-1">{words.LIST_TITLE}</h2>')
    if not work.items:
        st.html(f'<p class="note">{words.LIST_EMPTY}</p>')
        button(words.LIST_BACK, "list-back", session.go, 2, primary=True)
        return
    st.html(f'<p><a href="#e-mail">{words.LIST_TO_EMAIL}</a></p>')
    if len(work.items) > _LONG_LIST:
        st.html(f'<p class="note">{words.LIST_LONG}</p>')
    for index, item in enumerate(work.items):
        _item(work, index, item)


def _item(work: Work, index: int, item: Item) -> None:
    statement = work.line(item)
    if statement is None:
        return
    page = f"{words.CARD_PAGE.format(page=statement.page)}. " if statement.page else ""
    blanks = sentence.blank_names(item.text)
    left = words.LIST_OPEN_BLANKS.format(blanks=escape(", ".join(blanks))) if blanks else ""
    with st.container(border=True, key=f"item-{index}"):
        st.html(
            f'<h3><span class="number">{index + 1}</span> '
            f'<span class="muted">{page}{escape(statement.section)}</span></h3>'
            f"<h4>{words.LIST_ITEM}</h4><p>{marked(statement)}</p>"
            f'<h4>{words.LIST_ASKS}</h4><p class="asks">{escape(item.text)}</p>'
            f'{f"""<p class="muted">{left}</p>""" if left else ""}'
        )
        with st.container(horizontal=True):
            if index > 0:
                button(words.LIST_UP, f"up-{index}", _move, work, index, -1)
            if index + 1 < len(work.items):
                button(words.LIST_DOWN, f"down-{index}", _move, work, index, 1)
            button(words.LIST_REMOVE, f"off-{index}", _remove, work, index)


def _move(work: Work, index: int, by: int) -> None:
    work.items[index], work.items[index + by] = work.items[index + by], work.items[index]
    work.saved = False


def _remove(work: Work, index: int) -> None:
    del work.items[index]
    work.saved = False
    session.lead_to("my-list")
