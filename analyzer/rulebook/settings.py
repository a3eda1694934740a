"""A user's own say over the rules: some switched off, some only "maybe fine, your call"."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from analyzer.resources import parse_yaml
from analyzer.rulebook.loading import RuleFault, line_of
from analyzer.rulebook.rule import Rule

SETTINGS = "settings.yaml"  # in the top of a user's folder of rules


class Settings(BaseModel):
    """Names of rules, or their beginnings up to a dot: `blame_language`, `open_list.variety`.

    The key is not `off`, which YAML reads as the truth value false.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    without: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()


def read_settings(folder: Path) -> Settings:
    """Read the settings of a folder of rules; a folder without any changes nothing.

    Raises RuleFault with file and line when a key is not known or a value is not a list of names.
    """
    path = folder / SETTINGS
    if not path.is_file():
        return Settings()
    text = path.read_text(encoding="utf-8")
    try:
        return Settings.model_validate(parse_yaml(text) or {})
    except yaml.YAMLError:
        raise RuleFault(f"{path}:1: not valid YAML") from None
    except ValidationError as error:
        fault = error.errors()[0]
        raise RuleFault(f"{path}:{line_of(text, fault['loc'])}: {fault['msg']}") from None


def apply_settings(rules: Mapping[str, Rule], settings: Settings) -> dict[str, Rule]:
    """Return the rules without those switched off, and with those made softer.

    Raises RuleFault when a name fits no rule, because a typing slip would go unseen.
    """
    for name in (*settings.without, *settings.maybe):
        if not any(_is_named(rule_id, name) for rule_id in rules):
            raise RuleFault(
                f"{SETTINGS}: there is no rule '{name}'. See `iep-analyzer rules list`."
            )
    return {
        rule_id: rule.model_copy(update={"confidence": "maybe"})
        if any(_is_named(rule_id, name) for name in settings.maybe)
        else rule
        for rule_id, rule in rules.items()
        if not any(_is_named(rule_id, name) for name in settings.without)
    }


def _is_named(rule_id: str, name: str) -> bool:
    return rule_id == name or rule_id.startswith(name + ".")
