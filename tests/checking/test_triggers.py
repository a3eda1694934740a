"""Conditions two people would judge differently, and those anyone can see."""

import pytest

from analyzer.checking.recognisers.triggers import inner_state
from analyzer.language import parse


def quotes(text, kind="support"):
    (parsed,) = parse([(text, kind)])
    return [span.text for span in inner_state(parsed, kind)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Offer the beanbag when she is overwhelmed.", "when she is overwhelmed"),
        ("Dim the lights if overstimulated.", "if overstimulated"),
        ("Tap his desk when attention wanders.", "when attention wanders"),
        ("Full days start once he feels ready.", "once he feels ready"),
        (
            "He stays with Ms. Oh until he has calmed down and is ready.",
            "until he has calmed down and is ready",
        ),
        ("Redirect before he reaches crisis.", "before he reaches crisis"),
        ("The TA carries his tray until he can manage.", "until he can manage"),
    ],
)
def test_a_state_inside_the_child_is_doubted(text, quote):
    assert quotes(text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "When he covers his ears, the EA offers the card.",
        "When he shows the break card, the EA walks with him.",
        "When she is absent, the teacher e-mails the work.",
        "Say the sounds at 80%, as measured by the present list.",
        "If the sheet has ten questions, cross out the even ones.",
        "Ten minutes on the swing before lunch in order to get his energy out.",
        "Practise the script for when these situations occur.",
        "She may leave when she is upset.",
    ],
)
def test_what_anyone_can_see_or_the_child_may_judge_is_left(text):
    assert quotes(text) == []


def test_what_the_child_learns_to_recognize_is_no_condition():
    assert quotes("She will recognize when she needs a break.", "goal") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Help is cut as skills develop.", ["as skills develop"]),
        ("Call home should his mood slip.", ["should his mood slip"]),
        ("Shorter tasks when mornings get hectic", ["when mornings get hectic"]),
        ("Jobs only when she is in a good mood", ["when she is in a good mood"]),
        ("Use words such as feelings that grow.", []),
        ("If the aide is off, the teacher scribes.", []),
        ("When the gate is closed, ring twice.", []),
    ],
)
def test_states_are_known_by_their_clause(text, found):
    assert quotes(text) == found


def test_what_a_child_tells_about_is_the_childs_to_judge():
    assert quotes("Ada tells an aide when she feels ill.", "goal") == []
