"""The sentence to ask for on a card: which line, which way to ask, its blanks, own words."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from analyzer.app import sentence, words
from analyzer.app.html import escape
from analyzer.app.questions import Card
from analyzer.app.work import Draft, Work, choose_way, fill_blank
from analyzer.model import Statement, Suggestion


def choose_place(card: Card, work: Work) -> None:
    """Let the reader choose which of the lines that share these words the card shows."""
    key = f"place-{card.key}"
    st.session_state.setdefault(key, work.place(card))
    st.html(f'<p class="muted">{words.CARD_ALSO_COUNT.format(number=len(card.places))}</p>')
    names = _unlike([_place_name(statement) for statement in card.places])
    st.selectbox(
        words.WHICH_PLACE,
        options=range(len(names)),
        format_func=names.__getitem__,
        key=key,
        on_change=lambda: work.places.__setitem__(card.key, st.session_state[key]),
    )


def _unlike(names: list[str]) -> list[str]:
    """Put numbers on equal names: Streamlit tells choices apart by what they show."""
    seen: Counter[str] = Counter()
    unlike = []
    for name in names:
        seen[name] += 1
        unlike.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return unlike


def _place_name(statement: Statement) -> str:
    page = f"{words.CARD_PAGE.format(page=statement.page)}: " if statement.page else ""
    return page + statement.text


def show(
    card: Card, work: Work, draft: Draft, offered: tuple[Suggestion, ...], *, unfolded: bool
) -> None:
    """Show the sentence as it stands; fold away its blanks and the field for own words."""
    place = work.place(card)
    name = f"{card.key}-{place}"
    st.html(f'<h4>{words.SUGGESTED}</h4><p class="suggested">{_with_blanks(draft.text)}</p>')
    if len(offered) > 1:
        _choose_way(name, work, draft, offered)
    suggestion = offered[draft.way]
    label = words.FILL_OR_CHANGE if suggestion.blanks else words.CHANGE_WORDS
    # What is folded is not drawn: fields nobody sees would make every click slower.
    fold = st.expander(label, expanded=unfolded, key=f"fill-{name}", on_change="rerun")
    if not fold.open:
        return
    with fold:
        if suggestion.facts:
            facts = "; ".join(fact.rstrip(".") for fact in suggestion.facts) + "."
            st.html(f'<p class="muted">{escape(words.FACTS.format(facts=facts))}</p>')
        for index in range(len(suggestion.blanks)):
            _blank(name, work, draft, suggestion, index)
        _own_words(name, work, draft)


def _with_blanks(text: str) -> str:
    shown = escape(text)
    for blank in dict.fromkeys(sentence.open_blanks(text)):
        name, colon, examples = (escape(part) for part in blank.partition(":"))
        open_blank = f'<span class="blank">[<b>{name}</b>{colon}{examples}]</span>'
        shown = shown.replace(f"[{escape(blank)}]", open_blank)
    return shown


def _choose_way(name: str, work: Work, draft: Draft, offered: tuple[Suggestion, ...]) -> None:
    key = f"way-{name}"
    st.session_state.setdefault(key, draft.way)

    def chosen() -> None:
        choose_way(draft, offered, st.session_state[key])
        work.saved = False
        _forget_widgets(name)

    names = _unlike([suggestion.intent or suggestion.text for suggestion in offered])
    st.radio(
        words.WHICH_WAY,
        options=range(len(names)),
        format_func=names.__getitem__,
        key=key,
        on_change=chosen,
    )


def _forget_widgets(name: str) -> None:
    """Let the blanks and the full sentence of a card be drawn afresh from its draft."""
    for key in list(st.session_state):
        if str(key).startswith((f"blank-{name}-", f"pick-{name}-", f"own-{name}")):
            del st.session_state[key]


def _blank(name: str, work: Work, draft: Draft, suggestion: Suggestion, index: int) -> None:
    blank = suggestion.blanks[index]
    key, pick = f"blank-{name}-{draft.way}-{index}", f"pick-{name}-{draft.way}-{index}"
    st.session_state.setdefault(key, draft.answers.get(index, ""))

    def filled() -> None:
        fill_blank(draft, suggestion, index, st.session_state[key])
        st.session_state[f"own-{name}"] = draft.text
        work.saved = False

    def picked() -> None:
        st.session_state[key] = st.session_state[pick] or ""
        filled()

    label = blank.name[:1].upper() + blank.name[1:]
    st.text_input(label, key=key, on_change=filled, live=True, autocomplete="off")
    if blank.examples:
        st.pills(
            words.BLANK_CHOICES.format(blank=blank.name),
            options=blank.examples,
            key=pick,
            on_change=picked,
            label_visibility="collapsed",
            wrap=True,
        )


def _own_words(name: str, work: Work, draft: Draft) -> None:
    key = f"own-{name}"
    st.session_state.setdefault(key, draft.text)

    def changed() -> None:
        draft.text = " ".join(st.session_state[key].split())
        work.saved = False

    st.text_area(words.FULL_SENTENCE, key=key, on_change=changed, height="content")
