"""Checking a plan while the reader waits: plain steps, and a way to stop."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

import streamlit as st

import analyzer
from analyzer import pipeline
from analyzer.app import session, words
from analyzer.model import Report
from analyzer.pipeline import Stage

_LOOK_EVERY = 0.05  # seconds
_LONG = 6.0  # seconds after which we say that it is a long plan


@dataclass
class _Outcome:
    report: Report | None = None
    problem: Exception | None = None
    stage: Stage = "read"

    def at(self, stage: Stage) -> None:
        """Remember what is being done now (called from the working thread)."""
        self.stage = stage


@cache
def warm_up() -> threading.Thread:
    """Load the language model and the rules while the reader still chooses a file, once.

    They are ours and the same for every reader; nothing of a plan is in them.
    """

    def load() -> None:
        with suppress(Exception):  # whatever is wrong shows when a plan is checked
            analyzer.check_text("Breaks.")

    loading = threading.Thread(target=load, daemon=True)
    loading.start()
    return loading


def check(source: bytes, *, name: str) -> Report | None:
    """Check a plan and return its report; None when the reader stopped it.

    Raises BadInput with a sentence for the reader when the file cannot be used.
    """
    outcome = _Outcome()
    place = session.place()

    def run() -> None:
        warm_up().join()
        try:
            outcome.report = pipeline.analyze(source, name=name, place=place, progress=outcome.at)
        except Exception as problem:  # noqa: BLE001 - handed on to the page below
            outcome.problem = problem

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    _wait(worker, outcome)
    if outcome.problem is not None:
        raise outcome.problem
    return outcome.report


def _wait(worker: threading.Thread, outcome: _Outcome) -> None:
    """Show what is going on until the work is done. Each redraw lets the Stop button through."""
    with st.container(key="working"):
        line = st.empty()
        long = st.empty()
        st.button(words.STOP, key="stop", on_click=_stopped)
    started, said = time.monotonic(), None
    while worker.is_alive():
        worker.join(_LOOK_EVERY)
        passed = time.monotonic() - started
        if outcome.stage != said:
            said = outcome.stage
            line.html(f'<p class="note" role="status">{words.READING_STEPS[said]}</p>')
        long.html(f'<p class="muted">{words.WORKING_LONG if passed > _LONG else "&nbsp;"}</p>')


def _stopped() -> None:
    session.say(words.STOPPED)
