"""What the page remembers while one reader works: their plan, their choices, where they are.

Everything lives in Streamlit's session state, which belongs to one browser tab. Nothing is put in a
cache that users share, and nothing is written to disk.
"""

from __future__ import annotations

from typing import Literal, cast

import streamlit as st

from analyzer.app.html import escape
from analyzer.app.questions import gather
from analyzer.app.work import Work
from analyzer.model import DEFAULT_PLACE, Report

Step = Literal[1, 2, 3, 4]


def work() -> Work | None:
    """Return the plan the reader works on, if there is one."""
    return cast("Work | None", st.session_state.get("work"))


def begin(report: Report, *, name: str, source: bytes, made_up: bool = False) -> Work:
    """Take a new report and go to its wording."""
    forget()
    new = Work(name, report, gather(report), source, made_up)
    st.session_state["work"] = new
    st.session_state["place"] = report.place
    go(2)
    return new


def forget() -> None:
    """Drop the plan and every choice, and all that the widgets remember of them."""
    place_chosen = place()
    turn = st.session_state.get("turn", 0)
    st.session_state.clear()
    st.session_state["place"] = place_chosen
    st.session_state["turn"] = turn


def place() -> str:
    """Return the key of the place the reader chose (model.PLACES)."""
    return cast("str", st.session_state.get("place", DEFAULT_PLACE))


def put_place(place: str) -> None:
    """Remember the place the reader chose."""
    st.session_state["place"] = place


def step() -> Step:
    """Return the step the reader is at, 1 to 4."""
    return cast("Step", st.session_state.get("step", 1) if work() else 1)


def go(step: Step | int) -> None:
    """Go to a step and lead the eye to its heading."""
    st.session_state["step"] = step
    lead_to("step-heading")


def say(text: str) -> None:
    """Say something once, at the top of the next redraw."""
    st.session_state["said"] = text


def show_said() -> None:
    """Show what was to be said, where a screen reader hears it."""
    said = st.session_state.pop("said", "")
    st.html(f'<p role="status" class="{"note" if said else "heard"}">{escape(said)}</p>')


def lead_to(element: str) -> None:
    """After this redraw, lead the eye to an element (its id) or the keyboard to a button (key)."""
    st.session_state["focus"] = element
    st.session_state["turn"] = st.session_state.get("turn", 0) + 1


# --- the letter's fields ---


def letter_fields() -> dict[str, str]:
    """Return what the reader wrote in the letter's fields, by name, dates as 2026-11-23."""
    return dict(st.session_state.get("letter", {}))


def put_letter_fields(fields: dict[str, str]) -> None:
    """Put back the letter's fields from saved work."""
    st.session_state["letter"] = dict(fields)
