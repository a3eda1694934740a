"""Checking many lines at once gives what each gives alone."""

from dataclasses import replace

from analyzer.checking.check import check_statement, check_statements
from analyzer.checking.proof import shipped_engine
from analyzer.language import read
from analyzer.memory import one_report
from analyzer.model import Statement

LINE = Statement("s1", "support", "Visual supports as needed.", section="Strategies")
LINES = [
    LINE,
    replace(LINE, id="s2", page=4),
    replace(LINE, id="s3", section="The resource teacher will"),
    replace(LINE, id="s4", kind="other"),
    Statement("s5", "present", "She draws at noon."),
    Statement("s6", "present", "She is lazy and reads at grade 3."),
    Statement("s7", "goal", ""),
]


def test_a_line_again_is_found_the_same_and_keeps_its_own_place():
    engine = shipped_engine()
    together = check_statements(LINES, engine)
    assert together == tuple(check_statement(line, engine) for line in LINES)
    assert together[1] == replace(together[0], id="s2", page=4)
    assert "who" in together[0].gaps
    assert "who" not in together[2].gaps  # its heading answers


def test_only_what_can_be_doubted_is_parsed():
    with one_report():
        check_statements(LINES, shipped_engine())
        parsed = [read(line.text, line.kind).doc.has_annotation("DEP") for line in LINES[:6]]
    assert parsed == [True, True, True, False, False, True]
