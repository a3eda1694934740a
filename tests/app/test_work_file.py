"""Saved work comes back whole, and nothing else is taken for saved work."""

import json
from dataclasses import replace

import pytest

from analyzer.app import work_file
from analyzer.app.questions import gather
from analyzer.app.work import Work
from analyzer.errors import BadInput
from analyzer.exports.names import names_of


@pytest.fixture
def work(report):
    return Work("plan.pdf", report, gather(report), b"%PDF-1.7 the plan")


def decided(work):
    cards = work.cards
    work.draft(cards[0], 0).text = "A first-then board in math."
    work.add(cards[0], 0)
    work.set_aside(cards[1], "skipped")
    work.places[cards[2].key] = 1
    work.draft(cards[2], 1)
    work.add(cards[2], 1)
    return work


def test_everything_comes_back(work, report):
    text = work_file.save(decided(work), letter={"tone": "firm"}, with_plan=True)
    saved = work_file.read(text.encode())
    again = Work("plan.pdf", report, gather(report), saved.source)
    assert work_file.put_back(saved, again) == 0
    assert again.source == work.source
    assert (again.items, again.status, again.places) == (work.items, work.status, work.places)
    assert again.drafts == {key: draft for key, draft in work.drafts.items() if draft.text}
    assert saved.letter == {"tone": "firm"}


def test_without_the_plan_no_bytes_of_it_are_kept(work):
    text = work_file.save(decided(work), letter={}, with_plan=False)
    assert json.loads(text)["plan"] is None
    assert work_file.read(text.encode()).source is None


def test_names_hidden_are_nowhere_in_the_file(work, report):
    decided(work)
    work.items[0].text = "Ms. Roy will give Maya a first-then board."
    names = names_of(report)
    text = work_file.save(work, letter={"student": "Maya"}, with_plan=True, names=names)
    assert "Maya" not in text
    assert "Roy" not in text
    assert json.loads(text)["plan"] is None
    assert "first-then board" in text


def test_lines_the_plan_no_longer_holds_are_counted(work, report):
    saved = work_file.read(work_file.save(decided(work), letter={}, with_plan=False).encode())
    shorter = replace(report, statements=report.statements[1:])
    again = Work("plan.pdf", shorter, gather(shorter), b"")
    assert work_file.put_back(saved, again) == 1


@pytest.mark.parametrize(
    "saved",
    [
        b"",
        b"not json",
        b"{}",
        b'{"schema": "iep-analyzer/work/2", "name": "x", "place": "CA-BC"}',
        b'{"schema": "iep-analyzer/work/1", "name": "x", "place": "MOON"}',
        b'{"schema": "iep-analyzer/work/1", "name": "x", "place": "CA-BC", "plan": "%%"}',
        b'{"schema": "iep-analyzer/work/1", "name": "x", "place": "CA-BC", "extra": 1}',
        b"\xff\xfe",
    ],
)
def test_anything_else_is_refused_without_quoting_it(saved):
    with pytest.raises(BadInput) as problem:
        work_file.read(saved)
    assert "MOON" not in str(problem.value)
    assert problem.value.__cause__ is None
