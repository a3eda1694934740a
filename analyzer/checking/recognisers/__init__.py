"""General recognition beyond the lists: wording nobody listed, caught by its shape.

Each recogniser takes a parsed statement and its kind and yields the spans it doubts. A rule of
rules/vague names the recogniser it speaks for, says why and what to ask, and when the words are fine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from analyzer.checking.recognisers.actors import weak_modal
from analyzer.checking.recognisers.amounts import quantity_word
from analyzer.checking.recognisers.lists import and_or, example_list
from analyzer.checking.recognisers.outcomes import hidden_outcome
from analyzer.checking.recognisers.progress import progress_claim
from analyzer.checking.recognisers.supports import bare_service, class_word
from analyzer.checking.recognisers.triggers import inner_state
from analyzer.language import Parsed, Span
from analyzer.model import Kind

RECOGNISERS: Mapping[str, Callable[[Parsed, Kind], Iterator[Span]]] = {
    "and_or": and_or,
    "bare_service": bare_service,
    "class_word": class_word,
    "example_list": example_list,
    "hidden_outcome": hidden_outcome,
    "inner_state": inner_state,
    "progress_claim": progress_claim,
    "quantity_word": quantity_word,
    "weak_modal": weak_modal,
}
