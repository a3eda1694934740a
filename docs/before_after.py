"""Write docs/before-after.md: 30 lines of made-up plans and the sentence to ask for, by a draw.

Run `python docs/before_after.py`, with the project installed. Nobody picks the pairs: a fixed seed
draws them from the sample plans and the rules' own examples, one category after the other.
"""

from __future__ import annotations

import random
from collections import defaultdict
from pathlib import Path

from analyzer import pipeline
from analyzer.checking import Engine, check_statement
from analyzer.model import CATEGORIES, PLACES, Finding, Statement
from analyzer.rewriting import suggest
from analyzer.rulebook import shipped_rules

ROOT = Path(__file__).parent.parent
SEED = 30
PAIRS = 30
SAMPLES = {"bc-competency-based": "CA-BC", "bc-older-form": "CA-BC", "ontario": "CA-ON", "us": "US"}

Pair = tuple[str, Statement, Finding]


def from_samples(engine: Engine) -> list[Pair]:
    """Return every finding in the sample plans."""
    pairs = []
    for name, place in SAMPLES.items():
        source = ROOT / "sample_ieps" / f"{name}.docx"
        report = pipeline.analyze(source, place=place, engine=engine)
        pairs += [(place, statement, finding) for statement, finding in report.findings()]
    return pairs


def from_rules(engine: Engine, draw: random.Random) -> list[Pair]:
    """Return the findings in the rules' own examples, each in a place that is drawn."""
    pairs = []
    for rule in engine.rules.values():
        for example in rule.examples.flag:
            place = draw.choice(list(PLACES))
            kind = example.kind or rule.kinds[0]
            given = Statement(rule.id, kind, example.plain, section=example.heading)
            checked = check_statement(given, engine)
            done = suggest(checked, rules=engine.rules, plan=None, place=place)
            pairs += [(place, done, finding) for finding in done.findings]
    return pairs


def drawn(pairs: list[Pair], draw: random.Random, number: int) -> list[Pair]:
    """Draw pairs category by category, no statement twice."""
    by_category: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_category[pair[2].category].append(pair)
    for group in by_category.values():
        draw.shuffle(group)
    chosen: list[Pair] = []
    while len(chosen) < number and any(by_category.values()):
        for category in CATEGORIES:
            group = by_category[category]
            while group:
                pair = group.pop()
                if pair[1].text not in {other[1].text for other in chosen}:
                    chosen.append(pair)
                    break
    return chosen[:number]


def main() -> None:
    """Draw the pairs and write the page."""
    draw = random.Random(SEED)  # noqa: S311 - a draw to show, nothing secret
    half = PAIRS // 2
    engine = Engine(shipped_rules())
    pairs = drawn(from_samples(engine), draw, half)
    pairs += drawn(from_rules(engine, draw), draw, PAIRS - half)
    lines = [
        "# Before and after: 30 lines and the sentence to ask for",
        "",
        f"Written by `docs/before_after.py`, drawn with seed {SEED}, not picked: the first {half}",
        "from the made-up sample plans, the others from the rules' own examples in a drawn place.",
        "Square brackets are blanks: what the plan does not say, with examples to choose from.",
        "",
    ]
    for number, (place, statement, finding) in enumerate(pairs, 1):
        best = finding.suggestions[0]
        marked = (
            f"{statement.text[: finding.start]}**{finding.quote}**{statement.text[finding.end :]}"
        )
        lines += [
            f"### {number}. {finding.category.replace('_', ' ')}",
            "",
            f"{PLACES[place]}, {statement.kind}",
            "",
            f"Before: {marked}",
            "",
            f"After ({best.intent}): {best.text}",
            "",
        ]
        lines += [f"- {fact}" for fact in best.facts] + ([""] if best.facts else [])
    (ROOT / "docs" / "before-after.md").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
