"""A rule: what it matches, when that is fine, why it matters, what to ask, its own proofs."""

from __future__ import annotations

import re
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from analyzer.model import Category, Confidence, Kind, Severity
from analyzer.rulebook.rewrite import Hole, Rewrite

Recogniser = Literal[
    "aim_only",
    "class_word",
    "fitted_to_child",
    "gradual_word",
    "left_to_family",
    "loose_act",
    "loose_amount",
    "whoever",
    "nobody",
    "open_choice",
    "rhythm_word",
    "quality_word",
    "example_list",
    "and_or",
    "quantity_word",
    "inner_state",
    "weak_modal",
    "hidden_outcome",
    "empty_criterion",
    "praise_word",
    "progress_claim",
    "bare_service",
    "bare_share",
]
ElementName = Literal[
    "who", "subject", "room", "task", "record", "measure", "amount", "time", "trigger",
    "by_when", "criterion", "count", "condition", "date", "evidence",
]  # fmt: skip


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Match(_Strict):
    """What a rule looks for: any of its phrases, token patterns or general recognisers."""

    phrases: tuple[str, ...] = Field(default=(), description="words as people write them")
    patterns: tuple[tuple[dict[str, Any], ...], ...] = Field(
        default=(), description="spaCy token patterns, for words that are only sometimes vague"
    )
    recogniser: Recogniser | None = Field(
        default=None, description="a general recogniser of analyzer/checking/recognisers"
    )
    words: tuple[str, ...] = Field(
        default=(), description="keep a recogniser's finding only where it holds one of these words"
    )

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not (self.phrases or self.patterns or self.recogniser):
            raise ValueError("a rule must match something: phrases, patterns or a recogniser")
        return self


class Unless(_Strict):
    """When the matched words are fine: every key given holds; within a key any word is enough."""

    has: tuple[ElementName, ...] = Field(default=(), description="the statement has this element")
    beside: tuple[ElementName, ...] = Field(
        default=(), description="the element stands in the same clause as the words"
    )
    inside: tuple[str, ...] = Field(
        default=(), description="the words are part of this longer phrase"
    )
    after: tuple[str, ...] = Field(default=(), description="one of these words stands right before")
    before: tuple[str, ...] = Field(default=(), description="one of these words stands right after")
    terms: tuple[str, ...] = Field(
        default=(), description="the statement has a word of this term set of rules/terms"
    )
    heading: tuple[str, ...] = Field(default=(), description="the heading has one of these words")
    subject: Literal["student"] | None = Field(
        default=None, description="the student is the subject of the clause"
    )
    quoted: bool = Field(
        default=False, description="the words stand in quotation marks, from a report"
    )
    completed: bool = Field(
        default=False, description="a bracket or a colon right after says which ones"
    )


class Example(_Strict):
    """A statement a rule is tried on. In a flagged one, ** marks the exact words."""

    text: str
    kind: Kind | None = None
    heading: str = ""
    place: str | None = None

    @property
    def plain(self) -> str:
        """The statement without the marks."""
        return self.text.replace("**", "")

    @property
    def marked(self) -> tuple[str, ...]:
        """The words marked in it."""
        return tuple(re.findall(r"\*\*(.+?)\*\*", self.text))


class Examples(_Strict):
    """A rule's own proofs. `gap` holds known misses: what it should find and does not yet."""

    flag: tuple[Example, ...] = Field(min_length=2)
    clean: tuple[Example, ...] = Field(min_length=2)
    gap: tuple[Example, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _plain_strings(cls, data: object) -> object:
        if not isinstance(data, dict):
            return data
        return {
            key: [{"text": item} if isinstance(item, str) else item for item in items]
            if isinstance(items, list)
            else items
            for key, items in data.items()
        }

    @model_validator(mode="after")
    def _marked(self) -> Self:
        for example in self.flag:
            if not example.marked:
                raise ValueError(f"mark the vague words with ** in: {example.text}")
        return self


class WebSource(_Strict):
    """Where the advice behind a rule comes from."""

    title: str
    url: str = ""


class Rule(_Strict):
    """One rule of rules/vague. Its id is its path: category/slug, with a dot."""

    id: str
    title: str = Field(min_length=5, description="what is vague, in one line")
    category: Category
    severity: Severity
    confidence: Confidence = "sure"
    kinds: tuple[Kind, ...] = Field(min_length=1, description="kinds of statement it reads")
    match: Match
    unless: tuple[Unless, ...] = ()
    why: str = Field(min_length=20, max_length=200, description="one line, plain words")
    question: str = Field(min_length=10, description="what to ask, sayable aloud")
    blank: Hole | None = Field(default=None, description="what the vague words leave open")
    rewrites: tuple[Rewrite, ...] = ()
    sources: tuple[WebSource, ...] = Field(min_length=1)
    examples: Examples

    @model_validator(mode="after")
    def _asks(self) -> Self:
        if not self.question.endswith("?"):
            raise ValueError("the question must end with a question mark")
        if not self.id.startswith(self.category + "."):
            raise ValueError(f"the id must start with its category: {self.category}.")
        return self
