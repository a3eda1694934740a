"""Beside the road: last year's plan held next to this year's, and what became of what was asked."""

from __future__ import annotations

import streamlit as st

from analyzer.app import asked, changes, checking_run, keeping, session, words, work_file
from analyzer.app.button import button
from analyzer.app.html import escape
from analyzer.app.work import Work
from analyzer.comparing import Change, Comparison, read_asked
from analyzer.errors import BadInput
from analyzer.exports.comparison import content

_OPEN = ("less", "vaguer", "removed")  # the classes a tired reader should not have to unfold


def show(work: Work) -> None:
    """Show the whole screen: choose the files, then what changed."""
    session.show_problem()
    _take_waiting(work)
    if work.earlier is None and not work.asked:
        st.html(f"<p>{words.LAST_YEAR_LEAD}</p>")
        _choose(work)
        return
    asked.show(work)
    if work.earlier is not None:
        _changes(work, work.earlier.comparison)
    with st.expander(words.OTHER_FILES, key="other-files-fold", type="compact"):
        _choose(work)
    keeping.show(work)
    button(words.TO_WORDING, "to-wording", session.go, 2)


# --- choosing ---


def _choose(work: Work) -> None:
    earlier = session.upload(words.EARLIER_UPLOAD, "earlier-upload", help_text=words.EARLIER_HELP)
    saved = session.upload(
        words.ASKED_UPLOAD,
        "asked-upload",
        help_text=words.ASKED_HELP,
        megabytes=session.WORK_MEGABYTES,
    )
    try:
        if saved is not None:
            _take_work(work, saved.getvalue())
        if earlier is not None:
            _take_plan(work, earlier.getvalue(), earlier.name)
    except BadInput as problem:
        session.say_problem(problem)


def _take_waiting(work: Work) -> None:
    """Take last year's plan where it was chosen on the first screen, or came with saved work."""
    if work.waiting is None:
        return
    name, source = work.waiting
    work.waiting = None
    try:
        _take_plan(work, source, name)
    except BadInput as problem:
        session.say_problem(problem)


def _take_plan(work: Work, source: bytes, name: str) -> None:
    if name.lower().endswith(".json"):  # a work file, put into the wrong field
        _take_work(work, source)
        return
    if source == work.source:
        raise BadInput(words.SAME_FILE)
    report = checking_run.check(source, name=name)
    if report is not None:
        work.hold_beside(report, name=name, source=source)
        session.lead_to("step-heading")
        st.rerun()


def _take_work(work: Work, data: bytes) -> None:
    """Take what was asked for, and the plan it was about where the work file holds it."""
    saved = work_file.read(data)
    if saved.is_about(work.source):
        raise BadInput(words.OWN_WORK_FILE)
    wanted = read_asked(data, work.earlier.report if work.earlier else None)
    if not wanted:
        raise BadInput(words.NOTHING_ASKED)
    work.asked, work.saved = wanted, False
    session.lead_to("step-heading")
    if saved.source is not None and work.earlier is None:
        report = checking_run.check(saved.source, name=saved.name)
        if report is not None:
            work.hold_beside(report, name=saved.name, source=saved.source)
            work.asked = read_asked(data, report)
    st.rerun()


# --- what changed ---


def _changes(work: Work, comparison: Comparison) -> None:
    assert work.earlier is not None  # there is a comparison
    st.html(
        f"<h2>{words.CHANGES_TITLE}</h2>"
        f'<p class="lead">{escape(content.summary(comparison))}</p>'
        f'<p class="muted">{escape(words.COMPARED_WITH.format(name=work.earlier.name))} '
        f"{words.HOW_MARKED}</p>"
    )
    for warning in comparison.warnings:
        st.html(f'<p class="note" role="alert">{escape(warning)}</p>')
    cards = {line.id: card.number for card in work.cards for line in card.places}
    found = content.groups(comparison)
    for group in content.FIRST:
        _group(group, found, cards)
    if comparison.leftovers:
        number = len(comparison.leftovers)
        title = words.CHANGE_TITLE.format(title=words.LEFT_TITLE, number=number)
        with st.expander(title, expanded=True, key="changes-left"):
            st.html(f"<p>{words.LEFT_LEAD}</p>{changes.left_list(comparison.leftovers)}")
    for group in content.REST:
        _group(group, found, cards)


def _group(
    group: content.Group,
    found: dict[content.Group, tuple[Change, ...]],
    cards: dict[str, int],
) -> None:
    if group not in found:
        return
    title = words.CHANGE_TITLE.format(title=words.CHANGE_TITLES[group], number=len(found[group]))
    with st.expander(title, expanded=group in _OPEN, key=f"changes-{group}"):
        st.html(f"<p>{words.CHANGE_LEADS[group]}</p>{changes.change_list(found[group], cards)}")
