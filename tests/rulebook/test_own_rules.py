"""A user's own folder: rules started, switched off and made softer."""

import pytest

from analyzer.checking import check_statement, engine_for
from analyzer.errors import BadInput
from analyzer.model import Statement
from analyzer.rulebook import RuleFault
from analyzer.rulebook.draft import write_draft

SUPPORT = Statement("s", "support", "Visual supports as needed.")


def found(folder):
    return {f.quote: f.confidence for f in check_statement(SUPPORT, engine_for(folder)).findings}


def test_a_draft_loads_as_it_is(tmp_path):
    path = write_draft("open_list.and-more", tmp_path)
    assert path == tmp_path / "open_list" / "and-more.yaml"
    assert "open_list.and-more" in engine_for(tmp_path).rules


@pytest.mark.parametrize(
    "rule_id", ["and-more", "wishes.and-more", "open_list.And More", "open_list.../x"]
)
def test_a_name_that_is_none_is_one_clear_sentence(tmp_path, rule_id):
    with pytest.raises(BadInput, match="not a rule's name"):
        write_draft(rule_id, tmp_path)


def test_a_draft_overwrites_nothing(tmp_path):
    write_draft("open_list.and-more", tmp_path)
    with pytest.raises(BadInput, match="there already"):
        write_draft("open_list.and-more", tmp_path)


@pytest.mark.parametrize("name", ["undefined_trigger", "undefined_trigger.as-needed"])
def test_rules_switched_off_by_name_or_by_its_beginning(tmp_path, name):
    (tmp_path / "settings.yaml").write_text(f"without: [{name}]\n")
    assert found(tmp_path) == {"Visual supports": "sure"}


def test_rules_made_softer(tmp_path):
    (tmp_path / "settings.yaml").write_text("maybe: [undefined_trigger.as-needed]\n")
    assert found(tmp_path) == {"Visual supports": "sure", "as needed": "maybe"}


@pytest.mark.parametrize(
    "text", ["without: [undefined_triggers]", "of: [x]", "without: true", "without: ["]
)
def test_a_slip_in_the_settings_is_seen(tmp_path, text):
    (tmp_path / "settings.yaml").write_text(text)
    with pytest.raises(RuleFault, match=r"settings\.yaml"):
        engine_for(tmp_path)
