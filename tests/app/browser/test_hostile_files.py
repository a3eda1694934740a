"""The worst of the hostile files on the page: each gets its sentence, and a good plan reads after it."""

from __future__ import annotations

import re

import pytest

from tests.app.browser.conftest import SLOW, at_wording, settled, upload
from tests.hostile import register_all
from tests.hostile.words import good_docx

pytestmark = pytest.mark.browser

FILES = register_all()
WORST = [
    "ratio.docx", "lying-size.docx", "many-small-bombs.docx", "entries.docx", "laughs.docx",
    "deep.docx", "mimetype-bomb.odt", "deep.html", "pages.pdf", "unpacks-twice.pdf", "page-loop.pdf",
    "million-lines.pdf", "head-only.pdf", "locked.pdf", "swells.png", "random.pdf", "odd.rtf",
]  # fmt: skip
SHOWN = [name for name in WORST if not name.endswith((".html",))]


@pytest.mark.parametrize("name", SHOWN)
def test_a_hostile_file_gets_its_sentence_and_the_next_plan_reads(page, name):
    upload(
        page, {"name": name, "mimeType": "application/octet-stream", "buffer": FILES[name].make()}
    )
    problem = page.locator("#problem")
    problem.wait_for(timeout=SLOW)
    said = problem.inner_text().strip()
    assert said.endswith(".")
    assert not re.search(r"Traceback|Error\b|went wrong on our side", said)
    settled(page)
    upload(
        page, {"name": "good.docx", "mimeType": "application/octet-stream", "buffer": good_docx()}
    )
    at_wording(page)
    assert "as needed" in page.locator(".says").first.inner_text()
