"""The headings open at one point of a plan: which lines are headings, and what they close."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from analyzer.model import Block
from analyzer.structure.headings import DETAILS, Part, Vocabulary
from analyzer.structure.names import is_prompt, plain
from analyzer.structure.patterns import pattern, straight

UNIT_PARTS: frozenset[Part] = frozenset(
    ("goal", "objective", "strategy", "evaluation", "progress", "baseline", *DETAILS)
)
# A heading that only names a subject, or an unknown one below them, keeps the meaning of these.
_CARRIES: frozenset[Part] = frozenset(
    ("goal", "objective", "strategy", "support", "service", "evaluation", "progress", "present")
)
_MOST_WORDS_IN_A_HEADING = 14
_MOST_WORDS_UNMARKED = 8
_SMALL_WORD = 3  # letters
_LARGER = 1.08  # times the size of type from which a heading outranks another

LABEL = re.compile(r"^(?P<label>[^:]{2,160}?)\s*:\s*(?P<rest>.*)$", re.DOTALL)
_LETTERED = pattern(r"^Section [A-K]\d?\b(?:\s*[:-]|$| \()")  # of an English EHC plan
_SENTENCE_END = re.compile(r"[.;,]\s*$|\b(?:will|to|must)\s*:?$")
GOAL_NUMBER = pattern(
    r"\b(?:goal|outcome|objective|target|aim|expectation)s?\s*(?:#|no\.?|number)?\s*(\d+)"
)


@dataclass(frozen=True, slots=True)
class Section:
    """The section a piece of text stands in."""

    part: Part = "mixed"
    name: str = ""  # as printed
    subject: str = ""
    number: str = ""  # of the goal it is about ("Goal 2": "2")
    known: bool = True  # the name stands in the vocabulary
    path: tuple[int, ...] = ()  # numbers of the open headings, the outermost first
    chapter: Part = "mixed"  # the part of the innermost heading, whatever a column title says
    goal_heading: int = 0  # number of the outermost open heading that is a goal's
    parent: Part = "mixed"  # the part of the heading around the innermost one


@dataclass(frozen=True, slots=True)
class _Style:
    """How a heading is printed: two headings of one style have one rank."""

    label: bool  # printed before its text, on the same line
    bold: bool
    heading: bool = False
    level: int = 0
    size: int = 0
    shouting: bool = False
    colon: bool = False


@dataclass(slots=True)
class _Open:
    """One open heading."""

    id: int
    part: Part
    name: str
    style: _Style
    size: float
    domain: bool  # it names a subject and no part
    known: bool
    number: str
    subject: str = ""


@dataclass(slots=True)
class Outline:
    """The headings open at this point of the document."""

    names: Vocabulary
    title_size: float = 0.0  # of the largest heading on the first lines
    subject: str = ""  # from a label such as "Subject: Numeracy"
    _stack: list[_Open] = field(default_factory=list)
    _count: int = 0

    @property
    def section(self) -> Section:
        """The section that text standing here belongs to."""
        if not self._stack:
            return Section(known=False, subject=self.subject)
        top = self._stack[-1]
        subjects = (
            one.subject or (one.name if one.domain else "") for one in reversed(self._stack)
        )
        return Section(
            part=top.part,
            name=top.name,
            subject=next(filter(None, subjects), self.subject),
            number=next((one.number for one in reversed(self._stack) if one.number), ""),
            known=top.known,
            path=tuple(one.id for one in self._stack),
            chapter=top.part,
            goal_heading=next((one.id for one in self._stack if one.part == "goal"), 0),
            parent=self._stack[-2].part if len(self._stack) > 1 else "mixed",
        )

    def open(self, block: Block, name: str) -> None:
        """Open a heading; headings of its own rank and below are closed first."""
        style = _style(block, name)
        known = self.names.heading(name)
        domain = self._is_domain(block, name, style, known)
        part = None if domain else known
        del self._stack[self._kept(block, style, part, domain=domain) :]
        parent = self._stack[-1].part if self._stack else "mixed"
        if part == "strategy" and parent in ("support", "service"):
            part = "support"
        if part == "mixed":
            self.subject = ""
        sure = domain or part is not None
        if part is None and not domain:
            part = self._guess(block, name)
        inherited: Part = parent if parent in _CARRIES else "mixed"
        self._push(block, name, style, part or inherited, domain=domain, known=sure)

    def open_label(self, block: Block, label: str, part: Part) -> None:
        """Open the section a label announces; a label ranks below every heading."""
        unranked = replace(block, level=0, size=0.0)
        style = _Style(label=True, bold=block.bold)
        del self._stack[self._kept(unranked, style, part, domain=False) :]
        self._push(unranked, label, style, part, domain=False, known=True)

    def name_subject(self, name: str) -> None:
        """Take a line that only names a subject as the subject of the open section."""
        if self._stack:
            self._stack[-1].subject = tidy(name)
        else:
            self.subject = tidy(name)

    def answer_subject(self, value: str) -> bool:
        """Take the line under an open label "Subject:" as its value, if such a label is open."""
        if not self._stack or self._stack[-1].part != "subject":
            return False
        self._stack.pop()
        self.subject = tidy(value)
        return True

    def _push(
        self, block: Block, name: str, style: _Style, part: Part, *, domain: bool, known: bool
    ) -> None:
        self._count += 1
        number = GOAL_NUMBER.search(name) if part in UNIT_PARTS else None
        self._stack.append(
            _Open(
                id=self._count,
                part=part,
                name=tidy(name),
                style=style,
                size=block.size,
                domain=domain,
                known=known,
                number=number.group(1) if number else "",
                subject=self._subject_within(name),
            )
        )

    def _subject_within(self, name: str) -> str:
        """Return the subject a heading names besides its part: "Annual goal 1 - Reading"."""
        pieces = (tidy(piece) for piece in re.split(r"\s+-\s+|:\s+|[()]", straight(name))[1:])
        return next((piece for piece in pieces if piece and self.names.is_domain(piece)), "")

    def _is_domain(self, block: Block, name: str, style: _Style, known: Part | None) -> bool:
        """Whether the heading names a subject here; "Assessment" may be either."""
        if not self.names.is_domain(name):
            return False
        kept = self._kept(block, style, known, domain=False)
        inside = kept > 0 and self._stack[kept - 1].part in _CARRIES - {"present"}
        top = self._stack[-1] if self._stack else None
        return known is None or inside or bool(top and top.domain and top.style == style)

    def _guess(self, block: Block, name: str) -> Part | None:
        is_title = block.size >= self.title_size > 0 or block.level == 1
        if is_title and not self._stack and len(plain(name).split()) > 3:
            return "mixed"
        guess = self.names.guess(name)
        return None if guess in DETAILS else guess

    def _kept(self, block: Block, style: _Style, part: Part | None, *, domain: bool) -> int:
        """Return how many of the open headings stay open when one of this style comes."""
        for index, one in enumerate(self._stack):
            if one.style == style:
                # A subject stays open over the parts of its goal, a part over its subjects.
                over_parts = one.domain and part in UNIT_PARTS | {"present"}
                stays = not one.domain if domain else over_parts
                return index + 1 if stays else index
        kept = len(self._stack)
        while kept and _outranks(block, self._stack[kept - 1]):
            kept -= 1
        return kept


def is_heading(
    block: Block, names: Vocabulary, inside: Part = "mixed", *, leads: bool = False
) -> bool:
    """Whether the block names what follows instead of saying something.

    `inside` is the part it stands in: an unmarked line that would open the same part again is
    rather one of its statements ("Personal care support" under "Supports"), unless it `leads` a
    list or a table.
    """
    text = block.text
    length = len(re.sub(r"\([^)]{0,300}\)", "", text).split())
    if not 0 < length <= _MOST_WORDS_IN_A_HEADING or block.kind == "item":
        return False
    if _LETTERED.match(straight(text)) and not text.rstrip().endswith("."):
        return True
    if _SENTENCE_END.search(text):
        return False
    known = names.heading(text)
    if (match := LABEL.match(text)) and match["rest"] and names.label(match["label"]):
        rest = match["rest"]
        marked = block.bold or block.kind == "heading"
        return bool(known and (names.heading(rest) or (marked and names.guess(rest))))
    if block.kind == "heading":
        named = known or names.label(text) or is_prompt(text)
        return bool(named) or not re.search(r"\b(?:will|has|is|are|was)\b", text)
    marked = block.bold or text.isupper() or text.rstrip().endswith(":")
    if known:
        unmarked = length > 1 or not block.size  # plain text marks no heading
        opens = leads or is_titled(text) or (known != inside and not names.is_domain(text))
        return marked or (unmarked and opens)
    if marked and length <= _MOST_WORDS_UNMARKED and not re.search(r"\bwill\b", text):
        return bool(names.label(text) or names.is_domain(text) or is_prompt(text))
    return is_prompt(text)


def is_titled(text: str) -> bool:
    """Whether the longer words of a line all begin with capitals, as in "Support Services"."""
    longer = [word for word in re.findall(r"[^\W\d_][\w'-]*", text) if len(word) > _SMALL_WORD]
    return bool(longer) and all(word[0].isupper() for word in longer)


def tidy(name: str) -> str:
    """Return a printed name with single spaces and without the colon."""
    return re.sub(r"\s+", " ", name).strip(" :")


def _style(block: Block, name: str) -> _Style:
    return _Style(
        label=False,
        bold=block.bold,
        heading=block.kind == "heading",
        level=block.level,
        size=round(block.size),
        shouting=name.isupper(),
        colon=name.rstrip().endswith(":"),
    )


def _outranks(block: Block, top: _Open) -> bool:
    if top.style.label or (block.size and top.size and block.size > top.size * _LARGER):
        return True
    return bool(block.level and top.style.level and block.level < top.style.level)
