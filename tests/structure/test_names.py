import pytest

from analyzer.structure.headings import vocabulary
from analyzer.structure.names import is_prompt, normal

NAMES = vocabulary("CA-BC")


@pytest.mark.parametrize(
    "printed",
    [
        "Annual Goal",
        "ANNUAL GOALS",
        "3. Annual Goal(s):",
        "Annual_Goals",
        "Section 4 \u2013 Annual Goals",
        "Annual goal #2",
        "The student's annual goals",
        "Objectif annuel / Annual goal",
    ],
)
def test_a_goal_however_it_is_printed(printed: str) -> None:
    assert NAMES.heading(printed) == "goal"


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Strategies to reach the goals", "strategy"),
        ("Support needs", "present"),
        ("Progress toward the goal in reading", "progress"),
        ("Keegan's big goals", "goal"),
        ("Zebra", None),
    ],
)
def test_an_unknown_name_is_guessed_by_its_head(name: str, part: str | None) -> None:
    assert NAMES.guess(name) == part


def test_a_name_means_what_its_place_says() -> None:
    assert vocabulary("CA-ON").column("Activity") == "admin"
    assert vocabulary("CA-AB").column("Activity") == "strategy"


def test_sections_of_an_english_plan_keep_their_letter() -> None:
    english = vocabulary("UK-ENG")
    assert english.heading("Section F: Special educational provision") == "support"
    assert english.heading("Section A") == "present"
    assert normal("Section A") != normal("Section B")


@pytest.mark.parametrize("text", ["How we will know", "What staff do:", "Where he is now"])
def test_a_short_question_is_a_label(text: str) -> None:
    assert is_prompt(text)


@pytest.mark.parametrize("text", ["When he covers his ears, the EA offers the card.", "Whatever"])
def test_a_sentence_is_no_label(text: str) -> None:
    assert not is_prompt(text)
