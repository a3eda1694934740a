"""A question about the plan as a whole: its words are data, its search is code in checking."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from analyzer.resources import folder, parse_yaml
from analyzer.rulebook.loading import RuleFault
from analyzer.rulebook.rule import WebSource


class PlanRule(BaseModel):
    """One file of rules/plan: what is missing, why it matters, what to ask, and the source."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    title: str
    why: str = Field(max_length=200)
    question: str
    sources: tuple[WebSource, ...] = Field(min_length=1)


@cache
def plan_rules() -> Mapping[str, PlanRule]:
    """Return the rules about whole plans, by id. Raises RuleFault naming the file at fault."""
    rules = {}
    for path in sorted((folder("rules") / "plan").glob("*.yaml")):
        try:
            rule = PlanRule.model_validate(parse_yaml(path.read_text(encoding="utf-8")))
        except (ValidationError, yaml.YAMLError):
            raise RuleFault(f"{path}:1: not a rule about a whole plan") from None
        rules[rule.id] = rule
    return rules
