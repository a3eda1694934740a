"""What the program knows: rule files read into validated rules."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from analyzer.resources import folder
from analyzer.rulebook.loading import RuleFault, line_of, load_rules, read_rule
from analyzer.rulebook.plan_rule import PlanRule, plan_rules
from analyzer.rulebook.rewrite import Hole, Rewrite
from analyzer.rulebook.rule import Example, Rule, Unless
from analyzer.rulebook.settings import Settings, apply_settings, read_settings

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "Example", "Hole", "PlanRule", "Rewrite", "Rule", "RuleFault", "Settings", "Unless",
    "apply_settings", "line_of", "load_rules", "plan_rules", "read_rule",
    "read_settings", "shipped_rules",
]  # fmt: skip


@cache
def shipped_rules() -> Mapping[str, Rule]:
    """Return the rules that come with the program, by id."""
    return load_rules(folder("rules") / "vague")
