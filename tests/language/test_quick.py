"""The quickened model says of every token what the model says as it comes."""

import pytest
import spacy

from analyzer.language.parsing import MODEL, nlp
from analyzer.language.quick import LookedUpAttributes, StepwiseParser
from analyzer.rulebook import shipped_rules

ODD = (
    "", " ", "  \n ", "I ain't gonna go, let's not; that's what he'd've done.",
    "There's nothin' he won't do, but he's doin' it once she had been there.",
    "Y'all got ta be here: c'm on!", "THIS THAT THESE THOSE", "what is 3/4 of it, if so?",
)  # fmt: skip


@pytest.fixture(scope="module")
def as_it_comes():
    return spacy.load(MODEL, exclude=["ner", "senter"])


def said(doc):
    return [(t.text, t.tag_, t.dep_, t.pos_, t.lemma_, str(t.morph)) for t in doc]


def test_it_says_the_same(as_it_comes):
    rules = shipped_rules().values()
    examples = [e.plain for rule in rules for e in (*rule.examples.flag, *rule.examples.clean)]
    texts = [*ODD, *examples]
    assert [said(d) for d in nlp().pipe(texts)] == [said(d) for d in as_it_comes.pipe(texts)]
    assert len(texts) > 500


def test_its_parts_are_the_quick_ones(as_it_comes):
    assert nlp().pipe_names == as_it_comes.pipe_names
    assert isinstance(nlp().get_pipe("parser"), StepwiseParser)
    assert isinstance(nlp().get_pipe("attribute_ruler"), LookedUpAttributes)
    index = nlp().get_pipe("lemmatizer").lookups.get_table("lemma_index")
    assert all(isinstance(words, frozenset) for words in index.values())
