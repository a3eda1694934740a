"""Save my work and open it again: one file the reader keeps, checked before it is trusted."""

from __future__ import annotations

import base64
import hashlib
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from analyzer.app import words
from analyzer.app.questions import gather, suggestions
from analyzer.app.work import Draft, Item, Status, Work
from analyzer.comparing import Asked
from analyzer.errors import BadInput
from analyzer.exports.names import Names
from analyzer.model import PLACES, Kind, Report, Statement

_SCHEMA = "iep-analyzer/work/1"
_LONGEST = 5_000  # characters in one sentence


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SavedItem(_Part):
    """A line of the list."""

    card: str
    place: int = Field(ge=0)
    text: str = Field(max_length=_LONGEST)
    says: str = Field("", max_length=_LONGEST)  # the line as it stood in the plan


class SavedAsked(_Part):
    """A sentence asked for last time, and the line it was to replace."""

    wording: str = Field(max_length=_LONGEST)
    old: str = Field("", max_length=_LONGEST)


class SavedDraft(_Part):
    """A sentence in the making."""

    card: str
    place: int = Field(ge=0)
    way: int = Field(ge=0)
    answers: dict[int, str]
    text: str = Field(max_length=_LONGEST)


class SavedWork(_Part):
    """All that the reader decided, and the plan itself if they chose to keep it."""

    schema_name: Literal["iep-analyzer/work/1"] = Field(alias="schema")
    name: str
    place: str
    made_up: bool = False
    plan: str | None = None  # the file itself, base64
    plan_sha256: str | None = None
    earlier_name: str = ""
    earlier: str | None = None  # the plan held beside it, base64
    asked: tuple[SavedAsked, ...] = ()
    status: dict[str, Status] = {}
    places: dict[str, int] = {}
    kinds: dict[str, Kind] = {}
    items: tuple[SavedItem, ...] = ()
    drafts: tuple[SavedDraft, ...] = ()
    letter: dict[str, str] = {}

    @property
    def source(self) -> bytes | None:
        """The plan's file, where the reader kept it."""
        return None if self.plan is None else base64.b64decode(self.plan, validate=True)

    @property
    def earlier_source(self) -> bytes | None:
        """The earlier plan's file, where the reader kept it."""
        return None if self.earlier is None else base64.b64decode(self.earlier, validate=True)

    def is_about(self, source: bytes) -> bool:
        """Say whether this work was done on a plan with these very bytes."""
        return self.plan_sha256 == hashlib.sha256(source).hexdigest()


def save(work: Work, *, letter: dict[str, str], with_plan: bool, names: Names | None = None) -> str:
    """Write a reader's work as JSON text. It holds parts of the plan, the whole plan if asked.

    With `names`, those names become roles, and the plan and the letter's fields are left out.
    """
    hidden = names.hidden if names else str
    whole = with_plan and names is None
    held = (work.earlier.name, work.earlier.source) if work.earlier else work.waiting
    earlier_name, earlier = held if held and whole else ("", None)
    return SavedWork(
        schema=_SCHEMA,
        name="plan" if names else work.name,
        place=work.report.place,
        made_up=work.made_up,
        plan=_as_text(work.source) if whole else None,
        plan_sha256=hashlib.sha256(work.source).hexdigest(),
        earlier_name=earlier_name,
        earlier=_as_text(earlier) if earlier else None,
        asked=tuple(
            SavedAsked(wording=hidden(one.wording), old=hidden(one.old)) for one in work.asked
        ),
        status=work.status,
        places=work.places,
        kinds=work.kinds,
        items=tuple(
            SavedItem(
                card=item.card,
                place=item.place,
                text=hidden(item.text),
                says=hidden(_says(work, item)),
            )
            for item in work.items
        ),
        drafts=tuple(
            SavedDraft(
                card=card,
                place=place,
                way=draft.way,
                answers={blank: hidden(answer) for blank, answer in draft.answers.items()},
                text=hidden(draft.text),
            )
            for (card, place), draft in work.drafts.items()
            if draft.text
        ),
        letter={} if names else letter,
    ).model_dump_json(by_alias=True, indent=1)


def _as_text(source: bytes) -> str:
    return base64.b64encode(source).decode("ascii")


def _says(work: Work, item: Item) -> str:
    line = work.line(item)
    return line.text[:_LONGEST] if line else ""


def read(saved: bytes) -> SavedWork:
    """Read a work file. Raises BadInput when it is not one; nothing of it is quoted."""
    try:
        work = SavedWork.model_validate_json(saved)
        _ = work.source, work.earlier_source
    except (ValidationError, ValueError):
        raise BadInput(words.BAD_WORK_FILE) from None
    if work.place not in PLACES:
        raise BadInput(words.BAD_WORK_FILE)
    return work


def put_back(saved: SavedWork, work: Work) -> int:
    """Put saved choices back on a plan read again; return how many lines it no longer holds."""
    cards = {card.key: card for card in work.cards}
    work.status = {key: status for key, status in saved.status.items() if key in cards}
    work.places = {key: place for key, place in saved.places.items() if key in cards}
    for draft in saved.drafts:
        card = cards.get(draft.card)
        if card is None or draft.place >= len(card.places):
            continue
        ways = len(suggestions(card.places[draft.place]))
        if draft.way < max(ways, 1):
            answers = dict(draft.answers)
            work.drafts[draft.card, draft.place] = Draft(draft.way, answers, draft.text)
    items = [Item(item.card, item.place, item.text) for item in saved.items]
    work.items = [item for item in items if work.line(item) is not None]
    work.asked = tuple(Asked(one.wording, one.old) for one in saved.asked)
    earlier = saved.earlier_source
    work.waiting = (saved.earlier_name, earlier) if earlier else None
    work.saved = True
    return len(items) - len(work.items)


def lines(saved: SavedWork, report: Report) -> tuple[list[tuple[Statement, str]], int]:
    """Return the lines of a saved list with their wording, and how many this plan does not hold."""
    work = Work(saved.name, report, gather(report), b"")
    lost = put_back(saved, work)
    found = [(work.line(item), item.text) for item in work.items]
    return [(line, text) for line, text in found if line is not None], lost
