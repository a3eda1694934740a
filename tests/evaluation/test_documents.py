import json
from pathlib import Path

import pytest

from analyzer.errors import BadInput
from analyzer.evaluation.documents import (
    GoldStatement,
    evaluate_documents,
    render_json,
    render_table,
    score,
    similarity,
)
from analyzer.model import Document, Plan, Statement


def said(number: int, kind: str, text: str, **more: object) -> Statement:
    return Statement(id=f"s{number}", kind=kind, text=text, **more)


def test_similarity_counts_letters_only() -> None:
    assert similarity("Extra  time, 1.5x!", "extra time 15X") == 1.0
    assert similarity("Extra time", "Calculator") == 0.0


def test_misses_inventions_and_wrong_kinds_are_counted() -> None:
    gold = [
        GoldStatement("goal", "Ada will read aloud."),
        GoldStatement("support", "Calculator"),
        GoldStatement("progress", "Reads 20 words."),
    ]
    found = [said(1, "objective", "Ada will read aloud."), said(2, "support", "Scribe")]
    result = score("x", found, gold)
    assert (result.wanted, result.found, result.taken, result.kind_right) == (3, 1, 2, 0)
    assert result.missed == ("support: Calculator", "progress: Reads 20 words.")
    assert result.invented == ("support: Scribe",)


def test_optional_and_other_count_neither_way_when_left_out() -> None:
    gold = [
        GoldStatement("support", "A note", optional=True),
        GoldStatement("support", "To be reviewed in May", alt_kind="other"),
        GoldStatement("present", "Likes maths"),
    ]
    assert score("x", [], gold).recall == 1.0
    assert score("x", [said(1, "support", "A note")], gold).taken == 0
    assert score("x", [said(1, "support", "To be reviewed in May")], gold).found == 1
    assert score("x", [said(1, "support", "Likes maths")], gold).precision == 0.0


def test_a_statement_printed_twice_is_wanted_twice() -> None:
    gold = [GoldStatement("support", "Timer", page=1), GoldStatement("support", "Timer", page=4)]
    assert score("x", [said(1, "support", "Timer", page=1)], gold).recall == 0.5


def test_pages_may_differ_by_one() -> None:
    gold = [GoldStatement("support", "Timer", page=3)]
    assert score("x", [said(1, "support", "Timer", page=4)], gold).found == 1
    assert score("x", [said(1, "support", "Timer", page=5)], gold).found == 0


def test_owners() -> None:
    gold = [
        GoldStatement("goal", "Read aloud", goal=""),
        GoldStatement("support", "Word cards", goal="Read aloud"),
        GoldStatement("support", "Calculator", goal=""),
    ]
    found = [
        said(1, "goal", "Read aloud"),
        said(2, "support", "Word cards", goal="s1"),
        said(3, "support", "Calculator", goal="s1"),
    ]
    result = score("x", found, gold)
    assert (result.owned, result.owned_right) == (2, 1)
    assert result.wrong_owner == ("Calculator",)


def test_a_folder_is_scored_and_shown(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("nothing", encoding="utf-8")
    rows = [{"kind": "support", "text": "Timer"}]
    gold = {"document": "plan.txt", "jurisdiction": "US-NY", "statements": rows}
    (tmp_path / "plan.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    places = []

    def read(path: Path, place: str) -> Plan:
        places.append(place)
        return Plan(Document(path.name, "text", ()), place, (said(1, "support", "Timer"),))

    scores = evaluate_documents(tmp_path, read=read)
    assert places == ["US"]
    assert "plan.txt" in render_table(scores, details=True)
    assert json.loads(render_json(scores))["total"]["recall"] == 1.0


@pytest.mark.parametrize("text", ["", "{}", '{"document": "a.pdf", "statements": 3}'])
def test_a_bad_gold_file_is_named(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.gold.json").write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=r"a\.gold\.json"):
        evaluate_documents(tmp_path)


def test_a_missing_document_and_an_empty_folder_say_so(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no gold file"):
        evaluate_documents(tmp_path)
    (tmp_path / "a.gold.json").write_text('{"document": "a.pdf", "statements": []}', "utf-8")
    with pytest.raises(BadInput, match=r"a\.pdf"):
        evaluate_documents(tmp_path)
