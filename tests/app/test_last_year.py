"""Last year's plan beside this year's: what changed, and what became of what was asked for."""

import json
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from analyzer import pipeline
from analyzer.app import words, work_file
from analyzer.app.changes import change_list
from analyzer.app.questions import gather
from analyzer.app.work import Work
from analyzer.comparing import Change
from analyzer.errors import BadInput
from analyzer.model import Statement
from tests.app.conftest import LINES, made_up_report
from tests.app.test_flow import SCRIPT, button, go, html, listed, spoken, with_sample

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OLD_LINES = [
    ("support", "Visual supports: a first-then board at 9:00 in math.", 2, ()),
    *LINES[1:4],
    ("support", "Reading help from the EA for 30 minutes each day.", 3, ()),
]
NEW_LINES = [*LINES, ("support", "Reading help from the EA for 10 minutes each day.", 3, ())]


@pytest.fixture
def page(monkeypatch):
    def analyze(source, name=None, place="CA-BC", **_):
        if source == b"broken":
            raise BadInput("This file is broken. Ask for another copy.")
        return made_up_report(place, OLD_LINES if source == b"old" else NEW_LINES)

    monkeypatch.setattr(pipeline, "analyze", analyze)
    return AppTest.from_file(SCRIPT, default_timeout=30).run()


def upload(page, label, data, name="old.docx"):
    field = next(part for part in page.file_uploader if part.label == label)
    return field.upload(name, data, WORD).run()


def said(page):
    return unescape(spoken(page))


def compared(page):
    return upload(go(with_sample(page), 5), words.EARLIER_UPLOAD, b"old")


def asked(*items):
    saved = {
        "schema": "iep-analyzer/work/1",
        "name": "old.docx",
        "place": "CA-BC",
        "items": [
            {"card": "0" * 12, "place": 0, "text": text, "says": says} for text, says in items
        ],
    }
    return json.dumps(saved).encode()


def test_what_changed_is_said_in_plain_words_first(page):
    page = compared(page)
    assert not page.exception
    assert "1 line gives less" in said(page)
    assert "30 minutes is now 10 minutes" in said(page)
    first = next(fold.label for fold in page.expander if "(" in fold.label)
    assert first.startswith(words.CHANGE_TITLES["less"])


def test_last_years_plan_can_be_chosen_first(page):
    page = upload(page, words.EARLIER_UPLOAD, b"old")
    assert words.EARLIER_WAITING in said(page)
    page = page.file_uploader[0].upload("new.docx", b"new", WORD).run()
    assert words.STEPS[4] in html(page)
    assert words.CHANGES_TITLE in html(page)


def test_the_same_file_twice_says_so(page):
    page = go(page.file_uploader[0].upload("new.docx", b"new", WORD).run(), 5)
    page = upload(page, words.EARLIER_UPLOAD, b"new")
    assert words.SAME_FILE in said(page)
    assert 'role="alert"' in html(page)
    page = upload(page, words.EARLIER_UPLOAD, b"old")
    assert words.SAME_FILE not in said(page)
    assert words.CHANGES_TITLE in html(page)


def test_a_file_that_cannot_be_read_says_what_to_do_and_nothing_is_lost(page):
    page = go(listed(with_sample(page)), 5)
    page = upload(page, words.EARLIER_UPLOAD, b"broken")
    assert "This file is broken." in html(page)
    assert len(page.session_state["work"].items) == 2


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"{}", b"", b"\xff"])
def test_what_is_no_work_file_says_so(page, data):
    page = upload(go(with_sample(page), 5), words.ASKED_UPLOAD, data)
    assert words.BAD_WORK_FILE in html(page)


def test_a_work_file_about_the_open_plan_is_the_wrong_one(page):
    page = listed(with_sample(page))
    own = work_file.save(page.session_state["work"], letter={}, with_plan=True).encode()
    page = upload(go(page, 5), words.ASKED_UPLOAD, own, "work.json")
    assert words.OWN_WORK_FILE in html(page)


