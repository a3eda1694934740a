"""Token patterns that are tried only where the words stand that they cannot do without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Any

from spacy.matcher import Matcher
from spacy.strings import StringStore
from spacy.tokens import Doc

_MAY_BE_ABSENT = ("?", "*", "!", "{0", "{,")  # how a token pattern's OP begins then
Needed = list[tuple[str, frozenset[int]]]  # attributes, each with the words of which one must stand


@dataclass(frozen=True, slots=True)
class Searched:
    """The patterns of one key, and for each the words that it cannot do without.

    A Matcher tries every pattern at every token: for all rules that took longer than the parse, and
    hardly any statement holds the words of even one pattern.
    """

    matcher: Matcher
    needed: list[Needed]

    def may_match(self, words: Mapping[str, Set[int]]) -> bool:
        """Whether a statement of these words, by attribute, could hold one of the patterns."""
        return any(
            all(
                not asked.isdisjoint(words[attribute])
                for attribute, asked in needed
                if attribute in words
            )
            for needed in self.needed
        )


def needed(
    pattern: Iterable[dict[str, Any]], strings: StringStore, attributes: Iterable[str]
) -> Needed:
    """Return the words that can stand at each token a pattern cannot do without, by attribute.

    Words are numbers, as `words_of` gives them; for a flag (IS_SPACE) 1 stands for true.
    """
    found = []
    for token in pattern:
        for attribute in attributes:
            words = token.get(attribute)
            words = words.get("IN") if isinstance(words, dict) else words
            if words and not token.get("OP", "1").startswith(_MAY_BE_ABSENT):
                listed = words if isinstance(words, list) else [words]
                numbers = (strings[one] if isinstance(one, str) else int(one) for one in listed)
                found.append((attribute, frozenset(numbers)))
    return sorted(found, key=lambda one: len(one[1]))  # the fewest words rule out most


def words_of(doc: Doc, attribute: str) -> Set[int]:
    """Return the words of a text, or their lemmas, as the numbers they have in the model."""
    return set(doc.to_array(attribute).tolist())
