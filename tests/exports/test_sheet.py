"""The meeting sheet: two pages at most, everything on it, in a form screen readers can follow."""

import io

import docx
import pikepdf
import pytest
from pypdf import PdfReader

from analyzer.exports.asks import all_asks, chosen_asks
from analyzer.exports.sheet import sheet_pdf, sheet_word
from analyzer.exports.sheet.content import sheet
from tests.exports.plans import report

LONG = "Sḵwx̱wú7mesh words, “quotes”, #let x = 1, *stars* and [[brackets]] " + "and more words " * 12


def many(count):
    lines = [
        (
            "support",
            f"Line {n}: {LONG} as needed.",
            "as needed",
            f"New line {n} [how often]. {LONG}",
        )
        for n in range(count)
    ]
    return report(lines=lines)


@pytest.mark.parametrize("count", [0, 1, 4, 9, 40])
def test_it_is_one_or_two_pages(count):
    plan = many(count)
    assert len(PdfReader(io.BytesIO(sheet_pdf(plan, all_asks(plan)).data)).pages) <= 2


def test_it_says_everything_an_item_needs():
    plan = report()
    text = "".join(
        page.extract_text()
        for page in PdfReader(io.BytesIO(sheet_pdf(plan, all_asks(plan)).data)).pages
    )
    flat = " ".join(text.split())
    for words in ("Page 1", "a quiet space as needed", "When exactly?", "[how often]", "Agreed", "Will change",
                  "No, because", "Who:", "By when:", "Thank you", "60 words a minute"):  # fmt: skip
        assert words in flat
    assert "<b>often</b>" in flat


def test_the_pdf_is_tagged_and_sound():
    plan = report()
    with pikepdf.open(io.BytesIO(sheet_pdf(plan, all_asks(plan)).data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en"
        tags = {
            str(o.get("/S")) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o
        }
    assert {"/H1", "/H2", "/Table", "/TH", "/TD"} <= tags


def test_letters_are_twelve_points():
    sizes = set()
    plan = report()
    page = PdfReader(io.BytesIO(sheet_pdf(plan, all_asks(plan)).data)).pages[0]
    page.extract_text(
        visitor_text=lambda t, cm, tm, font, size: (
            sizes.add(round(size * abs(tm[0] or 1))) if t.strip() else None
        )
    )
    assert sizes
    assert min(sizes) >= 12


def test_the_word_sheet_has_the_same_items_and_a_head_that_repeats():
    plan = report()
    document = docx.Document(io.BytesIO(sheet_word(plan, all_asks(plan)).data))
    [table] = document.tables
    assert [row.cells[0].text for row in table.rows] == ["No.", "1", "2", "3"]
    assert "It could read: Breaks at 10:00." in table.rows[2].cells[1].text
    assert "tblHeader" in table.rows[0]._tr.xml
    assert {p.style.name for p in document.paragraphs} >= {"Heading 1", "Heading 2", "List Bullet"}


def test_the_readers_own_wording_and_order_are_kept():
    plan = report()
    lines = [(plan.statements[3], "Mine."), (plan.statements[2], "")]
    content = sheet(plan, chosen_asks(lines), 8)
    assert [(item.number, item.wording) for item in content.items] == [(1, "Mine."), (2, "")]
    assert content.items[1].question == "Could this line be made clearer?"
