"""A line the reader puts right is checked again as what they say it is."""

from analyzer import pipeline, reading
from analyzer.app import what_we_read
from analyzer.app.questions import gather
from analyzer.app.work import Work

TEXT = "Supports\nBreaks as needed.\nScribe for tests."


def test_a_line_that_is_not_part_of_the_plan_asks_nothing():
    report = pipeline.report_on(reading.read_text(TEXT), place="CA-BC")
    work = Work("plan", report, gather(report), b"")
    flagged = work.cards[0].statement
    what_we_read.read_again(work, {flagged.id: "other"})
    assert flagged.id not in [card.statement.id for card in work.cards]
    again = next(line for line in work.report.statements if line.id == flagged.id)
    assert (again.kind, again.kind_confidence) == ("other", "sure")
    what_we_read.read_again(work, {flagged.id: flagged.kind})
    assert work.cards[0].statement.findings == flagged.findings