def test_a_work_file_without_a_list_says_so(page):
    page = upload(go(with_sample(page), 5), words.ASKED_UPLOAD, asked(), "work.json")
    assert words.NOTHING_ASKED in html(page)


def test_each_change_asked_for_says_what_became_of_it(page):
    made = "Reading help from the EA for 10 minutes each day."
    saved = asked((made, "Reading help."), ("A tent in the library.", "Access to a quiet space."))
    page = upload(go(with_sample(page), 5), words.ASKED_UPLOAD, saved, "work.json")
    for text in (words.RESULTS["made"], words.RESULTS["not changed"], words.THANKS_ONE):
        assert text in said(page)
    assert "1 is made, 1 is not made yet." in said(page)


def test_what_was_not_made_goes_on_the_list_again(page):
    saved = asked(("A tent in the library.", "Access to a quiet space."))
    page = upload(go(with_sample(page), 5), words.ASKED_UPLOAD, saved, "work.json")
    page = button(page, words.ASK_AGAIN).click().run()
    assert words.STATUS_LISTED in html(page)
    assert words.ASK_AGAIN not in [part.label for part in page.button]
    page = go(page, 3)
    assert "A tent in the library." in spoken(page)
    assert "A tent in the library." in page.text_area(key="letter-body").value


def test_a_line_without_a_card_can_be_asked_for_again_and_is_saved():
    report = made_up_report()
    work = Work("plan.pdf", report, gather(report), b"new")
    clear = report.statements[-1]
    work.ask_again(clear, "In the library, every Friday.")
    assert work.asks_for(clear)
    saved = work_file.read(work_file.save(work, letter={}, with_plan=False).encode())
    again = Work("plan.pdf", report, gather(report), b"new")
    assert work_file.put_back(saved, again) == 0
    assert again.line(again.items[0]) == clear
    assert saved.items[0].says == clear.text


def test_a_work_file_in_the_first_field_is_taken_for_what_it_is(page):
    saved = asked(("A tent in the library.", "Access to a quiet space."))
    page = upload(go(with_sample(page), 5), words.EARLIER_UPLOAD, saved, "work.json")
    assert words.ASKED_TITLE in html(page)


def test_saved_work_brings_last_years_plan_and_what_was_asked_back(page):
    page = compared(page)
    page = upload(
        page, words.ASKED_UPLOAD, asked(("A tent.", "Access to a quiet space.")), "w.json"
    )
    text = work_file.save(page.session_state["work"], letter={}, with_plan=True)
    fresh = AppTest.from_file(SCRIPT, default_timeout=30).run()
    fresh.file_uploader[1].upload("work.json", text.encode(), "application/json").run()
    fresh = go(fresh, 5)
    assert words.CHANGES_TITLE in html(fresh)
    assert words.ASKED_TITLE in html(fresh)
    without = work_file.save(page.session_state["work"], letter={}, with_plan=False)
    assert json.loads(without)["earlier"] is None


@pytest.mark.parametrize("kind", ["html", "docx", "json"])
def test_the_comparison_is_made_as_a_file(page, kind):
    page = compared(page)
    page = page.button(key=f"make-comparison-{kind}").click().run()
    assert not page.exception
    [made] = page.session_state["made"].values()
    assert made.data


def test_names_are_hidden_in_the_comparison_too(page):
    page = compared(page)
    page.checkbox(key="hide-names").check().run()
    page.button(key="make-comparison-html").click().run()
    [made] = page.session_state["made"].values()
    assert b"Maya" not in made.data
    assert b"[student]" in made.data


def test_changed_words_are_marked_and_escaped():
    old = Statement("o", "support", "A <b>board</b> at 9:00.", page=2)
    new = Statement("n", "support", "A <b>chart</b> at 9:00.", page=3)
    shown = change_list([Change("vaguer", old, new)], {"n": 4})
    assert "<del>" in shown
    assert "<ins>" in shown
    assert "<b>" not in shown
    assert words.ONLY_THEN in shown
    assert 'data-card="4"' in shown
