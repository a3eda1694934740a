"""Elements: what a statement says, found with its exact words."""

import pytest

from analyzer.language import find_elements, parse


def elements(text, kind="support"):
    (parsed,) = parse([(text, kind)])
    return {(e.name, text[e.start : e.end]) for e in find_elements(parsed, kind)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The EA reads each test aloud.", ("who", "EA")),
        ("Ms. Roy checks the agenda.", ("who", "Ms. Roy")),
        ("Two 5 minute walks a day", ("amount", "5 minute")),
        ("Time and a half on quizzes", ("amount", "Time and a half")),
        ("A break every 20 minutes", ("amount", "every 20 minutes")),
        ("1.5x time", ("amount", "1.5x")),
        ("Noted on the tally sheet", ("record", "tally sheet")),
        ("Text-to-speech in science", ("subject", "science")),
        ("When she covers her ears, offer the card", ("trigger", "When she covers her ears")),
        ("Break card at the start of each block", ("time", "at the start of each block")),
    ],
)
def test_finds_in_supports(text, expected):
    assert expected in elements(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By June 2027, Kai will name 10 letters.", "by_when"),
        ("Kai will read 60 words per minute.", "criterion"),
        ("Kai will answer in 4 of 5 trials.", "criterion"),
        ("Kai will improve reading to a Grade 3 level on the spring inventory.", "count"),
        ("Kai will print his name in four out of five tries.", "criterion"),
        ("Given a number line, Kai will add.", "condition"),
        ("Kai will add, on weekly probes.", "measure"),
    ],
)
def test_finds_in_goals(text, expected):
    assert expected in {name for name, _ in elements(text, "goal")}


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Seat near the teacher", "who"),
        ("Staff will help", "who"),
        ("Kai will add two-digit numbers", "criterion"),
        ("Kai will read Grade 4 texts", "criterion"),
        ("Shorten the test", "task"),
        ("Once he tolerates it, add a peer", "amount"),
    ],
)
def test_leaves_alone(text, absent):
    assert absent not in {name for name, _ in elements(text, "goal")}


@pytest.mark.parametrize(
    "text",
    ["Kai will read to a Grade 3 level.", "Kai will know the traits that two planets share."],
)
def test_a_figure_that_counts_nothing(text):
    assert not any(name == "count" for name, _ in elements(text, "goal"))
