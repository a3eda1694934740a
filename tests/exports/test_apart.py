"""The school's own file is opened again in a process of its own, with the same result."""

import io

import docx
import pytest
from pypdf import PdfReader

from analyzer.errors import BadInput
from analyzer.exports import apart, pdf, word
from analyzer.exports.asks import Ask
from analyzer.model import Source, Statement
from analyzer.reading import read_here
from analyzer.resources import folder


def sample(name):
    return (folder("sample_ieps") / name).read_bytes()


def an_ask(document):
    block = next(b for b in document.blocks if len(b.text) > 60 and b.kind in ("paragraph", "item"))
    source = Source(block.id, 0, len(block.text), 0)
    return Ask(1, Statement("s1", "support", block.text, sources=(source,)), "Twice a day.")


def test_a_highlighted_pdf():
    data = sample("us.pdf")
    document = read_here(data)
    asks = [an_ask(document)]
    here, there = pdf.highlighted(data, document, asks), apart.highlighted(data, document, asks)
    assert (there.mime, there.warnings) == (here.mime, here.warnings)
    for made in (here, there):
        notes = [
            a.get_object()
            for page in PdfReader(io.BytesIO(made.data)).pages
            for a in page.annotations or ()
        ]
        assert any("Twice a day." in str(note.get("/Contents")) for note in notes)


@pytest.mark.parametrize("name", ["with_notes", "with_changes"])
def test_a_word_file(name):
    data = sample("us.docx")
    asks = [an_ask(read_here(data))]
    here, there = (getattr(place, name)(data, asks) for place in (word, apart))
    assert (there.mime, there.warnings) == (here.mime, here.warnings)
    parts = [docx.Document(io.BytesIO(made.data)).part.package.parts for made in (here, there)]
    assert [part.partname for part in parts[0]] == [part.partname for part in parts[1]]
    assert there.data != data


def test_what_cannot_be_written_to_is_a_sentence():
    document = read_here(sample("us.pdf"))
    with pytest.raises(BadInput, match="cannot be written to"):
        apart.highlighted(b"%PDF-1.7 broken", document, [])
    with pytest.raises(BadInput):
        apart.with_notes(b"PK\x03\x04 broken", [])


@pytest.mark.parametrize("answer", [b"", b"\x00\x00\x00\x09", b"\x00\x00\x00\x02{}", b"\xff" * 40])
def test_an_answer_that_is_none_is_a_sentence(answer):
    with pytest.raises(BadInput, match="broken"):
        apart._unpacked(answer)
