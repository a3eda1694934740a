"""The scorer, on rows whose right answer can be counted by hand."""

import json

import pytest

from analyzer.errors import BadInput
from analyzer.evaluation.statements import Row, as_json, read_rows, score_rows

ROWS = [
    ("Breaks as needed", True, [("as needed", "undefined_trigger")]),
    ("Text-to-speech software", False, []),
    ("Text-to-speech software on his laptop", True, [("software", "unnamed_support")]),  # a miss
    ("A walk as required", False, []),  # a wrong flag
]


def rows():
    return [
        Row(
            id=str(number), text=text, kind="support", flag=flag,
            spans=[{"text": words, "category": category} for words, category in spans],
        )
        for number, (text, flag, spans) in enumerate(ROWS)
    ]  # fmt: skip


def test_statement_figures():
    result = score_rows(rows()).statements
    assert (result.right, result.flagged, result.labelled) == (1, 2, 2)
    assert (result.precision, result.recall, result.f1) == (0.5, 0.5, 0.5)


def test_span_and_category_figures():
    score = score_rows(rows())
    assert (score.spans.right, score.spans.flagged, score.spans.labelled) == (1, 2, 2)
    assert score.category_accuracy == 1.0


def test_the_interval_holds_the_figure_and_is_the_same_each_time():
    first = as_json(score_rows(rows()))["statements"]
    low, high = first["f1_interval"]
    assert low <= first["f1"] <= high
    assert as_json(score_rows(rows()))["statements"] == first


def test_the_worst_rule_comes_first():
    worst = score_rows(rows()).worst_rules()[0]
    assert worst == ("undefined_trigger.as-needed", 1, 1)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("not json", "line 1"),
        ('{"id": "a", "text": "b", "kind": "wish", "flag": true}', "kind"),
        ("", "no rows"),
    ],
)
def test_a_bad_file_is_one_clear_sentence(tmp_path, line, says):
    path = tmp_path / "rows.jsonl"
    path.write_text(line + "\n", "utf-8")
    with pytest.raises(BadInput, match=says):
        read_rows(path)


def test_a_missing_file_is_one_clear_sentence(tmp_path):
    with pytest.raises(BadInput, match="Cannot read"):
        read_rows(tmp_path / "absent.jsonl")


def test_labels_beside_the_project_score_well_enough(shared):
    score = score_rows(read_rows(shared / "eval" / "dev.jsonl"))
    assert score.statements.f1 >= 0.75


def test_json_is_plain_data():
    json.dumps(as_json(score_rows(rows())))
