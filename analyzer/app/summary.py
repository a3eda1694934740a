"""What we found, in one screen and without a grade; and what the plan does not say."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from analyzer.app import words
from analyzer.app.html import escape
from analyzer.app.questions import clear_already, start_with
from analyzer.app.work import Work
from analyzer.model import KINDS, Kind, Report, Statement


def show(work: Work) -> None:
    """Say how much was read, how much is worth asking about, and where to start."""
    report = work.report
    if work.made_up:
        st.html(f'<p class="made-up">{words.MADE_UP}</p>')
    if not _goals_and_supports(report):
        more = "" if report.warnings else f" {words.ONLY_TEXT}"
        _titled(words.NOT_A_PLAN_TITLE, words.NOT_A_PLAN + more)
    elif not work.cards:
        _titled(words.NOTHING_FOUND_TITLE, words.NOTHING_FOUND, words.QUESTIONS_ANYWAY)
    else:
        _sentence(work)
    for warning in report.warnings:
        st.html(f'<p class="note">{escape(warning)}</p>')


def _goals_and_supports(report: Report) -> int:
    return sum(
        statement.kind in ("goal", "objective", "support", "progress")
        for statement in report.statements
    )


def _titled(title: str, text: str, questions: tuple[str, ...] = ()) -> None:
    items = "".join(f"<li>{question}</li>" for question in questions)
    st.html(
        f'<div class="note"><p class="lead"><strong>{title}</strong></p><p>{text}</p>'
        f"{f'<ol>{items}</ol>' if items else ''}</div>"
    )


def _sentence(work: Work) -> None:
    count = _goals_and_supports(work.report)
    sure = [card for card in work.cards if card.sure]
    lines = sum(len(card.places) for card in sure)
    first = len(start_with(work.cards))
    parts = [words.READ.format(statements=words.counted(count, *words.STATEMENTS))]
    if not sure:
        parts.append(words.ONLY_MAYBE)
    else:
        parts.append(
            words.SOME_ONE if lines == 1 else words.SOME.format(number=f"<strong>{lines}</strong>")
        )
        if first < len(sure):
            parts.append(words.START_WITH.format(number=f"<strong>{first}</strong>"))
    st.html(f'<p class="lead">{" ".join(parts)}</p><p class="muted">{words.KIND_TO_TEACHERS}</p>')


def show_missing(work: Work) -> None:
    """List what the plan as a whole leaves out."""
    notes = work.report.notes
    if not notes:
        return
    with st.expander(words.MISSING_TITLE.format(number=len(notes)), key="missing"):
        st.html(
            "".join(
                f"<h4>{escape(note.title)}</h4><p>{escape(note.why)}</p>"
                f'<p class="ask">{words.MISSING_ASK.format(question=escape(note.question))}</p>'
                for note in notes
            )
        )


def show_clear(work: Work) -> None:
    """List lines that are clear already: they build trust, and are something to thank for."""
    clear = clear_already(work.report)
    if not clear:
        return
    with st.expander(words.CLEAR_TITLE.format(number=len(clear)), key="clear"):
        items = []
        for statement in clear:
            page = f"{words.CARD_PAGE.format(page=statement.page)}. " if statement.page else ""
            said = _names(statement)
            items.append(
                f'<li>{escape(statement.text)} <span class="muted">{page}{said}</span></li>'
            )
        st.html(f"<p>{words.CLEAR_LEAD}</p><ul>{''.join(items)}</ul>")


def _names(statement: Statement) -> str:
    """Name what a clear line says, in the order in which one would ask."""
    told = words.GOAL_TELLS if statement.kind in ("goal", "objective") else words.SUPPORT_TELLS
    there = {element.name for element in statement.elements}
    names = [name for element, name in told.items() if element in there]
    return words.CLEAR_NAMES.format(elements=", ".join(names)) if names else ""


def counts(report: Report) -> str:
    """Say how many goals, supports and so on the plan holds: "6 goals, 14 supports"."""
    number: Counter[Kind] = Counter(statement.kind for statement in report.statements)
    said = [
        words.counted(number[kind], *words.KIND_COUNTS[kind])
        for kind in KINDS
        if number[kind] and kind != "other"
    ]
    return ", ".join(said)
