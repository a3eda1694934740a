"""Reading rule files: strict, all faults at once, each with its file and line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from analyzer.errors import BadInput
from analyzer.resources import parse_yaml
from analyzer.rulebook.rule import Rule


class RuleFault(BadInput):
    """A rule file that does not load; the message has `file:line: what is wrong` for each fault."""


def load_rules(*folders: Path) -> dict[str, Rule]:
    """Read every rule below the folders and return them by id, in order of id.

    A rule of a later folder takes the place of an earlier one with the same id, so that a user's
    own folder can correct a shipped rule.

    Raises RuleFault naming file and line of every fault found.
    """
    rules: dict[str, Rule] = {}
    faults: list[str] = []
    for folder in folders:
        if not folder.is_dir():
            raise BadInput(
                f"There is no folder of rules at {folder}. Check the path and try again."
            )
        found: dict[str, Rule] = {}
        for path in sorted(folder.rglob("*/*.yaml")):
            try:
                rule = read_rule(path, expected_id=_id_of(path, folder))
            except RuleFault as fault:
                faults.append(str(fault))
                continue
            found[rule.id] = rule
        rules.update(found)
        faults.extend(_shared_phrases(found.values()))
    if faults:
        raise RuleFault("\n".join(faults))
    return dict(sorted(rules.items()))


def read_rule(path: Path, *, expected_id: str | None = None) -> Rule:
    """Read one rule file. Raises RuleFault with `file:line` for each fault in it."""
    text = path.read_text(encoding="utf-8")
    try:
        content = parse_yaml(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise RuleFault(f"{path}:{line}: not valid YAML") from None
    if not isinstance(content, dict):
        raise RuleFault(f"{path}:1: a rule file holds one mapping")
    try:
        rule = Rule.model_validate(content)
    except ValidationError as error:
        lines = (
            f"{path}:{line_of(text, fault['loc'])}: {_dotted(fault['loc'])}{fault['msg']}"
            for fault in error.errors()
        )
        raise RuleFault("\n".join(lines)) from None
    if expected_id is not None and rule.id != expected_id:
        line = line_of(text, ("id",))
        raise RuleFault(f"{path}:{line}: the id must be '{expected_id}', as the file's path says")
    return rule


def line_of(text: str, location: tuple[int | str, ...]) -> int:
    """Return the line (from 1) of a key or item of a YAML text, or of its nearest parent."""
    node: Any = yaml.compose(text)
    line = 1
    for step in location:
        if isinstance(node, yaml.MappingNode):
            pair = next((pair for pair in node.value if pair[0].value == step), None)
            if pair is None:
                break
            line = pair[0].start_mark.line + 1
            node = pair[1]
        elif (
            isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value)
        ):
            node = node.value[step]
            line = node.start_mark.line + 1
        else:
            break
    return line


def _id_of(path: Path, folder: Path) -> str:
    return ".".join(path.relative_to(folder).with_suffix("").parts)


def _dotted(location: tuple[int | str, ...]) -> str:
    return ".".join(map(str, location)) + ": " if location else ""


def _shared_phrases(rules: Iterable[Rule]) -> list[str]:
    """No phrase may stand in two rules of one kind: which one spoke would be a matter of chance."""
    owner: dict[tuple[str, str], str] = {}
    faults: dict[str, None] = {}
    for rule in rules:
        for phrase in rule.match.phrases:
            words = " ".join(phrase.lower().replace("-", " ").split())
            for kind in rule.kinds:
                other = owner.setdefault((kind, words), rule.id)
                if other != rule.id:
                    faults[f"'{phrase}' stands in two rules: {other} and {rule.id}"] = None
    return list(faults)
