"""The comparison as files: each change once, weightiest class first, nothing unescaped or outside."""

import io
import json

import docx
import jsonschema
import lxml.html
import pytest

from analyzer.comparing import Asked, Change, Comparison, Leftover, Outcome, Shrunk
from analyzer.exports.comparison import (
    Compared,
    groups,
    json_schema,
    make_comparison,
    sides,
    summary,
)
from analyzer.model import Document, Report, Statement


def line(name, text, page=2):
    return Statement(name, "support", text, page=page)


LESS = Change(
    "vaguer",
    line("o1", "Reading for 30 minutes."),
    line("n1", "Some reading for 10 minutes."),
    shrunk=(Shrunk("30 minutes", "10 minutes"),),
)
VAGUER = Change(
    "vaguer", line("o2", "A <b>chart</b> at 9:00."), line("n2", "A chart."), confidence="maybe"
)
GONE = Change("removed", line("o3", "A slant board."), None)
KEPT = Change("kept", line("o4", "Breaks as needed."), line("n4", "Breaks as needed."), times=3)
NEW = Change("new", None, line("n5", "=1+1 a scribe."))
COMPARISON = Comparison(
    (NEW, KEPT, GONE, VAGUER, LESS), (Leftover("name", "Voss", line("n4", "Mr. Voss helps.")),)
)


def report(name):
    return Report(Document(name, "docx", ()), "CA-BC", ())


@pytest.fixture
def compared():
    asked = (Outcome(Asked("A chart at 9:00.", "A chart."), "not changed", line("n2", "A chart.")),)
    return Compared(report("old.docx"), report("new.docx"), COMPARISON, asked)


def test_each_change_is_in_one_class_and_the_weightiest_come_first():
    found = groups(COMPARISON)
    assert list(found) == ["less", "vaguer", "removed", "kept", "new"]
    assert sum(map(len, found.values())) == len(COMPARISON.changes)
    assert found["less"] == (LESS,)
    assert found["vaguer"] == (VAGUER,)


def test_the_summary_is_said_in_plain_words():
    assert summary(COMPARISON) == (
        "1 line gives less, 1 is less clear, 1 is gone, 1 is new and 1 says the same. "
        "In “Some reading for 10 minutes.”, 30 minutes is now 10 minutes."
    )
    assert "says the same" in summary(Comparison((KEPT,)))
    assert summary(Comparison((NEW, NEW))) == "2 lines are new."


def test_each_side_holds_its_own_words_only():
    before, after = sides(LESS)
    assert " ".join(words for _, words in before) == LESS.old.text
    assert " ".join(words for _, words in after) == LESS.new.text


def test_the_page_needs_nothing_else_and_escapes_everything(compared):
    text = make_comparison("html", compared).data.decode()
    page = lxml.html.fromstring(text)
    assert not page.xpath("//script | //img | //link | //*[@src]")
    assert "<b>" not in text
    assert page.xpath("//del[contains(., '30')]")
    assert page.xpath("//ins[contains(., '10')]")
    titles = [title.text.split(" (")[0] for title in page.xpath("//h2")]
    assert titles == [
        "The changes you asked for", "Less than last year", "Less clear than last year",
        "Gone this year", "Left from last year?", "Same words as last year", "New this year",
    ]  # fmt: skip


def test_the_word_file_has_a_table_a_class(compared):
    document = docx.Document(io.BytesIO(make_comparison("docx", compared).data))
    assert len(document.tables) == 5
    old, new = document.tables[0].rows[1].cells
    assert old.text.startswith(LESS.old.text)
    assert new.text.startswith(LESS.new.text)
    assert [run.text for run in old.paragraphs[0].runs if run.font.strike]
    assert [run.text for run in new.paragraphs[0].runs if run.font.underline]


def test_the_json_fits_its_schema(compared):
    for result in ("made", "in other words", "in part", "not changed", "not found"):
        outcome = Outcome(Asked("x"), result)
        data = json.loads(
            make_comparison(
                "json", Compared(compared.old, compared.new, COMPARISON, (outcome,))
            ).data
        )
        jsonschema.validate(data, json_schema())
        assert data["asked"][0]["result"] == result
