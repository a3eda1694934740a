"""The shared templates of rules/rewrites, and the choice of those that fit a finding."""

from __future__ import annotations

import re
from functools import cache
from typing import TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from analyzer.errors import BadInput
from analyzer.model import CATEGORIES, Finding, Kind, Statement
from analyzer.resources import folder, parse_yaml
from analyzer.rulebook.rewrite import Hole, Rewrite


class Blank(BaseModel):
    """The blank for an element a statement does not have; the first that fits is used."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    element: str
    name: str
    examples: tuple[str, ...] = Field(min_length=1)
    words: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()


class ClassHole(Hole):
    """What a class of support can mean, for rules that do not say it themselves."""

    words: tuple[str, ...] = Field(min_length=1)


class Blanks(BaseModel):
    """The file rules/rewrites/blanks.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    blanks: tuple[Blank, ...]
    holes: tuple[ClassHole, ...]


class Shared(BaseModel):
    """One file of rules/rewrites: the rewrites of a category, the first that fits first."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    rewrites: tuple[Rewrite, ...] = Field(min_length=1)


_Model = TypeVar("_Model", bound=BaseModel)


@cache
def shared(category: str) -> tuple[Rewrite, ...]:
    """Return the shared rewrites of a category. Raises BadInput when its file is not right."""
    if category not in CATEGORIES:
        raise BadInput(f"'{category}' is not a category of vague wording.")
    return _load(f"{category}.yaml", Shared).rewrites


def blank_for(element: str, words: str, place: str, kind: Kind) -> Hole:
    """Return the blank to put where a statement does not say `element`.

    `words` is the statement with its heading: it decides which examples are close to the subject.
    """
    for blank in _blanks().blanks:
        if blank.element != element or (blank.kinds and kind not in blank.kinds):
            continue
        if blank.places and not place.startswith(blank.places):
            continue
        if not blank.words or _begins(blank.words, words):
            return Hole(name=blank.name, examples=blank.examples)
    raise BadInput(f"rules/rewrites/blanks.yaml has no blank for '{element}'.")


def class_hole(words: str) -> Hole:
    """Return the blank for a class of support, by the words that name it."""
    found = next(hole for hole in _blanks().holes if _matches(hole.words, words))
    return Hole(name=found.name, examples=found.examples)


def fitting(
    own: tuple[Rewrite, ...], finding: Finding, form: str, statement: Statement, place: str
) -> list[Rewrite]:
    """Return the rewrite that fits a finding best, then its alternatives.

    The rule's own come before the shared ones.
    """
    others = {other.category for other in statement.findings if other is not finding}
    found = [
        rewrite
        for rewrite in (*own, *shared(finding.category))
        if _fits(rewrite, finding, form, statement, place)
        and (not rewrite.beside or others & set(rewrite.beside))
    ]
    first = next((rewrite for rewrite in found if not rewrite.also), None)
    if first is None:
        raise BadInput(f"rules/rewrites/{finding.category}.yaml has no rewrite that always fits.")
    return [first, *(rewrite for rewrite in found if rewrite.also and rewrite is not first)]


def _fits(rewrite: Rewrite, finding: Finding, form: str, statement: Statement, place: str) -> bool:
    held = {element.name for element in statement.elements}
    return (
        (not rewrite.kinds or statement.kind in rewrite.kinds)
        and (not rewrite.forms or form in rewrite.forms)
        and (not rewrite.words or _matches(rewrite.words, finding.quote))
        and not (rewrite.not_words and _matches(rewrite.not_words, finding.quote))
        and (not rewrite.in_text or _matches(rewrite.in_text, statement.text))
        and not (rewrite.not_in_text and _matches(rewrite.not_in_text, statement.text))
        and all(element in held for element in rewrite.present)
        and all(element in statement.gaps for element in rewrite.missing)
        and (not rewrite.places or place.startswith(rewrite.places))
    )


def _matches(patterns: tuple[str, ...], text: str) -> bool:
    return any(_compiled(pattern).search(text) for pattern in patterns)


def _begins(patterns: tuple[str, ...], text: str) -> bool:
    return any(_compiled(rf"\b(?:{pattern})").search(text) for pattern in patterns)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of a template once; there are more of them than `re` keeps."""
    return re.compile(pattern, re.IGNORECASE)


@cache
def _blanks() -> Blanks:
    return _load("blanks.yaml", Blanks)


def _load(name: str, model: type[_Model]) -> _Model:
    path = folder("rules") / "rewrites" / name
    try:
        return model.model_validate(parse_yaml(path.read_text(encoding="utf-8")))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise BadInput(f"{path}: {error}") from error
