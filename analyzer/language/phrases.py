"""All phrases at once: one PhraseMatcher for every rule's phrases, a Matcher for its patterns."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import product
from typing import Any

from spacy.matcher import Matcher, PhraseMatcher
from spacy.strings import StringStore
from spacy.tokens import Doc, Span

from analyzer.language.folding import fold
from analyzer.language.parsing import Parsed, nlp

# A rule is written once, with "he": it is read for any child, and in both spellings.
_SAME = {
    "he": ("he", "she", "they"),
    "he's": ("he's", "she's", "they're", "hes", "shes"),
    "his": ("his", "her", "their"),
    "him": ("him", "her", "them"),
    "himself": ("himself", "herself", "themselves", "themself"),
    "behaviour": ("behaviour", "behavior"),
    "behaviours": ("behaviours", "behaviors"),
    "doesn't": ("doesn't", "does not", "doesnt"),
    "isn't": ("isn't", "is not", "isnt"),
    "won't": ("won't", "will not", "wont"),
}
_MAY_BE_ABSENT = ("?", "*", "!", "{0", "{,")  # how a token pattern's OP begins then


class PhraseBook:
    """Finds phrases and token patterns, each under the key it was given with."""

    def __init__(
        self,
        phrases: Mapping[str, Iterable[str]],
        patterns: Mapping[str, Iterable[Iterable[dict[str, Any]]]] | None = None,
    ) -> None:
        vocab = nlp().vocab
        self._phrases = PhraseMatcher(vocab, attr="LOWER")
        for key, words in phrases.items():
            variants = sorted({variant for phrase in words for variant in _variants(phrase)})
            if variants:
                self._phrases.add(key, [nlp().make_doc(variant) for variant in variants])
        self._patterns: dict[str, _Searched] = {}
        for key, wanted in (patterns or {}).items():
            listed = [list(pattern) for pattern in wanted]
            matcher = Matcher(vocab)
            matcher.add(key, listed, greedy="LONGEST")
            needed = [_needed(pattern, vocab.strings) for pattern in listed]
            self._patterns[key] = _Searched(matcher, needed)

    def find(self, parsed: Parsed, keys: Container[str]) -> list[tuple[str, Span]]:
        """Return every phrase and pattern of these keys found in a statement, with its key."""
        doc = parsed.doc
        words = {attribute: _words(doc, attribute) for attribute in ("LOWER", "LEMMA")}
        hits = self._phrases(doc)
        for matcher in self._matchers(words, keys):
            hits.extend(matcher(doc))
        named = ((doc.vocab.strings[key], start, end) for key, start, end in hits)
        return [
            (key, doc[start:end])
            for key, start, end in named
            if start >= parsed.lead and key in keys
        ]

    def may_find(self, read: Parsed, keys: Container[str]) -> bool:
        """Whether anything of these keys could be found once a statement is parsed, too."""
        strings = read.doc.vocab.strings
        phrases = (strings[key] for key, _, _ in self._phrases(read.doc))
        pattern = next(self._matchers({"LOWER": _words(read.doc, "LOWER")}, keys), None)
        return pattern is not None or any(key in keys for key in phrases)

    def _matchers(self, words: Mapping[str, Set[int]], keys: Container[str]) -> Iterator[Matcher]:
        """Yield what searches for the patterns that these words, by attribute, could hold."""
        for key, searched in self._patterns.items():
            if key in keys and searched.may_match(words):
                yield searched.matcher


@dataclass(frozen=True, slots=True)
class _Searched:
    """The patterns of one key, and for each the words that it cannot do without.

    A Matcher tries every pattern at every token: for all rules that took longer than the parse, and
    hardly any statement holds the words of even one pattern.
    """

    matcher: Matcher
    needed: list[list[tuple[str, frozenset[int]]]]

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


def _needed(
    pattern: Iterable[dict[str, Any]], strings: StringStore
) -> list[tuple[str, frozenset[int]]]:
    """Return the words that can stand at each token a pattern cannot do without, by attribute."""
    needed = []
    for token in pattern:
        for attribute in ("LOWER", "LEMMA"):
            words = token.get(attribute)
            words = words.get("IN") if isinstance(words, dict) else words
            if words and not token.get("OP", "1").startswith(_MAY_BE_ABSENT):
                listed = [words] if isinstance(words, str) else words
                needed.append((attribute, frozenset(strings[word] for word in listed)))
    return sorted(needed, key=lambda one: len(one[1]))  # the fewest words rule out most


def _words(doc: Doc, attribute: str) -> Set[int]:
    """Return the words of a text, or their lemmas, as the numbers they have in the model."""
    return set(doc.to_array(attribute).tolist())


def _variants(phrase: str) -> Iterator[str]:
    """A phrase for every child and every typist: his, her, their; behavior; check ins, checkins."""
    for words in product(*(_SAME.get(word, (word,)) for word in fold(phrase).text.split(" "))):
        plain = " ".join(words)
        yield plain
        if "-" in plain:
            yield plain.replace("-", " ")
            yield plain.replace("-", "")
