"""No words of a document can become part of the page."""

from hypothesis import given
from hypothesis import strategies as st

from analyzer.app.html import Span, escape, mark


@given(st.text())
def test_escaped_text_holds_no_markup(text):
    out = escape(text)
    assert not set(out) & set("<>\"'")


@given(st.text(), st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 60))))
def test_marks_keep_every_character_once(text, ends):
    spans = [Span(max(start, 0), end, "\x01", "\x02") for start, end in ends]
    out = mark(text, spans)
    assert out.replace("\x01", "").replace("\x02", "") == escape(text)
    assert out.count("\x01") == out.count("\x02")


def test_a_mark_wraps_exactly_its_words():
    assert mark("a <b> c", [Span(2, 5, "[", "]")]) == "a [&lt;b&gt;] c"


def test_characters_that_turn_the_reading_order_are_dropped():
    assert escape("a\u202eb\x00c") == "abc"
