"""While a plan is checked: Stop ends the work, and who waits behind others sees how many."""

import threading

import pytest
from streamlit.testing.v1 import AppTest

from analyzer import pipeline, resources
from analyzer.app import checking_run, words
from analyzer.reading import Headway, Stopped, read_here


class LeavesThePage(BaseException):
    """What Streamlit raises in a page whose reader pressed Stop or closed it."""


@pytest.fixture
def ready(monkeypatch):
    done = threading.Thread(target=lambda: None)
    done.start()
    monkeypatch.setattr(checking_run, "warm_up", lambda: done)
    monkeypatch.setattr(checking_run.session, "place", lambda: "CA-BC")


@pytest.mark.usefixtures("ready")
def test_leaving_the_page_stops_the_work(monkeypatch):
    began, ended = threading.Event(), threading.Event()

    def slow(source, *, stop, **_):
        began.set()
        assert stop.wait(10)
        ended.set()
        raise Stopped

    def leaves(worker, outcome):
        assert began.wait(10)
        raise LeavesThePage

    monkeypatch.setattr(pipeline, "analyze", slow)
    monkeypatch.setattr(checking_run, "_wait", leaves)
    with pytest.raises(LeavesThePage):
        checking_run.check(b"plan", name="plan.pdf")
    assert ended.wait(10)


@pytest.mark.usefixtures("ready")
def test_a_stage_does_not_begin_after_stop():
    stop = threading.Event()
    stop.set()
    with pytest.raises(Stopped):
        pipeline.analyze(b"Breaks as needed.", place="CA-BC", stop=stop)


def test_what_is_said_while_one_waits():
    outcome = checking_run._Outcome()
    assert outcome.sentence() == words.READING_STEPS["read"]
    outcome.waits(2)
    assert outcome.sentence() == "2 plans are before yours. Yours starts by itself."
    outcome.waits(1)
    assert outcome.sentence() == "1 plan is before yours. Yours starts by itself."
    outcome.waits(0)
    outcome.has_read(Headway(page=7))
    assert checking_run._while_long(outcome, 1.0) == "&nbsp;"
    assert checking_run._while_long(outcome, 20.0).startswith("Page 7 is read.")
    outcome.at("check")
    assert checking_run._while_long(outcome, 20.0) == words.WORKING_LONG


def test_a_page_reads_a_plan():
    path = resources.folder("sample_ieps") / "us.docx"
    page = AppTest.from_string(
        "import streamlit as st\n"
        "from analyzer.reading import read\n"
        f"st.text(len(read({str(path)!r}).blocks))",
        default_timeout=60,
    ).run()
    assert not page.exception
    assert int(page.text[0].value) == len(read_here(path).blocks)
