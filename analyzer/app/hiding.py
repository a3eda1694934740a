"""Hide names in what I save: one choice for every file the page makes."""

from __future__ import annotations

import streamlit as st

from analyzer.app import words
from analyzer.app.work import Work
from analyzer.exports.names import Names, names_of


def choose() -> None:
    """Ask whether to hide names, and for further names to hide."""
    if not st.checkbox(words.HIDE_NAMES, key="hide-names", persist_state="session"):
        return
    st.html(f'<p class="muted">{words.HIDE_NAMES_HELP}</p>')
    st.text_input(words.HIDE_MORE, key="hide-more", persist_state="session", autocomplete="off")


def more_names() -> tuple[str, ...] | None:
    """Return the further names to hide, or None when nothing is to be hidden."""
    if not st.session_state.get("hide-names"):
        return None
    more = st.session_state.get("hide-more") or ""
    return tuple(name.strip() for name in more.split(",") if name.strip())


def names(work: Work, *own: str) -> Names | None:
    """Return all there is to hide in what is made of this work, or None to hide nothing.

    `own` are names the reader wrote themselves, in the e-mail's fields.
    Raises BadInput when a plan does not name the child and no name was given.
    """
    more = more_names()
    if more is None:
        return None
    reports = [work.report, *([work.earlier.report] if work.earlier else [])]
    return names_of(*reports, extra=(*more, *filter(None, own)))
