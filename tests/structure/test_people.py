import pytest

from analyzer.structure.people import people
from tests.structure.blocks import document


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["Student Name: Ada Brown    Grade: 4"], "Ada Brown"),
        (["Name: Ada Brown DOB: 1/2/2015"], "Ada Brown"),
        (["| Student | Ada Brown | Grade | 4"], "Ada Brown"),
        (["Student name:", "Ada Brown"], "Ada Brown"),
        (["Support plan for Ada Brown"], "Ada Brown"),
        (["Ada will read.", "Ada has a laptop.", "Notes for Ada Brown."], "Ada Brown"),
        (["Name: Student B"], "Student B"),
    ],
)
def test_the_child(lines: list[str], name: str) -> None:
    found = people(document(*lines))
    assert (found[0].name, found[0].role) == (name, "student")


@pytest.mark.parametrize("line", ["Student Name: ________ DOB: ____", "Name: [your name]"])
def test_a_blank_is_nobody(line: str) -> None:
    assert people(document(line)) == ()


def test_staff_and_family_with_their_roles() -> None:
    found = people(
        document(
            "Ms. Rivera - Learning Support Teacher",
            "| Mr. Lee | Classroom Teacher",
            "Mrs. Brown, mother",
            "Speech - language goals",
        )
    )
    assert [(one.name, one.role) for one in found] == [
        ("Ms. Rivera", "learning support teacher"),
        ("Mr. Lee", "classroom teacher"),
        ("Mrs. Brown", "parent"),
    ]


@pytest.mark.parametrize(
    ("lines", "pronouns"),
    [
        (["Name: Ada Brown", "She reads. Her cat helps her."], "she/her"),
        (["Name: Ada Brown", "Pronouns: they/them", "She reads."], "they/them"),
        (["Name: Ada Brown", "Reads well."], ""),
    ],
)
def test_pronouns(lines: list[str], pronouns: str) -> None:
    assert people(document(*lines))[0].pronouns == pronouns
