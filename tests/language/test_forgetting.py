"""The language model keeps no word of a plan, and plans read at once do not disturb each other."""

from concurrent.futures import ThreadPoolExecutor

from analyzer import pipeline, reading
from analyzer.language.parsing import nlp

PLAN = """Individual Education Plan
Student: {child} Smith

Goals
{child} will improve in {word} and {word}ing.

Supports
Visual supports for {word} as needed.
{child} has access to a quiet space, etc.
"""


def check(child: str, word: str):
    document = reading.read_text(PLAN.format(child=child, word=word))
    return pipeline.report_on(document, place="CA-BC")


def known() -> set[str]:
    return {text.lower() for text in nlp().vocab.strings}


def test_no_word_of_a_plan_stays_in_the_model():
    report = check("Zorbleflax", "quibblethorp")
    assert any("quibblethorp" in s.text for s, _ in report.findings())
    assert not [word for word in known() if "zorbleflax" in word or "quibblethorp" in word]
    assert not nlp().get_pipe("lemmatizer").cache


def test_the_same_plan_is_found_the_same_again():
    assert check("Zorbleflax", "quibblethorp") == check("Zorbleflax", "quibblethorp")


def test_plans_at_once_are_each_as_alone():
    children = [("Zorbleflax", "quibblethorp"), ("Wimblequax", "snardlefump"), ("Ann", "math")] * 4
    alone = [check(*child) for child in children]
    with ThreadPoolExecutor(6) as people:
        assert list(people.map(lambda child: check(*child), children)) == alone
