"""All phrases at once: one PhraseMatcher for every rule's phrases, one Matcher for patterns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

from spacy.matcher import Matcher, PhraseMatcher
from spacy.tokens import Span

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


class PhraseBook:
    """Finds phrases and token patterns, each under the key it was given with."""

    def __init__(
        self,
        phrases: Mapping[str, Iterable[str]],
        patterns: Mapping[str, Iterable[Iterable[dict[str, Any]]]] | None = None,
    ) -> None:
        vocab = nlp().vocab
        self._phrases = PhraseMatcher(vocab, attr="LOWER")
        self._patterns = Matcher(vocab)
        for key, words in phrases.items():
            variants = sorted({variant for phrase in words for variant in _variants(phrase)})
            if variants:
                self._phrases.add(key, [nlp().make_doc(variant) for variant in variants])
        for key, wanted in (patterns or {}).items():
            self._patterns.add(key, [list(pattern) for pattern in wanted], greedy="LONGEST")

    def find(self, parsed: Parsed) -> list[tuple[str, Span]]:
        """Return every phrase and pattern found in a statement, with its key."""
        strings = parsed.doc.vocab.strings
        hits = [
            *self._phrases(parsed.doc),
            *(self._patterns(parsed.doc) if len(self._patterns) else ()),
        ]
        return [
            (strings[key], parsed.doc[start:end])
            for key, start, end in hits
            if start >= parsed.lead
        ]


def _variants(phrase: str) -> Iterator[str]:
    """A phrase for every child and every typist: his, her, their; behavior; check ins, checkins."""
    for words in product(*(_SAME.get(word, (word,)) for word in fold(phrase).text.split(" "))):
        plain = " ".join(words)
        yield plain
        if "-" in plain:
            yield plain.replace("-", " ")
            yield plain.replace("-", "")
