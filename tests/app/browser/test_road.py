"""A parent's road in a real browser: file in, wording copied, e-mail read, work saved."""

from __future__ import annotations

import csv
import email
import json
import re
from io import BytesIO

import docx
import lxml.html
import openpyxl
import pytest
from PIL import Image
from pypdf import PdfReader

from analyzer import letters
from analyzer.app import words
from analyzer.exports.files import FILES
from analyzer.reading.pictures import page_picture
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

COPY_CARD = re.compile("Copy wording of card")


@pytest.mark.parametrize("ending", [".pdf", ".docx"])
def test_from_the_schools_file_to_the_email(page, ending):
    upload(page, sample_file(ending))
    at_wording(page)
    sentence = page.locator(".suggested").first.inner_text()
    page.get_by_role("button", name=COPY_CARD).first.click()
    page.get_by_text(words.COPIED, exact=True).first.wait_for()
    assert clipboard(page) == sentence
    press(page, words.ADD)
    go(page, 3)
    body = page.get_by_label(words.EMAIL_BODY).input_value()
    assert "Dear" in body
    page.get_by_role("button", name=words.EMAIL_COPY, exact=True).click()
    page.get_by_text(words.COPIED, exact=True).first.wait_for()
    assert clipboard(page).split() == body.split()


def test_a_filled_blank_stands_in_the_sentence_while_typing(page):
    open_sample(page)
    card = page.locator('[class*="st-key-card-box-"]').first
    field = card.get_by_role("textbox").first
    field.press_sequentially("the teacher on duty")
    card.locator(".suggested", has_text="the teacher on duty").wait_for()
    assert field.input_value() == "the teacher on duty"
    settled(page)
    example = card.locator('button[data-variant="pills"]').first
    chosen = example.inner_text()
    example.click()
    card.locator(".suggested", has_text=chosen).wait_for()


def test_skip_and_undo(page):
    open_sample(page)
    before = page.get_by_role("button", name=words.ADD, exact=True).count()
    press(page, words.SKIP)
    page.get_by_text(words.STATUS_SKIPPED).wait_for()
    press(page, words.UNDO)
    assert page.get_by_role("button", name=words.ADD, exact=True).count() == before


def test_marks_lead_to_cards_and_cards_to_marks(page):
    open_sample(page)
    shown = page.locator('h3[id^="card-"]').evaluate_all("all => all.map((one) => one.id)")
    numbers = page.locator("a.mark").evaluate_all("all => all.map((one) => one.dataset.card)")
    hidden = next(number for number in numbers if f"card-{number}" not in shown)
    page.locator(f'a.mark[data-card="{hidden}"]').first.click()
    page.locator(f"#card-{hidden}").wait_for()
    page.wait_for_function(f"document.activeElement.id === 'card-{hidden}'")
    page.locator(f'a.to-plan[href="#mark-{hidden}"]').click()
    top = page.locator(f"#mark-{hidden}").evaluate("one => one.getBoundingClientRect().top")
    assert 0 <= top < 900


def test_pasted_lines_are_checked(page):
    page.get_by_text(words.PASTE, exact=True).click()
    page.get_by_label(words.PASTE_LABEL).fill("Breaks as needed.\nAccess to a quiet space.")
    hint = page.get_by_text("Ctrl+Enter")  # a phone has no such key
    hint.wait_for(state="attached")
    assert hint.is_hidden()
    page.get_by_role("button", name=words.PASTE_BUTTON).click()
    at_wording(page)
    assert "as needed" in page.locator(".reading").inner_text()


@pytest.mark.parametrize("kind", letters.KINDS)
def test_each_letter(page, kind):
    open_sample(page)
    press(page, words.ADD)
    go(page, 3)
    if kind != "revise":
        page.get_by_role("combobox", name=words.EMAIL_KIND).click()
        page.get_by_role("option", name=letters.KINDS[kind][0]).click()
        settled(page)
    page.get_by_label(words.EMAIL_FIELDS["sender"]).fill("Dana Lee")
    page.keyboard.press("Tab")
    settled(page)
    body = page.get_by_label(words.EMAIL_BODY).input_value()
    assert "Dana Lee" in body
    assert len(body.split()) <= 210
    assert page.get_by_role("textbox", name=words.EMAIL_SUBJECT).input_value()


def test_the_letter_as_files(page):
    open_sample(page)
    press(page, words.ADD)
    go(page, 3)
    text = download(page, words.EMAIL_SAVE_TEXT).decode()
    message = email.message_from_bytes(download(page, words.EMAIL_SAVE_EML))
    subject = page.get_by_role("textbox", name=words.EMAIL_SUBJECT).input_value()
    assert text.startswith(f"Subject: {subject}")
    assert message["Subject"] == subject


