"""The frame of the page: title, the four steps, and what happens when something goes wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import streamlit as st

from analyzer.app import guide, session, start, wording, words
from analyzer.quiet import code

_THEME = Path(__file__).parent / "theme.css"


def show() -> None:
    """Draw the page once. Streamlit calls this again after every click."""
    st.set_page_config(
        page_title=words.PAGE_TITLE, layout="wide", initial_sidebar_state="collapsed"
    )
    st.html(_THEME)
    try:
        _steps()
        _screen()
    except Exception as problem:  # noqa: BLE001 - the last net: no error page may show the plan
        crashed(problem)
    _guide()


def _screen() -> None:
    work = session.work()
    if work is None and "--sample" in sys.argv and not st.session_state.get("sample-opened"):
        st.session_state["sample-opened"] = True
        start.open_first_sample()
    step = session.step()
    if work is None or step == 1:
        start.show()
    elif step == 2:
        wording.show(work)
    elif step == 3:
        from analyzer.app import letter, my_list

        left, right = st.columns([5, 6], gap="large")
        with left:
            my_list.show(work)
        with right:
            letter.show(work)
    elif step == 4:
        from analyzer.app import take_along

        take_along.show(work)
    else:
        from analyzer.app import last_year

        last_year.show(work)


def _steps() -> None:
    """Show where the reader is, and let them go anywhere once a plan is open."""
    work = session.work()
    if work is None or session.step() == 1:
        return
    step = session.step()
    names = {number: f"{number} {name}" for number, name in enumerate(words.STEPS_SHORT, start=1)}
    if work.items:
        names[3] = f"{names[3]} ({len(work.items)})"
    names[5] = words.LAST_YEAR  # beside the road: it has no number
    st.session_state["steps"] = step
    st.pills(
        words.NAVIGATION,
        options=list(names),
        format_func=names.__getitem__,
        key="steps",
        required=True,
        wrap=True,
        label_visibility="collapsed",
        on_change=lambda: session.go(st.session_state["steps"]),
    )
    step_of = words.STEP_OF.format(step=step) if step <= len(words.STEPS_SHORT) else ""
    st.html(
        f'<p class="step-of">{step_of}</p>'
        f'<h1 id="step-heading" tabindex="-1">{words.STEPS[step - 1]}</h1>'
    )
    session.show_said()


def crashed(problem: Exception) -> None:
    """Say that something went wrong, with a code that tells where in our code, and nothing else."""
    where = code(type(problem), problem.__traceback__)
    st.html(
        f'<div class="problem" role="alert" id="problem" tabindex="-1"><h2>{words.CRASH}</h2>'
        f"<p>{words.CRASH_CODE.format(code=where)}</p></div>"
    )
    with st.container(horizontal=True):
        st.button(words.TRY_AGAIN, key="crash-again", type="primary")
        st.button(words.START_OVER, key="crash-over", on_click=session.forget)


def _guide() -> None:
    work = session.work()
    guide.show(
        step=session.step(),
        focus=st.session_state.get("focus", ""),
        turn=st.session_state.get("turn", 0),
        unsaved=work is not None and not work.saved and not work.made_up,
        on_card=wording.open_card,
        on_step=session.go,
    )
