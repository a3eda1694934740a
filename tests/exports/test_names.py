"""Names hidden in every kind of file, or no file at all."""

import io
import re
import zipfile

import pytest
from pypdf import PdfReader

from analyzer.errors import BadInput
from analyzer.exports import KINDS, all_asks, make
from analyzer.exports.names import hide, names_of, refuse_names
from tests.exports.plans import NAMES, report

HIDDEN = [kind for kind in KINDS if kind != "pdf"]


def whole_text(data: bytes) -> str:
    """Everything in a file a person could read, by means of its own."""
    if data.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(data))
        return " ".join(
            [*map(str, (reader.metadata or {}).values()), *(p.extract_text() for p in reader.pages)]
        )
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return " ".join(
                re.sub(r"<[^>]*>", "", package.read(n).decode("utf-8", "replace"))
                for n in package.namelist()
            )
    return data.decode("utf-8-sig")


@pytest.mark.parametrize("kind", HIDDEN)
def test_no_name_is_left_in_any_file(kind):
    text = whole_text(make(kind, report(), source=b"unused", hide_names=True).data).casefold()
    for name in (*NAMES, "halloway", "wren.halloway@school.ca"):
        assert name.casefold() not in text


@pytest.mark.parametrize("kind", HIDDEN)
def test_names_are_there_when_not_hidden(kind):
    plan = report("pdf" if kind in ("word", "changes") else "docx")
    assert "Wren" in whole_text(make(kind, plan).data)


def test_places_move_along():
    hidden = hide(report(), names_of(report()))
    for statement in hidden.statements:
        for finding in statement.findings:
            assert statement.text[finding.start : finding.end] == finding.quote
            for suggestion in finding.suggestions:
                for blank in suggestion.blanks:
                    assert suggestion.text[blank.start] == "["
                    assert suggestion.text[blank.end - 1] == "]"
        for source in statement.sources:
            block = hidden.document.blocks[source.block]
            assert (
                block.text[source.start : source.end]
                == statement.text[source.at : source.at + source.end - source.start]
            )
    assert hidden.statements[0].text == "Ms. [staff] will offer [student] a quiet space as needed."
    assert hidden.student.name == "[student]"


def test_without_a_known_child_nothing_is_made():
    plan = report()
    nobody = type(plan)(plan.document, plan.place, plan.statements)
    with pytest.raises(BadInput, match="Give the names"):
        make("json", nobody, hide_names=True)
    made = make(
        "json", nobody, hide_names=True, names=["Wren Halloway-Ng", "Okafor", "Siobhán", "Björk"]
    )
    assert "Wren" not in made.data.decode()


def test_the_schools_own_pdf_is_refused():
    with pytest.raises(BadInput, match="Word file with notes"):
        make("pdf", report("pdf"), source=b"%PDF", hide_names=True)


def test_a_name_that_is_left_stops_the_file():
    names = names_of(report())
    with pytest.raises(BadInput, match="not made"):
        refuse_names("… WREN …".encode(), names)
    refuse_names(b"nothing here", names)


def test_a_name_cut_into_runs_is_seen():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr(
            "word/document.xml", "<w:p><w:r><w:t>Wr</w:t></w:r><w:r><w:t>en ran</w:t></w:r></w:p>"
        )
    with pytest.raises(BadInput):
        refuse_names(file.getvalue(), names_of(report()))


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Will will read.", "[student] will read."),
        ("WILL'S plan", "[student]'S plan"),
        ("Will's", "[student]'s"),
        ("Goodwill and Williams", "Goodwill and Williams"),
        ("IEP_Will_2026.pdf", "IEP_[student]_2026.pdf"),
        ("Call 604-555-0143 or a.b@c.ca", "Call [phone] or [e-mail]"),
        ("Macdonald MacDonald macdonald", "[student]"),
        ("will.macdonald@x.ca", "[e-mail]"),
    ],
)
def test_words_that_are_names(text, hidden):
    from analyzer.model import Document, Person, Report

    plan = Report(
        Document("x", "text", ()), "CA-BC", (), people=(Person("Will Macdonald", "student"),)
    )
    assert names_of(plan).hidden(text) == hidden


def test_everything_of_the_asks_is_hidden_too():
    plan = report()
    asks = all_asks(plan)
    text = whole_text(make("word", plan, asks=asks, hide_names=True).data)
    assert "[student] a quiet space [how often]" in text


def test_names_that_are_words_of_a_form_are_names_and_jobs_are_not():
    from analyzer.model import Block, Document, Person, Report

    texts = (
        "Case manager: Dana Street, Learning Support Teacher",
        "Ms. Card and Mr. Home meet the Special Education Teacher.",
        "Ms. Health Teacher keeps the health card.",
        "Principal: Principal",
    )
    blocks = tuple(Block(number, text, "paragraph") for number, text in enumerate(texts))
    plan = Report(
        Document("x", "text", blocks), "CA-BC", (), people=(Person("Ada Stone", "student"),)
    )
    assert [names_of(plan).hidden(text) for text in texts] == [
        "Case manager: [staff], Learning Support Teacher",
        "Ms. [staff] and Mr. [staff] meet the Special Education Teacher.",
        "Ms. Health Teacher keeps the health [staff].",  # rather too much than too little
        "Principal: Principal",
    ]


@pytest.mark.parametrize("text", ["a" * 60_000, "Address: " + "a" * 60_000, "Pen ( " * 10_000])
def test_a_page_of_one_long_word_is_no_trap(text):
    import time

    from analyzer.model import Block, Document, Person, Report

    plan = Report(
        Document("x", "text", (Block(0, text, "paragraph"),)),
        "CA-BC",
        (),
        people=(Person("Ada Stone", "student"),),
    )
    started = time.monotonic()
    names_of(plan).hidden(text)
    assert time.monotonic() - started < 10  # seconds; tried from every letter it takes a minute
