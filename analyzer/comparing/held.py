"""How much of a wording asked for a passage of the new plan holds, and what fills its blanks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from analyzer.comparing.amounts import NUMBERS
from analyzer.comparing.topics import is_little, stem

# A blank of ours, or what a school leaves where a blank was.
BLANK = re.compile(r"\[[^\]]*\]|_{2,}|\u2026|\.{3,}")
_MARK = "[]"
_TOKEN = re.compile(r"\[\]|\w+(?:[.:'\u2019]\w+)*%?")
_CHILD = frozenset({"he", "she", "they", "him", "her", "them", "his", "their", "student", "child"})
# Words of our own sentences: every wording has them, whatever it asks for.
_OURS = frozenset({"note", "noted", "notes", "shown", "measured", "starting", "child"})
_SMALL = 0.25  # weight of such a word, and of one that says little; others have 1


class Words:
    """The words of a text as printed, and what each is compared by (`keys`)."""

    def __init__(self, printed: Sequence[str], keys: Sequence[str]) -> None:
        self.printed, self.keys = printed, keys
        self.counts = Counter(key for key in keys if key != _MARK)

    def __add__(self, other: Words) -> Words:
        return Words([*self.printed, *other.printed], [*self.keys, *other.keys])

    @cached_property
    def weights(self) -> dict[str, float]:
        """How much each word says, blanks apart."""
        return {key: _SMALL if key in _OURS or is_little(key) else 1.0 for key in self.counts}

    @cached_property
    def total(self) -> float:
        return sum(self.weights[key] * count for key, count in self.counts.items())


@dataclass(frozen=True, slots=True)
class Held:
    """What a passage holds of a wording.

    `in_order`: of the wording's own words, those the passage has in the same order (0 to 1);
    `numbers`: whether it has all its numbers; `fills`: what stands in the place of each blank, ""
    for nothing. Blanks that stand together share one fill.
    """

    in_order: float
    numbers: bool
    fills: tuple[str, ...]


def words_of(text: str, names: Collection[str] = ()) -> Words:
    """Return the words of a text; the child's `names` and pronouns are one word."""
    child = _CHILD.union(name.casefold() for name in names)
    printed = _TOKEN.findall(BLANK.sub(f" {_MARK} ", text))
    return Words(printed, [_key(word.casefold(), child) for word in printed])


def share(wanted: Words, found: Words) -> float:
    """Return how many of the wording's own words a passage has, in any order (0 to 1)."""
    has = found.counts
    both = sum(
        wanted.weights[key] * min(count, has[key])
        for key, count in wanted.counts.items()
        if key in has
    )
    return both / wanted.total if wanted.total else 0.0


def held(wanted: Words, found: Words) -> Held:
    """Hold a passage beside a wording, word for word."""
    match = SequenceMatcher(None, wanted.keys, found.keys, autojunk=False)
    kept = sum(
        wanted.weights.get(key, 0.0)  # a blank has no weight
        for block in match.get_matching_blocks()
        for key in wanted.keys[block.a : block.a + block.size]
    )
    return Held(
        in_order=kept / wanted.total if wanted.total else 0.0,
        numbers=all(key in found.counts for key in wanted.counts if key[0].isdigit()),
        fills=tuple(_fills(wanted, found, match)),
    )


def _key(word: str, child: Collection[str]) -> str:
    word = word.removesuffix("'s").removesuffix("\u2019s")
    if word in child:
        return "child"
    if len(word) > 2 and word in NUMBERS:
        return f"{NUMBERS[word]:g}"
    return word if is_little(word) or word in _OURS else stem(word)


def _fills(wanted: Words, found: Words, match: SequenceMatcher[str]) -> Iterator[str]:
    """Yield what a passage has where the wording has a blank: the words between the same words."""
    for tag, i1, i2, j1, j2 in match.get_opcodes():
        blanks = wanted.keys[i1:i2].count(_MARK)
        between = [word for word in found.printed[j1:j2] if word != _MARK]
        enough = tag == "replace" and len(between) >= blanks
        yield from [" ".join(between) if enough else ""] * blanks
