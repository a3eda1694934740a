"""Step 4: files for the meeting, saving one's work, and what to do next."""

from __future__ import annotations

import datetime as dt
import hashlib

import streamlit as st

from analyzer.app import session, what_next, words, work_file
from analyzer.app.html import escape
from analyzer.app.work import Work
from analyzer.errors import BadInput
from analyzer.exports.asks import Ask, chosen_asks
from analyzer.exports.files import FILES, Kind, file_name, make
from analyzer.exports.made import Made
from analyzer.exports.names import names_of

_FOR_MEETING: tuple[Kind, ...] = ("sheet", "word", "pdf")
_MORE: tuple[Kind, ...] = ("sheet-word", "changes", "html", "xlsx", "csv", "json")


def show(work: Work) -> None:
    """Show the whole step."""
    st.html(f"<h2>{words.FILES_TITLE}</h2>")
    if work.items:
        st.html(f"<p>{words.FILES_LEAD}</p>")
    else:
        st.html(f'<p class="note">{words.FILES_EMPTY}</p>')
    hidden = _hide_names()
    if work.items:
        _files(work, hidden)
    _save(work, hidden)
    what_next.show(session.place())
    st.button(words.START_OVER, key="start-over", on_click=session.go, args=(1,))


def _hide_names() -> tuple[str, ...] | None:
    """Ask whether to hide names; return the further names to hide, or None to hide nothing."""
    if not st.checkbox(words.HIDE_NAMES, key="hide-names", persist_state="session"):
        return None
    st.html(f'<p class="muted">{words.HIDE_NAMES_HELP}</p>')
    more = st.text_input(
        words.HIDE_MORE, key="hide-more", persist_state="session", autocomplete="off"
    )
    return tuple(name.strip() for name in (more or "").split(",") if name.strip())


# --- files ---


def _files(work: Work, hidden: tuple[str, ...] | None) -> None:
    for kind in _FOR_MEETING:
        if kind != "pdf" or (work.report.document.format == "pdf" and hidden is None):
            _file(work, kind, hidden)
    with st.expander(words.FILES_MORE, key="more-files"):
        for kind in _MORE:
            _file(work, kind, hidden)


def _file(work: Work, kind: Kind, hidden: tuple[str, ...] | None) -> None:
    about = FILES[kind]
    asks = _asks(work)
    wanted = _fingerprint(kind, asks, hidden)
    made: Made | None = st.session_state.setdefault("made", {}).get(wanted)
    failed: str = st.session_state.setdefault("made-failed", {}).get(wanted, "")
    with st.container(horizontal=True, vertical_alignment="center", key=f"file-{kind}"):
        label = words.FILES_MAKE.format(name=about.name)
        if made is None:
            st.button(
                label, key=f"make-{kind}", on_click=_make, args=(work, kind, asks, hidden, wanted)
            )
        else:
            st.download_button(
                words.FILES_SAVE.format(name=about.name),
                data=made.data,
                file_name=file_name(kind, dt.date.today()),
                mime=made.mime,
                key=f"save-{kind}",
                on_click="ignore",
                type="primary",
            )
        st.html(f"<p>{about.use}</p>", width="content")
    if failed:
        st.html(f'<p class="problem" role="alert">{escape(failed)}</p>')
    for warning in made.warnings if made else ():
        st.html(f'<p class="note">{escape(warning)}</p>')


def _asks(work: Work) -> tuple[Ask, ...]:
    lines = ((work.line(item), item.text) for item in work.items)
    return chosen_asks((line, text) for line, text in lines if line is not None)


def _fingerprint(kind: Kind, asks: tuple[Ask, ...], hidden: tuple[str, ...] | None) -> str:
    """Name what a file would hold, so that one made before is offered only while it is true."""
    lines = [(ask.statement.id, ask.wording) for ask in asks]
    return hashlib.sha256(repr((kind, lines, hidden)).encode()).hexdigest()


def _make(
    work: Work, kind: Kind, asks: tuple[Ask, ...], hidden: tuple[str, ...] | None, wanted: str
) -> None:
    try:
        st.session_state["made"][wanted] = make(
            kind,
            work.report,
            source=work.source,
            asks=asks,
            hide_names=hidden is not None,
            names=hidden or (),
        )
    except BadInput as problem:
        st.session_state["made-failed"][wanted] = str(problem)
    except Exception:  # noqa: BLE001 - one file that fails must not take the page with it
        st.session_state["made-failed"][wanted] = words.FILE_FAILED
    session.lead_to(f"save-{kind}")


# --- saving one's work ---


def _save(work: Work, hidden: tuple[str, ...] | None) -> None:
    st.html(f"<h2>{words.SAVE_TITLE}</h2><p>{words.SAVE_LEAD}</p>")
    with_plan, names = False, None
    if hidden is None:
        with_plan = st.checkbox(words.SAVE_WITH_PLAN, value=True, key="save-with-plan")
        st.html(f'<p class="muted">{words.SAVE_WITH_PLAN_HELP}</p>')
    else:
        try:
            names = names_of(work.report, extra=hidden)
        except BadInput as problem:
            st.html(f'<p class="problem" role="alert">{escape(str(problem))}</p>')
            return
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
