"""General recognition beyond the lists: wording nobody listed, caught by its shape.

Each recogniser takes a parsed statement and its kind and yields the spans it doubts. A rule of
rules/vague names the recogniser it speaks for, says why and what to ask, and when it is fine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from analyzer.checking.recognisers.actors import weak_modal
from analyzer.checking.recognisers.acts import aim_only, fitted_to_child
from analyzer.checking.recognisers.amounts import gradual_word, quantity_word, rhythm_word
from analyzer.checking.recognisers.criteria import bare_share, empty_criterion
from analyzer.checking.recognisers.lists import and_or, example_list, open_choice
from analyzer.checking.recognisers.loose import loose_act, loose_amount
from analyzer.checking.recognisers.nobody import left_to_family, nobody
from analyzer.checking.recognisers.outcomes import hidden_outcome
from analyzer.checking.recognisers.progress import praise_word, progress_claim
from analyzer.checking.recognisers.supports import bare_service, class_word, quality_word
from analyzer.checking.recognisers.triggers import inner_state
from analyzer.checking.recognisers.whoever import whoever
from analyzer.language import Parsed, Span
from analyzer.model import Kind

RECOGNISERS: Mapping[str, Callable[[Parsed, Kind], Iterator[Span]]] = {
    "aim_only": aim_only,
    "and_or": and_or,
    "bare_service": bare_service,
    "bare_share": bare_share,
    "class_word": class_word,
    "empty_criterion": empty_criterion,
    "example_list": example_list,
    "fitted_to_child": fitted_to_child,
    "gradual_word": gradual_word,
    "hidden_outcome": hidden_outcome,
    "inner_state": inner_state,
    "left_to_family": left_to_family,
    "loose_act": loose_act,
    "loose_amount": loose_amount,
    "nobody": nobody,
    "open_choice": open_choice,
    "praise_word": praise_word,
    "progress_claim": progress_claim,
    "quality_word": quality_word,
    "quantity_word": quantity_word,
    "rhythm_word": rhythm_word,
    "weak_modal": weak_modal,
    "whoever": whoever,
}
