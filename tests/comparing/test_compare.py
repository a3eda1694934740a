"""Two years of a plan compared: made-up pairs with known truth, and the parts one by one."""

import re
from pathlib import Path

import pytest

from analyzer.comparing import compare_reports
from analyzer.comparing.amounts import amounts, shrunk
from analyzer.model import Block, Document, Finding, Person, Report, Statement
from tests.comparing.year_pairs import SETS, pairs, score, strangers


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("first", 0.95),
        ("open", 0.95),
        ("blind", 0.9),
        ("last", 0.92),
        ("learned", 0.95),
        ("fresh", 0.92),
    ],
)
def test_what_became_of_each_line_is_right(name, least):
    found = score(*pairs(name))
    assert found.share >= least
    assert found.found["shrunk"] == found.claimed["shrunk"] == found.true["shrunk"]
    assert found.found["kept"] == found.claimed["kept"]
    assert found.found["vaguer"] >= 0.9 * found.claimed["vaguer"]  # said only when sure


def test_the_documentation_has_the_figures_of_today():
    docs = Path(__file__).parents[2] / "docs" / "comparing.md"
    [row] = re.findall(r"\| lines whose class is right \|(.*)", docs.read_text(encoding="utf-8"))
    told = [float(figure) for figure in re.findall(r"\((\d\.\d+)\)", row)]
    assert told == pytest.approx([score(*pairs(name)).share for name in SETS], abs=0.02)


def test_plans_of_two_children_have_little_in_common():
    assert strangers() < 3


def report(*lines, student="Ada Stone", staff=(), text=()):
    statements = []
    for number, line in enumerate(lines, start=1):
        kind, words, *vague = line
        findings = tuple(
            Finding(
                "a.b",
                "open_list",
                words.index(q),
                words.index(q) + len(q),
                q,
                "",
                "",
                "high",
                "sure",
            )
            for q in vague
        )
        statements.append(
            Statement(f"s{number}", kind, words, section=f"{kind}s", findings=findings)
        )
    blocks = tuple(
        Block(n, t, "paragraph") for n, t in enumerate([*text, *(s.text for s in statements)])
    )
    people = (Person(student, "student"), *(Person(name, "teacher") for name in staff))
    return Report(Document("x", "text", blocks), "CA-BC", tuple(statements), people=people)


def kinds(old, new):
    return [change.kind for change in compare_reports(old, new).changes]


def test_each_class_once():
    old = report(
        ("support", "Some breaks in class.", "Some"),
        ("support", "A printed checklist is taped to his desk."),
        ("goal", "He will add numbers by June 2025."),
        ("support", "A scribe in science."),
    )
    new = report(
        ("goal", "He will add numbers by June 2026."),
        ("support", "Three breaks of 5 minutes in class, at 9, 11 and 1."),
        ("support", "A checklist where possible.", "where possible"),
        ("support", "Chair bands on his chair."),
    )
    assert kinds(old, new) == ["kept", "clearer", "vaguer", "new", "removed"]
    first = compare_reports(old, new).changes[0]
    assert first.only_dates
    assert ("removed", "2025.") in first.parts()
    assert ("added", "2026.") in first.parts()


def test_the_same_plan_twice_is_all_kept():
    plan = report(
        ("support", "Some help.", "Some"), ("support", "Some help.", "Some"), ("goal", "Read.")
    )
    changes = compare_reports(plan, plan).changes
    assert [c.kind for c in changes] == ["kept"] * 3
    assert [c.times for c in changes] == [2, 2, 1]
    assert not compare_reports(plan, plan).leftovers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("30 minutes twice a week", [(30, "minutes"), (2, "times a week")]),
        ("half an hour daily", [(30, "minutes"), (5, "times a week")]),
        ("EA 9:00 to 10:30 daily", [(90, "minutes"), (5, "times a week")]),
        ("three 10-minute breaks a day", [(10, "minutes"), (15, "times a week")]),
        ("within 5 minutes", []),
        ("in 4 of 5 tries with 80% right", [(80, "percent")]),
        ("She reads 90 words per minute", [(90, "a minute")]),
        ("5 times weekly for 45 minutes", [(45, "minutes"), (5, "times a week")]),
        ("twice-weekly sessions", [(2, "times a week")]),
        ("12 of the 15 weekly words", [(1, "times a week"), (80, "percent")]),
        ("at 10:15 each day", [(5, "times a week")]),
        ("Mondays to Wednesdays and every other Friday", [(3.5, "times a week")]),
        ("on the first Friday of the month", [(0.25, "times a week")]),
        ("half-time EA", [(165, "minutes")]),
    ],
)
def test_amounts(text, found):
    assert [(a.value, a.unit) for a in amounts(text)] == found


@pytest.mark.parametrize(
    ("old", "new", "less"),
    [
        ("30 minutes a week", "20 minutes a week", True),
        ("30 minutes once a week", "15 minutes twice a week", False),
        ("30 minutes twice a week", "30 minutes once a week", True),
        ("20 minutes a week", "30 minutes a week", False),
        ("50% more time", "25% more time", True),
        ("every 10 minutes", "every 20 minutes", True),
        ("a break at 10:00", "a break at 9:00", False),
        ("5 times weekly", "3 times weekly", True),
        ("daily sessions", "sessions on Monday and Thursday", True),
        ("full-time EA", "EA for 2 hours a day", True),
    ],
)
def test_amounts_that_shrank(old, new, less):
    assert bool(shrunk(Statement("a", "support", old), Statement("b", "support", new))) is less


def test_what_was_left_over():
    head = ("School year: 2024-2025", "Grade: 4")
    now = ("School year: 2025-2026", "Grade: 5")
    line = "Mr. Voss checks his grade 4 reading by 12 January 2025 (2024-2025 plan)."
    old = report(("goal", line), staff=["Mr. Voss"], text=head)
    new = report(
        ("goal", line), ("goal", "Grade 5 text by 12 January 2026."), staff=["Ms. Lund"], text=now
    )
    assert {(found.kind, found.quote) for found in compare_reports(old, new).leftovers} == {
        ("name", "Voss"),
        ("grade", "grade 4"),
        ("date", "12 January 2025"),
        ("school year", "2024-2025"),
    }


def test_two_children_are_noticed():
    assert "different children" in compare_reports(report(), report(student="Bo Reed")).warnings[0]
    assert not compare_reports(report(), report(student="Ada B. Stone")).warnings
