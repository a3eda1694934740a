"""A list saved on the page, brought to export and letter: its lines, wording, order and e-mail."""

import csv
import io
import json
from pathlib import Path

import docx
import pytest
from typer.testing import CliRunner

from analyzer import analyze, cli
from analyzer.app import work_file
from analyzer.app.questions import gather
from analyzer.app.work import Work

PLAN = Path(__file__).parents[2] / "sample_ieps" / "bc-competency-based.docx"
OWN = "A first-then board on her desk at 9:00, kept by [who]."


@pytest.fixture(scope="module")
def report():
    return analyze(PLAN)


@pytest.fixture
def saved(report, tmp_path):
    """Two lines on the list, the later one first, in the reader's own words."""
    work = Work(PLAN.name, report, gather(report), PLAN.read_bytes())
    first, second = work.cards[0], work.cards[2]
    work.draft(second, 0).text = OWN
    work.add(second, 0)
    work.add(first, 0)
    letter = {"kind": "meeting", "tone": "firm", "to": "Ms. Vale", "reply_by": "2031-02-03"}
    path = tmp_path / "my-list.json"
    path.write_text(work_file.save(work, letter=letter, with_plan=False), "utf-8")
    return path


@pytest.fixture
def run():
    runner = CliRunner()
    return lambda *arguments: runner.invoke(cli.app, list(map(str, arguments)))


def comments(path):
    return [comment.text for comment in docx.Document(str(path)).comments]


def test_the_word_file_asks_what_the_saved_list_asks(run, saved, tmp_path):
    made = tmp_path / "made"
    result = run("export", PLAN, "--as", "word", "--as", "html", "--work", saved, "--out", made)
    assert result.exit_code == 0
    [word] = made.glob("*.docx")
    asked = comments(word)
    assert any(text.startswith("1. ") and OWN in text for text in asked)
    assert {text.split(".")[0] for text in asked} == {"1", "2"}
    [page] = made.glob("*.html")
    assert page.read_text("utf-8").count("<article>") == 2


def test_the_letter_is_the_one_that_was_saved(run, saved):
    text = run("letter", PLAN, "--work", saved).stdout
    assert "Ms. Vale" in text
    assert "3 February 2031" in text
    assert OWN.split(",")[0] in run("letter", PLAN, "--work", saved, "--kind", "revise").stdout
    assert "Mr. Bo" in run("letter", PLAN, "--work", saved, "--to", "Mr. Bo").stdout


def test_lines_the_plan_does_not_hold_are_counted(run, saved, tmp_path):
    work = json.loads(saved.read_text("utf-8"))
    work["items"].append({"card": "0" * 12, "place": 0, "text": "x"})
    saved.write_text(json.dumps(work), "utf-8")
    result = run("export", PLAN, "--as", "csv", "--work", saved, "--out", tmp_path / "made")
    assert result.exit_code == 0
    assert "1 line of your saved list not found" in result.output
    table = next((tmp_path / "made").iterdir()).read_text("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(table)))) > 40  # tables hold the whole plan


@pytest.mark.parametrize("command", ["export", "letter"])
def test_what_is_no_saved_list_or_another_plans_says_so(run, saved, tmp_path, command):
    bad = tmp_path / "bad.json"
    bad.write_text("{}", "utf-8")
    assert run(command, PLAN, "--work", bad).exit_code == 2
    assert run(command, PLAN, "--work", tmp_path / "none.json").exit_code == 2
    other = PLAN.with_name("us.docx")
    result = run(command, other, "--work", saved)
    assert result.exit_code == 2
    assert "No line of your saved list" in " ".join(result.output.split())


def test_names_are_hidden_in_the_saved_wording_too(run, saved, tmp_path):
    work = json.loads(saved.read_text("utf-8"))
    work["items"][0]["text"] = "Mr. Ferrante gives Juniper a board."
    saved.write_text(json.dumps(work), "utf-8")
    made = tmp_path / "made"
    run("export", PLAN, "--as", "word", "--work", saved, "--hide-names", "--out", made)
    [word] = made.glob("*.docx")
    assert any("Mr. [staff] gives [student] a board." in text for text in comments(word))
