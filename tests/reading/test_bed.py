"""Each document of the bed is read as a careful reader would read it."""

from __future__ import annotations

import re

import pytest

from analyzer.model import Block, Document
from analyzer.reading import read
from tests.reading.bed import CASES, Case, Made, Truth, pdf_forms, pdf_tables, pdf_text, plain, word  # noqa: F401 - they register their cases


@pytest.fixture(params=CASES, ids=lambda case: f"{case.name}.{case.suffix}")
def made(request: pytest.FixtureRequest) -> tuple[Case, Made, Document]:
    case = request.param
    document = case.make()
    return case, document, read(document.data, name=f"{case.name}.{case.suffix}")


def body(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.kind != "furniture"]


def words(text: str) -> list[str]:
    return sorted(re.findall(r"[^\W_]+", text))


def test_no_word_is_lost_and_none_is_added(made):
    _, truth, document = made
    wanted = " ".join([*(t.text for t in truth.truth), *truth.furniture])
    assert words(" ".join(b.text for b in document.blocks)) == words(wanted)


def test_blocks_and_their_order(made):
    _, truth, document = made
    assert [_bare(b.text) for b in body(document)] == [_bare(t.text) for t in truth.truth]
    assert sorted(b.text for b in document.blocks if b.kind == "furniture") == sorted(
        truth.furniture
    )


def _bare(text: str) -> str:
    return re.sub(r"\s*_+\s*", " ", text).strip()


def test_what_each_block_is(made):
    _, truth, document = made
    wrong = [
        (wanted, block)
        for wanted, block in zip(truth.truth, body(document), strict=False)
        if differences(wanted, block)
    ]
    assert not wrong, [(t.text, differences(t, b)) for t, b in wrong]


def differences(wanted: Truth, block: Block) -> list[str]:
    cell = block.cell
    found = {
        "kind": block.kind,
        "cell": (cell.row, cell.column) if cell else None,
        "spans": (cell.row_span, cell.column_span) if cell else None,
        "table": cell.table if cell else None,
        "header": cell.header if cell else None,
        "marker": block.marker,
        "ticked": block.ticked,
        "level": block.level,
        "label": block.label,
        "page": block.page,
        "part": block.part,
    }
    return [
        f"{name}: {found[name]!r} and not {getattr(wanted, name)!r}"
        for name in found
        if getattr(wanted, name) is not None and getattr(wanted, name) != found[name]
    ]


def test_each_character_has_a_box_on_its_page(made):
    _, _, document = made
    for number, block in enumerate(document.blocks):
        assert block.id == number
        assert "\n" not in block.text
        assert "  " not in block.text
        if document.format == "pdf":
            assert block.boxes is not None
            assert len(block.boxes) == len(block.text)
