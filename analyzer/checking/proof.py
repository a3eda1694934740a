"""Rules prove themselves: every example in a rule file is checked by the whole engine.

Trying all shipped examples takes longer than checking a plan, so `rules/proven.txt` remembers which
rule files held, by their SHA-256: a file changed since then is tried again whenever it is loaded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Set
from functools import cache
from pathlib import Path

from analyzer.checking.check import check_statements
from analyzer.checking.engine import Engine
from analyzer.model import Statement
from analyzer.resources import folder
from analyzer.rulebook import (
    Example,
    Rule,
    RuleFault,
    apply_settings,
    line_of,
    load_rules,
    read_settings,
    shipped_rules,
)


@cache
def shipped_engine() -> Engine:
    """Return the engine of the rules that come with the program.

    Raises RuleFault when a rule file does not load, or was changed and fails its own examples.
    """
    engine = Engine(shipped_rules())
    shipped = folder("rules") / "vague"
    unproven = set(engine.rules) - proven(folder("rules") / "proven.txt", shipped)
    if unproven:
        prove(engine, only=unproven, root=shipped)
    return engine


@cache
def engine_for(own_rules: Path) -> Engine:
    """Return the engine of the shipped rules with a user's own folder laid over them.

    The folder may hold `settings.yaml`, which switches rules off or makes them softer.

    Raises RuleFault when one of the user's rules does not load or fails its own examples.
    """
    own = load_rules(own_rules)
    rules = {**shipped_rules(), **own}
    prove(Engine(rules), only=set(own), root=own_rules)
    return Engine(apply_settings(rules, read_settings(own_rules)))


def proven(record: Path, root: Path) -> set[str]:
    """Return the ids of the rules below `root` whose file is the one the record says has held."""
    if not record.is_file():
        return set()
    held = dict(
        line.split("  ", 1)[::-1] for line in record.read_text("utf-8").splitlines() if line
    )
    return {rule_id for rule_id, digest in digests(root).items() if held.get(rule_id) == digest}


def digests(root: Path) -> dict[str, str]:
    """Return the SHA-256 of each rule file below `root`, by rule id."""
    return {
        ".".join(path.relative_to(root).with_suffix("").parts): _digest(path)
        for path in sorted(root.rglob("*.yaml"))
    }


def _digest(path: Path) -> str:
    # Line ends as git may change them on Windows must not make a rule look changed.
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def prove(engine: Engine, *, only: Set[str] | None = None, root: Path | None = None) -> None:
    """Try each rule on its own examples (`only` these rules, when given).

    `root` is the folder of the rule files, for the message.

    Raises RuleFault with `file:line` and one sentence for every example that fails.
    """
    faults = list(failures(engine, only=only, root=root))
    if faults:
        raise RuleFault("\n".join(faults))


def failures(
    engine: Engine, *, only: Set[str] | None = None, root: Path | None = None
) -> Iterator[str]:
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
