"""All phrases at once: one PhraseMatcher for every rule's phrases, a Matcher for its patterns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Set
from itertools import product
from typing import Any

from spacy.matcher import Matcher, PhraseMatcher
from spacy.tokens import Span

from analyzer.language.folding import fold
from analyzer.language.parsing import Parsed, nlp
from analyzer.language.searched import Searched, needed, words_of

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
_ATTRIBUTES = ("LOWER", "LEMMA")  # by which words are looked up


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
        self._patterns: dict[str, Searched] = {}
        # Where the rarest word stands that a pattern needs, its key is looked at; some need none.
        self._doors: dict[tuple[str, int], set[str]] = defaultdict(set)
        self._doorless: set[str] = set()
        for key, wanted in (patterns or {}).items():
            listed = [list(pattern) for pattern in wanted]
            matcher = Matcher(vocab)
            matcher.add(key, listed, greedy="LONGEST")
            asked = [needed(pattern, vocab.strings, _ATTRIBUTES) for pattern in listed]
            self._patterns[key] = Searched(matcher, asked)
            if not all(asked):
                self._doorless.add(key)
            for attribute, rarest in (words[0] for words in asked if words):
                for word in rarest:
                    self._doors[attribute, word].add(key)

    def find(self, parsed: Parsed, keys: Container[str]) -> list[tuple[str, Span]]:
        """Return every phrase and pattern of these keys found in a statement, with its key."""
        doc = parsed.doc
        words = {attribute: words_of(doc, attribute) for attribute in _ATTRIBUTES}
        hits = self._phrases(doc)
        for matcher in self._matchers(words, self._open_to(words), keys):
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
        words = {"LOWER": words_of(read.doc, "LOWER")}
        pattern = next(self._matchers(words, self._patterns, keys), None)
        return pattern is not None or any(key in keys for key in phrases)

    def _open_to(self, words: Mapping[str, Set[int]]) -> Set[str]:
        """Return the keys with a pattern whose rarest words are among these, by attribute."""
        found = set(self._doorless)
        for attribute, present in words.items():
            for word in present:
                found |= self._doors.get((attribute, word), set())
        return found

    def _matchers(
        self, words: Mapping[str, Set[int]], likely: Container[str], keys: Container[str]
    ) -> Iterator[Matcher]:
        """Yield what searches for the patterns that these words, by attribute, could hold."""
        for key, searched in self._patterns.items():
            if key in likely and key in keys and searched.may_match(words):
                yield searched.matcher


def _variants(phrase: str) -> Iterator[str]:
    """A phrase for every child and every typist: his, her, their; behavior; check ins, checkins."""
    for words in product(*(_SAME.get(word, (word,)) for word in fold(phrase).text.split(" "))):
        plain = " ".join(words)
        yield plain
        if "-" in plain:
            yield plain.replace("-", " ")
            yield plain.replace("-", "")
