"""What is asked: one line of the plan an item, numbered the same in every file that is made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.model import Finding, Report, Statement


@dataclass(frozen=True, slots=True)
class Ask:
    """One line to ask about. `number` counts from 1; `wording` is the sentence asked for, or ""."""

    number: int
    statement: Statement
    wording: str = ""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The words that are too broad, in the order of the sentence."""
        return tuple(sorted(self.statement.findings, key=lambda finding: finding.start))

    @property
    def questions(self) -> tuple[str, ...]:
        """What to ask about them, none twice."""
        return tuple(dict.fromkeys(finding.question for finding in self.findings))


def all_asks(report: Report) -> tuple[Ask, ...]:
    """Ask about every line with a finding, each with the first sentence suggested for it."""
    flagged = [statement for statement in report.statements if statement.findings]
    return tuple(
        Ask(number, statement, first_wording(statement))
        for number, statement in enumerate(flagged, start=1)
    )


def chosen_asks(lines: Iterable[tuple[Statement, str]]) -> tuple[Ask, ...]:
    """Ask about the lines a reader chose, each with the wording they settled on."""
    return tuple(
        Ask(number, line, wording) for number, (line, wording) in enumerate(lines, start=1)
    )


def first_wording(statement: Statement) -> str:
    """Return the sentence that answers all findings of a statement, or ""."""
    return next((f.suggestions[0].text for f in statement.findings if f.suggestions), "")
