"""The small parts of reading, where the documents of the bed do not reach."""

from __future__ import annotations

import pytest

from analyzer.reading.glyphs import readable
from analyzer.reading.layout.hyphens import Hyphens
from analyzer.reading.layout.marks import MARKER, ticked
from analyzer.reading.sniff import kind_of


@pytest.mark.parametrize(
    ("line", "marker"),
    [
        ("• Extra time", "•"), ("- Extra time", "-"), ("– Extra time", "–"), ("1. Extra time", "1."), ("a) Extra", "a)"),
        ("(iv) Extra", "(iv)"), ("2.1 Extra", "2.1"), ("[x] Extra", "[x]"), ("[ ] Extra", "[ ]"), ("☐Extra", "☐"),
        ("o Extra time", "o"), ("__x__ Yes", "__x__"),
        ("Extra time", None), ("10 minutes", None), ("-5 degrees", None), ("I can read", None), ("2015 was", None),
        ("4.5 hours", None), ("4.5 Reads", "4.5"), ("80% of the time", None), ("on time", None),
    ],
)  # fmt: skip
def test_markers(line, marker):
    match = MARKER.match(line)
    assert (match["marker"] if match else None) == marker


@pytest.mark.parametrize(
    ("sign", "state"),
    [
        ("☒", True),
        ("☑", True),
        ("✓", True),
        ("☐", False),
        ("□", False),
        ("[x]", True),
        ("[ ]", False),
        ("( )", False),
        ("(x)", True),
        ("•", None),
        ("1.", None),
        ("", None),
    ],
)
def test_tick_boxes(sign, state):
    assert ticked(sign) is state


@pytest.mark.parametrize(
    ("glyph", "font", "text"),
    [
        ("ﬁ", "", "fi"), ("ﬃ", "", "ffi"), ("\uf0b7", "Symbol", "•"), ("\uf0fe", "Wingdings", "☑"), ("\uf06f", "Wingdings", "☐"),
        ("\uf041", "ABCDEF+Arial", "A"), ("\u00a0", "", " "), ("\u200b", "", ""), ("(cid:127)", "", "•"), ("(cid:9)", "", "\ufffd"),
    ],
)  # fmt: skip
def test_glyphs(glyph, font, text):
    assert readable(glyph, font) == text


@pytest.mark.parametrize(
    ("line", "rest", "broken"),
    [
        ("an occupa-", "tional visit", True), ("his self-", "regulation", False), ("co\u00ad", "operate", True),
        ("on Mon-", "day", True), ("a peer-", "led group", False), ("the Smith-", "Jones family", False), ("one-to-", "one time", False),
        ("the cat-", "egory of", True),
    ],
)  # fmt: skip
def test_hyphens(line, rest, broken):
    assert Hyphens(["the category of support"]).broken(line, rest) is broken


def test_a_compound_elsewhere_in_the_file_decides():
    assert Hyphens(["a zig-zag line"]).broken("a zig-", "zag line") is False


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4", "pdf"), (b"junk\n" * 100 + b"%PDF-1.4", "pdf"), (b"{\\rtf1", "rtf"), (b"<!DOCTYPE html><p>a", "html"),
        (b"\x89PNG\r\n", "image"), (b"\x00\x00\x00\x18ftypheic", "image"), (b"Goal: read", "text"), ("Goal".encode("utf-16"), "text"),
        ("\ufeffGoal".encode(), "text"),
    ],
)  # fmt: skip
def test_kinds(data, kind):
    assert kind_of(data) == kind
