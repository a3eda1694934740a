"""Step 4: files for the meeting, saving one's work, and what to do next."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from analyzer.app import hiding, making, session, what_next, words, work_file
from analyzer.app.html import escape
from analyzer.app.work import Work
from analyzer.errors import BadInput
from analyzer.exports.asks import Ask, chosen_asks
from analyzer.exports.files import FILES, Kind, file_name, make
from analyzer.exports.made import Made

_FOR_MEETING: tuple[Kind, ...] = ("sheet", "word", "pdf")
_MORE: tuple[Kind, ...] = ("sheet-word", "changes", "html", "xlsx", "csv", "json")


def show(work: Work) -> None:
    """Show the whole step."""
    st.html(f"<h2>{words.FILES_TITLE}</h2>")
    if work.items:
        st.html(f"<p>{words.FILES_LEAD}</p>")
    else:
        st.html(f'<p class="note">{words.FILES_EMPTY}</p>')
    hiding.choose()
    hidden = hiding.more_names()
    if work.items:
        _files(work, hidden)
    _save(work)
    what_next.show(session.place())
    st.button(words.START_OVER, key="start-over", on_click=session.go, args=(1,))


# --- files ---


def _files(work: Work, hidden: tuple[str, ...] | None) -> None:
    for kind in _FOR_MEETING:
        if kind != "pdf" or (work.report.document.format == "pdf" and hidden is None):
            _file(work, kind, hidden)
    with st.expander(words.FILES_MORE, key="more-files"):
        for kind in _MORE:
            _file(work, kind, hidden)


def _file(work: Work, kind: Kind, hidden: tuple[str, ...] | None) -> None:
    asks = _asks(work)

    def make_it() -> Made:
        return make(
            kind,
            work.report,
            source=work.source,
            asks=asks,
            hide_names=hidden is not None,
            names=hidden or (),
        )

    making.offer(
        kind,
        name=FILES[kind].name,
        use=FILES[kind].use,
        file_name=file_name(kind, dt.date.today()),
        holds=([(ask.statement.id, ask.wording) for ask in asks], hidden),
        make=make_it,
    )


def _asks(work: Work) -> tuple[Ask, ...]:
    lines = ((work.line(item), item.text) for item in work.items)
    return chosen_asks((line, text) for line, text in lines if line is not None)


# --- saving one's work ---


def _save(work: Work) -> None:
    st.html(f"<h2>{words.SAVE_TITLE}</h2><p>{words.SAVE_LEAD}</p>")
    try:
        names = hiding.names(work)
    except BadInput as problem:
        st.html(f'<p class="problem" role="alert">{escape(str(problem))}</p>')
        return
    with_plan = False
    if names is None:
        with_plan = st.checkbox(words.SAVE_WITH_PLAN, value=True, key="save-with-plan")
        st.html(f'<p class="muted">{words.SAVE_WITH_PLAN_HELP}</p>')
    else:
        st.html(f'<p class="muted">{words.SAVE_HIDDEN}</p>')
    st.download_button(
        words.SAVE_BUTTON,
        # Written at once: Streamlit's way to make a file on the click hangs now and then (1.67).
        data=work_file.save(work, letter=session.letter_fields(), with_plan=with_plan, names=names),
        file_name=f"iep-work-{dt.date.today().isoformat()}.json",
        mime="application/json",
        key="save-work",
        on_click=lambda: setattr(work, "saved", True),
    )
