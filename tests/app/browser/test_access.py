"""Everybody can use it: axe-core, 320 pixels, keyboard only, dark."""

from __future__ import annotations

import json
import re

import pytest

from analyzer.app import words
from tests.app.browser.conftest import SLOW, at_wording, go, open_sample, press, settled, upload
from tests.app.older import older_plan

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SMALLEST_TARGET = 24  # CSS pixels, WCAG 2.2 AA (2.5.8)
NARROW = {"width": 320, "height": 640}


def violations(page, axe: str) -> list[str]:
    page.evaluate(axe + "; 0")
    found = page.evaluate(
        "tags => axe.run(document, { runOnly: { type: 'tag', values: tags } })", TAGS
    )
    return [f"{v['id']}: {node['html'][:200]}" for v in found["violations"] for node in v["nodes"]]


def screens(page):
    """Go through every screen, with its folds open; yield the name of each."""
    for fold in (
        words.PASTE,
        words.REOPEN,
        words.LAST_YEAR_OFFER,
        words.OTHER_SAMPLES,
        words.ABOUT_TITLE,
    ):
        page.get_by_text(fold, exact=True).click()
    settled(page)
    yield "start"
    open_sample(page)
    page.get_by_text(words.MORE, exact=True).first.click()
    settled(page)
    yield "wording"
    press(page, words.ADD)
    press(page, words.SKIP)
    yield "wording, decided"
    go(page, 3)
    yield "list and e-mail"
    go(page, 4)
    yield "take along"
    page.get_by_role("radio", name=words.LAST_YEAR, exact=True).click()
    settled(page)
    yield "last year, which file"
    older = {"name": "last year.docx", "mimeType": "", "buffer": older_plan()}
    upload(page, older)
    page.get_by_role("heading", name=words.CHANGES_TITLE).wait_for(timeout=SLOW)
    settled(page)
    page.get_by_text(words.OTHER_FILES, exact=True).click()
    item = {"card": "0" * 12, "place": 0, "text": "Breaks at 9:45.", "says": "Visual supports"}
    work = {"schema": "iep-analyzer/work/1", "name": "x", "place": "CA-BC", "items": [item]}
    upload(page, {"name": "w.json", "mimeType": "", "buffer": json.dumps(work).encode()}, nth=1)
    page.get_by_role("heading", name=words.ASKED_TITLE).wait_for()
    settled(page)
    yield "last year, what changed"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
class TestEveryScreen:
    @pytest.fixture
    def look(self, scheme, width):
        return {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}

    def test_axe_finds_nothing(self, page, axe):
        for screen in screens(page):
            assert violations(page, axe) == [], screen


class TestNarrow:
    @pytest.fixture
    def look(self):
        return {"viewport": NARROW, "color_scheme": "light"}

    def test_no_screen_scrolls_sideways_and_no_target_is_small(self, page):
        for screen in screens(page):
            wide = page.evaluate(
                """() => [...document.querySelectorAll("*")].filter((one) => {
                  const style = getComputedStyle(one);
                  return one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0
                    && ["auto", "scroll"].includes(style.overflowX)
                    && !one.classList.contains("table-frame");
                }).map((one) => one.outerHTML.slice(0, 120))"""
            )
            past = page.evaluate(
                """() => [...document.querySelectorAll("*")].filter((one) =>
                  one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".table-frame")
                ).map((one) => one.outerHTML.slice(0, 120))"""
            )
            assert (wide, past) == ([], []), screen
            assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"], screen
            small = page.evaluate(
                """smallest => [...document.querySelectorAll(
                  "button, summary, label:has(input), input:not([type=radio], [type=checkbox]), textarea")]
                .filter((one) => {
                  const box = one.getBoundingClientRect();
                  const seen = one.checkVisibility({ visibilityProperty: true });
                  return seen && box.width > 1 && box.height > 1
                    && (box.width < smallest || box.height < smallest);
                }).map((one) => one.outerHTML.slice(0, 160))""",
                SMALLEST_TARGET,
            )
            assert small == [], screen


class Keys:
    """A reader who has only a keyboard."""

    def __init__(self, page) -> None:
        self.page = page

    def to(self, name: str, *, key: str = "Tab", most: int = 120) -> None:
        """Press Tab until the thing with this name has the focus."""
        for _ in range(most):
            self.page.keyboard.press(key)
            said = self.page.evaluate(
                """() => { const one = document.activeElement;
                  const inside = one.shadowRoot?.activeElement ?? one;
                  return inside.getAttribute("aria-label") || inside.innerText || "" }"""
            )
            if re.search(name, said.strip()):
                return
        pytest.fail(f"the keyboard does not reach {name}")

    def back_to(self, name: str) -> None:
        """Go back to the steps with Shift+Tab, then along them with an arrow key."""
        self.to(f"^([1-4] |{words.LAST_YEAR})", key="Shift+Tab")
        self.to(name, key="ArrowLeft", most=5)

    def press(self, key: str = "Enter") -> None:
        self.page.keyboard.press(key)


def test_from_start_to_email_with_the_keyboard_only(page):
    keys = Keys(page)
    keys.to(f"^{words.SAMPLE}")
    keys.press()
    at_wording(page)
    page.wait_for_function("document.activeElement.id === 'step-heading'")
    keys.to(f"^{words.ADD}$")
    keys.press()
    settled(page)
    page.get_by_text(words.STATUS_LISTED).wait_for()
    # The keyboard stays on the button that was pressed.
    page.wait_for_function(
        "name => document.activeElement.innerText.trim() === name", arg=words.TAKE_OFF
    )
    keys.back_to(f"^3 {words.STEPS_SHORT[2]}")
    keys.press()
    page.get_by_role("heading", name=words.STEPS[2]).wait_for()
    settled(page)
    keys.to(f"^{words.EMAIL_COPY}$")
    keys.press()
    page.get_by_text(words.COPIED, exact=True).first.wait_for()
    assert "Dear" in page.evaluate("navigator.clipboard.readText()")


def test_the_focus_can_be_seen(page):
    Keys(page).to(f"^{words.SAMPLE}")
    style = page.evaluate(
        "() => { const s = getComputedStyle(document.activeElement);"
        " return [s.outlineStyle, s.boxShadow] }"
    )
    assert style != ["none", "none"]
