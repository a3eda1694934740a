"""Rules made ready to match: all phrases in one book, each recogniser with its rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from analyzer.checking.recognisers import RECOGNISERS
from analyzer.language import Parsed, PhraseBook, Span, terms
from analyzer.model import KINDS, Kind
from analyzer.rulebook import Rule

_SHIELD = "shield:"
_NAMES = "names"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a rule matched; `by` says what matched: the phrase, or the recogniser."""

    rule: Rule
    span: Span
    by: str


class Engine:
    """The rules of one rulebook, compiled once and used for every statement."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self.rules = dict(rules)
        phrases: dict[str, tuple[str, ...]] = {}
        for rule in rules.values():
            phrases[rule.id] = rule.match.phrases
            shields = tuple(phrase for unless in rule.unless for phrase in unless.inside)
            phrases[_SHIELD + rule.id] = shields
            for unless in rule.unless:
                for name in unless.terms:
                    terms(name)  # a rule that names an unknown term set must not load
        phrases[_SHIELD + _NAMES] = tuple(terms(_NAMES))
        patterns = {rule.id: rule.match.patterns for rule in rules.values() if rule.match.patterns}
        self._book = PhraseBook(phrases, patterns)
        self._keys: dict[Kind, set[str]] = {kind: {_SHIELD + _NAMES} for kind in KINDS}
        self._recognising: dict[Kind, dict[str, list[Rule]]] = {kind: {} for kind in KINDS}
        for rule in rules.values():
            for kind in rule.kinds:
                self._keys[kind].update((rule.id, _SHIELD + rule.id))
                if rule.match.recogniser:
                    self._recognising[kind].setdefault(rule.match.recogniser, []).append(rule)

    def may_hit(self, line: Parsed, kind: Kind) -> bool:
        """Whether a statement that is only read could match once it is parsed."""
        return bool(self._recognising[kind]) or self._book.may_find(line, self._keys[kind])

    def hits(self, parsed: Parsed, kind: Kind) -> tuple[list[Hit], list[tuple[str, Span]]]:
        """Return every match of a statement, and the longer phrases that shield against some.

        A shield comes with the id of the rule it shields against, or "names" for all rules.
        """
        found: list[Hit] = []
        shields: list[tuple[str, Span]] = []
        for key, span in self._book.find(parsed, self._keys[kind]):
            if key.startswith(_SHIELD):
                shields.append((key.removeprefix(_SHIELD), span))
            else:
                found.append(Hit(self.rules[key], span, f"the words '{span.text}'"))
        found.extend(self._recognised(parsed, kind))
        return found, shields

    def _recognised(self, parsed: Parsed, kind: Kind) -> Iterator[Hit]:
        for name, speaking in self._recognising[kind].items():
            for span in RECOGNISERS[name](parsed, kind):
                words = {token.lower_ for token in span} | {span.text.lower()}
                # The rule that asks for these very words speaks before the one that takes any.
                chosen = next((r for r in speaking if words & set(r.match.words)), None)
                chosen = chosen or next((r for r in speaking if not r.match.words), None)
                if chosen is not None:
                    yield Hit(chosen, span, f"the recogniser of this shape ({name})")
