"""What a whole plan leaves out."""

import pytest

import analyzer

PLAN = """Individual Education Plan
Student: Lena Moss

Present levels
- Lena reads 22 words a minute (October 2026).

Annual goals
- By June 2027, Lena will read 40 words a minute in 3 of 4 probes.

Supports
- The EA reads each test aloud.
- Text-to-speech software in all classes.
- A visual schedule on her desk.
- Noise-cancelling headphones.
- A scribe for every exam.

Review
This plan will be reviewed on February 12, 2027.
"""


def notes(text):
    report = analyzer.analyze(text.encode(), name="plan.txt")
    return {note.rule: note for note in report.notes}


def test_a_whole_plan_has_no_note():
    assert notes(PLAN) == {}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("This plan will be reviewed on February 12, 2027.", "", "plan.no-review-date"),
        ("reads 22 words a minute (October 2026)", "likes books", "plan.no-starting-point"),
        ("The EA reads each test aloud", "Tests read aloud", "plan.nobody-named"),
        ("By June 2027, Lena will", "By June 2024, Lena will", "plan.past-date"),
    ],
)
def test_what_is_missing_is_named(old, new, rule):
    assert rule in notes(PLAN.replace(old, new))


def test_a_part_of_a_plan_is_not_judged_as_a_whole():
    assert notes("Supports\n- Text-to-speech software\n- A calculator\n") == {}


NEEDS = """Areas of need
- Written expression
- Staying with peers at recess

"""


def test_a_need_that_nothing_speaks_of_is_named():
    plan = PLAN.replace("Annual goals", NEEDS + "Annual goals").replace(
        "- A scribe for every exam.", "- A scribe for every written exam."
    )
    report = analyzer.analyze(plan.encode(), name="plan.txt")
    (note,) = [note for note in report.notes if note.rule == "plan.need-without-goal"]
    texts = {statement.id: statement.text for statement in report.statements}
    assert [texts[number] for number in note.statements] == ["Staying with peers at recess"]
