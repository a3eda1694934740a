"""A stage that fails under the page: our own sentence, no word of the plan anywhere, still alive."""

from __future__ import annotations

import pytest

from analyzer.app import words
from tests.app.browser.conftest import SLOW, Server, browser, go, press, settled, upload  # noqa: F401
from tests.privacy.test_page import WORD, Reader, plan
from tests.privacy.watching import Home

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Home:
    return Home(tmp_path_factory.mktemp("failing"))


@pytest.fixture(scope="module")
def server(home):
    watched = home.environment | {"WATCH_FAILING": str(home.root / "failing.txt")}
    running = Server(home.root / "log.txt", env=watched, cwd=home.here)
    yield running
    running.stop()


def said(reader) -> str:
    """What the page says where something went wrong, with nothing of the plan beside it."""
    box = reader.page.get_by_role("alert").filter(visible=True).first
    box.wait_for(timeout=SLOW)
    return box.inner_text()


@pytest.mark.parametrize(
    "stage",
    [
        "analyzer.reading:read",
        "analyzer.structure:understand",
        "analyzer.checking:check",
        "analyzer.rewriting:suggest_all",
        "analyzer.app.questions:gather",
        "analyzer.app.work:Work.add",
        "analyzer.letters:write",
        "analyzer.exports.sheet:sheet_pdf",
        "analyzer.app.work_file:save",
    ],
)
def test_it_says_so_and_quotes_nothing(browser, server, home, stage):  # noqa: F811
    control = home.root / "failing.txt"
    control.write_text("")
    reader = Reader(browser, server)
    page = reader.page
    if stage.startswith("analyzer.app.") or stage.split(":")[0].endswith(("letters", "sheet")):
        if not stage.endswith("gather"):
            reader.check(plan("Robin"))
        if stage.split(":")[1] in ("write", "sheet_pdf", "save"):
            press(page, words.ADD)
    control.write_text(stage)
    match stage.split(":")[1]:
        case "Work.add":
            page.get_by_role("button", name=words.ADD, exact=True).first.click()
        case "write":
            page.get_by_role("radio", name="3 ", exact=False).first.click()
        case "save":
            page.get_by_role("radio", name="4 ", exact=False).first.click()
        case "sheet_pdf":
            go(page, 4)
            page.locator(".st-key-make-sheet button").click()
        case _:
            upload(page, plan("Robin"))
    text = said(reader)
    assert WORD not in text
    assert words.CRASH in text or words.FILE_FAILED in text
    assert WORD not in "".join(reader.said)
    control.write_text("")
    assert WORD not in server.log.read_text()
    reader.context.close()
    again = Reader(browser, server)  # the next person's plan is read as if nothing had been
    again.check(plan("Robin"))
    settled(again.page)
    again.context.close()
