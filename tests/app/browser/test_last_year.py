"""Last year's plan beside this year's, in a real browser: both files stay on this computer."""

from __future__ import annotations

import json
from io import BytesIO

import docx
import lxml.html
import pytest

from analyzer.app import words
from tests.app.browser.conftest import (
    SLOW,
    at_wording,
    clipboard,
    download,
    go,
    open_sample,
    press,
    problem,
    sample_file,
    settled,
    upload,
)
from tests.app.older import older_plan

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def named(name, data):
    return {"name": name, "mimeType": WORD, "buffer": data}


def beside(page):
    """Go to the screen beside the road."""
    page.get_by_role("radio", name=words.LAST_YEAR, exact=True).click()
    page.get_by_role("heading", name=words.STEPS[4]).wait_for()
    settled(page)


def compared(page):
    page.get_by_role("heading", name=words.CHANGES_TITLE).wait_for(timeout=SLOW)
    settled(page)


def test_last_years_plan_first_then_this_years(page):
    page.get_by_text(words.LAST_YEAR_OFFER, exact=True).click()
    upload(page, named("last year.docx", older_plan()), nth=2)
    page.get_by_text(words.EARLIER_WAITING).wait_for()
    upload(page, sample_file(".docx"))
    compared(page)
    lead = page.locator("p.lead").first.inner_text()
    assert "1 line gives less" in lead
    assert "45 minutes is now 30 minutes" in lead
    struck = page.locator("del", has_text="45").first
    assert struck.evaluate("one => getComputedStyle(one).textDecorationLine") == "line-through"
    now = page.locator("ins", has_text="30").first
    assert now.evaluate("one => getComputedStyle(one).textDecorationLine") == "underline"


def test_a_line_that_is_less_clear_leads_to_its_card(page):
    upload(page, sample_file(".docx"))
    at_wording(page)
    beside(page)
    upload(page, named("last year.docx", older_plan()))
    compared(page)
    link = page.locator("a.to-card").first
    number = link.get_attribute("data-card")
    link.click()
    page.get_by_role("heading", name=words.STEPS[1]).wait_for()
    page.wait_for_function(f"document.activeElement.id === 'card-{number}'")


def test_did_the_school_make_the_changes_i_asked_for(page):
    upload(page, named("last year.docx", older_plan()))
    at_wording(page)
    page.get_by_role("radio", name="All (", exact=False).click()
    settled(page)
    card = page.locator('[class*="st-key-card-box-"]', has_text="Modified work and extra time")
    while not card.is_visible():
        press(page, words.NEXT_CARDS)
    card.get_by_role("button", name=words.ADD, exact=True).click()
    settled(page)
    go(page, 4)
    saved = download(page, words.SAVE_BUTTON)
    assert json.loads(saved)["items"][0]["says"] == "Modified work and extra time when appropriate."
    page.reload()
    page.get_by_role("heading", name=words.TITLE).wait_for()
    settled(page)
    upload(page, sample_file(".docx"))
    at_wording(page)
    beside(page)
    upload(page, named("work.json", saved), nth=1)
    page.get_by_role("heading", name=words.ASKED_TITLE).wait_for(timeout=SLOW)
    compared(page)  # the work file brought last year's plan with it
    page.get_by_text(words.RESULTS["not changed"]).wait_for()
    press(page, words.ASK_AGAIN)
    page.get_by_text(words.STATUS_LISTED).wait_for()
    go(page, 3)
    assert "Modified work and extra time" in page.get_by_label(words.EMAIL_BODY).input_value()


def test_the_thank_you_can_be_copied(page):
    line = "Sensory breaks as needed."
    item = {"card": "0" * 12, "place": 0, "text": line, "says": "Breaks."}
    work = {"schema": "iep-analyzer/work/1", "name": "x", "place": "CA-BC", "items": [item]}
    open_sample(page)
    beside(page)
    upload(page, named("work.json", json.dumps(work).encode()), nth=1)
    page.get_by_text(words.THANKS_TITLE).wait_for()
    settled(page)
    page.get_by_role("button", name=words.THANKS_COPY, exact=True).click()
    page.get_by_text(words.COPIED, exact=True).first.wait_for()
    assert clipboard(page) == words.THANKS.format(changes=words.THANKS_THE_ONE)


@pytest.mark.parametrize(
    ("field", "name", "data", "said"),
    [
        (0, "same.docx", None, words.SAME_FILE),
        (0, "plan.zip", b"PK\x05\x06" + b"\0" * 18, words.ERROR_TITLE),
        (1, "work.json", b"{}", words.BAD_WORK_FILE),
        (1, "plan.docx", b"PK", words.BAD_WORK_FILE),
    ],
)
def test_a_wrong_file_says_what_to_do(page, field, name, data, said):
    upload(page, sample_file(".docx"))
    at_wording(page)
    beside(page)
    upload(page, named(name, data or sample_file(".docx").read_bytes()), nth=field)
    assert said in problem(page)
    upload(page, named("last year.docx", older_plan()))
    compared(page)
    assert page.get_by_role("alert").count() == 0


def test_the_comparison_as_files(page):
    upload(page, sample_file(".docx"))
    at_wording(page)
    beside(page)
    upload(page, named("last year.docx", older_plan()))
    compared(page)
    made = {}
    for kind, name in words.COMPARISON_NAMES.items():
        page.get_by_role("button", name=words.FILES_MAKE.format(name=name)).click()
        page.get_by_role("button", name=words.FILES_SAVE.format(name=name)).wait_for(timeout=SLOW)
        made[kind] = download(page, words.FILES_SAVE.format(name=name))
    assert lxml.html.fromstring(made["html"]).xpath("//del[contains(., '45')]")
    assert len(docx.Document(BytesIO(made["docx"])).tables) >= 4
    assert json.loads(made["json"])["schema"] == "iep-analyzer/comparison/1"


def test_leaving_with_unsaved_work_warns_and_after_saving_does_not(page):
    upload(page, sample_file(".docx"))
    at_wording(page)
    assert not warned(page)
    press(page, words.ADD)
    assert warned(page)
    go(page, 4)
    download(page, words.SAVE_BUTTON)
    settled(page)
    assert not warned(page)


def warned(page) -> bool:
    """Whether the page asks before it is left (the reader stays)."""
    return page.evaluate(
        """() => {
          const leaving = new Event("beforeunload", { cancelable: true });
          window.dispatchEvent(leaving);
          return leaving.defaultPrevented;
        }"""
    )
