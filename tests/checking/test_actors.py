"""Weak modals: a wish where the school acts, a permission where the child does."""

import pytest

from analyzer.checking.recognisers.actors import weak_modal
from analyzer.language import parse


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A scribe may be provided.", ["may be provided"]),
        ("The TA could sit with him.", ["could sit"]),
        ("Staff should be aware of noise.", ["should"]),
        ("She may leave without asking.", []),
        ("May borrow a pencil; may sit on the floor", []),
        ("May be seated alone", ["May be seated"]),
        ("Pages ought to be numbered.", ["ought to be numbered"]),
        ("Ravi can use the elevator.", []),
        ("The plan is reviewed in May.", []),
        ("Give the parents a list of clubs that they may like.", []),
    ],
)
def test_weak_modals(text, found):
    (parsed,) = parse([(text, "support")])
    assert [span.text for span in weak_modal(parsed, "support")] == found
