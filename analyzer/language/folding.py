"""Text as the parser should see it, with the way back to the characters as they were written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_FOLDS = {
    **dict.fromkeys("’‘ʼ`´′", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬀ": "ff",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "½": "1/2",
    "×": "x",
    # Soft hyphens and zero-width characters are layout; square brackets are a form's placeholder
    # ("[the student] will …") and would stop the parser from seeing a plain sentence.
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff[]", ""),
}
_PLAIN = re.compile(r"(?:[^\s`\[\]]+ )*[^\s`\[\]]+")  # of ASCII: single spaces, none of the above
_SHOUTING = 0.7  # share of capitals from which a line is read as "all capitals"


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; `origin[i]` is the index in the original text of folded character i."""

    text: str
    origin: Sequence[int]

    @property
    def small(self) -> str:
        """The text in small letters, every character in its place."""
        small = self.text.lower()
        return small if len(small) == len(self.text) else "".join(map(_small, self.text))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original span of the folded characters from start up to end."""
        return self.origin[start], self.origin[end - 1] + 1


def fold(text: str) -> Folded:
    """Make quotes, dashes, spaces and capitals plain, so that one rule serves every typist."""
    if text.isascii() and _PLAIN.fullmatch(text) and not _is_shouting(text):
        return Folded(text, range(len(text)))  # most texts: nothing to do
    characters: list[str] = []
    origin: list[int] = []
    for index, character in enumerate(text):
        folded = " " if character.isspace() else _FOLDS.get(character, character)
        if folded == " " and (not characters or characters[-1] == " "):
            continue
        characters.extend(folded)
        origin.extend([index] * len(folded))
    if characters and characters[-1] == " ":
        characters.pop()
        origin.pop()
    if _is_shouting(characters):
        characters = list(map(_small, characters))
    return Folded("".join(characters), tuple(origin))


def _small(character: str) -> str:
    small = character.lower()
    return small if len(small) == 1 else character


def _is_shouting(characters: Iterable[str]) -> bool:
    letters = list(filter(str.isalpha, characters))
    capitals = sum(map(str.isupper, letters))
    return len(letters) > 8 and capitals >= _SHOUTING * len(letters)
