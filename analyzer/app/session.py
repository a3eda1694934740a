"""What the page remembers while one reader works: their plan, their choices, where they are.

Everything lives in Streamlit's session state, which belongs to one browser tab. Nothing is put in a
cache that users share, and nothing is written to disk.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Literal, NoReturn, cast

import streamlit as st

from analyzer.app import words
from analyzer.app.html import escape
from analyzer.app.questions import gather
from analyzer.app.work import Work
from analyzer.errors import BadInput
from analyzer.model import DEFAULT_PLACE, Report

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

MEGABYTES = 25  # the largest plan that can be chosen
WORK_MEGABYTES = 80  # a work file holds up to two plans, each in a form a third larger

Step = Literal[1, 2, 3, 4, 5]  # 5 is beside the road: last year and this year


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
    """Return the step the reader is at, 1 to 5."""
    return cast("Step", st.session_state.get("step", 1) if work() else 1)


def go(step: Step | int) -> None:
    """Go to a step and lead the eye to its heading."""
    st.session_state["step"] = step
    st.session_state.pop("problem", None)
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


# --- files the reader chooses, and what is wrong with them ---


def upload(
    label: str, key: str, *, help_text: str = "", megabytes: int = MEGABYTES
) -> UploadedFile | None:
    """Offer to choose a file; return it once, when it is new.

    Any type may be chosen: our own sentence then says what the file is and what to do with it.
    """
    file = st.file_uploader(label, key=key, max_upload_size=megabytes)
    if help_text:
        st.html(f'<p class="muted">{help_text}</p>')
    return file if file is not None and is_new(key, file.getvalue()) else None


def is_new(widget: str, source: bytes) -> bool:
    """Say whether a widget holds something not yet checked, and remember that it now is."""
    fingerprint = hashlib.sha256(source).hexdigest() + place()
    if st.session_state.get(f"checked-{widget}") == fingerprint:
        return False
    st.session_state[f"checked-{widget}"] = fingerprint
    st.session_state.pop("problem", None)
    return True


def will_check(source: bytes, name: str, *, made_up: bool = False) -> None:
    """Keep a plan to be checked until that is done: a redraw meanwhile does not lose it."""
    st.session_state["to-check"] = (source, name, made_up)


def to_check() -> tuple[bytes, str, bool] | None:
    """Return the plan that waits to be checked, its name, and whether it is made up."""
    return cast("tuple[bytes, str, bool] | None", st.session_state.get("to-check"))


def checked() -> None:
    """Forget the plan that waited: it was checked, cannot be, or the reader pressed Stop."""
    st.session_state.pop("to-check", None)


def say_problem(problem: BadInput) -> NoReturn:
    """Say at the top of the screen what is wrong with a file, and lead there."""
    st.session_state["problem"] = str(problem)
    lead_to("problem")
    st.rerun()


def show_problem() -> None:
    """Show what is wrong with the file chosen last, if anything."""
    problem = st.session_state.get("problem")
    if problem:
        st.html(
            '<div class="problem" role="alert" id="problem" tabindex="-1">'
            f"<h2>{words.ERROR_TITLE}</h2><p>{escape(problem)}</p></div>"
        )


# --- the letter's fields ---


def letter_fields() -> dict[str, str]:
    """Return what the reader wrote in the letter's fields, by name, dates as 2026-11-23."""
    return dict(st.session_state.get("letter", {}))


def put_letter_fields(fields: dict[str, str]) -> None:
    """Put back the letter's fields from saved work."""
    st.session_state["letter"] = dict(fields)
