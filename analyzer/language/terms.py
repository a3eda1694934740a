"""The shared word sets of rules/terms: roles, tools, subjects, class words, verbs, …"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from analyzer.errors import BadInput
from analyzer.resources import folder, parse_yaml


@cache
def term_sets() -> Mapping[str, frozenset[str]]:
    """Return every term set by its name; each file of rules/terms holds one or more sets.

    Raises BadInput when a file is not a mapping from a name to a list of words.
    """
    sets: dict[str, frozenset[str]] = {}
    for path in sorted((folder("rules") / "terms").glob("*.yaml")):
        content = parse_yaml(path.read_text(encoding="utf-8")) or {}
        for name, words in content.items():
            if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
                raise BadInput(f"{path}: the term set '{name}' must be a list of words.")
            if name in sets:
                raise BadInput(f"{path}: the term set '{name}' is defined twice.")
            sets[name] = frozenset(word.lower() for word in words)
    return MappingProxyType(sets)


@cache
def terms(name: str) -> frozenset[str]:
    """Return one term set, all lower case. Raises BadInput when there is no set of that name."""
    try:
        return term_sets()[name]
    except KeyError:
        raise BadInput(f"rules/terms has no term set '{name}'.") from None
