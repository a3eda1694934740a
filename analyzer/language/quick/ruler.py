"""What a tag and a word mean, looked up in a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass
from itertools import product
from typing import Any, ClassVar

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs

from analyzer.language.searched import Searched, needed

_LOOKED_UP = ("TAG", "LOWER", "DEP")
_SEARCHED = (*_LOOKED_UP, "IS_SPACE")
_ANY = 0  # stands for any tag, any word or any relation


@dataclass(frozen=True, slots=True)
class _Meant:
    """A pattern by its number, unless the attribute at `place` of _LOOKED_UP is one of `but`."""

    number: int
    place: int
    but: Set[int]


class LookedUpAttributes(AttributeRuler):
    """An AttributeRuler with the same patterns and the same results.

    The model has 179 patterns that say what a tag and a word mean ("that" tagged IN is a SCONJ),
    and a Matcher tries each at every token. Most are about one token, its tag, word and relation:
    those are found in a table, and the few that look further are tried only where their words are.
    """

    made_as: ClassVar[str] = "looked_up_attributes"

    def add_patterns(self, patterns: Iterable[Any]) -> None:
        """Add patterns as AttributeRuler does, and put each where it is found."""
        listed = list(patterns)
        super().add_patterns(listed)
        self._table: dict[tuple[int, ...], list[_Meant]] = defaultdict(list)
        self._further: list[Searched] = []
        for number, added in enumerate(listed):
            for pattern in added["patterns"]:
                if not _is_of_one_token(pattern):
                    self._further.append(self._searched(str(number), pattern))
                    continue
                asked, meant = self._entry(pattern[0], number)
                for key in product(*asked):
                    self._table[key].append(meant)

    def match(self, doc: Doc) -> list[tuple[int, int, int, int]]:
        """Return each pattern found, in the order they are applied: its number, key and place."""
        tokens = doc.to_array(list(_SEARCHED)).tolist()
        columns = zip(*tokens, strict=True)  # none in an empty text
        words = dict(zip(_SEARCHED, map(set, columns), strict=False))
        found = [
            (int(self.vocab.strings[key]), key, start, end)
            for searched in self._further
            if searched.may_match(words)
            for key, start, end in searched.matcher(doc, allow_missing=True)
        ]
        for at, token in enumerate(tokens):
            tag, word, relation, _ = token
            for key in product((_ANY, tag), (_ANY, word), (_ANY, relation)):
                if key in self._table:
                    found += [
                        (meant.number, meant.number, at, at + 1)
                        for meant in self._table[key]
                        if token[meant.place] not in meant.but
                    ]
        return sorted(found)

    def set_annotations(self, doc: Doc, matches: Iterable[tuple[int, int, int, int]]) -> None:
        """Apply the patterns found; without a Span for each, which took as long as the search."""
        for number, _, start, _ in matches:
            set_token_attrs(doc[start + self.indices[number]], self.attrs[number])

    def _searched(self, key: str, pattern: list[dict[str, Any]]) -> Searched:
        matcher = Matcher(self.vocab)
        matcher.add(key, [pattern])
        return Searched(matcher, [needed(pattern, self.vocab.strings, _SEARCHED)])

    def _entry(self, token: dict[str, Any], number: int) -> tuple[list[list[int]], _Meant]:
        """Return what a pattern asks of a token, by attribute, and what it then means."""
        asked, meant = [], _Meant(number, 0, frozenset())
        for place, name in enumerate(_LOOKED_UP):
            value = token.get(name, {})
            values = {"IN": [value]} if isinstance(value, str) else value
            ids = {of: [self.vocab.strings.add(one) for one in values[of]] for of in values}
            asked.append(ids.get("IN", [_ANY]))
            if "NOT_IN" in ids:
                meant = _Meant(number, place, frozenset(ids["NOT_IN"]))
        return asked, meant


@Language.factory(LookedUpAttributes.made_as, assigns=["token.pos", "token.morph", "token.lemma"])
def _make(nlp: Language, name: str, *, scorer: Any, validate: bool) -> LookedUpAttributes:
    return LookedUpAttributes(nlp.vocab, name, scorer=scorer, validate=validate)


def _is_of_one_token(pattern: list[dict[str, Any]]) -> bool:
    """Whether a pattern asks for what one token is, or is not, and no more than the table holds."""
    token = pattern[0]
    if len(pattern) > 1 or not token.keys() <= set(_LOOKED_UP):
        return False
    asked = [{"IN"} if isinstance(value, str) else set(value) for value in token.values()]
    known = all(of in ({"IN"}, {"NOT_IN"}) for of in asked)
    return known and asked.count({"NOT_IN"}) <= 1
