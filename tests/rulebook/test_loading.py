"""Rule files: strict, and every fault named with its file and line."""

from pathlib import Path

import pytest
import yaml

from analyzer.checking import engine_for
from analyzer.errors import BadInput
from analyzer.rulebook import RuleFault, load_rules, shipped_rules

RULE = {
    "id": "open_list.things-like",
    "title": "A list that leaves open which",
    "category": "open_list",
    "severity": "low",
    "kinds": ["support"],
    "match": {"phrases": ["things resembling"]},
    "why": "Nobody can tell which of these things will be there.",
    "question": "Which ones?",
    "sources": [{"title": "made up for a test"}],
    "examples": {
        "flag": ["Use **things resembling** a timer.", "Try **things resembling** putty."],
        "clean": ["Use a timer.", "Use putty at the desk."],
    },
}


def write(folder: Path, **changes) -> Path:
    rule = {**RULE, **changes}
    path = folder / "open_list" / "things-like.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump(rule, sort_keys=False), encoding="utf-8")
    return path


def line_with(path: Path, words: str) -> int:
    lines = path.read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_a_good_rule_of_ones_own_loads_and_proves_itself(tmp_path):
    write(tmp_path)
    assert "open_list.things-like" in engine_for(tmp_path).rules


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"severty": "high"}, "severty"),
        ({"severity": "huge"}, "severity"),
        ({"question": "Which ones"}, None),
        ({"match": {}}, "match"),
        ({"examples": {"flag": ["no marks", "none"], "clean": ["a", "b"]}}, "examples"),
        ({"id": "open_list.other"}, "id:"),
    ],
)
def test_a_fault_names_file_and_line(tmp_path, changes, where):
    path = write(tmp_path, **changes)
    with pytest.raises(RuleFault) as caught:
        load_rules(tmp_path)
    message = str(caught.value)
    assert str(path) in message
    if where:
        assert f"{path}:{line_with(path, where)}:" in message


def test_a_rule_that_fails_its_own_example_does_not_load(tmp_path):
    examples = {**RULE["examples"], "clean": ["Use things resembling a timer.", "Use putty."]}
    path = write(tmp_path, examples=examples)
    with pytest.raises(RuleFault) as caught:
        engine_for(tmp_path)
    assert f"{path}:{line_with(path, '- Use things resembling')}:" in str(caught.value)


def test_broken_yaml_names_its_line(tmp_path):
    path = write(tmp_path)
    path.write_text("id: open_list.things-like\ntitle: [\n", encoding="utf-8")
    with pytest.raises(RuleFault, match=r"things-like\.yaml:\d+: not valid YAML"):
        load_rules(tmp_path)


def test_no_folder_is_one_clear_sentence(tmp_path):
    with pytest.raises(BadInput, match="no folder of rules"):
        load_rules(tmp_path / "absent")


def test_the_shipped_rules_cover_every_category():
    from analyzer.model import CATEGORIES

    rules = shipped_rules().values()
    assert {rule.category for rule in rules} == set(CATEGORIES)
    phrases = {phrase.lower() for rule in rules for phrase in rule.match.phrases}
    assert len(rules) >= 40
    assert len(phrases) >= 150
