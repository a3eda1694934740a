"""Choose the rewrite for each finding and write one sentence for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from analyzer.language import grammar
from analyzer.memory import one_report
from analyzer.model import Finding, Plan, Statement, Suggestion
from analyzer.rewriting.draft import Holes
from analyzer.rewriting.facts import PlanFacts
from analyzer.rewriting.setting import Setting
from analyzer.rewriting.slots import Choice, Slots
from analyzer.rewriting.templates import fitting
from analyzer.rulebook.rewrite import Rewrite
from analyzer.rulebook.rule import Rule

MOST = 3  # suggestions a finding
MOST_FINDINGS = 20  # a line with more cannot be put right word by word
COMBINED = "Ask for all of it in one sentence"
# A whole new sentence for one of these answers the other findings of the statement too.
_LEADS = (
    "conditional_access",
    "blame_language",
    "unsupported_progress",
    "nobody_named",
    "unnamed_support",
)


def suggest_all(plan: Plan, *, rules: Mapping[str, Rule]) -> tuple[Statement, ...]:
    """Return the statements of a checked plan, each as `suggest` returns it."""
    facts = PlanFacts(plan)
    return tuple(_suggest(statement, rules, facts, plan.place) for statement in plan.statements)


def suggest(
    statement: Statement, *, rules: Mapping[str, Rule], plan: Plan | None, place: str
) -> Statement:
    """Return the statement with one to three suggestions for each finding, the best first.

    `rules` is every rule by its id, `plan` the whole plan (its people and the child's name) or None
    for a statement on its own, `place` a key of `model.PLACES`. A suggestion holds words of the
    statement, of the templates, and blanks: nothing else. The first suggestion of each finding
    answers all findings of the statement in one sentence.
    """
    return _suggest(statement, rules, PlanFacts(plan), place)


def _suggest(
    statement: Statement, rules: Mapping[str, Rule], plan: PlanFacts, place: str
) -> Statement:
    if not 0 < len(statement.findings) <= MOST_FINDINGS:
        return statement
    with one_report():
        return _suggested(statement, rules, plan, place)


def _suggested(
    statement: Statement, rules: Mapping[str, Rule], plan: PlanFacts, place: str
) -> Statement:
    student = plan.student_name(statement)
    choices = [_choice(statement, finding, rules, place) for finding in statement.findings]

    def written(choice: Choice, rewrite: Rewrite) -> Suggestion:
        holes = Holes()
        setting = Setting(statement, student, place, holes)
        draft = holes.fill(rewrite.text, Slots(setting, choice, rewrite, choices))
        suggestion = holes.render(draft, intent=rewrite.intent)
        facts = plan.facts(statement, (blank.name for blank in suggestion.blanks))
        return replace(suggestion, facts=facts)

    findings = []
    for choice in choices:
        suggestions: dict[str, Suggestion] = {}
        for lead, rewrite in _to_write(choice, choices):
            if len(suggestions) < MOST:
                suggestion = written(lead, rewrite)
                suggestions.setdefault(suggestion.text, suggestion)
        findings.append(replace(choice.finding, suggestions=tuple(suggestions.values())))
    if len(choices) > 1 and not any(_is_whole(choice.first) for choice in choices):
        findings = [_combined(finding) for finding in findings]
    return replace(statement, findings=tuple(findings))


def _choice(
    statement: Statement, finding: Finding, rules: Mapping[str, Rule], place: str
) -> Choice:
    rule = rules.get(finding.rule)
    words = grammar.word_joints(statement.text, statement.kind, finding.start, finding.end)
    own = rule.rewrites if rule else ()
    return Choice(finding, rule, tuple(fitting(own, finding, words.form, statement, place)))


def _to_write(choice: Choice, choices: Sequence[Choice]) -> Iterator[tuple[Choice, Rewrite]]:
    """Yield what to write for one finding, best first, each with the finding it is written for."""
    whole = [other for other in choices if _is_whole(other.first)]
    if not whole:
        yield from ((choice, rewrite) for rewrite in choice.rewrites)
        return
    lead = min(whole, key=lambda other: _LEADS.index(other.finding.category))
    yield lead, lead.first
    yield from ((choice, rewrite) for rewrite in choice.rewrites if _is_whole(rewrite))


def _is_whole(rewrite: Rewrite) -> bool:
    """Say whether a rewrite is a new sentence of its own, not the statement mended."""
    return "{sentence}" not in rewrite.text


def _combined(finding: Finding) -> Finding:
    """Name the sentence that answers several findings at once as what it is."""
    first = replace(finding.suggestions[0], intent=COMBINED)
    return replace(finding, suggestions=(first, *finding.suggestions[1:]))