def test_names_hidden_are_not_in_the_saved_letter(page):
    open_sample(page)
    press(page, words.ADD)
    go(page, 4)
    page.get_by_text(words.HIDE_NAMES, exact=True).click()
    settled(page)
    go(page, 3)
    child = page.get_by_label(words.EMAIL_FIELDS["student"]).input_value()
    page.get_by_text(words.EMAIL_HIDDEN).wait_for()
    text = download(page, words.EMAIL_SAVE_TEXT).decode()
    assert child not in text
    assert "[student]" in text
    assert child in page.get_by_label(words.EMAIL_BODY).input_value()


def test_save_and_reopen_after_a_refresh(page):
    open_sample(page)
    press(page, words.ADD)
    press(page, words.SKIP)
    go(page, 4)
    saved = download(page, words.SAVE_BUTTON)
    assert json.loads(saved)["schema"] == "iep-analyzer/work/1"
    page.reload()
    page.get_by_role("heading", name=words.TITLE).wait_for()
    settled(page)
    page.get_by_text(words.REOPEN, exact=True).click()
    upload(page, {"name": "work.json", "mimeType": "application/json", "buffer": saved}, nth=1)
    at_wording(page)
    page.get_by_text(words.REOPENED).wait_for()
    page.get_by_text(words.STATUS_LISTED).wait_for()
    page.get_by_text(words.STATUS_SKIPPED).wait_for()


def test_the_back_button_goes_one_step_back_and_loses_nothing(page):
    open_sample(page)
    press(page, words.ADD)
    go(page, 3)
    page.go_back()
    page.get_by_role("heading", name=words.STEPS[1]).wait_for()
    page.get_by_text(words.STATUS_LISTED).wait_for()


# --- files that cannot be used ---


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.zip", b"PK\x05\x06" + b"\0" * 18),
        ("plan.pdf", b"%PDF-1.7\nbroken"),
        ("plan.docx", b""),
        ("plan.doc", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600),
    ],
)
def test_a_wrong_file_says_what_to_do(page, name, content):
    upload(page, {"name": name, "mimeType": "application/octet-stream", "buffer": content})
    said = problem(page)
    assert words.ERROR_TITLE in said
    assert words.CRASH not in said
    assert "Traceback" not in said


def test_a_picture_of_pages_says_so(page):
    drawn = page_picture(sample_file(".pdf").read_bytes(), 2)
    out = BytesIO()
    Image.open(BytesIO(drawn)).convert("L").save(out, "PDF", resolution=110)
    upload(page, {"name": "scan.pdf", "mimeType": "application/pdf", "buffer": out.getvalue()})
    # Read where a recogniser is installed, an honest word about pictures where none is.
    page.get_by_text(re.compile("picture", re.IGNORECASE)).first.wait_for(timeout=SLOW)


def test_nothing_to_ask_says_what_to_ask_anyway(page):
    page.get_by_text(words.PASTE, exact=True).click()
    page.get_by_label(words.PASTE_LABEL).fill(
        "Supports\nThe EA reads every test aloud in the library and notes it on the test log."
    )
    page.get_by_role("button", name=words.PASTE_BUTTON).click()
    at_wording(page)
    page.get_by_text(words.NOTHING_FOUND_TITLE).wait_for()


def test_the_servers_log_holds_nothing_of_a_plan(page, server):
    open_sample(page)
    child = page.locator(".reading td").nth(1).inner_text().strip()
    log = server.log.read_text()
    assert "Traceback" not in log
    assert not child or child not in log


OPENED_BY = {
    "docx": lambda made: docx.Document(made).paragraphs,
    "pdf": lambda made: PdfReader(made).pages,
    "xlsx": lambda made: list(openpyxl.load_workbook(made).active.rows),
    "csv": lambda made: list(csv.reader(made.getvalue().decode("utf-8-sig").splitlines())),
    "json": lambda made: json.loads(made.getvalue())["statements"],
    "html": lambda made: lxml.html.fromstring(made.getvalue()).xpath("//body//*"),
}


@pytest.mark.parametrize("kind", [kind for kind in FILES if kind != "sarif"])
def test_files_for_the_meeting_open_in_their_own_library(page, kind):
    open_sample(page)
    press(page, words.ADD)
    go(page, 4)
    make = page.get_by_role("button", name=words.FILES_MAKE.format(name=FILES[kind].name))
    if not make.is_visible():
        page.get_by_text(words.FILES_MORE, exact=True).click()
    make.click()
    save = words.FILES_SAVE.format(name=FILES[kind].name)
    page.get_by_role("button", name=save).wait_for(timeout=SLOW)
    made = BytesIO(download(page, save))
    assert len(OPENED_BY[FILES[kind].suffix](made)) >= 1
    if kind == "word":
        assert len(list(docx.Document(made).comments)) >= 1


def test_the_page_as_the_school_made_it(page):
    open_sample(page)
    page.get_by_text(words.PAGE_PICTURE, exact=True).click()
    picture = page.get_by_role("img", name=words.PAGE_PICTURE_ALT.format(page=1))
    picture.wait_for()
    assert picture.evaluate("image => image.complete && image.naturalWidth > 500")
