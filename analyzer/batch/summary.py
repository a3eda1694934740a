"""What a batch of plans comes to: files, pages, findings by category and rule, files not read."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from analyzer.batch.plan_file import Outcome
from analyzer.exports.tables import inert
from analyzer.model import CATEGORIES

COMMON = 3  # rules named for each file
COLUMNS = (
    "file", "pages", "statements", "findings", *CATEGORIES, "most common rules", "not read because",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One file in figures; `reason` says why it could not be read, and is "" when it was."""

    name: str
    pages: int | None = None  # None: not read, or of a kind without pages
    statements: int = 0
    categories: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    reason: str = ""


class Summary:
    """The figures of many files."""

    def __init__(self) -> None:
        self._rows: list[Row] = []

    def add(self, outcome: Outcome) -> None:
        """Count one file."""
        self._rows.append(_row(outcome))

    @property
    def rows(self) -> list[Row]:
        """The files by name: the order in which they were done does not show."""
        return sorted(self._rows, key=lambda row: row.name)

    @property
    def read(self) -> list[Row]:
        """The files that were read."""
        return [row for row in self.rows if not row.reason]

    @property
    def unread(self) -> list[Row]:
        """The files that could not be read."""
        return [row for row in self.rows if row.reason]

    def to_csv(self) -> bytes:
        """Return a table with a row for each file (UTF-8 with a mark, so that Excel reads it)."""
        text = io.StringIO(newline="")
        writer = csv.writer(text, quoting=csv.QUOTE_ALL)
        writer.writerow(COLUMNS)
        for row in self.rows:
            common = "; ".join(f"{rule} {count}" for rule, count in most_common(row.rules)[:COMMON])
            figures = (
                "" if row.pages is None else row.pages,
                row.statements,
                row.categories.total(),
                *(row.categories[category] for category in CATEGORIES),
            )
            shown = [""] * len(figures) if row.reason else [str(figure) for figure in figures]
            writer.writerow([inert(row.name), *shown, common, inert(row.reason)])
        return text.getvalue().encode("utf-8-sig")


def most_common(counts: Counter[str]) -> list[tuple[str, int]]:
    """Return names and counts, the highest first and equal ones by name."""
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def total(counts: Iterable[Counter[str]]) -> tuple[Counter[str], Counter[str]]:
    """Return how often each name is counted in all files, and in how many files."""
    every: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for counter in counts:
        every.update(counter)
        files.update(counter.keys())
    return every, files


def _row(outcome: Outcome) -> Row:
    data: dict[str, Any] = outcome.data
    if not outcome.read:
        return Row(outcome.name, reason=data["reason"])
    findings = [finding for line in data["statements"] for finding in line["findings"]]
    return Row(
        outcome.name,
        pages=data["document"]["pages"],
        statements=len(data["statements"]),
        categories=Counter(finding["category"] for finding in findings),
        rules=Counter(finding["rule"] for finding in findings),
    )
