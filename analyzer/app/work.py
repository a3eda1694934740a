"""One plan and all that the reader has decided about it. Nothing here knows Streamlit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from analyzer.app import sentence
from analyzer.app.questions import Card, gather, suggestions
from analyzer.comparing import Asked, Comparison, compare_reports
from analyzer.comparing.asked import fingerprint
from analyzer.model import Kind, Report, Statement, Suggestion

Status = Literal["", "skipped", "fine", "misread"]


@dataclass
class Draft:
    """The sentence a reader is making for one line: which suggestion, its blanks, own words."""

    way: int = 0  # which of the suggestions
    answers: dict[int, str] = field(default_factory=dict)
    text: str = ""  # the sentence as it stands now; "" before anything was done


@dataclass
class Item:
    """One line on the reader's list, with the sentence they ask for."""

    card: str  # key of the card, or the line's own fingerprint where it has no card
    place: int  # which of the card's places
    text: str


@dataclass
class Earlier:
    """The plan held beside this one: last year's, or the one that a work file keeps."""

    name: str
    report: Report
    source: bytes
    comparison: Comparison


@dataclass
class Work:
    """One plan and all that the reader has decided about it."""

    name: str
    report: Report
    cards: tuple[Card, ...]
    source: bytes  # the file itself, for the files that build on it
    made_up: bool = False
    status: dict[str, Status] = field(default_factory=dict)  # by key of the card
    drafts: dict[tuple[str, int], Draft] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)  # which place a card shows
    items: list[Item] = field(default_factory=list)
    kinds: dict[str, Kind] = field(default_factory=dict)  # lines the reader put right, by id
    earlier: Earlier | None = None
    waiting: tuple[str, bytes] | None = None  # an earlier plan not read yet: its name and file
    asked: tuple[Asked, ...] = ()  # what the reader asked for last time
    plan_text: str = ""  # the plan as HTML, written once
    pictures: dict[int, bytes | None] = field(default_factory=dict)  # pages drawn, by number
    saved: bool = True  # nothing decided since the work was last saved

    def card(self, key: str) -> Card | None:
        """Find a card by its key."""
        return next((card for card in self.cards if card.key == key), None)

    def line(self, item: Item) -> Statement | None:
        """Return the line of the plan that an item of the list is about."""
        card = self.card(item.card)
        if card is not None:
            return card.places[item.place] if item.place < len(card.places) else None
        return next((s for s in self.report.statements if fingerprint(s) == item.card), None)

    def place(self, card: Card) -> int:
        """Say which of the card's places is shown, from 0."""
        return min(self.places.get(card.key, 0), len(card.places) - 1)

    def shown(self, card: Card) -> Statement:
        """Return the line of the plan that the card shows."""
        return card.places[self.place(card)]

    def draft(self, card: Card, place: int) -> Draft:
        """Return the sentence in the making for one place of a card."""
        draft = self.drafts.setdefault((card.key, place), Draft())
        offered = suggestions(card.places[place])
        if not draft.text and offered:
            draft.text = offered[0].text
        return draft

    def listed(self, card: Card) -> list[Item]:
        """Return the lines of the list that come from this card."""
        return [item for item in self.items if item.card == card.key]

    def add(self, card: Card, place: int) -> None:
        """Put a line on the list, or put its new wording there."""
        text = self.draft(card, place).text.strip()
        for item in self.items:
            if (item.card, item.place) == (card.key, place):
                item.text = text
                break
        else:
            self.items.append(Item(card.key, place, text))
        self.status.pop(card.key, None)
        self.saved = False

    def ask_again(self, statement: Statement, text: str) -> None:
        """Put a line on the list with words the reader chose before; it need not have a card."""
        for card in self.cards:
            if statement in card.places:
                place = card.places.index(statement)
                self.draft(card, place).text = text
                self.add(card, place)
                return
        if not self.asks_for(statement):
            self.items.append(Item(fingerprint(statement), 0, text))
        self.saved = False

    def asks_for(self, statement: Statement) -> bool:
        """Say whether a line is on the list."""
        return any(self.line(item) == statement for item in self.items)

    def hold_beside(self, report: Report, *, name: str, source: bytes) -> None:
        """Take an earlier plan and compare this one with it."""
        self.earlier = Earlier(name, report, source, compare_reports(report, self.report))

    def checked_again(self, report: Report) -> None:
        """Take a new report on the same plan; what was decided stays.

        Sentences nobody changed are dropped: the new report may have better ones.
        """
        self.drafts = {key: draft for key, draft in self.drafts.items() if self._is_own(*key)}
        self.report = report
        self.cards = gather(report)
        self.plan_text = ""
        if self.earlier is not None:
            earlier = self.earlier
            earlier.comparison = compare_reports(earlier.report, report)

    def _is_own(self, card: str, place: int) -> bool:
        """Say whether the reader changed the sentence in the making for a place of a card."""
        draft, of = self.drafts[card, place], self.card(card)
        if of is None or place >= len(of.places):
            return bool(draft.text)
        return draft.text not in {one.text for one in suggestions(of.places[place])}

    def take_off(self, card: Card) -> None:
        """Take all lines of a card off the list."""
        self.items = [item for item in self.items if item.card != card.key]
        self.saved = False

    def set_aside(self, card: Card, status: Status) -> None:
        """Skip a card, call it fine or misread; "" brings it back."""
        self.take_off(card)
        if status:
            self.status[card.key] = status
        else:
            self.status.pop(card.key, None)

    def marks(self) -> dict[str, str]:
        """Say how each decided card is shown in the plan's text: "listed" or "aside"."""
        shown = dict.fromkeys(self.status, "aside")
        shown.update(dict.fromkeys((item.card for item in self.items), "listed"))
        return shown


def choose_way(draft: Draft, offered: tuple[Suggestion, ...], way: int) -> None:
    """Take another of the suggestions; blanks already filled under the same name are kept."""
    named = {
        blank.name: draft.answers.get(index, "")
        for index, blank in enumerate(offered[draft.way].blanks)
    }
    draft.way = way
    draft.answers = {
        index: named.get(blank.name, "") for index, blank in enumerate(offered[way].blanks)
    }
    draft.text = sentence.fill(offered[way], draft.answers)


def fill_blank(draft: Draft, suggestion: Suggestion, index: int, answer: str) -> None:
    """Fill one blank. Words the reader wrote by hand are kept: only the blank itself changes."""
    before = sentence.fill(suggestion, draft.answers)
    blank = suggestion.blanks[index]
    stood = (
        " ".join(draft.answers.get(index, "").split()) or suggestion.text[blank.start : blank.end]
    )
    draft.answers[index] = answer
    if draft.text == before or not draft.text:
        draft.text = sentence.fill(suggestion, draft.answers)
        return
    new = " ".join(answer.split()) or suggestion.text[blank.start : blank.end]
    for form in (stood, stood[:1].upper() + stood[1:]):
        if form in draft.text:
            draft.text = draft.text.replace(form, new, 1)
            return
