"""What there is to ask: findings gathered into cards, grouped by the parent's question, ranked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from analyzer.comparing.asked import fingerprint
from analyzer.model import Category, Finding, Report, Severity, Statement, Suggestion

Group = Literal["what", "when", "who", "sure", "know", "tone"]

GROUP_OF: dict[Category, Group] = {
    "unnamed_support": "what",
    "open_list": "what",
    "undefined_amount": "when",
    "undefined_trigger": "when",
    "nobody_named": "who",
    "weak_commitment": "sure",
    "conditional_access": "sure",
    "unmeasurable_goal": "know",
    "unsupported_progress": "know",
    "blame_language": "tone",
}
GROUPS: tuple[Group, ...] = ("what", "when", "who", "sure", "know", "tone")

# What the child loses if the words are read weakly, most first (ux.md 4.4). A support that can be
# taken away comes before one nobody can picture, that before how often, who and how measured.
_WEIGHT: dict[Category, int] = {
    "conditional_access": 60,
    "weak_commitment": 50,
    "unnamed_support": 48,
    "undefined_trigger": 40,
    "undefined_amount": 38,
    "nobody_named": 36,
    "open_list": 34,
    "unmeasurable_goal": 30,
    "unsupported_progress": 20,
    "blame_language": 18,
}
_SEVERITY: dict[Severity, int] = {"high": 30, "medium": 15, "low": 0}


@dataclass(frozen=True, slots=True)
class Card:
    """One thing to ask about: a sentence with its broad words, and the places that share them.

    `number` counts from 1 in the order of the plan. `places[0]` is where the words stand first.
    """

    key: str
    number: int
    places: tuple[Statement, ...]
    sure: bool

    @property
    def statement(self) -> Statement:
        """The first place these words stand."""
        return self.places[0]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The broad words of the first place, the weightiest first."""
        return by_weight(self.statement.findings)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The parent's questions this card asks, the weightiest first, none twice."""
        return tuple(dict.fromkeys(GROUP_OF[finding.category] for finding in self.findings))

    @property
    def weight(self) -> int:
        """How much is lost if the words are read weakly; more is worse (no unit)."""
        heaviest = max(_weight(finding) for finding in self.statement.findings)
        return heaviest + min(len(self.places) - 1, 5) + len(self.statement.findings)


def _weight(finding: Finding) -> int:
    return _WEIGHT[finding.category] + _SEVERITY[finding.severity]


def by_weight(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Order findings by what is lost if they are read weakly, ties in the order of the sentence."""
    return tuple(sorted(findings, key=lambda finding: (-_weight(finding), finding.start)))


def gather(report: Report) -> tuple[Card, ...]:
    """Gather a report's findings into cards, in the order of the plan.

    A sentence makes one card however many broad words it holds, because it needs one rewrite.
    Sentences whose broad words are all the same share a card, so a phrase the plan repeats ten
    times is asked about once.
    """
    places: dict[tuple[object, ...], list[Statement]] = {}
    for statement in report.statements:
        if statement.findings:
            places.setdefault(_signature(statement), []).append(statement)
    cards: list[Card] = []
    seen: Counter[str] = Counter()
    for number, statements in enumerate(places.values(), start=1):
        name = fingerprint(statements[0])
        seen[name] += 1
        key = name if seen[name] == 1 else f"{name}-{seen[name]}"
        sure = any(finding.confidence == "sure" for finding in statements[0].findings)
        cards.append(Card(key, number, tuple(statements), sure))
    return tuple(cards)


def _signature(statement: Statement) -> tuple[object, ...]:
    # Goals differ in what they aim at even where the broad verb is the same: each is its own card.
    if statement.kind in ("goal", "objective"):
        return (statement.kind, _plain(statement.text))
    return (
        statement.kind,
        frozenset(
            (finding.category, _plain(finding.quote), finding.confidence)
            for finding in statement.findings
        ),
    )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .;:")


def start_with(cards: Iterable[Card], count: int = 3) -> tuple[Card, ...]:
    """Choose the cards to begin with: sure ones only, by weight, ties in the order of the plan."""
    sure = [card for card in cards if card.sure]
    return tuple(sorted(sure, key=lambda card: (-card.weight, card.number))[:count])


def count_groups(cards: Iterable[Card]) -> Counter[Group]:
    """Count the cards behind each of the parent's questions (a card can ask several)."""
    return Counter(group for card in cards for group in card.groups)


def suggestions(statement: Statement) -> tuple[Suggestion, ...]:
    """List the sentences to ask for, the weightiest finding's first, none twice."""
    by_text: dict[str, Suggestion] = {}
    for finding in by_weight(statement.findings):
        for suggestion in finding.suggestions:
            by_text.setdefault(suggestion.text, suggestion)
    return tuple(by_text.values())


def clear_already(report: Report) -> tuple[Statement, ...]:
    """List goals and supports that need no question: no finding, and no more than two gaps."""
    return tuple(
        statement
        for statement in report.statements
        if statement.kind in ("goal", "objective", "support")
        and not statement.findings
        and len(statement.gaps) <= 2
    )
