"""Each letter for each tone and place: its length, its musts, none of its must-nots."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.errors import BadInput
from analyzer.letters import KINDS, TONES, Fields, Item, reply_by, write
from analyzer.model import PLACES

ITEMS = [
    Item(
        "Visual supports as needed in math.",
        4,
        "Which visuals, who brings them out, and when?",
        "During math, [who: the EA] will give Maya a first-then board.",
    ),
    Item("Access to a quiet space.", 4, "Which space, and who goes with her?", "The EA will go."),
    Item(
        "Extra time on tests and assignments as appropriate for the subject and the kind of task.",
        5,
        "How much extra time?",
        "Maya will have time and a half on every test.",
    ),
    Item("Maya is continuing to develop her social skills.", 6, "What shows it?", ""),
    Item("EA support where available.", 12, "Who covers when the EA is away?", "The EA will stay."),
]
FIELDS = Fields(
    reply_by=date(2026, 12, 3),
    student="Maya",
    to="Ms. Roy",
    sender="Dana Hill",
    plan_date="12 October 2026",
    meeting=date(2026, 12, 1),
)
# What a first letter from a parent must never hold (domain notes, section 4).
FORBIDDEN = re.compile(
    r"\blegal(?:ly)?\b|\blaw(?:yer|s|suit)?\b|\brights?\b(?! (?:person|way))|\bsue\b|\bviolat|"
    r"\bfail(?:ed|ure|ing|s)?\b|\bdemand|\brefus|\bneglect|\bunacceptable|\bmust\b|\bI want\b|"
    r"\bimmediately\b|\bdeadline|\bcomplain|"
    r"\btribunal|\bombuds|\bmedia\b|\bdisappointed|\bfrustrat|\bangry|\bignored?\b|\bdiagnos|\bobligat|\bbreach|"
    r"\byou (?:have not|did not|never|don't)\b|\bthreat|\bconsequence|!",
    re.IGNORECASE,
)
ALL = [(kind, tone, place) for kind in KINDS for tone in TONES for place in PLACES]


@pytest.mark.parametrize(("kind", "tone", "place"), ALL)
def test_length_musts_and_must_nots(kind: str, tone: str, place: str) -> None:
    letter = write(kind, tone=tone, items=ITEMS, fields=FIELDS, place=place)
    assert 120 <= letter.words <= 200
    for item in ITEMS:
        assert f"Page {item.page}" in letter.body
        assert " ".join(item.quote.split()[:3]) in letter.body
    assert "Thursday, 3 December 2026" in letter.body
    assert "12 October 2026" in letter.body
    assert "Maya" in letter.subject
    assert letter.body.startswith("Dear Ms. Roy,")
    assert letter.body.rstrip().endswith("Dana Hill")
    assert re.search(r"\bmay have\b|\bI have misread\b|\bI missed\b", letter.body)
    assert not FORBIDDEN.search(letter.body + letter.subject)
    assert "\n\n\n" not in letter.body
    assert not re.search(r"[{}]|  (?! )\S|\bNone\b", letter.body.replace("\n   ", "\n"))


MUSTS = {
    "revise": ("name each support", "who gives it", "broad"),
    "not_happening": ("Who provides it?", "noted", "What will change", "review the plan"),
    "progress": ("What shows it", "measured", "Was the support listed", "Copies"),
    "meeting": ("be there?", "any of these times", "Before we meet"),
    "after_meeting": ("What we agreed", "Present", "I may have some of this wrong"),
    "no_answer": ("on these dates", "Why it matters now", "What I am asking"),
}


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_says_what_it_is_for(kind: str, tone: str) -> None:
    letter = write(kind, tone=tone, items=ITEMS, fields=FIELDS)
    for words in MUSTS[kind]:
        assert words in letter.body


def test_terms_of_the_place() -> None:
    assert "EHC plan" in write("revise", items=ITEMS, fields=FIELDS, place="UK-ENG").body
    assert "IPP" in write("meeting", items=ITEMS, fields=FIELDS, place="CA-AB").body
    assert "SENCo" in write("meeting", items=ITEMS, fields=FIELDS, place="UK-ENG").body
    assert "case manager" in write("meeting", items=ITEMS, fields=FIELDS, place="CA-BC").body


def test_wording_stands_in_the_body_when_it_fits_and_in_the_list_when_not() -> None:
    one = write("revise", items=ITEMS[:1], fields=FIELDS)
    assert ITEMS[0].wording in one.body
    assert one.attachment == ""
    longer = [replace(item, wording=f"{item.wording} " * 4) for item in ITEMS]
    five = write("revise", items=longer, fields=FIELDS)
    assert "Could it read" not in five.body
    for item in ITEMS:
        assert item.quote in five.attachment
        assert item.wording in five.attachment
        assert f"Page {item.page}." in five.attachment


def test_more_than_five_lines_go_into_the_list() -> None:
    many = [Item(f"Line {number} is broad.", number, "Which one?") for number in range(1, 13)]
    for kind in KINDS:
        letter = write(kind, items=many, fields=FIELDS)
        assert "Line 6" not in letter.body
        assert "Line 12" in letter.attachment
        assert letter.words <= 200


def test_empty_fields_show_as_blanks() -> None:
    letter = write("no_answer", items=ITEMS, fields=Fields(reply_by=date(2026, 12, 3)))
    for blank in ("[name]", "[your name]", "[child's first name]", "[dates of your earlier"):
        assert blank in letter.body


def test_law_only_when_chosen() -> None:
    sentence = "The School Act asks for a review at least once each school year."
    chosen = Fields(reply_by=date(2026, 12, 3), law=sentence)
    assert sentence in write("revise", items=ITEMS, fields=chosen).body
    assert "Act" not in write("revise", items=ITEMS, fields=FIELDS).body


def test_unknown_kind_or_tone() -> None:
    with pytest.raises(BadInput):
        write("threat", items=ITEMS, fields=FIELDS)
    with pytest.raises(BadInput):
        write("revise", tone="rude", items=ITEMS, fields=FIELDS)


def test_reply_by_counts_school_days() -> None:
    friday = date(2026, 11, 27)
    assert reply_by("not_happening", friday) == date(2026, 12, 4)
    assert reply_by("progress", friday) == date(2026, 12, 11)


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=60)


@settings(max_examples=60, deadline=None)
@given(
    quote=words,
    wording=words,
    name=words,
    kind=st.sampled_from(list(KINDS)),
    tone=st.sampled_from(TONES),
)
def test_any_text_is_only_text(quote: str, wording: str, name: str, kind: str, tone: str) -> None:
    """Template marks, line breaks and quotes in the plan or in a field never change the letter."""
    items = [Item(quote + " {{ 7*7 }}{% raw %}", 1, "", wording + "{{ f }}")]
    fields = Fields(reply_by=date(2026, 12, 3), student=name, to=name)
    letter = write(kind, tone=tone, items=items, fields=fields)
    assert "49" not in letter.body.replace(quote, "").replace(name, "")
    assert "\n" not in letter.subject
