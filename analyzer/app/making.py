"""A file the reader can have: made on this computer when asked for, then ready to save."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import streamlit as st

from analyzer.app import session, words
from analyzer.app.html import escape
from analyzer.errors import BadInput
from analyzer.exports.made import Made


def offer(
    key: str, *, name: str, file_name: str, holds: object, make: Callable[[], Made], use: str = ""
) -> None:
    """Offer a file: a button that makes it, then one that saves it.

    `holds` names what the file would hold, so that one made before is offered only while it is
    true. What is wrong is said beside the button.
    """
    wanted = hashlib.sha256(repr((key, holds)).encode()).hexdigest()
    made: Made | None = st.session_state.setdefault("made", {}).get(wanted)
    failed: str = st.session_state.setdefault("made-failed", {}).get(wanted, "")
    with st.container(horizontal=True, vertical_alignment="center", key=f"file-{key}"):
        if made is None:
            label = words.FILES_MAKE.format(name=name)
            st.button(label, key=f"make-{key}", on_click=_make, args=(key, make, wanted))
        else:
            st.download_button(
                words.FILES_SAVE.format(name=name),
                data=made.data,
                file_name=file_name,
                mime=made.mime,
                key=f"save-{key}",
                on_click="ignore",
                type="primary",
            )
        if use:
            st.html(f"<p>{use}</p>", width="content")
    if failed:
        st.html(f'<p class="problem" role="alert">{escape(failed)}</p>')
    for warning in made.warnings if made else ():
        st.html(f'<p class="note">{escape(warning)}</p>')


def _make(key: str, make: Callable[[], Made], wanted: str) -> None:
    try:
        st.session_state["made"][wanted] = make()
    except BadInput as problem:
        st.session_state["made-failed"][wanted] = str(problem)
    except Exception:  # noqa: BLE001 - one file that fails must not take the page with it
        st.session_state["made-failed"][wanted] = words.FILE_FAILED
    session.lead_to(f"save-{key}")
