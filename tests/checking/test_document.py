"""What the rest of the plan answers."""

from dataclasses import replace

import pytest

from analyzer.checking.check import check_statements
from analyzer.checking.document import clarify
from analyzer.checking.proof import shipped_engine
from analyzer.model import Statement


def checked(*statements):
    return clarify(tuple(check_statements(statements, shipped_engine())))


GOAL = Statement("g", "goal", "Mina will improve her reading.")
STEP = Statement("o", "objective", "Mina will read 40 words aloud in 4 of 5 probes.", goal="g")
BROAD = Statement("o", "objective", "Mina will develop a love of books.", goal="g")


def test_a_goal_whose_objective_counts_is_not_vague():
    alone, *_ = checked(GOAL)
    with_step, _ = checked(GOAL, STEP)
    assert alone.findings
    assert with_step.findings == ()


@pytest.mark.parametrize(
    "step", [BROAD, replace(STEP, goal="another"), replace(STEP, kind="support")]
)
def test_other_lines_do_not_answer_for_a_goal(step):
    goal, _ = checked(GOAL, step)
    assert goal.findings


def test_the_row_says_how_much():
    support = Statement("s", "support", "Regular check-ins with the counsellor")
    alone, *_ = checked(support)
    in_row, *_ = checked(replace(support, row=("Counsellor", "2 x 15 min a week")))
    assert [f.category for f in alone.findings] == ["undefined_amount"]
    assert in_row.findings == ()


def test_a_definition_elsewhere_answers_for_a_class_of_support():
    broad = Statement("a", "support", "Visual supports in every class")
    named = Statement("b", "support", "Visual supports: a first-then board and a picture schedule")
    alone, *_ = checked(broad)
    defined, _ = checked(broad, named)
    assert [f.quote for f in alone.findings] == ["Visual supports"]
    assert defined.findings == ()
