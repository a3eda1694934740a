"""A sentence under construction: words with holes in them, tidied and turned into a Suggestion."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from analyzer.model import Blank, Suggestion
from analyzer.rulebook.rewrite import Hole, parse

_FIRST = 0xF0000  # a plane of characters nobody may use in a text, so each can stand for one hole
_LAST = 0xFFFFD
_HOLE = f"[{chr(_FIRST)}-{chr(_LAST)}]"
_EACH_HOLE = re.compile(f"({_HOLE})")
_OF_A_DRAFT = re.compile(rf"{_HOLE}|[\[\]]")

# What editing leaves behind, and how a person would have written it.
_TIDY: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), better)
    for pattern, better in (
        (r"\s+", " "),
        (r"\(\s*[,;]?\s*\)", ""),
        (r"\s+([,.;:)])", r"\1"),
        (r"\(\s+", "("),
        (r"([,;:])(?:\s*[,;:])+", r"\1"),
        (r",\s*(and|or)\s*(?=[.;]|$)", ""),
        (r"[,;:]\s*(?=[.)])", ""),
        (r"\.(?:\s*\.)+", "."),
        (r"\b(an?|the|and|or|to|of|in|at|with|for|by|when|will) \1\b", r"\1"),
        (r"\bwill to\b", "will"),
        (r"\b(?:an?|some) (?=(?:a|an|the|his|her|their)\b)", ""),
        (r"\bat least,", "at least"),
        (r"\s+", " "),
    )
)
# Where a sentence begins: the first word, and a child's name for want of one after a full stop.
_STARTS = re.compile(r"^[a-z]|(?<=[.!?] )t(?=he (?:student|pupil|child|learner|young person)\b)")
_ARTICLE = re.compile(r"\b(a|an) (?=([A-Za-z]+))", re.IGNORECASE)
_VOWEL = re.compile(r"(?!(?:uni|use|usu|one|eu|ut[ie]))[aeiou]|hour|honest", re.IGNORECASE)
_LETTERED = re.compile(r"(?:[AEFHILMNORSX](?![a-z])[A-Z]*)$")


class Holes:
    """The holes of one sentence; each is a single character of the draft until it is rendered."""

    def __init__(self) -> None:
        self._holes: list[Hole] = []

    def add(self, hole: Hole) -> str:
        """Return the character that stands for this hole in the draft.

        A second hole of the same name asks for another one.
        """
        if hole.name.startswith("which") and self.asks(hole.name):
            name = hole.name.replace("which", "which other", 1)
            hole = Hole(name=name, examples=(*hole.examples[1:], hole.examples[0]))
        while self.asks(hole.name):
            hole = Hole(name=f"{hole.name} for this part", examples=hole.examples)
        self._holes.append(hole)
        return chr(_FIRST + len(self._holes) - 1)

    def asks(self, *names: str) -> bool:
        """Say whether a hole of one of these names was made already."""
        return any(hole.name in names for hole in self._holes)

    def fill(self, template: str, slots: Mapping[str, str]) -> str:
        """Return a template as draft text: slots filled, blanks as holes."""
        parts: list[str] = []
        for part in parse(template):
            if isinstance(part, Hole):
                parts.append(self.add(part))
            else:
                parts.append(part if isinstance(part, str) else slots[part[0]])
        return "".join(parts)

    def render(self, draft: str, *, intent: str, facts: Iterable[str] = ()) -> Suggestion:
        """Return the finished suggestion: tidy text, each hole in square brackets."""
        text = ""
        blanks: list[Blank] = []
        for part in _EACH_HOLE.split(_finished(draft)):
            index = ord(part) - _FIRST if _EACH_HOLE.fullmatch(part) else -1
            if not 0 <= index < len(self._holes):
                text += part
                continue
            hole = self._holes[index]
            examples = tuple(_capital(e) for e in hole.examples) if _opens(text) else hole.examples
            start = len(text)
            text += f"[{hole.name}: {_choices(hole.examples)}]"
            blanks.append(Blank(hole.name, start, len(text), examples))
        return Suggestion(text, tuple(blanks), intent, tuple(facts))


def plain(text: str) -> str:
    """Return source text without the characters a draft uses for itself, brackets included."""
    return _OF_A_DRAFT.sub("", text)


def starts_with_hole(draft: str) -> bool:
    """Say whether a draft begins with a hole."""
    return bool(re.match(_HOLE, draft))


def ends_with_hole(draft: str) -> bool:
    """Say whether a draft ends with a hole."""
    return bool(re.search(rf"{_HOLE}$", draft))


def _finished(draft: str) -> str:
    for pattern, better in _TIDY:
        draft = pattern.sub(better, draft)
    draft = _ARTICLE.sub(_article, draft.strip(" ,;:-\u2013\u2014"))
    if draft and draft[-1] not in ".!?":
        draft += "."
    return _STARTS.sub(lambda match: match[0][:-1] + match[0][-1].upper(), draft)


def _article(match: re.Match[str]) -> str:
    word = match[2]
    sounds = bool(_VOWEL.match(word)) if not word.isupper() else bool(_LETTERED.match(word))
    right = "an" if sounds else "a"
    return (right.capitalize() if match[1][0].isupper() else right) + " "


def _opens(text: str) -> bool:
    """Say whether what comes next begins a sentence."""
    return not text or bool(re.search(r"[.!?]\s$", text))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _choices(examples: tuple[str, ...]) -> str:
    if any(re.search(r",| and | or ", example) for example in examples):
        return "; ".join(examples)
    if len(examples) == 1:
        return examples[0]
    return f"{', '.join(examples[:-1])} or {examples[-1]}"
