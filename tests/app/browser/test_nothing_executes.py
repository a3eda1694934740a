"""A plan full of markup, scripts and formulas: shown letter by letter, and nothing of it runs."""

from __future__ import annotations

import re

import pytest

from analyzer import pipeline, reading
from analyzer.app import words
from analyzer.comparing import compare_reports
from analyzer.exports import make
from analyzer.exports.comparison import Compared, make_comparison
from tests.app.browser.conftest import SLOW, at_wording, go, press, settled, upload
from tests.hostile import payloads

pytestmark = pytest.mark.browser

NAME = "<img src=x onerror=window.hurt=1>[red](javascript:window.hurt=1).txt"
# What no words of a plan may ever become. Streamlit's own scripts and styles are not among them.
MADE = """[onerror], [onload], [onfocus], [ontoggle], [onbegin], [onmouseover], [onstart], iframe[srcdoc],
 iframe[src^=javascript], object, embed, base, math, marquee, form[action*="192"], [href^="javascript:"],
 [src*="192.0.2.1"], [href^="http"][href*="192.0.2.1"], [href^="data:text"], audio, meta[http-equiv=refresh]"""


def plan() -> str:
    child = "Maya <b onmouseover=window.hurt=1>Lee</b> :red[x] {{ 7*7 }}"
    lines = "\n".join(f"- {' '.join(line.split())}" for line in payloads.lines())
    goals = "\n".join(
        f"Goal: Maya will improve her reading {payload}." for payload in payloads.PAGE[:9]
    )
    return f"Student: {child}\nTeacher: Ms. <img src=x onerror=window.hurt=1>\n\nSupports\n\n{lines}\n\n{goals}\n"


@pytest.fixture
def watched(page):
    """The page, with all that runs or speaks up kept for reading."""
    page.heard = []
    page.on("dialog", lambda dialog: (page.heard.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: page.heard.append(str(error)))
    return page


def unharmed(page):
    assert page.evaluate("window.hurt") is None
    assert page.evaluate(FOUND, MADE) == []
    assert page.heard == []


FOUND = "any => [...document.querySelectorAll(any)].map((one) => one.outerHTML.slice(0, 200))"
# The plan's text, without the numbers that lead to cards.
TEXT = """() => { const all = document.body.cloneNode(true);
 all.querySelectorAll("a.mark > *").forEach((one) => one.remove()); return all.textContent; }"""


def letters(text):
    """What can be seen of a text, without the signs that Markdown uses for bold and slanted."""
    return re.sub(r"[\s`*_]+", "", text)


def test_nothing_of_a_plan_runs_at_any_step(watched):
    page = watched
    upload(page, {"name": NAME, "mimeType": "text/plain", "buffer": plan().encode()})
    at_wording(page)
    unharmed(page)
    shown = letters(page.evaluate(TEXT))
    for payload in (*payloads.PAGE, *payloads.MARKDOWN):
        assert letters(payload) in shown, payload
    page.get_by_text(words.MORE, exact=True).first.click()
    for _ in range(3):
        press(page, words.ADD)
    unharmed(page)
    go(page, 3)
    page.get_by_label(words.EMAIL_BODY).wait_for()
    unharmed(page)
    assert "as needed" in page.get_by_label(words.EMAIL_BODY).input_value()
    go(page, 4)
    unharmed(page)
    page.wait_for_timeout(500)
    unharmed(page)


@pytest.mark.parametrize("payload", [payloads.PAGE[4], payloads.MARKDOWN[0], payloads.MARKDOWN[1]])
def test_nothing_a_reader_types_runs(watched, payload):
    page = watched
    upload(
        page,
        {
            "name": "plan.txt",
            "mimeType": "text/plain",
            "buffer": b"Supports\n\n- Breaks as needed.\n",
        },
    )
    at_wording(page)
    field = page.locator('[class*="st-key-card-box-"]').first.get_by_role("textbox").first
    field.fill(payload)
    field.press("Tab")
    settled(page)
    page.locator(".suggested", has_text=payload).first.wait_for()
    press(page, words.ADD)
    go(page, 3)
    unharmed(page)


def test_nothing_of_two_years_runs(watched):
    page = watched
    upload(page, {"name": NAME, "mimeType": "text/plain", "buffer": plan().encode()})
    at_wording(page)
    page.get_by_role("radio", name=words.LAST_YEAR, exact=True).click()
    page.get_by_role("heading", name=words.STEPS[4]).wait_for()
    settled(page)
    upload(page, {"name": f"older {NAME}", "mimeType": "text/plain", "buffer": older().encode()})
    page.get_by_role("heading", name=words.CHANGES_TITLE).wait_for(timeout=SLOW)
    settled(page)
    unharmed(page)
    shown = letters(page.evaluate(TEXT))
    assert all(letters(payload) in shown for payload in payloads.PAGE[:9])


def older() -> str:
    """The plan as it was last year: each line gave more."""
    return plan().replace("\n- ", "\n- 45 minutes every day, ")


def made_report() -> bytes:
    return make("html", report_on(plan())).data


def made_comparison() -> bytes:
    old, new = report_on(older()), report_on(plan())
    return make_comparison("html", Compared(old, new, compare_reports(old, new))).data


def report_on(text):
    return pipeline.report_on(reading.read_text(text, name=NAME), place="CA-BC")


@pytest.mark.parametrize("made", [made_report, made_comparison])
def test_nothing_runs_in_a_page_that_was_saved(browser, tmp_path, made):
    path = tmp_path / "saved.html"
    path.write_bytes(made())
    page = browser.new_page()
    page.heard, asked = [], []
    page.on("dialog", lambda dialog: (page.heard.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.wait_for_timeout(300)
    assert page.evaluate("window.hurt") is None
    assert page.evaluate(FOUND, MADE) == []
    assert page.heard == []
    assert asked == [path.as_uri()]
    shown = letters(page.locator("body").inner_text())
    assert all(letters(payload) in shown for payload in payloads.PAGE)
    page.close()
