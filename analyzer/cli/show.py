"""How a report, a score and a rule look in the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from analyzer.evaluation.statements import (
    Score,
    statement_f1,
    statement_precision,
    statement_recall,
)
from analyzer.model import Finding, Kind, Report, Statement, Suggestion
from analyzer.rulebook import Rule

KIND_WORDS: dict[Kind, str] = {
    "goal": "goals",
    "objective": "objectives",
    "support": "supports",
    "progress": "progress notes",
    "present": "lines about the child",
    "other": "other lines",
}


def show_report(report: Report, out: Console) -> None:
    """Print what was read, then each statement with words to ask about."""
    out.print(Text(report.document.name, style="bold"))
    counts = Counter(statement.kind for statement in report.statements)
    read = ", ".join(f"{counts[kind]} {word}" for kind, word in KIND_WORDS.items() if counts[kind])
    out.print(Text(f"Read: {read or 'no goals or supports'}."))
    for warning in report.warnings:
        out.print(Text(f"Note: {warning}", style="yellow"))
    flagged = [statement for statement in report.statements if statement.findings]
    number = 0
    for statement in flagged:
        out.print()
        out.print(_heading(statement))
        out.print(Padding(_quoted(statement), (0, 0, 0, 2)))
        for finding in statement.findings:
            number += 1
            out.print(Padding(_card(number, finding), (0, 0, 0, 2)))
        shared = _shared_suggestion(statement)
        if shared:
            out.print(Padding(_suggested(shared), (0, 0, 0, 2)))
    out.print()
    out.print(Text(_closing(flagged, number), style="bold"))


def show_explanations(report: Report, out: Console, *, rule: str | None) -> None:
    """Print what matched and which exceptions were tried, for the findings of one rule or all."""
    for statement, finding in report.findings():
        if rule not in (None, finding.rule, finding.category):
            continue
        out.print()
        out.print(
            Text(f"“{finding.quote}” ({finding.rule}, {finding.severity}, {finding.confidence})")
        )
        out.print(Padding(Text(statement.text, style="dim"), (0, 0, 0, 2)))
        for line in finding.explanation:
            out.print(Padding(Text(f"- {line}"), (0, 0, 0, 2)))


def _heading(statement: Statement) -> Text:
    place = f"Page {statement.page}, " if statement.page else ""
    return Text(f"{place}{statement.section or statement.kind}", style="dim")


def _quoted(statement: Statement) -> Text:
    text = Text(f"{statement.lead_in} … " if statement.lead_in else "", style="dim")
    body = Text(statement.text)
    for finding in statement.findings:
        style = "bold underline" if finding.confidence == "sure" else "underline"
        body.stylize(style, finding.start, finding.end)
    return text + body


def _card(number: int, finding: Finding) -> Group:
    maybe = "" if finding.confidence == "sure" else " (maybe fine, your call)"
    return Group(
        Text.assemble((f"{number}. ", "bold"), (f"“{finding.quote}”", "bold"), maybe),
        Padding(Text(f"Why: {finding.why}"), (0, 0, 0, 3)),
        Padding(Text(f"Ask: {finding.question}"), (0, 0, 0, 3)),
    )


def _shared_suggestion(statement: Statement) -> Suggestion | None:
    """The first suggestion of a statement answers all its findings."""
    return next((f.suggestions[0] for f in statement.findings if f.suggestions), None)


def _suggested(suggestion: Suggestion) -> Text:
    text = Text("Suggested wording: ")
    at = len(text)
    text.append(suggestion.text)
    for blank in suggestion.blanks:
        text.stylize("cyan", at + blank.start, at + blank.end)
    return text


def _closing(flagged: list[Statement], number: int) -> str:
    if not number:
        return (
            "We did not find vague wording we know about. "
            "That does not mean the plan is right for your child."
        )
    phrases = "phrase" if number == 1 else "phrases"
    lines = "line" if len(flagged) == 1 else "lines"
    return f"{number} {phrases} worth asking about, in {len(flagged)} {lines}."


def show_score(score: Score, out: Console, *, errors: bool) -> None:
    """Print the figures of an evaluation as tables."""
    result = score.statements
    out.print(f"{len(score.rows)} statements, {result.labelled} of them labelled vague.\n")
    table = Table("Statements flagged", "Figure", "95 % interval", box=None, pad_edge=False)
    for name, value, figure in (
        ("precision", result.precision, statement_precision),
        ("recall", result.recall, statement_recall),
        ("F1", result.f1, statement_f1),
    ):
        low, high = score.interval(figure)
        table.add_row(name, f"{value:.3f}", f"{low:.3f} to {high:.3f}")
    table.add_row("recall, sure and maybe", f"{score.recall_with_maybe:.3f}", "")
    for name, real in (("F1, real sources", False), ("F1, written sources", True)):
        part = score.part(lambda row, wanted=real: row.synthetic is wanted)  # type: ignore[misc]
        if part.rows:
            table.add_row(f"{name} ({len(part.rows)})", f"{part.statements.f1:.3f}", "")
    out.print(table)
    spans = score.spans
    out.print(
        f"\nPhrases (overlap of half or more): precision {spans.precision:.3f}, "
        f"recall {spans.recall:.3f}, F1 {spans.f1:.3f}; "
        f"category right in {score.category_accuracy:.3f} of them.\n"
    )
    table = Table("Category", "precision", "recall", "labelled", box=None, pad_edge=False)
    for name, ratio in score.categories().items():
        table.add_row(name, f"{ratio.precision:.2f}", f"{ratio.recall:.2f}", str(ratio.labelled))
    out.print(table)
    out.print()
    table = Table("Gap", "precision", "recall", "F1", "labelled", box=None, pad_edge=False)
    for name, ratio in score.gaps().items():
        table.add_row(
            name,
            f"{ratio.precision:.2f}",
            f"{ratio.recall:.2f}",
            f"{ratio.f1:.2f}",
            str(ratio.labelled),
        )
    out.print(table)
    out.print(f"\nGaps, macro F1: {score.gaps_macro_f1:.3f}")
    if errors:
        table = Table("Rule", "wrong", "right", box=None, pad_edge=False)
        for rule, wrong, right in score.worst_rules():
            table.add_row(rule, str(wrong), str(right))
        out.print()
        out.print(table)


def rules_table(rules: Iterable[Rule]) -> Table:
    """Return a table of rules: id, severity, title."""
    table = Table("Rule", "Severity", "Looks for", box=None, pad_edge=False)
    for rule in rules:
        table.add_row(rule.id, rule.severity, rule.title)
    return table


def show_rule(rule: Rule, out: Console) -> None:
    """Print one rule in full."""
    out.print(Text(f"{rule.id}: {rule.title}", style="bold"))
    out.print(
        f"Severity {rule.severity}, {rule.confidence}; reads: {', '.join(rule.kinds)}", markup=False
    )
    out.print(f"\nWhy: {rule.why}\nAsk: {rule.question}", markup=False)
    if rule.match.phrases:
        out.print(f"\nPhrases: {', '.join(rule.match.phrases)}", markup=False)
    if rule.match.recogniser:
        out.print(f"\nRecogniser: {rule.match.recogniser}", markup=False)
    for unless in rule.unless:
        given = unless.model_dump(exclude_defaults=True)
        out.print(
            "Fine when: " + "; ".join(f"{key}: {value}" for key, value in given.items()),
            markup=False,
        )
    out.print("\nFlags:", markup=False)
    for example in rule.examples.flag:
        out.print(f"  {example.text}", markup=False)
    out.print("Leaves alone:", markup=False)
    for example in rule.examples.clean:
        out.print(f"  {example.text}", markup=False)
    for source in rule.sources:
        out.print(f"\nSource: {source.title} {source.url}", markup=False)
