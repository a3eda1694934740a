"""Did the school make the changes I asked for? Each one, with the words the plan has now."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from analyzer.app import copy_button, session, words
from analyzer.app.button import button
from analyzer.app.html import escape
from analyzer.app.sentence import without_examples
from analyzer.app.work import Work
from analyzer.comparing import Outcome, outcomes
from analyzer.comparing.asked import fingerprint
from analyzer.model import Statement

_MADE = ("made", "in other words")


def show(work: Work) -> None:
    """Show what became of each change asked for, and what to do with it."""
    if not work.asked:
        return
    found = outcomes(work.asked, work.report)
    st.html(f'<h2>{words.ASKED_TITLE}</h2><p class="lead">{_counts(found)}</p>')
    # What still has to be asked stands first.
    for number, outcome in enumerate(sorted(found, key=_weight), start=1):
        _outcome(work, number, outcome)
    made = sum(outcome.result in _MADE for outcome in found)
    if made:
        _thanks(made, len(found))


def _counts(found: tuple[Outcome, ...]) -> str:
    counted = Counter(_class(outcome) for outcome in found)
    said = [
        one if counted[name] == 1 else many.format(number=counted[name])
        for name, (one, many) in words.ASKED_COUNTS.items()
        if counted[name]
    ]
    return f"{', '.join(said)}."


def _weight(outcome: Outcome) -> int:
    return ("not yet", "in part", "made").index(_class(outcome))


def _class(outcome: Outcome) -> str:
    if outcome.result in _MADE:
        return "made"
    return "in part" if outcome.result == "in part" else "not yet"


def _outcome(work: Work, number: int, outcome: Outcome) -> None:
    sign = words.RESULT_SIGNS.get(outcome.result, "…")
    result = words.RESULTS.get(outcome.result, outcome.result)
    old = outcome.asked.old
    line = _line(work, outcome)
    wanted = escape(without_examples(outcome.asked.wording))
    with st.container(border=True, key=f"asked-{number}"):
        st.html(
            f'<h3><span class="number" aria-hidden="true">{sign}</span> {escape(result)}</h3>'
            f"{_quoted(words.ASKED_OLD, old) if old and (not line or old != line.text) else ''}"
            f'<h4>{words.YOU_ASKED}</h4><p class="asks">{wanted}</p>'
            f"{_quoted(words.SAYS_NOW, line.text) if line else ''}"
        )
        if outcome.result not in _MADE:
            _again(work, number, outcome, line)


def _quoted(title: str, text: str) -> str:
    return f"<h4>{title}</h4><p>{escape(text)}</p>"


def _line(work: Work, outcome: Outcome) -> Statement | None:
    """Return the line of the new plan that shows the outcome, or the one that took its place."""
    if outcome.statement is not None or work.earlier is None:
        return outcome.statement
    for change in work.earlier.comparison.changes:
        if change.old is not None and change.old.text == outcome.asked.old:
            return change.new
    return None


def _again(work: Work, number: int, outcome: Outcome, line: Statement | None) -> None:
    wording = outcome.asked.wording
    with st.container(horizontal=True, key=f"asked-buttons-{number}"):
        if line is not None and not work.asks_for(line):
            key = f"again-{number}-{fingerprint(line)}"
            button(words.ASK_AGAIN, key, _ask_again, work, line, wording, number, primary=True)
        copy_button.show(
            wording,
            caption=words.COPY,
            label=f"{words.COPY}. {words.COPY_ASKED.format(number=number)}",
            key=f"copy-asked-{number}",
        )
    if line is None:
        st.html(f'<p class="muted">{words.NO_LINE_TO_ASK}</p>')
    listed = f"✓ {words.STATUS_LISTED}" if line is not None and work.asks_for(line) else ""
    st.html(f'<p class="listed" role="status">{listed}</p>')


def _ask_again(work: Work, line: Statement, wording: str, number: int) -> None:
    work.ask_again(line, wording)
    session.lead_to(f"copy-asked-{number}")


def _thanks(made: int, asked: int) -> None:
    if made == asked:
        changes = words.THANKS_THE_ONE if asked == 1 else words.THANKS_ALL
    else:
        changes = words.THANKS_ONE if made == 1 else words.THANKS_SOME.format(number=made)
    text = words.THANKS.format(changes=changes)
    st.html(f'<h3>{words.THANKS_TITLE}</h3><p class="suggested">{text}</p>')
    copy_button.show(text, caption=words.THANKS_COPY, key="copy-thanks")
