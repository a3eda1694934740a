"""The names of a plan's parts as printed on the forms of each place (rules/headings/*.yaml)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from analyzer import resources
from analyzer.errors import BadInput

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
        self._printed: list[str] = []
        for template in sorted(templates, key=lambda one: _nearness(one, place)):
            _add(self._headings, template.headings)
            _add(self._labels, template.headings)
            _add(self._labels, template.columns)
            _add(self._columns, template.columns)
            _add(self._columns, template.headings)
            _add(self._keywords, template.keywords)
            self._domains.update(normal(name) for name in template.domains)
            self._printed.extend(_words(start) for start in template.printed)

    def heading(self, name: str) -> Part | None:
        """Return what part of a plan a heading of this name opens, if the name is known."""
        return next((self._headings[one] for one in _readings(name) if one in self._headings), None)

    def label(self, name: str) -> Part | None:
        """Return the part that a label or column title of this name announces."""
        return next((self._labels[one] for one in _readings(name) if one in self._labels), None)

    def column(self, name: str) -> Part | None:
        """Return what stands in a table's column under this title, if the title is known."""
        return next((self._columns[one] for one in _readings(name) if one in self._columns), None)

    def is_domain(self, name: str) -> bool:
        """Whether the name is a school subject or area of development."""
        return any(one in self._domains for one in _readings(name))

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
                if part := self._keywords.get(_singular(word)):
                    return part
        return None

    def is_printed(self, text: str) -> bool:
        """Whether the text begins like a sentence printed on the blank form."""
        start = _words(text)
        return any(start.startswith(one) for one in self._printed)


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
        return Template.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (yaml.YAMLError, ValidationError) as error:
        raise BadInput(f"{path} is not a template of headings: {error}") from error


# A form's short question without its question mark: "How we will know", "What staff do".
_PROMPT = re.compile(
    r"^(?:what|how|where|who|when|why|which)(?:\s+[\w'’/-]+){1,7}\s*[:?]?$", re.IGNORECASE
)


def is_prompt(text: str) -> bool:
    """Whether a line is a short question of the form, whose answer follows."""
    return _PROMPT.match(text) is not None


# --- names ---------------------------------------------------------------------------------------

_SPELLINGS = {
    "behavior": "behaviour",
    "behavioral": "behavioural",
    "programme": "program",
    "programmes": "programs",
    "counselor": "counsellor",
    "organisation": "organization",
    "organisational": "organizational",
    "individualised": "individualized",
    "specialised": "specialized",
    "postsecondary": "post-secondary",
    "math's": "maths",
}
_SMALL_WORDS = frozenset(
    ["the", "of", "a", "an", "for", "to", "and", "or", "in", "on", "at", "with", "by", "his", "her", "their", "your", "my", "our", "this", "that", "is", "are", "be", "de", "des", "du", "la", "le", "les", "et", "ou", "i", "me", "we", "us", "you", "he", "him", "she", "they", "them", "it"]
)
_WHOSE = frozenset(["student", "child", "pupil", "learner", "young", "person", "s"])
_HEAD_ENDS = r"\b(?:to|for|of|toward|towards|on|in|with|from|by|about|at|that|which)\b"
_NUMBER = r"(?:\d+(?:\.\d+)*|[ivx]{1,4}|[a-z])"
_LEADING = re.compile(
    rf"^(?:(?:section|part|step|page|box|item|area|table|form)\s+{_NUMBER}\b\s*[.:)\-]*|"
    rf"(?:\d+(?:\.\d+)*\s*[.:)\-]*|\(?{_NUMBER}[.:)\-]))\s+(?=\S)"
)
_TRAILING = re.compile(r"\s*(?:#|no\.?|number)?\s*\d+(?:\.\d+)*[a-z]?$|\s+[a-c]$|\s+#$")


def plain(name: str) -> str:
    """Return a name in small letters without accents, brackets, underscores and odd quotes."""
    decomposed = unicodedata.normalize("NFKD", name.replace("\u200b", ""))
    text = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    text = text.replace("_", " ").replace("&", " and ").replace("’", "'").replace("(s)", "s")
    text = re.sub(r"\([^)]*\)|\[[^\]]*\]|'s\b|(?<=s)'", " ", text)
    text = re.sub(r"[–—−]", "-", text)
    return re.sub(r"\s+", " ", text).strip(" .:;,*-#\t")


def normal(name: str) -> str:
    """Return what is compared: a name without small words, plurals and whose it is."""
    text = plain(name).replace("/", " ").replace("-", " ")
    if re.fullmatch(rf"(?:section|part) {_NUMBER}", text):
        return text
    words = re.findall(r"[a-z0-9']+", text)
    words = [_SPELLINGS.get(word, word) for word in words]
    kept = [_singular(word) for word in words if word not in _SMALL_WORDS]
    owned = [word for word in kept if word not in _WHOSE]
    return " ".join(owned or kept or words)


def _words(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.casefold())) + " "


def _readings(name: str) -> list[str]:
    """The ways a printed name may be read, the fullest first."""
    text = plain(name)
    bare = _TRAILING.sub("", _LEADING.sub("", text))
    readings = [text]
    if match := re.match(rf"((?:section|part)\s+{_NUMBER})\b", text):
        readings.append(match.group(1))
    readings += [_LEADING.sub("", text), bare]
    for mark in (" / ", "/", " - ", ": ", " | "):
        # bilingual names, and names with a part of their own after a dash or colon
        if mark in bare and (mark != ": " or len(bare.split(mark)[-1].split()) <= 6):
            readings.extend(bare.split(mark))
    found = [normal(one) for one in readings]
    return list(dict.fromkeys(one for one in found if one))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _nearness(template: Template, place: str) -> int:
    if place == template.place or place in template.also:
        return 0
    return 1 if template.place == "any" else 2


def _add(names: dict[str, Part], parts: dict[Part, tuple[str, ...]]) -> None:
    for part, listed in parts.items():
        for name in listed:
            names.setdefault(normal(name), part)
