"""A phrase is written once and found for any child, in both spellings, with or without hyphens."""

import pytest
from spacy.matcher import Matcher

from analyzer.language import PhraseBook, nlp, parse, read
from analyzer.rulebook import shipped_rules


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


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ([{"LOWER": "lost"}, {"LOWER": "recess"}], True),
        ([{"LOWER": {"IN": ["lost", "owed"]}}, {"LOWER": "all", "OP": "?"}, {"POS": "NOUN"}], True),
        ([{"LEMMA": "lose"}, {"POS": "NOUN"}], True),
        ([{"LOWER": "all", "OP": "*"}, {"LEMMA": {"IN": ["lose"]}}], True),
        ([{"LOWER": {"NOT_IN": ["lost"]}}, {"LOWER": "recess"}], False),
        ([{"LOWER": "lost"}, {"LOWER": "lunch"}], False),
    ],
)
def test_a_pattern_is_tried_where_its_words_stand(pattern, found):
    book = PhraseBook({}, {"rule": [pattern]})
    (parsed,) = parse([("He lost recess.", "support")])
    assert bool(book.find(parsed, {"rule"})) == found
    assert not book.find(parsed, {"another"})


def test_what_is_only_read_may_still_be_found():
    book = PhraseBook({"said": ["quiet room"]}, {"lost": [[{"LEMMA": "lose"}, {"LOWER": "it"}]]})
    keys = {"said", "lost"}
    assert book.may_find(read("She lost it.", "present"), keys)
    assert book.may_find(read("It has a quiet room.", "present"), keys)
    assert not book.may_find(read("A quiet room.", "present"), {"lost"})
    assert not book.may_find(read("She reads well.", "present"), keys)


def test_no_shipped_pattern_is_passed_over():
    """Each pattern is found in the rules' examples where spaCy alone, trying all of them, finds it."""
    rules = [rule for rule in shipped_rules().values() if rule.match.patterns]
    texts = [(e.plain, e.kind or rule.kinds[0]) for rule in rules for e in rule.examples.flag]
    book = PhraseBook({}, {rule.id: rule.match.patterns for rule in rules})
    alone = Matcher(nlp().vocab)
    for rule in rules:
        alone.add(rule.id, [list(p) for p in rule.match.patterns], greedy="LONGEST")
    seen = 0
    for parsed in parse(texts):
        wanted = {(s.label_, s.start, s.end) for s in alone(parsed.doc, as_spans=True)}
        found = book.find(parsed, {rule.id for rule in rules})
        assert {(key, s.start, s.end) for key, s in found} == {
            one for one in wanted if one[1] >= parsed.lead
        }
        seen += len(wanted)
    assert seen > 50
