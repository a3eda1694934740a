"""A phrase is written once and found for any child, in both spellings, with or without hyphens."""

import pytest

from analyzer.language import PhraseBook, parse


@pytest.mark.parametrize(
    "text",
    [
        "It depends on his behaviour.",
        "It depends on her behavior.",
        "It depends on their behaviour.",
    ],
)
def test_one_phrase_serves_any_child_and_speller(text):
    book = PhraseBook({"rule": ["his behaviour"]})
    (parsed,) = parse([(text, "support")])
    assert [key for key, _ in book.find(parsed, {"rule"})] == ["rule"]


def test_hyphens_may_be_missing():
    book = PhraseBook({"rule": ["check-in"]})
    found = [
        len(book.find(p, {"rule"}))
        for p in parse((f"A {w} at noon", "support") for w in ("check in", "checkin"))
    ]
    assert found == [1, 1]
