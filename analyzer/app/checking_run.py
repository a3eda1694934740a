"""Checking a plan while the reader waits: plain steps, and a way to stop."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

import streamlit as st

import analyzer
from analyzer import pipeline, reading
from analyzer.app import session, words
from analyzer.model import Report
from analyzer.pipeline import Stage
from analyzer.reading import Headway
from analyzer.reading.apart import Line, at_once

_LOOK_EVERY = 0.05  # seconds
_LONG = 6.0  # seconds after which we say that it is a long plan
_LINE = Line(at_once())  # of all who use the page: as many plans are checked as there are cores


@dataclass
class _Outcome:
    """What the working thread has come to."""

    report: Report | None = None
    problem: Exception | None = None
    stage: Stage = "read"
    before: int = 0  # plans that are checked before this one begins
    page: int = 0  # the last page that was read

    def at(self, stage: Stage) -> None:
        """Remember what is being done now."""
        self.stage = stage

    def waits(self, before: int) -> None:
        """Remember how many come first."""
        self.before = before

    def has_read(self, headway: Headway) -> None:
        """Remember how far the reading is."""
        self.page = headway.page

    def sentence(self) -> str:
        """Say what is being done now."""
        if self.before:
            return words.counted(self.before, *words.PLANS_BEFORE)
        return words.READING_STEPS[self.stage]


@cache
def warm_up() -> threading.Thread:
    """Load the language model and the rules while the reader still chooses a file, once.

    They are ours and the same for every reader; nothing of a plan is in them.
    """
    reading.warm_up()

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
    outcome, stop = _Outcome(), threading.Event()
    place = session.place()

    def run() -> None:
        warm_up().join()
        try:
            with _LINE.turn(outcome.waits, stop):
                outcome.report = pipeline.analyze(
                    source,
                    name=name,
                    place=place,
                    progress=outcome.at,
                    headway=outcome.has_read,
                    stop=stop,
                )
        except Exception as problem:  # noqa: BLE001 - handed on to the page below
            outcome.problem = problem

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    try:
        _wait(worker, outcome)
    finally:
        stop.set()  # also when the reader pressed Stop or closed the page: then we leave from here
    if outcome.problem is not None:
        raise outcome.problem
    return outcome.report


def _wait(worker: threading.Thread, outcome: _Outcome) -> None:
    """Show what is going on until the work is done. Each redraw lets the Stop button through."""
    with st.container(key="working"):
        line = st.empty()
        long = st.empty()
        st.button(words.STOP, key="stop", on_click=_stopped)
    started, said = time.monotonic(), ""
    while worker.is_alive():
        worker.join(_LOOK_EVERY)
        if outcome.sentence() != said:
            said = outcome.sentence()
            line.html(f'<p class="note" role="status">{said}</p>')
        long.html(f'<p class="muted">{_while_long(outcome, time.monotonic() - started)}</p>')


def _while_long(outcome: _Outcome, passed: float) -> str:
    if passed < _LONG or outcome.before:
        return "&nbsp;"
    if outcome.stage == "read" and outcome.page:
        return words.PAGE_READ.format(page=outcome.page)
    return words.WORKING_LONG


def _stopped() -> None:
    session.checked()
    session.say(words.STOPPED)
