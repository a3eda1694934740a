"""Check what we read: lines we are not sure about, and a way to say what they are."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analyzer import pipeline
from analyzer.app import session, summary, words
from analyzer.app.html import escape
from analyzer.app.work import Work
from analyzer.model import KINDS, Kind, Statement

_MOST_LINES = 20  # more would be a chore, and each is a field to draw again


def show(work: Work) -> None:
    """Show how the plan was understood, and let the reader put doubtful lines right."""
    doubtful = [
        statement
        for statement in work.report.statements
        if statement.kind_confidence == "maybe" or statement.id in work.kinds
    ]
    counts = summary.counts(work.report)
    fold = st.expander(words.CHECK_READING, key="check-reading", on_change="rerun")
    if not fold.open:
        return
    with fold:
        if not doubtful:
            st.html(f"<p>{words.CHECK_READING_SURE.format(counts=counts)}</p>")
            return
        st.html(f"<p>{words.CHECK_READING_LEAD.format(counts=counts)}</p>")
        for statement in doubtful[:_MOST_LINES]:
            _line(work, statement)


def _line(work: Work, statement: Statement) -> None:
    key = f"kind-{statement.id}"
    st.session_state.setdefault(key, statement.kind)
    page = f"{words.CARD_PAGE.format(page=statement.page)}. " if statement.page else ""
    st.html(f'<p><span class="muted">{page}</span>{escape(statement.text)}</p>')
    st.selectbox(
        words.CHECK_LINE,
        options=KINDS,
        format_func=words.KIND_NAMES.__getitem__,
        key=key,
        label_visibility="collapsed",
        on_change=_put_right,
        args=(work, statement.id),
    )


def _put_right(work: Work, statement: str) -> None:
    """Take the reader's word for a line, and check the plan again with it."""
    kind: Kind = st.session_state[f"kind-{statement}"]
    read_again(work, {**work.kinds, statement: kind})
    work.saved = False
    session.say(words.READ_AGAIN)


def read_again(work: Work, kinds: dict[str, Kind]) -> None:
    """Check the plan again with what the reader said its lines are (by id of the statement)."""
    work.kinds = kinds
    work.checked_again(pipeline.report_again(work.report, kinds))


def read_for_place(work: Work, place: str) -> None:
    """Check the plan, and the one held beside it, again as plans of another place.

    What the reader said some lines are is kept where the line is still read the same.
    """
    document, before = work.report.document, {s.id: s.text for s in work.report.statements}
    report = pipeline.report_on(document, place=place)
    same = {s.id for s in report.statements if before.get(s.id) == s.text}
    work.kinds = {line: kind for line, kind in work.kinds.items() if line in same}
    if work.kinds:
        report = pipeline.report_again(report, work.kinds)
    if work.earlier is not None:
        older = pipeline.report_on(work.earlier.report.document, place=place)
        work.earlier = replace(work.earlier, report=older)
    work.checked_again(report)
