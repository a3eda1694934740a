"""What became of each sentence asked for: made, in other words, in part, not changed, not found."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from analyzer.comparing.clarity import answered
from analyzer.comparing.held import BLANK, Words, held, share, words_of
from analyzer.comparing.matching import match
from analyzer.comparing.topics import topics
from analyzer.comparing.wording import plain
from analyzer.model import Kind, Report, Statement
from analyzer.resources import folder, parse_yaml

Result = Literal["made", "in other words", "in part", "not changed", "not found"]
Verdict = tuple[Result, Statement | None]

_WORD_FOR_WORD = 0.85  # of a wording's own words: from here on it is the same sentence
_SAME_MATTER = 0.5  # from here on a line is about what was asked, whatever line it comes from
_SENTENCE = re.compile(r"[.!?](?=\s|$)")
_UNDECIDED = re.compile(
    r"\b(?:tbd|tba|to be (?:determined|decided|confirmed|discussed))\b", re.IGNORECASE
)
_OURS = re.compile(r"\b(?:notes? it|is noted) on\b", re.IGNORECASE)  # not what a line is about
_KINDS: tuple[Kind, ...] = ("support", "goal")


@dataclass(frozen=True, slots=True)
class _Wish:
    """A wording asked for, with the line it was to replace.

    `words` are its words, blanks left open; `meant` the words of its blanks, too.
    """

    number: int
    wording: str
    old: str
    words: Words
    meant: Words

    @classmethod
    def of(cls, number: int, wording: str, old: str, names: Collection[str]) -> _Wish:
        meant = wording.replace("[", " ").replace("]", " ")
        return cls(number, wording, old, words_of(wording, names), words_of(meant, names))

    @property
    def sentences(self) -> int:
        return max(1, len(_SENTENCE.findall(BLANK.sub("", self.wording))))


@dataclass(frozen=True, slots=True)
class _Passage:
    """One line of the new plan, or as many that follow each other as a wording has sentences."""

    lines: Sequence[Statement]
    words: Words

    def __add__(self, other: _Passage) -> _Passage:
        return _Passage((*self.lines, *other.lines), self.words + other.words)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def vague(self) -> list[str]:
        """The plain words in it that are surely too broad."""
        found = (finding for line in self.lines for finding in line.findings)
        return [plain(finding.quote) for finding in found if finding.confidence == "sure"]

    @property
    def answers(self) -> frozenset[str]:
        return frozenset[str]().union(*map(answered, self.lines))


_Fit = tuple[float, _Wish, _Passage, Result]
_Found = Mapping[_Wish, tuple[Result, Sequence[Statement]]]


def judge(asked: Sequence[tuple[str, str]], new: Report) -> list[Verdict]:
    """Say of each wording asked for, with the line it was to replace, what became of it.

    The statement is the line of the new plan that shows it, None where there is none. A line shows
    at most one change: most of our sentences end alike, and would hold each other's words.
    """
    names = new.student.name.split() if new.student else []
    wishes = [_Wish.of(number, *one, names) for number, one in enumerate(asked)]
    olds = {plain(wish.old) for wish in wishes} - {""}
    still = {plain(line.text): line for line in new.statements if plain(line.text) in olds}
    lines = [line for line in new.statements if plain(line.text) not in still]
    verdicts: dict[_Wish, Verdict] = {}

    def settle(found: _Found) -> None:
        for wish, (result, shown) in found.items():
            verdicts[wish] = result, shown[0]
            left.remove(wish)
            for line in shown:
                if line in lines:
                    lines.remove(line)

    left = list(wishes)
    settle(_word_for_word(left, lines, names))
    settle({w: ("not changed", [still[plain(w.old)]]) for w in left if plain(w.old) in still})
    settle(_on_the_same_matter(left, lines, names))
    settle(_in_their_place(left, lines, new, names))
    return [verdicts.get(wish, ("not found", None)) for wish in wishes]


def _word_for_word(
    wishes: Sequence[_Wish], lines: Sequence[Statement], names: Collection[str]
) -> _Found:
    fits: list[_Fit] = []
    for wish, passage, has in _candidates(wishes, lines, names, _WORD_FOR_WORD):
        had = held(wish.words, passage.words)
        if had.in_order >= _WORD_FOR_WORD:
            done = had.numbers and _all_filled(wish, had.fills, passage)
            result: Result = "made" if done else "in part"
            fits.append((has + had.in_order, wish, passage, result))
    return _best(fits)


def _on_the_same_matter(
    wishes: Sequence[_Wish], lines: Sequence[Statement], names: Collection[str]
) -> _Found:
    return _best(
        (has, wish, passage, _in_other_words(wish, passage, has))
        for wish, passage, has in _candidates(wishes, lines, names, _SAME_MATTER)
    )


def _in_their_place(
    wishes: Sequence[_Wish],
    lines: Sequence[Statement],
    new: Report,
    names: Collection[str],
) -> _Found:
    """Judge the lines that the old ones seem to have become.

    Only their words are known of the old lines: each is tried as a support and as a goal, and of
    two lines found the one that holds more of the wording counts.
    """
    olds = {
        Statement(f"{kind} {wish.number}", kind, wish.old): wish
        for kind in _KINDS
        for wish in wishes
        if wish.old
    }
    fits: list[_Fit] = []
    for pair in match(list(olds), lines, [person.name for person in new.people]):
        wish, passage = olds[pair.old], _Passage((pair.new,), words_of(pair.new.text, names))
        has = share(wish.words, passage.words)
        fits.append((has, wish, passage, _in_other_words(wish, passage, has)))
    return _best(fits)


def _candidates(
    wishes: Sequence[_Wish],
    lines: Sequence[Statement],
    names: Collection[str],
    least: float,
) -> Iterator[tuple[_Wish, _Passage, float]]:
    """Yield each wish with the passages that have enough of its words and are about it."""
    one_each = [_Passage((line,), words_of(line.text, names)) for line in lines]
    passages = one_each
    for length in range(1, max((wish.sentences for wish in wishes), default=0) + 1):
        if length > 1:
            passages = [a + b for a, b in zip(passages, one_each[length - 1 :], strict=False)]
        for wish in wishes:
            if wish.sentences < length:
                continue
            for passage in passages:
                has = share(wish.words, passage.words)
                if has >= least and _about(wish, passage):
                    yield wish, passage, has


def _best(fits: Iterable[_Fit]) -> _Found:
    """Take the best fit first; each wish and each line once.

    What the blanks could mean counts, too: of two passages that both hold "will give her", the one
    with words of the examples is meant.
    """
    found: dict[_Wish, tuple[Result, Sequence[Statement]]] = {}
    taken: set[str] = set()
    ranked = sorted(fits, key=lambda fit: fit[0] + share(fit[2].words, fit[1].meant), reverse=True)
    for _, wish, passage, result in ranked:
        ids = {line.id for line in passage.lines}
        if wish not in found and not ids & taken:
            found[wish] = result, passage.lines
            taken |= ids
    return found


def _about(wish: _Wish, passage: _Passage) -> bool:
    """Say whether a passage speaks of half of what the old line named, or has our blanks still."""
    if BLANK.search(passage.text):
        return True
    told = topics(_OURS.sub(" ", passage.text))
    spoken = {topic for about in told.values() for topic in about.told}
    asked = topics(wish.old or BLANK.sub(" ", wish.wording))
    naming = {word: about for word, about in asked.items() if about.named} or asked
    answers = [word in told or not spoken.isdisjoint(about.named) for word, about in naming.items()]
    return 2 * sum(answers) >= len(answers)


def _all_filled(wish: _Wish, fills: Sequence[str], passage: _Passage) -> bool:
    """Say whether each blank has words that are not too broad themselves."""
    blanks, vague = BLANK.findall(wish.wording), passage.vague
    each = all(
        fill
        and not _UNDECIDED.search(fill)
        and not any(quote in plain(fill) or plain(fill) in quote for quote in vague)
        for fill in fills
    )
    # Where one stretch stands for several blanks, it has to answer what they ask.
    together = [blank for blank, fill in zip(blanks, fills, strict=True) if fills.count(fill) > 1]
    return each and _asked_by(together) <= passage.answers


def _in_other_words(wish: _Wish, passage: _Passage, has: float) -> Result:
    """Judge a passage that is about what was asked, in words of its own."""
    wanted = _asked_by(BLANK.findall(wish.wording)) | _answered_by(wish.wording)
    told = passage.answers & wanted
    if not passage.vague and told == wanted and held(wish.words, passage.words).numbers:
        return "in other words"
    return "in part" if told or (has >= _SAME_MATTER and not passage.vague) else "not found"


def _asked_by(blanks: Iterable[str]) -> frozenset[str]:
    """Return the questions that blanks ask, by their names."""
    names = [blank.strip("[] ").partition(":")[0] for blank in blanks]
    return frozenset(
        question
        for question, known in _questions().items()
        if any(name.startswith(tuple(known["blanks"])) for name in names)
    )


def _answered_by(wording: str) -> frozenset[str]:
    """Return the questions that a wording answers itself."""
    own = BLANK.sub(" ", wording)
    return frozenset(
        question
        for question, known in _questions().items()
        if any(re.search(pattern, own, re.IGNORECASE) for pattern in known["words"])
    )


@cache
def _questions() -> Mapping[str, Mapping[str, Sequence[str]]]:
    text = (folder("rules") / "comparing" / "asked.yaml").read_text("utf-8")
    questions: Mapping[str, Mapping[str, Sequence[str]]] = parse_yaml(text)
    return questions
