"""From pieces of text to statements: one bullet, cell line or sentence each, with its lead-in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from analyzer.model import Source, Statement
from analyzer.structure import sentences
from analyzer.structure.headings import DETAILS, Part, Vocabulary
from analyzer.structure.kinds import kind_of, speaks_for_itself
from analyzer.structure.lines import list_lines
from analyzer.structure.outline import Section, is_titled
from analyzer.structure.patterns import DASHES, one_of, pattern, straight
from analyzer.structure.printed import is_form_text
from analyzer.structure.sections import Passage

_MOST_WORDS_IN_A_LEAD_IN = 20
_MOST_WORDS_IN_A_FRAGMENT = 8
_LISTED: frozenset[Part] = frozenset(("support", "strategy", "present"))
_SHORT_REPORT = 25  # words; a progress note of one cell is one note
_FEWEST_WORDS_ALONE = 4  # of a sentence that nothing says the kind of

# A stem that its bullets only complete ("… before taking materials in a").
_UNFINISHED = pattern(
    r"\b(?:a|an|the|in|on|at|for|with|by|to|from|of|using|and|or|including|as|when|during|per)$"
)
_LEAD_IN = pattern(
    r":$",
    r"\b(?:will|shall|must|should|can|may|to|is|are|needs?|able to|includes?|including|following|"
    r"such as)\s*[:-]?$",
)
_FRAGMENT = pattern(r"^(?:with|without|in|on|at|for|by|during|using|when|while|and|or|from|to)\b")
_TITLE = r"(?:Mr|Mrs|Ms|Mx|Dr|Miss)s?\.?"
_PERSON = re.compile(
    rf"^{_TITLE}(?: and {_TITLE})? [A-Z][\w'.-]*(?: [A-Z][\w'.-]*){{0,2}}(?:\s*[-,(]\s*.{{0,60}})?$"
)
_ROLE = one_of(
    "teacher|assistant|aide|therapist|pathologist|psychologist|counsell?or|principal|coordinator",
    "manager|worker|parents?|guardians?|partner(?:\\(s\\)|s)?|team|student|staff|EA|SLP|OT|PT",
)
_KIND_OF_ROLE = one_of(
    "classroom|special|resource|learning support|educational|education|teaching|homeroom",
    "speech[- ]language|occupational|physical|school|youth|child|case|peer|general education",
    r"spec\.? ed\.?",
)
# Words between two roles are no roles themselves, so that there is one way to read each list.
_OTHER_WORD = rf"(?!(?:and|or|{_ROLE})\b)[\w-]+\s+"
_ROLES = pattern(
    rf"^(?:{_KIND_OF_ROLE}\s*)*{_ROLE}"
    rf"(?:(?:\s*(?:and/or|and|or|,|/|&)\s*|\s+)(?:{_OTHER_WORD}){{0,2}}?{_ROLE})*[.:]?$"
)


@dataclass(slots=True)
class Draft:
    """A statement in the making, with the section it came from."""

    passage: Passage
    pieces: list[tuple[str, Source | None]] = field(default_factory=list)
    lead_in: str = ""
    details: list[str] = field(default_factory=list)

    @property
    def section(self) -> Section:
        """The section of the first words."""
        return self.passage.section

    @property
    def text(self) -> str:
        """The whole wording."""
        return "".join(text for text, _ in self.pieces)

    @property
    def last_block(self) -> int:
        """Number of the block its last words stand in."""
        return next(source.block for _, source in reversed(self.pieces) if source)

    def add(self, passage: Passage, start: int, end: int, between: str = "") -> None:
        """Append a stretch of a block; `between` is what joins it to the words before."""
        if self.pieces and between:
            self.pieces.append((between, None))
        source = Source(passage.block.id, start, end, at=len(self.text))
        self.pieces.append((passage.block.text[start:end], source))

    def statement(self, number: int, *, after_goal: bool = False) -> Statement:
        """Return the finished statement; `after_goal`: the plan has stated a goal before it."""
        kind, confidence = kind_of(
            self.text, self.section.part, self.lead_in, after_goal=after_goal
        )
        return Statement(
            id=f"s{number}",
            kind=kind,
            text=self.text,
            section=self.section.name,
            page=self.passage.block.page,
            subject=self.section.subject,
            lead_in=self.lead_in,
            row=(*self.passage.details, *self.details),
            sources=tuple(source for _, source in self.pieces if source),
            kind_confidence=confidence if self.section.known else "maybe",
        )


def drafts(passages: list[Passage], names: Vocabulary) -> list[Draft]:
    """Return the statements of a plan in the making, in reading order."""
    maker = _Maker(names)
    for index, passage in enumerate(passages):
        following = passages[index + 1] if index + 1 < len(passages) else None
        maker.take(passage, following)
    return [draft for draft in maker.made if draft.section.part not in DETAILS]


@dataclass(slots=True)
class _Maker:
    names: Vocabulary
    made: list[Draft] = field(default_factory=list)
    lead_in: str = ""
    lead: Passage | None = None  # where the lead-in stands
    stem: Draft | None = None  # an unfinished sentence that waits for its bullets

    def take(self, passage: Passage, following: Passage | None) -> None:
        """Turn one passage into statements, or into the lead-in of those that follow."""
        if passage.section.part in DETAILS:
            self._detail(passage)
            return
        item = passage.item
        if not item and self._wraps(passage):
            return
        if not item or not self._hangs_on_lead(passage):
            self.lead_in, self.lead = "", None
        if item and self._completes(passage):
            return
        self.stem = None
        if not item and self._is_lead_in(passage, following):
            self.lead_in, self.lead = passage.text.strip(), passage
            return
        if not item and self._unfinished(passage, following):
            self.stem = self._draft(passage, passage.start, passage.end)
            return
        if passage.joined:
            self._service(passage)
        elif item or passage.block.ticked:
            self._item(passage)
        else:
            self._sentences(passage)

    def _detail(self, passage: Passage) -> None:
        if not self.made or is_form_text(passage.text, self.names):
            return
        last = self.made[-1]
        if last.section.part == "service" and not last.passage.joined:
            last.add(passage, passage.start, passage.end, ", ")
        else:
            last.details.append(f"{passage.section.name}: {passage.text.strip()}")

    def _wraps(self, passage: Passage) -> bool:
        """Join a line to the list item above when it is only that item's wrapped rest."""
        last = self.made[-1] if self.made else None
        if not last or not last.passage.item or last.passage.section != passage.section:
            return False
        above, text = last.text.rstrip(), passage.text.lstrip()
        next_line = last.last_block + 1 == passage.block.id and last.passage.row == passage.row
        open_end = not above.endswith((".", ";", ":", "!", "?")) and not passage.joined
        goes_on = text[:1].islower() or _UNFINISHED.search(above) or above.endswith(",")
        if not (next_line and open_end and goes_on):
            return False
        last.add(passage, passage.start, passage.end, " ")
        return True

    def _hangs_on_lead(self, passage: Passage) -> bool:
        return self.lead is not None and self.lead.section.path == passage.section.path

    def _completes(self, passage: Passage) -> bool:
        """Join a bullet that only completes the words before it. Returns whether it was one."""
        whole = self.stem or (self.made[-1] if self.made else None)
        if whole is None or not (self.stem or _hangs_on(passage, whole)):
            return False
        between = " " if len(whole.pieces) == 1 else "; "
        whole.add(passage, passage.start, passage.end, between)
        return True

    def _is_lead_in(self, passage: Passage, following: Passage | None) -> bool:
        text = passage.text.strip()
        if not _LEAD_IN.search(straight(text)) or len(text.split()) > _MOST_WORDS_IN_A_LEAD_IN:
            return False
        return following is None or following.item or text.endswith(":")

    def _unfinished(self, passage: Passage, following: Passage | None) -> bool:
        return bool(
            following
            and following.item
            and _UNFINISHED.search(passage.text.strip())
            and following.section.path == passage.section.path
        )

    def _draft(self, passage: Passage, start: int, end: int) -> Draft:
        draft = Draft(passage, lead_in=self.lead_in)
        draft.add(passage, start, end)
        self.made.append(draft)
        return draft

    def _service(self, passage: Passage) -> None:
        draft = self._draft(passage, passage.start, passage.end)
        for block in passage.joined:
            draft.add(Passage(block, 0, len(block.text), passage.section), 0, len(block.text), ", ")

    def _item(self, passage: Passage) -> None:
        start, end = _trim(passage.block.text, passage.start, passage.end)
        if self._says_something(passage, start, end):
            self._draft(passage, start, end)

    def _sentences(self, passage: Passage) -> None:
        text = passage.text
        spans = sentences.join_continued(text, sentences.split(text))
        if len(spans) == 1 and passage.section.part in _LISTED:
            lines = list_lines(passage.block, passage.start)
            spans = [(start - passage.start, end - passage.start) for start, end in lines] or spans
        short = len(text.split()) <= _SHORT_REPORT and len(re.findall(r"\d\s*:", text)) < 2
        if passage.section.part == "progress" and passage.row and short:
            spans = [(spans[0][0], spans[-1][1])] if spans else []
        for start, end in spans:
            first, last = passage.start + start, passage.start + end
            if self._says_something(passage, first, last):
                self._draft(passage, first, last)

    def _says_something(self, passage: Passage, start: int, end: int) -> bool:
        text = passage.block.text[start:end].strip()
        if len(text) < 3 or is_form_text(text, self.names):
            return False
        if self.names.label(text) in ("field", "admin"):
            return False
        if is_titled(text) and self.names.heading(text) == passage.section.part:
            return False  # it only names its own section again
        if _PERSON.match(straight(text)) or _ROLES.match(text):
            return False
        if passage.section.part == "mixed":
            return speaks_for_itself(text) or len(text.split()) > _FEWEST_WORDS_ALONE
        return True


def _hangs_on(passage: Passage, last: Draft) -> bool:
    """Whether a bullet is a fragment below the item before it: "- with a familiar adult"."""
    before = last.passage
    if before.section != passage.section or before.row != passage.row or not before.item:
        return False
    if last.text.rstrip().endswith((".", ";")) or not _FRAGMENT.match(passage.text):
        return False
    below = passage.block.level > before.block.level or (
        passage.block.marker in set(DASHES) and passage.block.marker != before.block.marker
    )
    return below and len(passage.text.split()) <= _MOST_WORDS_IN_A_FRAGMENT


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
