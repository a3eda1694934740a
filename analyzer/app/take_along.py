"""Step 4: files for the meeting, saving one's work, and what to do next."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from analyzer.app import session, what_next, words, work_file
from analyzer.app.session import Work


def show(work: Work) -> None:
    """Show the whole step."""
    _save(work)
    what_next.show(work.report.place)
    st.button(words.START_OVER, key="start-over", on_click=session.go, args=(1,))


def _save(work: Work) -> None:
    st.html(f"<h2>{words.SAVE_TITLE}</h2><p>{words.SAVE_LEAD}</p>")
    with_plan = st.checkbox(words.SAVE_WITH_PLAN, value=True, key="save-with-plan")
    st.html(f'<p class="muted">{words.SAVE_WITH_PLAN_HELP}</p>')
    letter = session.letter_fields()  # read here: the file is made outside the session
    st.download_button(
        words.SAVE_BUTTON,
        data=lambda: work_file.save(work, letter=letter, with_plan=with_plan),
        file_name=f"iep-work-{dt.date.today().isoformat()}.json",
        mime="application/json",
        key="save-work",
        on_click=lambda: setattr(work, "saved", True),
    )
