"""Plans damaged by chance are read or refused; so is every file that once failed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import analyzer
from analyzer import pipeline, reading
from analyzer.errors import BadInput
from analyzer.reading.recognition import engines
from tests.hostile.fuzz import fault
from tests.hostile.mutate import mutant

COUNT = 300
FOUND = sorted((Path(__file__).parent / "found").glob("[!R]*.*"))
SETTINGS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@pytest.fixture(autouse=True)
def no_recogniser(monkeypatch):
    monkeypatch.setattr(engines, "is_available", lambda: False)


def test_three_hundred_damaged_plans():
    faults = {number: fault(mutant(number, seed="pytest")[2]) for number in range(COUNT)}
    assert {number: wrong for number, wrong in faults.items() if wrong} == {}


def test_the_same_seed_gives_the_same_files():
    assert mutant(7) == mutant(7)
    assert len({mutant(number)[2] for number in range(20)}) == 20


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_once_failed(path):
    assert fault(path.read_bytes(), checked=True) == ""


# --- any text at all ---------------------------------------------------------------------------

WORDS = st.sampled_from(
    ["as needed", "visual supports", "the teacher will", "will improve", "etc.", "when possible", "Goal:", "Student:", "by June", "8 of 10", "access to", "[name]", "☐", "☒", "•", "1.", "-", "—", "…", "“", "”", "’", "\u200b", "\u202e", "́", "👩\u200d🏫", "שלום", "مرحبا", "學生", "\x1b[31m", "\t", "\n", "", ",", ";", "(", ")", "%", "/", "Ms. Roy", "he", "they", "ﬁ", "½", "\xad", "�", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]
)  # fmt: skip
TEXT = st.one_of(
    st.text(max_size=400), st.lists(WORDS, max_size=60).map(" ".join), st.lists(WORDS, max_size=60).map("".join)
)  # fmt: skip


def look_at(statement):
    """Each finding, element and blank must lie within the text it is about."""
    text = statement.text
    for finding in statement.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.quote
        for suggestion in finding.suggestions:
            assert all(0 <= b.start < b.end <= len(suggestion.text) for b in suggestion.blanks)
    assert all(0 <= e.start < e.end <= len(text) for e in statement.elements)


@SETTINGS
@given(TEXT, st.sampled_from(["goal", "support", "progress", "present"]))
def test_any_line_can_be_checked(text, kind):
    look_at(analyzer.check_text(text, kind=kind))


@SETTINGS
@given(TEXT)
def test_any_text_can_be_read_and_checked(text):
    try:
        report = pipeline.report_on(reading.read_text(text), place="CA-BC")
    except BadInput as problem:
        assert "no text" in str(problem)  # noqa: PT017 - some texts are empty, most are not
        return
    blocks = {block.id: block.text for block in report.document.blocks}
    for statement in report.statements:
        look_at(statement)
        for source in statement.sources:
            piece = statement.text[source.at : source.at + source.end - source.start]
            assert blocks[source.block][source.start : source.end] == piece


@pytest.mark.parametrize(
    "piece", ["as needed ", "Visual supports as needed and ", "teacher ", "what? ", "a, "]
)
def test_a_very_long_line_is_not_checked_and_said_so(piece):
    text = "Supports\n\n- " + piece * (900_000 // len(piece)) + "\n"
    report = pipeline.report_on(reading.read_text(text), place="CA-BC")
    assert any("without a full stop was not checked" in warning for warning in report.warnings)
    with pytest.raises(BadInput, match="one sentence at a time"):
        analyzer.check_text(piece * 4_000)


def test_a_line_with_very_many_vague_words_is_marked_and_left_to_the_school():
    statement = analyzer.check_text("as needed, when possible and " * 60, kind="support")
    assert len(statement.findings) > 20
    assert not any(finding.suggestions for finding in statement.findings)


def test_a_million_letters_and_no_more():
    chance = random.Random(3)
    text = "".join(chance.choice("abc   .,\n-") for _ in range(1_000_001))
    with pytest.raises(BadInput, match="letters"):
        reading.read_text(text)
