"""The command line, as a script calls it: output, exit codes, and nothing of the plan in errors."""

import json
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from analyzer import cli

VAGUE = "Supports\n\n- Visual supports as needed\n- Text-to-speech software\n"
CLEAR = "Supports\n\n- Text-to-speech software in all classes\n- A calculator for every math test\n"


@pytest.fixture
def run():
    runner = CliRunner()
    return lambda *arguments, **keywords: runner.invoke(
        cli.app, list(map(str, arguments)), **keywords
    )


@pytest.fixture
def plan(tmp_path):
    def write(text, name="plan.txt"):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return write


def test_check_shows_why_what_to_ask_and_better_words(run, plan):
    result = run("check", plan(VAGUE))
    assert result.exit_code == 1
    for words in ("“as needed”", "Why:", "Ask:", "Suggested wording:", "worth asking about"):
        assert words in result.stdout


def test_check_json_has_the_published_shape(run, plan):
    result = run("check", plan(VAGUE), "--format", "json")
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert report["schema"] == "iep-analyzer/report/1"
    statement = report["statements"][0]
    assert {"id", "kind", "text", "section", "page", "gaps", "findings"} <= set(statement)
    finding = statement["findings"][0]
    assert statement["text"][finding["start"] : finding["end"]] == finding["quote"]
    assert {"rule", "category", "severity", "confidence", "why", "question"} <= set(finding)
    blank = finding["suggestions"][0]["blanks"][0]
    assert set(blank) == {"name", "start", "end", "examples"}


def test_nothing_to_ask_is_zero(run, plan):
    result = run("check", plan(CLEAR))
    assert result.exit_code == 0
    assert "did not find vague wording" in result.stdout


def test_bad_input_is_two_with_one_sentence_and_the_other_files_are_still_checked(
    run, plan, tmp_path
):
    result = run("check", tmp_path / "absent.pdf", plan(VAGUE))
    assert result.exit_code == 2
    assert "absent.pdf: There is no file" in result.stderr
    assert "“as needed”" in result.stdout


def test_text_typed_in(run):
    result = run("check", "-", input=VAGUE)
    assert result.exit_code == 1


def test_an_unknown_place_is_a_usage_error(run, plan):
    assert run("check", plan(VAGUE), "--place", "Mars").exit_code == 2


def test_read_shows_blocks_and_can_hide_the_words(run, plan):
    path = plan(VAGUE)
    assert "Text-to-speech" in run("read", path).stdout
    hidden = run("read", path, "--redact")
    assert hidden.exit_code == 0
    assert "speech" not in hidden.stdout


def test_rules_list_show_and_test(run):
    assert "undefined_trigger.as-needed" in run("rules", "list").stdout
    shown = run("rules", "show", "undefined_trigger.as-needed")
    assert "Ask:" in shown.stdout
    assert run("rules", "show", "no.such").exit_code == 2
    assert "all examples hold" in run("rules", "test").stdout


def test_evaluate_rows(run, tmp_path):
    rows = tmp_path / "rows.jsonl"
    row = {
        "id": "x1",
        "text": "Breaks as needed",
        "kind": "support",
        "flag": True,
        "spans": [{"text": "as needed", "category": "undefined_trigger"}],
        "missing": ["who"],
    }
    rows.write_text(json.dumps(row) + "\n", "utf-8")
    result = run("evaluate", rows, "--format", "json")
    assert result.exit_code == 0
    figures = json.loads(result.stdout)
    assert figures["statements"]["recall"] == 1.0
    assert "F1" in run("evaluate", rows, "--errors").stdout


def test_evaluate_wants_exactly_one_input(run):
    assert run("evaluate").exit_code == 2


LARGE = ["spacy", "numpy", "pydantic", "jinja2", "yaml", "rapidfuzz", "pdfplumber", "docx"]


@pytest.mark.parametrize(
    ("arguments", "large"), [(["--help"], LARGE), (["check", "mistyped.pdf"], ["spacy", "numpy"])]
)
def test_help_and_a_mistyped_name_wait_for_no_large_library(arguments, large):
    code = (
        "import sys; from analyzer import cli\n"
        f"sys.argv = ['iep-analyzer', *{arguments}]\n"
        "try: cli.main()\n"
        "except SystemExit: pass\n"
        f"print([name for name in {large} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_an_error_of_ours_shows_no_text_of_the_plan(monkeypatch, capsys, plan):
    from analyzer import pipeline

    def broken(*_, **__):
        raise RuntimeError("the child's secret words")

    monkeypatch.setattr(pipeline, "analyze", broken)
    monkeypatch.setattr(sys, "argv", ["iep-analyzer", "check", str(plan(VAGUE))])
    with pytest.raises(SystemExit) as stopped:
        cli.main()
    assert stopped.value.code == 3
    shown = capsys.readouterr()
    assert "secret" not in shown.out + shown.err
    assert "RuntimeError" in shown.err
