"""The figures in docs/reading.md are those measured now."""

from __future__ import annotations

from pathlib import Path

from tests.reading.measure import table

DOCS = Path(__file__).parents[2] / "docs" / "reading.md"


def test_the_table_is_true():
    assert table() in DOCS.read_text(encoding="utf-8"), "run: python -m tests.reading.measure"
