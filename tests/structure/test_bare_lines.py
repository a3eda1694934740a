"""Lines pasted without their headings still give statements."""

import pytest

from analyzer import reading, structure


def kinds(text):
    plan = structure.understand(reading.read_text(text), place="CA-BC")
    return [(one.kind, one.text) for one in plan.statements], plan


def test_one_line_on_its_own_is_a_support():
    found, plan = kinds("Visual supports as needed in math.")
    assert found == [("support", "Visual supports as needed in math.")]
    assert plan.statements[0].kind_confidence == "maybe"
    assert "check that we read it right" in plan.warnings[0]


def test_each_line_is_what_its_wording_says():
    found, _ = kinds(
        "EA support as needed\nAccess to a quiet space\nMaya will improve her reading."
    )
    assert found == [
        ("support", "EA support as needed"),
        ("support", "Access to a quiet space"),
        ("goal", "Maya will improve her reading."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "Flour, eggs, milk\nStir and bake",
        "Individual Education Plan\nStudent name:\nSchool:\n",
        "12\n34\n",
    ],
)
def test_what_says_nothing_gives_nothing(text):
    assert [kind for kind, _ in kinds(text)[0] if kind != "other"] == []


def test_sources_are_exact():
    _, plan = kinds("EA support as needed. Extra time.")
    for statement in plan.statements:
        (source,) = statement.sources
        assert plan.document.blocks[source.block].text[source.start : source.end] == statement.text
