"""The bare libraries our speed is measured against, each doing the least that one could do."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from analyzer.language.parsing import MODEL


def pdfplumber(data: bytes) -> None:
    """Words and tables of every page, as pdfplumber finds them."""
    import pdfplumber as library

    with library.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.extract_tables()
            page.close()


def pypdfium2(data: bytes) -> None:
    """Every character with its box, as pypdfium2 gives it."""
    import pypdfium2 as library

    pdf = library.PdfDocument(data)
    for page in pdf:
        text = page.get_textpage()
        text.get_text_range()
        for index in range(text.count_chars()):
            text.get_charbox(index)
        text.close()
        page.close()
    pdf.close()


def spacy(statements: Sequence[str]) -> None:
    """The whole pipeline of the language model, as it comes."""
    for _ in _model().pipe(statements):
        pass


@cache
def _model() -> Any:
    import spacy as library

    return library.load(MODEL)


def proselint(statements: Sequence[str]) -> None:
    """All checks of proselint on each statement, as ours. Raises ImportError without it."""
    from proselint.checks import __register__
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    if not CheckRegistry().checks:
        CheckRegistry().register_many(__register__)
    for statement in statements:
        LintFile("statement", statement).lint()


def proselint_whole(statements: Sequence[str]) -> None:
    """All checks of proselint on the statements as one text. Raises ImportError without it."""
    proselint(["\n\n".join(statements)])


ON_FILES: dict[str, Callable[[bytes], None]] = {"pdfplumber": pdfplumber, "pypdfium2": pypdfium2}
ON_STATEMENTS: dict[str, Callable[[Sequence[str]], None]] = {
    "spaCy": spacy,
    "proselint": proselint,
    "proselint, one text": proselint_whole,
}
# The same in a process of its own, where memory is measured: `data` holds the file.
ALONE = {
    "pdfplumber": "from benchmarks import others; others.pdfplumber(data)",
    "spaCy": "from benchmarks import others; others.spacy(['One sentence.'])",
}
