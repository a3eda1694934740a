"""A letter leaves as text, .eml, .docx or a mail link, and nothing in it becomes a header."""

from __future__ import annotations

from datetime import date
from email import message_from_bytes, policy
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.exports.letter_docx import letter_docx
from analyzer.letters import Fields, Item, Letter, eml, mailto, text, write

LETTER = write(
    "revise",
    items=[Item(f"Line {n}: été “quoted” & <b>", n, "Which one?", "Better.") for n in range(1, 8)],
    fields=Fields(reply_by=date(2026, 12, 3), student="Maya", to="Ms. Roy", sender="Dana"),
)


def test_text_has_subject_body_and_list() -> None:
    whole = text(LETTER)
    assert whole.startswith(f"Subject: {LETTER.subject}\n\nDear Ms. Roy,")
    assert "Line 7" in whole


def test_eml_opens_as_a_draft_with_the_list_attached() -> None:
    message = message_from_bytes(eml(LETTER, to="roy@school.example"), policy=policy.default)
    assert message["Subject"] == LETTER.subject
    assert message["To"] == "roy@school.example"
    assert message["From"] is None
    body = message.get_body()
    assert body is not None
    assert "été “quoted” & <b>" in body.get_content()
    (attached,) = message.iter_attachments()
    assert "Line 7" in attached.get_content()


@settings(max_examples=80, deadline=None)
@given(
    subject=st.text(max_size=80),
    to=st.text(max_size=60),
)
def test_nothing_becomes_a_header(subject: str, to: str) -> None:
    letter = Letter(f"{subject}\r\nBcc: other@evil.example", "Dear [name],\n")
    raw = eml(letter, to=f"{to}@x.example\nCc: other@evil.example")
    message = message_from_bytes(raw, policy=policy.default)
    assert message["Bcc"] is None
    assert message["Cc"] is None


def test_mailto_is_quoted_and_short() -> None:
    short = Letter("Maya's IEP: a & b?", "Dear Ms. Roy,\n\nOne line & more.\n")
    link = mailto(short, to="roy@school.example")
    parts = parse_qs(urlsplit(link).query)
    assert parts["subject"] == [short.subject]
    assert parts["body"] == [short.body.replace("\n", "\r\n")]
    assert " " not in link
    long = Letter("Maya's IEP", "word " * 2000)
    assert len(mailto(long)) < 2000
    assert "paste" in mailto(long)


def test_mailto_address_cannot_add_fields() -> None:
    link = mailto(Letter("s", "b"), to="a@x.example?bcc=evil@x.example&cc=y")
    assert set(parse_qs(urlsplit(link).query)) == {"subject", "body"}


def test_word_file_holds_everything() -> None:
    document = Document(BytesIO(letter_docx(LETTER)))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert LETTER.subject in words
    assert "Dear Ms. Roy," in words
    assert "Line 7: été “quoted” & <b>" in words
    assert document.core_properties.author == ""


def test_word_file_takes_any_characters() -> None:
    letter_docx(Letter("a\x00b", "c\x0bd\n\n\x1fe", "f\x0c\n\ng"))
