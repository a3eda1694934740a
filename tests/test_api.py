"""The public API, as scripts of others call it."""

import io

import pytest

import analyzer
from analyzer.errors import BadInput
from analyzer.reading import limits


def test_check_text_answers_with_findings_and_gaps():
    statement = analyzer.check_text("Visual supports as needed in math.")
    assert [finding.quote for finding in statement.findings] == ["Visual supports", "as needed"]
    assert [finding.category for finding in statement.findings] == [
        "unnamed_support",
        "undefined_trigger",
    ]
    assert statement.gaps == ("what", "who", "when", "tracked")
    suggestion = statement.findings[0].suggestions[0]
    assert "math" in suggestion.text
    assert suggestion.blanks


def test_a_clear_statement_has_nothing_to_ask():
    text = "The EA reads each math test aloud, in the resource room, and notes it on the test log."
    statement = analyzer.check_text(text)
    assert statement.findings == ()
    assert statement.gaps == ()


@pytest.mark.parametrize("as_", ["path", "string", "bytes", "file"])
def test_analyze_takes_a_path_bytes_or_a_file(as_, tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text("Supports\n\n- Visual supports as needed\n- Text-to-speech software\n", "utf-8")
    source = {
        "path": path,
        "string": str(path),
        "bytes": path.read_bytes(),
        "file": io.BytesIO(path.read_bytes()),
    }[as_]
    report = analyzer.analyze(source, name="plan.txt")
    quotes = [finding.quote for _, finding in report.findings()]
    assert "as needed" in quotes
    assert report.document.name == "plan.txt"


def test_an_unknown_place_is_one_clear_sentence():
    with pytest.raises(analyzer.BadInput, match="not a place we know"):
        analyzer.check_text("Breaks.", place="Mars")


def test_an_unknown_kind_is_one_clear_sentence():
    with pytest.raises(analyzer.BadInput, match="not a kind of statement"):
        analyzer.check_text("Breaks.", kind="wish")


def test_what_is_far_longer_than_a_plan_is_refused_before_it_is_checked():
    lines = "Supports\n\n" + "- Breaks as needed in class.\n" * (limits.STATEMENTS.most + 1)
    with pytest.raises(BadInput, match="far more than a plan has"):
        analyzer.analyze(lines.encode(), name="plan.txt")
