"""A PDF to a Document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from analyzer.model import Document
from analyzer.reading.layout.furniture import find_furniture
from analyzer.reading.layout.hyphens import Hyphens
from analyzer.reading.layout.stacks import line_steps
from analyzer.reading.pdf.assemble import Assembler, Usual
from analyzer.reading.pdf.characters import pages
from analyzer.reading.pdf.regions import PageLayout, lay_out


def read_pdf(data: bytes, name: str) -> Document:
    """Read a PDF with a text layer."""
    layouts = [lay_out(ink) for ink in pages(data)]
    lines = [list(page.body.all_lines()) for page in layouts]
    usual = _usual(layouts)
    furniture = find_furniture(
        [(on_page, page.upright_height) for on_page, page in zip(lines, layouts, strict=True)],
        usual.size,
    )
    hyphens = Hyphens(line.text for on_page in lines for line in on_page)
    assembler = Assembler(furniture, hyphens, usual)
    for page in layouts:
        assembler.add_page(page)
    return Document(
        name=name,
        format="pdf",
        blocks=tuple(assembler.blocks),
        page_count=len(layouts),
        page_sizes=tuple((p.width, p.height) for p in layouts),
    )


def _usual(layouts: Sequence[PageLayout]) -> Usual:
    """Return the font size and the step from line to line that most of the text has."""
    sizes: Counter[float] = Counter()
    steps: list[float] = []
    for page in layouts:
        lines = list(page.body.all_lines())
        sizes.update({line.size: 0 for line in lines})
        for line in lines:
            sizes[line.size] += len(line.text)
        steps += line_steps(lines)
    steps.sort()
    step = min(max(steps[len(steps) // 10], 1.0), 1.6) if steps else 1.3
    return Usual(sizes.most_common(1)[0][0] if sizes else 0.0, step)
