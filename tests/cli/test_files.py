"""The commands that make files: check with its filters, export, letter, compare."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from analyzer import cli

SAMPLES = Path(__file__).parents[2] / "sample_ieps"
VAGUE = "Supports\n\n- Visual supports as needed\n- Text-to-speech software\n"
MORE = "Supports\n\n- Visual supports as needed\n- Breaks when appropriate\n"
CLEAR = "Supports\n\n- Text-to-speech software in all classes\n- A calculator for every math test\n"
TODAY = date.today().isoformat()


@pytest.fixture
def run():
    runner = CliRunner()
    return lambda *arguments, **keywords: runner.invoke(
        cli.app, list(map(str, arguments)), **keywords
    )


@pytest.fixture
def folder(tmp_path):
    plans = tmp_path / "drafts"
    (plans / "below").mkdir(parents=True)
    (plans / "a.txt").write_text(VAGUE, "utf-8")
    (plans / "below" / "b.txt").write_text(MORE, "utf-8")
    (plans / "notes.xyz").write_text("not a plan", "utf-8")
    (plans / "~$a.docx").write_text("left by Word", "utf-8")
    return plans


def findings(result):
    reports = [json.loads(line) for line in result.stdout.splitlines()]
    return [f["quote"] for r in reports for s in r["statements"] for f in s["findings"]]


def test_a_folder_and_a_pattern_are_read_once_each(run, folder):
    result = run("check", folder, folder / "*.txt", "--format", "json")
    assert result.exit_code == 1
    names = [json.loads(line)["document"]["name"] for line in result.stdout.splitlines()]
    assert names == ["a.txt", "b.txt"]


def test_an_empty_folder_is_bad_input(run, tmp_path):
    result = run("check", tmp_path)
    assert result.exit_code == 2
    assert "No plans were found" in result.output


def test_a_baseline_leaves_what_is_new(run, folder, tmp_path):
    saved = tmp_path / "saved.json"
    run("check", folder / "a.txt", "--format", "json", "--out", saved)
    assert run("check", folder / "a.txt", "--baseline", saved).exit_code == 0
    result = run("check", folder / "below" / "b.txt", "--baseline", saved, "--format", "json")
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert [s["text"] for s in report["statements"] if s["findings"]] == ["Breaks when appropriate"]
    assert run("check", folder, "--baseline", folder / "a.txt").exit_code == 2


def test_only_and_min_severity_filter(run, folder):
    everything = run("check", folder, "--format", "json")
    one = run("check", folder, "--format", "json", "--only", "undefined_trigger")
    assert set(findings(one)) < set(findings(everything))
    assert run("check", folder, "--only", "nonsense").exit_code == 2
    assert run("check", folder, "--min-severity", "grave").exit_code == 2
    high = findings(run("check", folder, "--format", "json", "--min-severity", "high"))
    assert len(high) <= len(findings(everything))


def test_explain_says_what_matched(run, folder):
    result = run("check", folder / "a.txt", "--explain", "undefined_trigger")
    assert "- Found by" in result.stdout


def test_sarif_names_the_path(run, folder):
    result = run("check", folder, "--format", "sarif")
    uris = {
        r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for r in json.loads(result.stdout)["runs"][0]["results"]
    }
    assert any(uri.endswith("drafts/below/b.txt") for uri in uris)


def test_export_writes_the_files_and_never_over_another(run, tmp_path):
    plan = SAMPLES / "us.docx"
    kinds = ["--as", "word", "--as", "changes", "--as", "sheet", "--as", "csv"]
    result = run("export", plan, "--out", tmp_path, *kinds)
    assert result.exit_code == 0
    assert {path.name for path in tmp_path.iterdir()} == {
        f"iep-with-notes-{TODAY}.docx",
        f"iep-with-changes-{TODAY}.docx",
        f"iep-meeting-sheet-{TODAY}.pdf",
        f"iep-lines-{TODAY}.csv",
    }
    again = run("export", plan, "--out", tmp_path, "--as", "csv")
    assert again.exit_code == 2
    assert "--force" in again.output
    assert run("export", plan, "--out", tmp_path, "--as", "csv", "--force").exit_code == 0
    assert run("export", plan, "--as", "poem").exit_code == 2


def test_export_hides_names_or_says_why_not(run, tmp_path):
    plan = SAMPLES / "us.pdf"
    result = run(
        "export", plan, "--out", tmp_path, "--hide-names", "--as", "pdf", "--as", "json",
        "--name", "Quarry",
    )  # fmt: skip
    assert result.exit_code == 2
    [made] = tmp_path.iterdir()
    text = made.read_text("utf-8")
    assert not re.search("Imani|Brockway|Quarry", text)
    assert "cannot be hidden inside" in " ".join(result.output.split())


def test_a_letter_to_the_screen_and_to_files(run, folder, tmp_path):
    result = run("letter", folder / "a.txt", "--child", "Juniper", "--from", "A. Parent")
    assert result.exit_code == 0
    assert "Juniper" in result.stdout
    for suffix in ("txt", "docx", "eml"):
        path = tmp_path / f"letter.{suffix}"
        assert run("letter", folder / "a.txt", "--out", path).exit_code == 0
        assert path.stat().st_size > 200
    assert run("letter", folder / "a.txt", "--out", tmp_path / "letter.pdf").exit_code == 2


def test_compare_in_the_terminal_and_as_json(run, tmp_path):
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("Supports\n\n- Scribe for tests\n- Reading help for 30 minutes a day\n", "utf-8")
    new.write_text("Supports\n\n- Reading help for 10 minutes a day\n- A slant board\n", "utf-8")
    result = run("compare", old, new)
    assert result.exit_code == 0
    assert "30 minutes → 10 minutes" in result.stdout
    data = json.loads(run("compare", old, new, "--format", "json").stdout)
    assert data["schema"] == "iep-analyzer/comparison/1"
    assert {change["kind"] for change in data["changes"]} >= {"removed", "new"}
    assert run("compare", old, tmp_path / "none.txt").exit_code == 2


def test_compare_with_saved_work(run, tmp_path):
    old, new, work = tmp_path / "old.txt", tmp_path / "new.txt", tmp_path / "work.json"
    old.write_text(VAGUE, "utf-8")
    new.write_text("Supports\n\n- A chart with 6 cards at his desk from 9:00 to 3:00\n", "utf-8")
    item = {"card": "0" * 12, "place": 0, "text": "A chart with [what] at his desk from [when]"}
    work.write_text(json.dumps({"schema": "iep-analyzer/work/1", "items": [item]}), "utf-8")
    result = run("compare", old, new, "--work", work, "--format", "json")
    assert json.loads(result.stdout)["asked"][0]["result"] == "made"
    assert run("compare", old, new, "--work", old).exit_code == 2


@pytest.mark.parametrize(
    "command", ["check", "export", "letter", "compare", "batch", "read", "evaluate", "app"]
)
def test_every_command_has_help_for_each_option(run, command):
    import typer

    made = typer.main.get_command(cli.app).commands[command]
    assert made.help
    assert all(param.help for param in made.params if param.name != "format_")
    assert run(command, "--help").exit_code == 0
