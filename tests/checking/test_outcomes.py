"""Goals: outcomes nobody can see or count."""

import pytest

from analyzer.checking.recognisers.outcomes import hidden_outcome
from analyzer.language import parse


def hidden(text, kind="goal"):
    (parsed,) = parse([(text, kind)])
    return [span.text for span in hidden_outcome(parsed, kind)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Joss will improve reading skills.", ["improve reading skills"]),
        ("To help Ravi develop an interest in maps", ["develop an interest"]),
        ("Uma will be able to cope and name two teachers.", ["cope"]),
        ("Uma learns how to count change and manage a budget.", ["manage a budget"]),
        ("Greater independence", ["Greater independence"]),
        ("Self-regulation", ["Self-regulation"]),
        ("To be calmer at lunch", ["be calmer"]),
        ("Noor to be more settled in class.", ["be more settled"]),
        ("She will show improvement in her spelling.", ["show improvement in her spelling"]),
        ("She will demonstrate the ability to count coins.", []),
        ("She will develop a checklist of five steps.", []),
        ("The teacher will support her at lunch.", []),
        ("Name three feelings", []),
        ("He will show that he knows the rules.", ["show that he knows"]),
        ("He has the motor control to zip his coat.", []),
        ("I can share my ideas and understand others.", []),
    ],
)
def test_hidden_outcomes(text, found):
    assert hidden(text) == found


def test_a_step_given_as_by_doing():
    assert hidden("by recognizing worry", "objective") == ["recognizing worry"]


def test_joined_verbs_share_their_object():
    assert hidden("Develop and expand hobbies")[0] == "develop and expand hobbies"


def test_an_objective_that_is_one_bare_act_says_too_little():
    assert hidden("I can read.", "objective") == ["read"]
    assert hidden("I can read the bus sign.", "objective") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reeva takes charge of her own planner.", ["takes charge of her own planner"]),
        ("Sol will narrow the gap.", ["narrow the gap"]),
        ("Sol will be challenged in art.", ["be challenged"]),
        ("Over the term, mastery of basic facts", ["mastery of basic facts"]),
        ("Sol will work as a baker.", []),
        ("Close the lid.", []),
    ],
)
def test_an_outcome_is_hidden_in_any_verb(text, found):
    assert hidden(text) == found
