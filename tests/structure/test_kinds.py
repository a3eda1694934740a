import pytest

from analyzer.structure.kinds import kind_of


@pytest.mark.parametrize(
    ("part", "text", "kind"),
    [
        ("goal", "Ada will read 60 words a minute by June.", "goal"),
        ("goal", "Improved reading fluency", "goal"),
        ("goal", "No motor needs; enjoys movement breaks.", "present"),
        ("goal", "The teacher will meet the family every month.", "support"),
        ("goal", "This goal will be reviewed in March.", "support"),
        ("objective", "write three sentences", "objective"),
        ("support", "Calculator", "support"),
        ("support", "Ada will have access to a laptop.", "support"),
        ("support", "Ada will name 8 of 10 shapes.", "objective"),
        ("support", "I like it when it is quiet.", "present"),
        ("progress", "Making good progress.", "progress"),
        ("progress", "The EA will keep the chart.", "support"),
        ("progress", "Provide more time next term.", "support"),
        ("present", "Ada needs help with zippers.", "present"),
        ("present", "Ada's parents hope that she will make friends.", "present"),
        ("present", "The SLP will see her twice a week.", "support"),
        ("evaluation", "Take data every two weeks.", "support"),
        ("evaluation", "January: 12 of 19 days.", "progress"),
        ("evaluation", "Ada will report to her teacher.", "objective"),
        ("mixed", "Mrs. Dunn will seat her near the door.", "support"),
        ("mixed", "Ada will be given extra time.", "support"),
        ("mixed", "Ada is in grade 3.", "present"),
        ("mixed", "We want Ada to be able to read a story.", "goal"),
        ("mixed", "A journal will help her see her progress.", "present"),
    ],
)
def test_kind(part: str, text: str, kind: str) -> None:
    assert kind_of(text, part)[0] == kind


def test_the_lead_in_speaks_too() -> None:
    assert kind_of("report every week", "evaluation", "Ada will")[0] == "objective"
    assert kind_of("report every week", "evaluation", "The teacher will")[0] == "support"


def test_in_prose_a_step_follows_its_goal() -> None:
    step = "By February he will type five sentences."
    assert kind_of(step, "mixed", after_goal=True)[0] == "objective"
    assert kind_of("In May he typed 4 sentences.", "mixed", after_goal=True)[0] == "progress"


def test_a_kind_from_wording_alone_is_not_sure() -> None:
    assert kind_of("The EA will help.", "mixed")[1] == "maybe"
    assert kind_of("The EA will help.", "support")[1] == "sure"


def test_curly_marks_are_read_as_straight_ones() -> None:
    assert kind_of("Ada\u2019s teacher will ring the bell.", "mixed")[0] == "support"
