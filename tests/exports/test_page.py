"""The HTML report: one file, nothing from outside, and a plan's words are never markup."""

import re

from analyzer.exports import all_asks
from analyzer.exports.page import to_html
from tests.exports.plans import report


def html(plan):
    return to_html(plan, all_asks(plan)).data.decode()


def test_it_shows_the_words_the_question_and_the_wording():
    page = html(report())
    assert "a quiet space <mark>as needed</mark>." in page
    assert "When exactly?" in page
    assert "Ms. Okafor will offer Wren a quiet space [how often]." in page


def test_a_plans_words_are_never_markup():
    attack = "<script>alert(1)</script><img src=x onerror=y> \"as needed\" '{{ 7*7 }}'"
    page = html(
        report(name="<b>name</b>.pdf", lines=[("support", attack, "as needed", "<i>x</i>")])
    )
    assert "<script" not in page
    assert "<img" not in page
    assert "<i>" not in page
    assert "<b>" not in page
    assert "{{ 7*7 }}" in page


def test_it_asks_nothing_of_the_outside():
    page = html(report())
    assert "default-src 'none'" in page
    assert not re.search(r"""(?:src|href|url|@import)\s*[=(]""", page)


def test_findings_that_overlap_are_marked_once():
    from dataclasses import replace

    plan = report()
    line = plan.statements[0]
    second = replace(line.findings[0], start=line.findings[0].start - 6, quote="space as needed")
    plan = replace(plan, statements=(replace(line, findings=(line.findings[0], second)),))
    assert "<mark>space as needed</mark>" in html(plan).replace("</mark><mark>", "")
