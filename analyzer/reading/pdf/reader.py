"""A PDF to a Document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from analyzer.model import Document
from analyzer.reading.layout.furniture import find_furniture
from analyzer.reading.layout.hyphens import Hyphens
from analyzer.reading.pdf.assemble import Assembler
from analyzer.reading.pdf.characters import pages
from analyzer.reading.pdf.regions import PageLayout, lay_out


def read_pdf(data: bytes, name: str) -> Document:
    """Read a PDF with a text layer."""
    layouts = [lay_out(ink) for ink in pages(data)]
    lines = [list(page.body.all_lines()) for page in layouts]
    body_size = _body_size(layouts)
    furniture = find_furniture(
        [(on_page, page.upright_height) for on_page, page in zip(lines, layouts, strict=True)],
        body_size,
    )
    hyphens = Hyphens(line.text for on_page in lines for line in on_page)
    assembler = Assembler(furniture, hyphens, body_size)
    for page in layouts:
        assembler.add_page(page)
    return Document(
        name=name,
        format="pdf",
        blocks=tuple(assembler.blocks),
        page_count=len(layouts),
        page_sizes=tuple((p.width, p.height) for p in layouts),
    )


def _body_size(layouts: Sequence[PageLayout]) -> float:
    """Return the font size most characters have."""
    sizes: Counter[float] = Counter()
    for page in layouts:
        for line in page.body.all_lines():
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0
