"""The highlighted PDF: each highlight lies on its words, whatever the page, seen by another engine."""

import io
import random
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pypdf import PdfReader

from analyzer.errors import BadInput
from analyzer.exports.asks import Ask
from analyzer.exports.pdf import highlighted
from analyzer.model import Finding, Source, Statement
from analyzer.reading import read
from tests.exports.pdf_pages import cropped_pdf, form_pdf, moved_pdf, plain_pdf, turned_pdf

REPOSITORY = Path(__file__).parents[2]
SAMPLES = sorted((REPOSITORY / "sample_ieps").glob("*.pdf"))
PAGES = {
    "plain": plain_pdf(),
    **{f"turned {turn}": turned_pdf(turn, upright=True) for turn in (90, 180, 270)},
    **{f"sideways {turn}": turned_pdf(turn, upright=False) for turn in (90, 180, 270)},
    **{f"cropped {turn}": cropped_pdf(turn) for turn in (0, 90)},
    **{f"off the origin {turn}": moved_pdf(turn) for turn in (0, 90, 180, 270)},
}


def random_asks(document, count, seed=11):
    dice = random.Random(seed)
    blocks = [
        b for b in document.blocks if b.boxes is not None and len(b.text) > 12 and b.kind != "field"
    ]
    asks = []
    while len(asks) < count:
        block = dice.choice(blocks)
        words = list(re.finditer(r"\S+", block.text))
        first = dice.randrange(len(words))
        last = min(first + dice.randrange(1, 6), len(words) - 1)
        start, end = words[first].start(), words[last].end()
        quote = block.text[start:end]
        finding = Finding("t.t", "open_list", start, end, quote, "", "Which?", "high", "sure")
        line = Statement(
            f"s{len(asks)}",
            "support",
            block.text,
            sources=(Source(block.id, 0, len(block.text), 0),),
            findings=(finding,),
        )
        asks.append(Ask(len(asks) + 1, line))
    return asks


def words_under(data):
    """The words that lie under each highlight, by the number in its note, as PDFium sees them."""
    found = {}
    pages = PdfReader(io.BytesIO(data)).pages
    with pypdfium2.PdfDocument(data) as pdf:
        for index, page in enumerate(pages):
            letters_there = list(_letters_of(pdf[index].get_textpage()))
            for item in page.get("/Annots") or ():
                mark = item.get_object()
                if mark["/Subtype"] != "/Highlight":
                    continue
                quads = [float(n) for n in mark["/QuadPoints"]]
                number = int(mark["/Contents"].split(".")[0])
                for start in range(0, len(quads), 8):
                    xs, ys = quads[start : start + 8 : 2], quads[start + 1 : start + 8 : 2]
                    piece = "".join(
                        letter
                        for letter, x, y in letters_there
                        if min(xs) <= x <= max(xs) and min(ys) <= y <= max(ys)
                    )
                    found[number] = found.get(number, "") + piece
    return found


def _letters_of(text):
    """Each letter of a page with the middle of its box."""
    for index in range(text.count_chars()):
        left, low, right, high = text.get_charbox(index)
        yield text.get_text_range(index, 1), (left + right) / 2, (low + high) / 2


def letters(text):
    return re.sub(r"[^a-z0-9]", "", text.replace("ﬁ", "fi").replace("ﬂ", "fl").lower())


def share_found(data, count):
    document = read(data, name="plan.pdf")
    asks = random_asks(document, count)
    under = words_under(highlighted(data, document, asks).data)
    hits = [letters(a.findings[0].quote) == letters(under.get(a.number, "")) for a in asks]
    return sum(hits) / len(hits)


@pytest.mark.parametrize("name", PAGES)
def test_every_highlight_lies_on_its_words(name):
    assert share_found(PAGES[name], 25) == 1.0


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_highlight_lies_on_its_words_in_the_samples(path):
    assert share_found(path.read_bytes(), 60) == 1.0


