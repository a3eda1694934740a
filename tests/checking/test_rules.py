"""Every example in every rule file, tried by the whole engine; and what rules may not say."""

from typing import get_args

import pytest

from analyzer.checking import Engine, shipped_engine
from analyzer.checking.proof import digests, fault_of, proven
from analyzer.checking.recognisers import RECOGNISERS
from analyzer.resources import folder
from analyzer.rulebook import shipped_rules
from analyzer.rulebook.rule import Recogniser

EXAMPLES = [
    pytest.param(rule, example, flag, id=f"{rule.id}-{'flag' if flag else 'clean'}-{number}")
    for rule in shipped_rules().values()
    for flag, examples in ((True, rule.examples.flag), (False, rule.examples.clean))
    for number, example in enumerate(examples)
]


@pytest.mark.parametrize(("rule", "example", "flag"), EXAMPLES)
def test_example(rule, example, flag):
    assert fault_of(shipped_engine(), rule, example, flag=flag) == ""


def test_the_record_of_proven_rules_is_up_to_date():
    rules = folder("rules")
    assert proven(rules / "proven.txt", rules / "vague") == set(digests(rules / "vague"))


def test_every_exception_has_a_clean_example():
    lacking = [
        rule.id
        for rule in shipped_rules().values()
        if len(rule.examples.clean) < len([u for u in rule.unless if not u.inside])
    ]
    assert lacking == []


@pytest.mark.parametrize("rule", shipped_rules().values(), ids=lambda rule: rule.id)
def test_what_the_parent_reads_is_calm_and_short(rule):
    for text in (rule.why, rule.question):
        assert len(text.split()) <= 30
        for word in ("legally", "violat", "illegal", "fail to", "refuse to", "must comply", "!"):
            assert word not in text.lower()


def test_the_order_of_rules_does_not_matter():
    from analyzer.checking import check_statement
    from analyzer.model import Statement

    backwards = Engine(dict(reversed(shipped_rules().items())))
    for text in (
        "Regular EA support as needed and extra time, etc.",
        "Staff may offer sensory tools.",
    ):
        statement = Statement("s", "support", text)
        assert (
            check_statement(statement, backwards).findings
            == check_statement(statement, shipped_engine()).findings
        )


def test_every_recogniser_a_rule_may_name_exists_and_has_a_rule():
    nameable = set(get_args(Recogniser))
    assert nameable == set(RECOGNISERS)
    assert nameable == {rule.match.recogniser for rule in shipped_rules().values()} - {None}
