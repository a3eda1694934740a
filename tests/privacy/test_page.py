"""The page: nothing leaves, nothing stays on disk, nothing is shared, nothing stays in memory."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator

import pytest

from analyzer.app import words
from tests.app.browser.conftest import (
    SLOW,
    Server,
    at_wording,
    browser,  # noqa: F401 - a fixture
    go,
    press,
    settled,
    upload,
)
from tests.privacy.watching import Home

pytestmark = pytest.mark.browser

WORD = "quibblethorp"  # stands in no dictionary and in nobody else's plan
FORGOTTEN_WITHIN = 10  # seconds after the tab is gone; Streamlit by itself takes minutes
PLAN = """Individual Education Plan

Student name: {child} Smith

Goals

{child} will improve in {word}.

Supports

Visual supports for {word} as needed.

{child} has access to a quiet space, etc.
"""


class Watched(Server):
    """The page in a home of its own, watched, and asked now and then what it remembers."""

    def __init__(self, home: Home) -> None:
        self.home, self._answer = home, home.root / "memory.json"
        watch = {"WATCH_MEMORY": str(self._answer), "WATCH_WORD": WORD}
        super().__init__(home.root / "log.txt", env=home.environment | watch, cwd=home.here)

    def holders(self) -> list[str]:
        """Name what in the server still holds a text with the word in it."""
        self._answer.unlink(missing_ok=True)
        os.kill(self._process.pid, signal.SIGUSR1)
        until = time.monotonic() + 60
        while not self._answer.exists():
            assert time.monotonic() < until, "the server did not say what it remembers"
            time.sleep(0.1)
        # The question itself stands in a variable of the one who asks.
        return [name for name in json.loads(self._answer.read_text()) if name != "builtins.cell"]


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Watched]:
    running = Watched(Home(tmp_path_factory.mktemp("page")))
    yield running
    running.stop()


def plan(child: str, word: str = WORD) -> dict:
    text = PLAN.format(child=child, word=word)
    return {"name": f"{child}.txt", "mimeType": "text/plain", "buffer": text.encode()}


class Reader:
    """A person in a browser of their own, whose every request and message is kept."""

    def __init__(self, browser, server) -> None:  # noqa: F811
        self.context = browser.new_context(accept_downloads=True)
        self.context.set_default_timeout(SLOW)
        self.page = self.context.new_page()
        self.asked: list[str] = []
        self.kept: list[str] = []
        self.said: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("response", self._received)
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.url = server.url
        self.page.goto(server.url)
        self.page.get_by_role("heading", name=words.TITLE).wait_for()
        settled(self.page)

    def _received(self, response) -> None:
        stays = "no-store" not in (response.header_value("cache-control") or "")
        if stays and not response.url.startswith((f"{self.url}/static/", "data:", "blob:")):
            self.kept.append(response.url)

    def check(self, file: dict) -> None:
        upload(self.page, file)
        at_wording(self.page)

    def save(self, name: str) -> bytes:
        with self.page.expect_download() as waiting:
            self.page.get_by_role("button", name=name, exact=True).click()
        return waiting.value.path().read_bytes()

    def whole_road(self, file: dict) -> None:
        """Go through every step: check, list, letter, a file for the meeting, saved work."""
        page = self.page
        self.check(file)
        press(page, words.ADD)
        go(page, 3)
        go(page, 4)
        for kind in ("sheet", "word"):
            page.locator(f".st-key-make-{kind} button").click()
            page.locator(f".st-key-save-{kind} button").wait_for()
        settled(page)
        with page.expect_download():
            page.locator(".st-key-save-word button").click()
        assert WORD.encode() in self.save(words.SAVE_BUTTON)

    def close_tab(self) -> None:
        """Close the tab as a person does, without saving."""
        self.page.on("dialog", lambda dialog: dialog.accept())
        with self.page.expect_event("close"):
            self.page.close(run_before_unload=True)
        self.context.close()


@pytest.fixture
def reader(browser, server):  # noqa: F811
    reader = Reader(browser, server)
    yield reader
    reader.context.close()


def test_nothing_leaves_and_nothing_stays_on_disk(server, reader):
    before = server.home.files()
    reader.whole_road(plan("Robin"))
    assert [url for url in reader.asked if not url.startswith((server.url, "data:", "blob:"))] == []
    assert reader.kept == [], "the browser may write these to its disk"
    assert server.home.outside() == set()
    assert server.home.files() == before == set()
    assert server.home.written() == set()
    assert WORD not in "".join(reader.said)
    assert WORD not in server.log.read_text()


def test_two_people_at_once_see_only_their_own_plan(server, browser):  # noqa: F811
    one, other = (Reader(browser, server) for _ in range(2))
    children = {one: ("Zorbleflax", "snardlefump"), other: ("Wimblequax", "gromblewick")}
    for who, (child, word) in children.items():
        upload(who.page, plan(child, word))  # the second begins while the first is checked
    for who in children:
        at_wording(who.page)
        press(who.page, words.ADD)
    for who, others in ((one, children[other]), (other, children[one])):
        for step in (2, 3, 4):
            go(who.page, step)
            shown = who.page.content()
            assert children[who][1] in shown or step == 4
            assert not [word for word in others if word in shown]
        saved = who.save(words.SAVE_BUTTON).decode()
        assert children[who][1] in saved
        assert not [word for word in others if word in saved]
    for who in children:
        who.context.close()


def test_a_closed_tab_is_forgotten(server, reader):
    reader.whole_road(plan("Zorbleflax"))
    assert "analyzer.app.work.Work" in server.holders()
    reader.close_tab()
    until = time.monotonic() + FORGOTTEN_WITHIN
    while (held := server.holders()) and time.monotonic() < until:
        time.sleep(0.5)
    assert held == []
