"""The parser one step at a time for all statements together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from spacy.language import Language
from spacy.pipeline import DependencyParser
from spacy.tokens import Doc


class StepwiseParser(DependencyParser):  # type: ignore[misc]
    """A DependencyParser with the same weights and the same results.

    spaCy's own loop gives Python's lock back and takes it again 64 times for each step of each
    statement, to ask whether something failed: more than half of its time.
    """

    made_as: ClassVar[str] = "stepwise_parser"

    def greedy_parse(self, docs: Sequence[Doc], **_: float) -> list[Any]:
        """Return the final state of each text; what else is given is for training."""
        self._ensure_labels_are_added(docs)
        states: list[Any] = self.moves.init_batch(docs)
        model = self.model.predict(docs)
        going = [state for state in states if not state.is_final()]
        while going:
            going = self.transition_states(going, model.predict(going))
        model.clear_memory()
        return states


@Language.factory(
    StepwiseParser.made_as, assigns=["token.dep", "token.head", "token.is_sent_start", "doc.sents"]
)
def _make(
    nlp: Language,
    name: str,
    *,
    model: Any,
    moves: Any,
    scorer: Any,
    update_with_oracle_cut_size: int,
    learn_tokens: bool,
    min_action_freq: int,
) -> StepwiseParser:
    return StepwiseParser(
        nlp.vocab,
        model,
        name,
        moves,
        scorer=scorer,
        update_with_oracle_cut_size=update_with_oracle_cut_size,
        learn_tokens=learn_tokens,
        min_action_freq=min_action_freq,
    )
