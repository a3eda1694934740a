"""A very long plan can be seen a part at a time; a plan can be checked again for another place."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from analyzer import pipeline
from analyzer.app import words
from analyzer.app.parts import parts
from analyzer.model import PLACES, Block, Document
from tests.app.conftest import made_up_report
from tests.app.test_flow import SCRIPT, button, go, html, listed, spoken, with_sample


def long_document(*, headings=4, pages=80):
    blocks = []
    for page in range(1, pages + 1):
        if headings and (page - 1) % (pages // headings) == 0:
            blocks.append(Block(len(blocks), f"Part from page {page}", "heading", page, 1))
        blocks += [
            Block(len(blocks) + n, f"Line {n} of page {page}", "paragraph", page) for n in range(8)
        ]
    return Document("long.pdf", "pdf", tuple(blocks), page_count=pages)


def test_a_plan_of_usual_length_has_no_parts():
    assert parts(made_up_report().document) == ()


@pytest.mark.parametrize(("headings", "first"), [(4, "Part from page 1"), (0, "Pages 1 to 5")])
def test_parts_are_headings_or_pages_and_hold_every_line_once(headings, first):
    document = long_document(headings=headings)
    found = parts(document)
    assert found[0].name == first
    ids = [block.id for part in found for block in part.of(document).blocks]
    assert ids == [block.id for block in document.blocks]


@pytest.fixture
def long_page(monkeypatch):
    report = made_up_report()
    last = max(block.id for block in report.document.blocks)
    more = tuple(
        Block(
            last + n, f"Page {n} of the appendix", "heading" if n % 200 == 1 else "paragraph", 5, 1
        )
        for n in range(1, 602)
    )
    blocks = (*report.document.blocks, *more)
    long = replace(report, document=replace(report.document, blocks=blocks))
    monkeypatch.setattr(pipeline, "analyze", lambda source, name=None, place="", **_: long)
    return AppTest.from_file(SCRIPT, default_timeout=30).run()


def test_one_part_at_a_time(long_page):
    page = with_sample(long_page)
    which = page.selectbox(key="part")
    assert which.options[0] == words.PART_ALL
    assert "Visual supports" in spoken(page)
    which.set_value(2).run()
    assert words.FILTER_EMPTY in html(page)
    assert "Page 1 of the appendix" in spoken(page)
    assert "Visual supports" not in spoken(page)
    page.selectbox(key="part").set_value(1).run()
    assert [part.label for part in page.button].count(words.ADD) == 4


@pytest.fixture
def page(monkeypatch):
    monkeypatch.setattr(
        pipeline, "analyze", lambda source, name=None, place="CA-BC", **_: made_up_report(place)
    )
    return AppTest.from_file(SCRIPT, default_timeout=30).run()


def test_another_place_checks_the_plan_again_and_keeps_the_list(page, monkeypatch):
    asked = []

    def report_on(document, *, place):
        asked.append(place)
        return made_up_report(place)

    monkeypatch.setattr(pipeline, "report_on", report_on)
    page = go(listed(with_sample(page)), 1)
    before = [item.text for item in page.session_state["work"].items]
    page.selectbox(key="place-chosen").set_value("CA-ON").run()
    assert asked == ["CA-ON"]
    assert words.PLACE_CHECKED.format(place=PLACES["CA-ON"]) in html(page)
    work = page.session_state["work"]
    assert work.report.place == "CA-ON"
    assert [item.text for item in work.items] == before
    page = button(page, words.BACK_TO_PLAN).click().run()
    assert words.STATUS_LISTED in html(page)


def test_own_words_stay_and_offered_words_are_offered_anew():
    from analyzer.app.questions import gather
    from analyzer.app.work import Work

    report = made_up_report()
    work = Work("plan.pdf", report, gather(report), b"")
    first, second = work.cards[:2]
    work.draft(first, 0)
    work.draft(second, 0).text = "My own words."
    work.checked_again(report)
    assert list(work.drafts) == [(second.key, 0)]