@pytest.mark.parametrize("name", PAGES)
def test_both_engines_paint_the_words_yellow(name, tmp_path):
    data = PAGES[name]
    document = read(data, name="plan.pdf")
    made = highlighted(data, document, random_asks(document, 1)).data
    with pypdfium2.PdfDocument(made) as pdf:
        seen = pdf[0].render(scale=1).to_pil().convert("RGB")
    yellow = sum(n for n, colour in seen.getcolors(1 << 24) if colour[0] > 240 and colour[2] < 120)
    assert yellow > 100


def test_a_field_is_highlighted_whole():
    document = read(form_pdf(), name="form.pdf")
    block = next(b for b in document.blocks if "as needed" in b.text)
    start = block.text.index("as needed")
    finding = Finding(
        "t.t", "open_list", start, start + 9, "as needed", "", "When?", "high", "sure"
    )
    line = Statement(
        "s1",
        "support",
        block.text,
        sources=(Source(block.id, 0, len(block.text), 0),),
        findings=(finding,),
    )
    made = highlighted(form_pdf(), document, [Ask(1, line, "Better.")])
    marks = [a.get_object() for a in PdfReader(io.BytesIO(made.data)).pages[0]["/Annots"]]
    [mark] = [m for m in marks if m["/Subtype"] == "/Highlight"]
    assert [round(float(n)) for n in mark["/Rect"]] == [150, 690, 530, 712]
    assert mark["/Contents"] == "1. When?\nSuggested wording: Better."
    assert (
        PdfReader(io.BytesIO(made.data)).get_fields()["supports"]["/V"]
        == "Visual supports as needed in class"
    )


@pytest.mark.parametrize("data", [*PAGES.values(), *(p.read_bytes() for p in SAMPLES)])
def test_qpdf_has_nothing_to_say(data):
    document = read(data, name="plan.pdf")
    asks = random_asks(document, 10)
    with pikepdf.open(io.BytesIO(highlighted(data, document, asks).data)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_the_numbers_in_the_margin_are_joined_where_lines_meet():
    document = read(plain_pdf(), name="plan.pdf")
    block = next(b for b in document.blocks if "visual supports" in b.text)
    asks = []
    for number, phrase in enumerate(("visual", "needed"), start=1):
        start = block.text.index(phrase)
        finding = Finding(
            "t.t", "open_list", start, start + 6, phrase, "", "Which?", "high", "sure"
        )
        source = (Source(block.id, 0, len(block.text), 0),)
        asks.append(
            Ask(
                number,
                Statement(f"s{number}", "support", block.text, sources=source, findings=(finding,)),
            )
        )
    page = PdfReader(io.BytesIO(highlighted(plain_pdf(), document, asks).data)).pages[0]
    texts = [
        a.get_object()["/Contents"]
        for a in page["/Annots"]
        if a.get_object()["/Subtype"] == "/FreeText"
    ]
    assert texts == ["1, 2"]


def test_a_signed_file_is_marked_with_a_warning():
    with pikepdf.open(io.BytesIO(plain_pdf())) as pdf:
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(), SigFlags=3)
        file = io.BytesIO()
        pdf.save(file)
    data = file.getvalue()
    assert "not signed any more" in highlighted(data, read(data), []).warnings[0]


def test_a_protected_file_is_marked_and_says_so():
    with pikepdf.open(io.BytesIO(plain_pdf())) as pdf:
        file = io.BytesIO()
        pdf.save(file, encryption=pikepdf.Encryption(owner="secret", user=""))
    assert share_found(file.getvalue(), 10) == 1.0
    assert "protected" in highlighted(file.getvalue(), read(file.getvalue()), []).warnings[0]


def test_only_a_pdf_can_be_highlighted():
    from analyzer.reading import read_text

    with pytest.raises(BadInput, match="Word copy"):
        highlighted(b"text", read_text("Some help."), [])
