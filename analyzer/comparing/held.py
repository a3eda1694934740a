"""How much of a wording asked for a passage of the new plan holds, and what fills its blanks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

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


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed, and what it is compared by; a blank is a word of its own."""

    printed: str
    key: str

    @property
    def is_blank(self) -> bool:
        return self.key == _MARK

    @property
    def weight(self) -> float:
        return _SMALL if self.key in _OURS or is_little(self.key) else 1.0


Words = Sequence[Word]


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
    found = _TOKEN.findall(BLANK.sub(f" {_MARK} ", text))
    return tuple(Word(printed, _key(printed.casefold(), child)) for printed in found)


def share(wanted: Words, found: Words) -> float:
    """Return how many of the wording's own words a passage has, in any order (0 to 1)."""
    own = Counter(word for word in wanted if not word.is_blank)
    has = Counter(word.key for word in found)
    total = sum(word.weight * count for word, count in own.items())
    both = sum(word.weight * min(count, has[word.key]) for word, count in own.items())
    return both / total if total else 0.0


def held(wanted: Words, found: Words) -> Held:
    """Hold a passage beside a wording, word for word."""
    match = SequenceMatcher(None, _keys(wanted), _keys(found), autojunk=False)
    own = [word for word in wanted if not word.is_blank]
    kept = [
        word
        for block in match.get_matching_blocks()
        for word in wanted[block.a : block.a + block.size]
        if not word.is_blank
    ]
    total = sum(word.weight for word in own)
    return Held(
        in_order=sum(word.weight for word in kept) / total if total else 0.0,
        numbers={key for key in _keys(own) if key[0].isdigit()} <= set(_keys(found)),
        fills=tuple(_fills(wanted, found, match)),
    )


def _key(word: str, child: Collection[str]) -> str:
    word = word.removesuffix("'s").removesuffix("\u2019s")
    if word in child:
        return "child"
    if len(word) > 2 and word in NUMBERS:
        return f"{NUMBERS[word]:g}"
    return word if is_little(word) or word in _OURS else stem(word)


def _keys(words: Iterable[Word]) -> list[str]:
    return [word.key for word in words]


def _fills(wanted: Words, found: Words, match: SequenceMatcher[str]) -> Iterator[str]:
    """Yield what a passage has where the wording has a blank: the words between the same words."""
    for tag, i1, i2, j1, j2 in match.get_opcodes():
        blanks = sum(word.is_blank for word in wanted[i1:i2])
        between = [word.printed for word in found[j1:j2] if not word.is_blank]
        enough = tag == "replace" and len(between) >= blanks
        yield from [" ".join(between) if enough else ""] * blanks
