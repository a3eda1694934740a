"""Progress notes: comparisons with one side, and judgements with nothing shown."""

import pytest

from analyzer.checking.recognisers.progress import praise_word, progress_claim
from analyzer.language import parse


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cutting is neater.", ["neater"]),
        ("He seems calmer and happier.", ["calmer and happier"]),
        ("Calls out much less often.", ["much less often"]),
        ("He works in the larger group.", []),
        ("Practice would make him more fluent.", []),
        ("We look forward to seeing more of this.", []),
    ],
)
def test_comparisons(text, found):
    (parsed,) = parse([(text, "progress")])
    assert [span.text for span in progress_claim(parsed, "progress")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A lovely start to the year.", ["lovely start"]),
        ("Lena listens well at carpet time.", ["listens well"]),
        ("He shows resilience.", ["shows resilience"]),
        ("The probe was given on 4 June.", []),
    ],
)
def test_judgements(text, found):
    (parsed,) = parse([(text, "progress")])
    assert [span.text for span in praise_word(parsed, "progress")] == found


def test_only_progress_notes_are_read():
    (parsed,) = parse([("Cutting is neater.", "present")])
    assert list(progress_claim(parsed, "present")) == []
