"""Whole small documents: what becomes a statement, of what kind, under which goal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.model import Document, Plan
from analyzer.structure import understand
from tests.structure.blocks import document


def plan(*lines: str, place: str = "CA-BC") -> Plan:
    return understand(document(*lines), place=place)


def said(found: Plan) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in found.statements]


def test_a_goal_owns_what_stands_under_it() -> None:
    found = plan(
        "# Goal 1",
        "Ada will read 60 words a minute by June.",
        "# Objectives",
        "- read 40 words by March",
        "# Strategies",
        "- Repeated reading, 10 minutes a day.",
        "# Goal 2",
        "Ada will tie her shoes.",
        "# Strategies",
        "- Practise on a board.",
        "# Accommodations",
        "- Calculator",
    )
    first, _, _, second, *_ = found.statements
    assert [one.goal for one in found.statements] == [
        None,
        first.id,
        first.id,
        None,
        second.id,
        None,
    ]
    assert [one.kind for one in found.statements[-2:]] == ["support", "support"]


def test_a_row_belongs_to_its_goal_and_keeps_its_details() -> None:
    found = plan(
        "| Goal | Strategies | Who | By when",
        "| Ada will read aloud. | Repeated reading. // Word cards. | EA | June 2026",
        "| Ada will count to 20. | Number line. | Teacher | March 2026",
    )
    owners = {one.text: one.goal for one in found.statements}
    ids = {one.text: one.id for one in found.statements}
    assert owners["Word cards."] == ids["Ada will read aloud."]
    assert owners["Number line."] == ids["Ada will count to 20."]
    assert found.statements[0].row == ("EA", "June 2026")


def test_a_service_row_is_one_statement_with_exact_sources() -> None:
    found = plan(
        "# Related services",
        "| Service | Frequency | Location",
        "| Speech therapy | 30 minutes a week | Room 4",
    )
    (one,) = found.statements
    assert (one.kind, one.text) == ("support", "Speech therapy, 30 minutes a week, Room 4")
    blocks = {block.id: block.text for block in found.document.blocks}
    for source in one.sources:
        length = source.end - source.start
        stretch = one.text[source.at : source.at + length]
        assert stretch == blocks[source.block][source.start : source.end]
    assert len(one.sources) == 3


def test_a_lead_in_is_carried_and_is_no_statement() -> None:
    found = plan("# Strategies", "The teacher will:", "- break tasks up", "- sit near her")
    assert [(one.lead_in, one.text) for one in found.statements] == [
        ("The teacher will:", "break tasks up"),
        ("The teacher will:", "sit near her"),
    ]


def test_bullets_that_complete_a_sentence_join_it() -> None:
    found = plan(
        "# Objectives", "By May, Ada will watch a show for", "- 30 seconds", "- 60 seconds"
    )
    (one,) = found.statements
    assert one.text == "By May, Ada will watch a show for 30 seconds; 60 seconds"


def test_only_ticked_boxes_count() -> None:
    found = plan("# Accommodations", "[x] Calculator", "[ ] Scribe")
    assert said(found) == [("support", "Calculator")]


def test_sub_headings_keep_the_meaning_and_name_the_subject() -> None:
    found = plan(
        "# Accommodations",
        "## Assessment:",
        "- Extra time: 1.5",
        "## Technology:",
        "- Laptop",
        "# Assessments",
        "WISC-V done in 2024 by the school psychologist.",
    )
    assert [(one.kind, one.subject) for one in found.statements] == [
        ("support", "Assessment"),
        ("support", "Technology"),
        ("present", ""),
    ]


def test_labels_before_their_values() -> None:
    found = plan(
        "Student Name: Ada Brown",
        "Goal: Ada will read aloud.",
        "Measured by: weekly probe",
        "Grade: 4",
    )
    (one,) = found.statements
    assert (one.kind, one.text, one.row) == (
        "goal",
        "Ada will read aloud.",
        ("Measured by: weekly probe",),
    )
    assert found.student is not None
    assert found.student.name == "Ada Brown"


def test_labelled_rows() -> None:
    found = plan(
        "| Goal 1 | Ada will read aloud.",
        "| Where she is now | Reads 20 words.",
        "| What staff will do | Read with her daily.",
    )
    goal = found.statements[0]
    assert [(one.kind, one.goal) for one in found.statements] == [
        ("goal", None),
        ("present", goal.id),
        ("support", goal.id),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "[Text about academic goals]",
        "Describe the student's strengths below.",
        "Check all that apply",
        "N/A",
        "12/05/2025",
        "Ms. Rivera - Learning Support Teacher",
        "Does the student need assistive technology? Yes No",
        "I have received a copy of this IEP.",
        "Reviewed on 6 March by the team.",
        "____________",
        "THE FOLLOWING GOALS ARE RECOMMENDED TO HELP THE STUDENT TAKE PART IN CLASS",
    ],
)
def test_the_words_of_the_form_are_no_statements(line: str) -> None:
    assert said(plan("# Goals", line)) == []


def test_people_and_logs_are_no_statements() -> None:
    found = plan(
        "# Consultation log",
        "| Date | Activity | Outcome",
        "| 3 May | Phone call home | Family asked for notes",
        "# Participants",
        "Ms. Rivera, case manager",
    )
    assert found.statements == ()


def test_a_blank_form_gives_nothing_and_says_so() -> None:
    found = plan(
        "Student Name: ________   DOB: ____",
        "# Annual Goals",
        "Annual goals must be measurable.",
        "| Goal | Criteria | Progress",
        "# Accommodations",
        "[ ] Extra time",
    )
    assert found.statements == ()
    assert found.student is None
    assert "no goals and no supports" in found.warnings[0]


def test_prose_without_headings_is_read_with_a_question() -> None:
    found = plan(
        "Ada is nine. By June 2026, Ada will read a page aloud.",
        "Mrs. Dunn will read with her daily.",
        "She will be given extra time. In May she read 20 words.",
    )
    assert [one.kind for one in found.statements] == [
        "present",
        "goal",
        "support",
        "support",
        "progress",
    ]
    assert {one.kind_confidence for one in found.statements} == {"maybe"}
    assert "check that we read it right" in found.warnings[0]


def test_an_empty_document_gives_an_empty_plan() -> None:
    found = understand(Document("empty.pdf", "pdf", ()), place="US")
    assert (found.statements, found.people, found.warnings) == ((), (), ())


def test_a_plan_typed_in_capitals_is_read() -> None:
    found = plan(
        "# GOALS",
        "ADA WILL READ A PAGE ALOUD BY JUNE.",
        "# SUPPORTS",
        "SIT NEAR THE FRONT OF THE ROOM",
    )
    assert [one.kind for one in found.statements] == ["goal", "support"]


_LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "# Goals",
                "## Reading:",
                "Goal 2: Ada will read.",
                "| Goal | Strategies | Who",
                "| Ada will read. | Word cards // Timer | EA",
                "- with a friend",
                "The teacher will:",
                "By May, Ada will watch a show for",
                "[x] Calculator",
                "1. Count to ten. Then stop.",
                "Measured by: probes",
            ]
        ),
        st.text(max_size=60).filter(lambda text: text.strip("| ")),
    ),
    max_size=14,
)


@given(_LINES)
@settings(max_examples=150, deadline=None)
def test_any_document_is_read_and_every_word_has_its_place(lines: list[str]) -> None:
    found = plan(*lines)
    blocks = {block.id: block.text for block in found.document.blocks}
    ids = {one.id for one in found.statements}
    for one in found.statements:
        assert one.goal is None or one.goal in ids
        for source in one.sources:
            length = source.end - source.start
            stretch = one.text[source.at : source.at + length]
            assert stretch == blocks[source.block][source.start : source.end]


def test_the_wrapped_rest_of_an_item_stays_with_it() -> None:
    found = plan("# Objectives", "1. read 60 of the words on", "the school list by May", "2. count")
    assert [one.text for one in found.statements] == [
        "read 60 of the words on the school list by May",
        "count",
    ]
