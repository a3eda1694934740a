"""Rules prove themselves: every example in a rule file is checked by the whole engine."""

from __future__ import annotations

from collections.abc import Iterator, Set
from pathlib import Path

from analyzer.checking.check import check_statements
from analyzer.checking.engine import Engine
from analyzer.model import Statement
from analyzer.rulebook import Example, Rule, RuleFault, line_of


def prove(engine: Engine, *, only: Set[str] | None = None, root: Path | None = None) -> None:
    """Try each rule on its own examples (`only` these rules, when given).

    `root` is the folder of the rule files, for the message.

    Raises RuleFault with `file:line` and one sentence for every example that fails.
    """
    faults = list(failures(engine, only=only, root=root))
    if faults:
        raise RuleFault("\n".join(faults))


def failures(engine: Engine, *, only: Set[str] | None = None, root: Path | None = None) -> Iterator[str]:
    """Yield one line for every example a rule fails."""
    for rule in engine.rules.values():
        if only is not None and rule.id not in only:
            continue
        for kind in ("flag", "clean"):
            examples: tuple[Example, ...] = getattr(rule.examples, kind)
            for index, example in enumerate(examples):
                fault = fault_of(engine, rule, example, flag=kind == "flag")
                if fault:
                    yield f"{_address(rule, root, ('examples', kind, index))}: {fault}"


def fault_of(engine: Engine, rule: Rule, example: Example, *, flag: bool) -> str:
    """Return what is wrong with one example of a rule, or "" when it holds."""
    statement = Statement("example", example.kind or rule.kinds[0], example.plain, example.heading)
    (checked,) = check_statements([statement], engine)
    quotes = [finding.quote for finding in checked.findings if finding.rule == rule.id]
    if not flag:
        return f"should be clean, but flags {quotes}: {example.plain}" if quotes else ""
    missed = [words for words in example.marked if words not in quotes]
    return f"should flag {missed}, flags {quotes}: {example.plain}" if missed else ""


def _address(rule: Rule, root: Path | None, location: tuple[str | int, ...]) -> str:
    if root is None:
        return rule.id
    path = root.joinpath(*rule.id.split(".")).with_suffix(".yaml")
    return f"{path}:{line_of(path.read_text(encoding='utf-8'), location)}"
