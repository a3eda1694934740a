"""Step 2, the wording: summary, filters, cards, and the plan's own text beside them."""

from __future__ import annotations

import base64
from collections.abc import Sequence

import streamlit as st

from analyzer.app import cards, parts, reading_view, session, summary, what_we_read, words
from analyzer.app.button import button
from analyzer.app.parts import Part
from analyzer.app.questions import GROUPS, Card, count_groups, start_with
from analyzer.app.work import Work
from analyzer.reading.pictures import page_picture

_CARDS_AT_ONCE = 5


def show(work: Work) -> None:
    """Show the whole step."""
    with st.container(key="wording"):
        summary.show(work)
        if not work.report.statements:
            st.button(words.ANOTHER_FILE, key="another", on_click=session.go, args=(1,))
            _plan_text(work)
            return
        part = parts.choose(work)
        left, right = st.columns([11, 9], gap="large")
        with left:
            if work.cards:
                _cards(work, [card for card in work.cards if part is None or part.holds(card)])
            summary.show_missing(work)
            summary.show_clear(work)
            what_we_read.show(work)
            button(words.LAST_YEAR_OFFER, "to-last-year", session.go, 5)
        with right, st.container(key="reading-panel"):
            _plan_text(work, part)


def _cards(work: Work, cards_here: Sequence[Card]) -> None:
    st.html(f'<h2 id="cards-heading" tabindex="-1">{words.CARDS_TITLE}</h2>')
    chosen = _filter(work, cards_here)
    shown = _behind(work, cards_here, chosen)
    if not shown:
        st.html(f'<p class="note">{words.FILTER_EMPTY}</p>')
    pages = -(-len(shown) // _CARDS_AT_ONCE)
    page = min(st.session_state.get("cards-page", 0), max(pages - 1, 0))
    first = page * _CARDS_AT_ONCE
    unfolded = next((card.key for card in shown if not _decided(work, card)), "")
    for card in shown[first : first + _CARDS_AT_ONCE]:
        cards.show(card, work, unfolded=card.key == unfolded)
    if chosen == "start" and len(cards_here) > len(shown):
        label = words.SEE_ALL.format(number=len(_behind(work, cards_here, "all")))
        st.button(label, key="see-all", on_click=_choose, args=("all",), type="secondary")
    if pages > 1:
        _turn_pages(page, pages, first, len(shown))
    if work.items:
        label = words.LIST_NEXT.format(number=len(work.items))
        st.button(label, key="to-list", on_click=session.go, args=(3,), type="primary")


def _decided(work: Work, card: Card) -> bool:
    return bool(work.status.get(card.key) or work.listed(card))


# --- filters ---


def _filter(work: Work, cards_here: Sequence[Card]) -> str:
    """Offer the parent's questions as filters, each with its count; return the one chosen."""
    labels = _filters(work, cards_here)
    if st.session_state.get("filter") not in labels:
        st.session_state["filter"] = next(iter(labels))
    chosen: str | None = st.pills(
        words.FILTER,
        options=list(labels),
        format_func=labels.__getitem__,
        key="filter",
        required=True,
        wrap=True,
        on_change=_first_page,
        persist_state="session",
    )
    return chosen or next(iter(labels))


def _filters(work: Work, cards_here: Sequence[Card]) -> dict[str, str]:
    sure = [card for card in cards_here if card.sure]
    maybe = len(cards_here) - len(sure)
    labels: dict[str, str] = {}
    if len(sure) > len(start_with(sure)):
        labels["start"] = words.FILTER_START.format(number=len(start_with(sure)))
    if sure or not maybe:
        labels["all"] = words.FILTER_ALL.format(number=len(sure))
    number = count_groups(sure)
    for group in GROUPS:
        if number[group]:
            name = words.GROUP_NAMES[group]
            labels[group] = words.FILTER_GROUP.format(name=name, number=number[group])
    if maybe:
        labels["maybe"] = words.FILTER_MAYBE.format(number=maybe)
    if work.status:
        labels["aside"] = words.FILTER_SET_ASIDE.format(number=len(work.status))
    return labels


def _behind(work: Work, cards_here: Sequence[Card], chosen: str) -> Sequence[Card]:
    """List the cards behind a filter: the first ones by weight, all others as the plan goes."""
    sure = [card for card in cards_here if card.sure]
    if chosen == "start":
        return start_with(cards_here)
    if chosen == "all":
        return sure
    if chosen == "maybe":
        return [card for card in cards_here if not card.sure]
    if chosen == "aside":
        return [card for card in cards_here if work.status.get(card.key)]
    return [card for card in sure if chosen in card.groups]


def _choose(chosen: str) -> None:
    st.session_state["filter"] = chosen
    _first_page()
    session.lead_to("cards-heading")


def _first_page() -> None:
    st.session_state["cards-page"] = 0


# --- pages of cards ---


def _turn_pages(page: int, pages: int, first: int, total: int) -> None:
    last = min(first + _CARDS_AT_ONCE, total)
    said = words.MORE_CARDS.format(first=first + 1, last=last, total=total)
    st.html(f'<p class="muted">{said}</p>')
    with st.container(horizontal=True):
        if page > 0:
            st.button(words.PREVIOUS_CARDS, key="cards-before", on_click=_turn, args=(page - 1,))
        if page + 1 < pages:
            st.button(words.NEXT_CARDS, key="cards-after", on_click=_turn, args=(page + 1,))


def _turn(page: int) -> None:
    st.session_state["cards-page"] = page
    session.lead_to("cards-heading")


def open_card(number: int) -> None:
    """Turn to the card with this number and lead the eye to it (a mark in the text was chosen)."""
    work = session.work()
    if work is None or not 1 <= number <= len(work.cards):
        return
    st.session_state["step"] = 2
    card = work.cards[number - 1]
    parts.show_all()
    shown = _behind(work, work.cards, st.session_state.get("filter", "all"))
    if card not in shown:
        chosen = "all" if card.sure else "maybe"
        st.session_state["filter"] = chosen
        shown = _behind(work, work.cards, chosen)
    st.session_state["cards-page"] = list(shown).index(card) // _CARDS_AT_ONCE
    session.lead_to(f"card-{number}")


# --- the plan's text ---


def _plan_text(work: Work, part: Part | None = None) -> None:
    lead = f'<p class="muted">{words.READING_LEAD}</p>' if work.cards else ""
    st.html(f'<h2 id="plan-text">{words.READING_TITLE}</h2>{lead}')
    _page_picture(work)
    if not work.plan_text and part is None:
        work.plan_text = reading_view.html(work.report.document, work.cards)
    text = work.plan_text
    if part is not None:
        text = reading_view.html(part.of(work.report.document), work.cards)
    st.html(
        f'<div class="reading" role="region" aria-labelledby="plan-text" tabindex="0">{text}</div>'
    )
    st.html(reading_view.style(work.cards, work.marks()))


def _page_picture(work: Work) -> None:
    """Offer the page itself, drawn only when it is asked for and kept for this reader only."""
    document = work.report.document
    if document.format != "pdf" or not document.page_count or not work.source:
        return
    if not st.toggle(words.PAGE_PICTURE, key="page-picture"):
        return
    pages = range(1, document.page_count + 1)
    page = 1
    if len(pages) > 1:
        page = st.selectbox(words.PAGE_PICTURE_WHICH, pages, key="page-picture-page")
    if page not in work.pictures:
        work.pictures[page] = page_picture(work.source, page)
    picture = work.pictures[page]
    if picture is None:
        st.html(f'<p class="note">{words.PAGE_PICTURE_FAILED}</p>')
        return
    data = base64.b64encode(picture).decode("ascii")
    alt = words.PAGE_PICTURE_ALT.format(page=page)
    st.html(f'<img class="page-picture" alt="{alt}" src="data:image/png;base64,{data}">')
