"""What must hold for any text: exact quotes, no crash, typing habits that change nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analyzer
from analyzer.checking import shipped_engine
from analyzer.model import KINDS

VAGUE = [
    "EA support as needed in math.",
    "Frequent breaks throughout the day.",
    "He will have access to a quiet space when required.",
    "Visual supports and extra time.",
]


@pytest.fixture(autouse=True, scope="module")
def _rules_hold():
    """Load the rules once: one that fails its examples should fail here, not once for each text."""
    shipped_engine()


def found(text, kind="support"):
    statement = analyzer.check_text(text, kind=kind)
    return [
        (finding.rule, " ".join(finding.quote.split()).lower()) for finding in statement.findings
    ]


@given(text=st.text(max_size=120), kind=st.sampled_from(KINDS))
@settings(max_examples=60, deadline=None)
def test_any_text_is_checked_and_every_quote_is_an_exact_slice(text, kind):
    statement = analyzer.check_text(text, kind=kind)
    for finding in statement.findings:
        assert finding.quote == statement.text[finding.start : finding.end] != ""
        for suggestion in finding.suggestions:
            for blank in suggestion.blanks:
                assert suggestion.text[blank.start] == "["
                assert suggestion.text[blank.end - 1] == "]"


@pytest.mark.parametrize("text", VAGUE)
@pytest.mark.parametrize(
    "typed",
    [
        str.upper,
        lambda t: t.replace(" ", "\u00a0"),
        lambda t: t.replace(" ", "\n"),
        lambda t: f"  {t} ",
    ],
    ids=["upper case", "non-breaking spaces", "line breaks", "outer spaces"],
)
def test_typing_habits_change_nothing(text, typed):
    assert found(typed(text)) == found(text) != []


@pytest.mark.parametrize("text", VAGUE)
def test_a_sentence_more_changes_no_other_finding(text):
    more = "The bus leaves at the front gate."
    assert set(found(f"{text} {more}")) >= set(found(text))
