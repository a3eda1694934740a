"""Files that cannot be read: one sentence that says what is wrong and what to do next."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
import zipfile

import docx
import pytest
from docx.shared import Inches
from pypdf import PdfReader, PdfWriter

from analyzer.errors import BadInput
from analyzer.reading import read, read_here, read_text
from analyzer.reading.recognition import engines
from tests.reading.bed.pdf_forms import filled_form
from tests.reading.bed.pdf_tables import ruled_table
from tests.reading.bed.pdf_text import paragraphs
from tests.reading.bed.scans import as_picture, as_scan
from tests.reading.bed.sheet import Sheet
from tests.reading.bed.word import word_styles

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def _zip(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def _locked() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(paragraphs().data)))
    writer.encrypt("secret")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _empty_pdf() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(612, 792)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


BAD = {
    "empty": (b"", "empty"),
    "only spaces": (b" \n\n ", "empty"),
    "half a pdf": (paragraphs().data[: len(paragraphs().data) // 2], "damaged"),
    "pdf in name only": (b"%PDF-1.7\nnothing more", "damaged"),
    "locked pdf": (_locked(), "password"),
    "blank pdf": (_empty_pdf(), "no words"),
    "half a word file": (word_styles().data[:-4000], "damaged"),
    "word file without its text": (_zip(word__styles=b"<a/>"), "damaged"),
    "locked word file": (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "old word file": (OLE + "WordDocument".encode("utf-16-le"), "older Word"),
    "spreadsheet": (_zip(xl__workbook=b"x"), "spreadsheet"),
    "slides": (_zip(ppt__presentation=b"x"), "slide"),
    "pages document": (_zip(Index__Document=b"x"), "Pages"),
    "zip": (_zip(plan=b"x"), "zip file"),
    "program": (b"\x7fELF\x00\x00\x01", "cannot be read"),
    "broken open document": (_zip(mimetype=b"application/vnd.oasis.opendocument.text"), "damaged"),
    "web page without words": (b"<html><body></body></html>", "no words"),
}


@pytest.mark.parametrize("name", BAD)
def test_says_what_is_wrong(name):
    data, word = BAD[name]
    with pytest.raises(BadInput) as raised:
        read(data, name="plan")
    sentence = str(raised.value)
    assert word in sentence
    assert sentence.endswith(".")
    assert len(sentence) < 320


def test_the_shell_of_a_form_for_adobe_reader():
    sheet = Sheet()
    sheet.write("Please wait... If this message is not eventually replaced, update Adobe Reader.")
    with pytest.raises(BadInput, match="only Adobe Reader"):
        read(sheet.data())


def test_a_word_file_with_only_a_picture():
    document = docx.Document()
    picture = io.BytesIO()
    as_picture(paragraphs().data, 60).save(picture, "PNG")
    document.add_picture(picture, width=Inches(6))
    out = io.BytesIO()
    document.save(out)
    with pytest.raises(BadInput, match="only pictures"):
        read(out.getvalue())
    document.add_paragraph("What helps: a card on his desk.")
    document.save(out := io.BytesIO())
    assert any("pictures" in warning for warning in read(out.getvalue()).warnings)


def test_a_scan_with_words_behind_it():
    sheet = Sheet()
    picture = as_picture(paragraphs().data, 60).convert("RGB")
    sheet.canvas.drawInlineImage(picture, 0, 0, sheet.width, sheet.height)
    sheet.write("What helps: a card on his desk, and time to read it.")
    document = read(sheet.data())
    assert any(
        w.startswith("There is a picture behind the words on page 1") for w in document.warnings
    )


@pytest.mark.skipif(not shutil.which("tesseract"), reason="needs tesseract")
def test_a_recogniser_that_fails_leaves_the_page_unread(monkeypatch):
    def fail(*_: object) -> bytes:
        raise subprocess.TimeoutExpired("tesseract", 1)

    monkeypatch.setattr(engines, "_run_tesseract", fail)
    with pytest.raises(BadInput, match="scan"):
        read_here(as_scan([as_picture(paragraphs().data)]))


def test_a_missing_file(tmp_path):
    with pytest.raises(BadInput, match=r"no file called plan\.pdf"):
        read(tmp_path / "plan.pdf")


def test_no_pasted_text():
    with pytest.raises(BadInput, match="Paste"):
        read_text("  \n ")


@pytest.fixture
def no_recogniser(monkeypatch):
    monkeypatch.setattr(engines, "is_available", lambda: False)


@pytest.mark.usefixtures("no_recogniser")
def test_a_scan_is_known_for_a_picture_and_says_what_to_do():
    with pytest.raises(BadInput, match=r"scan.*pip install.*ask the school"):
        read_here(as_scan([as_picture(paragraphs().data)]))


@pytest.mark.usefixtures("no_recogniser")
def test_a_photo_says_what_to_do():
    picture = io.BytesIO()
    as_picture(paragraphs().data).save(picture, "PNG")
    with pytest.raises(BadInput, match=r"picture.*pip install"):
        read_here(picture.getvalue())


@pytest.mark.usefixtures("no_recogniser")
def test_a_partly_scanned_file_is_read_and_says_which_page_was_not():
    writer = PdfWriter()
    for part in (paragraphs().data, as_scan([as_picture(paragraphs().data)]), paragraphs().data):
        writer.append(io.BytesIO(part))
    out = io.BytesIO()
    writer.write(out)
    document = read_here(out.getvalue())
    assert {block.page for block in document.blocks} == {1, 3}
    assert document.page_count == 3
    assert any(w.startswith("Page 2 could not be read") for w in document.warnings)


def test_sources_of_every_kind(tmp_path):
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(paragraphs().data)
    texts = {
        read(source).text
        for source in (plan, str(plan), paragraphs().data, io.BytesIO(paragraphs().data))
    }
    assert len(texts) == 1
    assert read(plan).name == "plan.pdf"


def test_junk_before_the_pdf_is_passed_over():
    assert read(b"\r\n" * 500 + paragraphs().data).text == read(paragraphs().data).text


def test_damaged_files_never_end_in_another_error():
    chance = random.Random(11)
    files = [paragraphs().data, ruled_table().data, filled_form().data, word_styles().data]
    for _ in range(80):
        data = bytearray(chance.choice(files))
        if chance.random() < 0.4:
            data = data[: chance.randrange(10, len(data))]
        for _ in range(chance.randrange(1, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            read(bytes(data))
        except BadInput as error:
            assert str(error).endswith(".")  # noqa: PT017 - most files cannot be read, some can
