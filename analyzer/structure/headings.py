"""The names of a plan's parts as printed on the forms of each place (rules/headings/*.yaml)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from analyzer import resources
from analyzer.errors import BadInput
from analyzer.structure.names import normal, plain, readings, singular, spelled

Part = Literal[
    "goal",  # annual goals, outcomes
    "objective",  # the steps of the goal above
    "strategy",  # support that belongs to the goal above
    "support",  # support for the whole plan
    "service",  # support where one table row is one statement
    "evaluation",  # how the goal above is checked and reviewed: plans and reports mixed
    "progress",  # how the goal above is going
    "baseline",  # where the goal above starts
    "present",  # strengths, needs, profile
    "mixed",  # a chapter whose sentences must speak for themselves
    "measure",
    "criterion",
    "amount",
    "who",
    "where",
    "when",  # details of the statement beside or above
    "subject",  # its value names the school subject
    "admin",  # people, signatures, notices: nothing in it is a statement
    "field",  # a label whose one value is a name, a date, a number
    "ignored",
]
PARTS: tuple[Part, ...] = get_args(Part)
DETAILS: frozenset[Part] = frozenset(("measure", "criterion", "amount", "who", "where", "when"))

# The head of a name stands before one of these: "Strategies | to reach the goals".
_HEAD_ENDS = r"\b(?:to|for|of|toward|towards|on|in|with|from|by|about|at|that|which)\b"

Names = Annotated[tuple[str, ...], Field(min_length=1)]


class Template(BaseModel):
    """One file of rules/headings: what the forms of a place call their parts."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    place: str
    also: tuple[str, ...] = ()  # other places whose forms use these names
    signs: dict[str, Names] = {}  # place -> words its forms carry and other forms do not
    headings: dict[Part, Names] = {}  # names that hold as heading, label or column title
    columns: dict[Part, Names] = {}  # names that hold only as label or column title
    keywords: dict[Part, Names] = {}  # what a word means at the head of an unknown name
    domains: tuple[str, ...] = ()  # subjects and areas, which keep the part they stand in
    printed: tuple[str, ...] = ()  # how sentences begin that are printed on the blank form

    @model_validator(mode="before")
    @classmethod
    def _signs_of_one_place(cls, data: dict[str, object]) -> dict[str, object]:
        """Let a file about one place give its signs as a plain list."""
        if isinstance(data.get("signs"), list):
            return {**data, "signs": {data.get("place"): data["signs"]}}
        return data

    @model_validator(mode="after")
    def _each_name_once(self) -> Template:
        """Two names that are read as the same would hide one another."""
        for names in (self.headings, self.columns):
            seen: dict[str, str] = {}
            for name in (name for listed in names.values() for name in listed):
                if (other := seen.setdefault(normal(name), name)) is not name:
                    raise ValueError(f"'{name}' is read the same as '{other}'; keep one of them")
        return self


class Vocabulary:
    """All templates read together; where they differ the place's own names win."""

    def __init__(self, templates: tuple[Template, ...], place: str) -> None:
        self._headings: dict[str, Part] = {}
        self._labels: dict[str, Part] = {}
        self._columns: dict[str, Part] = {}
        self._keywords: dict[str, Part] = {}
        self._domains: set[str] = set()
        self._printed: tuple[str, ...] = ()
        for template in sorted(templates, key=lambda one: _nearness(one, place)):
            _add(self._headings, template.headings)
            _add(self._labels, template.headings)
            _add(self._labels, template.columns)
            _add(self._columns, template.columns)
            _add(self._columns, template.headings)
            _add(self._keywords, template.keywords)
            self._domains.update(normal(name) for name in template.domains)
            self._printed += tuple(spelled(start) for start in template.printed)

    def heading(self, name: str) -> Part | None:
        """Return what part of a plan a heading of this name opens, if the name is known."""
        return next((self._headings[one] for one in readings(name) if one in self._headings), None)

    def label(self, name: str) -> Part | None:
        """Return the part that a label or column title of this name announces."""
        return next((self._labels[one] for one in readings(name) if one in self._labels), None)

    def column(self, name: str) -> Part | None:
        """Return what stands in a table's column under this title, if the title is known."""
        return next((self._columns[one] for one in readings(name) if one in self._columns), None)

    def is_domain(self, name: str) -> bool:
        """Whether the name is a school subject or area of development."""
        if normal(name) in self._domains:
            return True
        part_of_plan = self.guess(name) is not None  # "Classroom / School Support"
        return not part_of_plan and any(one in self._domains for one in readings(name))

    def guess(self, name: str) -> Part | None:
        """Return the part an unknown name points at: by a known beginning, or by its head word.

        The head of "Strategies to reach the goals" stands before "to"; of "Support needs" it is the
        last word.
        """
        words = normal(name).split()
        for length in range(len(words) - 1, 1, -1):
            if part := self._headings.get(" ".join(words[:length])):
                return part
        for phrase in re.split(_HEAD_ENDS, plain(name)):
            for word in reversed(phrase.split()):
                if part := self._keywords.get(singular(word)):
                    return part
        return None

    def is_printed(self, text: str) -> bool:
        """Whether the text begins like a sentence printed on the blank form."""
        return spelled(text).startswith(self._printed)


@cache
def vocabulary(place: str) -> Vocabulary:
    """Return the names known for a place (a key of `model.PLACES`)."""
    return Vocabulary(templates(), place)


@cache
def templates(folder: Path | None = None) -> tuple[Template, ...]:
    """Return all templates of rules/headings. Raises BadInput when a file cannot be used."""
    folder = folder or resources.folder("rules") / "headings"
    return tuple(_load(path) for path in sorted(folder.glob("*.yaml")))


def _load(path: Path) -> Template:
    try:
        return Template.model_validate(resources.parse_yaml(path.read_text(encoding="utf-8")))
    except yaml.YAMLError as error:
        raise BadInput(f"{path} is not YAML: {error}") from error
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, e['loc']))} {e['msg']}" for e in error.errors())
        raise BadInput(f"{path} is not a template of headings: {wrong}") from error


def _nearness(template: Template, place: str) -> int:
    if place == template.place or place in template.also:
        return 0
    return 1 if template.place == "any" else 2


def _add(names: dict[str, Part], parts: dict[Part, tuple[str, ...]]) -> None:
    for part, listed in parts.items():
        for name in listed:
            names.setdefault(normal(name), part)
