"""Scans and photos are read as they were written; needs tesseract or the extra `ocr`."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from analyzer.model import Document
from analyzer.reading import read
from analyzer.reading.recognition import engines
from analyzer.reading.recognition.straighten import skew
from tests.reading.bed import Made
from tests.reading.bed.scans import as_picture, as_scan, typed_page, worn

needs_engine = pytest.mark.skipif(not engines.is_available(), reason="no recogniser is installed")


def character_error(read_text: str, written: str) -> float:
    """Return how many letters must be changed for each letter written."""
    above = list(range(len(written) + 1))
    for row, letter in enumerate(read_text, 1):
        line = [row]
        for column, wanted in enumerate(written, 1):
            line.append(
                min(above[column] + 1, line[-1] + 1, above[column - 1] + (letter != wanted))
            )
        above = line
    return above[-1] / len(written)


def _error(document: Document, made: Made) -> float:
    return character_error(document.text, "\n".join(t.text for t in made.truth))


@needs_engine
@pytest.mark.parametrize(
    ("wear", "limit"),
    [
        (lambda p: p, 0.01),
        (lambda p: worn(p, 1.2), 0.03),
        (lambda p: worn(p, -2.0), 0.03),
        (lambda p: p.rotate(90, expand=True), 0.03),
        (lambda p: p.rotate(180), 0.03),
    ],
    ids=["clean", "scan askew to the left", "scan askew to the right", "sideways", "on its head"],
)
def test_a_scanned_page(wear, limit):
    made = typed_page()
    document = read(as_scan([wear(as_picture(made.data))]))
    assert _error(document, made) <= limit
    assert document.recognised_pages == (1,)
    assert any("recognised" in warning for warning in document.warnings)
    cells = [(b.cell.row, b.cell.column) for b in document.blocks if b.cell]
    assert cells == [t.cell for t in made.truth if t.cell]
    for wanted, block in zip(
        [t for t in made.truth if t.cell], [b for b in document.blocks if b.cell], strict=True
    ):
        assert character_error(block.text, wanted.text) < 0.12, "the lines of two cells were mixed"
    assert all(len(b.boxes) == len(b.text) for b in document.blocks)


@needs_engine
def test_places_on_a_crooked_scan_lead_back_to_the_words():
    made = typed_page()
    picture = worn(as_picture(made.data), 2.0)
    document = read(as_scan([picture]))
    original = read(made.data)
    for block, upright in zip(document.blocks[1:4], original.blocks[1:4], strict=True):
        # the middle of the page is the point the scan was turned round
        found, printed = block.boxes.box(0), upright.boxes.box(0)
        shift = (printed.x0 - 306) * 0.0349
        assert abs(found.top - (printed.top - shift)) < 4


@needs_engine
def test_a_photo():
    made = typed_page()
    picture = io.BytesIO()
    as_picture(made.data).save(picture, "PNG")
    document = read(picture.getvalue(), name="photo.png")
    assert document.format == "image"
    assert _error(document, made) <= 0.01


@needs_engine
def test_a_picture_without_words():
    from analyzer.errors import BadInput

    picture = io.BytesIO()
    Image.new("L", (800, 1000), 255).save(picture, "PNG")
    with pytest.raises(BadInput, match="No words"):
        read(picture.getvalue())


def test_the_angle_of_a_scan_is_found():
    page = as_picture(typed_page().data)
    for angle in (-3.0, -0.7, 0.0, 1.5):
        assert (
            abs(skew(page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)) + angle) <= 0.15
        )


def test_the_table_of_tesseract_becomes_lines():
    head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
    rows = [
        head,
        "4\t1\t1\t1\t1\t0\t10\t20\t90\t12\t-1\t",
        "5\t1\t1\t1\t1\t1\t10\t20\t40\t12\t96.5\tSeat",
    ]
    rows += [
        "5\t1\t1\t1\t1\t2\t55\t20\t45\t10\t50\tnear",
        "4\t1\t1\t1\t2\t0\t10\t40\t90\t12\t-1\t",
        "5\t1\t1\t1\t2\t1\t10\t40\t40\t12\t90\tdoor",
    ]
    keys = head.split("\t")
    lines = engines._from_rows([dict(zip(keys, row.split("\t"), strict=True)) for row in rows[1:]])
    assert [[word.text for word in line] for line in lines] == [["Seat", "near"], ["door"]]
    assert lines[0][1].sure == 0.5


@needs_engine
def test_a_photo_from_a_phone():
    heif = pytest.importorskip("pillow_heif")
    made = typed_page()
    picture = io.BytesIO()
    heif.from_pillow(as_picture(made.data).convert("RGB")).save(picture, quality=80)
    document = read(picture.getvalue(), name="photo.heic")
    assert _error(document, made) <= 0.01
