"""Did the school make the changes asked for? A saved work file held beside real new plans."""

import json
from functools import cache
from pathlib import Path

import pytest
import yaml

from analyzer import analyze
from analyzer.comparing import Asked, outcomes, read_asked
from analyzer.comparing.asked import fingerprint
from analyzer.errors import BadInput
from analyzer.model import Document, Report, Statement

CASES = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "asked").glob("*.yaml"))
}


def plan(case, year, side):
    text = ["Individual Education Plan", "", f"Student: {case['student']}", f"School year: {year}"]
    for part, heading in (("goals", "Goals"), ("supports", "Accommodations")):
        lines = [line[side] for line in case["lines"] if line["part"] == part and line[side]]
        text += ["", heading, "", *(f"- {line}" for line in lines)]
    place = case.get("place", "CA-BC")
    return analyze("\n".join(text).encode(), name=f"{side}.txt", place=place)


@cache
def told(name):
    """The result and the line for each sentence asked for, by way of a work file."""
    case = CASES[name]
    old, new = plan(case, "2024-2025", "old"), plan(case, "2025-2026", "now")
    cards = {statement.text: fingerprint(statement) for statement in old.statements}
    items = [{"card": cards[line["old"]], "text": line["asked"]} for line in case["lines"]]
    work = {"schema": "iep-analyzer/work/1", "items": items}
    found = outcomes(read_asked(json.dumps(work).encode(), old), new)
    return {one.asked.old: (one.result, one.statement) for one in found}


@pytest.mark.parametrize(
    ("name", "line"),
    [(name, line) for name, case in CASES.items() for line in case["lines"]],
    ids=lambda value: value if isinstance(value, str) else value["old"],
)
def test_what_became_of_each_change(name, line):
    result, statement = told(name)[line["old"]]
    assert result == line["result"]
    if result in ("made", "in other words", "in part"):
        assert statement.text.rstrip(".") in line["now"]


def a_report(*texts):
    statements = tuple(Statement(f"s{n}", "support", text) for n, text in enumerate(texts, start=1))
    return Report(Document("x", "text", ()), "CA-BC", statements)


ASKED = "The EA will give him [what] at [when], and note it on [where]."


@pytest.mark.parametrize(
    ("lines", "result"),
    [
        (["The EA will give him a wobble cushion at 10:00, and note it on the chart."], "made"),
        (["The EA will give him a cushion."], "in part"),
        (["The EA will give him a cushion at TBD, and note it on the chart."], "in part"),
        (["The EA will give him [what] at [when], and note it on [where]."], "in part"),
        (["Sensory tools as needed."], "not changed"),
        (["Lunch is at noon."], "not found"),
        ([], "not found"),
        (
            [
                "Sensory tools as needed.",
                "The EA will give him a wobble cushion at 10:00, and note it on the chart.",
            ],
            "made",
        ),
    ],
)
def test_one_change(lines, result):
    [outcome] = outcomes([Asked(ASKED, "Sensory tools as needed.")], a_report(*lines))
    assert outcome.result == result


def test_a_line_shows_one_change_only():
    asked = [Asked(ASKED, "Sensory tools as needed."), Asked(ASKED, "Sensory supports.")]
    line = "The EA will give him a wobble cushion at 10:00, and note it on the chart."
    assert [o.result for o in outcomes(asked, a_report(line))] == ["made", "not found"]


def test_a_smaller_number_is_not_what_was_asked():
    asked = Asked("The aide will read with Nell for twenty minutes each day.", "Reading support.")
    less = a_report("The aide will read with Nell for ten minutes each day.")
    same = a_report("The aide will read with Nell for 20 minutes each day.")
    assert [outcomes([asked], plan)[0].result for plan in (less, same)] == ["in part", "made"]


def test_a_work_file_is_read_and_its_lines_found_again():
    plan = a_report("Breaks as needed.")
    card = fingerprint(plan.statements[0])
    work = {"schema": "iep-analyzer/work/1", "items": [{"card": card, "place": 0, "text": "New."}]}
    assert read_asked(json.dumps(work).encode(), plan) == (Asked("New.", "Breaks as needed."),)
    for bad in (b"", b"[]", b'{"items": []}', b'{"schema": "other", "items": []}', b"\xff"):
        with pytest.raises(BadInput, match="Save my work"):
            read_asked(bad)
