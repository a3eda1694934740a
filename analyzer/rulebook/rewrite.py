"""A rewrite: one way to ask for better words, as it is written in a rule file.

Notation of `put` and `text`:

    [who: classroom teacher | EA]   a blank with its name and examples to choose from
    {sentence}                      a slot, filled from the statement or the plan (see SLOTS)
"""

from __future__ import annotations

import re
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from analyzer.model import PLACES, Category, Kind

ELEMENTS: tuple[str, ...] = (
    "what", "who", "when", "where", "tracked", "amount", "trigger",
    "behaviour", "criterion", "condition", "by_when", "measured_how", "evidence", "baseline",
)  # fmt: skip

SLOTS: dict[str, str] = {
    "sentence": "the statement made whole, its vague words replaced, its gaps added as blanks",
    "blank": "the rule's own blank: what the vague words leave open",
    "class": "a blank for the class of support that the vague words name",
    "done": "the same as something done: 'give Maya [which visual]'",
    "kept": "the vague words without those that say nothing: 'breaks' of 'frequent breaks'",
    "words": "the vague words themselves",
    "firm": "the vague words as a promise: 'will be used' of 'may be used'",
    "topic": "the school subject the statement names; otherwise a blank",
    "support": "what is earned or lost, without the condition: 'his body break'",
    "about": "what a progress note is about: ' on reading', or nothing",
    "student": "the child's first name, or 'the student' as the plan writes",
    "who": "who does it, as the plan says; otherwise a blank",
    "sign": "what staff will see: a blank fit for the support",
    "by_when": "the date of a goal, as the plan says; otherwise a blank",
    "lead": "the first of the vague words: 'adjust' of 'adjust supports'",
    "last": "the last of the vague words: 'practise' of 'Mom will practise'",
    "decider": "who decides: a blank with the roles of the place",
    "when": "when it happens, as the plan says; otherwise a blank",
    "tracked": "how anyone knows it was done, as the plan says; otherwise a blank",
}

Form = Literal["noun", "adjective", "adverb", "verb", "phrase"]

_PART = re.compile(r"\[(?P<blank>[^\[\]{}]*)\]|\{(?P<slot>[^\[\]{}]*)\}|(?P<stray>[\[\]{}])")
_BLANK = re.compile(r"^(?P<name>[^:|]+):\s*(?P<examples>.+)$")


class Hole(BaseModel):
    """What vague words leave open: the name of a blank, and concrete examples to choose from."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(min_length=2)
    examples: tuple[str, ...] = Field(min_length=1)


class Rewrite(BaseModel):
    """One way to ask for better words, and when it is the right one.

    `put` stands in place of the vague words; `text` is the whole suggestion. Conditions left empty
    always hold. The first rewrite whose conditions hold is the suggestion; those marked `also`
    whose conditions hold are its alternatives.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    intent: str = Field(min_length=3, description="what it asks for: 'Ask to name it'")
    also: bool = Field(default=False, description="an alternative, offered beside the first")
    put: str | None = Field(default=None, description="in place of the vague words")
    text: str = Field(default="{sentence}", description="the whole suggestion")
    put_at: Literal["place", "noun", "clause"] = Field(
        default="place",
        description="where `put` goes: in place of the words, or after their noun or clause",
    )
    words: tuple[str, ...] = Field(default=(), description="the vague words match one of these")
    not_words: tuple[str, ...] = Field(default=(), description="and none of these")
    in_text: tuple[str, ...] = Field(default=(), description="the statement matches one of these")
    not_in_text: tuple[str, ...] = Field(default=(), description="and none of these")
    beside: tuple[Category, ...] = Field(default=(), description="other findings it must have")
    forms: tuple[Form, ...] = Field(default=(), description="what the vague words are")
    kinds: tuple[Kind, ...] = Field(default=(), description="kinds of statement")
    present: tuple[str, ...] = Field(default=(), description="elements the statement must hold")
    missing: tuple[str, ...] = Field(default=(), description="elements the statement must lack")
    places: tuple[str, ...] = Field(default=(), description="places, or their beginnings: 'CA'")

    @model_validator(mode="after")
    def _check(self) -> Self:
        for template in (self.put or "", self.text):
            parse(template)
        for pattern in (*self.words, *self.not_words, *self.in_text, *self.not_in_text):
            re.compile(pattern)
        for element in (*self.present, *self.missing):
            if element not in ELEMENTS:
                raise ValueError(f"'{element}' is not an element; use one of {', '.join(ELEMENTS)}")
        for place in self.places:
            if not any(known.startswith(place) for known in PLACES):
                raise ValueError(f"'{place}' is not a place")
        return self


def parse(template: str) -> tuple[str | Hole | tuple[str], ...]:
    """Return the parts of a template: words (str), blanks (Hole), slots (a tuple of their name).

    Raises ValueError with one sentence when a bracket is open, a blank has no example, or a slot is
    not known.
    """
    parts: list[str | Hole | tuple[str]] = []
    at = 0
    for match in _PART.finditer(template):
        if match.start() > at:
            parts.append(template[at : match.start()])
        at = match.end()
        if match["stray"]:
            raise ValueError(f"a bracket stands alone at character {match.start()}: {template!r}")
        if match["slot"] is not None:
            if match["slot"] not in SLOTS:
                raise ValueError(f"'{{{match['slot']}}}' is not a slot; use {', '.join(SLOTS)}")
            parts.append((match["slot"],))
        else:
            parts.append(_hole(match["blank"], template))
    if at < len(template):
        parts.append(template[at:])
    return tuple(parts)


def _hole(inside: str, template: str) -> Hole:
    match = _BLANK.match(inside)
    if not match:
        raise ValueError(f"a blank reads [name: example | example], not [{inside}]: {template!r}")
    examples = tuple(example.strip() for example in match["examples"].split("|"))
    if not all(examples):
        raise ValueError(f"a blank has an empty example: [{inside}]")
    return Hole(name=match["name"].strip(), examples=examples)
